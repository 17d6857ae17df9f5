//! Units and bodies that sit in joint committees, alliances and councils.

use baodao_kernel::{BodyId, TenantId};
use baodao_organisation_core::PartyId;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx;
use sqlx::PgConnection;
use uuid::Uuid;

/// A member unit or body.
#[derive(Debug)]
pub struct PartyRow {
    pub id: Uuid,
    pub body_id: Uuid,
    pub unit_id: Option<Uuid>,
    pub member_body_id: Option<Uuid>,
    pub part: Option<String>,
    pub from_on: jiff_sqlx::Date,
    pub to_on: Option<jiff_sqlx::Date>,
}

/// The parties of a body on a day, in the order in which they came.
pub async fn of_body(
    connection: &mut PgConnection,
    tenant: TenantId,
    body: BodyId,
    at: Date,
) -> Result<Vec<PartyRow>, sqlx::Error> {
    sqlx::query_as!(
        PartyRow,
        r#"select id, body_id, unit_id, member_body_id, part, from_on as "from_on: jiff_sqlx::Date",
                  to_on as "to_on: jiff_sqlx::Date" from body_party
            where tenant_id = $1 and body_id = $2 and from_on <= $3 and (to_on is null or to_on > $3)
            order by from_on, id limit 1000"#,
        tenant.0,
        body.0,
        at.to_sqlx() as _
    )
    .fetch_all(connection)
    .await
}

/// The bodies in which a unit sits now.
pub async fn of_unit(
    connection: &mut PgConnection,
    tenant: TenantId,
    unit: Uuid,
) -> Result<Vec<PartyRow>, sqlx::Error> {
    sqlx::query_as!(
        PartyRow,
        r#"select id, body_id, unit_id, member_body_id, part, from_on as "from_on: jiff_sqlx::Date",
                  to_on as "to_on: jiff_sqlx::Date" from body_party
            where tenant_id = $1 and unit_id = $2 and to_on is null order by from_on, id limit 200"#,
        tenant.0,
        unit
    )
    .fetch_all(connection)
    .await
}

/// One party.
pub async fn load(
    connection: &mut PgConnection,
    tenant: TenantId,
    id: PartyId,
) -> Result<Option<PartyRow>, sqlx::Error> {
    sqlx::query_as!(
        PartyRow,
        r#"select id, body_id, unit_id, member_body_id, part, from_on as "from_on: jiff_sqlx::Date",
                  to_on as "to_on: jiff_sqlx::Date" from body_party where tenant_id = $1 and id = $2"#,
        tenant.0,
        id.0
    )
    .fetch_optional(connection)
    .await
}

/// A party to be written.
#[derive(Debug, Clone)]
pub struct NewParty {
    pub id: PartyId,
    pub body: BodyId,
    pub unit: Option<Uuid>,
    pub member_body: Option<Uuid>,
    pub part: Option<String>,
    pub from: Date,
}

/// Adds a party; the unique index refuses one that is there already.
pub async fn add(tx: &mut PgConnection, tenant: TenantId, new: &NewParty) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into body_party (tenant_id, id, body_id, unit_id, member_body_id, part, from_on)
         values ($1, $2, $3, $4, $5, $6, $7)",
        tenant.0,
        new.id.0,
        new.body.0,
        new.unit,
        new.member_body,
        new.part,
        new.from.to_sqlx() as _
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// The units that sit in bodies now, each once.
pub async fn units_in(
    connection: &mut PgConnection,
    tenant: TenantId,
    bodies: &[Uuid],
) -> Result<Vec<Uuid>, sqlx::Error> {
    sqlx::query_scalar!(
        r#"select distinct unit_id as "unit_id!" from body_party
            where tenant_id = $1 and body_id = any($2) and unit_id is not null and to_on is null order by 1"#,
        tenant.0,
        bodies
    )
    .fetch_all(connection)
    .await
}

/// Ends a party.
pub async fn end(
    tx: &mut PgConnection,
    tenant: TenantId,
    id: PartyId,
    on: Date,
    reason: &str,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "update body_party set to_on = $3, end_reason = $4 where tenant_id = $1 and id = $2",
        tenant.0,
        id.0,
        on.to_sqlx() as _,
        reason
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// The parties of now of bodies in the scope.
pub async fn present(
    connection: &mut PgConnection,
    tenant: TenantId,
    prefixes: &[String],
    within: &str,
) -> Result<Vec<PartyRow>, sqlx::Error> {
    sqlx::query_as!(
        PartyRow,
        r#"select p.id, p.body_id, p.unit_id, p.member_body_id, p.part, p.from_on as "from_on: jiff_sqlx::Date",
                  p.to_on as "to_on: jiff_sqlx::Date"
             from body_party p join body b on b.tenant_id = p.tenant_id and b.id = p.body_id
            where p.tenant_id = $1 and p.to_on is null and starts_with(b.seat_path, $3)
              and exists (select from unnest($2::text[]) mine where starts_with(b.seat_path, mine))
            order by b.seat_path, b.id, p.from_on, p.id"#,
        tenant.0,
        prefixes,
        within
    )
    .fetch_all(connection)
    .await
}
