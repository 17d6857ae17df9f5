//! `decline_letter`: the person declines.

use axum::extract::State;
use baodao_platform::{Answer, Call, Path, Problems};
use baodao_skills_core::LetterId;
use baodao_skills_core::letter::Step;

use crate::views::LetterView;
use crate::{Skills, letter_view};

/// Decline a letter of appointment
///
/// The person it was issued to. Nothing follows from declining (volunteering is voluntary).
#[utoipa::path(post, path = "/api/letters/{id}/decline", operation_id = "decline_letter", tag = "skills",
    params(("id" = LetterId, Path)), responses((status = 200, body = LetterView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn decline_letter(
    State(skills): State<Skills>,
    call: Call,
    Path(id): Path<LetterId>,
) -> Answer<LetterView> {
    letter_view::step(&skills, &call, id, Step::Decline, None).await
}
