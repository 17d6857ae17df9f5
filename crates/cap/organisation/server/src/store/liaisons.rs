//! Who speaks for a unit.

use baodao_kernel::{AccountId, TenantId, UnitId};
use baodao_organisation_core::LiaisonId;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx;
use sqlx::PgConnection;
use uuid::Uuid;

use super::day;

/// A liaison.
pub struct LiaisonRow {
    pub id: Uuid,
    pub unit_id: Uuid,
    pub account_id: Option<Uuid>,
    pub from_on: jiff_sqlx::Date,
    pub to_on: Option<jiff_sqlx::Date>,
    pub end_reason: Option<String>,
}

impl LiaisonRow {
    /// When it ended.
    pub fn to(&self) -> Option<Date> {
        self.to_on.as_ref().and_then(|to| day(Some(*to)))
    }
}

/// A unit's liaisons, present ones first.
pub async fn liaisons(
    connection: &mut PgConnection,
    tenant: TenantId,
    unit: UnitId,
) -> Result<Vec<LiaisonRow>, sqlx::Error> {
    sqlx::query_as!(
        LiaisonRow,
        r#"select id, unit_id, account_id, from_on as "from_on: jiff_sqlx::Date", to_on as "to_on: jiff_sqlx::Date", end_reason
             from unit_liaison where tenant_id = $1 and unit_id = $2 order by to_on desc nulls first, from_on, id limit 100"#,
        tenant.0,
        unit.0
    )
    .fetch_all(connection)
    .await
}

/// Who is liaison of which of these units now.
pub async fn liaisons_of(
    connection: &mut PgConnection,
    tenant: TenantId,
    units: &[Uuid],
) -> Result<Vec<(Uuid, AccountId)>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select unit_id, account_id as "account_id!" from unit_liaison
            where tenant_id = $1 and unit_id = any($2) and account_id is not null and to_on is null order by unit_id, id"#,
        tenant.0,
        units
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(|row| (row.unit_id, AccountId(row.account_id))).collect())
}

/// Who is liaison of any of these units now, each person once.
pub async fn speaking_for(
    connection: &mut PgConnection,
    tenant: TenantId,
    units: &[Uuid],
) -> Result<Vec<AccountId>, sqlx::Error> {
    let mut people: Vec<AccountId> = Vec::new();
    for (_, account) in liaisons_of(connection, tenant, units).await? {
        if !people.contains(&account) {
            people.push(account);
        }
    }
    Ok(people)
}

/// One liaison.
pub async fn liaison(
    connection: &mut PgConnection,
    tenant: TenantId,
    id: LiaisonId,
) -> Result<Option<LiaisonRow>, sqlx::Error> {
    sqlx::query_as!(
        LiaisonRow,
        r#"select id, unit_id, account_id, from_on as "from_on: jiff_sqlx::Date", to_on as "to_on: jiff_sqlx::Date", end_reason
             from unit_liaison where tenant_id = $1 and id = $2"#,
        tenant.0,
        id.0
    )
    .fetch_optional(connection)
    .await
}

/// Adds a liaison; the unique index refuses one who is it already.
pub async fn add_liaison(
    tx: &mut PgConnection,
    tenant: TenantId,
    id: LiaisonId,
    unit: UnitId,
    account: AccountId,
    from: Date,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into unit_liaison (tenant_id, id, unit_id, account_id, from_on) values ($1, $2, $3, $4, $5)",
        tenant.0,
        id.0,
        unit.0,
        account.0,
        from.to_sqlx() as _
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Ends a liaison.
pub async fn end_liaison(
    tx: &mut PgConnection,
    tenant: TenantId,
    id: LiaisonId,
    on: Date,
    reason: &str,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "update unit_liaison set to_on = $3, end_reason = $4 where tenant_id = $1 and id = $2",
        tenant.0,
        id.0,
        on.to_sqlx() as _,
        reason
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// The liaisons of now in areas of the scope, with the area of each unit.
pub async fn present_liaisons(
    connection: &mut PgConnection,
    tenant: TenantId,
    prefixes: &[String],
    within: &str,
) -> Result<Vec<LiaisonRow>, sqlx::Error> {
    sqlx::query_as!(
        LiaisonRow,
        r#"select l.id, l.unit_id, l.account_id, l.from_on as "from_on: jiff_sqlx::Date", l.to_on as "to_on: jiff_sqlx::Date",
                  l.end_reason
             from unit_liaison l join unit u on u.tenant_id = l.tenant_id and u.id = l.unit_id
            where l.tenant_id = $1 and l.to_on is null and starts_with(u.area_path, $3)
              and exists (select from unnest($2::text[]) mine where starts_with(u.area_path, mine))
            order by u.area_path, u.name, l.id"#,
        tenant.0,
        prefixes,
        within
    )
    .fetch_all(connection)
    .await
}
