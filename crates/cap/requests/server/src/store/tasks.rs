//! Tasks: giving, loading, changing.

use baodao_kernel::{AccountId, Actor, RequestId, TaskId};
use baodao_platform::{Log, Problem};
use baodao_requests_core::{Claim, Env, Mode, Request, Task};
use jiff_sqlx::ToSqlx;
use serde_json::{Value, json};
use sqlx::PgPool;

use super::rows::{KnownTask, TaskRow, opt_at, particulars};

/// A task to insert with its words.
#[derive(Debug)]
pub struct NewTaskRow {
    /// The rules' state.
    pub task: Task,
    /// Offers that go with it.
    pub offers: Vec<Claim>,
    /// The person it is given to for a unit or department.
    pub recipient: Option<AccountId>,
    /// A few words.
    pub title: String,
    /// What to do.
    pub instructions: String,
}

impl NewTaskRow {
    fn json(&self) -> Result<Value, Problem> {
        let task = &self.task;
        let desk = match &task.mode {
            Mode::Area { area } => Some(area.as_str()),
            _ => None,
        };
        let (stage, detail) = task.stage.parts();
        Ok(json!({
            "id": task.id, "area_path": task.area, "mode": task.mode.code().code(), "mode_detail": task.mode,
            "desk_path": desk, "recipient": self.recipient, "places": task.places,
            "span_from": task.span.map(|span| span.from()), "span_until": task.span.map(|span| span.until()),
            "skills": task.skills, "adults_only": task.adults_only, "duty": task.duty, "stage": stage.code(),
            "stage_detail": detail, "given_at": task.given_at, "return_until": task.return_until,
            "title": self.title, "instructions": self.instructions,
        }))
    }

    fn offers_json(&self) -> impl Iterator<Item = Value> + '_ {
        self.offers.iter().map(|offer| {
            json!({
                "id": offer.id, "task_id": offer.task, "account": offer.account,
                "span_from": offer.span.map(|span| span.from()), "span_until": offer.span.map(|span| span.until()),
            })
        })
    }
}

/// Saves the dispatched request with its new tasks and offers in one statement; `false` when the
/// request had changed meanwhile.
pub async fn dispatch(
    pool: &PgPool,
    before: &Request,
    after: &Request,
    tasks: &[NewTaskRow],
    env: &Env<'_>,
    log: &Log,
) -> Result<bool, Problem> {
    let rows: Vec<Value> = tasks.iter().map(NewTaskRow::json).collect::<Result<_, _>>()?;
    let offers: Vec<Value> = tasks.iter().flat_map(NewTaskRow::offers_json).collect();
    let (stage, detail) = after.stage.parts();
    let next_alarm = after.clock.and_then(|clock| clock.next_alarm(env.now)).map(|(at, _)| at);
    let written = sqlx::query_scalar!(
        r#"with saved as (
             update request set version = $4, stage = $5, stage_detail = $6, dispatched_by = $7, contact_due = $8,
                    finish_due = $9, next_alarm = $10, particulars = $11, changed_at = $12
              where tenant_id = $1 and id = $2 and version = $3 returning id, tenant_id, round),
           listed as (
             update request_open r set stage = $5, changed_at = $12, finish_due = $9, next_alarm = $10
               from saved where r.id = saved.id returning 1),
           given as (
             insert into task (tenant_id, id, request_id, round, version, area_path, mode, mode_detail, desk_path, recipient,
                    places, taken, span_from, span_until, skills, adults_only, duty, stage, stage_detail, given_at,
                    return_until, title, instructions)
             select saved.tenant_id, t.id, saved.id, saved.round, 1, t.area_path, t.mode, t.mode_detail, t.desk_path, t.recipient,
                    t.places, 0, t.span_from, t.span_until, array(select jsonb_array_elements_text(t.skills)), t.adults_only,
                    t.duty, t.stage, t.stage_detail, t.given_at, t.return_until, t.title, t.instructions
               from saved, jsonb_to_recordset($13) as t(id uuid, area_path text, mode text, mode_detail jsonb, desk_path text,
                    recipient uuid, places smallint, span_from timestamptz, span_until timestamptz, skills jsonb,
                    adults_only boolean, duty jsonb, stage text, stage_detail jsonb, given_at timestamptz,
                    return_until timestamptz, title text, instructions text)
             returning id),
           offered as (
             insert into claim (tenant_id, id, task_id, request_id, account, span, stage, made_at)
             select saved.tenant_id, o.id, o.task_id, saved.id, o.account,
                    case when o.span_from is null then null else tstzrange(o.span_from, o.span_until) end, 'offered', $12
               from saved, jsonb_to_recordset($14) as o(id uuid, task_id uuid, account uuid, span_from timestamptz, span_until timestamptz)
             returning id)
           select append_log($15) as "written!" from saved"#,
        before.tenant.0,
        before.id.0,
        before.version,
        after.version,
        stage.code(),
        detail,
        after.dispatched_by.map(|account| account.0),
        opt_at(after.clock.map(|clock| clock.contact_due)) as _,
        opt_at(after.clock.map(|clock| clock.finish_due)) as _,
        opt_at(next_alarm) as _,
        particulars(after)?,
        env.now.to_sqlx() as _,
        Value::Array(rows),
        Value::Array(offers),
        log.param()
    )
    .fetch_optional(pool)
    .await?;
    Ok(written.is_some())
}

