//! How a person stands to units, bodies and teams: what the register itself knows.

use baodao_kernel::{AccountId, BodyId, TenantId, UnitId};
use baodao_organisation_core::post::PostKind;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx;
use sqlx::PgConnection;

/// The codes of the heading posts.
pub(crate) fn heading() -> Vec<String> {
    PostKind::heading().map(|kind| kind.code().to_owned()).collect()
}

/// How an account stands to a body.
#[derive(Debug, Clone, Copy)]
pub struct ToBody {
    /// Member, holder of a post, or liaison of a member unit.
    pub belongs: bool,
    /// Holder of a heading post.
    pub heads: bool,
    /// The body serves an area that contains one of the account's areas, or lies in one.
    pub served: bool,
}

/// How `account`, whose roles lie over `areas`, stands to a body on a day.
pub async fn to_body(
    connection: &mut PgConnection,
    tenant: TenantId,
    account: AccountId,
    areas: &[String],
    body: BodyId,
    today: Date,
) -> Result<ToBody, sqlx::Error> {
    sqlx::query_as!(
        ToBody,
        r#"select (exists (select from branch_member m where m.tenant_id = $1 and m.body_id = $2 and m.account_id = $3
                     and m.from_on <= $5 and (m.to_on is null or m.to_on > $5))
                   or exists (select from appointment p where p.tenant_id = $1 and p.body_id = $2 and p.account_id = $3
                     and p.from_on <= $5 and (p.to_on is null or p.to_on > $5))
                   or exists (select from body_party y join unit_liaison l on l.tenant_id = y.tenant_id and l.unit_id = y.unit_id
                     where y.tenant_id = $1 and y.body_id = $2 and y.to_on is null and l.account_id = $3 and l.to_on is null)) as "belongs!",
                  exists (select from appointment p where p.tenant_id = $1 and p.body_id = $2 and p.account_id = $3
                     and p.kind = any($6) and p.from_on <= $5 and (p.to_on is null or p.to_on > $5)) as "heads!",
                  exists (select from body_area a, unnest($4::text[]) mine where a.tenant_id = $1 and a.body_id = $2
                     and a.to_on is null and (starts_with(mine, a.area_path) or starts_with(a.area_path, mine))) as "served!""#,
        tenant.0,
        body.0,
        account.0,
        areas,
        today.to_sqlx() as _,
        &heading()
    )
    .fetch_one(connection)
    .await
}

/// Whether the account is a liaison of the unit now.
pub async fn is_liaison(
    connection: &mut PgConnection,
    tenant: TenantId,
    account: AccountId,
    unit: UnitId,
) -> Result<bool, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select exists (select from unit_liaison where tenant_id = $1 and unit_id = $2 and account_id = $3
                and to_on is null) as "is!""#,
        tenant.0,
        unit.0,
        account.0
    )
    .fetch_one(connection)
    .await
}
