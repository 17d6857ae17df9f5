//! Rosters: thousands of rows in a few statements.

use std::collections::HashMap;

use baodao_kernel::{AccountId, AreaPath, ReportInId, TenantId, UnitId};
use baodao_platform::Problem;
use baodao_reportin_core::roster::{Known, Over, Row};
use baodao_reportin_core::{Home, State};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::PgConnection;
use uuid::Uuid;

use super::{code, path};
use crate::seals::Seals;

/// One import of the district at a time: what is known must not change between judging and
/// writing.
pub async fn lock(connection: &mut PgConnection, tenant: TenantId) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "select pg_advisory_xact_lock(hashtextextended('report_in_roster', $1))",
        i64::from(tenant.0)
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// What is known of the numbers with these hashes and is not over.
pub async fn known(
    connection: &mut PgConnection,
    tenant: TenantId,
    blinds: &[Vec<u8>],
) -> Result<HashMap<Vec<u8>, Known>, Problem> {
    let rows = sqlx::query!(
        r#"select id, state, phone_blind as "phone_blind!", unit_id, unit_name, community_path, grid_path, estate, building
             from report_in
            where tenant_id = $1 and kind = 'member' and phone_blind = any($2)
              and state in ('invited', 'submitted', 'needs_correction', 'confirmed')"#,
        tenant.0,
        blinds
    )
    .fetch_all(connection)
    .await?;
    rows.into_iter()
        .map(|row| {
            let home = Home {
                community: row.community_path.as_deref().map(path),
                grid: row.grid_path.as_deref().map(path),
                estate: row.estate,
                building: row.building,
            };
            let state = code(&row.state, State::parse)?;
            let unit = row.unit_id.map(UnitId);
            let known = Known { id: ReportInId(row.id), state, unit, unit_name: row.unit_name, home };
            Ok((row.phone_blind, known))
        })
        .collect()
}

/// The report-ins of these numbers that are over: of each unit those that ended and those that the
/// community refused, the last of each.
pub async fn over(
    connection: &mut PgConnection,
    tenant: TenantId,
    blinds: &[Vec<u8>],
) -> Result<HashMap<Vec<u8>, Vec<Over>>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select phone_blind as "phone_blind!", unit_id as "unit_id?", unit_name as "unit_name!",
                  state = 'rejected' as "refused!", max(ended_at) as "at!: jiff_sqlx::Timestamp"
             from report_in
            where tenant_id = $1 and kind = 'member' and phone_blind = any($2)
              and state in ('ended', 'rejected') and ended_at is not null
            group by phone_blind, unit_id, unit_name, state"#,
        tenant.0,
        blinds
    )
    .fetch_all(connection)
    .await?;
    let mut found: HashMap<Vec<u8>, Vec<Over>> = HashMap::new();
    for row in rows {
        let unit = row.unit_id.map(UnitId);
        let over = Over { unit, unit_name: row.unit_name, at: row.at.to_jiff(), refused: row.refused };
        found.entry(row.phone_blind).or_default().push(over);
    }
    Ok(found)
}

/// A row that becomes an invitation, with its id and the hash of its number.
pub struct New<'a> {
    /// The id it gets.
    pub id: ReportInId,
    /// The row.
    pub row: &'a Row,
    /// What its number is found by.
    pub blind: &'a [u8],
}

