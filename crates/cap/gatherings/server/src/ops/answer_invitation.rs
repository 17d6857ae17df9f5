//! `answer_invitation`: whether, and with how many, one comes.

use axum::extract::State;
use baodao_gatherings_core::gathering::decide_answer;
use baodao_gatherings_core::guest::decide_count;
use baodao_gatherings_core::{Action, GatheringId, GuestId};
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems, Reply};
use garde::Validate;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::allow::Viewer;
use crate::store::guests;
use crate::views::GatheringView;
use crate::{Gatherings, allow, change, event};

/// The answer.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerInvitation {
    /// Which invitation; one can answer for several units.
    #[garde(skip)]
    guest: GuestId,
    /// How many come; 0: nobody comes. A person is one.
    #[garde(range(max = 500))]
    #[schema(minimum = 0, maximum = 500, example = 5)]
    coming: u16,
}

/// Answer an invitation
///
/// A contact of an invited unit and who heads an invited body answer for it, a person for themself.
/// Until the start the answer can be changed; declining has no consequence.
#[utoipa::path(post, path = "/api/gatherings/{id}/answer", operation_id = "answer_invitation", tag = "gatherings",
    params(("id" = GatheringId, Path)), request_body = AnswerInvitation,
    responses((status = 200, body = GatheringView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn answer_invitation(
    State(app): State<Gatherings>,
    call: Call,
    Path(id): Path<GatheringId>,
    Input(input): Input<AnswerInvitation>,
) -> Answer<GatheringView> {
    let gathering = allow::gathering(&app, &call, id, Action::Answer).await?.into_inner();
    let viewer = Viewer::of(&app, &call).await?;
    let guest = gathering.guests.iter().find(|guest| guest.id == input.guest && viewer.owns(guest));
    let guest = guest.ok_or_else(Problem::not_allowed)?;
    decide_answer(gathering.state, gathering.times, call.now).or_refuse()?;
    decide_count(guest.kind, input.coming).or_refuse()?;
    let mut tx = app.platform.pool().begin().await?;
    guests::answer(&mut tx, call.actor.tenant, guest.id, i32::from(input.coming)).await?;
    let viewed = change::after(&app, &call, &mut tx, id).await?;
    let data = json!({ "guest": guest.id, "coming": input.coming });
    let event = event(id, &gathering.area, "gathering_answered", None, data);
    change::commit(&app, &call, tx, Reply::ok(viewed), event).await
}
