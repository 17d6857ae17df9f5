//! The queue of messages on their way out.

use baodao_kernel::{AccountId, NoticeId, TenantId};
use baodao_notices_core::{ChannelKind, attempts::LEASE};
use baodao_platform::{Authorized, Problem};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::{PgConnection, PgPool};
use uuid::Uuid;

use super::inbox::StoredNotice;

/// A message that is due, taken for this try.
pub struct Due {
    pub tenant: TenantId,
    pub account: AccountId,
    pub channel: String,
    pub digest: bool,
    /// With this one.
    pub attempts: i32,
    pub notice: StoredNotice,
}

/// How a try ended.
pub enum Ended {
    /// Handed over.
    Sent,
    /// The person read it in the inbox before it left.
    SeenFirst,
    /// There is no way to the person.
    Unreachable,
    /// Not yet; again at this moment.
    Again(Timestamp, Option<String>),
    /// Never.
    GivenUp(String),
}

/// Takes what is due for up to `people` people, whole inboxes at a time so that a digest stays
/// in one piece. What is taken is hidden from other senders for the length of a lease; should
/// the program die, it is due again after that.
pub async fn take_due(pool: &PgPool, now: Timestamp, people: i64) -> Result<Vec<Due>, sqlx::Error> {
    let lease = now.saturating_add(LEASE).unwrap_or(now);
    let rows = sqlx::query!(
        r#"with people as (
             select tenant_id, account_id, channel from delivery
              where state = 'waiting' and next_attempt_at <= $1
              group by tenant_id, account_id, channel order by min(next_attempt_at) limit $3),
           due as (
             select d.tenant_id, d.account_id, d.notice_id, d.channel
               from delivery d join people using (tenant_id, account_id, channel)
              where d.state = 'waiting' and d.next_attempt_at <= $1
                for update of d skip locked),
           taken as (
             update delivery d set attempts = d.attempts + 1, next_attempt_at = $2 from due
              where d.tenant_id = due.tenant_id and d.account_id = due.account_id
                and d.notice_id = due.notice_id and d.channel = due.channel
             returning d.tenant_id, d.account_id, d.notice_id, d.channel, d.digest, d.attempts)
           select t.tenant_id as "tenant_id!", t.account_id as "account_id!", t.notice_id as "notice_id!",
                  t.channel as "channel!", t.digest as "digest!", t.attempts as "attempts!",
                  n.at as "at!: jiff_sqlx::Timestamp", n.template as "template!", n.params as "params!",
                  n.subject_kind as "subject_kind!", n.subject_id as "subject_id!", n.urgent as "urgent!",
                  n.read_at as "read_at?: jiff_sqlx::Timestamp"
             from taken t
             join notice n on n.tenant_id = t.tenant_id and n.account_id = t.account_id and n.id = t.notice_id
            order by t.tenant_id, t.account_id, t.channel, t.notice_id"#,
        now.to_sqlx() as _,
        lease.to_sqlx() as _,
        people
    )
    .fetch_all(pool)
    .await?;
    let due = rows.into_iter().map(|row| Due {
        tenant: TenantId(row.tenant_id),
        account: AccountId(row.account_id),
        channel: row.channel,
        digest: row.digest,
        attempts: row.attempts,
        notice: StoredNotice {
            id: NoticeId(row.notice_id),
            at: row.at.to_jiff(),
            template: row.template,
            params: row.params,
            subject_kind: row.subject_kind,
            subject_id: row.subject_id,
            urgent: row.urgent,
            read_at: row.read_at.map(|at| at.to_jiff()),
        },
    });
    Ok(due.collect())
}

/// Writes down how a try ended.
pub async fn settle(pool: &PgPool, due: &Due, ended: &Ended, now: Timestamp) -> Result<(), sqlx::Error> {
    let (state, next, error, attempts) = match ended {
        Ended::Sent => ("sent", now, None, due.attempts),
        Ended::SeenFirst => ("seen_first", now, None, due.attempts),
        Ended::Unreachable => ("unreachable", now, None, due.attempts),
        Ended::Again(at, Some(error)) => ("waiting", *at, Some(error.as_str()), due.attempts),
        // Put off before anything was tried.
        Ended::Again(at, None) => ("waiting", *at, None, due.attempts - 1),
        Ended::GivenUp(error) => ("given_up", now, Some(error.as_str()), due.attempts),
    };
    sqlx::query!(
        "update delivery
            set state = $5, next_attempt_at = $6, last_error = coalesce($7, last_error), attempts = $8,
                settled_at = case when $5 = 'waiting' then null else $9::timestamptz end
          where tenant_id = $1 and account_id = $2 and notice_id = $3 and channel = $4 and state = 'waiting'",
        due.tenant.0,
        due.account.0,
        due.notice.id.0,
        due.channel,
        state,
        next.to_sqlx() as _,
        error,
        attempts,
        now.to_sqlx() as _
    )
    .execute(pool)
    .await?;
    Ok(())
}

