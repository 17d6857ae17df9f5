//! Lists of bodies with counts, level by level; the history of one.

use baodao_kernel::{AccountId, BodyId, TenantId};
use baodao_organisation_core::BodyKind;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx;
use sqlx::PgConnection;
use uuid::Uuid;

/// Which bodies.
#[derive(Debug)]
pub struct WantedBodies<'a> {
    /// Whose seat begins with one of these.
    pub prefixes: &'a [String],
    /// Or to which the caller stands in a relation: who and over which areas.
    pub account: AccountId,
    pub own_areas: &'a [String],
    /// As of this day.
    pub at: Date,
    pub today: Date,
    /// Directly under this one.
    pub parent: Option<BodyId>,
    /// Under nothing that the list shows.
    pub top: bool,
    /// Inside this area: by seat, or by an area that is served there or around it.
    pub within: &'a str,
    pub kind: Option<BodyKind>,
    pub text: Option<&'a str>,
    pub unit: Option<Uuid>,
    pub project: Option<&'a str>,
    pub only: Option<BodyId>,
    /// Also those that had ended before the day.
    pub ended: bool,
    pub after: Option<(String, Uuid)>,
    pub limit: i64,
}

/// A body in a list.
#[derive(Debug)]
pub struct ListedBody {
    pub id: Uuid,
    pub kind: String,
    pub seat_path: String,
    pub unit_id: Option<Uuid>,
    pub from_on: jiff_sqlx::Date,
    pub to_on: Option<jiff_sqlx::Date>,
    pub planned_end: Option<jiff_sqlx::Date>,
    pub name: String,
    pub parent_id: Option<Uuid>,
    pub managed_by: Option<Uuid>,
    pub areas: Vec<String>,
    pub children: i64,
    pub members: i64,
    pub posts: i64,
    pub parties: i64,
    /// Kinds and holders of the heading posts, in two arrays of one length.
    pub head_kinds: Vec<String>,
    pub head_holders: Vec<Uuid>,
}

