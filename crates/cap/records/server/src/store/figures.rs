//! Counts.

use baodao_kernel::{AccountId, AreaPath, Scope, TenantId};
use baodao_platform::Problem;
use baodao_records_core::{Evidence, RecordKind, Relation};
use jiff::civil::Date;
use jiff_sqlx::ToSqlx;
use sqlx::{PgExecutor, Row};

use super::{Sql, code, number, push_areas};
use crate::ops::{Month, MyRecordTotals, Total};

/// One person's totals, of all time or of some days.
pub async fn own(
    connection: impl PgExecutor<'_>,
    tenant: TenantId,
    person: AccountId,
    days: Option<(Date, Date)>,
) -> Result<MyRecordTotals, Problem> {
    let row = sqlx::query!(
        r#"select count(*) filter (where counts and kind = 'party_service') as "party!",
                  coalesce(sum(minutes) filter (where counts and kind = 'party_service'), 0) as "party_minutes!",
                  count(*) filter (where counts and kind = 'volunteer') as "volunteer!",
                  coalesce(sum(minutes) filter (where counts and kind = 'volunteer'), 0) as "volunteer_minutes!",
                  count(*) filter (where stage = 'proposed') as "to_confirm!",
                  count(*) filter (where stage = 'disputed') as "disputed!",
                  count(*) filter (where stage = 'person_confirmed') as "to_verify!"
             from record
            where tenant_id = $1 and person = $2
              and ($3::date is null or day >= $3) and ($4::date is null or day < $4)"#,
        tenant.0,
        person.0,
        days.map(|(from, _)| from.to_sqlx()) as _,
        days.map(|(_, until)| until.to_sqlx()) as _
    )
    .fetch_one(connection)
    .await?;
    Ok(MyRecordTotals {
        party_service: Total { services: number(row.party)?, service_minutes: number(row.party_minutes)? },
        volunteer: Total {
            services: number(row.volunteer)?,
            service_minutes: number(row.volunteer_minutes)?,
        },
        to_confirm: number(row.to_confirm)?,
        disputed: number(row.disputed)?,
        to_verify: number(row.to_verify)?,
    })
}

/// Verified services of one person between two days: how many and how long.
pub async fn services(
    connection: impl PgExecutor<'_>,
    tenant: TenantId,
    person: AccountId,
    (from, until): (Date, Date),
) -> Result<(u32, u32), Problem> {
    let row = sqlx::query!(
        r#"select count(*) as "services!", coalesce(sum(minutes), 0) as "minutes!" from record
            where tenant_id = $1 and person = $2 and counts and day >= $3 and day < $4"#,
        tenant.0,
        person.0,
        from.to_sqlx() as _,
        until.to_sqlx() as _
    )
    .fetch_one(connection)
    .await?;
    Ok((number(row.services)?, number(row.minutes)?))
}

/// What is known of one person's services between two days.
pub async fn evidence(
    connection: impl PgExecutor<'_>,
    tenant: TenantId,
    person: AccountId,
    (from, until): (Date, Date),
) -> Result<Evidence, Problem> {
    let row = sqlx::query!(
        r#"select count(*) filter (where kind = 'party_service') as "party!",
                  coalesce(sum(minutes) filter (where kind = 'party_service'), 0) as "party_minutes!",
                  count(*) filter (where kind = 'volunteer') as "volunteer!",
                  coalesce(sum(minutes) filter (where kind = 'volunteer'), 0) as "volunteer_minutes!",
                  count(verdict) as "verdicts!",
                  count(*) filter (where verdict = 'satisfied') as "satisfied!",
                  count(*) filter (where verdict = 'basically') as "basically!",
                  count(*) filter (where verdict = 'dissatisfied') as "dissatisfied!",
                  (select count(*) from thanked t join thanks_letter l on l.id = t.letter_id
                    where t.tenant_id = $1 and t.person = $2 and l.stage <> 'withdrawn'
                      and l.written_at >= $3::date::timestamp at time zone 'Asia/Shanghai'
                      and l.written_at < $4::date::timestamp at time zone 'Asia/Shanghai') as "thanks!"
             from record
            where tenant_id = $1 and person = $2 and counts and day >= $3 and day < $4"#,
        tenant.0,
        person.0,
        from.to_sqlx() as _,
        until.to_sqlx() as _
    )
    .fetch_one(connection)
    .await?;
    Ok(Evidence {
        from: Some(from),
        until: Some(until),
        party_services: number(row.party)?,
        party_minutes: number(row.party_minutes)?,
        volunteer_services: number(row.volunteer)?,
        volunteer_minutes: number(row.volunteer_minutes)?,
        verdicts: number(row.verdicts)?,
        satisfied: number(row.satisfied)?,
        basically: number(row.basically)?,
        dissatisfied: number(row.dissatisfied)?,
        thanks: number(row.thanks)?,
    })
}

/// Verified services by month and kind.
pub async fn months(
    connection: impl PgExecutor<'_>,
    tenant: TenantId,
    scope: &Scope<Relation>,
    within: Option<&AreaPath>,
    (from, until): (Date, Date),
) -> Result<Vec<Month>, Problem> {
    let mut sql = Sql::new(
        "select extract(month from day)::integer as month, kind, count(*) as services,
                count(distinct (task_id, day)) as activities, sum(minutes) as minutes,
                count(distinct person) as people
           from record where counts and kind is not null and tenant_id = ",
    );
    sql.push_bind(tenant.0);
    sql.push(" and day >= ").push_bind(from.to_sqlx()).push(" and day < ").push_bind(until.to_sqlx());
    push_areas(&mut sql, "area_path", scope, within);
    sql.push(" group by 1, 2 order by 1, 2");
    let rows = sql.build().fetch_all(connection).await?;
    let month = |row: &sqlx::postgres::PgRow| -> Result<Month, Problem> {
        Ok(Month {
            month: number(row.try_get::<i32, _>("month")?)?,
            kind: code::<RecordKind>(row.try_get("kind")?)?,
            services: number(row.try_get::<i64, _>("services")?)?,
            activities: number(row.try_get::<i64, _>("activities")?)?,
            service_minutes: number(row.try_get::<i64, _>("minutes")?)?,
            people: Some(number(row.try_get::<i64, _>("people")?)?),
        })
    };
    rows.iter().map(month).collect()
}

/// Records that wait for somebody.
pub async fn waiting(
    connection: impl PgExecutor<'_>,
    tenant: TenantId,
    scope: &Scope<Relation>,
    within: Option<&AreaPath>,
) -> Result<u32, Problem> {
    let mut sql = Sql::new(
        "select count(*) from record where stage in ('disputed', 'person_confirmed') and tenant_id = ",
    );
    sql.push_bind(tenant.0);
    push_areas(&mut sql, "area_path", scope, within);
    let count: i64 = sql.build_query_scalar().fetch_one(connection).await?;
    number(count)
}
