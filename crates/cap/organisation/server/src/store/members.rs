//! Members of branches and groups.

use baodao_kernel::{AccountId, BodyId, TenantId};
use baodao_organisation_core::member::{Belonging, Membership};
use baodao_organisation_core::{BodyKind, MembershipId, Period};
use baodao_platform::Problem;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx;
use serde_json::json;
use sqlx::PgConnection;
use uuid::Uuid;

use super::{code, day};

/// A membership.
#[derive(Debug)]
pub struct MemberRow {
    pub id: Uuid,
    pub body_id: Uuid,
    pub account_id: Option<Uuid>,
    pub unit_id: Option<Uuid>,
    pub home_body: Option<Uuid>,
    pub home_words: Option<String>,
    pub from_on: jiff_sqlx::Date,
    pub to_on: Option<jiff_sqlx::Date>,
    pub end_reason: Option<String>,
}

impl MemberRow {
    /// Since when, until when.
    pub fn period(&self) -> Period {
        Period { from: self.from_on.to_jiff(), to: day(self.to_on) }
    }
}

/// One membership.
pub async fn load(
    connection: &mut PgConnection,
    tenant: TenantId,
    id: MembershipId,
) -> Result<Option<MemberRow>, sqlx::Error> {
    sqlx::query_as!(
        MemberRow,
        r#"select id, body_id, account_id, unit_id, home_body, home_words, from_on as "from_on: jiff_sqlx::Date",
                  to_on as "to_on: jiff_sqlx::Date", end_reason from branch_member where tenant_id = $1 and id = $2"#,
        tenant.0,
        id.0
    )
    .fetch_optional(connection)
    .await
}

/// The memberships of persons that have no end yet.
pub async fn belongings(
    connection: &mut PgConnection,
    tenant: TenantId,
    accounts: &[Uuid],
) -> Result<Vec<(AccountId, Belonging)>, Problem> {
    let rows = sqlx::query!(
        r#"select m.id, m.body_id, m.account_id as "account_id!", b.kind, s.name from branch_member m
             join body b on b.tenant_id = m.tenant_id and b.id = m.body_id
             join lateral (select name from body_standing s where s.tenant_id = b.tenant_id and s.body_id = b.id
                  order by s.from_on desc limit 1) s on true
            where m.tenant_id = $1 and m.account_id in (select unnest($2::uuid[]))
              and m.to_on is null and b.to_on is null"#,
        tenant.0,
        accounts
    )
    .fetch_all(connection)
    .await?;
    rows.into_iter()
        .map(|row| {
            let kind = code(&row.kind, BodyKind::parse)?;
            let belonging =
                Belonging { id: MembershipId(row.id), body: BodyId(row.body_id), kind, name: row.name };
            Ok((AccountId(row.account_id), belonging))
        })
        .collect()
}

