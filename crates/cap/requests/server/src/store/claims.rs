//! Claims: taking a place, and everything that happens on one.

use std::collections::HashMap;

use baodao_kernel::{AccountId, Actor, ClaimId, Span, TaskId, TenantId};
use baodao_platform::{Log, Problem, db};
use baodao_requests_core::candidates::Load;
use baodao_requests_core::{Claim, Refusal, Task};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::{PgConnection, PgExecutor, PgPool};
use uuid::Uuid;

use super::rows::{ClaimRow, opt_at};

/// How a place was (not) taken.
#[derive(Debug, Clone, PartialEq)]
pub enum Taken {
    /// It was.
    Yes,
    /// The last place went to somebody else, or the task ended, meanwhile.
    TooLate,
    /// The database's own rule said no.
    Refused(Refusal),
}

/// The refusal that a constraint of the claim table stands for.
fn refusal_of(error: &sqlx::Error) -> Option<Refusal> {
    match db::constraint(error)? {
        "claim_no_overlap" => Some(Refusal::ClaimsOverlap),
        "claim_once" => Some(Refusal::AlreadyClaimed),
        _ => None,
    }
}

/// Takes a free place in one statement: two people who want the last one meet at the task's row,
/// and the second finds it full.
pub async fn take(
    pool: &PgPool,
    task: &Task,
    claim: &Claim,
    now: Timestamp,
    log: &Log,
) -> Result<Taken, Problem> {
    let written = sqlx::query_scalar!(
        r#"with place as (
             update task set taken = taken + 1, version = version + 1
              where tenant_id = $1 and id = $2 and stage = 'open' and mode = 'open_call' and taken < places
             returning id, tenant_id, request_id),
           made as (
             insert into claim (tenant_id, id, task_id, request_id, account, span, stage, made_at)
             select tenant_id, $3, id, request_id, $4,
                    case when $5::timestamptz is null then null else tstzrange($5, $6) end, 'accepted', $7 from place
             returning 1)
           select append_log($8) as "written!" from made"#,
        task.tenant.0,
        task.id.0,
        claim.id.0,
        claim.account.0,
        opt_at(claim.span.map(|span| span.from())) as _,
        opt_at(claim.span.map(|span| span.until())) as _,
        now.to_sqlx() as _,
        log.param()
    )
    .fetch_optional(pool)
    .await;
    match written {
        Ok(Some(_)) => Ok(Taken::Yes),
        Ok(None) => Ok(Taken::TooLate),
        Err(error) => match refusal_of(&error) {
            Some(refusal) => Ok(Taken::Refused(refusal)),
            None => Err(error.into()),
        },
    }
}

/// Puts a claim on the waiting list, unless a place became free meanwhile.
pub async fn wait(
    pool: &PgPool,
    task: &Task,
    claim: &Claim,
    now: Timestamp,
    log: &Log,
) -> Result<Taken, Problem> {
    let written = sqlx::query_scalar!(
        r#"with place as (
             select id, tenant_id, request_id from task
              where tenant_id = $1 and id = $2 and stage = 'open' and taken >= places for update),
           made as (
             insert into claim (tenant_id, id, task_id, request_id, account, span, stage, made_at)
             select tenant_id, $3, id, request_id, $4,
                    case when $5::timestamptz is null then null else tstzrange($5, $6) end, 'waitlisted', $7 from place
             returning 1)
           select append_log($8) as "written!" from made"#,
        task.tenant.0,
        task.id.0,
        claim.id.0,
        claim.account.0,
        opt_at(claim.span.map(|span| span.from())) as _,
        opt_at(claim.span.map(|span| span.until())) as _,
        now.to_sqlx() as _,
        log.param()
    )
    .fetch_optional(pool)
    .await;
    match written {
        Ok(Some(_)) => Ok(Taken::Yes),
        Ok(None) => Ok(Taken::TooLate),
        Err(error) => match refusal_of(&error) {
            Some(refusal) => Ok(Taken::Refused(refusal)),
            None => Err(error.into()),
        },
    }
}

macro_rules! claim_columns {
    ($where:tt, $($arg:expr),* ; $pool:expr, $fetch:ident) => {
        sqlx::query_as!(
            ClaimRow,
            r#"select id, task_id, account, lower(span) as "span_from: jiff_sqlx::Timestamp",
                      upper(span) as "span_until: jiff_sqlx::Timestamp", stage, reason, report, confirmed
                 from claim where "# + $where,
            $($arg),*
        )
        .$fetch($pool)
        .await?
    };
}

/// Every claim on a task, in the order of the waiting list.
pub async fn of_task(
    connection: &mut PgConnection,
    actor: &Actor,
    task: TaskId,
) -> Result<Vec<Claim>, Problem> {
    let rows = claim_columns!("tenant_id = $1 and task_id = $2 order by id", actor.tenant.0, task.0; connection, fetch_all);
    rows.into_iter().map(Claim::try_from).collect()
}

/// One claim.
pub async fn load(pool: &PgPool, actor: &Actor, id: ClaimId) -> Result<Option<Claim>, Problem> {
    let row = claim_columns!("tenant_id = $1 and id = $2", actor.tenant.0, id.0; pool, fetch_optional);
    row.map(Claim::try_from).transpose()
}

/// The claims of one person, newest first.
pub async fn of_account(
    pool: &PgPool,
    actor: &Actor,
    account: AccountId,
    before: Option<ClaimId>,
    limit: i64,
) -> Result<Vec<Claim>, Problem> {
    let before = before.map(|id| id.0);
    let rows = claim_columns!(
        "tenant_id = $1 and account = $2 and ($3::uuid is null or id < $3) order by id desc limit $4",
        actor.tenant.0, account.0, before, limit; pool, fetch_all
    );
    rows.into_iter().map(Claim::try_from).collect()
}

