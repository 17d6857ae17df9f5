//! `read_record`: one record with its history.

use axum::extract::State;
use baodao_kernel::RecordId;
use baodao_platform::{Answer, Call, Path, Problem, Problems, Reply};
use baodao_records_core::Action;

use crate::allow::{Stands, permit};
use crate::store::{records, steps};
use crate::views::{self, RecordDetail};
use crate::Records;

/// Read a service record
///
/// With every edition and step. For the person, and for those who answer for records in the area.
#[utoipa::path(get, path = "/api/records/{id}", operation_id = "read_record", tag = "records",
    params(("id" = RecordId, Path)), responses((status = 200, body = RecordDetail), Problems))]
pub(crate) async fn read_record(
    State(cap): State<Records>,
    call: Call,
    Path(id): Path<RecordId>,
) -> Answer<RecordDetail> {
    call.account()?;
    let (pool, tenant) = (cap.platform.pool(), call.actor.tenant);
    let found = records::load(pool, tenant, id).await?.ok_or_else(Problem::not_found)?;
    let record = &found.record;
    permit(&call, Action::ReadRecord, Action::ReadRecord, &record.area, Stands::person(record.person))?;
    let steps = views::steps(&cap, &call, steps::list(pool, tenant, id).await?).await?;
    let view = views::record(&cap, &call, record, found.changed_at).await?;
    let version = view.version;
    Ok(Reply::ok(RecordDetail { record: view, steps }).version(version))
}
