//! `read_letter`: one letter of appointment.

use axum::extract::State;
use baodao_platform::{Answer, Call, Path, Problems, Reply};
use baodao_skills_core::{Action, LetterId};

use crate::views::LetterView;
use crate::{Skills, allow, letter_view};

/// Read a letter of appointment
///
/// The person it was issued to, and the offices of the issuing area. Names are masked.
#[utoipa::path(get, path = "/api/letters/{id}", operation_id = "read_letter", tag = "skills",
    params(("id" = LetterId, Path)), responses((status = 200, body = LetterView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn read_letter(
    State(skills): State<Skills>,
    call: Call,
    Path(id): Path<LetterId>,
) -> Answer<LetterView> {
    let letter = allow::letter(&skills, &call, id, Action::ReadLetter).await?.into_inner();
    let version = letter.version;
    Ok(Reply::ok(letter_view::named(&skills, &call, letter).await?).version(version))
}
