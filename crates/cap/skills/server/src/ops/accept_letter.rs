//! `accept_letter`: the person accepts.

use axum::extract::State;
use baodao_platform::{Answer, Call, Path, Problems};
use baodao_skills_core::LetterId;
use baodao_skills_core::letter::Step;

use crate::views::LetterView;
use crate::{Skills, letter_view};

/// Accept a letter of appointment
///
/// The person it was issued to. From then on it is valid within its term; it can be given back at any time.
#[utoipa::path(post, path = "/api/letters/{id}/accept", operation_id = "accept_letter", tag = "skills",
    params(("id" = LetterId, Path)), responses((status = 200, body = LetterView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn accept_letter(
    State(skills): State<Skills>,
    call: Call,
    Path(id): Path<LetterId>,
) -> Answer<LetterView> {
    letter_view::step(&skills, &call, id, Step::Accept, None).await
}
