//! `list_round_lines`: lines of a round.

use axum::extract::State as Shared;
use baodao_kernel::{AreaPath, BodyId};
use baodao_platform::page::USUAL;
use baodao_platform::{Answer, Call, Cursor, Filters, Page, Path, Problems, Reply};
use baodao_reportin_core::round::LineState;
use baodao_reportin_core::{LineId, RoundId};
use garde::Validate;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::ReportIns;
use crate::rounds::RoundLineView;
use crate::store::lines::{self, Wanted};

/// Which lines.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListRoundLines {
    /// Only with this state.
    #[garde(skip)]
    state: Option<LineState>,
    /// Only inside the area with this path.
    #[garde(inner(length(max = 16)))]
    #[param(max_length = 16, example = "00010001")]
    area: Option<String>,
    /// Only of this functional branch.
    #[garde(skip)]
    branch_id: Option<BodyId>,
    /// Only of branches that the caller heads.
    #[garde(skip)]
    mine: Option<bool>,
    /// `next` of the page before.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// How many, 1 to 200; 50 when left out.
    #[garde(range(min = 1, max = 200))]
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u32>,
}

/// List lines of a round
///
/// Masked, in the order of communities: for the community and subdistrict those of their area, for
/// whoever heads a functional branch those of its members, without house and building.
#[utoipa::path(get, path = "/api/report-in-rounds/{id}/lines", operation_id = "list_round_lines", tag = "reportin",
    params(("id" = RoundId, Path), ListRoundLines), responses((status = 200, body = Page<RoundLineView>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_round_lines(
    Shared(cap): Shared<ReportIns>,
    call: Call,
    Path(id): Path<RoundId>,
    Filters(filters): Filters<ListRoundLines>,
) -> Answer<Page<RoundLineView>> {
    let (round, sight, _) = cap.round(&call, id).await?;
    let (tenant, limit) = (call.actor.tenant, filters.limit.unwrap_or(USUAL));
    let wanted = Wanted {
        state: filters.state,
        within: super::list_report_ins::area(filters.area.as_deref())?,
        branch: filters.branch_id,
        mine: filters.mine.unwrap_or(false),
        after: filters.after.as_deref().map(Cursor::read::<(AreaPath, LineId)>).transpose()?,
        limit: i64::from(limit) + 1,
    };
    let (pool, seals) = (cap.platform.pool(), cap.seals(tenant));
    let rows = lines::list(pool, seals, tenant, id, &sight.seen(), &wanted).await?;
    let page = Page::cut(rows, limit, |line| (line.community.clone(), line.id));
    let branches = cap.branches(tenant, page.items.iter().map(|line| line.branch)).await?;
    let view = |line| cap.line_view(&call, line, &sight, &branches, round.state);
    Ok(Reply::ok(Page { items: page.items.into_iter().map(view).collect(), next: page.next }))
}
