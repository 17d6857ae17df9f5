//! `start_pairing`: begins a pairing of helpers with a household.

use std::collections::BTreeSet;

use axum::extract::State;
use baodao_care_core::pairing::{BasisGiven, Term, decide_ask_household, decide_invite};
use baodao_care_core::refusals::PairingRefusal;
use baodao_care_core::{
    Action, Basis, CONSENT_PURPOSE, ConsentHow, Frequency, HelperState, PairingId, PairingKind,
};
use baodao_kernel::{AccountId, AreaLevel, AreaPath, Phone};
use baodao_platform::words::{line, no_personal_numbers};
use baodao_platform::{Answer, Call, Input, OrRefuse, Problem, Problems, Reply, Tell};
use garde::Validate;
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::pairing_view::{names, pairing_event, view};
use crate::store::pairings::{self, Helper, Pairing};
use crate::store::{ALIAS, CONTACT};
use crate::views::PairingView;
use crate::{Care, allow, today};

/// A pairing.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StartPairing {
    /// What it is for.
    #[garde(skip)]
    kind: PairingKind,
    /// Path of the household's community, grid or micro-grid.
    #[garde(skip)]
    #[schema(value_type = String, max_length = 16, example = "000100010001")]
    area_path: AreaPath,
    /// What the household is called, as it wishes; no full name is needed.
    #[garde(length(chars, min = 1, max = 20), custom(no_personal_numbers))]
    #[schema(min_length = 1, max_length = 20, example = "张奶奶")]
    alias: String,
    /// A telephone, if the household wishes to leave one.
    #[garde(inner(length(chars, min = 10, max = 20)))]
    #[schema(min_length = 10, max_length = 20, example = "0513-85012345")]
    phone: Option<String>,
    /// Whether the account with this telephone is asked to confirm that it is the household's; it then
    /// sees the pairing and can end it. Only if the household wishes that.
    #[garde(skip)]
    #[serde(default)]
    ask_household: bool,
    /// On what the pairing rests.
    #[garde(skip)]
    basis: Basis,
    /// The law and article, for a legal duty.
    #[garde(inner(length(chars, min = 4, max = 100)))]
    #[schema(min_length = 4, max_length = 100)]
    law: Option<String>,
    /// How consent was given.
    #[garde(skip)]
    #[schema(example = "spoken")]
    consent_how: Option<ConsentHow>,
    /// The version of the notice `care_visits` that was read to the household.
    #[garde(inner(range(min = 1)))]
    #[schema(minimum = 1, example = 1)]
    notice_version: Option<i32>,
    /// How often somebody comes; monthly when left out.
    #[garde(skip)]
    frequency: Option<Frequency>,
    /// The team, if it is a team's.
    #[garde(inner(length(chars, min = 2, max = 60), custom(no_personal_numbers)))]
    #[schema(min_length = 2, max_length = 60, example = "红色管家服务队")]
    team: Option<String>,
    /// First day; today when left out.
    #[garde(skip)]
    #[schema(value_type = Option<String>, format = Date, example = "2026-12-01")]
    term_from: Option<Date>,
    /// Last day; every pairing has one.
    #[garde(skip)]
    #[schema(value_type = String, format = Date, example = "2027-11-30")]
    term_until: Date,
    /// Those who are asked to help; more can be asked later.
    #[garde(length(max = 20))]
    #[serde(default)]
    #[schema(max_items = 20, example = json!([]))]
    helpers: Vec<AccountId>,
}

