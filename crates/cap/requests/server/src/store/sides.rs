//! What stands beside a request: those who joined, pictures, call-backs, identities, duplicates.

use baodao_kernel::{AccountId, Actor, AreaPath, PhotoId, RequestId, TenantId};
use baodao_platform::{Log, Problem, db};
use baodao_requests_core::{Refusal, similarity::Candidate};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::{PgConnection, PgPool};
use uuid::Uuid;

use super::rows::{code, path};

/// Adds a co-requester with the log.
pub async fn join(
    pool: &PgPool,
    actor: &Actor,
    request: RequestId,
    account: AccountId,
    now: Timestamp,
    log: &Log,
) -> Result<Option<Refusal>, Problem> {
    let written = sqlx::query_scalar!(
        r#"with joined as (
             insert into co_requester (tenant_id, request_id, account, joined_at) values ($1, $2, $3, $4) returning 1)
           select append_log($5) as "written!" from joined"#,
        actor.tenant.0,
        request.0,
        account.0,
        now.to_sqlx() as _,
        log.param()
    )
    .fetch_one(pool)
    .await;
    match written {
        Ok(_) => Ok(None),
        Err(error) if db::constraint(&error) == Some("co_requester_once") => {
            Ok(Some(Refusal::AlreadyRequester))
        }
        Err(error) => Err(error.into()),
    }
}

/// The verdict a co-requester gave.
pub async fn co_verdict(
    pool: &PgPool,
    request: RequestId,
    account: AccountId,
) -> Result<Option<String>, Problem> {
    let row = sqlx::query_scalar!(
        "select verdict from co_requester where request_id = $1 and account = $2",
        request.0,
        account.0
    )
    .fetch_optional(pool)
    .await?;
    Ok(row.flatten())
}

/// Keeps a co-requester's verdict with the log.
pub async fn set_co_verdict(
    pool: &PgPool,
    request: RequestId,
    account: AccountId,
    verdict: &str,
    log: &Log,
) -> Result<bool, Problem> {
    let written = sqlx::query_scalar!(
        r#"with given as (
             update co_requester set verdict = $3 where request_id = $1 and account = $2 and verdict is null returning 1)
           select append_log($4) as "written!" from given"#,
        request.0,
        account.0,
        verdict,
        log.param()
    )
    .fetch_optional(pool)
    .await?;
    Ok(written.is_some())
}

/// A picture's facts.
#[derive(Debug, Clone, Copy)]
pub struct PhotoFacts {
    /// Its id.
    pub id: PhotoId,
    /// Who added it, unless that must not be known.
    pub by: Option<AccountId>,
    /// Pixels across.
    pub width: i32,
    /// Pixels down.
    pub height: i32,
    /// Bytes as kept.
    pub bytes: i32,
}

/// Adds a picture with the log.
pub async fn add_photo(
    pool: &PgPool,
    actor: &Actor,
    request: RequestId,
    photo: PhotoFacts,
    now: Timestamp,
    log: &Log,
) -> Result<(), Problem> {
    sqlx::query_scalar!(
        r#"with added as (
             insert into photo (tenant_id, id, request_id, added_by, added_at, width, height, bytes)
             values ($1, $2, $3, $4, $5, $6, $7, $8) returning 1)
           select append_log($9) as "written!" from added"#,
        actor.tenant.0,
        photo.id.0,
        request.0,
        photo.by.map(|account| account.0),
        now.to_sqlx() as _,
        photo.width,
        photo.height,
        photo.bytes,
        log.param()
    )
    .fetch_one(pool)
    .await?;
    Ok(())
}

/// The request that a picture belongs to.
pub async fn request_of_photo(
    pool: &PgPool,
    tenant: TenantId,
    photo: PhotoId,
) -> Result<Option<RequestId>, Problem> {
    let id = sqlx::query_scalar!(
        "select request_id from photo where tenant_id = $1 and id = $2",
        tenant.0,
        photo.0
    )
    .fetch_optional(pool)
    .await?;
    Ok(id.map(RequestId))
}

/// Recent open requests near a place, for comparing texts: at most 400, newest first.
pub async fn nearby(
    pool: &PgPool,
    tenant: TenantId,
    area: &AreaPath,
    since: Timestamp,
) -> Result<Vec<Candidate>, Problem> {
    // Whatever lies inside the community, and what is placed no deeper than its wider areas.
    let community = area.at(baodao_kernel::AreaLevel::Community).unwrap_or_else(|| area.clone());
    let rows = sqlx::query!(
        r#"select r.id, r.kind, r.area_path, r.submitted_at as "submitted_at: jiff_sqlx::Timestamp", r.secret, r.title, r.body
             from (select id from request_open
                    where tenant_id = $1 and submitted_at >= $2 and community_path = $3
                    order by submitted_at desc, id desc limit 400) near
             join request r using (id) order by r.submitted_at desc, r.id desc"#,
        tenant.0,
        since.to_sqlx() as _,
        community.as_str()
    )
    .fetch_all(pool)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Candidate {
                id: RequestId(row.id),
                kind: code(&row.kind)?,
                area: path(&row.area_path)?,
                submitted_at: row.submitted_at.to_jiff(),
                secret: row.secret,
                text: words_of(&row.title, row.body),
            })
        })
        .collect()
}

