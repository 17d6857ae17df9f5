//! `confirm_record`: the person's own word.

use axum::extract::State;
use baodao_kernel::RecordId;
use baodao_platform::{Answer, Call, Input, Path, Problems};
use baodao_records_core::{Action, Declaration, RecordKind};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::change::Step;
use crate::views::RecordView;
use crate::Records;

/// As what it was done.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ConfirmRecord {
    /// Party service or volunteer service.
    #[garde(skip)]
    #[schema(example = "party_service")]
    kind: RecordKind,
    /// For volunteer service: what makes it that.
    #[garde(skip)]
    declaration: Option<Declaration>,
}

/// Confirm my service record
///
/// By the person alone. Volunteer service is voluntary, unpaid and outside paid hours (志愿服务条例
/// 2); who cannot declare all three confirms it as party service or disputes it. The record is verified
/// with it, unless it came late or was corrected: then a second person verifies.
#[utoipa::path(post, path = "/api/records/{id}/confirm", operation_id = "confirm_record", tag = "records",
    params(("id" = RecordId, Path)), request_body = ConfirmRecord,
    responses((status = 200, body = RecordView), Problems))]
pub(crate) async fn confirm_record(
    State(cap): State<Records>,
    call: Call,
    Path(id): Path<RecordId>,
    Input(input): Input<ConfirmRecord>,
) -> Answer<RecordView> {
    let step =
        Step { action: Action::ConfirmRecord, name: "confirm", event: "record_confirmed", note: None };
    cap.change_record(&call, id, step, |record, _| record.confirm(input.kind, input.declaration)).await
}