macro_rules! task_columns {
    ($where:tt, $($arg:expr),* ; $pool:expr, $fetch:ident) => {
        sqlx::query_as!(
            TaskRow,
            r#"select tenant_id, id, request_id, round, version, area_path, mode_detail, recipient, places, taken,
                      span_from as "span_from: jiff_sqlx::Timestamp", span_until as "span_until: jiff_sqlx::Timestamp",
                      skills, adults_only, duty, stage, stage_detail, given_at as "given_at: jiff_sqlx::Timestamp",
                      return_until as "return_until: jiff_sqlx::Timestamp", received_by, objection, title, instructions
                 from task where "# + $where,
            $($arg),*
        )
        .$fetch($pool)
        .await?
    };
}

/// One task of the tenant.
pub async fn load(pool: &PgPool, actor: &Actor, id: TaskId) -> Result<Option<KnownTask>, Problem> {
    let row = task_columns!("tenant_id = $1 and id = $2", actor.tenant.0, id.0; pool, fetch_optional);
    row.map(KnownTask::try_from).transpose()
}

/// The same, locked until the transaction ends: whoever changes places on it waits.
pub async fn lock(
    tx: &mut sqlx::PgConnection,
    actor: &Actor,
    id: TaskId,
) -> Result<Option<KnownTask>, Problem> {
    let row =
        task_columns!("tenant_id = $1 and id = $2 for update", actor.tenant.0, id.0; tx, fetch_optional);
    row.map(KnownTask::try_from).transpose()
}

/// Every task of a request, oldest first.
pub async fn of_request(pool: &PgPool, actor: &Actor, request: RequestId) -> Result<Vec<KnownTask>, Problem> {
    let rows = task_columns!("tenant_id = $1 and request_id = $2 order by id", actor.tenant.0, request.0; pool, fetch_all);
    rows.into_iter().map(KnownTask::try_from).collect()
}

/// Saves a changed task with its log; when its work is over, whoever has nothing more to do is
/// released. `false` when it had changed meanwhile.
pub async fn save(pool: &PgPool, before: &Task, after: &Task, log: &Log) -> Result<bool, Problem> {
    let (stage, detail) = after.stage.parts();
    let objection = after.objection.as_ref().map(serde_json::to_value).transpose().map_err(Problem::fault)?;
    let written = sqlx::query_scalar!(
        r#"with saved as (
             update task set version = version + 1, stage = $4, stage_detail = $5, received_by = $6, objection = $7
              where tenant_id = $1 and id = $2 and version = $3 returning id, stage),
           released as (
             update claim set stage = 'released' from saved
              where claim.task_id = saved.id and saved.stage <> 'open'
                and (claim.stage in ('offered', 'waitlisted')
                     or (saved.stage in ('cancelled', 'returned') and claim.stage = 'accepted'
                         and claim.report is null and claim.confirmed is null))
             returning 1)
           select append_log($8) as "written!" from saved"#,
        before.tenant.0,
        before.id.0,
        before.version,
        stage.code(),
        detail,
        after.received_by.map(|account| account.0),
        objection,
        log.param()
    )
    .fetch_optional(pool)
    .await?;
    Ok(written.is_some())
}

/// What the duty list says of giving `code` to `body`: `(leads)` if it is on the list at all.
pub async fn duty(pool: &PgPool, actor: &Actor, code: &str, body: &str) -> Result<Option<bool>, Problem> {
    let leads = sqlx::query_scalar!(
        "select leads from duty_item where tenant_id = $1 and code = $2 and body = $3",
        actor.tenant.0,
        code,
        body
    )
    .fetch_optional(pool)
    .await?;
    Ok(leads)
}
