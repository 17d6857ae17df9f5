//! Judging and writing a roster.

use std::collections::HashMap;

use baodao_kernel::{AccountId, AreaPath, Phone, ReportInId, Role, UnitId};
use baodao_platform::{Call, Log, NewEvent, Problem, Tell};
use baodao_reportin_core::policy::Action;
use baodao_reportin_core::ports::UnitFacts;
use baodao_reportin_core::roster::{Again, Fate, Reading, RosterError, Row, fate, read, unit_words};
use baodao_sheets::{Note, Sheet};
use serde_json::json;
use sqlx::PgConnection;

use crate::home::Communities;
use crate::store::bulk;
use crate::{ReportIns, allow, fault};

/// By what right the importer brings people in.
pub(crate) struct Importer {
    /// The units for which the importer speaks.
    units: Vec<UnitFacts>,
    /// The importer keeps an area.
    desk: bool,
    /// The unit of rows that name none.
    usual: Option<UnitFacts>,
}

/// The rows without fault, judged against what is known.
pub(crate) struct Plan {
    /// Every row with what becomes of it and what its number is found by.
    pub rows: Vec<(Row, Fate, Vec<u8>)>,
}

/// What an import did, or would do.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub new: usize,
    pub refreshed: usize,
    pub unchanged: usize,
    pub moved: usize,
    pub ended: usize,
    pub refused: usize,
}

impl Plan {
    /// How many of which fate.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for (_, fate, _) in &self.rows {
            match fate {
                fate if fate.invites() => counts.new += 1,
                Fate::New => {}
                Fate::Ended { .. } => counts.ended += 1,
                Fate::Refused { .. } => counts.refused += 1,
                Fate::Refresh(_) => counts.refreshed += 1,
                Fate::Same => counts.unchanged += 1,
                Fate::Moved { .. } => counts.moved += 1,
            }
        }
        counts
    }
}

impl ReportIns {
    /// By what right the caller imports; `unit` is the unit of rows that name none.
    pub async fn importer(&self, call: &Call, unit: Option<UnitId>) -> Result<Importer, Problem> {
        let units = self.my_units(call).await?;
        let desk = allow::scope(call, Action::ImportRoster).is_ok();
        if units.is_empty() && !desk {
            return Err(Problem::not_allowed());
        }
        let usual =
            match unit {
                None if units.len() == 1 && !desk => units.first().cloned(),
                None => None,
                Some(unit) => {
                    let mine = units.iter().find(|mine| mine.id == unit).cloned();
                    let known = match mine {
                        None if desk => self.ports.units.get(call.actor.tenant, unit).await.map_err(fault)?,
                        mine => mine,
                    };
                    let usable = known.filter(|unit| !unit.ended);
                    Some(usable.ok_or_else(|| {
                        Problem::refused(baodao_reportin_core::ReportInRefusal::UnitUnknown)
                    })?)
                }
            };
        Ok(Importer { units, desk, usual })
    }

    /// Reads every row of a roster.
    pub async fn read_roster(
        &self,
        call: &Call,
        importer: &Importer,
        sheet: &Sheet,
        notes: &mut Vec<Note>,
    ) -> Result<(Vec<Row>, Vec<RosterError>), Problem> {
        let tenant = call.actor.tenant;
        let units = self.ports.units.named(tenant, &unit_words(sheet)).await.map_err(fault)?;
        let communities = Communities::new(&*self.ports.places, tenant);
        let own = |unit: UnitId| importer.units.iter().any(|mine| mine.id == unit);
        let in_area = |area: &AreaPath| allow::may(call, Action::ImportRoster, area).is_some();
        // Whoever keeps an area may bring in people of any unit who live there; whoever speaks for
        // a unit its people wherever they live.
        let speaks = !importer.units.is_empty() && !importer.desk;
        let reading = Reading {
            units: &units,
            usual: importer.usual.as_ref(),
            may_unit: &|unit| importer.desk || own(unit),
            may_area: &|area| speaks || in_area(area),
            community_needed: !speaks,
            locate: &|subdistrict, community| communities.find(subdistrict, community),
        };
        Ok(read(sheet, &reading, notes))
    }

