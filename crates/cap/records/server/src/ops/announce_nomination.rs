//! `announce_nomination`: told to everybody.

use axum::extract::State;
use baodao_platform::{Answer, Call, Path, Problems};
use baodao_records_core::{Action, NominationId};

use crate::Records;
use crate::nomination_views::NominationView;

/// Announce a decision
///
/// Who is commended stands in the public list from then on; the unit's liaison reads it, and is told that there
/// is something to read, only if the person wants that. Who is not commended is told, and nobody else is. For the community's secretary and the
/// subdistrict.
#[utoipa::path(post, path = "/api/nominations/{id}/announce", operation_id = "announce_nomination", tag = "records",
    params(("id" = NominationId, Path)), responses((status = 200, body = NominationView), Problems))]
pub(crate) async fn announce_nomination(
    State(cap): State<Records>,
    call: Call,
    Path(id): Path<NominationId>,
) -> Answer<NominationView> {
    cap.change_nomination(&call, id, Action::HandleNominations, "nomination_announced", |stored, env| {
        stored.nomination.announce(env)
    })
    .await
}
