//! `take_down_thanks_letter`: see its summary.

use axum::extract::State;
use baodao_platform::{Answer, Call, Path, Problems};
use baodao_records_core::{Action, ThanksLetterId};

use crate::Records;
use crate::letter_views::ThanksLetterView;

/// Take a letter of thanks down
///
/// From the public wall, by the community's coordinator or secretary; those it thanks keep it.
#[utoipa::path(post, path = "/api/thanks-letters/{id}/take-down", operation_id = "take_down_thanks_letter", tag = "records",
    params(("id" = ThanksLetterId, Path)), responses((status = 200, body = ThanksLetterView), Problems))]
pub(crate) async fn take_down_thanks_letter(
    State(cap): State<Records>,
    call: Call,
    Path(id): Path<ThanksLetterId>,
) -> Answer<ThanksLetterView> {
    cap.change_letter(&call, id, Action::HandleLetters, "thanks_taken_down", |letter, _| letter.take_down()).await
}