    /// Judges the rows against what is known. The transaction has the district's turn.
    pub async fn plan(
        &self,
        tx: &mut PgConnection,
        call: &Call,
        rows: Vec<Row>,
        again: Again,
    ) -> Result<Plan, Problem> {
        let tenant = call.actor.tenant;
        bulk::lock(tx, tenant).await?;
        let seals = self.seals(tenant);
        let blinds: Vec<Vec<u8>> = rows.iter().map(|row| seals.blind(&row.phone)).collect();
        let known = bulk::known(tx, tenant, &blinds).await?;
        let over = bulk::over(tx, tenant, &blinds).await?;
        let judged = rows.into_iter().zip(blinds).map(|(row, blind)| {
            let over = over.get(&blind).map(Vec::as_slice).unwrap_or_default();
            let fate = fate(&row, known.get(&blind), over, again);
            (row, fate, blind)
        });
        Ok(Plan { rows: judged.collect() })
    }

    /// The accounts that the numbers of new people have already; they are told at once.
    pub async fn known_accounts(
        &self,
        call: &Call,
        plan: &Plan,
    ) -> Result<HashMap<Phone, AccountId>, Problem> {
        let new = plan.rows.iter().filter(|(_, fate, _)| fate.invites());
        let phones: Vec<Phone> = new.map(|(row, ..)| row.phone.clone()).collect();
        if phones.is_empty() {
            return Ok(HashMap::new());
        }
        self.ports.accounts.by_phones(call.actor.tenant, &phones).await.map_err(fault)
    }

    /// Writes the plan and its events: one for the roster, one for each person who is told.
    pub async fn write_roster(
        &self,
        tx: &mut PgConnection,
        call: &Call,
        plan: &Plan,
        accounts: &HashMap<Phone, AccountId>,
        log: &mut Log,
    ) -> Result<(), Problem> {
        let (tenant, now) = (call.actor.tenant, call.now);
        let ids: Vec<ReportInId> = plan.rows.iter().map(|_| ReportInId(call.id())).collect();
        let mut new = Vec::new();
        let mut refresh = Vec::new();
        let mut ask = Vec::new();
        for ((row, fate, blind), id) in plan.rows.iter().zip(ids) {
            match fate {
                fate if fate.invites() => new.push(bulk::New { id, row, blind }),
                Fate::Refresh(known) => refresh.push((*known, row)),
                Fate::Moved { id: known, ask: true, .. } => ask.push(known.0),
                Fate::New | Fate::Same | Fate::Moved { .. } | Fate::Ended { .. } | Fate::Refused { .. } => {}
            }
        }
        bulk::invite(tx, self.seals(tenant), tenant, &new, now).await.map_err(crate::change::taken)?;
        bulk::refresh(tx, tenant, &refresh).await?;
        let asked = bulk::ask(tx, tenant, &ask, now).await?;
        let counts = plan.counts();
        log.event(NewEvent {
            subject_kind: "roster",
            subject_id: call.id(),
            area: AreaPath::district(),
            name: "roster_imported".to_owned(),
            role: self.office(call),
            reason: None,
            data: json!({
                "rows": plan.rows.len(), "new": counts.new, "refreshed": counts.refreshed,
                "unchanged": counts.unchanged, "moved": counts.moved, "ended": counts.ended,
                "refused": counts.refused,
            }),
        });
        for one in &new {
            if let Some(account) = accounts.get(&one.row.phone) {
                let tell = Tell::account(*account, "report_in_invited");
                let area = one.row.home.area();
                log.event(person_event("report_in_invited", one.id, area).telling(vec![tell]));
            }
        }
        for (id, account, area) in asked {
            let tell = account.map(|account| Tell::account(account, "report_in_check_asked"));
            let event = person_event("report_in_check_asked", id, area);
            log.event(event.telling(tell.into_iter().collect()));
        }
        Ok(())
    }

    /// The role under which somebody imports, for the log.
    fn office(&self, call: &Call) -> Option<Role> {
        let roles =
            [Role::Dispatcher, Role::CommunitySecretary, Role::CommunityCoordinator, Role::UnitLiaison];
        roles.into_iter().find(|role| call.actor.holds_anywhere(*role))
    }
}

fn person_event(name: &str, id: ReportInId, area: AreaPath) -> NewEvent {
    NewEvent {
        subject_kind: "report_in",
        subject_id: id.0,
        area,
        name: name.to_owned(),
        role: None,
        reason: None,
        data: json!({ "by": "roster" }),
    }
}
