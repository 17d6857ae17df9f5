//! `revoke_letter`: the issuer ends a letter before its term is over.

use axum::extract::State;
use baodao_platform::{Answer, Call, Input, Path, Problems};
use baodao_skills_core::LetterId;
use baodao_skills_core::letter::Step;
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::views::LetterView;
use crate::words::{line, no_personal_numbers};
use crate::{Skills, letter_view};

/// Why.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RevokeLetter {
    /// The reason; the person reads it.
    #[garde(length(chars, min = 4, max = 200), custom(no_personal_numbers))]
    #[schema(min_length = 4, max_length = 200, example = "服务队解散，感谢您的付出。")]
    reason: String,
}

/// Revoke a letter of appointment
///
/// Ends a letter that waits for an answer or is in force. The person is told and reads the
/// reason. For the community secretary or subdistrict dispatcher over the issuing area.
#[utoipa::path(post, path = "/api/letters/{id}/revoke", operation_id = "revoke_letter", tag = "skills",
    params(("id" = LetterId, Path)), request_body = RevokeLetter, responses((status = 200, body = LetterView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn revoke_letter(
    State(skills): State<Skills>,
    call: Call,
    Path(id): Path<LetterId>,
    Input(input): Input<RevokeLetter>,
) -> Answer<LetterView> {
    letter_view::step(&skills, &call, id, Step::Revoke, Some(&line(&input.reason))).await
}
