//! A pairing as it is shown, and what its changes have in common.

use std::collections::{HashMap, HashSet};

use baodao_care_core::pairing::Answer;
use baodao_care_core::visit::decide_refer;
use baodao_care_core::{Action, HelperState, HouseholdAccount, PairingId, refusals::PairingRefusal};
use baodao_kernel::{AccountId, AreaPath, Role};
use baodao_platform::{Call, NewEvent, OrRefuse, Problem, Reply, Tell};
use serde_json::{Value, json};

use crate::store::pairings::{self, Pairing};
use crate::store::visits::Visit;
use crate::views::{HelperView, PairingView, VisitView};
use crate::{Care, allow, community, today};

/// Masked names by account.
pub(crate) type Names = HashMap<AccountId, String>;

/// The masked names that the pairings and visits need.
pub(crate) async fn names(
    care: &Care,
    call: &Call,
    pairings: &[Pairing],
    visits: &[Visit],
) -> Result<Names, Problem> {
    let mut who: HashSet<AccountId> = visits.iter().map(|visit| visit.account).collect();
    for pairing in pairings {
        who.insert(pairing.basis_by);
        who.extend(pairing.helpers.iter().map(|helper| helper.account));
    }
    let who: Vec<AccountId> = who.into_iter().collect();
    care.ports.people.names(call.actor.tenant, &who).await.map_err(Problem::fault)
}

/// The view. Who is not of the office sees of the other helpers only those who help.
pub(crate) fn view(care: &Care, call: &Call, pairing: &Pairing, names: &Names) -> PairingView {
    let may = |action: Action| allow::of_pairing(call, action, pairing).is_some();
    let mine = pairing.helpers.iter().find(|helper| Some(helper.account) == call.actor.account);
    let mine = mine.map(|helper| helper.state);
    let open = pairing.ended.is_none();
    let steps = [
        ("accept_pairing", open && mine == Some(HelperState::Invited)),
        ("decline_pairing", open && mine == Some(HelperState::Invited)),
        ("record_visit", open && may(Action::RecordVisit)),
        ("read_household", pairing.alias.is_some() && may(Action::ReadHousehold)),
        ("leave_pairing", open && mine == Some(HelperState::Active)),
        ("invite_helper", open && may(Action::InviteHelper)),
        (
            "ask_household",
            open && pairing.contact.is_some()
                && pairing.household() == HouseholdAccount::None
                && may(Action::AskHousehold),
        ),
        ("unlink_household", pairing.household() != HouseholdAccount::None && may(Action::UnlinkHousehold)),
        ("change_plan", open && may(Action::ChangePlan)),
        ("end_pairing", open && may(Action::EndPairing)),
    ];
    let office = may(Action::ListDue) && mine.is_none();
    let shown = pairing.helpers.iter().filter(|helper| {
        office || helper.state == HelperState::Active || Some(helper.account) == call.actor.account
    });
    let is_household = call.actor.account.is_some() && pairing.recipient == call.actor.account;
    let area = community(&pairing.area);
    let name = |account: AccountId| names.get(&account).cloned().unwrap_or_default();
    PairingView {
        id: pairing.id,
        kind: pairing.kind,
        area_names: care.area_names(call.actor.tenant, &area),
        area_path: area,
        basis: pairing.basis,
        law: pairing.law.clone(),
        consent_how: pairing.consent_how,
        notice_version: pairing.notice_version,
        basis_at: pairing.basis_at,
        basis_by_name: name(pairing.basis_by),
        frequency: pairing.frequency,
        team: pairing.team.clone(),
        term_from: pairing.term.from,
        term_until: pairing.term.until,
        next_due: open.then_some(pairing.next_due),
        days_until_due: open
            .then(|| today(call.now).until(pairing.next_due).map_or(0, |span| span.get_days())),
        has_contact: pairing.contact.is_some(),
        household_account: (office || is_household).then(|| pairing.household()),
        is_household,
        helpers: shown
            .map(|helper| HelperView {
                account: helper.account,
                name: name(helper.account),
                state: helper.state,
            })
            .collect(),
        ended_at: pairing.ended.map(|ended| ended.at),
        end_cause: pairing.ended.map(|ended| ended.cause),
        version: pairing.version,
        allowed: steps.into_iter().filter(|(_, may)| *may).map(|(name, _)| name).collect(),
    }
}

