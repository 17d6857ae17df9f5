//! `answer_nomination`: the person's own word.

use axum::extract::State;
use baodao_platform::{Answer, Call, Input, Path, Problem, Problems};
use baodao_records_core::{Action, NominationId};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::Records;
use crate::nomination_views::NominationView;
use crate::store::commendations;

/// Yes or no.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerNomination {
    /// Whether one agrees to stand, with the evidence as it is shown now.
    #[garde(skip)]
    #[schema(example = true)]
    agree: bool,
    /// Whether the unit may be told if one is commended.
    #[garde(skip)]
    #[serde(default)]
    #[schema(example = false)]
    tell_unit: bool,
}

/// Agree to stand, or decline
///
/// By the nominated person alone. The evidence is kept as it is at this moment and shown from then on. Who
/// declines is not asked why.
#[utoipa::path(post, path = "/api/nominations/{id}/answer", operation_id = "answer_nomination", tag = "records",
    params(("id" = NominationId, Path)), request_body = AnswerNomination,
    responses((status = 200, body = NominationView), Problems))]
pub(crate) async fn answer_nomination(
    State(cap): State<Records>,
    call: Call,
    Path(id): Path<NominationId>,
    Input(input): Input<AnswerNomination>,
) -> Answer<NominationView> {
    call.account()?;
    let found = commendations::load(cap.platform.pool(), call.actor.tenant, id).await?;
    let stored = found.ok_or_else(Problem::not_found)?;
    let evidence = if input.agree { Some(cap.evidence_of(&call, &stored).await?) } else { None };
    cap.change_nomination(&call, id, Action::AnswerNomination, "nomination_answered", |stored, _| {
        stored.nomination.answer(evidence, input.tell_unit)
    })
    .await
}
