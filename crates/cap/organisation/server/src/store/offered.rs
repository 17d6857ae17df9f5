//! What other capabilities ask of the register.

use baodao_kernel::{AccountId, AreaPath, BodyId, TeamId, TenantId, UnitId};
use baodao_organisation_core::ports::{BodyFacts, Head, TeamFacts, UnitFacts};
use baodao_organisation_core::post::PostKind;
use baodao_organisation_core::{BodyKind, CreditCode};
use baodao_platform::Problem;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx;
use sqlx::PgPool;
use uuid::Uuid;

use super::{code, path};

struct UnitRow {
    id: Uuid,
    name: String,
    credit_code: Option<String>,
    party_org: Option<String>,
    area_path: String,
    ended: bool,
}

impl From<UnitRow> for UnitFacts {
    fn from(row: UnitRow) -> Self {
        Self {
            id: UnitId(row.id),
            name: row.name,
            credit_code: row.credit_code.and_then(|text| CreditCode::parse(&text).ok()),
            party_org: row.party_org,
            area: path(&row.area_path),
            ended: row.ended,
        }
    }
}

/// Units by id.
pub async fn units_by_id(pool: &PgPool, tenant: TenantId, ids: &[Uuid]) -> Result<Vec<UnitFacts>, Problem> {
    let rows = sqlx::query_as!(
        UnitRow,
        r#"select id, name, credit_code, party_org, area_path, ended_on is not null as "ended!" from unit
            where tenant_id = $1 and id = any($2) order by name, id"#,
        tenant.0,
        ids
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// Units in force by name or credit code.
pub async fn units_named(
    pool: &PgPool,
    tenant: TenantId,
    words: &[String],
) -> Result<Vec<UnitFacts>, Problem> {
    let codes: Vec<String> = words.iter().map(|word| word.trim().to_owned()).collect();
    let rows = sqlx::query_as!(
        UnitRow,
        r#"select id, name, credit_code, party_org, area_path, false as "ended!" from unit
            where tenant_id = $1 and ended_on is null and (name = any($2) or credit_code = any($3)) order by name, id"#,
        tenant.0,
        words,
        &codes
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

struct BodyRow {
    id: Uuid,
    kind: String,
    name: String,
    seat_path: String,
    areas: Vec<String>,
    ended: bool,
}

impl BodyRow {
    fn open(self) -> Result<BodyFacts, Problem> {
        Ok(BodyFacts {
            id: BodyId(self.id),
            kind: code(&self.kind, BodyKind::parse)?,
            name: self.name,
            seat: path(&self.seat_path),
            areas: self.areas.iter().map(|area| path(area)).collect(),
            ended: self.ended,
        })
    }
}

/// Bodies by id, as they are called now.
pub async fn bodies_by_id(pool: &PgPool, tenant: TenantId, ids: &[Uuid]) -> Result<Vec<BodyFacts>, Problem> {
    let rows = sqlx::query_as!(
        BodyRow,
        r#"select b.id, b.kind, s.name, b.seat_path, b.to_on is not null as "ended!",
                  array(select a.area_path from body_area a where a.tenant_id = b.tenant_id and a.body_id = b.id
                     and a.to_on is null order by a.area_path) as "areas!"
             from body b
             join lateral (select name from body_standing s where s.tenant_id = b.tenant_id and s.body_id = b.id
                  order by s.from_on desc limit 1) s on true
            where b.tenant_id = $1 and b.id = any($2)"#,
        tenant.0,
        ids
    )
    .fetch_all(pool)
    .await?;
    rows.into_iter().map(BodyRow::open).collect()
}

/// Living bodies of some kinds that serve an area, one around it or a part of it; the narrowest
/// first.
pub async fn bodies_serving(
    pool: &PgPool,
    tenant: TenantId,
    area: &AreaPath,
    kinds: &[BodyKind],
) -> Result<Vec<BodyFacts>, Problem> {
    let kinds: Vec<String> = kinds.iter().map(|kind| kind.code().to_owned()).collect();
    let rows = sqlx::query_as!(
        BodyRow,
        r#"select b.id, b.kind, s.name, b.seat_path, false as "ended!",
                  array(select a.area_path from body_area a where a.tenant_id = b.tenant_id and a.body_id = b.id
                     and a.to_on is null order by a.area_path) as "areas!"
             from body b
             join body_standing s on s.tenant_id = b.tenant_id and s.body_id = b.id and s.to_on is null
            where b.tenant_id = $1 and b.to_on is null and b.kind = any($3)
              and exists (select from body_area a where a.tenant_id = b.tenant_id and a.body_id = b.id and a.to_on is null
                and (starts_with(a.area_path, $2) or starts_with($2, a.area_path)))
            order by length(b.seat_path) desc, b.seat_path, b.id limit 1000"#,
        tenant.0,
        area.as_str(),
        &kinds
    )
    .fetch_all(pool)
    .await?;
    rows.into_iter().map(BodyRow::open).collect()
}

/// The bodies that somebody heads on a day.
pub async fn headed_by(
    pool: &PgPool,
    tenant: TenantId,
    account: AccountId,
    day: Date,
) -> Result<Vec<BodyId>, sqlx::Error> {
    let rows = sqlx::query_scalar!(
        r#"select distinct body_id as "body_id!" from appointment
            where tenant_id = $1 and account_id = $2 and body_id is not null and kind = any($3)
              and from_on <= $4 and (to_on is null or to_on > $4)"#,
        tenant.0,
        account.0,
        &super::relations::heading(),
        day.to_sqlx() as _
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(BodyId).collect())
}

/// Who heads bodies on a day, the first secretary of each first.
pub async fn heads(
    pool: &PgPool,
    tenant: TenantId,
    ids: &[Uuid],
    day: Date,
) -> Result<Vec<(BodyId, Head)>, Problem> {
    let rows = sqlx::query!(
        r#"select body_id as "body_id!", account_id as "account_id!", kind from appointment
            where tenant_id = $1 and body_id = any($2) and account_id is not null and kind = any($3)
              and from_on <= $4 and (to_on is null or to_on > $4) order by body_id, id"#,
        tenant.0,
        ids,
        &super::relations::heading(),
        day.to_sqlx() as _
    )
    .fetch_all(pool)
    .await?;
    let mut heads = Vec::with_capacity(rows.len());
    for row in rows {
        let post = code(&row.kind, PostKind::parse)?;
        heads.push((BodyId(row.body_id), Head { account: AccountId(row.account_id), post }));
    }
    heads.sort_by_key(|(body, head)| (*body, head.post));
    Ok(heads)
}

/// The present members of bodies and of those right under them, each beside the body asked for.
pub async fn members(
    pool: &PgPool,
    tenant: TenantId,
    bodies: &[Uuid],
) -> Result<Vec<(BodyId, AccountId)>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"with part as (
              select id as head, id as body from unnest($2::uuid[]) as id
              union
              select s.parent_id, s.body_id from body_standing s
               where s.tenant_id = $1 and s.parent_id = any($2) and s.to_on is null)
           select p.head as "head!", m.account_id as "account!"
             from part p join branch_member m on m.tenant_id = $1 and m.body_id = p.body
            where m.account_id is not null and m.to_on is null
            order by m.id, p.body = p.head desc"#,
        tenant.0,
        bodies
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(|row| (BodyId(row.head), AccountId(row.account))).collect())
}

/// A team that has not been disbanded, with who has joined it.
pub async fn team(pool: &PgPool, tenant: TenantId, id: TeamId) -> Result<Option<TeamFacts>, Problem> {
    let row = sqlx::query!(
        r#"select t.name, t.area_path,
                  array(select m.account_id from team_member m
                         where m.tenant_id = t.tenant_id and m.team_id = t.id and m.state = 'joined' and m.account_id is not null
                         order by m.account_id) as "members!"
             from team t where t.tenant_id = $1 and t.id = $2 and t.disbanded_on is null"#,
        tenant.0,
        id.0
    )
    .fetch_optional(pool)
    .await?;
    Ok(row.map(|row| TeamFacts {
        id,
        name: row.name,
        area: path(&row.area_path),
        members: row.members.into_iter().map(AccountId).collect(),
    }))
}

/// The teams that somebody leads, by name.
pub async fn teams_led_by(
    pool: &PgPool,
    tenant: TenantId,
    account: AccountId,
) -> Result<Vec<(TeamId, String)>, Problem> {
    let rows = sqlx::query!(
        "select id, name from team where tenant_id = $1 and leader_id = $2 and disbanded_on is null order by name, id",
        tenant.0,
        account.0
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(|row| (TeamId(row.id), row.name)).collect())
}

/// Who leads a team that has not been disbanded.
pub async fn team_leader(pool: &PgPool, tenant: TenantId, id: TeamId) -> Result<Option<AccountId>, Problem> {
    let found = sqlx::query_scalar!(
        "select leader_id from team where tenant_id = $1 and id = $2 and disbanded_on is null",
        tenant.0,
        id.0
    )
    .fetch_optional(pool)
    .await?;
    Ok(found.flatten().map(AccountId))
}