/// Writes the invited. Sealing is done here, a row at a time, and is most of the work.
///
/// # Errors
/// The unique index over numbers when somebody reported in meanwhile.
pub async fn invite(
    connection: &mut PgConnection,
    seals: Seals<'_>,
    tenant: TenantId,
    new: &[New<'_>],
    at: Timestamp,
) -> Result<(), sqlx::Error> {
    let texts = |pick: &dyn Fn(&Row) -> Option<String>| -> Vec<Option<String>> {
        new.iter().map(|one| pick(one.row)).collect()
    };
    let ids: Vec<Uuid> = new.iter().map(|one| one.id.0).collect();
    let names: Vec<Vec<u8>> = new.iter().map(|one| seals.name(&one.row.name)).collect();
    let phones: Vec<Vec<u8>> = new.iter().map(|one| seals.phone(&one.row.phone)).collect();
    let blinds: Vec<Vec<u8>> = new.iter().map(|one| one.blind.to_vec()).collect();
    let units: Vec<Option<Uuid>> = new.iter().map(|one| one.row.unit.map(|unit| unit.0)).collect();
    let unit_names: Vec<String> = new.iter().map(|one| one.row.unit_name.clone()).collect();
    let communities = texts(&|row| row.home.community.as_ref().map(ToString::to_string));
    sqlx::query!(
        "insert into report_in (tenant_id, id, kind, state, name, phone, phone_blind, unit_id, unit_name, party_org,
                                community_path, estate, building, basis, created_at)
         select $1, n.id, 'member', 'invited', n.name, n.phone, n.blind, n.unit, n.unit_name, n.party_org,
                n.community, n.estate, n.building, 'unit_roster', $12
           from unnest($2::uuid[], $3::bytea[], $4::bytea[], $5::bytea[], $6::uuid[], $7::text[], $8::text[],
                       $9::text[], $10::text[], $11::text[])
             as n(id, name, phone, blind, unit, unit_name, party_org, community, estate, building)",
        tenant.0,
        &ids,
        &names,
        &phones,
        &blinds,
        &units as &[Option<Uuid>],
        &unit_names,
        &texts(&|row| row.party_org.clone()) as &[Option<String>],
        &communities as &[Option<String>],
        &texts(&|row| row.home.estate.clone()) as &[Option<String>],
        &texts(&|row| row.home.building.clone()) as &[Option<String>],
        at.to_sqlx() as _
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Puts what a later roster says of the home over what an earlier one said, where the person has
/// not spoken yet.
pub async fn refresh(
    connection: &mut PgConnection,
    tenant: TenantId,
    rows: &[(ReportInId, &Row)],
) -> Result<(), sqlx::Error> {
    let texts = |pick: &dyn Fn(&Row) -> Option<String>| -> Vec<Option<String>> {
        rows.iter().map(|(_, row)| pick(row)).collect()
    };
    let ids: Vec<Uuid> = rows.iter().map(|(id, _)| id.0).collect();
    sqlx::query!(
        "update report_in r set community_path = n.community, estate = n.estate, building = n.building,
                party_org = coalesce(n.party_org, r.party_org), version = r.version + 1
           from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[])
             as n(id, community, estate, building, party_org)
          where r.tenant_id = $1 and r.id = n.id and r.state = 'invited'",
        tenant.0,
        &ids,
        &texts(&|row| row.home.community.as_ref().map(ToString::to_string)) as &[Option<String>],
        &texts(&|row| row.home.estate.clone()) as &[Option<String>],
        &texts(&|row| row.home.building.clone()) as &[Option<String>],
        &texts(&|row| row.party_org.clone()) as &[Option<String>]
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Puts the question to persons who are on a roster otherwise than they reported in; those whom
/// it was put to already are left out of the answer.
pub async fn ask(
    connection: &mut PgConnection,
    tenant: TenantId,
    ids: &[Uuid],
    at: Timestamp,
) -> Result<Vec<(ReportInId, Option<AccountId>, AreaPath)>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"update report_in set check_asked_at = $3, last_asked_at = $3, version = version + 1
            where tenant_id = $1 and id = any($2) and state = 'confirmed' and check_asked_at is null
        returning id, account_id, area_path as "area_path!""#,
        tenant.0,
        ids,
        at.to_sqlx() as _
    )
    .fetch_all(connection)
    .await?;
    let told =
        |id, account: Option<Uuid>, area: String| (ReportInId(id), account.map(AccountId), path(&area));
    Ok(rows.into_iter().map(|row| told(row.id, row.account_id, row.area_path)).collect())
}

/// Puts the question to these people, again to those who have not answered; nobody who was asked
/// since `lately`, so that two who ask at once ask once. Whom it was put to.
pub async fn ask_again(
    connection: &mut PgConnection,
    tenant: TenantId,
    ids: &[Uuid],
    at: Timestamp,
    lately: Timestamp,
) -> Result<Vec<ReportInId>, sqlx::Error> {
    let rows = sqlx::query_scalar!(
        "update report_in
            set check_asked_at = coalesce(check_asked_at, $3), last_asked_at = $3, version = version + 1
          where tenant_id = $1 and id = any($2) and state = 'confirmed'
            and (last_asked_at is null or last_asked_at <= $4)
        returning id",
        tenant.0,
        ids,
        at.to_sqlx() as _,
        lately.to_sqlx() as _
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(ReportInId).collect())
}

/// A report-in that holds and names its unit by what was typed.
pub struct Typed {
    pub id: ReportInId,
    pub account: Option<AccountId>,
    pub state: State,
    pub area: AreaPath,
    pub community: Option<String>,
}

/// The report-ins that hold, name no unit of the register, and whose unit was written down in one of
/// these ways. They are held until the transaction ends.
pub async fn typed(
    connection: &mut PgConnection,
    tenant: TenantId,
    words: &[String],
) -> Result<Vec<Typed>, Problem> {
    let rows = sqlx::query!(
        r#"select id, account_id, state, area_path as "area_path!", community_path from report_in
            where tenant_id = $1 and kind = 'member' and unit_id is null and unit_name = any($2)
              and state in ('invited', 'submitted', 'needs_correction', 'confirmed')
            order by id for update"#,
        tenant.0,
        words
    )
    .fetch_all(connection)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Typed {
                id: ReportInId(row.id),
                account: row.account_id.map(AccountId),
                state: code(&row.state, State::parse)?,
                area: path(&row.area_path),
                community: row.community_path,
            })
        })
        .collect()
}

/// Makes these report-ins a unit's.
pub async fn adopt(
    connection: &mut PgConnection,
    tenant: TenantId,
    ids: &[Uuid],
    unit: UnitId,
    name: &str,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "update report_in set unit_id = $3, unit_name = $4, version = version + 1
          where tenant_id = $1 and id = any($2) and unit_id is null",
        tenant.0,
        ids,
        unit.0,
        name
    )
    .execute(connection)
    .await?;
    Ok(())
}
