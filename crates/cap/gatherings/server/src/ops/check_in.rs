//! `check_in`: a person says that they are there.

use axum::extract::State;
use baodao_gatherings_core::guest::decide_check_in;
use baodao_gatherings_core::refusals::GatheringRefusal;
use baodao_gatherings_core::{Action, GatheringId, GatheringState, GuestKind};
use baodao_platform::{Answer, Call, OrRefuse, Path, Problem, Problems, Reply};
use serde_json::json;

use crate::store::guests;
use crate::views::GatheringView;
use crate::{Gatherings, allow, change, event};

/// Say that one is there
///
/// For who is invited in person, and only where the gathering states a reason for it (safety,
/// insurance, emergency), from shortly before the start until a day after the end. It is the person's
/// word, without a place; the host confirms it with `mark_attendance`.
#[utoipa::path(post, path = "/api/gatherings/{id}/check-in", operation_id = "check_in", tag = "gatherings",
    params(("id" = GatheringId, Path)), responses((status = 200, body = GatheringView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn check_in(
    State(app): State<Gatherings>,
    call: Call,
    Path(id): Path<GatheringId>,
) -> Answer<GatheringView> {
    let me = call.account()?;
    let gathering = allow::gathering(&app, &call, id, Action::CheckIn).await?.into_inner();
    let mut guests_in_person = gathering.guests.iter().filter(|guest| guest.kind == GuestKind::Person);
    let guest = guests_in_person.find(|guest| guest.who == me.0).ok_or_else(Problem::not_allowed)?;
    let rules = app.rules(call.actor.tenant).await?;
    if gathering.state != GatheringState::Announced {
        return Err(Problem::refused(GatheringRefusal::GatheringStep { state: gathering.state }));
    }
    decide_check_in(gathering.check_in, gathering.times, call.now, &rules).or_refuse()?;
    let mut tx = app.platform.pool().begin().await?;
    guests::here(&mut tx, call.actor.tenant, guest.id).await?;
    let viewed = change::after(&app, &call, &mut tx, id).await?;
    let event = event(id, &gathering.area, "gathering_checked_in", None, json!({ "guest": guest.id }));
    change::commit(&app, &call, tx, Reply::ok(viewed), event).await
}
