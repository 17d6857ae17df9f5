//! What every change has in common: a transaction, the version that was read, an event with whom
//! it concerns, and the answer kept for a repetition.

use baodao_kernel::{AreaPath, RecordId, Role};
use baodao_platform::{Answer, Call, NewEvent, OrRefuse, Problem, Reply, Tell};
use baodao_records_core::{Action, Env, Record, RecordStage, RecordsRefusal};
use serde::Serialize;
use serde_json::{Value, json};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

use crate::allow::{self, Stands};
use crate::store::{records, seal, steps};
use crate::views::RecordView;
use crate::{Records, views};

/// Who decides and when.
pub(crate) fn env(call: &Call) -> Result<Env, Problem> {
    Ok(Env { by: call.account()?, now: call.now })
}

/// Somebody else may have changed it since the caller read it.
pub(crate) fn check_version(call: &Call, version: i32) -> Result<(), Problem> {
    match call.if_match {
        Some(read) if read != version => Err(Problem::version_conflict()),
        _ => Ok(()),
    }
}

/// Something that happened to a thing of this capability.
pub(crate) fn event(
    subject_kind: &'static str,
    id: impl Into<Uuid>,
    area: &AreaPath,
    name: &str,
    role: Option<Role>,
    data: Value,
) -> NewEvent {
    NewEvent {
        subject_kind,
        subject_id: id.into(),
        area: area.clone(),
        name: name.to_owned(),
        role,
        reason: None,
        data,
    }
}

/// Something that happened to a record, and who is told.
pub(crate) fn record_event(record: &Record, name: &str, role: Option<Role>) -> NewEvent {
    let data = json!({ "stage": record.stage, "edition": record.edition, "claim": record.claim });
    event("record", record.id, &record.area, name, role, data).telling(telling(record, name))
}

fn telling(record: &Record, name: &str) -> Vec<Tell> {
    let minutes = u32::from(record.minutes);
    let person = |template| Tell::account(record.person, template).number("number", &record.number);
    let holders =
        |role, template| Tell::holders(role, &record.area, template).number("number", &record.number);
    match name {
        "record_proposed" => vec![person("record_proposed").count("minutes", minutes)],
        "record_confirmed" if record.stage == RecordStage::PersonConfirmed => {
            vec![holders(Role::CommunitySecretary, "record_to_verify")]
        }
        "record_disputed" if record.disputes > 1 => vec![
            holders(Role::CommunityCoordinator, "record_disputed"),
            holders(Role::CommunitySecretary, "record_disputed"),
        ],
        "record_disputed" => vec![holders(Role::CommunityCoordinator, "record_disputed")],
        "record_dispute_answered" => vec![person("record_dispute_answered")],
        "record_corrected" => vec![person("record_corrected").count("minutes", minutes)],
        "record_verified" => vec![person("record_verified")],
        "record_withdrawn" => vec![person("record_withdrawn")],
        _ => Vec::new(),
    }
}

impl Records {
    /// Writes the event and the answer, and makes the change last.
    pub(crate) async fn finish<T: Serialize>(
        &self,
        call: &Call,
        mut tx: Transaction<'static, Postgres>,
        event: NewEvent,
        reply: &Reply<T>,
    ) -> Result<(), Problem> {
        let mut log = call.log();
        log.event(event);
        log.answer(self.platform.vault(), reply)?;
        log.write(&mut *tx).await?;
        tx.commit().await?;
        Ok(())
    }

    /// One step of a record: loaded under the policy and held, decided, written with its history.
    pub(crate) async fn change_record(
        &self,
        call: &Call,
        id: RecordId,
        step: Step<'_>,
        decide: impl FnOnce(&Record, &Env) -> Result<Record, RecordsRefusal>,
    ) -> Answer<RecordView> {
        let tenant = call.actor.tenant;
        let env = env(call)?;
        let mut tx = self.platform.pool().begin().await?;
        let found = records::lock(&mut tx, tenant, id).await?;
        let before = found.ok_or_else(Problem::not_found)?;
        let stands = Stands::person(before.person);
        let role = allow::permit(call, step.action, Action::ReadRecord, &before.area, stands)?;
        check_version(call, before.version)?;
        let mut after = decide(&before, &env).or_refuse()?;
        after.version += 1;
        records::save(&mut tx, tenant, &after, call.now).await?;
        let note = step.note.map(|text| seal(&self.platform, tenant, records::NOTE, text));
        let made = steps::NewStep { by: Some(env.by), role, name: step.name, note };
        steps::add(&mut tx, tenant, &after, call.now, made).await?;
        let event = record_event(&after, step.event, role);
        let view = views::record(self, call, &after, call.now).await?;
        let reply = Reply::ok(view).version(after.version);
        self.finish(call, tx, event, &reply).await?;
        Ok(reply)
    }
}

/// What a step is called and under which right it is done.
pub(crate) struct Step<'a> {
    /// The right.
    pub action: Action,
    /// Its name in the record's history.
    pub name: &'static str,
    /// Its event.
    pub event: &'static str,
    /// What was said.
    pub note: Option<&'a str>,
}
