//! `grid_board`: the grids, who works them, and whom to call.

use std::collections::HashMap;

use axum::extract::State;
use baodao_kernel::{AreaId, AreaLevel, AreaPath};
use baodao_platform::{Answer, Call, Cursor, Filters, Page, Problems, Reply};
use baodao_territory_core::Places;
use garde::Validate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::Territory;
use crate::store::board::{self, Wanted};
use crate::store::staff;
use crate::views::StaffView;

/// Which grids.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct BoardFilters {
    /// Only grids inside the area with this path.
    #[garde(inner(length(max = 16)))]
    #[param(max_length = 16, example = "00010003")]
    area: Option<String>,
    /// Micro-grids instead of grids.
    #[garde(skip)]
    micro: Option<bool>,
    /// Only grids with this in their own or their community's name.
    #[garde(inner(length(chars, min = 1, max = 40)))]
    #[param(min_length = 1, max_length = 40, example = "公园")]
    q: Option<String>,
    /// `next` of the page before.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// Grids on a page.
    #[garde(range(min = 1, max = 200))]
    #[param(minimum = 1, maximum = 200, default = 50)]
    limit: Option<u32>,
}

/// A line of the board.
#[derive(Debug, Serialize, ToSchema)]
pub struct BoardItem {
    /// The grid's id.
    pub id: AreaId,
    /// Place in the tree.
    #[schema(example = "000100030001")]
    pub path: String,
    /// Code, 15 or 17 digits.
    #[schema(example = "320613017003001")]
    pub code: String,
    /// Name.
    #[schema(example = "第一网格")]
    pub name: String,
    /// Names from the district down to the grid.
    #[schema(example = json!(["崇川区", "唐闸镇街道", "公园社区", "第一网格"]))]
    pub names: Vec<String>,
    /// Who works it, heads first.
    pub staff: Vec<StaffView>,
    /// Telephone for complaints about the grid's work.
    #[schema(example = "0513-12345")]
    pub supervision_phone: Option<String>,
}

/// Read the grid board
///
/// Public by law: grid, area, name and work telephone of those who work it, supervision
/// telephone. In order of path.
#[utoipa::path(get, path = "/api/grid-board", operation_id = "grid_board", tag = "territory",
    params(BoardFilters), responses((status = 200, body = Page<BoardItem>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn grid_board(
    State(territory): State<Territory>,
    call: Call,
    Filters(filters): Filters<BoardFilters>,
) -> Answer<Page<BoardItem>> {
    let tenant = call.actor.tenant;
    let limit = filters.limit.unwrap_or(baodao_platform::page::USUAL);
    let Some(within) = AreaPath::parse(filters.area.as_deref().unwrap_or_default()) else {
        return Ok(Reply::ok(Page { items: Vec::new(), next: None }));
    };
    let after = filters.after.as_deref().map(Cursor::read::<String>).transpose()?;
    let wanted = Wanted {
        level: if filters.micro.unwrap_or(false) { AreaLevel::MicroGrid } else { AreaLevel::Grid },
        within: &within,
        name: filters.q.as_deref(),
        after: after.as_deref(),
        limit: i64::from(limit) + 1,
    };
    let mut connection = territory.platform.pool().acquire().await?;
    let rows = board::board(&mut connection, tenant, wanted).await?;
    let paths: Vec<String> = rows.iter().map(|row| row.path.clone()).collect();
    let mut staff: HashMap<AreaPath, Vec<StaffView>> = HashMap::new();
    for one in staff::serving(&mut connection, territory.platform.vault(), tenant, &paths).await? {
        staff.entry(one.area_path).or_default().push(one.entry.into());
    }
    let items = rows.into_iter().map(|row| {
        let path = crate::store::path(&row.path);
        BoardItem {
            id: AreaId(row.id),
            names: territory.index.ancestors_names(tenant, &path),
            staff: staff.remove(&path).unwrap_or_default(),
            path: row.path,
            code: row.code,
            name: row.name,
            supervision_phone: row.supervision_phone,
        }
    });
    Ok(Reply::ok(Page::cut(items.collect(), limit, |item: &BoardItem| item.path.clone())))
}
