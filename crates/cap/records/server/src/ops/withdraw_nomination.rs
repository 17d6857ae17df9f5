//! `withdraw_nomination`: the person takes their agreement back.

use axum::extract::State;
use baodao_platform::{Answer, Call, Path, Problems};
use baodao_records_core::{Action, NominationId};

use crate::Records;
use crate::nomination_views::NominationView;

/// Take back one's agreement to a nomination
///
/// By the nominated person alone, from agreeing until the meeting has decided, also during the public notice.
/// It leaves the public page at once and what the person had agreed to show is erased; those who decide are
/// told, and nobody asks why. Who wants to stand again is nominated in another call. Refused before agreeing
/// (`answer_nomination` declines) and once it is decided.
#[utoipa::path(post, path = "/api/nominations/{id}/withdraw", operation_id = "withdraw_nomination", tag = "records",
    params(("id" = NominationId, Path)), responses((status = 200, body = NominationView), Problems))]
pub(crate) async fn withdraw_nomination(
    State(cap): State<Records>,
    call: Call,
    Path(id): Path<NominationId>,
) -> Answer<NominationView> {
    cap.change_nomination(&call, id, Action::AnswerNomination, "nomination_withdrawn", |stored, _| {
        stored.nomination.withdraw()
    })
    .await
}
