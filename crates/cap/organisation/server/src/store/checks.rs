//! The checks, all in one list: questions of nine kinds in order of area.

use baodao_kernel::TenantId;
use baodao_organisation_core::check::CheckKind;
use baodao_organisation_core::{BodyKind, RuleSheet};
use jiff::civil::Date;
use jiff_sqlx::ToSqlx;
use sqlx::PgConnection;
use uuid::Uuid;

/// The place of a question in the list.
pub type CheckKey = (String, i16, String, Uuid);

/// Which questions.
#[derive(Debug)]
pub struct WantedChecks<'a> {
    pub prefixes: &'a [String],
    pub within: &'a str,
    pub kinds: &'a [i16],
    pub today: Date,
    /// First day after which a term's end is not yet asked about.
    pub terms_before: Date,
    pub rules: &'a RuleSheet,
    /// What territory knows of and the register lacks: grids over which nobody works, buildings for
    /// which nobody answers.
    pub places: &'a [PlaceQuestion],
    pub after: Option<CheckKey>,
    pub limit: i64,
}

/// A question about a grid or a building, which are no rows of this capability.
#[derive(Debug)]
pub struct PlaceQuestion {
    pub kind: CheckKind,
    pub path: String,
    pub name: String,
    /// The building; of a grid nothing but the path counts.
    pub id: Uuid,
}

/// A question.
#[derive(Debug)]
pub struct CheckRow {
    pub area_path: String,
    pub kind: i16,
    pub name: String,
    /// Body, appointment, unit, team or building; of a grid nothing but the path counts.
    pub id: Uuid,
    /// The body, where the subject is an appointment.
    pub body_id: Option<Uuid>,
    pub account_id: Option<Uuid>,
    pub day: Option<jiff_sqlx::Date>,
    pub count: Option<i64>,
}

