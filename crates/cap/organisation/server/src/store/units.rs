//! Units.

use std::collections::HashMap;

use baodao_kernel::{AccountId, Phone, TenantId, UnitId};
use baodao_organisation_core::CreditCode;
use baodao_organisation_core::unit::{Coverage, Unit, UnitContact, UnitKind, UnitLevel, UnitState};
use baodao_platform::{Problem, Vault, db};
use jiff::civil::Date;
use jiff_sqlx::ToSqlx;
use serde_json::json;
use sqlx::PgConnection;
use uuid::Uuid;

use super::{Versioned, code, day, path};

/// What an office's telephone is sealed for.
const PHONE: &str = "organisation.unit.work_phone";

/// A unit as its row has it.
pub struct UnitRow {
    pub id: Uuid,
    pub name: String,
    pub credit_code: Option<String>,
    pub kind: String,
    pub level: String,
    pub area_path: String,
    pub party_org: Option<String>,
    pub coverage: String,
    pub address: Option<String>,
    pub work_phone: Option<Vec<u8>>,
    pub contact_note: Option<String>,
    pub since_on: Option<jiff_sqlx::Date>,
    pub ended_on: Option<jiff_sqlx::Date>,
    pub version: i32,
}

impl UnitRow {
    /// The unit, its contact opened.
    pub fn open(self, vault: &Vault, tenant: TenantId) -> Result<Versioned<UnitState>, Problem> {
        let phone = self.work_phone.map(|sealed| vault.open_text(tenant, PHONE, &sealed)).transpose();
        let phone = phone.map_err(Problem::fault)?.map(|text| Phone::parse(&text)).transpose();
        let unit = Unit {
            name: self.name,
            credit_code: self
                .credit_code
                .map(|text| CreditCode::parse(&text))
                .transpose()
                .map_err(Problem::fault)?,
            kind: code(&self.kind, UnitKind::parse)?,
            level: code(&self.level, UnitLevel::parse)?,
            area: path(&self.area_path),
            party_org: self.party_org,
            coverage: code(&self.coverage, Coverage::parse)?,
            since: day(self.since_on),
            contact: UnitContact {
                address: self.address,
                work_phone: phone.map_err(Problem::fault)?,
                note: self.contact_note,
            },
        };
        Ok((UnitState { id: UnitId(self.id), unit, ended: self.ended_on.is_some() }, self.version))
    }
}

/// One unit.
pub async fn load(
    connection: &mut PgConnection,
    vault: &Vault,
    tenant: TenantId,
    id: UnitId,
) -> Result<Option<Versioned<UnitState>>, Problem> {
    let row = sqlx::query_as!(
        UnitRow,
        r#"select id, name, credit_code, kind, level, area_path, party_org, coverage, address, work_phone, contact_note,
                  since_on as "since_on: jiff_sqlx::Date", ended_on as "ended_on: jiff_sqlx::Date", version from unit where tenant_id = $1 and id = $2"#,
        tenant.0,
        id.0
    )
    .fetch_optional(connection)
    .await?;
    row.map(|row| row.open(vault, tenant)).transpose()
}

/// Every unit that still is, in order of area and name.
pub async fn all(
    connection: &mut PgConnection,
    vault: &Vault,
    tenant: TenantId,
) -> Result<Vec<UnitState>, Problem> {
    let rows = sqlx::query_as!(
        UnitRow,
        r#"select id, name, credit_code, kind, level, area_path, party_org, coverage, address, work_phone, contact_note,
                  since_on as "since_on: jiff_sqlx::Date", ended_on as "ended_on: jiff_sqlx::Date", version
             from unit where tenant_id = $1 and ended_on is null order by area_path, name, id"#,
        tenant.0
    )
    .fetch_all(connection)
    .await?;
    rows.into_iter().map(|row| Ok(row.open(vault, tenant)?.0)).collect()
}

