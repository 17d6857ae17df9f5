//! `read_thanks_letter`: one letter.

use axum::extract::State;
use baodao_platform::{Answer, Call, Path, Problem, Problems, Reply};
use baodao_records_core::{Action, ThanksLetterId};

use crate::Records;
use crate::letter_views::ThanksLetterView;
use crate::store::letters;

/// Read a letter of thanks
///
/// For its writer, those it thanks, and those who answer for letters in the area.
#[utoipa::path(get, path = "/api/thanks-letters/{id}", operation_id = "read_thanks_letter", tag = "records",
    params(("id" = ThanksLetterId, Path)), responses((status = 200, body = ThanksLetterView), Problems))]
pub(crate) async fn read_thanks_letter(
    State(cap): State<Records>,
    call: Call,
    Path(id): Path<ThanksLetterId>,
) -> Answer<ThanksLetterView> {
    call.account()?;
    let stored = letters::load(cap.platform.pool(), call.actor.tenant, id).await?;
    let stored = stored.ok_or_else(Problem::not_found)?;
    cap.permit_letter(&call, Action::ReadLetter, &stored.letter)?;
    let version = stored.letter.version;
    Ok(Reply::ok(cap.letter_view(&call, stored).await?).version(version))
}
