//! What the register says about one person.

use baodao_kernel::{AccountId, TenantId, UnitId};
use jiff::civil::Date;
use jiff_sqlx::ToSqlx;
use sqlx::PgConnection;
use uuid::Uuid;

use super::members::MemberRow;

/// The person's memberships, newest first.
pub async fn memberships(
    connection: &mut PgConnection,
    tenant: TenantId,
    account: AccountId,
) -> Result<Vec<MemberRow>, sqlx::Error> {
    sqlx::query_as!(
        MemberRow,
        r#"select id, body_id, account_id, unit_id, home_body, home_words, from_on as "from_on: jiff_sqlx::Date",
                  to_on as "to_on: jiff_sqlx::Date", end_reason from branch_member
            where tenant_id = $1 and account_id = $2 order by from_on desc, id desc limit 200"#,
        tenant.0,
        account.0
    )
    .fetch_all(connection)
    .await
}

/// The units that the person is liaison of.
pub async fn units(
    connection: &mut PgConnection,
    tenant: TenantId,
    account: AccountId,
) -> Result<Vec<UnitId>, sqlx::Error> {
    let rows = sqlx::query_scalar!(
        "select unit_id from unit_liaison where tenant_id = $1 and account_id = $2 and to_on is null order by from_on, id",
        tenant.0,
        account.0
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(UnitId).collect())
}

/// The memberships that somebody has on a day in bodies of the scope, in the order in which they
/// came.
pub async fn memberships_within(
    connection: &mut PgConnection,
    tenant: TenantId,
    account: AccountId,
    prefixes: &[String],
    at: Date,
) -> Result<Vec<MemberRow>, sqlx::Error> {
    sqlx::query_as!(
        MemberRow,
        r#"select m.id, m.body_id, m.account_id, m.unit_id, m.home_body, m.home_words,
                  m.from_on as "from_on: jiff_sqlx::Date", m.to_on as "to_on: jiff_sqlx::Date", m.end_reason
             from branch_member m join body b on b.tenant_id = m.tenant_id and b.id = m.body_id
            where m.tenant_id = $1 and m.account_id = $2 and m.from_on <= $4 and (m.to_on is null or m.to_on > $4)
              and exists (select from unnest($3::text[]) mine where starts_with(b.seat_path, mine))
            order by m.id limit 200"#,
        tenant.0,
        account.0,
        prefixes,
        at.to_sqlx() as _
    )
    .fetch_all(connection)
    .await
}

/// A team that somebody is in or leads.
#[derive(Debug)]
pub struct PersonTeamRow {
    pub id: Uuid,
    pub kind: String,
    pub name: String,
    pub area_path: String,
    pub part: Option<String>,
    pub leads: bool,
}

/// The living teams of the scope that somebody is in or leads, in order of area and name.
pub async fn teams_within(
    connection: &mut PgConnection,
    tenant: TenantId,
    account: AccountId,
    prefixes: &[String],
) -> Result<Vec<PersonTeamRow>, sqlx::Error> {
    sqlx::query_as!(
        PersonTeamRow,
        r#"select t.id, t.kind, t.name, t.area_path, m.part as "part?", coalesce(t.leader_id = $2, false) as "leads!"
             from team t
             left join team_member m on m.tenant_id = t.tenant_id and m.team_id = t.id and m.account_id = $2 and m.state = 'joined'
            where t.tenant_id = $1 and t.disbanded_on is null and (t.leader_id = $2 or m.id is not null)
              and exists (select from unnest($3::text[]) mine where starts_with(t.area_path, mine))
            order by t.area_path, t.name, t.id limit 200"#,
        tenant.0,
        account.0,
        prefixes
    )
    .fetch_all(connection)
    .await
}
