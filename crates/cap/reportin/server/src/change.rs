//! The one way a report-in changes: load under the policy, decide, write the row with its event
//! and the idempotent answer in one transaction. When somebody else was faster, decide again.

use baodao_kernel::{Phone, ReportInId, Role};
use baodao_platform::{Answer, Call, Log, NewEvent, Problem, Reply, db};
use baodao_reportin_core::policy::Action;
use baodao_reportin_core::round::{Change, ChangedField};
use baodao_reportin_core::{ReportIn, ReportInRefusal};
use serde_json::{Value, json};

use crate::ReportIns;
use crate::known::Known;
use crate::store::rows::{self, Row};
use crate::tells::{Step, details};
use crate::views::ReportInView;

/// How often a decision is made again when somebody else was faster.
const TRIES: usize = 4;

/// What a step comes to.
pub(crate) struct Done {
    /// The report-in as it shall be.
    pub next: ReportIn,
    /// Whose it is, where that changes.
    pub person: Option<(String, Phone)>,
    /// A further report-in that begins with this step.
    pub begun: Option<ReportIn>,
    /// Which fields became others, for the history.
    pub fields: Vec<ChangedField>,
    /// Which step.
    pub step: Step,
}

impl Done {
    /// A step that changes nothing but the report-in.
    pub fn new(next: ReportIn, step: Step) -> Self {
        Self { next, person: None, begun: None, fields: Vec::new(), step }
    }

    /// A step that puts fields right.
    pub fn changing((next, changes): (ReportIn, Vec<Change>), step: Step) -> Self {
        Self { fields: fields(&changes), ..Self::new(next, step) }
    }
}

/// Which fields were changed; what stands in them does not go into the log.
pub(crate) fn fields(changes: &[Change]) -> Vec<ChangedField> {
    changes.iter().map(|change| change.field).collect()
}

/// An event of a report-in.
pub(crate) fn event(report: &ReportIn, name: &str, role: Option<Role>, data: Value) -> NewEvent {
    NewEvent {
        subject_kind: "report_in",
        subject_id: report.id.0,
        area: report.area(),
        name: name.to_owned(),
        role,
        reason: None,
        data,
    }
}

/// What a unique index says of a person or unit that has one already.
pub(crate) fn taken(error: sqlx::Error) -> Problem {
    match db::constraint(&error) {
        Some("report_in_phone_once" | "report_in_account_once" | "report_in_unit_once") => {
            Problem::refused(ReportInRefusal::ReportInExists)
        }
        _ => error.into(),
    }
}

impl ReportIns {
    /// Changes a report-in that the caller may do `action` to.
    pub async fn change(
        &self,
        call: &Call,
        id: ReportInId,
        action: Action,
        decide: impl Fn(&Known) -> Result<Done, Problem>,
    ) -> Answer<ReportInView> {
        for _ in 0..TRIES {
            let known = self.known(call, id).await?;
            let role = known.require(call, action)?;
            if call.if_match.is_some_and(|version| version != known.row.version) {
                return Err(Problem::version_conflict());
            }
            let done = decide(&known)?;
            if let Some(reply) = self.write(call, &known.row, done, role).await? {
                return Ok(reply);
            }
        }
        Err(Problem::busy())
    }

    /// Writes what a step came to; `None` when somebody was faster.
    async fn write(
        &self,
        call: &Call,
        before: &Row,
        done: Done,
        role: Option<Role>,
    ) -> Result<Option<Reply<ReportInView>>, Problem> {
        let tenant = call.actor.tenant;
        let (name, phone) = match done.person {
            Some((name, phone)) => (Some(name), Some(phone)),
            None => (before.name.clone(), before.phone.clone()),
        };
        let next = Row { report: done.next, name, phone, version: before.version };
        let begun = done.begun.map(|report| Row { report, version: 1, ..next.clone() });
        let mut log = call.log();
        self.tell_fields(tenant, &mut log, done.step, &next, role, &done.fields).await?;
        if let Some(begun) = &begun {
            self.tell(tenant, &mut log, Step::Submitted, begun, role).await?;
        }
        let shown = begun.as_ref().unwrap_or(&next);
        let shown = Row { version: if begun.is_some() { 1 } else { next.version + 1 }, ..shown.clone() };
        let reply = Reply::ok(self.view(call, shown.clone()).await?).version(shown.version);
        log.answer(self.platform.vault(), &reply)?;
        let mut tx = self.platform.pool().begin().await?;
        if !rows::save(&mut tx, self.seals(tenant), tenant, &next).await.map_err(taken)? {
            return Ok(None);
        }
        if let Some(begun) = &begun {
            rows::insert(&mut tx, self.seals(tenant), tenant, begun).await.map_err(taken)?;
        }
        log.write(&mut *tx).await?;
        tx.commit().await?;
        Ok(Some(reply))
    }

    /// Writes a report-in that begins.
    pub async fn begin(&self, call: &Call, row: Row, role: Option<Role>) -> Answer<ReportInView> {
        let tenant = call.actor.tenant;
        let mut log = call.log();
        self.tell(tenant, &mut log, Step::Submitted, &row, role).await?;
        let reply = Reply::created(self.view(call, row.clone()).await?).version(row.version);
        log.answer(self.platform.vault(), &reply)?;
        let mut tx = self.platform.pool().begin().await?;
        rows::insert(&mut tx, self.seals(tenant), tenant, &row).await.map_err(taken)?;
        log.write(&mut *tx).await?;
        tx.commit().await?;
        Ok(reply)
    }

    /// Puts the event of a step into the log, telling those whom it concerns.
    pub async fn tell(
        &self,
        tenant: baodao_kernel::TenantId,
        log: &mut Log,
        step: Step,
        row: &Row,
        role: Option<Role>,
    ) -> Result<(), Problem> {
        self.tell_fields(tenant, log, step, row, role, &[]).await
    }

    /// The same with the fields that became others.
    async fn tell_fields(
        &self,
        tenant: baodao_kernel::TenantId,
        log: &mut Log,
        step: Step,
        row: &Row,
        role: Option<Role>,
        fields: &[ChangedField],
    ) -> Result<(), Problem> {
        let tells = self.tells(tenant, step, row).await?;
        let mut data = details(step, &row.report);
        if !fields.is_empty() {
            data["fields"] = json!(fields);
        }
        log.event(event(&row.report, step.event(), role, data).telling(tells));
        Ok(())
    }
}
