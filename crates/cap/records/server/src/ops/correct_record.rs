//! `correct_record`: a new edition.

use axum::extract::State;
use baodao_kernel::{RecordId, text};
use baodao_platform::{Answer, Call, Input, Path, Problems};
use baodao_records_core::{Action, Correction};
use garde::Validate;
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::change::Step;
use crate::views::RecordView;
use crate::Records;

/// What shall stand instead.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CorrectRecord {
    /// Minutes on site, at most the slot's.
    #[garde(inner(range(min = 1, max = 1440)))]
    #[schema(minimum = 1, maximum = 1440, example = 60)]
    service_minutes: Option<u16>,
    /// The day, where no time was set.
    #[garde(skip)]
    #[schema(value_type = Option<String>, format = Date, example = "2026-11-22")]
    day: Option<Date>,
    /// Why.
    #[garde(length(chars, min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500, example = "按签到表更正")]
    reason: String,
}

/// Correct a service record
///
/// Makes a new edition; the old one stays in the history. The person is asked again, and a second
/// person verifies it, so nobody changes alone what a person has confirmed. Coordinators and secretaries,
/// never their own record.
#[utoipa::path(post, path = "/api/records/{id}/correct", operation_id = "correct_record", tag = "records",
    params(("id" = RecordId, Path)), request_body = CorrectRecord,
    responses((status = 200, body = RecordView), Problems))]
pub(crate) async fn correct_record(
    State(cap): State<Records>,
    call: Call,
    Path(id): Path<RecordId>,
    Input(input): Input<CorrectRecord>,
) -> Answer<RecordView> {
    let reason = text::clean(&input.reason);
    let change = Correction { minutes: input.service_minutes, day: input.day };
    let step = Step {
        action: Action::CorrectRecord,
        name: "correct",
        event: "record_corrected",
        note: Some(&reason),
    };
    cap.change_record(&call, id, step, |record, env| record.correct(change, env)).await
}
