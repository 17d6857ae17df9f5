//! `list_pairings`: pairings one may see.

use axum::extract::State;
use baodao_care_core::{Action, PairingKind};
use baodao_kernel::AreaPath;
use baodao_platform::{Answer, Call, Cursor, Filters, Page, Problems, Reply, page};
use garde::Validate;
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::pairing_view::{names, view};
use crate::store::pairings::{self, Wanted};
use crate::views::PairingView;
use crate::{Care, allow};

/// Which pairings.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct PairingFilters {
    /// Only those the caller helps in, is asked for, or is the household of.
    #[garde(skip)]
    mine: Option<bool>,
    /// Inside the area with this path.
    #[garde(inner(length(max = 16)))]
    #[param(max_length = 16, example = "00010001")]
    area: Option<String>,
    /// Of this kind only.
    #[garde(skip)]
    kind: Option<PairingKind>,
    /// `true` for running ones, `false` for those that are over.
    #[garde(skip)]
    open: Option<bool>,
    /// `next` of the page before.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// Pairings on a page.
    #[garde(inner(range(min = *page::LIMIT.start(), max = *page::LIMIT.end())))]
    #[param(minimum = 1, maximum = 200, example = 50)]
    limit: Option<u32>,
}

/// List pairings
///
/// Newest first. Helpers and households see their own, offices those of their area. Of a
/// household the list tells the community and nothing else.
#[utoipa::path(get, path = "/api/pairings", operation_id = "list_pairings", tag = "care",
    params(PairingFilters), responses((status = 200, body = Page<PairingView>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_pairings(
    State(care): State<Care>,
    call: Call,
    Filters(filters): Filters<PairingFilters>,
) -> Answer<Page<PairingView>> {
    let me = call.account()?;
    let limit = filters.limit.unwrap_or(page::USUAL);
    let Some(within) = AreaPath::parse(filters.area.as_deref().unwrap_or_default()) else {
        return Ok(Reply::ok(Page { items: Vec::new(), next: None }));
    };
    let scope = allow::scope(&call, Action::ReadPairing);
    let wanted = Wanted {
        scope: &scope,
        me,
        mine: filters.mine.unwrap_or(false),
        within: &within,
        kind: filters.kind,
        open: filters.open,
        due_by: None,
        after: filters.after.as_deref().map(Cursor::read::<(Option<Date>, Uuid)>).transpose()?,
        limit: i64::from(limit) + 1,
    };
    let found = pairings::list(care.platform.pool(), call.actor.tenant, wanted).await?;
    let names = names(&care, &call, &found, &[]).await?;
    let items = found.iter().map(|pairing| view(&care, &call, pairing, &names)).collect();
    Ok(Reply::ok(Page::cut(items, limit, |pairing: &PairingView| (None::<Date>, pairing.id.0))))
}