/// Messages to be queued, column by column.
#[derive(Default)]
pub struct NewDeliveries {
    tenants: Vec<i32>,
    accounts: Vec<Uuid>,
    notices: Vec<Uuid>,
    channels: Vec<String>,
    digest: Vec<bool>,
    at: Vec<jiff_sqlx::Timestamp>,
}

impl NewDeliveries {
    pub fn push(
        &mut self,
        tenant: TenantId,
        account: AccountId,
        notice: NoticeId,
        channel: ChannelKind,
        departure: baodao_notices_core::timing::Departure,
    ) {
        self.tenants.push(tenant.0);
        self.accounts.push(account.0);
        self.notices.push(notice.0);
        self.channels.push(channel.code().to_owned());
        self.digest.push(departure.digest);
        self.at.push(departure.at.to_sqlx());
    }

    /// Writes all of them with one statement.
    pub async fn write(&self, tx: &mut PgConnection) -> Result<(), sqlx::Error> {
        if self.notices.is_empty() {
            return Ok(());
        }
        sqlx::query!(
            "insert into delivery (tenant_id, account_id, notice_id, channel, digest, next_attempt_at)
             select * from unnest($1::integer[], $2::uuid[], $3::uuid[], $4::text[], $5::boolean[], $6::timestamptz[])",
            &self.tenants,
            &self.accounts,
            &self.notices,
            &self.channels,
            &self.digest,
            &self.at as _
        )
        .execute(tx)
        .await?;
        Ok(())
    }
}

/// A given-up message as the administrator sees it: no addressee, no words.
pub struct Failed {
    pub notice: NoticeId,
    pub channel: String,
    pub template: String,
    pub at: Timestamp,
    pub attempts: i32,
    pub given_up_at: Option<Timestamp>,
    pub last_error: Option<String>,
}

/// Given-up messages, newest first, after the place `before`, one more than `limit`.
pub async fn given_up(
    pool: &PgPool,
    tenant: TenantId,
    before: Option<(NoticeId, String)>,
    limit: u32,
) -> Result<Vec<Failed>, Problem> {
    let (notice, channel) = before.unwrap_or((NoticeId(Uuid::max()), String::new()));
    let rows = sqlx::query!(
        r#"select d.notice_id, d.channel, n.template, n.at as "at: jiff_sqlx::Timestamp", d.attempts,
                  d.settled_at as "settled_at: jiff_sqlx::Timestamp", d.last_error
             from delivery d
             join notice n on n.tenant_id = d.tenant_id and n.account_id = d.account_id and n.id = d.notice_id
            where d.state = 'given_up' and d.tenant_id = $1 and (d.notice_id, d.channel) < ($2, $3)
            order by d.notice_id desc, d.channel desc limit $4"#,
        tenant.0,
        notice.0,
        channel,
        i64::from(limit) + 1
    )
    .fetch_all(pool)
    .await?;
    let failed = rows.into_iter().map(|row| Failed {
        notice: NoticeId(row.notice_id),
        channel: row.channel,
        template: row.template,
        at: row.at.to_jiff(),
        attempts: row.attempts,
        given_up_at: row.settled_at.map(|at| at.to_jiff()),
        last_error: row.last_error,
    });
    Ok(failed.collect())
}

/// Puts every given-up message of the district back into the queue; how many. The answer is
/// only known afterwards, so it is logged by the caller within the same transaction.
pub async fn retry(
    tx: &mut PgConnection,
    tenant: TenantId,
    _by: &Authorized<AccountId>,
    now: Timestamp,
) -> Result<u64, Problem> {
    let notices = sqlx::query!(
        "update delivery set state = 'waiting', attempts = 0, next_attempt_at = $2, settled_at = null
          where tenant_id = $1 and state = 'given_up'",
        tenant.0,
        now.to_sqlx() as _
    )
    .execute(&mut *tx)
    .await?;
    let lines = sqlx::query!(
        "update robot_line set state = 'waiting', attempts = 0, next_attempt_at = $2, settled_at = null
          where tenant_id = $1 and state = 'given_up'",
        tenant.0,
        now.to_sqlx() as _
    )
    .execute(&mut *tx)
    .await?;
    Ok(notices.rows_affected() + lines.rows_affected())
}
