//! `note_team_activity`: what a team did, in a line.

use axum::extract::State;
use baodao_kernel::TeamId;
use baodao_organisation_core::day::check_day;
use baodao_organisation_core::policy::Action;
use baodao_organisation_core::words;
use baodao_platform::{Answer, Call, Input, OrRefuse, Path, Problems, Reply};
use garde::Validate;
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::views::day;
use crate::views::teams::TeamActivityView;
use crate::{Organisation, change, store, team};

/// What the team did.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NoteTeamActivity {
    /// When.
    #[garde(skip)]
    #[schema(value_type = String, format = Date, example = "2026-11-21")]
    on: Date,
    /// What.
    #[garde(length(chars, min = 1, max = 80))]
    #[schema(min_length = 1, max_length = 80, example = "义务维修日")]
    title: String,
    /// More about it, without names of persons.
    #[garde(inner(length(chars, max = 1000)))]
    #[schema(max_length = 1000, example = "在网格驿站修了小家电")]
    note: Option<String>,
}

/// Note what a team did
///
/// In a line, for whoever looks at the team. Who was there and for how long is not asked here:
/// service is recorded by task. The team's leader, and those who keep the register of its area.
#[utoipa::path(post, path = "/api/teams/{id}/activities", operation_id = "note_team_activity", tag = "organisation",
    params(("id" = TeamId, Path)), request_body = NoteTeamActivity, responses((status = 201, body = TeamActivityView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn note_team_activity(
    State(cap): State<Organisation>,
    call: Call,
    Path(id): Path<TeamId>,
    Input(input): Input<NoteTeamActivity>,
) -> Answer<TeamActivityView> {
    let (tenant, today) = (call.actor.tenant, change::today(&call));
    let mut tx = cap.platform.pool().begin().await?;
    let (row, found, role) = team::load(&mut tx, &call, id, Action::LeadTeam).await?;
    check_day(input.on, row.formed_on.to_jiff(), row.disbanded().unwrap_or(today)).or_refuse()?;
    let title = words::name(&input.title).or_refuse()?;
    let note = words::optional(input.note);
    let activity = call.id();
    store::teams::note_activity(&mut tx, tenant, activity, id, input.on, &title, note.as_deref()).await?;
    let data = json!({ "activity": activity, "on": input.on });
    let event = change::event(("team", id), &found.area, "team_activity_noted", role, data);
    let reply = Reply::created(TeamActivityView { id: activity, on: day(input.on), title, note });
    change::finish(&cap, &call, tx, vec![event], &reply).await?;
    Ok(reply)
}
