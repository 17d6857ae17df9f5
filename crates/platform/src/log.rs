//! The history that a change leaves, written in the same statement as the change.

use axum::http::StatusCode;
use baodao_kernel::{AccountId, AreaPath, Role, TenantId};
use base64::{Engine, prelude::BASE64_STANDARD};
use jiff::Timestamp;
use serde::Serialize;
use serde_json::{Value, json};
use sqlx::PgExecutor;
use uuid::Uuid;

use crate::{Problem, Reply, Vault, idempotency::KeyOfCall};

/// Something that happened; no personal data in `data` or `reason`.
#[derive(Debug, Clone, Serialize)]
pub struct NewEvent {
    /// What it happened to: `request`, `task`, `account`, …
    pub subject_kind: &'static str,
    /// Which one.
    pub subject_id: Uuid,
    /// Where; decides who sees it live.
    #[serde(rename = "area_path")]
    pub area: AreaPath,
    /// Past-tense stable name, `request_accepted`.
    pub name: String,
    /// The role acted under.
    pub role: Option<Role>,
    /// The reason given.
    pub reason: Option<String>,
    /// Details for readers of the log.
    pub data: Value,
}

/// Collects the events and the answer of one change. Bind [`Log::param`] as the argument of
/// `append_log` in the statement that changes the row.
#[derive(Debug, Clone)]
pub struct Log {
    tenant: TenantId,
    actor: Option<AccountId>,
    at: Timestamp,
    key: Option<KeyOfCall>,
    events: Vec<NewEvent>,
    answer: Option<Value>,
    concealed: bool,
}

impl Log {
    pub(crate) fn new(
        tenant: TenantId,
        actor: Option<AccountId>,
        at: Timestamp,
        key: Option<KeyOfCall>,
    ) -> Self {
        Self { tenant, actor, at, key, events: Vec::new(), answer: None, concealed: false }
    }

    /// A log for a change that no caller makes: a job's or a consumer's.
    pub fn of_system(tenant: TenantId, at: Timestamp) -> Self {
        Self::new(tenant, None, at, None)
    }

    /// Leaves out who did it: what somebody does who must not be known.
    pub fn conceal_actor(&mut self) {
        self.concealed = true;
    }

    /// Adds an event.
    pub fn event(&mut self, event: NewEvent) {
        self.events.push(event);
    }

    /// Gives the reason to every event so far that has none of its own.
    pub fn because(&mut self, reason: &str) {
        let bare = self.events.iter_mut().filter(|event| event.reason.is_none());
        bare.for_each(|event| event.reason = Some(reason.to_owned()));
    }

    /// Keeps the answer for a retry with the same `Idempotency-Key`; without a key nothing is
    /// kept. The answer may hold a receipt's secret, so it is sealed.
    pub fn answer<T: Serialize>(&mut self, vault: &Vault, reply: &Reply<T>) -> Result<(), Problem> {
        self.answer_raw(vault, reply.status, reply.version, &reply.body)
    }

    fn answer_raw<T: Serialize>(
        &mut self,
        vault: &Vault,
        status: StatusCode,
        version: Option<i32>,
        body: &T,
    ) -> Result<(), Problem> {
        let Some(key) = &self.key else { return Ok(()) };
        let stored = json!({ "version": version, "body": body });
        let plain = serde_json::to_vec(&stored).map_err(Problem::fault)?;
        let sealed = vault.seal(self.tenant, crate::idempotency::PURPOSE, &plain);
        self.answer = Some(json!({
            "caller": crate::idempotency::caller(self.actor),
            "key": key.key,
            "fingerprint": crate::db::hex(&key.fingerprint),
            "status": status.as_u16(),
            "body": BASE64_STANDARD.encode(sealed),
        }));
        Ok(())
    }

    /// The argument of `append_log`.
    pub fn param(&self) -> Value {
        let mut log = json!({
            "tenant": self.tenant,
            "at": self.at,
            "actor": self.actor.filter(|_| !self.concealed),
            "events": self.events,
        });
        if let Some(answer) = &self.answer {
            log["answer"] = answer.clone();
        }
        log
    }

    /// Writes the log as a statement of its own, for changes of several statements; call it
    /// inside their transaction.
    pub async fn write(&self, connection: impl PgExecutor<'_>) -> Result<(), Problem> {
        sqlx::query_scalar!("select append_log($1)", self.param()).fetch_one(connection).await?;
        Ok(())
    }
}
