//! `withdraw_thanks_letter`: see its summary.

use axum::extract::State;
use baodao_platform::{Answer, Call, Path, Problems};
use baodao_records_core::{Action, ThanksLetterId};

use crate::Records;
use crate::letter_views::ThanksLetterView;

/// Take a letter of thanks back
///
/// By its writer. Nobody reads it any more but the writer and those who answer for letters.
#[utoipa::path(post, path = "/api/thanks-letters/{id}/withdraw", operation_id = "withdraw_thanks_letter", tag = "records",
    params(("id" = ThanksLetterId, Path)), responses((status = 200, body = ThanksLetterView), Problems))]
pub(crate) async fn withdraw_thanks_letter(
    State(cap): State<Records>,
    call: Call,
    Path(id): Path<ThanksLetterId>,
) -> Answer<ThanksLetterView> {
    cap.change_letter(&call, id, Action::OwnLetter, "thanks_withdrawn", |letter, _| letter.withdraw()).await
}
