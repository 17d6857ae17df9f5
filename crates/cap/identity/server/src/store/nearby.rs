//! People near a place.

use std::collections::HashMap;

use baodao_identity_core::ports::{Candidate, Candidates, LeftOut, LeftOutReason, Nearness, Reason};
use baodao_kernel::{AccountId, AreaLevel, AreaPath, TenantId};
use baodao_platform::Problem;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::{PgExecutor, PgPool};

use super::path;
use crate::seals::Seals;

/// Names in full by account; those without a name are missing.
pub async fn names(
    executor: impl PgExecutor<'_>,
    seals: Seals<'_>,
    tenant: TenantId,
    accounts: &[AccountId],
) -> Result<HashMap<AccountId, String>, Problem> {
    let ids: Vec<_> = accounts.iter().map(|account| account.0).collect();
    let rows = sqlx::query!(
        "select id, name from account where tenant_id = $1 and id = any($2) and name is not null",
        tenant.0,
        &ids
    )
    .fetch_all(executor)
    .await?;
    rows.into_iter()
        .map(|row| {
            let name = seals.open_name(row.name.as_deref()).map_err(Problem::fault)?;
            Ok((AccountId(row.id), name))
        })
        .collect()
}

/// Names of the units that the people work for.
pub async fn units(
    executor: impl PgExecutor<'_>,
    tenant: TenantId,
    accounts: &[AccountId],
) -> Result<HashMap<AccountId, String>, Problem> {
    let ids: Vec<_> = accounts.iter().map(|account| account.0).collect();
    let rows = sqlx::query!(
        r#"select account_id, unit_name as "unit_name!" from volunteer_profile
            where tenant_id = $1 and account_id = any($2) and unit_name is not null"#,
        tenant.0,
        &ids
    )
    .fetch_all(executor)
    .await?;
    Ok(rows.into_iter().map(|row| (AccountId(row.account_id), row.unit_name)).collect())
}

/// Volunteers and members of the subdistrict of `place`, nearest first, and how many are left out.
pub async fn candidates(
    pool: &PgPool,
    seals: Seals<'_>,
    tenant: TenantId,
    place: &AreaPath,
    skills: &[String],
    limit: u32,
    now: Timestamp,
) -> Result<Candidates, Problem> {
    let Some(subdistrict) = place.at(AreaLevel::Subdistrict) else { return Ok(Candidates::default()) };
    let level = |level| place.at(level).map_or_else(|| "~".to_owned(), |area| area.to_string());
    let limit = limit.min(200);
    // One scan of the subdistrict's homes (some thousand rows) gives both the nearest people
    // and the counts of those left out; only the people shown are joined to their names.
    let rows = sqlx::query!(
        r#"with home as (
             select p.account_id, p.home_path, p.skills, p.skills @> $5 as skilled, p.adult, p.receives_offers,
                    case when starts_with(p.home_path, $3) then 0 when starts_with(p.home_path, $4) then 1 else 2 end as away
               from volunteer_profile p
              where p.tenant_id = $1 and p.home_path >= $2 and p.home_path < $2 || '~'
                and exists (
                  select 1 from role_grant g
                   where g.tenant_id = $1 and g.account_id = p.account_id and g.revoked_at is null
                     and g.role in ('volunteer', 'in_service_member')
                     and g.valid_from <= $7 and (g.valid_until is null or g.valid_until > $7))
                and exists (select 1 from account a where a.tenant_id = $1 and a.id = p.account_id and a.state = 'active')),
           fit as (select account_id from home where skilled and adult and receives_offers order by away, account_id limit $6),
           counts as (
             select count(*) filter (where not receives_offers) as no_offers,
                    count(*) filter (where receives_offers and not adult) as not_adult,
                    count(*) filter (where receives_offers and adult and not skilled) as unskilled,
                    count(*) filter (where receives_offers and adult and skilled) as fitting
               from home)
           select home.account_id as "account_id?", home.home_path as "home_path?", home.skills as "skills?",
                  c.no_offers as "no_offers!", c.not_adult as "not_adult!", c.unskilled as "unskilled!", c.fitting as "fitting!"
             from counts c left join (fit join home using (account_id)) on true
            order by home.away, home.account_id"#,
        tenant.0,
        subdistrict.as_str(),
        level(AreaLevel::Grid),
        level(AreaLevel::Community),
        skills,
        i64::from(limit),
        now.to_sqlx() as _
    )
    .fetch_all(pool)
    .await?;
    let Some(first) = rows.first() else { return Ok(Candidates::default()) };
    let over = first.fitting - i64::from(limit);
    let left_out = [
        (LeftOutReason::SkillMissing, first.unskilled),
        (LeftOutReason::NotAdult, first.not_adult),
        (LeftOutReason::WantsNoOffers, first.no_offers),
        (LeftOutReason::OverLimit, over.max(0)),
    ];
    let left_out = left_out
        .into_iter()
        .filter_map(|(reason, count)| {
            Some(LeftOut { reason, count: u32::try_from(count).ok().filter(|n| *n > 0)? })
        })
        .collect();
    let ids: Vec<AccountId> = rows.iter().filter_map(|row| row.account_id.map(AccountId)).collect();
    let mut names = names(pool, seals, tenant, &ids).await?;
    let people = rows
        .into_iter()
        .filter_map(|row| {
            let account = AccountId(row.account_id?);
            let home = path(&row.home_path?);
            let nearness = Nearness::between(&home, place)?;
            let mut reasons = vec![Reason::Near { nearness }];
            if !skills.is_empty() {
                reasons.push(Reason::HasSkills { skills: skills.to_vec() });
            }
            let name = baodao_kernel::mask::name(&names.remove(&account).unwrap_or_default());
            let skills = row.skills.unwrap_or_default();
            Some(Candidate { account, name, skills, nearness, home, reasons })
        })
        .collect();
    Ok(Candidates { people, left_out })
}

