//! Rows to states and back. A row that no rule could have written is a fault, told with its id.

use std::str::FromStr;

use baodao_kernel::{AccountId, AreaPath, ClaimId, RequestId, Span, TaskId, TenantId};
use baodao_platform::Problem;
use baodao_requests_core::{
    Application, Callback, Claim, Clock, Confirmed, Handling, Mode, Objection, Report, Request, Requester,
    Stage, Task, TaskStage, VerdictGiven,
};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;
use uuid::Uuid;

/// A timestamp column.
pub type At = jiff_sqlx::Timestamp;

/// What the rules read whole.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Particulars {
    /// The running clock.
    pub clock: Option<Clock>,
    /// Reply and outcome.
    pub handling: Option<Handling>,
    /// The verdict with its way.
    pub verdict: Option<VerdictGiven>,
    /// The last call-back.
    pub callback: Option<Callback>,
    /// What waits for a decision.
    pub pending: Option<Application>,
}

/// The columns of a request that the rules look at.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct RequestRow {
    pub tenant_id: i32,
    pub id: Uuid,
    pub number: String,
    pub version: i32,
    pub kind: String,
    pub urgency: String,
    pub source: String,
    pub area_path: String,
    pub category: Option<String>,
    pub stage: String,
    pub stage_detail: Value,
    pub round: i16,
    pub level: String,
    pub requester: Option<Uuid>,
    pub proxy: Option<Uuid>,
    pub anonymous: bool,
    pub has_contact: bool,
    pub secret: bool,
    pub submitted_at: At,
    pub accepted_by: Option<Uuid>,
    pub dispatched_by: Option<Uuid>,
    pub particulars: Value,
    pub public_text: Option<String>,
}

/// A stored code that the program does not know is a fault of ours.
pub fn code<T>(text: &str) -> Result<T, Problem>
where
    T: FromStr,
    T::Err: std::fmt::Display,
{
    text.parse().map_err(|cause| Problem::fault(format!("a stored code is unknown: {cause}")))
}

/// A stored structure that cannot be read is a fault of ours.
pub fn structure<T: DeserializeOwned>(id: Uuid, what: &str, value: Value) -> Result<T, Problem> {
    serde_json::from_value(value)
        .map_err(|cause| Problem::fault(format!("{what} of {id} cannot be read: {cause}")))
}

/// A path as stored.
pub fn path(text: &str) -> Result<AreaPath, Problem> {
    AreaPath::parse(text).ok_or_else(|| Problem::fault(format!("{text:?} is no area path")))
}

/// Binds an optional moment.
pub fn opt_at(at: Option<Timestamp>) -> Option<At> {
    at.map(|at| at.to_sqlx())
}

impl TryFrom<RequestRow> for Request {
    type Error = Problem;

    fn try_from(row: RequestRow) -> Result<Self, Problem> {
        let stage = Stage::from_parts(code(&row.stage)?, row.stage_detail)
            .map_err(|cause| Problem::fault(format!("stage of {} cannot be read: {cause}", row.id)))?;
        let rest: Particulars = structure(row.id, "particulars", row.particulars)?;
        Ok(Self {
            id: RequestId(row.id),
            tenant: TenantId(row.tenant_id),
            number: row.number,
            version: row.version,
            kind: code(&row.kind)?,
            urgency: code(&row.urgency)?,
            source: code(&row.source)?,
            area: path(&row.area_path)?,
            category: row.category,
            stage,
            round: u16::try_from(row.round).unwrap_or(1),
            level: code(&row.level)?,
            requester: Requester {
                account: row.requester.map(AccountId),
                proxy: row.proxy.map(AccountId),
                anonymous: row.anonymous,
                has_contact: row.has_contact,
                secret: row.secret,
            },
            submitted_at: row.submitted_at.to_jiff(),
            accepted_by: row.accepted_by.map(AccountId),
            dispatched_by: row.dispatched_by.map(AccountId),
            clock: rest.clock,
            handling: rest.handling,
            verdict: rest.verdict,
            callback: rest.callback,
            pending: rest.pending,
            public_text: row.public_text,
        })
    }
}

