//! Lines of inboxes.

use baodao_kernel::{AccountId, NoticeId, TenantId};
use baodao_notices_core::{Params, TemplateKey};
use baodao_platform::{Authorized, Problem};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use serde_json::Value;
use sqlx::{PgConnection, PgPool};
use uuid::Uuid;

/// Counting stops here; an inbox shows `99+` anyway.
pub const COUNTED: i64 = 100;

/// A line as stored.
pub struct StoredNotice {
    pub id: NoticeId,
    pub at: Timestamp,
    pub template: String,
    pub params: Value,
    pub subject_kind: String,
    pub subject_id: Uuid,
    pub urgent: bool,
    pub read_at: Option<Timestamp>,
}

impl StoredNotice {
    /// Template and parameters; `None` for a template that this version no longer knows.
    pub fn content(&self) -> Option<(TemplateKey, Params)> {
        let key = TemplateKey::from_code(&self.template)?;
        Some((key, serde_json::from_value(self.params.clone()).unwrap_or_default()))
    }
}

macro_rules! stored {
    ($row:expr) => {{
        let row = $row;
        StoredNotice {
            id: NoticeId(row.id),
            at: row.at.to_jiff(),
            template: row.template,
            params: row.params,
            subject_kind: row.subject_kind,
            subject_id: row.subject_id,
            urgent: row.urgent,
            read_at: row.read_at.map(|at| at.to_jiff()),
        }
    }};
}

/// The newest lines before `before`, one more than `limit`.
pub async fn list(
    pool: &PgPool,
    tenant: TenantId,
    owner: &Authorized<AccountId>,
    before: Option<NoticeId>,
    limit: u32,
) -> Result<Vec<StoredNotice>, Problem> {
    let rows = sqlx::query!(
        r#"select id, at as "at: jiff_sqlx::Timestamp", template, params, subject_kind, subject_id, urgent,
                  read_at as "read_at: jiff_sqlx::Timestamp"
             from notice
            where tenant_id = $1 and account_id = $2 and id < $3
            order by id desc limit $4"#,
        tenant.0,
        owner.0,
        before.map_or(Uuid::max(), Uuid::from),
        i64::from(limit) + 1
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(|row| stored!(row)).collect())
}

/// The same of unread ones; a statement of its own, so that the partial index serves it.
pub async fn list_unread(
    pool: &PgPool,
    tenant: TenantId,
    owner: &Authorized<AccountId>,
    before: Option<NoticeId>,
    limit: u32,
) -> Result<Vec<StoredNotice>, Problem> {
    let rows = sqlx::query!(
        r#"select id, at as "at: jiff_sqlx::Timestamp", template, params, subject_kind, subject_id, urgent,
                  read_at as "read_at: jiff_sqlx::Timestamp"
             from notice
            where tenant_id = $1 and account_id = $2 and id < $3 and read_at is null
            order by id desc limit $4"#,
        tenant.0,
        owner.0,
        before.map_or(Uuid::max(), Uuid::from),
        i64::from(limit) + 1
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(|row| stored!(row)).collect())
}

/// How many are unread, at most [`COUNTED`].
pub async fn count_unread(
    pool: &PgPool,
    tenant: TenantId,
    owner: &Authorized<AccountId>,
) -> Result<i64, Problem> {
    let count = sqlx::query_scalar!(
        r#"select count(*) as "count!" from (
             select 1 from notice where tenant_id = $1 and account_id = $2 and read_at is null limit $3
           ) counted"#,
        tenant.0,
        owner.0,
        COUNTED
    )
    .fetch_one(pool)
    .await?;
    Ok(count)
}

/// Marks one as read; whether there is such a notice. Reading it again changes nothing.
pub async fn mark_read(
    pool: &PgPool,
    tenant: TenantId,
    owner: &Authorized<AccountId>,
    id: NoticeId,
    now: Timestamp,
) -> Result<bool, Problem> {
    let done = sqlx::query!(
        "update notice set read_at = coalesce(read_at, $4) where tenant_id = $1 and account_id = $2 and id = $3",
        tenant.0,
        owner.0,
        id.0,
        now.to_sqlx() as _
    )
    .execute(pool)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Marks everything up to `up_to` as read; what arrived after the person looked stays unread.
pub async fn mark_all_read(
    pool: &PgPool,
    tenant: TenantId,
    owner: &Authorized<AccountId>,
    up_to: NoticeId,
    now: Timestamp,
) -> Result<u64, Problem> {
    let done = sqlx::query!(
        "update notice set read_at = $4 where tenant_id = $1 and account_id = $2 and id <= $3 and read_at is null",
        tenant.0,
        owner.0,
        up_to.0,
        now.to_sqlx() as _
    )
    .execute(pool)
    .await?;
    Ok(done.rows_affected())
}

/// Lines to be written, column by column.
#[derive(Default)]
pub struct NewNotices {
    tenants: Vec<i32>,
    accounts: Vec<Uuid>,
    ids: Vec<Uuid>,
    ats: Vec<jiff_sqlx::Timestamp>,
    templates: Vec<String>,
    params: Vec<Value>,
    subject_kinds: Vec<String>,
    subject_ids: Vec<Uuid>,
    urgent: Vec<bool>,
}

/// One line to be written.
pub struct NewNotice<'a> {
    pub tenant: TenantId,
    pub account: AccountId,
    pub id: NoticeId,
    pub at: Timestamp,
    pub template: TemplateKey,
    pub params: &'a Value,
    pub subject: (&'a str, Uuid),
    pub urgent: bool,
}

impl NewNotices {
    pub fn push(&mut self, new: NewNotice<'_>) {
        self.tenants.push(new.tenant.0);
        self.accounts.push(new.account.0);
        self.ids.push(new.id.0);
        self.ats.push(new.at.to_sqlx());
        self.templates.push(new.template.code().to_owned());
        self.params.push(new.params.clone());
        self.subject_kinds.push(new.subject.0.to_owned());
        self.subject_ids.push(new.subject.1);
        self.urgent.push(new.urgent);
    }

    /// Writes all of them with one statement.
    pub async fn write(&self, tx: &mut PgConnection) -> Result<(), sqlx::Error> {
        if self.ids.is_empty() {
            return Ok(());
        }
        sqlx::query!(
            "insert into notice (tenant_id, account_id, id, at, template, params, subject_kind, subject_id, urgent)
             select * from unnest($1::integer[], $2::uuid[], $3::uuid[], $4::timestamptz[], $5::text[], $6::jsonb[],
                                  $7::text[], $8::uuid[], $9::boolean[])",
            &self.tenants,
            &self.accounts,
            &self.ids,
            &self.ats as _,
            &self.templates,
            &self.params,
            &self.subject_kinds,
            &self.subject_ids,
            &self.urgent
        )
        .execute(tx)
        .await?;
        Ok(())
    }
}

/// Forgets what was read before `read_before` and everything before `all_before`.
pub async fn forget(
    pool: &PgPool,
    read_before: Timestamp,
    all_before: Timestamp,
) -> Result<u64, sqlx::Error> {
    let done = sqlx::query!(
        "delete from notice where at < $2 or (at < $1 and read_at is not null)",
        read_before.to_sqlx() as _,
        all_before.to_sqlx() as _
    )
    .execute(pool)
    .await?;
    Ok(done.rows_affected())
}
