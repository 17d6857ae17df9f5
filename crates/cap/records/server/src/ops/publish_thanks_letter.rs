//! `publish_thanks_letter`: see its summary.

use axum::extract::State;
use baodao_platform::{Answer, Call, Path, Problems};
use baodao_records_core::{Action, ThanksLetterId};

use crate::Records;
use crate::letter_views::ThanksLetterView;

/// Publish a letter of thanks
///
/// Hangs the redacted text on the public wall. Refused until the writer and one of the thanked have agreed. For the community's coordinator and secretary.
#[utoipa::path(post, path = "/api/thanks-letters/{id}/publish", operation_id = "publish_thanks_letter", tag = "records",
    params(("id" = ThanksLetterId, Path)), responses((status = 200, body = ThanksLetterView), Problems))]
pub(crate) async fn publish_thanks_letter(
    State(cap): State<Records>,
    call: Call,
    Path(id): Path<ThanksLetterId>,
) -> Answer<ThanksLetterView> {
    cap.change_letter(&call, id, Action::HandleLetters, "thanks_published", |letter, _| letter.publish()).await
}