/// Writes units, new ones and known ones.
pub async fn save(
    tx: &mut PgConnection,
    vault: &Vault,
    tenant: TenantId,
    units: &[UnitState],
) -> Result<(), sqlx::Error> {
    let row = |state: &UnitState| {
        let (unit, contact) = (&state.unit, &state.unit.contact);
        let phone = contact.work_phone.as_ref();
        json!({
            "id": state.id, "name": unit.name, "credit_code": unit.credit_code, "kind": unit.kind,
            "level": unit.level, "area_path": unit.area, "party_org": unit.party_org, "coverage": unit.coverage,
            "address": contact.address, "contact_note": contact.note, "since": unit.since,
            "work_phone": phone.map(|phone| db::hex(&vault.seal(tenant, PHONE, phone.expose().as_bytes()))),
        })
    };
    sqlx::query!(
        "insert into unit (tenant_id, id, name, credit_code, kind, level, area_path, party_org, coverage, address,
           contact_note, work_phone, since_on)
         select $1, r.id, r.name, r.credit_code, r.kind, r.level, r.area_path, r.party_org, r.coverage, r.address,
                r.contact_note, decode(r.work_phone, 'hex'), r.since
           from jsonb_to_recordset($2) as r(id uuid, name text, credit_code text, kind text, level text, area_path text,
                party_org text, coverage text, address text, contact_note text, work_phone text, since date)
         on conflict (tenant_id, id) do update set name = excluded.name, credit_code = excluded.credit_code,
           kind = excluded.kind, level = excluded.level, area_path = excluded.area_path, party_org = excluded.party_org,
           coverage = excluded.coverage, address = excluded.address, contact_note = excluded.contact_note,
           work_phone = excluded.work_phone, since_on = excluded.since_on, version = unit.version + 1",
        tenant.0,
        json!(units.iter().map(row).collect::<Vec<_>>())
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Ends a unit with its liaisons and its places in committees; answers with the new version.
pub async fn end(
    tx: &mut PgConnection,
    tenant: TenantId,
    id: UnitId,
    on: Date,
    reason: &str,
) -> Result<i32, sqlx::Error> {
    sqlx::query!(
        "with gone as (
           update unit_liaison set to_on = greatest(from_on, $3), end_reason = 'unit_ended'
            where tenant_id = $1 and unit_id = $2 and to_on is null
         )
         update body_party set to_on = greatest(from_on, $3), end_reason = 'unit_ended'
          where tenant_id = $1 and unit_id = $2 and to_on is null",
        tenant.0,
        id.0,
        on.to_sqlx() as _
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query_scalar!(
        "update unit set ended_on = $3, end_reason = $4, version = version + 1 where tenant_id = $1 and id = $2
         returning version",
        tenant.0,
        id.0,
        on.to_sqlx() as _,
        reason
    )
    .fetch_one(tx)
    .await
}

/// Which units.
#[derive(Debug)]
pub struct WantedUnits<'a> {
    /// Inside these areas, or with this liaison.
    pub prefixes: &'a [String],
    /// The caller, where own units are shown too.
    pub liaison: Option<AccountId>,
    pub within: &'a str,
    pub kind: Option<UnitKind>,
    pub coverage: Option<Coverage>,
    pub text: Option<&'a str>,
    pub ended: bool,
    pub after: Option<(String, String, Uuid)>,
    pub limit: i64,
}

/// A unit in a list.
pub struct ListedUnit {
    pub id: Uuid,
    pub name: String,
    pub credit_code: Option<String>,
    pub kind: String,
    pub level: String,
    pub area_path: String,
    pub party_org: Option<String>,
    pub coverage: String,
    pub ended_on: Option<jiff_sqlx::Date>,
    pub liaisons: i64,
    pub parties: i64,
}

/// Units in order of area, name and id, with how many liaisons they have and in how many bodies
/// they sit.
pub async fn list(
    connection: &mut PgConnection,
    tenant: TenantId,
    wanted: WantedUnits<'_>,
) -> Result<Vec<ListedUnit>, sqlx::Error> {
    let (after_path, after_name, after_id) = match wanted.after {
        Some((path, name, id)) => (Some(path), Some(name), Some(id)),
        None => (None, None, None),
    };
    sqlx::query_as!(
        ListedUnit,
        r#"select u.id, u.name, u.credit_code, u.kind, u.level, u.area_path, u.party_org, u.coverage,
                  u.ended_on as "ended_on: jiff_sqlx::Date",
                  (select count(*) from unit_liaison l where l.tenant_id = u.tenant_id and l.unit_id = u.id and l.to_on is null) as "liaisons!",
                  (select count(*) from body_party p where p.tenant_id = u.tenant_id and p.unit_id = u.id and p.to_on is null) as "parties!"
             from unit u
            where u.tenant_id = $1 and starts_with(u.area_path, $2)
              and (exists (select from unnest($3::text[]) s where starts_with(u.area_path, s))
                   or exists (select from unit_liaison l where l.tenant_id = u.tenant_id and l.unit_id = u.id
                        and l.to_on is null and l.account_id = $4))
              and ($5::text is null or u.kind = $5) and ($6::text is null or u.coverage = $6)
              and ($7::text is null or position($7 in u.name) > 0 or u.credit_code = upper($7))
              and ($8 or u.ended_on is null)
              and ($9::text is null or (u.area_path, u.name, u.id) > ($9, $10, $11))
            order by u.area_path, u.name, u.id limit $12"#,
        tenant.0,
        wanted.within,
        wanted.prefixes,
        wanted.liaison.map(|account| account.0),
        wanted.kind.map(UnitKind::code),
        wanted.coverage.map(Coverage::code),
        wanted.text,
        wanted.ended,
        after_path,
        after_name,
        after_id,
        wanted.limit
    )
    .fetch_all(connection)
    .await
}

/// Names of units, ended ones too.
pub async fn names(
    connection: &mut PgConnection,
    tenant: TenantId,
    ids: &[Uuid],
) -> Result<HashMap<Uuid, String>, sqlx::Error> {
    let rows = sqlx::query!("select id, name from unit where tenant_id = $1 and id = any($2)", tenant.0, ids)
        .fetch_all(connection)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.name)).collect())
}
