//! What the changes of a micro-project have in common: who is told, and how the change is written.

use baodao_cobuilding_core::{MicroClaimState, MicroParty, PartyFacts};
use baodao_kernel::{AreaLevel, AreaPath, Role};
use baodao_platform::{Call, NewEvent, Problem, Reply, Tell, To};
use serde_json::{Value, json};
use sqlx::PgConnection;

use crate::store::claims::Claim;
use crate::store::projects::{self, Project};
use crate::views::MicroProjectView;
use crate::{Cobuilding, shown};

/// What is said of a change.
pub(crate) struct Said {
    /// Name of the event.
    pub name: &'static str,
    /// The role acted under.
    pub role: Option<Role>,
    /// Who is told, by which template.
    pub tell: Vec<Tell>,
}

/// Tells whoever keeps micro-projects of this area.
pub(crate) fn office(area: &AreaPath, template: &str) -> Tell {
    let in_community = area.at(AreaLevel::Community).is_some();
    let role = if in_community { Role::CommunityCoordinator } else { Role::Dispatcher };
    Tell::holders(role, area, template)
}

/// Who hears of a claim: the person, or whoever speaks for the unit or team now.
async fn speakers(cap: &Cobuilding, call: &Call, claim: &Claim) -> Result<Vec<To>, Problem> {
    if claim.party == MicroParty::Person {
        return Ok(vec![To::Account(claim.account)]);
    }
    let parties = &cap.ports.parties;
    let now =
        parties.speakers(call.actor.tenant, claim.party, claim.party_id).await.map_err(Problem::fault)?;
    Ok(now.into_iter().map(To::Account).collect())
}

/// Tells those who made this claim.
pub(crate) async fn claimant(
    cap: &Cobuilding,
    call: &Call,
    claim: &Claim,
    template: &str,
) -> Result<Vec<Tell>, Problem> {
    let to = speakers(cap, call, claim).await?;
    Ok(if to.is_empty() { Vec::new() } else { vec![Tell::to(to, template)] })
}

/// Tells everybody whose claim holds a place; of accepted claims only with `accepted`.
pub(crate) async fn claimants(
    cap: &Cobuilding,
    call: &Call,
    project: &Project,
    accepted: bool,
    template: &str,
) -> Result<Vec<Tell>, Problem> {
    let mut all: Vec<To> = Vec::new();
    for claim in project.live().filter(|claim| !accepted || claim.state == MicroClaimState::Accepted) {
        for to in speakers(cap, call, claim).await? {
            if !all.contains(&to) {
                all.push(to);
            }
        }
    }
    Ok(if all.is_empty() { Vec::new() } else { vec![Tell::to(all, template)] })
}

/// An event about a project and its claims; nothing in it names anybody.
fn event(project: &Project, said: Said) -> NewEvent {
    let data: Value = json!({ "kind": project.kind, "state": project.state });
    let event = NewEvent {
        subject_kind: "micro_project",
        subject_id: project.id.0,
        area: project.area.clone(),
        name: said.name.to_owned(),
        role: said.role,
        reason: None,
        data,
    };
    event.telling(said.tell)
}

/// Writes the event and the answer of a change whose rows are written.
pub(crate) async fn told(
    cap: &Cobuilding,
    call: &Call,
    tx: &mut PgConnection,
    project: &Project,
    said: Said,
    spoken_for: &[PartyFacts],
) -> Result<Reply<MicroProjectView>, Problem> {
    let view = shown::project(cap, call, project, spoken_for);
    let first = said.name == "micro_project_written" || said.name == "micro_project_claimed";
    let reply = if first { Reply::created(view) } else { Reply::ok(view) };
    let reply = reply.version(project.version);
    let mut log = call.log();
    log.event(event(project, said));
    log.answer(cap.platform.vault(), &reply)?;
    log.write(tx).await?;
    Ok(reply)
}

/// Writes the next version of a project that the caller holds, and tells of it.
pub(crate) async fn turn(
    cap: &Cobuilding,
    call: &Call,
    tx: &mut PgConnection,
    mut project: Project,
    said: Said,
) -> Result<Reply<MicroProjectView>, Problem> {
    project.version += 1;
    project.changed_at = call.now;
    if !projects::save(&mut *tx, call.actor.tenant, &project).await? {
        return Err(Problem::version_conflict());
    }
    let spoken_for = cap.spoken_for(call).await?;
    told(cap, call, tx, &project, said, &spoken_for).await
}

/// Refuses what has changed since it was read.
pub(crate) fn check(call: &Call, project: &Project) -> Result<(), Problem> {
    let changed = call.if_match.is_some_and(|read| read != project.version);
    if changed { Err(Problem::version_conflict()) } else { Ok(()) }
}

/// The project with this claim as it is now.
pub(crate) fn with_claim(mut project: Project, claim: &Claim) -> Project {
    match project.claims.iter_mut().find(|one| one.id == claim.id) {
        Some(one) => *one = claim.clone(),
        None => project.claims.push(claim.clone()),
    }
    project
}
