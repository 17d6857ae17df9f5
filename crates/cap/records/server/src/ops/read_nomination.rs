//! `read_nomination`: one nomination.

use axum::extract::State;
use baodao_platform::{Answer, Call, Path, Problem, Problems, Reply};
use baodao_records_core::{Action, NominationId};

use crate::Records;
use crate::allow::{Stands, permit};
use crate::nomination_views::NominationView;
use crate::store::commendations;

/// Read a nomination
///
/// For the nominated person, and for those who answer for the call's area; they see the evidence once the
/// person has agreed to it.
#[utoipa::path(get, path = "/api/nominations/{id}", operation_id = "read_nomination", tag = "records",
    params(("id" = NominationId, Path)), responses((status = 200, body = NominationView), Problems))]
pub(crate) async fn read_nomination(
    State(cap): State<Records>,
    call: Call,
    Path(id): Path<NominationId>,
) -> Answer<NominationView> {
    call.account()?;
    let found = commendations::load(cap.platform.pool(), call.actor.tenant, id).await?;
    let stored = found.ok_or_else(Problem::not_found)?;
    let nomination = &stored.nomination;
    let action = Action::ReadNomination;
    permit(&call, action, action, &nomination.area, Stands::person(nomination.person))?;
    let version = nomination.version;
    Ok(Reply::ok(cap.nomination_view(&call, stored).await?).version(version))
}
