//! Many accounts in a few statements.

use std::collections::HashMap;

use baodao_identity_core::import::Row;
use baodao_kernel::{AccountId, AreaPath, GrantId, Role, TenantId};
use baodao_platform::Problem;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::seals::Seals;

/// A row with its areas found.
pub struct Placed {
    /// As read.
    pub row: Row,
    /// The id it gets if it is new.
    pub id: AccountId,
    /// Area of the home.
    pub home: Option<AreaPath>,
    /// Skill codes.
    pub skills: Vec<String>,
    /// 18 or older, in the person's own word or their unit's.
    pub adult: bool,
    /// Wants to be offered work.
    pub receives_offers: bool,
    /// Roles with their areas and the ids of their grants.
    pub roles: Vec<(GrantId, Role, AreaPath)>,
}

/// Makes the accounts that are new; tells for each row its account and whether it was made.
pub async fn accounts(
    connection: &mut PgConnection,
    seals: Seals<'_>,
    tenant: TenantId,
    rows: &[Placed],
    at: Timestamp,
) -> Result<Vec<(AccountId, bool)>, Problem> {
    let blinds: Vec<Vec<u8>> = rows.iter().map(|placed| seals.blind_phone(&placed.row.phone)).collect();
    let ids: Vec<Uuid> = rows.iter().map(|placed| placed.id.0).collect();
    let names: Vec<Vec<u8>> = rows.iter().map(|placed| seals.seal_name(&placed.row.name)).collect();
    let phones: Vec<Vec<u8>> = rows.iter().map(|placed| seals.seal_phone(&placed.row.phone)).collect();
    let made = sqlx::query_scalar!(
        "insert into account (tenant_id, id, name, phone, phone_blind, created_at)
         select $1, n.id, n.name, n.phone, n.blind, $6
           from unnest($2::uuid[], $3::bytea[], $4::bytea[], $5::bytea[]) as n(id, name, phone, blind)
         on conflict on constraint account_phone_unique do nothing
         returning id",
        tenant.0,
        &ids,
        &names,
        &phones,
        &blinds,
        at.to_sqlx() as _
    )
    .fetch_all(&mut *connection)
    .await?;
    if made.len() == rows.len() {
        return Ok(rows.iter().map(|placed| (placed.id, true)).collect());
    }
    let known = sqlx::query!(
        r#"select id, phone_blind as "phone_blind!" from account where tenant_id = $1 and phone_blind = any($2)"#,
        tenant.0,
        &blinds
    )
    .fetch_all(&mut *connection)
    .await?;
    let by_blind: HashMap<Vec<u8>, Uuid> = known.into_iter().map(|row| (row.phone_blind, row.id)).collect();
    rows.iter()
        .zip(&blinds)
        .map(|(placed, blind)| {
            let id = by_blind
                .get(blind)
                .copied()
                .ok_or_else(|| Problem::fault("an imported account is missing"))?;
            Ok((AccountId(id), id == placed.id.0))
        })
        .collect()
}

/// Writes the profiles of new accounts; what people have stated themselves stays.
pub async fn profiles(
    connection: &mut PgConnection,
    tenant: TenantId,
    rows: &[Placed],
    accounts: &[(AccountId, bool)],
    at: Timestamp,
) -> Result<(), Problem> {
    let new = || rows.iter().zip(accounts).filter(|(_, (_, made))| *made);
    let ids: Vec<Uuid> = new().map(|(_, (id, _))| id.0).collect();
    let homes: Vec<Option<String>> =
        new().map(|(placed, _)| placed.home.as_ref().map(ToString::to_string)).collect();
    // Arrays of arrays have one length in SQL, so skills travel joined; codes hold no comma.
    let skills: Vec<String> = new().map(|(placed, _)| placed.skills.join(",")).collect();
    let adults: Vec<bool> = new().map(|(placed, _)| placed.adult).collect();
    let units: Vec<Option<String>> = new().map(|(placed, _)| placed.row.unit.clone()).collect();
    let offers: Vec<bool> = new().map(|(placed, _)| placed.receives_offers).collect();
    sqlx::query!(
        "insert into volunteer_profile
           (tenant_id, account_id, home_path, skills, adult, unit_name, receives_offers, updated_at)
         select $1, n.id, n.home, string_to_array(n.skills, ','), n.adult, n.unit, n.offers, $8
           from unnest($2::uuid[], $3::text[], $4::text[], $5::bool[], $6::text[], $7::bool[])
             as n(id, home, skills, adult, unit, offers)
         on conflict do nothing",
        tenant.0,
        &ids,
        &homes as &[Option<String>],
        &skills,
        &adults,
        &units as &[Option<String>],
        &offers,
        at.to_sqlx() as _
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Grants the rows' roles where they are not held already; tells how many.
pub async fn grants(
    connection: &mut PgConnection,
    tenant: TenantId,
    rows: &[Placed],
    accounts: &[(AccountId, bool)],
    by: AccountId,
    reason: &str,
    at: Timestamp,
) -> Result<u64, Problem> {
    let mut ids = Vec::new();
    let mut holders = Vec::new();
    let mut roles = Vec::new();
    let mut areas = Vec::new();
    for (placed, (account, _)) in rows.iter().zip(accounts) {
        for (id, role, area) in &placed.roles {
            ids.push(id.0);
            holders.push(account.0);
            roles.push(role.code().to_owned());
            areas.push(area.to_string());
        }
    }
    let done = sqlx::query!(
        "insert into role_grant (tenant_id, id, account_id, role, area_path, valid_from, reason, granted_by, granted_at)
         select $1, n.id, n.account, n.role, n.area, $6, $7, $8, $6
           from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[]) as n(id, account, role, area)
           join account a on a.tenant_id = $1 and a.id = n.account and a.state = 'active'
          where not exists (
            select 1 from role_grant g
             where g.tenant_id = $1 and g.account_id = n.account and g.role = n.role and g.area_path = n.area
               and g.revoked_at is null and (g.valid_until is null or g.valid_until > $6))",
        tenant.0,
        &ids,
        &holders,
        &roles,
        &areas,
        at.to_sqlx() as _,
        reason,
        by.0
    )
    .execute(connection)
    .await?;
    Ok(done.rows_affected())
}

/// Makes these the skill codes of each account that is not closed; what is the same already stays
/// untouched.
pub async fn set_skills(
    connection: &mut PgConnection,
    tenant: TenantId,
    codes: &[(AccountId, Vec<String>)],
    at: Timestamp,
) -> Result<(), Problem> {
    let ids: Vec<Uuid> = codes.iter().map(|(account, _)| account.0).collect();
    // Arrays of arrays have one length in SQL, so skills travel joined; codes hold no comma.
    let joined: Vec<String> = codes.iter().map(|(_, codes)| codes.join(",")).collect();
    sqlx::query!(
        "insert into volunteer_profile (tenant_id, account_id, skills, updated_at)
         select $1, n.id, coalesce(string_to_array(nullif(n.skills, ''), ','), '{}'), $4
           from unnest($2::uuid[], $3::text[]) as n(id, skills)
           join account a on a.tenant_id = $1 and a.id = n.id and a.state <> 'closed'
         on conflict (tenant_id, account_id) do update set
           skills = excluded.skills, updated_at = excluded.updated_at
         where volunteer_profile.skills is distinct from excluded.skills",
        tenant.0,
        &ids,
        &joined,
        at.to_sqlx() as _
    )
    .execute(connection)
    .await?;
    Ok(())
}