/// Questions in order of area, kind, name and id.
pub async fn list(
    connection: &mut PgConnection,
    tenant: TenantId,
    wanted: WantedChecks<'_>,
) -> Result<Vec<CheckRow>, sqlx::Error> {
    let secretaries: Vec<String> = BodyKind::ALL
        .iter()
        .filter(|kind| kind.rule().secretary)
        .map(|kind| kind.code().to_owned())
        .collect();
    let paths: Vec<String> = wanted.places.iter().map(|one| one.path.clone()).collect();
    let names: Vec<String> = wanted.places.iter().map(|one| one.name.clone()).collect();
    let ids: Vec<Uuid> = wanted.places.iter().map(|one| one.id).collect();
    let orders: Vec<i16> = wanted.places.iter().map(|one| one.kind.order()).collect();
    let rules = wanted.rules;
    let need = |entry: baodao_kernel::rules::Entry| i32::try_from(entry.value).unwrap_or(i32::MAX);
    let workers =
        [rules.formula_workers_subdistrict, rules.formula_workers_community, rules.formula_workers_grid]
            .map(need);
    let volunteers = [
        rules.formula_volunteers_subdistrict,
        rules.formula_volunteers_community,
        rules.formula_volunteers_grid,
    ]
    .map(need);
    let (after_path, after_kind, after_name, after_id) = match wanted.after {
        Some((path, kind, name, id)) => (Some(path), Some(kind), Some(name), Some(id)),
        None => (None, None, None, None),
    };
    sqlx::query_as!(
        CheckRow,
        r#"with living as (
             select b.id, b.kind, b.seat_path, b.planned_end, b.project, s.name from body b
               join body_standing s on s.tenant_id = b.tenant_id and s.body_id = b.id and s.to_on is null
              where b.tenant_id = $1 and b.to_on is null
           ), asked as (
             select g.path collate "C" as area_path, g.kind, g.name, g.id, null::uuid as body_id, null::uuid as account_id,
                    null::date as day, null::bigint as count
               from unnest($2::text[], $3::text[], $4::uuid[], $18::smallint[]) as g(path, name, id, kind)
             union all
             select b.seat_path, 1::smallint, b.name, b.id, b.id, null, null, null from living b
              where b.kind = any($5) and not exists (select from appointment p where p.tenant_id = $1 and p.body_id = b.id
                and p.kind = 'secretary' and p.from_on <= $6 and (p.to_on is null or p.to_on > $6))
             union all
             select p.area_path, 2::smallint, p.kind, p.id, p.body_id, p.account_id, p.until_on, null from appointment p
              where p.tenant_id = $1 and p.ended_on is null and p.from_on <= $6 and p.until_on > $6 and p.until_on < $7
             union all
             select b.seat_path, 3::smallint, b.name, b.id, b.id, null, b.planned_end, null from living b where b.planned_end <= $6
             union all
             select b.seat_path, 4::smallint, b.name, b.id, b.id, null, null, null from living b
              where b.kind = 'project_headquarters'
                and 2 > (select count(distinct c.kind) from living c join body_standing s on s.tenant_id = $1 and s.body_id = c.id
                           and s.to_on is null and s.parent_id = b.id where c.kind in ('project_office', 'project_branch'))
             union all
             select t.area_path, 5::smallint, t.name, t.id, t.body_id, null, null, n.secretaries + n.workers + n.volunteers
               from team t cross join lateral (
                 select count(*) filter (where m.part = 'secretary') as secretaries,
                        count(*) filter (where m.part = 'social_worker') as workers,
                        count(*) filter (where m.part = 'volunteer') as volunteers
                   from team_member m where m.tenant_id = $1 and m.team_id = t.id and m.state = 'joined') n
              where t.tenant_id = $1 and t.disbanded_on is null and t.kind = 'red_grid'
                and (n.secretaries < 1 or n.workers < ($8::integer[])[greatest(1, least(3, length(t.area_path) / 4))]
                     or n.volunteers < ($9::integer[])[greatest(1, least(3, length(t.area_path) / 4))])
             union all
             select u.area_path, 6::smallint, u.name, u.id, null, null, null, null from unit u
              where u.tenant_id = $1 and u.ended_on is null
                and not exists (select from unit_liaison l where l.tenant_id = $1 and l.unit_id = u.id and l.to_on is null)
             union all
             select b.seat_path, 7::smallint, s.name, b.id, b.id, null, b.to_on, m.count
               from (select body_id, count(*) from branch_member where tenant_id = $1 and to_on is null group by body_id) m
               join body b on b.tenant_id = $1 and b.id = m.body_id and b.to_on is not null
               join lateral (select name from body_standing s where s.tenant_id = $1 and s.body_id = b.id
                    order by s.from_on desc limit 1) s on true
             union all
             -- The latest of the place; one that was ended with a reason was meant to end. Asked about for as many
             -- days after the end as a term is asked about before it.
             select z.area_path, 8::smallint, z.place_name, z.id, null, null, z.to_on, null from duty_zone z
              where z.tenant_id = $1 and z.from_on <= $6 and z.end_reason is null
                and (z.account_id is null or z.to_on <= $6) and (z.to_on is null or z.to_on > $6 - ($7 - $6))
                and not exists (select from duty_zone n where n.tenant_id = $1 and n.kind = z.kind and n.area_path = z.area_path
                  and n.place_id is not distinct from z.place_id and n.id <> z.id
                  and ((n.account_id is not null and (n.to_on is null or n.to_on > $6)) or (n.from_on, n.id) > (z.from_on, z.id)))
           )
           select a.area_path as "area_path!", a.kind as "kind!", a.name as "name!", a.id as "id!", a.body_id, a.account_id,
                  a.day as "day: jiff_sqlx::Date", a.count
             from asked a
            where starts_with(a.area_path, $10) and exists (select from unnest($11::text[]) mine where starts_with(a.area_path, mine))
              and a.kind = any($12)
              and ($13::text is null or (a.area_path collate "C", a.kind, a.name, a.id) > ($13, $14, $15, $16))
            order by a.area_path collate "C", a.kind, a.name, a.id limit $17"#,
        tenant.0,
        &paths,
        &names,
        &ids,
        &secretaries,
        wanted.today.to_sqlx() as _,
        wanted.terms_before.to_sqlx() as _,
        workers.as_slice(),
        volunteers.as_slice(),
        wanted.within,
        wanted.prefixes,
        wanted.kinds,
        after_path,
        after_kind,
        after_name,
        after_id,
        wanted.limit,
        &orders
    )
    .fetch_all(connection)
    .await
}

/// Every kind's place in the order, or those asked for.
pub fn orders(kinds: &[CheckKind]) -> Vec<i16> {
    let all = if kinds.is_empty() { CheckKind::ALL } else { kinds };
    all.iter().map(|kind| kind.order()).collect()
}
