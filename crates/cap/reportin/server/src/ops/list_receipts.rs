//! `list_receipts`: receipts (回执) of a unit.

use axum::extract::State as Shared;
use baodao_kernel::{ReportInId, UnitId};
use baodao_platform::page::USUAL;
use baodao_platform::{Answer, Call, Cursor, Filters, Page, Problems, Reply};
use garde::Validate;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::ReportIns;
use crate::names::AreaView;
use crate::store::receipts;

/// A receipt: that somebody of the unit was confirmed where.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ReportInReceipt {
    /// Which report-in.
    pub id: ReportInId,
    /// The name in full: the unit gave it, and its people were told so in the notice.
    #[schema(example = "张小明")]
    pub name: String,
    /// The community.
    pub community: AreaView,
    /// When the community confirmed.
    pub confirmed_at: Timestamp,
}

/// Whose receipts.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListReceipts {
    /// The unit; one for which the caller speaks.
    #[garde(skip)]
    unit_id: UnitId,
    /// `next` of the page before.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// How many, 1 to 200; 50 when left out.
    #[garde(range(min = 1, max = 200))]
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u32>,
}

/// List receipts
///
/// For the unit's liaison, newest first: name, community and date, and nothing else
/// (`domain.md` 5.1).
#[utoipa::path(get, path = "/api/report-ins/receipts", operation_id = "list_receipts", tag = "reportin",
    params(ListReceipts), responses((status = 200, body = Page<ReportInReceipt>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_receipts(
    Shared(cap): Shared<ReportIns>,
    call: Call,
    Filters(filters): Filters<ListReceipts>,
) -> Answer<Page<ReportInReceipt>> {
    let unit = cap.my_unit(&call, filters.unit_id).await?;
    let (tenant, limit) = (call.actor.tenant, filters.limit.unwrap_or(USUAL));
    let after = filters.after.as_deref().map(Cursor::read::<(Timestamp, ReportInId)>).transpose()?;
    let (pool, seals) = (cap.platform.pool(), cap.seals(tenant));
    let rows = receipts::of_unit(pool, seals, tenant, unit.id, after, i64::from(limit) + 1).await?;
    let page = Page::cut(rows, limit, |receipt| (receipt.confirmed_at, receipt.id));
    let items = page.items.into_iter().map(|receipt| ReportInReceipt {
        id: receipt.id,
        name: receipt.name,
        community: cap.area(tenant, &receipt.community),
        confirmed_at: receipt.confirmed_at,
    });
    Ok(Reply::ok(Page { items: items.collect(), next: page.next }))
}