/// Start a pairing
///
/// For the coordinator of the household's community, after it agreed to the notice or where a law
/// lays the duty on the office. Name and number are sealed; lists show the community only. Those
/// asked to help are told and answer freely; they must be of age. With `ask_household` the account
/// with the telephone is told too, and its person says whether it is they (`answer_household`).
#[utoipa::path(post, path = "/api/pairings", operation_id = "start_pairing", tag = "care",
    request_body = StartPairing, responses((status = 201, body = PairingView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn start_pairing(
    State(care): State<Care>,
    call: Call,
    Input(input): Input<StartPairing>,
) -> Answer<PairingView> {
    allow::permit_somewhere(&call, Action::StartPairing)?;
    let by = call.account()?;
    let (tenant, now) = (call.actor.tenant, call.now);
    let wrong_place = || Problem::refused(PairingRefusal::PairingPlaceInvalid);
    let known = care.ports.places.area(tenant, &input.area_path).filter(|area| !area.ended);
    let area = known.filter(|area| area.level >= AreaLevel::Community).ok_or_else(wrong_place)?.path;
    let role = allow::permit(&call, Action::StartPairing, &area)?;
    let rules = care.rules(tenant).await?;
    let notice = care.ports.notices.in_force(tenant, CONSENT_PURPOSE, now).await.map_err(Problem::fault)?;
    let given = BasisGiven {
        basis: input.basis,
        law: input.law.as_deref().map(line),
        how: input.consent_how,
        notice_version: input.notice_version,
    };
    let given = given.decide(input.kind, notice).or_refuse()?;
    let term = Term { from: input.term_from.unwrap_or(today(now)), until: input.term_until };
    let term = term.decide(&rules, today(now)).or_refuse()?;
    let phone = input.phone.as_deref().map(Phone::parse).transpose();
    let phone = phone.map_err(|_| Problem::field("/phone", "phone", "Not a mainland telephone number."))?;
    let household = phone.clone().filter(|_| input.ask_household);
    let vault = care.platform.vault();
    let frequency = input.frequency.unwrap_or(Frequency::Monthly);
    let mut pairing = Pairing {
        id: PairingId(call.id()),
        version: 1,
        kind: input.kind,
        area,
        alias: Some(vault.seal(tenant, ALIAS, line(&input.alias).as_bytes())),
        contact: phone.map(|phone| vault.seal(tenant, CONTACT, phone.expose().as_bytes())),
        recipient: None,
        asked: None,
        basis: given.basis,
        law: given.law,
        consent_how: given.how,
        notice_version: given.notice_version,
        basis_by: by,
        basis_at: now,
        frequency,
        team: input.team.as_deref().map(line),
        term,
        next_due: frequency.due_after(term.from, &rules).min(term.until),
        ended: None,
        helpers: Vec::new(),
    };
    if input.ask_household {
        let found = by_phone(&care, &call, household.as_ref()).await?;
        decide_ask_household(pairing.household(), None, found, false).or_refuse()?;
        pairing.asked = found;
    }
    let wanted: BTreeSet<AccountId> = input.helpers.into_iter().collect();
    for helper in wanted {
        fit(&care, &call, &pairing, helper).await?;
        decide_invite(None, pairing.helping(), &rules).or_refuse()?;
        pairing.helpers.push(Helper { account: helper, state: HelperState::Invited });
    }
    let mut tx = care.platform.pool().begin().await?;
    pairings::insert(&mut tx, tenant, &pairing).await?;
    let mut tell = Vec::new();
    for helper in &pairing.helpers {
        pairings::invite(&mut tx, tenant, pairing.id, helper.account, by, now).await?;
        tell.push(Tell::account(helper.account, "pairing_asked"));
    }
    tell.extend(pairing.asked.map(|account| tell_household(account, pairing.id)));
    let names = names(&care, &call, std::slice::from_ref(&pairing), &[]).await?;
    let reply = Reply::created(view(&care, &call, &pairing, &names)).version(1);
    let mut log = call.log();
    let data = json!({ "kind": pairing.kind, "basis": pairing.basis });
    log.event(pairing_event("pairing_started", pairing.id, role, data).telling(tell));
    log.answer(vault, &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}

/// The account in use that has this telephone.
pub(super) async fn by_phone(
    care: &Care,
    call: &Call,
    phone: Option<&Phone>,
) -> Result<Option<AccountId>, Problem> {
    match phone {
        Some(phone) => care.ports.people.by_phone(call.actor.tenant, phone).await.map_err(Problem::fault),
        None => Ok(None),
    }
}

/// Tells the person of an account that they are asked whether the household is theirs. The notice
/// leads to the question, not to the pairing, which they do not see yet.
pub(super) fn tell_household(account: AccountId, id: PairingId) -> Tell {
    Tell::account(account, "pairing_household_asked").about("pairing_ask", id)
}

/// Refuses an account that is none, or not in use.
async fn in_use(care: &Care, call: &Call, account: AccountId) -> Result<(), Problem> {
    let contact = care.ports.people.contact(call.actor.tenant, account).await.map_err(Problem::fault)?;
    contact.map(drop).ok_or_else(|| Problem::refused(PairingRefusal::HelperUnknown))
}

/// Decides whether somebody can be asked at all.
pub(super) async fn fit(
    care: &Care,
    call: &Call,
    pairing: &Pairing,
    account: AccountId,
) -> Result<(), Problem> {
    in_use(care, call, account).await?;
    if pairing.recipient == Some(account) || pairing.asked == Some(account) {
        return Err(Problem::refused(PairingRefusal::HelperIsHousehold));
    }
    let profile = care.ports.people.profile(call.actor.tenant, account).await.map_err(Problem::fault)?;
    if !profile.is_some_and(|profile| profile.adult) {
        return Err(Problem::refused(PairingRefusal::HelperNotAdult));
    }
    Ok(())
}