/// Every account whose name is exactly this; names are sealed, so all are opened.
pub async fn with_name(
    executor: impl PgExecutor<'_>,
    seals: Seals<'_>,
    tenant: TenantId,
    name: &str,
) -> Result<Vec<AccountId>, Problem> {
    let rows = sqlx::query!(
        "select id, name from account where tenant_id = $1 and name is not null order by id",
        tenant.0
    )
    .fetch_all(executor)
    .await?;
    let mut fits = Vec::new();
    for row in rows {
        if seals.open_name(row.name.as_deref()).map_err(Problem::fault)? == name {
            fits.push(AccountId(row.id));
        }
    }
    Ok(fits)
}

/// A home with what its person wants.
#[derive(Debug, Clone)]
pub struct HomeRow {
    /// Whose.
    pub account: AccountId,
    /// Where.
    pub path: AreaPath,
    /// 18 or older.
    pub adult: bool,
    /// Wants to be asked.
    pub receives_offers: bool,
}

/// Homes inside `within` of volunteers and in-service members who are in use.
pub async fn homes(
    executor: impl PgExecutor<'_>,
    tenant: TenantId,
    within: &AreaPath,
    among: Option<&[AccountId]>,
    now: Timestamp,
) -> Result<Vec<HomeRow>, Problem> {
    let among: Option<Vec<_>> = among.map(|accounts| accounts.iter().map(|account| account.0).collect());
    let rows = sqlx::query!(
        r#"select p.account_id, p.home_path as "home_path!", p.adult, p.receives_offers
             from volunteer_profile p
            where p.tenant_id = $1 and p.home_path >= $2 and p.home_path < $2 || '~'
              and ($4::uuid[] is null or p.account_id = any($4))
              and exists (
                select 1 from role_grant g
                 where g.tenant_id = $1 and g.account_id = p.account_id and g.revoked_at is null
                   and g.role in ('volunteer', 'in_service_member')
                   and g.valid_from <= $3 and (g.valid_until is null or g.valid_until > $3))
              and exists (select 1 from account a where a.tenant_id = $1 and a.id = p.account_id and a.state = 'active')
            order by p.home_path, p.account_id"#,
        tenant.0,
        within.as_str(),
        now.to_sqlx() as _,
        among as _
    )
    .fetch_all(executor)
    .await?;
    let home = rows.into_iter().map(|row| HomeRow {
        account: AccountId(row.account_id),
        path: path(&row.home_path),
        adult: row.adult,
        receives_offers: row.receives_offers,
    });
    Ok(home.collect())
}
