//! What the registers of branches and units say is followed: whoever is a member of a functional
//! branch there serves in it here, and a unit that is no more is not reported in. The other way, from
//! a placement here to the register, goes by the field `placed_in_branch` of our own events.

use baodao_kernel::{AccountId, BodyId, ReportInId, Role, UnitId};
use baodao_platform::event::history;
use baodao_platform::{Consumer, Log, NewEvent, Problem, StoredEvent, Tell, To};
use baodao_reportin_core::ports::{PLACED, PortError};
use baodao_reportin_core::steps::{Ender, end};
use baodao_reportin_core::{EndReason, ReportIn, State};
use futures::future::BoxFuture;
use serde_json::{Value, json};
use sqlx::PgConnection;
use uuid::Uuid;

use crate::ReportIns;
use crate::store::following::{self, Serving};
use crate::store::rows::{self, Row};
use crate::tells::Step;

/// Follows members who come, move and go, branches that end, and units that end.
pub(crate) struct Following(pub ReportIns);

impl Consumer for Following {
    fn name(&self) -> &'static str {
        "reportin.following"
    }

    fn handle<'a>(
        &'a self,
        tx: &'a mut PgConnection,
        events: &'a [StoredEvent],
    ) -> BoxFuture<'a, anyhow::Result<()>> {
        Box::pin(async move {
            for event in events {
                self.0.follow(tx, event).await?;
            }
            Ok(())
        })
    }
}

fn fault(problem: Problem) -> anyhow::Error {
    anyhow::anyhow!("a register cannot be followed: {}", problem.code)
}

fn port(cause: PortError) -> anyhow::Error {
    anyhow::anyhow!("a register cannot be followed: {cause}")
}

/// The accounts in a field of an event; one that is forgotten is none.
fn accounts(field: Option<&Value>) -> Vec<Uuid> {
    let read = |value: &Value| serde_json::from_value::<AccountId>(value.clone()).ok();
    let of = |value: &Value| match value {
        Value::Array(all) => all.iter().filter_map(read).collect(),
        one => read(one).into_iter().collect::<Vec<_>>(),
    };
    field.map(of).unwrap_or_default().into_iter().map(|account| account.0).collect()
}

impl ReportIns {
    /// Acts by what the register is now, not by what the event said: events may come twice.
    async fn follow(&self, tx: &mut PgConnection, event: &StoredEvent) -> anyhow::Result<()> {
        let people = match (event.subject_kind.as_str(), event.name.as_str()) {
            ("body", "member_added" | "membership_ended") => accounts(event.data.get("account")),
            ("organisation_import", "organisation_imported") => accounts(event.data.get("members")),
            ("body", "body_ended") => {
                let branch = BodyId(event.subject_id);
                let serving = following::in_branch(&mut *tx, event.tenant, branch).await?;
                return self.align(tx, event, serving).await;
            }
            ("unit", "unit_ended") => return self.unit_over(tx, event).await,
            _ => return Ok(()),
        };
        if people.is_empty() {
            return Ok(());
        }
        let serving = following::of_accounts(&mut *tx, event.tenant, &people).await?;
        self.align(tx, event, serving).await
    }

    /// Gives people the branch in which the register has them; none where it has them in none.
    async fn align(
        &self,
        tx: &mut PgConnection,
        event: &StoredEvent,
        serving: Vec<Serving>,
    ) -> anyhow::Result<()> {
        let people: Vec<AccountId> = serving.iter().filter_map(|one| one.account).collect();
        if serving.is_empty() {
            return Ok(());
        }
        let register = self.ports.bodies.memberships(event.tenant, &people).await.map_err(port)?;
        for one in serving {
            let branch = one.account.and_then(|account| register.get(&account).copied());
            if branch != one.branch {
                self.take_branch(tx, event, one.id, branch).await?;
            }
        }
        Ok(())
    }

    /// A person who has just been confirmed brings along the branch in which they serve already.
    pub(crate) async fn bring_branch(
        &self,
        tx: &mut PgConnection,
        event: &StoredEvent,
        account: AccountId,
    ) -> anyhow::Result<()> {
        let mut serving = following::of_accounts(&mut *tx, event.tenant, &[account.0]).await?;
        serving.retain(|one| one.branch.is_none());
        self.align(tx, event, serving).await
    }

    async fn take_branch(
        &self,
        tx: &mut PgConnection,
        event: &StoredEvent,
        id: ReportInId,
        branch: Option<BodyId>,
    ) -> anyhow::Result<()> {
        let tenant = event.tenant;
        // Whoever was placed here since is awaited: the register follows that and says so again.
        let later = history(&mut *tx, tenant, &[id.0], event.at, 500).await?;
        if later.iter().any(|one| one.place > event.place && one.data.get(PLACED).is_some()) {
            return Ok(());
        }
        let row = rows::load(&mut *tx, self.seals(tenant), tenant, id).await.map_err(fault)?;
        let fits = |row: &Row| row.report.state == State::Confirmed && row.report.branch != branch;
        let Some(row) = row.filter(fits) else { return Ok(()) };
        let next = Row { report: ReportIn { branch, ..row.report.clone() }, ..row };
        let mut log = Log::of_system(tenant, self.platform.now());
        self.tell(tenant, &mut log, Step::Followed, &next, None).await.map_err(fault)?;
        self.keep(tx, &next, tenant).await?;
        log.write(&mut *tx).await.map_err(fault)
    }

    /// Ends what a unit that is no more had reported, and tells the communities where it or its people
    /// are: about them a person decides.
    async fn unit_over(&self, tx: &mut PgConnection, event: &StoredEvent) -> anyhow::Result<()> {
        let (tenant, unit, now) = (event.tenant, UnitId(event.subject_id), self.platform.now());
        if !following::note_unit_over(&mut *tx, tenant, unit, event.at).await? {
            return Ok(());
        }
        let communities = following::communities_of(&mut *tx, tenant, unit).await?;
        let mut log = Log::of_system(tenant, now);
        let own = following::of_unit_itself(&mut *tx, tenant, unit).await?;
        for id in &own {
            let row = rows::load(&mut *tx, self.seals(tenant), tenant, *id).await.map_err(fault)?;
            let Some(row) = row else { continue };
            let Ok(report) = end(&row.report, Ender::Desk, EndReason::UnitEnded, now) else { continue };
            let next = Row { report, ..row };
            self.tell(tenant, &mut log, Step::Ended, &next, None).await.map_err(fault)?;
            self.keep(tx, &next, tenant).await?;
        }
        if communities.is_empty() {
            return Ok(());
        }
        let over = NewEvent {
            subject_kind: "unit",
            subject_id: unit.0,
            area: event.area.clone(),
            name: "report_in_unit_over".to_owned(),
            role: None,
            reason: None,
            data: json!({ "ended": own.len(), "communities": communities.len() }),
        };
        let holders = |area| To::Holders { role: Role::CommunityCoordinator, area };
        let to = communities.into_iter().map(holders).collect();
        log.event(over.telling(vec![Tell::to(to, "report_in_unit_over")]));
        log.write(&mut *tx).await.map_err(fault)
    }

    /// Writes it; the batch comes again when somebody was faster.
    async fn keep(
        &self,
        tx: &mut PgConnection,
        next: &Row,
        tenant: baodao_kernel::TenantId,
    ) -> anyhow::Result<()> {
        let kept = rows::save(&mut *tx, self.seals(tenant), tenant, next).await?;
        anyhow::ensure!(kept, "report-in {} was changed meanwhile", next.report.id);
        Ok(())
    }
}