/// The structures of `request` for its column.
pub fn particulars(request: &Request) -> Result<Value, Problem> {
    let rest = Particulars {
        clock: request.clock,
        handling: request.handling.clone(),
        verdict: request.verdict,
        callback: request.callback,
        pending: request.pending.clone(),
    };
    serde_json::to_value(rest).map_err(Problem::fault)
}

/// The columns of a task.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct TaskRow {
    pub tenant_id: i32,
    pub id: Uuid,
    pub request_id: Uuid,
    pub round: i16,
    pub version: i32,
    pub area_path: String,
    pub mode_detail: Value,
    pub recipient: Option<Uuid>,
    pub places: i16,
    pub taken: i16,
    pub span_from: Option<At>,
    pub span_until: Option<At>,
    pub skills: Vec<String>,
    pub adults_only: bool,
    pub duty: Value,
    pub stage: String,
    pub stage_detail: Value,
    pub given_at: At,
    pub return_until: At,
    pub received_by: Option<Uuid>,
    pub objection: Option<Value>,
    pub title: String,
    pub instructions: String,
}

/// A task with its words.
#[derive(Debug, Clone)]
pub struct KnownTask {
    /// The rules' state.
    pub task: Task,
    /// The person it was given to for a unit or department.
    pub recipient: Option<AccountId>,
    /// A few words.
    pub title: String,
    /// What to do, what to bring, what to mind.
    pub instructions: String,
}

impl TryFrom<TaskRow> for KnownTask {
    type Error = Problem;

    fn try_from(row: TaskRow) -> Result<Self, Problem> {
        let id = row.id;
        let span = row
            .span_from
            .zip(row.span_until)
            .and_then(|(from, until)| Span::new(from.to_jiff(), until.to_jiff()));
        let stage = TaskStage::from_parts(code(&row.stage)?, row.stage_detail)
            .map_err(|cause| Problem::fault(format!("stage of task {id} cannot be read: {cause}")))?;
        let objection: Option<Objection> =
            row.objection.map(|value| structure(id, "objection", value)).transpose()?;
        let mode: Mode = structure(id, "mode", row.mode_detail)?;
        let task = Task {
            id: TaskId(id),
            tenant: TenantId(row.tenant_id),
            request: RequestId(row.request_id),
            round: u16::try_from(row.round).unwrap_or(1),
            version: row.version,
            area: path(&row.area_path)?,
            mode,
            places: u16::try_from(row.places).unwrap_or(0),
            taken: u16::try_from(row.taken).unwrap_or(0),
            span,
            skills: row.skills,
            adults_only: row.adults_only,
            duty: structure(id, "duty", row.duty)?,
            stage,
            given_at: row.given_at.to_jiff(),
            return_until: row.return_until.to_jiff(),
            received_by: row.received_by.map(AccountId),
            objection,
        };
        Ok(Self {
            task,
            recipient: row.recipient.map(AccountId),
            title: row.title,
            instructions: row.instructions,
        })
    }
}

/// The columns of a claim.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct ClaimRow {
    pub id: Uuid,
    pub task_id: Uuid,
    pub account: Uuid,
    pub span_from: Option<At>,
    pub span_until: Option<At>,
    pub stage: String,
    pub reason: Option<String>,
    pub report: Option<Value>,
    pub confirmed: Option<Value>,
}

impl TryFrom<ClaimRow> for Claim {
    type Error = Problem;

    fn try_from(row: ClaimRow) -> Result<Self, Problem> {
        let span = row
            .span_from
            .zip(row.span_until)
            .and_then(|(from, until)| Span::new(from.to_jiff(), until.to_jiff()));
        let report: Option<Report> =
            row.report.map(|value| structure(row.id, "report", value)).transpose()?;
        let confirmed: Option<Confirmed> =
            row.confirmed.map(|value| structure(row.id, "presence", value)).transpose()?;
        Ok(Self {
            id: ClaimId(row.id),
            task: TaskId(row.task_id),
            account: AccountId(row.account),
            span,
            stage: code(&row.stage)?,
            reason: row.reason,
            report,
            confirmed,
        })
    }
}