/// Writes new memberships.
pub async fn insert(tx: &mut PgConnection, tenant: TenantId, new: &[Membership]) -> Result<(), sqlx::Error> {
    let row = |one: &Membership| {
        json!({
            "id": one.id, "body": one.body, "account": one.account, "unit": one.home.unit,
            "home": one.home.body, "words": one.home.words, "from": one.from,
        })
    };
    sqlx::query!(
        r#"insert into branch_member (tenant_id, id, body_id, account_id, unit_id, home_body, home_words, from_on)
           select $1, r.id, r.body, r.account, r.unit, r.home, r.words, r."from"
             from jsonb_to_recordset($2) as r(id uuid, body uuid, account uuid, unit uuid, home uuid, words text, "from" date)"#,
        tenant.0,
        json!(new.iter().map(row).collect::<Vec<_>>())
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Ends a membership.
pub async fn end(
    tx: &mut PgConnection,
    tenant: TenantId,
    id: MembershipId,
    on: Date,
    reason: &str,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "update branch_member set to_on = $3, end_reason = $4 where tenant_id = $1 and id = $2",
        tenant.0,
        id.0,
        on.to_sqlx() as _,
        reason
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Ends every membership of bodies; answers with whose they were, `None` where that is forgotten.
pub async fn end_all(
    tx: &mut PgConnection,
    tenant: TenantId,
    bodies: &[Uuid],
    on: Date,
) -> Result<Vec<Option<AccountId>>, sqlx::Error> {
    let rows = sqlx::query_scalar!(
        "update branch_member set to_on = greatest(from_on, $3), end_reason = 'body_ended'
          where tenant_id = $1 and body_id = any($2) and to_on is null returning account_id",
        tenant.0,
        bodies,
        on.to_sqlx() as _
    )
    .fetch_all(tx)
    .await?;
    Ok(rows.into_iter().map(|account| account.map(AccountId)).collect())
}

/// Moves every member of a body to another one; who is a member there already only leaves. Answers
/// with whose memberships ended, `None` where that is forgotten.
pub async fn move_all(
    tx: &mut PgConnection,
    tenant: TenantId,
    from: BodyId,
    to: BodyId,
    on: Date,
    new_id: &mut (dyn FnMut() -> MembershipId + Send),
) -> Result<Vec<Option<AccountId>>, sqlx::Error> {
    let rows = sqlx::query_scalar!(
        "select id from branch_member where tenant_id = $1 and body_id = $2 and to_on is null order by id",
        tenant.0,
        from.0
    )
    .fetch_all(&mut *tx)
    .await?;
    let ids: Vec<Uuid> = rows.iter().map(|_| new_id().0).collect();
    sqlx::query!(
        "insert into branch_member (tenant_id, id, body_id, account_id, unit_id, home_body, home_words, from_on)
         select $1, r.new, $4, m.account_id, m.unit_id, m.home_body, m.home_words, greatest(m.from_on, $5)
           from unnest($2::uuid[], $3::uuid[]) as r(old, new)
           join branch_member m on m.tenant_id = $1 and m.id = r.old
         on conflict do nothing",
        tenant.0,
        &rows,
        &ids,
        to.0,
        on.to_sqlx() as _
    )
    .execute(&mut *tx)
    .await?;
    let left = sqlx::query_scalar!(
        "update branch_member set to_on = greatest(from_on, $3), end_reason = 'moved'
          where tenant_id = $1 and body_id = $2 and to_on is null returning account_id",
        tenant.0,
        from.0,
        on.to_sqlx() as _
    )
    .fetch_all(tx)
    .await?;
    Ok(left.into_iter().map(|account| account.map(AccountId)).collect())
}

/// The members of a body on a day, in the order in which they came.
pub async fn list(
    connection: &mut PgConnection,
    tenant: TenantId,
    body: BodyId,
    at: Option<Date>,
    after: Option<Uuid>,
    limit: i64,
) -> Result<Vec<MemberRow>, sqlx::Error> {
    sqlx::query_as!(
        MemberRow,
        r#"select id, body_id, account_id, unit_id, home_body, home_words, from_on as "from_on: jiff_sqlx::Date",
                  to_on as "to_on: jiff_sqlx::Date", end_reason from branch_member
            where tenant_id = $1 and body_id = $2 and ($3::date is null or (from_on <= $3 and (to_on is null or to_on > $3)))
              and ($4::uuid is null or id > $4)
            order by id limit $5"#,
        tenant.0,
        body.0,
        at.map(|day| day.to_sqlx()) as _,
        after,
        limit
    )
    .fetch_all(connection)
    .await
}

/// The members of now of bodies in the scope.
pub async fn present(
    connection: &mut PgConnection,
    tenant: TenantId,
    prefixes: &[String],
    within: &str,
) -> Result<Vec<MemberRow>, sqlx::Error> {
    sqlx::query_as!(
        MemberRow,
        r#"select m.id, m.body_id, m.account_id, m.unit_id, m.home_body, m.home_words,
                  m.from_on as "from_on: jiff_sqlx::Date", m.to_on as "to_on: jiff_sqlx::Date", m.end_reason
             from branch_member m join body b on b.tenant_id = m.tenant_id and b.id = m.body_id
            where m.tenant_id = $1 and m.to_on is null and b.to_on is null and starts_with(b.seat_path, $3)
              and exists (select from unnest($2::text[]) mine where starts_with(b.seat_path, mine))
            order by b.seat_path, b.id, m.id"#,
        tenant.0,
        prefixes,
        within
    )
    .fetch_all(connection)
    .await
}