/// Bodies as they stood on a day, in order of seat and of their making.
pub async fn list(
    connection: &mut PgConnection,
    tenant: TenantId,
    wanted: WantedBodies<'_>,
) -> Result<Vec<ListedBody>, sqlx::Error> {
    let (after_path, after_id) = match wanted.after {
        Some((path, id)) => (Some(path), Some(id)),
        None => (None, None),
    };
    sqlx::query_as!(
        ListedBody,
        r#"with page as materialized (
             select b.id, b.kind, b.seat_path, b.unit_id, b.from_on, b.to_on, b.planned_end, s.name, s.parent_id, s.managed_by,
                    least($2::date, b.to_on - 1) as day
               from body b
               join lateral (select * from body_standing s where s.tenant_id = b.tenant_id and s.body_id = b.id
                    and s.from_on <= $2 order by s.from_on desc limit 1) s on true
              where b.tenant_id = $1 and ($3 or b.to_on is null or b.to_on > $2)
                and ($4::uuid is null or s.parent_id = $4) and (not $5 or s.parent_id is null)
                and ($6 = '' or starts_with(b.seat_path, $6) or exists (select from body_area a where a.tenant_id = b.tenant_id
                     and a.body_id = b.id and a.to_on is null and (starts_with(a.area_path, $6) or starts_with($6, a.area_path))))
                and ($7::text is null or b.kind = $7) and ($8::text is null or position($8 in s.name) > 0)
                and ($9::uuid is null or b.unit_id = $9) and ($10::text is null or b.project = $10)
                and (exists (select from unnest($11::text[]) mine where starts_with(b.seat_path, mine))
                  or exists (select from body_area a, unnest($12::text[]) mine where a.tenant_id = b.tenant_id and a.body_id = b.id
                       and a.to_on is null and (starts_with(mine, a.area_path) or starts_with(a.area_path, mine)))
                  or exists (select from branch_member m where m.tenant_id = b.tenant_id and m.body_id = b.id and m.account_id = $13
                       and m.from_on <= $14 and (m.to_on is null or m.to_on > $14))
                  or exists (select from appointment p where p.tenant_id = b.tenant_id and p.body_id = b.id and p.account_id = $13
                       and p.from_on <= $14 and (p.to_on is null or p.to_on > $14))
                  or exists (select from body_party y join unit_liaison l on l.tenant_id = y.tenant_id and l.unit_id = y.unit_id
                       where y.tenant_id = b.tenant_id and y.body_id = b.id and y.to_on is null and l.account_id = $13 and l.to_on is null))
                and ($19::uuid is null or b.id = $19)
                and ($15::text is null or (b.seat_path, b.id) > ($15, $16))
              order by b.seat_path, b.id limit $17)
           select p.id, p.kind, p.seat_path, p.unit_id, p.from_on as "from_on: jiff_sqlx::Date", p.to_on as "to_on: jiff_sqlx::Date",
                  p.planned_end as "planned_end: jiff_sqlx::Date", p.name, p.parent_id, p.managed_by,
                  array(select a.area_path from body_area a where a.tenant_id = $1 and a.body_id = p.id and a.from_on <= p.day
                     and (a.to_on is null or a.to_on > p.day) order by a.area_path) as "areas!",
                  (select count(*) from body_standing c
                    where c.tenant_id = $1 and c.parent_id = p.id and c.from_on <= p.day and (c.to_on is null or c.to_on > p.day)) as "children!",
                  (select count(*) from branch_member m where m.tenant_id = $1 and m.body_id = p.id and m.from_on <= p.day
                     and (m.to_on is null or m.to_on > p.day)) as "members!",
                  (select count(*) from appointment x where x.tenant_id = $1 and x.body_id = p.id and x.from_on <= p.day
                     and (x.to_on is null or x.to_on > p.day)) as "posts!",
                  (select count(*) from body_party y where y.tenant_id = $1 and y.body_id = p.id and y.from_on <= p.day
                     and (y.to_on is null or y.to_on > p.day)) as "parties!",
                  array(select x.kind from appointment x where x.tenant_id = $1 and x.body_id = p.id and x.kind = any($18)
                     and x.account_id is not null and x.from_on <= p.day and (x.to_on is null or x.to_on > p.day) order by x.id limit 12) as "head_kinds!",
                  array(select x.account_id from appointment x where x.tenant_id = $1 and x.body_id = p.id and x.kind = any($18)
                     and x.account_id is not null and x.from_on <= p.day and (x.to_on is null or x.to_on > p.day) order by x.id limit 12) as "head_holders!"
             from page p order by p.seat_path, p.id"#,
        tenant.0,
        wanted.at.to_sqlx() as _,
        wanted.ended,
        wanted.parent.map(|parent| parent.0),
        wanted.top,
        wanted.within,
        wanted.kind.map(BodyKind::code),
        wanted.text,
        wanted.unit,
        wanted.project,
        wanted.prefixes,
        wanted.own_areas,
        wanted.account.0,
        wanted.today.to_sqlx() as _,
        after_path,
        after_id,
        wanted.limit,
        &super::relations::heading(),
        wanted.only.map(|only| only.0)
    )
    .fetch_all(connection)
    .await
}

/// One body as a list shows it, whoever asks.
pub async fn one(
    connection: &mut PgConnection,
    tenant: TenantId,
    id: BodyId,
    at: Date,
) -> Result<Option<ListedBody>, sqlx::Error> {
    let wanted = WantedBodies {
        prefixes: &[String::new()],
        account: AccountId(Uuid::nil()),
        own_areas: &[],
        at,
        today: at,
        parent: None,
        top: false,
        within: "",
        kind: None,
        text: None,
        unit: None,
        project: None,
        only: Some(id),
        ended: true,
        after: None,
        limit: 1,
    };
    Ok(list(connection, tenant, wanted).await?.pop())
}

/// One stretch of a body's life.
#[derive(Debug)]
pub struct StandingRow {
    pub from_on: jiff_sqlx::Date,
    pub to_on: Option<jiff_sqlx::Date>,
    pub name: String,
    pub parent_id: Option<Uuid>,
    pub managed_by: Option<Uuid>,
}

/// Names and places in the tree that a body has had, newest first.
pub async fn standings(
    connection: &mut PgConnection,
    tenant: TenantId,
    id: BodyId,
) -> Result<Vec<StandingRow>, sqlx::Error> {
    sqlx::query_as!(
        StandingRow,
        r#"select from_on as "from_on: jiff_sqlx::Date", to_on as "to_on: jiff_sqlx::Date", name, parent_id, managed_by
             from body_standing where tenant_id = $1 and body_id = $2 order by from_on desc limit 200"#,
        tenant.0,
        id.0
    )
    .fetch_all(connection)
    .await
}

/// Why a body ended.
pub async fn end_reason(
    connection: &mut PgConnection,
    tenant: TenantId,
    id: BodyId,
) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar!("select end_reason from body where tenant_id = $1 and id = $2", tenant.0, id.0)
        .fetch_one(connection)
        .await
}
