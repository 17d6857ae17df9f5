//! Who looked at whose personal data, why. Written before the data is shown; read by the
//! person themself and by the data protection officer.

use baodao_kernel::{AccountId, AreaPath, Role, TenantId};
use jiff::{SignedDuration, Timestamp};
use jiff_sqlx::ToSqlx;
use serde::Serialize;
use serde_json::json;
use sqlx::{PgExecutor, PgPool};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{Call, NewEvent, Problem, Tell};

/// One look at personal data.
#[derive(Debug, Clone)]
pub struct Disclosure<'a> {
    /// The role looked under.
    pub role: Option<Role>,
    /// Whose data; `None` for a person without an account.
    pub person: Option<AccountId>,
    /// The thing the data belongs to.
    pub subject_kind: &'a str,
    /// Which one.
    pub subject_id: Uuid,
    /// The fields shown.
    pub fields: &'a [&'a str],
    /// Why.
    pub reason: &'a str,
}

/// Records that the caller is about to be shown the fields.
pub async fn record(
    call: &Call,
    connection: impl PgExecutor<'_>,
    look: Disclosure<'_>,
) -> Result<(), Problem> {
    let fields: Vec<String> = look.fields.iter().map(|field| (*field).to_owned()).collect();
    sqlx::query!(
        "insert into disclosure (tenant_id, id, at, viewer, role, person, subject_kind, subject_id, fields, reason)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        call.actor.tenant.0,
        call.id(),
        call.now.to_sqlx() as _,
        call.account()?.0,
        look.role.map(Role::code),
        look.person.map(|person| person.0),
        look.subject_kind,
        look.subject_id,
        &fields,
        look.reason
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// A look as the person sees it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SeenDisclosure {
    /// When.
    pub at: Timestamp,
    /// The role of the one who looked.
    pub role: Option<String>,
    /// The account that looked.
    pub viewer: AccountId,
    /// `张**`; nothing once the account is closed.
    #[schema(example = "张**")]
    pub viewer_name: Option<String>,
    /// What the data belongs to.
    pub subject_kind: String,
    /// Which one.
    pub subject_id: Uuid,
    /// The fields shown.
    pub fields: Vec<String>,
    /// Why.
    pub reason: String,
}

/// The latest looks at the data of `person`, newest first, at most `limit`; without the viewers'
/// names, which identity knows.
pub async fn of_person(
    pool: &PgPool,
    tenant: TenantId,
    person: AccountId,
    limit: i64,
) -> Result<Vec<SeenDisclosure>, Problem> {
    let rows = sqlx::query!(
        r#"select at as "at: jiff_sqlx::Timestamp", role, viewer, subject_kind, subject_id, fields, reason
             from disclosure where tenant_id = $1 and person = $2 order by at desc limit $3"#,
        tenant.0,
        person.0,
        limit
    )
    .fetch_all(pool)
    .await?;
    let seen = rows.into_iter().map(|row| SeenDisclosure {
        at: row.at.to_jiff(),
        role: row.role,
        viewer: AccountId(row.viewer),
        viewer_name: None,
        subject_kind: row.subject_kind,
        subject_id: row.subject_id,
        fields: row.fields,
        reason: row.reason,
    });
    Ok(seen.collect())
}

/// The latest looks at what belongs to a thing, newest first, at most `limit`; without the viewers'
/// names.
pub async fn of_subject(
    pool: &PgPool,
    tenant: TenantId,
    kind: &str,
    id: Uuid,
    limit: i64,
) -> Result<Vec<SeenDisclosure>, Problem> {
    let rows = sqlx::query!(
        r#"select at as "at: jiff_sqlx::Timestamp", role, viewer, fields, reason from disclosure
            where tenant_id = $1 and subject_kind = $2 and subject_id = $3 order by at desc, id desc limit $4"#,
        tenant.0,
        kind,
        id,
        limit
    )
    .fetch_all(pool)
    .await?;
    let seen = rows.into_iter().map(|row| SeenDisclosure {
        at: row.at.to_jiff(),
        role: row.role,
        viewer: AccountId(row.viewer),
        viewer_name: None,
        subject_kind: kind.to_owned(),
        subject_id: id,
        fields: row.fields,
        reason: row.reason,
    });
    Ok(seen.collect())
}

/// How many looks `viewer` took since `since`; more than 20 an hour is told to the data
/// protection officer (domain rule 8).
pub async fn count_of_viewer(
    pool: &PgPool,
    tenant: TenantId,
    viewer: AccountId,
    since: Timestamp,
) -> Result<i64, Problem> {
    let count = sqlx::query_scalar!(
        r#"select count(*) as "count!" from disclosure where tenant_id = $1 and viewer = $2 and at >= $3"#,
        tenant.0,
        viewer.0,
        since.to_sqlx() as _
    )
    .fetch_one(pool)
    .await?;
    Ok(count)
}

/// The rule entry by which a district sets after how many looks in an hour the data protection
/// officer is told; its built-in value is domain rule 8's.
pub const PER_HOUR: (&str, i64) = ("identity.disclosures_per_hour", 20);

/// Looks at several persons at once, by one call for one reason.
#[derive(Debug, Clone, Copy)]
pub struct Looks<'a> {
    /// The role looked under.
    pub role: Option<Role>,
    /// At whom.
    pub persons: &'a [AccountId],
    /// The kind of thing the data belongs to; its id is the person's.
    pub subject_kind: &'a str,
    /// The fields shown.
    pub fields: &'a [&'a str],
    /// Why.
    pub reason: &'a str,
}

