//! Counts of an area's organisation on a day.

use baodao_kernel::TenantId;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx;
use sqlx::PgConnection;

/// One count: of what, of which kind.
#[derive(Debug)]
pub struct CountRow {
    pub what: String,
    pub kind: String,
    pub count: i64,
}

/// How many units, bodies, members, appointments, teams, zones and social organisations lie in an
/// area on a day, by kind; social organisations by the stage that they were in then. How the party
/// organisation reaches a unit has no history: it is counted as it stands.
pub async fn counts(
    connection: &mut PgConnection,
    tenant: TenantId,
    within: &str,
    at: Date,
) -> Result<Vec<CountRow>, sqlx::Error> {
    sqlx::query_as!(
        CountRow,
        r#"select what as "what!", kind as "kind!", count as "count!" from (
             select 'units' as what, kind, count(*) from unit
              where tenant_id = $1 and starts_with(area_path, $2) and (since_on is null or since_on <= $3)
                and (ended_on is null or ended_on > $3) group by kind
             union all
             select 'bodies', kind, count(*) from body
              where tenant_id = $1 and starts_with(seat_path, $2) and from_on <= $3 and (to_on is null or to_on > $3) group by kind
             union all
             select 'members', b.kind, count(*) from branch_member m join body b on b.tenant_id = m.tenant_id and b.id = m.body_id
              where m.tenant_id = $1 and starts_with(b.seat_path, $2) and m.from_on <= $3 and (m.to_on is null or m.to_on > $3)
              group by b.kind
             union all
             select 'appointments', kind, count(*) from appointment
              where tenant_id = $1 and starts_with(area_path, $2) and from_on <= $3 and (to_on is null or to_on > $3) group by kind
             union all
             select 'teams', kind, count(*) from team
              where tenant_id = $1 and starts_with(area_path, $2) and formed_on <= $3 and (disbanded_on is null or disbanded_on > $3)
              group by kind
             union all
             select 'zones', kind, count(*) from duty_zone
              where tenant_id = $1 and starts_with(area_path, $2) and from_on <= $3 and (to_on is null or to_on > $3) group by kind
             union all
             select 'social_organisations', s.stage, count(*) from social_organisation o
               join lateral (select stage from social_stage h where h.tenant_id = o.tenant_id and h.organisation_id = o.id
                    and h.from_on <= $3 order by h.from_on desc, h.seq desc limit 1) s on true
              where o.tenant_id = $1 and starts_with(o.area_path, $2) group by s.stage
             union all
             select 'coverage', coverage, count(*) from unit
              where tenant_id = $1 and starts_with(area_path, $2) and (since_on is null or since_on <= $3)
                and (ended_on is null or ended_on > $3) group by coverage
           ) c order by what, kind"#,
        tenant.0,
        within,
        at.to_sqlx() as _
    )
    .fetch_all(connection)
    .await
}
