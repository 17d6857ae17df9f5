//! What people state about what they can do.

use std::collections::HashMap;

use baodao_kernel::{AccountId, TenantId};
use baodao_platform::{Problem, Vault};
use baodao_skills_core::register::{Seen, StatedLicence};
use baodao_skills_core::{Held, Language, Register, ServiceType, Source};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff_sqlx::ToSqlx;
use sqlx::{PgConnection, PgExecutor};
use uuid::Uuid;

use super::{LICENCE, NOTE, code, codes};

/// A register as stored.
#[derive(Debug, Clone)]
pub struct Stored {
    /// What it says.
    pub register: Register,
    /// For `If-Match`.
    pub version: i32,
    /// Last change.
    pub updated_at: Timestamp,
}

/// Which registers.
#[derive(Debug, Clone, Copy)]
pub enum Which<'a> {
    /// Of these accounts.
    Of(&'a [AccountId]),
    /// Of everybody who holds this skill.
    Holding(&'a str),
    /// Of everybody who has stated a licence.
    Licensed,
}

/// Registers by account. With `vault`, licence numbers and notes are opened; without, they are
/// empty, and nobody needs them to judge who fits.
pub async fn load(
    connection: &mut PgConnection,
    vault: Option<&Vault>,
    tenant: TenantId,
    which: Which<'_>,
) -> Result<HashMap<AccountId, Stored>, Problem> {
    let accounts = accounts(connection, tenant, which).await?;
    let rows = sqlx::query!(
        r#"select account_id, version, source, languages, service_types, hours, radius_km, note, notice_version,
                  updated_at as "updated_at: jiff_sqlx::Timestamp"
             from skill_register where tenant_id = $1 and account_id = any($2)"#,
        tenant.0,
        &accounts
    )
    .fetch_all(&mut *connection)
    .await?;
    let mut held = held(connection, vault, tenant, &accounts).await?;
    rows.into_iter()
        .map(|row| {
            let account = AccountId(row.account_id);
            let note = match (vault, &row.note) {
                (Some(vault), Some(sealed)) => {
                    vault.open_text(tenant, NOTE, sealed).map_err(Problem::fault)?
                }
                _ => String::new(),
            };
            let register = Register {
                source: code(&row.source)?,
                skills: held.remove(&account).unwrap_or_default(),
                languages: codes(&row.languages),
                service_types: codes(&row.service_types),
                hours: serde_json::from_value(row.hours).map_err(Problem::fault)?,
                radius_km: row.radius_km.and_then(|km| u16::try_from(km).ok()),
                note,
                notice_version: row.notice_version,
            };
            Ok((account, Stored { register, version: row.version, updated_at: row.updated_at.to_jiff() }))
        })
        .collect()
}

async fn accounts(
    connection: &mut PgConnection,
    tenant: TenantId,
    which: Which<'_>,
) -> Result<Vec<Uuid>, Problem> {
    Ok(match which {
        Which::Of(accounts) => accounts.iter().map(|account| account.0).collect(),
        Which::Holding(code) => {
            sqlx::query_scalar!(
                "select account_id from held_skill where tenant_id = $1 and code = $2",
                tenant.0,
                code
            )
            .fetch_all(connection)
            .await?
        }
        Which::Licensed => sqlx::query_scalar!(
            "select distinct account_id from held_skill where tenant_id = $1 and licence_until is not null",
            tenant.0
        )
        .fetch_all(connection)
        .await?,
    })
}

async fn held(
    connection: &mut PgConnection,
    vault: Option<&Vault>,
    tenant: TenantId,
    accounts: &[Uuid],
) -> Result<HashMap<AccountId, Vec<Held>>, Problem> {
    let rows = sqlx::query!(
        r#"select account_id, code, years, licence_number, licence_until as "licence_until: jiff_sqlx::Date",
                  licence_stated_on as "stated_on: jiff_sqlx::Date", seen_at as "seen_at: jiff_sqlx::Timestamp", seen_by
             from held_skill where tenant_id = $1 and account_id = any($2) order by account_id, code"#,
        tenant.0,
        accounts
    )
    .fetch_all(connection)
    .await?;
    let mut all: HashMap<AccountId, Vec<Held>> = HashMap::new();
    for row in rows {
        let open = |sealed: Vec<u8>| match vault {
            Some(vault) => vault.open_text(tenant, LICENCE, &sealed).map_err(Problem::fault),
            None => Ok(String::new()),
        };
        let seen = row.seen_at.zip(row.seen_by);
        let licence = match row.licence_number.zip(row.licence_until) {
            None => None,
            Some((number, until)) => Some(StatedLicence {
                number: open(number)?,
                valid_until: until.to_jiff(),
                stated_on: row.stated_on.unwrap_or(until).to_jiff(),
                seen: seen.map(|(at, by)| Seen { by: AccountId(by), at: at.to_jiff() }),
            }),
        };
        let years = row.years.and_then(|years| u8::try_from(years).ok());
        all.entry(AccountId(row.account_id)).or_default().push(Held { code: row.code, years, licence });
    }
    Ok(all)
}

/// Writes a whole register whose version was `version` (0 for none); `false` when somebody was
/// quicker.
pub async fn save(
    tx: &mut PgConnection,
    vault: &Vault,
    tenant: TenantId,
    account: AccountId,
    register: &Register,
    version: i32,
    at: Timestamp,
) -> Result<bool, Problem> {
    let languages: Vec<String> =
        register.languages.iter().map(|one: &Language| one.code().to_owned()).collect();
    let services: Vec<String> =
        register.service_types.iter().map(|one: &ServiceType| one.code().to_owned()).collect();
    let note = (!register.note.is_empty()).then(|| vault.seal(tenant, NOTE, register.note.as_bytes()));
    let done = sqlx::query!(
        "insert into skill_register
           (tenant_id, account_id, source, languages, service_types, hours, radius_km, note, notice_version, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         on conflict (tenant_id, account_id) do update set
           version = skill_register.version + 1, source = excluded.source, languages = excluded.languages,
           service_types = excluded.service_types, hours = excluded.hours, radius_km = excluded.radius_km,
           note = excluded.note, notice_version = excluded.notice_version, updated_at = excluded.updated_at
         where skill_register.version = $11",
        tenant.0,
        account.0,
        register.source.code(),
        &languages,
        &services,
        serde_json::to_value(&register.hours).map_err(Problem::fault)?,
        register.radius_km.and_then(|km| i16::try_from(km).ok()),
        note,
        register.notice_version,
        at.to_sqlx() as _,
        version
    )
    .execute(&mut *tx)
    .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    save_held(tx, vault, tenant, account, &register.skills).await?;
    Ok(true)
}

async fn save_held(
    tx: &mut PgConnection,
    vault: &Vault,
    tenant: TenantId,
    account: AccountId,
    skills: &[Held],
) -> Result<(), Problem> {
    let kept: Vec<&str> = skills.iter().map(|held| held.code.as_str()).collect();
    sqlx::query!(
        "delete from held_skill where tenant_id = $1 and account_id = $2 and code <> all($3::text[])",
        tenant.0,
        account.0,
        &kept as &[&str]
    )
    .execute(&mut *tx)
    .await?;
    for held in skills {
        let licence = held.licence.as_ref();
        let seen = licence.and_then(|licence| licence.seen);
        sqlx::query!(
            "insert into held_skill
               (tenant_id, account_id, code, years, licence_number, licence_until, seen_at, seen_by,
                licence_stated_on)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
             on conflict (tenant_id, account_id, code) do update set
               years = excluded.years, licence_number = excluded.licence_number,
               licence_until = excluded.licence_until, licence_stated_on = excluded.licence_stated_on,
               seen_at = excluded.seen_at, seen_by = excluded.seen_by",
            tenant.0,
            account.0,
            held.code,
            held.years.map(i16::from),
            licence.map(|licence| vault.seal(tenant, LICENCE, licence.number.as_bytes())),
            licence.map(|licence| licence.valid_until.to_sqlx()) as _,
            seen.map(|seen| seen.at.to_sqlx()) as _,
            seen.map(|seen| seen.by.0),
            licence.map(|licence| licence.stated_on.to_sqlx()) as _
        )
        .execute(&mut *tx)
        .await?;
    }
    Ok(())
}

/// Erases a register with all that belongs to it; tells whether there was one.
pub async fn erase(tx: &mut PgConnection, tenant: TenantId, account: AccountId) -> Result<bool, Problem> {
    let done = sqlx::query!(
        "delete from skill_register where tenant_id = $1 and account_id = $2",
        tenant.0,
        account.0
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Writes what a roster says of people who have no register yet.
pub async fn state_by_roster(
    tx: &mut PgConnection,
    tenant: TenantId,
    rows: &[(AccountId, Vec<String>)],
    at: Timestamp,
) -> Result<(), Problem> {
    let accounts: Vec<Uuid> = rows.iter().map(|(account, _)| account.0).collect();
    let made = sqlx::query_scalar!(
        "insert into skill_register (tenant_id, account_id, source, updated_at)
         select $1, n.id, $3, $4 from unnest($2::uuid[]) as n(id)
         on conflict do nothing returning account_id",
        tenant.0,
        &accounts,
        Source::Roster.code(),
        at.to_sqlx() as _
    )
    .fetch_all(&mut *tx)
    .await?;
    let new: std::collections::HashSet<Uuid> = made.into_iter().collect();
    let mut holders = Vec::new();
    let mut held = Vec::new();
    for (account, codes) in rows.iter().filter(|(account, _)| new.contains(&account.0)) {
        holders.extend(codes.iter().map(|_| account.0));
        held.extend(codes.iter().cloned());
    }
    sqlx::query!(
        "insert into held_skill (tenant_id, account_id, code)
         select $1, n.id, n.code from unnest($2::uuid[], $3::text[]) as n(id, code) on conflict do nothing",
        tenant.0,
        &holders,
        &held
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Notes that a licence was seen; `false` when the register changed meanwhile.
pub async fn note_seen(
    tx: &mut PgConnection,
    tenant: TenantId,
    account: AccountId,
    skill: &str,
    version: i32,
    seen: Seen,
) -> Result<bool, Problem> {
    let done = sqlx::query!(
        "with saved as (
           update skill_register set version = version + 1
            where tenant_id = $1 and account_id = $2 and version = $4 returning 1)
         update held_skill set seen_at = $5, seen_by = $6
          where tenant_id = $1 and account_id = $2 and code = $3 and exists (select 1 from saved)",
        tenant.0,
        account.0,
        skill,
        version,
        seen.at.to_sqlx() as _,
        seen.by.0
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// A licence whose end comes near, or has come.
#[derive(Debug, Clone)]
pub struct Ending {
    /// Whose.
    pub account: AccountId,
    /// For which skill.
    pub skill: String,
    /// The last day.
    pub until: Date,
}

/// Districts in which somebody has stated a licence.
pub async fn tenants(executor: impl PgExecutor<'_>) -> Result<Vec<TenantId>, Problem> {
    let rows =
        sqlx::query_scalar!("select distinct tenant_id from held_skill where licence_until is not null")
            .fetch_all(executor)
            .await?;
    Ok(rows.into_iter().map(TenantId).collect())
}

/// Marks the licences that run out before `before` and whose holders have not been told.
pub async fn warn(
    tx: &mut PgConnection,
    tenant: TenantId,
    today: Date,
    before: Date,
) -> Result<Vec<Ending>, Problem> {
    let rows = sqlx::query!(
        r#"update held_skill set warned_until = licence_until
            where tenant_id = $1 and licence_until >= $2 and licence_until < $3
              and warned_until is distinct from licence_until
           returning account_id, code, licence_until as "until!: jiff_sqlx::Date""#,
        tenant.0,
        today.to_sqlx() as _,
        before.to_sqlx() as _
    )
    .fetch_all(tx)
    .await?;
    let ending = rows.into_iter().map(|row| Ending {
        account: AccountId(row.account_id),
        skill: row.code,
        until: row.until.to_jiff(),
    });
    Ok(ending.collect())
}

/// Marks the licences that have run out and whose holders have not been told.
pub async fn lapse(tx: &mut PgConnection, tenant: TenantId, today: Date) -> Result<Vec<Ending>, Problem> {
    let rows = sqlx::query!(
        r#"update held_skill set lapsed_until = licence_until
            where tenant_id = $1 and licence_until < $2 and lapsed_until is distinct from licence_until
           returning account_id, code, licence_until as "until!: jiff_sqlx::Date""#,
        tenant.0,
        today.to_sqlx() as _
    )
    .fetch_all(tx)
    .await?;
    let ended = rows.into_iter().map(|row| Ending {
        account: AccountId(row.account_id),
        skill: row.code,
        until: row.until.to_jiff(),
    });
    Ok(ended.collect())
}
