//! What every change has in common: the district's turn, the day, rows and events in one
//! transaction.

use baodao_kernel::{AreaPath, CHINA, Role};
use baodao_organisation_core::ports::AreaFacts;
use baodao_organisation_core::{OrganisationRefusal, RuleSheet};
use baodao_platform::{Call, NewEvent, Problem, Reply};
use jiff::civil::Date;
use serde::Serialize;
use serde_json::Value;
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

use crate::{Organisation, store};

/// A transaction of this capability.
pub(crate) type Tx = Transaction<'static, Postgres>;

/// The day in China.
pub(crate) fn today(call: &Call) -> Date {
    CHINA.to_datetime(call.now).date()
}

/// A transaction that has the district's turn.
pub(crate) async fn begin(cap: &Organisation, call: &Call) -> Result<Tx, Problem> {
    let mut tx = cap.platform.pool().begin().await?;
    store::lock(&mut tx, call.actor.tenant).await?;
    Ok(tx)
}

/// Somebody else may have changed it since the caller read it.
pub(crate) fn check_version(call: &Call, version: i32) -> Result<(), Problem> {
    match call.if_match {
        Some(read) if read != version => Err(Problem::version_conflict()),
        _ => Ok(()),
    }
}

/// Something that happened.
pub(crate) fn event(
    (kind, id): (&'static str, impl Into<Uuid>),
    area: &AreaPath,
    name: &str,
    role: Option<Role>,
    data: Value,
) -> NewEvent {
    let (subject_kind, subject_id, area) = (kind, id.into(), area.clone());
    NewEvent { subject_kind, subject_id, area, name: name.to_owned(), role, reason: None, data }
}

/// Writes the events and the answer, and commits.
pub(crate) async fn finish<T: Serialize>(
    cap: &Organisation,
    call: &Call,
    mut tx: Tx,
    events: Vec<NewEvent>,
    reply: &Reply<T>,
) -> Result<(), Problem> {
    let mut log = call.log();
    events.into_iter().for_each(|event| log.event(event));
    log.answer(cap.platform.vault(), reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(())
}

/// What a person writes as the reason of an ending; kept with the event.
pub(crate) fn reason(text: &str) -> String {
    baodao_kernel::text::clean(text)
}

impl Organisation {
    /// The area in force at a path that a caller named.
    pub(crate) fn area(&self, call: &Call, path: &str) -> Result<AreaFacts, Problem> {
        let found = AreaPath::parse(path).and_then(|path| self.ports.areas.at(call.actor.tenant, &path));
        let unknown = || Problem::refused(OrganisationRefusal::AreaUnknown);
        found.filter(|area| !area.ended).ok_or_else(unknown)
    }

    /// The rule sheet in force.
    pub(crate) async fn rules(&self, call: &Call) -> Result<RuleSheet, Problem> {
        let entries = self.platform.rules().entries(self.platform.pool(), call.actor.tenant).await?;
        Ok(RuleSheet::of(&entries))
    }
}
