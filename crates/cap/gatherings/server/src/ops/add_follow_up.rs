//! `add_follow_up`: what is to be done after a gathering, by whom, until when.

use axum::extract::State;
use baodao_gatherings_core::follow_up::decide_due;
use baodao_gatherings_core::gathering::decide_follow_up;
use baodao_gatherings_core::refusals::FollowUpRefusal;
use baodao_gatherings_core::{FollowUpId, GatheringId, GuestId, GuestKind};
use baodao_kernel::{AccountId, CHINA};
use baodao_platform::words::{line, no_personal_numbers};
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problem, Problems, Reply};
use garde::Validate;
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::store::follow_ups::{self, FollowUp};
use crate::store::gatherings::{self, Gathering};
use crate::views::GatheringView;
use crate::{Gatherings, allow, change, event, telling, today, view};

/// What is to follow.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AddFollowUp {
    /// What is to be done.
    #[garde(length(chars, min = 2, max = 200), custom(no_personal_numbers))]
    #[schema(min_length = 2, max_length = 200, example = "与医院商定每月一次义诊的时间")]
    what: String,
    /// Responsible, if it is a person: who holds an office over the area, or is invited.
    #[garde(skip)]
    account: Option<AccountId>,
    /// Responsible, if it is an invited unit or body.
    #[garde(skip)]
    guest: Option<GuestId>,
    /// Until which day.
    #[garde(skip)]
    #[schema(value_type = String, format = Date, example = "2026-12-15")]
    due: Date,
}

/// Add a follow-up
///
/// Once the gathering has begun, for its office. Either a person or an invited unit or body is
/// responsible; they are told, and reminded once before the day and once after it.
#[utoipa::path(post, path = "/api/gatherings/{id}/follow-ups", operation_id = "add_follow_up", tag = "gatherings",
    params(("id" = GatheringId, Path)), request_body = AddFollowUp,
    responses((status = 200, body = GatheringView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn add_follow_up(
    State(app): State<Gatherings>,
    call: Call,
    Path(id): Path<GatheringId>,
    Input(input): Input<AddFollowUp>,
) -> Answer<GatheringView> {
    let loaded = allow::to_keep(&app, &call, id).await?;
    let role = loaded.role();
    let gathering = loaded.into_inner();
    let tenant = call.actor.tenant;
    decide_follow_up(gathering.state, gathering.times, call.now).or_refuse()?;
    decide_due(input.due, today(call.now), &app.rules(tenant).await?).or_refuse()?;
    check_responsible(&app, &call, &gathering, &input).await?;
    let one = FollowUp {
        id: FollowUpId(call.id()),
        gathering: id,
        version: 1,
        what: line(&input.what),
        account: input.account,
        guest: input.guest,
        due: input.due,
        done_at: None,
        note: None,
        request: None,
        request_number: None,
    };
    let due = CHINA.to_timestamp(one.due.at(23, 59, 0, 0)).unwrap_or(call.now);
    let tell = telling::responsible(&app, tenant, (&gathering, &one), "follow_up_given", call.now).await?;
    let tell = tell.into_iter().map(|tell| tell.at("due", due)).collect();
    let mut tx = app.platform.pool().begin().await?;
    if !gatherings::turn(&mut tx, tenant, &gathering).await? {
        return Err(Problem::version_conflict());
    }
    follow_ups::save(&mut tx, tenant, &one).await?;
    let viewed = change::after(&app, &call, &mut tx, id).await?;
    let event = event(id, &gathering.area, "follow_up_added", role, json!({ "follow_up": one.id }));
    change::commit(&app, &call, tx, Reply::ok(viewed), event.telling(tell)).await
}

/// Refuses unless exactly one who can be responsible is.
async fn check_responsible(
    app: &Gatherings,
    call: &Call,
    gathering: &Gathering,
    input: &AddFollowUp,
) -> Result<(), Problem> {
    let fits = match (input.account, input.guest) {
        (Some(account), None) => {
            let choices = view::choices(app, call, gathering).await?;
            choices.iter().any(|(known, _)| *known == account)
        }
        (None, Some(guest)) => {
            let mut guests = gathering.guests.iter().filter(|known| known.kind != GuestKind::Person);
            guests.any(|known| known.id == guest)
        }
        _ => false,
    };
    if fits { Ok(()) } else { Err(Problem::refused(FollowUpRefusal::FollowUpResponsibleInvalid)) }
}
