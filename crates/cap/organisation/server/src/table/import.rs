//! Judging and writing a table, by kind. The transaction has the district's turn, so nothing
//! changes between the judgement and the writing.

use std::collections::{HashMap, HashSet};

use baodao_kernel::{AccountId, AreaPath, BodyId, TeamId, TenantId, UnitId};
use baodao_organisation_core::member::Membership;
use baodao_organisation_core::post::Appointment;
use baodao_organisation_core::team::{Team, TeamMemberState};
use baodao_organisation_core::unit::UnitState;
use baodao_organisation_core::zone::{Zone, ZoneKind};
use baodao_organisation_core::{LiaisonId, SocialOrganisationId, TeamMemberId};
use baodao_platform::{Call, NewEvent, Problem, Tell};
use baodao_sheets::Sheet;
use serde_json::json;
use sqlx::PgConnection;
use uuid::Uuid;

use super::context::Context;
use super::liaisons::NewLiaison;
use super::{
    Counts, RowError, TableKind, appointments, bodies, liaisons, members, parties, social, team_members,
    teams, units, zones,
};
use crate::store::parties::NewParty;
use crate::store::teams::WantedTeams;
use crate::store::zones::WantedZones;
use crate::{Organisation, allow, change, store};

/// No list is longer.
const ALL: i64 = 1_000_000;

/// A table without a wrong row.
pub(crate) enum Judged {
    Units(Vec<UnitState>, Counts),
    Liaisons(Vec<NewLiaison>, Counts),
    Bodies(bodies::Plan),
    Parties(Vec<(NewParty, AreaPath)>, Counts),
    Appointments(Vec<(Appointment, AreaPath)>, Counts),
    Members(Vec<(Membership, AreaPath)>, Counts),
    Teams(Vec<teams::Wanted>, Counts),
    TeamMembers(Vec<team_members::NewPlace>, Counts),
    Zones(Vec<Zone>, Counts),
    Social(social::Plan),
}

impl Judged {
    /// How many of which kind.
    pub fn counts(&self) -> Counts {
        match self {
            Self::Units(_, counts)
            | Self::Liaisons(_, counts)
            | Self::Parties(_, counts)
            | Self::Appointments(_, counts)
            | Self::Members(_, counts)
            | Self::Teams(_, counts)
            | Self::TeamMembers(_, counts)
            | Self::Zones(_, counts) => *counts,
            Self::Bodies(plan) => plan.counts,
            Self::Social(plan) => plan.counts,
        }
    }
}

/// Judges the table against what is stored.
pub(crate) async fn judge(
    cap: &Organisation,
    tx: &mut PgConnection,
    call: &Call,
    kind: TableKind,
    sheet: &Sheet,
) -> Result<Result<Judged, Vec<RowError>>, Problem> {
    let tenant = call.actor.tenant;
    let mut context = Context::load(cap, &mut *tx, call, kind, sheet).await?;
    let everywhere = [String::new()];
    Ok(match kind {
        TableKind::Units => units::judge(&context, sheet).map(|(new, counts)| Judged::Units(new, counts)),
        TableKind::Liaisons => {
            let rows = store::liaisons::present_liaisons(tx, tenant, &everywhere, "").await?;
            let present: HashSet<(UnitId, AccountId)> = rows
                .into_iter()
                .filter_map(|row| Some((UnitId(row.unit_id), AccountId(row.account_id?))))
                .collect();
            liaisons::judge(&context, sheet, &present).map(|(new, counts)| Judged::Liaisons(new, counts))
        }
        TableKind::Bodies => bodies::judge(&mut context, sheet).map(Judged::Bodies),
        TableKind::Parties => {
            let rows = store::parties::present(tx, tenant, &everywhere, "").await?;
            let who =
                |row: store::parties::PartyRow| Some((row.body_id, row.unit_id.or(row.member_body_id)?));
            let present: HashSet<(Uuid, Uuid)> = rows.into_iter().filter_map(who).collect();
            parties::judge(&context, sheet, &present).map(|(new, counts)| Judged::Parties(new, counts))
        }
        TableKind::Appointments => {
            let held = store::posts::held_all(tx, tenant, baodao_organisation_core::day::EARLIEST).await?;
            appointments::judge(&context, sheet, held).map(|(new, counts)| Judged::Appointments(new, counts))
        }
        TableKind::Members => {
            let rows = store::members::present(&mut *tx, tenant, &everywhere, "").await?;
            let accounts: HashSet<Uuid> = rows.iter().filter_map(|row| row.account_id).collect();
            let accounts: Vec<Uuid> = accounts.into_iter().collect();
            let belongs = store::members::belongings(tx, tenant, &accounts).await?;
            members::judge(&context, sheet, belongs).map(|(new, counts)| Judged::Members(new, counts))
        }
        TableKind::Teams => {
            let known = known_teams(tx, tenant).await?;
            teams::judge(&context, sheet, &known).map(|(new, counts)| Judged::Teams(new, counts))
        }
        TableKind::TeamMembers => {
            let known = known_teams(&mut *tx, tenant).await?;
            let rows = store::team_places::present(tx, tenant, &everywhere, "").await?;
            let who =
                |row: store::team_places::PlaceRow| Some((TeamId(row.team_id), AccountId(row.account_id?)));
            let present: HashSet<(TeamId, AccountId)> = rows.into_iter().filter_map(who).collect();
            let judged = team_members::judge(&context, sheet, &known, &present);
            judged.map(|(new, counts)| Judged::TeamMembers(new, counts))
        }
        TableKind::Zones => {
            let places = cap.ports.areas.places(tenant).await.map_err(Problem::fault)?;
            let held = held_zones(tx, call, &everywhere).await?;
            zones::judge(&context, sheet, &places, held).map(|(new, counts)| Judged::Zones(new, counts))
        }
        TableKind::SocialOrganisations => {
            let wanted = store::social::WantedSocial {
                prefixes: &everywhere,
                within: "",
                stage: None,
                coverage: None,
                text: None,
                after: None,
                limit: ALL,
            };
            let mut known = HashMap::new();
            for row in store::social::list(tx, tenant, wanted).await? {
                let one = (SocialOrganisationId(row.id), row.organisation()?, row.reached()?);
                known.insert(row.name, one);
            }
            social::judge(&context, sheet, &known).map(Judged::Social)
        }
    })
}

