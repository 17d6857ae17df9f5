//! Who looked at whose personal data, why. Written before the data is shown; read by the
//! person themself and by the data protection officer.

use baodao_kernel::{AccountId, Role, TenantId};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use serde::Serialize;
use sqlx::{PgExecutor, PgPool};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{Call, Problem};

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
