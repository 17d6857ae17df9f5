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
use utoipa::ToSchema;

use crate::store::bulk::{self, Placed};
use crate::{Identity, allow};

/// A role of an imported person.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ImportedRole {
    /// The role; administrators and the protection officer are granted one by one instead.
    #[garde(skip)]
    role: Role,
    /// Code of its area; the home's when left out, the district without a home.
    #[garde(inner(length(max = 17)))]
    #[schema(max_length = 17, example = "320613001002003")]
    area_code: Option<String>,
}

/// One person.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ImportedPerson {
    /// The name.
    #[garde(length(chars, max = 200))]
    #[schema(max_length = 200, example = "张小明")]
    name: String,
    /// The number as people write it.
    #[garde(length(chars, max = 40))]
    #[schema(max_length = 40, example = "138 1234 5678")]
    phone: String,
    /// Code of the area of the home, 6 to 17 digits.
    #[garde(inner(length(max = 17)))]
    #[schema(max_length = 17, example = "320613001002003")]
    home_code: Option<String>,
    /// Skill codes of the catalogue; they go into the register as what the unit states.
    #[garde(length(max = SKILLS_MAX))]
    #[serde(default)]
    #[schema(max_items = 30, example = json!(["first_aid"]))]
    skills: Vec<String>,
    /// The unit the person works for.
    #[garde(inner(length(chars, max = 200)))]
    #[schema(max_length = 200, example = "南通市第一人民医院")]
    unit_name: Option<String>,
    /// 18 or older, in the person's own word or their unit's.
    #[garde(skip)]
    #[serde(default)]
    adult: bool,
    /// Wants to be offered work.
    #[garde(skip)]
    #[serde(default)]
    receives_offers: bool,
    /// Roles from now on.
    #[garde(length(max = 10), dive)]
    #[serde(default)]
    #[schema(max_items = 10)]
    roles: Vec<ImportedRole>,
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
    let by = call.account()?;
    let (tenant, now) = (call.actor.tenant, call.now);
    let limit = identity.rules(tenant).await?.import_rows_max.value;
    if input.people.len() > usize::try_from(limit).unwrap_or(usize::MAX) {
        return Err(Problem::refused(AccountRefusal::ImportTooLong { limit }));
    }
    let mut codes: Vec<String> =
        input.people.iter().flat_map(|person| person.skills.iter().cloned()).collect();
    codes.sort();
    codes.dedup();
    let unknown = identity.ports.register.unknown(tenant, &codes).await?;
    let rows = read(&identity, &call, input.people, &unknown)?;
    let reason = text::clean(&input.reason);
    let seals = identity.seals(tenant);
    let mut tx = identity.platform.pool().begin().await?;
    let accounts = bulk::accounts(&mut tx, seals, tenant, &rows, now).await?;
    bulk::profiles(&mut tx, tenant, &rows, &accounts, now).await?;
    let stated: Vec<(AccountId, Vec<String>)> = rows
        .iter()
        .zip(&accounts)
        .filter(|(placed, (_, made))| *made && !placed.skills.is_empty())
        .map(|(placed, (account, _))| (*account, placed.skills.clone()))
        .collect();
    identity.ports.register.state(&mut tx, tenant, &stated, now).await?;
    let granted = bulk::grants(&mut tx, tenant, &rows, &accounts, by, &reason, now).await?;
    let created = u64::try_from(accounts.iter().filter(|(_, made)| *made).count()).unwrap_or(0);
    if input.dry_run {
        tx.rollback().await?;
        return Ok(Reply::ok(Imported { created, granted, accounts: Vec::new() }));
    }
    let mut log = call.log();
    log.event(NewEvent {
        subject_kind: "import",
        subject_id: call.id(),
        area: AreaPath::district(),
        name: "accounts_imported".to_owned(),
        role: None,
        reason: Some(reason),
        data: json!({ "rows": rows.len(), "created": created, "granted": granted }),
    });
    for (account, _) in accounts.iter().filter(|(_, made)| !made) {
        identity.door.forget(tenant, *account);
    }
    let accounts = accounts.into_iter().map(|(account, created)| ImportedAccount { account, created });
    let reply = Reply::ok(Imported { created, granted, accounts: accounts.collect() });
    log.answer(identity.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}

/// Reads every row, or refuses with the faults of all.
fn read(
    identity: &Identity,
    call: &Call,
    people: Vec<ImportedPerson>,
    unknown: &[String],
) -> Result<Vec<Placed>, Problem> {
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
    if faults.is_empty() {
        Ok(rows)
    } else {
        Err(Problem::refused(AccountRefusal::ImportRowsInvalid { rows: faults }))
    }
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