/// The living teams, by area and name.
async fn known_teams(
    tx: &mut PgConnection,
    tenant: TenantId,
) -> Result<HashMap<(AreaPath, String), (TeamId, Team)>, Problem> {
    let wanted = WantedTeams {
        caller: AccountId(Uuid::nil()),
        within: "",
        around: false,
        kind: None,
        text: None,
        mine: false,
        disbanded: false,
        after: None,
        limit: ALL,
    };
    let mut known = HashMap::new();
    for row in store::teams::list(tx, tenant, wanted).await? {
        let team = row.team()?;
        known.insert((team.area.clone(), team.name.clone()), (TeamId(row.id), team));
    }
    Ok(known)
}

async fn held_zones(
    tx: &mut PgConnection,
    call: &Call,
    everywhere: &[String],
) -> Result<HashMap<zones::ZoneKey, Vec<baodao_organisation_core::Period>>, Problem> {
    let wanted = WantedZones {
        prefixes: everywhere,
        caller: AccountId(Uuid::nil()),
        at: change::today(call),
        within: "",
        kind: None,
        place: None,
        account: None,
        past: true,
        after: None,
        limit: ALL,
    };
    let mut held: HashMap<zones::ZoneKey, Vec<_>> = HashMap::new();
    for row in store::zones::list(tx, call.actor.tenant, wanted).await? {
        let Some(account) = row.account_id else { continue };
        let kind = store::code(&row.kind, ZoneKind::parse)?;
        let key = (kind, AccountId(account), store::path(&row.area_path), row.place_id);
        held.entry(key).or_default().push(row.period());
    }
    Ok(held)
}

