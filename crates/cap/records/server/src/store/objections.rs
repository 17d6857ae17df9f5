//! Objections to nominations in public notice, with their answers; words are sealed.

use baodao_kernel::{AccountId, TenantId};
use baodao_platform::Problem;
use baodao_records_core::{NominationId, ObjectionId};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::{PgConnection, PgExecutor};
use uuid::Uuid;

use super::At;

/// What an objection and its answer are sealed for.
pub const OBJECTION: &str = "nomination.objection";

/// An objection with its words.
#[derive(Debug, Clone)]
pub struct Objection {
    pub id: ObjectionId,
    pub nomination: NominationId,
    pub objector: AccountId,
    pub words: Vec<u8>,
    pub made_at: Timestamp,
    pub answer: Option<Vec<u8>>,
    pub answered_at: Option<Timestamp>,
}

/// A new objection.
pub async fn add(tx: &mut PgConnection, tenant: TenantId, objection: &Objection) -> Result<(), Problem> {
    sqlx::query!(
        "insert into nomination_objection (tenant_id, id, nomination_id, objector, words, made_at)
         values ($1, $2, $3, $4, $5, $6)",
        tenant.0,
        objection.id.0,
        objection.nomination.0,
        objection.objector.0,
        objection.words,
        objection.made_at.to_sqlx() as _
    )
    .execute(tx)
    .await?;
    Ok(())
}

struct ObjectionRow {
    id: Uuid,
    nomination_id: Uuid,
    objector: Uuid,
    words: Vec<u8>,
    made_at: At,
    answer: Option<Vec<u8>>,
    answered_at: Option<At>,
}

impl From<ObjectionRow> for Objection {
    fn from(row: ObjectionRow) -> Self {
        Self {
            id: ObjectionId(row.id),
            nomination: NominationId(row.nomination_id),
            objector: AccountId(row.objector),
            words: row.words,
            made_at: row.made_at.to_jiff(),
            answer: row.answer,
            answered_at: row.answered_at.map(|at| at.to_jiff()),
        }
    }
}

/// Objections to a nomination in the order in which they were made.
pub async fn list(
    connection: impl PgExecutor<'_>,
    tenant: TenantId,
    nomination: NominationId,
) -> Result<Vec<Objection>, Problem> {
    let rows = sqlx::query_as!(
        ObjectionRow,
        r#"select id, nomination_id, objector, words, made_at as "made_at: At", answer,
                  answered_at as "answered_at: At"
             from nomination_objection where tenant_id = $1 and nomination_id = $2 order by id limit 200"#,
        tenant.0,
        nomination.0
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(Objection::from).collect())
}

/// An objection of one's own with what it is about.
#[derive(Debug, Clone)]
pub struct Own {
    pub objection: Objection,
    pub person: AccountId,
    pub title: String,
}

/// One person's own objections, the newest first.
pub async fn of_objector(
    connection: impl PgExecutor<'_>,
    tenant: TenantId,
    objector: AccountId,
) -> Result<Vec<Own>, Problem> {
    let rows = sqlx::query!(
        r#"select o.id, o.nomination_id, n.person, c.title, o.words, o.made_at as "made_at: At", o.answer,
                  o.answered_at as "answered_at: At"
             from nomination_objection o
             join nomination n on n.id = o.nomination_id
             join commendation c on c.id = n.commendation_id
            where o.tenant_id = $1 and o.objector = $2 order by o.id desc limit 200"#,
        tenant.0,
        objector.0
    )
    .fetch_all(connection)
    .await?;
    let own = rows.into_iter().map(|row| Own {
        objection: Objection {
            id: ObjectionId(row.id),
            nomination: NominationId(row.nomination_id),
            objector,
            words: row.words,
            made_at: row.made_at.to_jiff(),
            answer: row.answer,
            answered_at: row.answered_at.map(|at| at.to_jiff()),
        },
        person: AccountId(row.person),
        title: row.title,
    });
    Ok(own.collect())
}

/// The objection, held until the transaction ends.
pub async fn lock(
    tx: &mut PgConnection,
    tenant: TenantId,
    id: ObjectionId,
) -> Result<Option<Objection>, Problem> {
    let row = sqlx::query_as!(
        ObjectionRow,
        r#"select id, nomination_id, objector, words, made_at as "made_at: At", answer,
                  answered_at as "answered_at: At"
             from nomination_objection where tenant_id = $1 and id = $2 for update"#,
        tenant.0,
        id.0
    )
    .fetch_optional(tx)
    .await?;
    Ok(row.map(Objection::from))
}

/// The answer.
pub async fn answer(
    tx: &mut PgConnection,
    tenant: TenantId,
    id: ObjectionId,
    answer: &[u8],
    by: AccountId,
    now: Timestamp,
) -> Result<(), Problem> {
    sqlx::query!(
        "update nomination_objection set answer = $3, answered_by = $4, answered_at = $5
          where tenant_id = $1 and id = $2",
        tenant.0,
        id.0,
        answer,
        by.0,
        now.to_sqlx() as _
    )
    .execute(tx)
    .await?;
    Ok(())
}
