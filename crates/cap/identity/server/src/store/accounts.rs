//! Accounts and what their holders state about themselves.

use baodao_identity_core::account::{AccountState, PersonName};
use baodao_identity_core::ports::Profile;
use baodao_kernel::{AccountId, AreaPath, Phone, TenantId};
use baodao_platform::Problem;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use serde_json::Value;
use sqlx::{PgConnection, PgExecutor};

use super::{moment, path};
use crate::seals::Seals;

/// One account, opened.
#[derive(Debug, Clone)]
pub struct Account {
    /// Who.
    pub id: AccountId,
    /// In full; empty when none was given.
    pub name: String,
    /// `None` when closed.
    pub phone: Option<Phone>,
    /// Whether it can be used.
    pub state: AccountState,
    /// For `If-Match`.
    pub version: i32,
    /// When it was made.
    pub created_at: Timestamp,
    /// What the person stated.
    pub profile: Profile,
    /// The unit the person works for.
    pub unit_name: Option<String>,
}

impl Account {
    /// Where the account stands for permissions: at home, or in the district.
    pub fn area(&self) -> AreaPath {
        self.profile.home.clone().unwrap_or_default()
    }

    /// `张**`.
    pub fn masked_name(&self) -> String {
        baodao_kernel::mask::name(&self.name)
    }
}

/// Loads one account.
pub async fn load(
    executor: impl PgExecutor<'_>,
    seals: Seals<'_>,
    tenant: TenantId,
    id: AccountId,
) -> Result<Option<Account>, Problem> {
    let row = sqlx::query!(
        r#"select a.id, a.name, a.phone, a.state, a.version, a.created_at as "created_at: jiff_sqlx::Timestamp",
                  p.home_path as "home_path?", p.skills as "skills?", p.adult as "adult?",
                  p.unit_name as "unit_name?", p.receives_offers as "receives_offers?"
             from account a
             left join volunteer_profile p on p.tenant_id = a.tenant_id and p.account_id = a.id
            where a.tenant_id = $1 and a.id = $2"#,
        tenant.0,
        id.0
    )
    .fetch_optional(executor)
    .await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(Account {
        id: AccountId(row.id),
        name: seals.open_name(row.name.as_deref()).map_err(Problem::fault)?,
        phone: seals.open_phone(row.phone.as_deref()).map_err(Problem::fault)?,
        state: state(&row.state)?,
        version: row.version,
        created_at: moment(row.created_at),
        profile: Profile {
            home: row.home_path.as_deref().map(path),
            skills: row.skills.unwrap_or_default(),
            adult: row.adult.unwrap_or_default(),
            receives_offers: row.receives_offers.unwrap_or_default(),
        },
        unit_name: row.unit_name,
    }))
}

/// A stored state code.
pub fn state(code: &str) -> Result<AccountState, Problem> {
    AccountState::parse(code).ok_or_else(|| Problem::fault("account.state holds an unknown code"))
}

/// The account with a number, whatever its state.
pub async fn find_by_phone(
    executor: impl PgExecutor<'_>,
    tenant: TenantId,
    blind: &[u8],
) -> Result<Option<(AccountId, AccountState)>, Problem> {
    let row = sqlx::query!(
        "select id, state from account where tenant_id = $1 and phone_blind = $2",
        tenant.0,
        blind
    )
    .fetch_optional(executor)
    .await?;
    row.map(|row| Ok((AccountId(row.id), state(&row.state)?))).transpose()
}

/// What a new account is made of.
pub struct NewAccount<'a> {
    /// Its id.
    pub id: AccountId,
    /// The name, if known.
    pub name: Option<&'a PersonName>,
    /// The number.
    pub phone: &'a Phone,
    /// When.
    pub at: Timestamp,
}

/// Makes an account; `false` when the number has one.
pub async fn insert(
    connection: &mut PgConnection,
    seals: Seals<'_>,
    tenant: TenantId,
    new: NewAccount<'_>,
) -> Result<bool, Problem> {
    let done = sqlx::query!(
        "insert into account (tenant_id, id, name, phone, phone_blind, created_at)
         values ($1, $2, $3, $4, $5, $6)
         on conflict on constraint account_phone_unique do nothing",
        tenant.0,
        new.id.0,
        new.name.map(|name| seals.seal_name(name)),
        seals.seal_phone(new.phone),
        seals.blind_phone(new.phone),
        new.at.to_sqlx() as _
    )
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Keeps the account from changing until the transaction ends, and tells its state.
pub async fn lock(
    connection: &mut PgConnection,
    tenant: TenantId,
    id: AccountId,
) -> Result<Option<AccountState>, Problem> {
    let code = sqlx::query_scalar!(
        "select state from account where tenant_id = $1 and id = $2 for update",
        tenant.0,
        id.0
    )
    .fetch_optional(connection)
    .await?;
    code.map(|code| state(&code)).transpose()
}

/// Sets the state with its history; `false` when somebody was quicker.
pub async fn set_state(
    executor: impl PgExecutor<'_>,
    tenant: TenantId,
    account: &Account,
    next: AccountState,
    log: Value,
) -> Result<bool, Problem> {
    let written = sqlx::query_scalar!(
        r#"with saved as (
             update account set state = $4, version = version + 1
              where tenant_id = $1 and id = $2 and version = $3 returning 1)
           select append_log($5) as "written!" from saved"#,
        tenant.0,
        account.id.0,
        account.version,
        next.code(),
        log
    )
    .fetch_optional(executor)
    .await?;
    Ok(written.is_some())
}

/// Writes name and profile; `false` when somebody was quicker. The unit stays as it was stored.
pub async fn save_own(
    connection: &mut PgConnection,
    seals: Seals<'_>,
    tenant: TenantId,
    account: &Account,
    at: Timestamp,
) -> Result<bool, Problem> {
    let name = PersonName::parse(&account.name).map(|name| seals.seal_name(&name));
    let done = sqlx::query!(
        "update account set name = $4, version = version + 1 where tenant_id = $1 and id = $2 and version = $3",
        tenant.0,
        account.id.0,
        account.version,
        name
    )
    .execute(&mut *connection)
    .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    save_profile(connection, tenant, account.id, &account.profile, account.unit_name.as_deref(), at).await?;
    Ok(true)
}

/// Writes a whole profile.
pub async fn save_profile(
    connection: &mut PgConnection,
    tenant: TenantId,
    id: AccountId,
    profile: &Profile,
    unit_name: Option<&str>,
    at: Timestamp,
) -> Result<(), Problem> {
    sqlx::query!(
        "insert into volunteer_profile
           (tenant_id, account_id, home_path, skills, adult, unit_name, receives_offers, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (tenant_id, account_id) do update set
           home_path = excluded.home_path, skills = excluded.skills, adult = excluded.adult,
           unit_name = excluded.unit_name, receives_offers = excluded.receives_offers,
           updated_at = excluded.updated_at",
        tenant.0,
        id.0,
        profile.home.as_ref().map(AreaPath::as_str),
        &profile.skills,
        profile.adult,
        unit_name,
        profile.receives_offers,
        at.to_sqlx() as _
    )
    .execute(connection)
    .await?;
    Ok(())
}