/// Writes the plan; answers with its events: one an area for the log, which also tell the persons.
pub(crate) async fn write(
    cap: &Organisation,
    tx: &mut PgConnection,
    call: &Call,
    kind: TableKind,
    plan: Judged,
) -> Result<Vec<NewEvent>, Problem> {
    let tenant = call.actor.tenant;
    let batch = call.id();
    let mut told = Vec::new();
    // Whose memberships another capability may have to follow.
    let mut joined: Vec<AccountId> = Vec::new();
    let areas = match plan {
        Judged::Units(new, _) => {
            store::units::save(tx, cap.platform.vault(), tenant, &new).await?;
            super::by_area(new.iter().map(|state| &state.unit.area))
        }
        Judged::Liaisons(new, _) => {
            for one in &new {
                let id = LiaisonId(call.id());
                store::liaisons::add_liaison(&mut *tx, tenant, id, one.unit, one.account, one.from).await?;
                told.push(Tell::account(one.account, "unit_liaison_named").about("unit", one.unit));
            }
            super::by_area(new.iter().map(|one| &one.area))
        }
        Judged::Bodies(plan) => {
            store::bodies::insert(&mut *tx, tenant, &plan.new).await?;
            let today = change::today(call);
            for (before, after) in &plan.changed {
                store::bodies::change(&mut *tx, tenant, before.id, after, today).await?;
            }
            let changed = plan.changed.iter().map(|(before, _)| &before.seat);
            super::by_area(plan.new.iter().map(|body| &body.seat).chain(changed))
        }
        Judged::Parties(new, _) => {
            for (one, _) in &new {
                store::parties::add(&mut *tx, tenant, one).await?;
            }
            let units: Vec<Uuid> = new.iter().filter_map(|(one, _)| one.unit).collect();
            let liaisons = store::liaisons::liaisons_of(&mut *tx, tenant, &units).await?;
            let joined = new.iter().flat_map(|(one, _)| {
                let of_unit = liaisons.iter().filter(move |(unit, _)| Some(*unit) == one.unit);
                of_unit.map(move |(_, account)| {
                    Tell::account(*account, "unit_joined_body").about("body", one.body)
                })
            });
            told.extend(joined);
            super::by_area(new.iter().map(|(_, seat)| seat))
        }
        Judged::Appointments(new, _) => {
            store::posts::insert(tx, tenant, &new).await?;
            let tell = |(one, _): &(Appointment, AreaPath)| {
                Tell::account(one.holder, "post_appointed").about("appointment", one.id)
            };
            told.extend(new.iter().map(tell));
            super::by_area(new.iter().map(|(_, area)| area))
        }
        Judged::Members(new, _) => {
            let (rows, seats): (Vec<Membership>, Vec<AreaPath>) = new.into_iter().unzip();
            store::members::insert(tx, tenant, &rows).await?;
            joined.extend(rows.iter().map(|one| one.account));
            told.extend(
                rows.iter().map(|one| Tell::account(one.account, "branch_joined").about("body", one.body)),
            );
            super::by_area(seats.iter())
        }
        Judged::Teams(new, _) => {
            let ids: Vec<Uuid> = new.iter().map(|(id, ..)| id.0).collect();
            let before = store::team_places::leaders(&mut *tx, tenant, &ids).await?;
            store::teams::save(tx, tenant, &new).await?;
            let leads = new.iter().filter_map(|(id, team, _)| Some((*id, team.leader?)));
            let fresh = leads.filter(|one| !before.contains(one));
            told.extend(fresh.map(|(id, leader)| Tell::account(leader, "team_led").about("team", id)));
            super::by_area(new.iter().map(|(_, team, _)| &team.area))
        }
        Judged::TeamMembers(new, _) => {
            let today = change::today(call);
            for one in &new {
                let (id, part, state) = (TeamMemberId(call.id()), Some(one.part), TeamMemberState::Invited);
                let team = one.team;
                store::teams::put_member(&mut *tx, tenant, id, team, one.account, part, state, today).await?;
            }
            told.extend(
                new.iter().map(|one| Tell::account(one.account, "team_invited").about("team", one.team)),
            );
            super::by_area(new.iter().map(|one| &one.area))
        }
        Judged::Zones(new, _) => {
            store::zones::insert(tx, tenant, &new).await?;
            told.extend(
                new.iter()
                    .map(|zone| Tell::account(zone.account, "zone_assigned").about("duty_zone", zone.id)),
            );
            super::by_area(new.iter().map(|zone| &zone.place.area))
        }
        Judged::Social(plan) => {
            store::social::save(&mut *tx, tenant, &plan.saved).await?;
            for (id, _, reached) in &plan.staged {
                store::social::set_stage(&mut *tx, tenant, *id, reached.stage, reached.on, None).await?;
            }
            super::by_area(plan.saved.iter().chain(&plan.staged).map(|(_, one, _)| &one.area))
        }
    };
    let event = |(area, count): (AreaPath, usize)| {
        let role = allow::permit_in(call, kind.edits(), &area).ok().flatten();
        let data = json!({ "kind": kind, "rows": count });
        change::event(("organisation_import", batch), &area, "organisation_imported", role, data)
    };
    let mut events: Vec<NewEvent> = areas.into_iter().map(event).collect();
    if let Some(first) = events.first_mut() {
        if !joined.is_empty() {
            first.data["members"] = json!(joined);
        }
        *first = first.clone().telling(told);
    }
    Ok(events)
}

/// Seats of bodies by id, for tables that name a body by name and seat.
pub(crate) fn seats(bodies: &[baodao_organisation_core::BodyState]) -> HashMap<BodyId, AreaPath> {
    bodies.iter().map(|body| (body.id, body.seat.clone())).collect()
}
