//! Loading and saving one request.

use baodao_kernel::{AccountId, Actor, Grant, RequestId};
use baodao_platform::{Log, Problem};
use baodao_requests_core::{Env, Mode, Request};
use jiff_sqlx::ToSqlx;
use sqlx::{PgExecutor, PgPool};

use super::rows::{RequestRow, opt_at, particulars};
use crate::known::{Known, Standing, Texts};
use crate::search;

/// How a request's open tasks end with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TaskEnd {
    /// The work is done.
    Finished,
    /// The work is called off.
    Cancelled,
}

impl TaskEnd {
    fn code(self) -> &'static str {
        match self {
            Self::Finished => "finished",
            Self::Cancelled => "cancelled",
        }
    }
}

/// Areas for whose desk the actor receives tasks.
pub(crate) fn desks(actor: &Actor) -> Vec<String> {
    let receives =
        |grant: &&Grant| Mode::Area { area: grant.area.clone() }.recipient_role() == Some(grant.role);
    actor.grants.iter().filter(receives).map(|grant| grant.area.as_str().to_owned()).collect()
}

macro_rules! load {
    ($pool:expr, $actor:expr, $where:tt, $key:expr) => {{
        let me = $actor.account.map(|account| account.0);
        sqlx::query!(
            r#"select r.tenant_id, r.id, r.number, r.version, r.kind, r.urgency, r.source, r.area_path, r.category,
                      r.stage, r.stage_detail, r.round, r.level, r.requester, r.proxy, r.anonymous, r.secret,
                      -- An account in the vault can be asked and told, as a contact can.
                      (r.has_contact or (r.secret and exists (select 1 from request_identity i
                         where i.request_id = r.id and i.requester is not null))) as "has_contact!", r.submitted_at as "submitted_at: jiff_sqlx::Timestamp", r.accepted_by, r.dispatched_by, r.particulars, r.public_text,
                      r.title, r.body, r.address, r.lon, r.lat, r.contact,
                      (select count(*) from co_requester c where c.request_id = r.id) as "co_requesters!",
                      array(select t.id from task t where t.request_id = r.id and t.stage = 'open' order by t.id) as "open_tasks!",
                      array(select p.id from photo p where p.request_id = r.id and p.claim_id is null order by p.id) as "photos!",
                      ($2::uuid is not null and r.secret and exists (select 1 from request_identity i where i.request_id = r.id and i.requester = $2)) as "vault!",
                      ($2::uuid is not null and exists (select 1 from co_requester c where c.request_id = r.id and c.account = $2)) as "co_requester!",
                      array(select distinct c.stage from claim c where c.request_id = r.id and c.account = $2
                             and c.stage in ('offered', 'waitlisted', 'accepted')) as "claims!",
                      ($2::uuid is not null and exists (select 1 from task t where t.request_id = r.id and t.stage = 'open'
                         and (t.recipient = $2 or t.desk_path = any($3)))) as "recipient!",
                      ($2::uuid is not null and exists (select 1 from callback_sample s where s.request_id = r.id and s.round = r.round
                         and s.done_at is null and s.officer = $2)) as "caller!"
                 from request r where r.tenant_id = $1 and "# + $where,
            $actor.tenant.0,
            me,
            &desks($actor),
            $key
        )
        .fetch_optional($pool)
        .await?
    }};
}

macro_rules! known {
    ($row:expr, $receipt:expr) => {{
        let row = $row;
        let holds = |stage: &str| row.claims.iter().any(|claim| claim == stage);
        let standing = Standing {
            receipt: $receipt,
            vault: row.vault,
            co_requester: row.co_requester,
            offered: holds("offered"),
            claimant: holds("accepted") || holds("waitlisted"),
            holds_place: holds("accepted"),
            recipient: row.recipient,
            caller: row.caller,
        };
        let texts = Texts {
            title: row.title,
            body: row.body,
            address: row.address,
            point: row.lon.zip(row.lat),
            contact: row.contact,
            co_requesters: row.co_requesters,
            open_tasks: row.open_tasks,
            photos: row.photos,
        };
        let request = Request::try_from(RequestRow {
            tenant_id: row.tenant_id,
            id: row.id,
            number: row.number,
            version: row.version,
            kind: row.kind,
            urgency: row.urgency,
            source: row.source,
            area_path: row.area_path,
            category: row.category,
            stage: row.stage,
            stage_detail: row.stage_detail,
            round: row.round,
            level: row.level,
            requester: row.requester,
            proxy: row.proxy,
            anonymous: row.anonymous,
            has_contact: row.has_contact,
            secret: row.secret,
            submitted_at: row.submitted_at,
            accepted_by: row.accepted_by,
            dispatched_by: row.dispatched_by,
            particulars: row.particulars,
            public_text: row.public_text,
        })?;
        Known { request, texts, standing }
    }};
}

/// The request `id` with how the actor stands to it.
pub async fn load(pool: &PgPool, actor: &Actor, id: RequestId) -> Result<Option<Known>, Problem> {
    let row = load!(pool, actor, "r.id = $4", id.0);
    row.map(|row| Ok(known!(row, false))).transpose()
}