/// A visit as it is shown.
pub(crate) fn visit(call: &Call, pairing: &Pairing, visit: Visit, names: &Names) -> VisitView {
    let refers = decide_refer(visit.result, visit.request.is_some()).is_ok()
        && allow::of_pairing(call, Action::ReferVisit, pairing).is_some();
    VisitView {
        id: visit.id,
        visited_on: visit.on,
        kind: visit.kind,
        result: visit.result,
        needs: visit.needs,
        helper_name: names.get(&visit.account).cloned().unwrap_or_default(),
        request: visit.request,
        noted_at: visit.noted_at,
        allowed: if refers { vec!["refer_visit"] } else { vec![] },
    }
}

/// An event about a pairing.
pub(crate) fn pairing_event(name: &str, id: PairingId, role: Option<Role>, data: Value) -> NewEvent {
    crate::event("pairing", id.0, AreaPath::district(), name, role, data)
}

/// Who hears that a pairing is over: those who help, the household with an account, the coordinator.
pub(crate) fn told_of_end(pairing: &Pairing) -> Vec<Tell> {
    let mut tell: Vec<Tell> = pairing.active().map(|one| Tell::account(one, "pairing_ended")).collect();
    tell.extend(pairing.recipient.map(|one| Tell::account(one, "pairing_household_ended")));
    tell.push(Tell::holders(Role::CommunityCoordinator, &pairing.area, "pairing_ended"));
    tell
}

/// Refuses what is over, and what has changed since it was read.
pub(crate) fn check(call: &Call, pairing: &Pairing) -> Result<(), Problem> {
    if call.if_match.is_some_and(|read| read != pairing.version) {
        return Err(Problem::version_conflict());
    }
    if pairing.ended.is_some() {
        return Err(Problem::refused(PairingRefusal::PairingOver));
    }
    Ok(())
}

/// A helper accepts, declines or leaves; the office is told.
pub(crate) async fn answer(
    care: &Care,
    call: &Call,
    id: PairingId,
    answer: Answer,
) -> Result<Reply<PairingView>, Problem> {
    let pairing = allow::pairing(care, call, id, Action::AnswerPairing).await?.into_inner();
    check(call, &pairing)?;
    let me = call.account()?;
    let tenant = call.actor.tenant;
    let mine = pairing.helpers.iter().find(|helper| helper.account == me);
    let state = mine.map(|helper| helper.state).ok_or_else(Problem::not_found)?;
    let next = answer.decide(state).or_refuse()?;
    let mut tx = care.platform.pool().begin().await?;
    if !pairings::turn(&mut tx, tenant, &pairing).await? {
        return Err(Problem::busy());
    }
    pairings::answer(&mut tx, tenant, id, me, next, call.now).await?;
    let name = match next {
        HelperState::Active => "pairing_accepted",
        HelperState::Declined => "pairing_declined",
        HelperState::Left | HelperState::Invited => "pairing_left",
    };
    let tell = Tell::holders(Role::CommunityCoordinator, &pairing.area, name);
    // The answer is made before the commit: it is what the row will be.
    let mut after = pairing.clone();
    after.version += 1;
    after.helpers.iter_mut().filter(|one| one.account == me).for_each(|one| one.state = next);
    let names = names(care, call, std::slice::from_ref(&after), &[]).await?;
    let reply = Reply::ok(view(care, call, &after, &names)).version(after.version);
    let mut log = call.log();
    log.event(pairing_event(name, id, None, json!({})).telling(vec![tell]));
    log.answer(care.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}
