//! `import_accounts`: many accounts with profiles and roles at once, all or none.

use std::collections::HashSet;

use axum::extract::State;
use baodao_identity_core::account::SKILLS_MAX;
use baodao_identity_core::grant::check_area;
use baodao_identity_core::import::{Fault, RawRow, RowFault, read_row};
use baodao_identity_core::policy::{Action, POLICY};
use baodao_identity_core::refusals::AccountRefusal;
use baodao_kernel::{AccountId, AreaCode, AreaPath, GrantId, Role, policy, text};
use baodao_platform::{Answer, Call, Input, NewEvent, Problem, Problems, Reply};
use garde::Validate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use sqlx::{Postgres, Transaction};
use utoipa::ToSchema;

use crate::store::bulk::{self, Placed};
use crate::{Identity, allow};

/// A role of an imported person.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ImportedRole {
    /// The role; administrators and the protection officer are granted one by one instead.
    #[garde(skip)]
    pub(super) role: Role,
    /// Code of its area; the home's when left out, the district without a home.
    #[garde(inner(length(max = 17)))]
    #[schema(max_length = 17, example = "320613001002003")]
    pub(super) area_code: Option<String>,
}

/// One person.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ImportedPerson {
    /// The name.
    #[garde(length(chars, max = 200))]
    #[schema(max_length = 200, example = "张小明")]
    pub(super) name: String,
    /// The number as people write it.
    #[garde(length(chars, max = 40))]
    #[schema(max_length = 40, example = "138 1234 5678")]
    pub(super) phone: String,
    /// Code of the area of the home, 6 to 17 digits.
    #[garde(inner(length(max = 17)))]
    #[schema(max_length = 17, example = "320613001002003")]
    pub(super) home_code: Option<String>,
    /// Skill codes of the catalogue; they go into the register as what the unit states.
    #[garde(length(max = SKILLS_MAX))]
    #[serde(default)]
    #[schema(max_items = 30, example = json!(["first_aid"]))]
    pub(super) skills: Vec<String>,
    /// The unit the person works for.
    #[garde(inner(length(chars, max = 200)))]
    #[schema(max_length = 200, example = "南通市第一人民医院")]
    pub(super) unit_name: Option<String>,
    /// 18 or older, in the person's own word or their unit's.
    #[garde(skip)]
    #[serde(default)]
    pub(super) adult: bool,
    /// Wants to be offered work.
    #[garde(skip)]
    #[serde(default)]
    pub(super) receives_offers: bool,
    /// Roles from now on.
    #[garde(length(max = 10), dive)]
    #[serde(default)]
    #[schema(max_items = 10)]
    pub(super) roles: Vec<ImportedRole>,
}

/// The import.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ImportAccounts {
    /// Where the list comes from; stands on every grant.
    #[garde(length(chars, min = 2, max = 200))]
    #[schema(min_length = 2, max_length = 200, example = "2026年在职党员名册")]
    reason: String,
    /// Only check, change nothing.
    #[garde(skip)]
    #[serde(default)]
    dry_run: bool,
    /// The people, up to 5,000.
    #[garde(length(min = 1), dive)]
    #[schema(min_items = 1, max_items = 5000)]
    people: Vec<ImportedPerson>,
}

/// The account of one row.
#[derive(Debug, Serialize, ToSchema)]
pub struct ImportedAccount {
    /// The account; for a number that had one, that one.
    pub account: AccountId,
    /// Made by this import. An account that existed keeps its name and profile.
    pub created: bool,
}

/// What came of it.
#[derive(Debug, Serialize, ToSchema)]
pub struct Imported {
    /// Accounts made, or that would be made.
    #[schema(example = 1)]
    pub created: u64,
    /// Roles granted.
    #[schema(example = 1)]
    pub granted: u64,
    /// The account of each row, in the rows' order; empty for a dry run.
    pub accounts: Vec<ImportedAccount>,
}