/// The sealed identity behind a secret request: `(account, contact)`.
pub async fn identity(
    pool: &PgPool,
    tenant: TenantId,
    request: RequestId,
) -> Result<Option<(Option<AccountId>, Option<Vec<u8>>)>, Problem> {
    let row = sqlx::query!(
        "select requester, sealed from request_identity where tenant_id = $1 and request_id = $2",
        tenant.0,
        request.0
    )
    .fetch_optional(pool)
    .await?;
    Ok(row.map(|row| (row.requester.map(AccountId), row.sealed)))
}

/// Moves account and contact into the vault, or back out of it, with the changed row and log;
/// `false` when the row had changed meanwhile.
pub async fn move_identity(
    tx: &mut PgConnection,
    request: RequestId,
    version: i32,
    secret: bool,
    log: &Log,
) -> Result<bool, Problem> {
    let moved = if secret {
        sqlx::query!(
            "with moved as (
               insert into request_identity (tenant_id, request_id, requester, sealed)
               select tenant_id, id, requester, contact from request where id = $1 and version = $2 returning 1)
             update request set secret = true, requester = null, contact = null, version = version + 1
               from moved where id = $1 and version = $2",
            request.0,
            version
        )
        .execute(&mut *tx)
        .await?
    } else {
        sqlx::query!(
            "with moved as (delete from request_identity where request_id = $1 returning requester, sealed)
             update request set secret = false, requester = moved.requester, contact = moved.sealed, version = version + 1
               from moved where id = $1 and version = $2",
            request.0,
            version
        )
        .execute(&mut *tx)
        .await?
    };
    if moved.rows_affected() == 0 {
        return Ok(false);
    }
    log.write(&mut *tx).await?;
    Ok(true)
}

/// Moves account and contact of a request that became secret into the vault, inside the
/// transaction that made it so.
pub async fn hide_identity(tx: &mut PgConnection, request: RequestId) -> Result<(), Problem> {
    sqlx::query!(
        "with moved as (
           insert into request_identity (tenant_id, request_id, requester, sealed)
           select tenant_id, id, requester, contact from request where id = $1 returning 1)
         update request set secret = true, requester = null, contact = null from moved where id = $1",
        request.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// A call-back that waits.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// Which request.
    pub request: RequestId,
    /// Its number.
    pub number: String,
    /// When it was drawn.
    pub drawn_at: Timestamp,
}

/// The drawn call-backs of `officer` that wait, oldest first.
pub async fn callbacks(pool: &PgPool, actor: &Actor, officer: AccountId) -> Result<Vec<Waiting>, Problem> {
    let rows = sqlx::query!(
        r#"select s.request_id, r.number, s.drawn_at as "drawn_at: jiff_sqlx::Timestamp"
             from callback_sample s join request r on r.id = s.request_id and r.round = s.round
            where s.tenant_id = $1 and s.done_at is null and s.officer = $2 order by s.drawn_at limit 200"#,
        actor.tenant.0,
        officer.0
    )
    .fetch_all(pool)
    .await?;
    let waiting = rows.into_iter().map(|row| Waiting {
        request: RequestId(row.request_id),
        number: row.number,
        drawn_at: row.drawn_at.to_jiff(),
    });
    Ok(waiting.collect())
}

/// Marks a drawn call-back as done.
pub async fn callback_done(pool: &PgPool, request: Uuid, round: i16, now: Timestamp) -> Result<(), Problem> {
    sqlx::query!(
        "update callback_sample set done_at = $3 where request_id = $1 and round = $2",
        request,
        round,
        now.to_sqlx() as _
    )
    .execute(pool)
    .await?;
    Ok(())
}

/// An open wish with approved words.
#[derive(Debug, Clone)]
pub struct WishRow {
    /// Its id.
    pub id: Uuid,
    /// Where.
    pub area_path: String,
    /// The vetted words.
    pub public_text: String,
    /// Somebody holds a place on one of its tasks.
    pub taken: bool,
    /// When it came in.
    pub submitted_at: super::rows::At,
}

/// Open wishes with approved words, newest first.
pub async fn wishes(pool: &PgPool, tenant: TenantId, limit: i64) -> Result<Vec<WishRow>, Problem> {
    let rows = sqlx::query_as!(
        WishRow,
        r#"select id, area_path, public_text as "public_text!", submitted_at as "submitted_at: jiff_sqlx::Timestamp",
                  exists (select 1 from claim c where c.request_id = r.id and c.stage = 'accepted') as "taken!"
             from request_open o join request r using (tenant_id, id, kind, area_path, submitted_at)
            where tenant_id = $1 and kind = 'wish' and public_text is not null
            order by submitted_at desc limit $2"#,
        tenant.0,
        limit
    )
    .fetch_all(pool)
    .await?;
    Ok(rows)
}

/// Lets `account` follow a request as a co-requester, without a word in the history of its own.
pub async fn follow(
    pool: &PgPool,
    actor: &Actor,
    request: RequestId,
    account: AccountId,
    now: Timestamp,
) -> Result<(), Problem> {
    sqlx::query!(
        "insert into co_requester (tenant_id, request_id, account, joined_at)
         select $1, $2, $3, $4 from request where id = $2 and requester is distinct from $3
         on conflict do nothing",
        actor.tenant.0,
        request.0,
        account.0,
        now.to_sqlx() as _
    )
    .execute(pool)
    .await?;
    Ok(())
}

/// Title and body; a title that is only the body's beginning is not said twice.
fn words_of(title: &str, body: String) -> String {
    if body.starts_with(title.trim_end_matches('…').trim_end()) { body } else { format!("{title} {body}") }
}