/// The request whose receipt link carries this secret (by its hash).
pub async fn load_by_receipt(pool: &PgPool, actor: &Actor, hash: &[u8]) -> Result<Option<Known>, Problem> {
    let row = load!(pool, actor, "r.receipt_hash = $4", hash);
    row.map(|row| Ok(known!(row, true))).transpose()
}

/// Saves `after` over `before`, with its line among the open ones and what it is found by, ends open
/// tasks with it, and writes the log, in one statement.
/// `false` when the row had changed meanwhile; nothing was written then.
pub async fn save(
    connection: impl PgExecutor<'_>,
    before: &Request,
    after: &Request,
    env: &Env<'_>,
    end: Option<TaskEnd>,
    log: &Log,
) -> Result<bool, Problem> {
    let (stage, detail) = after.stage.parts();
    let next_alarm = after.clock.and_then(|clock| clock.next_alarm(env.now)).map(|(at, _)| at);
    let open = !after.stage.is_over();
    let (labels, new_labels) = (search::labels(before), search::labels(after));
    let found_otherwise = open == before.stage.is_over() || labels != new_labels;
    let written = sqlx::query_scalar!(
        r#"with saved as (
             update request set version = $4, kind = $5, urgency = $6, area_path = $7, category = $8, stage = $9,
                    stage_detail = $10, outcome = $11, verdict = $12, round = $13, level = $14, accepted_by = $15,
                    dispatched_by = $16, contact_due = $17, finish_due = $18, next_alarm = $19, particulars = $20,
                    public_text = $21, changed_at = $22
              where tenant_id = $1 and id = $2 and version = $3
             returning id, submitted_at),
           listed as (
             insert into request_open (tenant_id, id, area_path, kind, urgency, stage, submitted_at, changed_at, finish_due, next_alarm, round)
             select $1, id, $7, $5, $6, $9, submitted_at, $22, $18, $19, $13 from saved where $25::boolean
             on conflict (id) do update set area_path = excluded.area_path, kind = excluded.kind, urgency = excluded.urgency,
               stage = excluded.stage, changed_at = excluded.changed_at, finish_due = excluded.finish_due,
               next_alarm = excluded.next_alarm, round = excluded.round
             returning 1),
           unlisted as (
             delete from request_open using saved where request_open.id = saved.id and not $25::boolean returning 1),
           found as (
             update request_text t set is_open = $25, pieces = ts_delete(t.pieces, $27::text[]) || array_to_tsvector($28::text[])
               from saved where $26::boolean and t.request_id = saved.id returning 1),
           ended as (
             update task set stage = $23, stage_detail = case when $23 = 'cancelled' then '{"reason": ""}'::jsonb else '{}'::jsonb end,
                    version = task.version + 1
               from saved where $23::text is not null and task.request_id = saved.id and task.stage = 'open'
             returning task.id),
           released as (
             update claim set stage = 'released' from ended
              where claim.task_id = ended.id
                and (claim.stage in ('offered', 'waitlisted')
                     or ($23 = 'cancelled' and claim.stage = 'accepted' and claim.report is null and claim.confirmed is null))
             returning 1)
           select append_log($24) as "written!" from saved"#,
        before.tenant.0,
        before.id.0,
        before.version,
        after.version,
        after.kind.code(),
        after.urgency.code(),
        after.area.as_str(),
        after.category,
        stage.code(),
        detail,
        after.outcome().map(|outcome| outcome.code()),
        after.verdict.map(|given| given.verdict.code()),
        i16::try_from(after.round).unwrap_or(i16::MAX),
        after.level.code(),
        after.accepted_by.map(|account| account.0),
        after.dispatched_by.map(|account| account.0),
        opt_at(after.clock.map(|clock| clock.contact_due)) as _,
        opt_at(after.clock.map(|clock| clock.finish_due)) as _,
        opt_at(next_alarm) as _,
        particulars(after)?,
        after.public_text,
        env.now.to_sqlx() as _,
        end.map(TaskEnd::code),
        log.param(),
        open,
        found_otherwise,
        &labels,
        &new_labels
    )
    .fetch_optional(connection)
    .await?;
    Ok(written.is_some())
}

/// Adds what the requester answered to the text, and to what it is found by.
pub async fn append_body(
    connection: impl PgExecutor<'_>,
    id: RequestId,
    addition: &str,
) -> Result<(), Problem> {
    let addition = format!("\n\n{addition}");
    sqlx::query!(
        "with longer as (update request set body = body || $2 where id = $1 returning id)
         update request_text t set words = words || $3, pieces = pieces || array_to_tsvector($4::text[])
           from longer where t.request_id = longer.id",
        id.0,
        addition,
        search::folded(&addition),
        &baodao_kernel::text::bigrams(&addition)
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Who has worked on the request in any round: those who reported or hold a place on its tasks.
pub async fn worked_on_it(pool: &PgPool, id: RequestId, account: AccountId) -> Result<bool, Problem> {
    let worked = sqlx::query_scalar!(
        r#"select exists (select 1 from claim where request_id = $1 and account = $2 and stage = 'accepted')
               or exists (select 1 from task where request_id = $1 and received_by = $2) as "worked!""#,
        id.0,
        account.0
    )
    .fetch_one(pool)
    .await?;
    Ok(worked)
}
