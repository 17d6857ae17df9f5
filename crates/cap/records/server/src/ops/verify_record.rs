//! `verify_record`: the second person.

use axum::extract::State;
use baodao_kernel::RecordId;
use baodao_platform::{Answer, Call, Path, Problems};
use baodao_records_core::Action;

use crate::change::Step;
use crate::views::RecordView;
use crate::Records;

/// Verify a service record
///
/// The second person for what came late or was corrected: the secretary or the subdistrict, never who
/// entered or corrected it, never the person. From here on it counts.
#[utoipa::path(post, path = "/api/records/{id}/verify", operation_id = "verify_record", tag = "records",
    params(("id" = RecordId, Path)), responses((status = 200, body = RecordView), Problems))]
pub(crate) async fn verify_record(
    State(cap): State<Records>,
    call: Call,
    Path(id): Path<RecordId>,
) -> Answer<RecordView> {
    let step = Step { action: Action::VerifyRecord, name: "verify", event: "record_verified", note: None };
    cap.change_record(&call, id, step, |record, env| record.verify(env)).await
}
