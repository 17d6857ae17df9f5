//! `propose_record`: one that was missed.

use axum::extract::State;
use baodao_kernel::ClaimId;
use baodao_platform::{Answer, Call, Input, OrRefuse, Problem, Problems, Reply};
use baodao_records_core::{Action, RecordsRefusal};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::change::record_event;
use crate::views::{self, RecordView};
use crate::{Records, allow};

/// Of which place.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProposeRecord {
    /// The person's place on the task; presence on it is confirmed.
    #[garde(skip)]
    claim_id: ClaimId,
}

/// Propose a service record that was missed
///
/// Records follow from confirmed presence by themselves; this is for one that could not (it met another
/// at the time, or was taken back). Nothing can be typed in: place, time and presence come from the task.
/// Coordinators, in their area, never for themselves.
#[utoipa::path(post, path = "/api/records", operation_id = "propose_record", tag = "records",
    request_body = ProposeRecord, responses((status = 201, body = RecordView), Problems))]
pub(crate) async fn propose_record(
    State(cap): State<Records>,
    call: Call,
    Input(input): Input<ProposeRecord>,
) -> Answer<RecordView> {
    allow::scope(&call, Action::ProposeRecord)?;
    let (by, tenant) = (call.account()?, call.actor.tenant);
    let mut works = cap.ports.works.of_claims(tenant, &[input.claim_id]).await.map_err(Problem::fault)?;
    let work = works.remove(&input.claim_id).ok_or_else(Problem::not_found)?;
    let stands = allow::Stands::default();
    // What lies in another area is not there for a coordinator of this one.
    let role = allow::may(&call, Action::ProposeRecord, &work.area, stands).ok_or_else(Problem::not_found)?;
    if work.person == by {
        return Err(Problem::refused(RecordsRefusal::OwnRecord));
    }
    let mut tx = cap.platform.pool().begin().await?;
    let record = cap.propose(&mut tx, tenant, &work, call.now, true).await?.or_refuse()?;
    let view = views::record(&cap, &call, &record, call.now).await?;
    let reply = Reply::created(view).version(record.version);
    cap.finish(&call, tx, record_event(&record, "record_proposed", role), &reply).await?;
    Ok(reply)
}
