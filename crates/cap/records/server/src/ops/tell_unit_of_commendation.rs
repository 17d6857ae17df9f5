//! `tell_unit_of_commendation`: a change of mind.

use axum::extract::State;
use baodao_platform::{Answer, Call, Input, Path, Problems};
use baodao_records_core::{Action, NominationId};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::Records;
use crate::nomination_views::NominationView;

/// Yes or no.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TellUnitOfCommendation {
    /// Whether the unit may be told if one is commended.
    #[garde(skip)]
    #[schema(example = true)]
    tell_unit: bool,
}

/// Say whether the unit may be told of one's commendation
///
/// By the nominated person, at any time; taken back, the unit reads it no longer. Where the result has been
/// announced, the unit's liaison is told that there is something to read.
#[utoipa::path(post, path = "/api/nominations/{id}/tell-unit", operation_id = "tell_unit_of_commendation", tag = "records",
    params(("id" = NominationId, Path)), request_body = TellUnitOfCommendation,
    responses((status = 200, body = NominationView), Problems))]
pub(crate) async fn tell_unit_of_commendation(
    State(cap): State<Records>,
    call: Call,
    Path(id): Path<NominationId>,
    Input(input): Input<TellUnitOfCommendation>,
) -> Answer<NominationView> {
    cap.change_nomination(&call, id, Action::AnswerNomination, "nomination_unit_set", |stored, _| {
        Ok(stored.nomination.tell_unit(input.tell_unit))
    })
    .await
}
