//! What the command line does without HTTP: the first district, the first administrator, a
//! token for a script, the demo's persons.

use baodao_identity_core::account::PersonName;
use baodao_identity_core::grant::{Entrusted, Period};
use baodao_identity_core::token::token_text;
use baodao_identity_core::{RuleSheet, TokenId};
use baodao_kernel::{AccountId, AreaPath, GrantId, Phone, Role, TenantId};
use baodao_platform::{Log, Platform, Problem};
use jiff::{SignedDuration, Timestamp};
use serde_json::json;

use crate::account_event;
use crate::seals::{Seals, secret_hash};
use crate::store::accounts::{self, NewAccount};
use crate::store::grants::{self, GrantRow};
use crate::store::tenants::{self, Tenant};
use crate::store::tokens::{self, TokenRow};
use crate::store::{demo, nearby};

pub use crate::store::demo::DemoPerson;

/// Why the command line could not do it.
#[derive(Debug, thiserror::Error)]
pub enum AdminFault {
    /// No account fits the text.
    #[error("no account has this id, telephone number or name")]
    NoSuchAccount,
    /// Several people have that name.
    #[error("{0} accounts have this name; use the id or the telephone number")]
    NameNotUnique(usize),
    /// The name is empty or too long.
    #[error("a name has 1 to 40 characters")]
    BadName,
    /// The district has a security administrator.
    #[error("the district has a security administrator already; roles are granted by them")]
    AdminExists,
    /// The database or the vault said no; the log has the cause.
    #[error("{0}")]
    Inside(String),
}

impl From<Problem> for AdminFault {
    fn from(problem: Problem) -> Self {
        Self::Inside(format!("{} ({})", problem.title, problem.code))
    }
}

impl From<sqlx::Error> for AdminFault {
    fn from(fault: sqlx::Error) -> Self {
        Self::Inside(fault.to_string())
    }
}

/// A district as the command line names it.
#[derive(Debug, Clone)]
pub struct NewTenant {
    /// Short code, `chongchuan`.
    pub code: String,
    /// Name as people say it.
    pub name: String,
    /// Host names under which it is reached; with one district none are needed.
    pub hosts: Vec<String>,
    /// Where to complain about the service.
    pub supervision_phone: String,
    /// A human for those who cannot manage.
    pub help_phone: String,
}

/// Makes a district, or renews the facts of the one with this code.
///
/// # Errors
/// When the database says no.
pub async fn create_tenant(platform: &Platform, new: NewTenant) -> Result<TenantId, AdminFault> {
    let tenant = Tenant {
        id: TenantId(0),
        code: new.code,
        name: new.name,
        hosts: new.hosts,
        supervision_phone: new.supervision_phone,
        help_phone: new.help_phone,
        version: 0,
    };
    Ok(tenants::put(platform.pool(), &tenant, platform.now()).await?)
}

/// Every district: number, code and name.
///
/// # Errors
/// When the database says no.
pub async fn list_tenants(platform: &Platform) -> Result<Vec<Tenant>, AdminFault> {
    Ok(tenants::all(platform.pool()).await?)
}