/// Records that the caller is about to be shown something of each person. When that passes the
/// hour's number the data protection officer is told, once an hour.
pub async fn record_looks(call: &Call, looks: Looks<'_>) -> Result<(), Problem> {
    if looks.persons.is_empty() {
        return Ok(());
    }
    let (tenant, viewer) = (call.actor.tenant, call.account()?);
    let ids: Vec<Uuid> = looks.persons.iter().map(|_| call.id()).collect();
    let persons: Vec<Uuid> = looks.persons.iter().map(|person| person.0).collect();
    let fields: Vec<String> = looks.fields.iter().map(|field| (*field).to_owned()).collect();
    let since = call.now.saturating_sub(SignedDuration::from_hours(1)).unwrap_or(call.now);
    let before = count_of_viewer(call.platform.pool(), tenant, viewer, since).await?;
    let entries = call.platform.rules().entries(call.platform.pool(), tenant).await?;
    let limit = entries.get(PER_HOUR.0).and_then(serde_json::Value::as_i64).unwrap_or(PER_HOUR.1);
    let mut tx = call.platform.pool().begin().await?;
    sqlx::query!(
        "insert into disclosure (tenant_id, id, at, viewer, role, person, subject_kind, subject_id, fields, reason)
         select $1, n.id, $2, $3, $4, n.person, $5, n.person, $6, $7
           from unnest($8::uuid[], $9::uuid[]) as n(id, person)",
        tenant.0,
        call.now.to_sqlx() as _,
        viewer.0,
        looks.role.map(Role::code),
        looks.subject_kind,
        &fields,
        looks.reason,
        &ids,
        &persons
    )
    .execute(&mut *tx)
    .await?;
    let total = before + i64::try_from(persons.len()).unwrap_or(i64::MAX);
    if before <= limit && limit < total {
        let mut log = call.log();
        log.event(limit_passed(viewer, looks.role, total));
        log.write(&mut *tx).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// The event that tells the data protection officer that somebody has looked at many people's
/// data within an hour.
pub fn limit_passed(viewer: AccountId, role: Option<Role>, looks: i64) -> NewEvent {
    let district = AreaPath::district();
    let shown = u32::try_from(looks).unwrap_or(u32::MAX);
    let event = NewEvent {
        subject_kind: "account",
        subject_id: viewer.0,
        area: district.clone(),
        name: "disclosure_limit_passed".to_owned(),
        role,
        reason: None,
        data: json!({ "account": viewer, "looks": looks }),
    };
    event.telling(vec![Tell::holders(Role::Dpo, &district, "disclosure_limit_passed").count("looks", shown)])
}
