//! `decide_nomination`: what the meeting decided.

use axum::extract::State;
use baodao_kernel::text;
use baodao_platform::{Answer, Call, Input, Path, Problems};
use baodao_records_core::commendation::Decision;
use baodao_records_core::{Action, NominationId};
use garde::Validate;
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::Records;
use crate::nomination_views::NominationView;

/// What the meeting decided.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DecideNomination {
    /// Whether the person is commended.
    #[garde(skip)]
    #[schema(example = true)]
    commended: bool,
    /// Day of the meeting: after the public notice, not in the future.
    #[garde(skip)]
    #[schema(value_type = String, format = Date, example = "2026-12-03")]
    met_on: Date,
    /// Which meeting.
    #[garde(length(chars, min = 2, max = 80))]
    #[schema(min_length = 2, max_length = 80, example = "社区党委会议")]
    meeting: String,
    /// How many were present.
    #[garde(range(min = 2, max = 1000))]
    #[schema(minimum = 2, maximum = 1000, example = 9)]
    present: u16,
    /// For the minutes.
    #[garde(inner(length(chars, max = 500)))]
    #[schema(max_length = 500, example = "一致同意")]
    note: Option<String>,
}

/// Record the meeting's decision on a nomination
///
/// After the public notice and with every objection answered. For the community's secretary and the
/// subdistrict, never on oneself.
#[utoipa::path(post, path = "/api/nominations/{id}/decide", operation_id = "decide_nomination", tag = "records",
    params(("id" = NominationId, Path)), request_body = DecideNomination,
    responses((status = 200, body = NominationView), Problems))]
pub(crate) async fn decide_nomination(
    State(cap): State<Records>,
    call: Call,
    Path(id): Path<NominationId>,
    Input(input): Input<DecideNomination>,
) -> Answer<NominationView> {
    let decision = Decision {
        commended: input.commended,
        met_on: input.met_on,
        meeting: text::clean(&input.meeting),
        present: input.present,
        note: input.note.as_deref().map(text::clean),
    };
    cap.change_nomination(&call, id, Action::HandleNominations, "nomination_decided", |stored, env| {
        stored.nomination.decide(decision, stored.open_objections, env)
    })
    .await
}