/// Import accounts
///
/// All rows or none; every faulty row is listed. Security administrators import anybody, system
/// administrators only people without staff roles. People are told by the number: a known one
/// keeps name and profile and gets the roles that are missing.
#[utoipa::path(post, path = "/api/accounts/import", operation_id = "import_accounts", tag = "identity",
    request_body = ImportAccounts, responses((status = 200, body = Imported), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn import_accounts(
    State(identity): State<Identity>,
    call: Call,
    Input(input): Input<ImportAccounts>,
) -> Answer<Imported> {
    allow::permit_somewhere(&call, Action::ImportAccounts)?;
    let limit = identity.rules(call.actor.tenant).await?.import_rows_max.value;
    if input.people.len() > usize::try_from(limit).unwrap_or(usize::MAX) {
        return Err(Problem::refused(AccountRefusal::ImportTooLong { limit }));
    }
    let read = read(&identity, &call, input.people).await?;
    let rows = read.map_err(|rows| Problem::refused(AccountRefusal::ImportRowsInvalid { rows }))?;
    let reason = text::clean(&input.reason);
    let mut brought = bring_in(&identity, &call, &rows, &reason).await?;
    if input.dry_run {
        let Brought { created, granted, .. } = brought;
        return Ok(Reply::ok(Imported { created, granted, accounts: Vec::new() }));
    }
    let accounts = std::mem::take(&mut brought.accounts).into_iter();
    let accounts = accounts.map(|(account, created)| ImportedAccount { account, created }).collect();
    let reply = Reply::ok(Imported { created: brought.created, granted: brought.granted, accounts });
    brought.keep(&identity, &call, rows.len(), reason, &reply).await?;
    Ok(reply)
}

/// People written into a transaction that is still open: dropped, nothing has happened.
pub(super) struct Brought {
    tx: Transaction<'static, Postgres>,
    /// The account of each row, and whether it was made.
    pub accounts: Vec<(AccountId, bool)>,
    /// Accounts made.
    pub created: u64,
    /// Roles granted.
    pub granted: u64,
    known: Vec<AccountId>,
}

/// Writes the rows.
pub(super) async fn bring_in(
    identity: &Identity,
    call: &Call,
    rows: &[Placed],
    reason: &str,
) -> Result<Brought, Problem> {
    let (tenant, now, by) = (call.actor.tenant, call.now, call.account()?);
    let mut tx = identity.platform.pool().begin().await?;
    let accounts = bulk::accounts(&mut tx, identity.seals(tenant), tenant, rows, now).await?;
    bulk::profiles(&mut tx, tenant, rows, &accounts, now).await?;
    let stated: Vec<(AccountId, Vec<String>)> = rows
        .iter()
        .zip(&accounts)
        .filter(|(placed, (_, made))| *made && !placed.skills.is_empty())
        .map(|(placed, (account, _))| (*account, placed.skills.clone()))
        .collect();
    identity.ports.register.state(&mut tx, tenant, &stated, now).await?;
    let granted = bulk::grants(&mut tx, tenant, rows, &accounts, by, reason, now).await?;
    let known: Vec<AccountId> =
        accounts.iter().filter(|(_, made)| !made).map(|(account, _)| *account).collect();
    let created = u64::try_from(accounts.len() - known.len()).unwrap_or(0);
    Ok(Brought { tx, accounts, created, granted, known })
}

impl Brought {
    /// Keeps what was written, with its event and the answer.
    pub(super) async fn keep<T: Serialize>(
        mut self,
        identity: &Identity,
        call: &Call,
        rows: usize,
        reason: String,
        reply: &Reply<T>,
    ) -> Result<(), Problem> {
        let mut log = call.log();
        log.event(NewEvent {
            subject_kind: "import",
            subject_id: call.id(),
            area: AreaPath::district(),
            name: "accounts_imported".to_owned(),
            role: None,
            reason: Some(reason),
            data: json!({ "rows": rows, "created": self.created, "granted": self.granted }),
        });
        for account in self.known {
            identity.door.forget(call.actor.tenant, account);
        }
        log.answer(identity.platform.vault(), reply)?;
        log.write(&mut *self.tx).await?;
        self.tx.commit().await?;
        Ok(())
    }
}

/// Reads every row; one that cannot be taken gives the faults of all.
pub(super) async fn read(
    identity: &Identity,
    call: &Call,
    people: Vec<ImportedPerson>,
) -> Result<Result<Vec<Placed>, Vec<RowFault>>, Problem> {
    let mut codes: Vec<String> = people.iter().flat_map(|person| person.skills.iter().cloned()).collect();
    codes.sort();
    codes.dedup();
    let unknown = identity.ports.register.unknown(call.actor.tenant, &codes).await?;
    let mut faults = Vec::new();
    let mut rows = Vec::with_capacity(people.len());
    let mut phones = HashSet::with_capacity(people.len());
    for (row, person) in (0u32..).zip(people) {
        let fault = person.skills.iter().any(|skill| unknown.contains(skill)).then_some(Fault::BadSkill);
        match fault.map_or_else(|| place(identity, call, person), Err) {
            Ok(placed) if !phones.insert(placed.row.phone.clone()) => {
                faults.push(RowFault { row, fault: Fault::PhoneRepeated });
            }
            Ok(placed) => rows.push(placed),
            Err(fault) => faults.push(RowFault { row, fault }),
        }
    }
    Ok(if faults.is_empty() { Ok(rows) } else { Err(faults) })
}

/// Reads one row and finds its areas.
fn place(identity: &Identity, call: &Call, person: ImportedPerson) -> Result<Placed, Fault> {
    let tenant = call.actor.tenant;
    let may = |action: Action, area: &AreaPath| {
        policy::decide(POLICY, &call.actor, &action, area, |_| false).is_some()
    };
    let find = |code: &AreaCode| {
        let area = identity.ports.areas.by_code(tenant, code).filter(|area| !area.ended);
        area.map(|area| area.path).ok_or(Fault::NoSuchArea)
    };
    let roles: Vec<(Role, Option<&str>)> =
        person.roles.iter().map(|held| (held.role, held.area_code.as_deref())).collect();
    let staff_allowed = call.actor.holds_anywhere(Role::Secadmin);
    let raw = RawRow {
        name: &person.name,
        phone: &person.phone,
        home: person.home_code.as_deref(),
        skills: &person.skills,
        unit: person.unit_name.as_deref(),
        roles: &roles,
    };
    let row = read_row(raw, staff_allowed)?;
    let home = row.home.as_ref().map(find).transpose()?;
    if !may(Action::ImportAccounts, &home.clone().unwrap_or_default()) {
        return Err(Fault::AreaNotYours);
    }
    let mut placed = Vec::with_capacity(row.roles.len());
    for (role, code) in &row.roles {
        let area = code.as_ref().map(find).transpose()?.unwrap_or_default();
        check_area(*role, &area).map_err(|_| Fault::RoleAreaMismatch)?;
        let needed = if baodao_identity_core::session::is_staff(*role) {
            Action::ImportStaff
        } else {
            Action::ImportAccounts
        };
        if !may(needed, &area) {
            return Err(Fault::AreaNotYours);
        }
        placed.push((GrantId(call.id()), *role, area));
    }
    Ok(Placed {
        id: AccountId(call.id()),
        home,
        skills: person.skills,
        adult: person.adult,
        receives_offers: person.receives_offers,
        roles: placed,
        row,
    })
}