/// Makes the account of a district's first security administrator, who then grants every other
/// role. Refused when there is one, so that the command line is no way around the separation of
/// administrators.
///
/// # Errors
/// See [`AdminFault`].
pub async fn first_admin(
    platform: &Platform,
    tenant: TenantId,
    name: &str,
    phone: &Phone,
) -> Result<AccountId, AdminFault> {
    let now = platform.now();
    let seals = Seals::new(platform.vault(), tenant);
    let name = PersonName::parse(name).ok_or(AdminFault::BadName)?;
    let district = AreaPath::district();
    if !grants::holders(platform.pool(), tenant, Role::Secadmin, &district, now).await?.is_empty() {
        return Err(AdminFault::AdminExists);
    }
    let mut tx = platform.pool().begin().await?;
    let new = NewAccount { id: AccountId(platform.draw().id(now)), name: Some(&name), phone, at: now };
    let id = new.id;
    let id = if accounts::insert(&mut tx, seals, tenant, new).await? {
        id
    } else {
        let found = accounts::find_by_phone(&mut *tx, tenant, &seals.blind_phone(phone)).await?;
        found.map(|(id, _)| id).ok_or(AdminFault::NoSuchAccount)?
    };
    let row = GrantRow {
        id: GrantId(platform.draw().id(now)),
        account: id,
        entrusted: Entrusted {
            role: Role::Secadmin,
            area: district,
            period: Period { from: now, until: None },
        },
        reason: "first administrator, from the command line".to_owned(),
        instrument: None,
        granted_by: None,
        granted_at: now,
        revoked_at: None,
    };
    grants::insert(&mut tx, tenant, &row).await?;
    let mut log = Log::of_system(tenant, now);
    let mut happened =
        account_event("role_granted", id, None, json!({ "grant": row.id, "role": Role::Secadmin }));
    happened.reason = Some(row.reason);
    log.event(happened);
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(id)
}

/// The account that a text on the command line means: its id, its number, or the exact name
/// when only one person has it.
///
/// # Errors
/// [`AdminFault::NoSuchAccount`], [`AdminFault::NameNotUnique`].
pub async fn find_account(platform: &Platform, tenant: TenantId, who: &str) -> Result<AccountId, AdminFault> {
    let seals = Seals::new(platform.vault(), tenant);
    if let Ok(id) = who.trim().parse::<AccountId>() {
        let found = accounts::load(platform.pool(), seals, tenant, id).await?;
        return found.map(|account| account.id).ok_or(AdminFault::NoSuchAccount);
    }
    if let Ok(phone) = Phone::parse(who) {
        let found = accounts::find_by_phone(platform.pool(), tenant, &seals.blind_phone(&phone)).await?;
        return found.map(|(id, _)| id).ok_or(AdminFault::NoSuchAccount);
    }
    // Names are sealed, so an exact name is found by opening all; 27,000 take some milliseconds.
    let fits = nearby::with_name(platform.pool(), seals, tenant, who.trim()).await?;
    match fits.as_slice() {
        [only] => Ok(*only),
        [] => Err(AdminFault::NoSuchAccount),
        several => Err(AdminFault::NameNotUnique(several.len())),
    }
}

/// Makes an access token for `account`, with the longest life the rules allow, and returns its
/// text. Whoever can use the command line can read the key file anyway.
///
/// # Errors
/// When the database says no.
pub async fn issue_token(
    platform: &Platform,
    tenant: TenantId,
    account: AccountId,
    name: &str,
) -> Result<String, AdminFault> {
    let now = platform.now();
    let entries = platform.rules().entries(platform.pool(), tenant).await?;
    let life: SignedDuration = RuleSheet::of(&entries).access_token();
    let secret = token_text(&platform.draw().token());
    let row = TokenRow {
        id: TokenId(platform.draw().id(now)),
        account,
        name: name.to_owned(),
        created_at: now,
        expires_at: now.saturating_add(life).unwrap_or(Timestamp::MAX),
        last_used_at: None,
    };
    let mut tx = platform.pool().begin().await?;
    tokens::insert(&mut tx, tenant, &row, &secret_hash(&secret)).await?;
    let mut log = Log::of_system(tenant, now);
    let data = json!({ "token": row.id, "expires_at": row.expires_at, "by": "command line" });
    log.event(account_event("access_token_created", account, None, data));
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(secret)
}

/// Names the persons that a visitor of the demo can step into, in the order given.
///
/// # Errors
/// When the database says no.
pub async fn set_demo_persons(
    platform: &Platform,
    tenant: TenantId,
    persons: &[DemoPerson],
) -> Result<(), AdminFault> {
    Ok(demo::put(platform.pool(), tenant, persons).await?)
}