/// The live claim of a person on a task, if there is one.
pub async fn live(pool: &PgPool, task: TaskId, account: AccountId) -> Result<Option<ClaimId>, Problem> {
    let id = sqlx::query_scalar!(
        "select id from claim where task_id = $1 and account = $2 and stage in ('offered', 'waitlisted', 'accepted')",
        task.0,
        account.0
    )
    .fetch_optional(pool)
    .await?;
    Ok(id.map(ClaimId))
}

/// When a person has other work that overlaps `span`, besides `except`.
pub async fn busy(
    connection: impl PgExecutor<'_>,
    account: AccountId,
    span: Option<Span>,
    except: Option<ClaimId>,
) -> Result<Vec<Span>, Problem> {
    let Some(span) = span else { return Ok(Vec::new()) };
    let rows = sqlx::query!(
        r#"select lower(span) as "from: jiff_sqlx::Timestamp", upper(span) as "until: jiff_sqlx::Timestamp" from claim
            where account = $1 and stage = 'accepted' and span && tstzrange($2, $3) and ($4::uuid is null or id <> $4)"#,
        account.0,
        span.from().to_sqlx() as _,
        span.until().to_sqlx() as _,
        except.map(|id| id.0)
    )
    .fetch_all(connection)
    .await?;
    let spans = rows.into_iter().filter_map(|row| row.from.zip(row.until));
    Ok(spans.filter_map(|(from, until)| Span::new(from.to_jiff(), until.to_jiff())).collect())
}

/// What each of these people has taken on that is still ahead, and whether any of it is during
/// `span`; whoever has nothing ahead is missing.
pub async fn ahead(
    pool: &PgPool,
    tenant: TenantId,
    accounts: &[AccountId],
    span: Option<Span>,
    now: Timestamp,
) -> Result<HashMap<AccountId, Load>, Problem> {
    if accounts.is_empty() {
        return Ok(HashMap::new());
    }
    let accounts: Vec<Uuid> = accounts.iter().map(|account| account.0).collect();
    let rows = sqlx::query!(
        r#"select c.account as "account!", count(*) as "ahead!",
                  bool_or($4::timestamptz is not null and c.span && tstzrange($4, $5)) as "busy!"
             from unnest($2::uuid[]) as a(id)
             join claim c on c.account = a.id and c.tenant_id = $1 and c.stage = 'accepted'
                  and c.span is not null and c.span && tstzrange($3, null)
            group by c.account"#,
        tenant.0,
        &accounts,
        now.to_sqlx() as _,
        opt_at(span.map(|span| span.from())) as _,
        opt_at(span.map(|span| span.until())) as _
    )
    .fetch_all(pool)
    .await?;
    let load = |ahead: i64, busy_then| Load { ahead: u32::try_from(ahead).unwrap_or(u32::MAX), busy_then };
    Ok(rows.into_iter().map(|row| (AccountId(row.account), load(row.ahead, row.busy))).collect())
}

/// Writes offers inside the transaction that holds the task's lock; the log goes with them.
pub async fn offer(
    tx: &mut PgConnection,
    task: &Task,
    offers: &[Claim],
    now: Timestamp,
    log: &Log,
) -> Result<(), Problem> {
    let (ids, accounts): (Vec<Uuid>, Vec<Uuid>) =
        offers.iter().map(|offer| (offer.id.0, offer.account.0)).unzip();
    sqlx::query!(
        r#"insert into claim (tenant_id, id, task_id, request_id, account, span, stage, made_at)
           select $1, o.id, $2, $3, o.account,
                  case when $6::timestamptz is null then null else tstzrange($6, $7) end, 'offered', $8
             from unnest($4::uuid[], $5::uuid[]) as o(id, account)"#,
        task.tenant.0,
        task.id.0,
        task.request.0,
        &ids,
        &accounts,
        opt_at(task.span.map(|span| span.from())) as _,
        opt_at(task.span.map(|span| span.until())) as _,
        now.to_sqlx() as _
    )
    .execute(&mut *tx)
    .await?;
    log.write(tx).await
}

/// Saves the claims that changed and the task's count, inside the transaction that holds the
/// task's lock; the log goes with it.
pub async fn save(
    tx: &mut PgConnection,
    task: &Task,
    changed: &[Claim],
    log: &Log,
) -> Result<Option<Refusal>, Problem> {
    for claim in changed {
        let report = claim.report.as_ref().map(serde_json::to_value).transpose().map_err(Problem::fault)?;
        let confirmed =
            claim.confirmed.as_ref().map(serde_json::to_value).transpose().map_err(Problem::fault)?;
        let saved = sqlx::query!(
            "update claim set stage = $3, reason = $4, report = $5, confirmed = $6 where tenant_id = $1 and id = $2",
            task.tenant.0,
            claim.id.0,
            claim.stage.code(),
            claim.reason,
            report,
            confirmed
        )
        .execute(&mut *tx)
        .await;
        if let Err(error) = saved {
            return refusal_of(&error).map(Some).ok_or_else(|| error.into());
        }
    }
    sqlx::query!(
        "update task set taken = $3, version = version + 1 where tenant_id = $1 and id = $2",
        task.tenant.0,
        task.id.0,
        i16::try_from(task.taken).unwrap_or(i16::MAX)
    )
    .execute(&mut *tx)
    .await?;
    log.write(&mut *tx).await?;
    Ok(None)
}
