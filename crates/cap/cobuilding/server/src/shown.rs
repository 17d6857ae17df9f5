//! Micro-projects and claims as they are shown to a caller.

use std::collections::HashMap;

use baodao_cobuilding_core::{
    Action, ClaimStep, MicroClaimState, MicroParty, MicroState, PartyFacts, ProjectStep, claim,
};
use baodao_kernel::AccountId;
use baodao_platform::Call;
use uuid::Uuid;

use crate::store::claims::Claim;
use crate::store::projects::Project;
use crate::views::{MicroClaimView, MicroProjectView, MicroSpeaker, MicroTaker};
use crate::{Cobuilding, allow};

/// Masked names by account.
pub(crate) type Names = HashMap<AccountId, String>;

/// The view of a project.
pub(crate) fn project(
    cap: &Cobuilding,
    call: &Call,
    project: &Project,
    spoken_for: &[PartyFacts],
) -> MicroProjectView {
    let standing = project.standing();
    let taken = project.taken();
    let free = (project.wanted - taken).max(0);
    let mine: Vec<&Claim> =
        project.claims.iter().filter(|claim| allow::is_mine(call, spoken_for, claim)).collect();
    let claim_as = if standing.takes_claims(call.now) && free > 0 {
        claimers(call, &mine, spoken_for)
    } else {
        Vec::new()
    };
    let keeps = allow::may(call, Action::Keep, &project.area);
    let state = project.state;
    let steps = [
        ("edit_micro_project", keeps && state.open()),
        ("publish_micro_project", keeps && state == MicroState::Draft),
        ("start_micro_project", keeps && ProjectStep::Start.decide(&standing, 0, call.now).is_ok()),
        ("finish_micro_project", keeps && state == MicroState::Running),
        ("withdraw_micro_project", keeps && state.open()),
        ("list_micro_claims", allow::may(call, Action::ReadClaims, &project.area)),
        ("claim_micro_project", !claim_as.is_empty()),
    ];
    // Whoever says that they did not take part is not named as one who did.
    let accepted: Vec<&Claim> = project
        .claims
        .iter()
        .filter(|claim| claim.state == MicroClaimState::Accepted && claim.took_part != Some(false))
        .collect();
    let taker = |claim: &&Claim| {
        let name = claim.name.clone()?;
        Some(MicroTaker { party: claim.party, name, people: claim.people })
    };
    let of_persons = |claim: &&&Claim| claim.party == MicroParty::Person;
    let waiting = project.claims.iter().filter(|claim| claim.state == MicroClaimState::Asked).count();
    MicroProjectView {
        id: project.id,
        state,
        kind: project.kind,
        area_names: cap.ports.places.area_names(call.actor.tenant, &project.area),
        area_path: project.area.clone(),
        title: project.title.clone(),
        what: project.what.clone(),
        place: project.place.clone(),
        phone: project.phone.clone(),
        measure: project.measure,
        wanted: project.wanted,
        taken,
        free,
        from: project.times.from,
        until: project.times.until,
        started: standing.started(call.now),
        takers: accepted.iter().filter_map(taker).collect(),
        persons: accepted.iter().filter(of_persons).map(|claim| claim.people).sum(),
        result: project.result.clone(),
        reason: project.reason.clone(),
        published_at: project.published_at,
        changed_at: project.changed_at,
        waiting: keeps.then(|| i32::try_from(waiting).unwrap_or(i32::MAX)),
        mine: mine.into_iter().map(|one| claim_view(call, project, one, spoken_for, None)).collect(),
        claim_as,
        version: project.version,
        allowed: steps.into_iter().filter(|(_, may)| *may).map(|(name, _)| name).collect(),
    }
}

/// For whom the caller can claim: the units and teams that they speak for and themselves, where
/// there is no claim already.
fn claimers(call: &Call, mine: &[&Claim], spoken_for: &[PartyFacts]) -> Vec<MicroSpeaker> {
    let Some(account) = call.actor.account else { return Vec::new() };
    let holds = |id: Uuid| mine.iter().any(|claim| claim.party_id == id && claim.state.live());
    let many = spoken_for.iter().filter(|party| !holds(party.id)).map(|party| MicroSpeaker {
        party: party.party,
        id: Some(party.id),
        name: Some(party.name.clone()),
    });
    let one = MicroSpeaker { party: MicroParty::Person, id: None, name: None };
    many.chain((!holds(account.0)).then_some(one)).collect()
}

/// The view of a claim; `names` for the office, which sees who speaks.
pub(crate) fn claim_view(
    call: &Call,
    project: &Project,
    one: &Claim,
    spoken_for: &[PartyFacts],
    names: Option<&Names>,
) -> MicroClaimView {
    let may = |action: Action| allow::of_claim(call, action, project, one, spoken_for).is_some();
    let standing = project.standing();
    let can = |step: ClaimStep| step.decide(one.state, &standing, call.now).is_ok();
    let steps = [
        ("accept_micro_claim", can(ClaimStep::Accept) && may(Action::DecideClaims)),
        ("decline_micro_claim", can(ClaimStep::Decline) && may(Action::DecideClaims)),
        ("take_back_micro_claim", can(ClaimStep::TakeBack) && may(Action::AnswerOwn)),
        ("say_micro_part", claim::decide_part(one.state, project.state).is_ok() && may(Action::AnswerOwn)),
    ];
    MicroClaimView {
        id: one.id,
        project: project.id,
        title: project.title.clone(),
        project_state: project.state,
        from: project.times.from,
        until: project.times.until,
        party: one.party,
        name: one.name.clone(),
        spokesperson: names.map(|names| names.get(&one.account).cloned().unwrap_or_default()),
        people: one.people,
        note: one.note.clone(),
        state: one.state,
        reason: one.reason.clone(),
        took_part: one.took_part,
        claimed_at: one.claimed_at,
        answered_at: one.answered_at,
        allowed: steps.into_iter().filter(|(_, may)| *may).map(|(name, _)| name).collect(),
    }
}
