//! `answer_thanks`: whether one may be named.

use axum::extract::State;
use baodao_platform::{Answer, Call, Input, Path, Problems};
use baodao_records_core::{Action, ThanksLetterId};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::Records;
use crate::letter_views::ThanksLetterView;

/// Yes or no.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerThanks {
    /// Whether one agrees to publication and may be named there, masked.
    #[garde(skip)]
    #[schema(example = true)]
    agree: bool,
}

/// Say whether one may be named in a published letter
///
/// By each of the thanked for themself, at any time; who takes a yes back is no longer named, and when nobody
/// is left who agreed, the letter leaves the wall.
#[utoipa::path(post, path = "/api/thanks-letters/{id}/answer", operation_id = "answer_thanks", tag = "records",
    params(("id" = ThanksLetterId, Path)), request_body = AnswerThanks,
    responses((status = 200, body = ThanksLetterView), Problems))]
pub(crate) async fn answer_thanks(
    State(cap): State<Records>,
    call: Call,
    Path(id): Path<ThanksLetterId>,
    Input(input): Input<AnswerThanks>,
) -> Answer<ThanksLetterView> {
    let me = call.account()?;
    cap.change_letter(&call, id, Action::AnswerLetter, "thanks_answered", |letter, _| {
        letter.answer(me, input.agree)
    })
    .await
}
