//! `redact_thanks_letter`: the words for the public.

use axum::extract::State;
use baodao_kernel::text;
use baodao_platform::{Answer, Call, Input, Path, Problems};
use baodao_records_core::{Action, ThanksLetterId};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::Records;
use crate::letter_views::ThanksLetterView;

/// The words for the public.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RedactThanksLetter {
    /// The text without personal data.
    #[garde(length(chars, min = 4, max = 2000))]
    #[schema(min_length = 4, max_length = 2000, example = "谢谢志愿者帮老人换好了楼道灯。")]
    public_text: String,
}

/// Redact a letter of thanks
///
/// Sets the text for the public. Refused when a telephone or identity number, or the name of the writer or of
/// one of the thanked, still stands in it. For the community's coordinator and secretary.
#[utoipa::path(post, path = "/api/thanks-letters/{id}/redact", operation_id = "redact_thanks_letter", tag = "records",
    params(("id" = ThanksLetterId, Path)), request_body = RedactThanksLetter,
    responses((status = 200, body = ThanksLetterView), Problems))]
pub(crate) async fn redact_thanks_letter(
    State(cap): State<Records>,
    call: Call,
    Path(id): Path<ThanksLetterId>,
    Input(input): Input<RedactThanksLetter>,
) -> Answer<ThanksLetterView> {
    let words = text::clean(&input.public_text);
    cap.change_letter(&call, id, Action::HandleLetters, "thanks_redacted", |letter, names| {
        letter.redact(&words, names)
    })
    .await
}
