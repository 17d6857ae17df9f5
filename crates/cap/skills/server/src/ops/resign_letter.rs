//! `resign_letter`: the person resigns.

use axum::extract::State;
use baodao_platform::{Answer, Call, Path, Problems};
use baodao_skills_core::LetterId;
use baodao_skills_core::letter::Step;

use crate::views::LetterView;
use crate::{Skills, letter_view};

/// Give a letter of appointment back
///
/// The person who accepted it, at any time and without a reason. Nothing follows from it.
#[utoipa::path(post, path = "/api/letters/{id}/resign", operation_id = "resign_letter", tag = "skills",
    params(("id" = LetterId, Path)), responses((status = 200, body = LetterView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn resign_letter(
    State(skills): State<Skills>,
    call: Call,
    Path(id): Path<LetterId>,
) -> Answer<LetterView> {
    letter_view::step(&skills, &call, id, Step::Resign, None).await
}
