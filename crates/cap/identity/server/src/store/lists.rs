//! Lists that are filtered by what the caller may see.

use baodao_identity_core::account::AccountState;
use baodao_identity_core::grant::{Entrusted, Period};
use baodao_identity_core::policy::Relation;
use baodao_kernel::{AccountId, AreaPath, GrantId, Role, Scope, TenantId};
use baodao_platform::Problem;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use sqlx::{FromRow, PgPool, Postgres, QueryBuilder};
use uuid::Uuid;

use super::grants::GrantRow;
use super::{accounts, moment, path};
use crate::seals::Seals;

/// An account as a list shows it: nothing in full.
#[derive(Debug, Clone)]
pub struct Listed {
    /// Who.
    pub id: AccountId,
    /// `张**`.
    pub name: String,
    /// `138****1234`; empty when closed.
    pub phone: String,
    /// Whether it can be used.
    pub state: AccountState,
    /// Area of the home.
    pub home: Option<AreaPath>,
    /// For `If-Match`.
    pub version: i32,
    /// When it was made.
    pub created_at: Timestamp,
}

/// Which accounts a list shows.
#[derive(Debug, Clone, Default)]
pub struct WantedAccounts {
    /// Only in this state.
    pub state: Option<AccountState>,
    /// Only those who hold this role now.
    pub role: Option<Role>,
    /// Only those who live in this area or, with `role`, hold it over this area or inside it.
    pub area: Option<AreaPath>,
    /// Only those made after.
    pub after: Option<AccountId>,
}

#[derive(FromRow)]
struct AccountLine {
    id: Uuid,
    name: Option<Vec<u8>>,
    phone: Option<Vec<u8>>,
    state: String,
    home_path: Option<String>,
    version: i32,
    created_at: jiff_sqlx::Timestamp,
}

/// `column` lies in `area`. Paths hold digits and small letters only, all before `~`.
fn push_inside(query: &mut QueryBuilder<Postgres>, column: &str, area: &AreaPath) {
    query.push("(").push(column).push(" >= ").push_bind(area.as_str().to_owned());
    query.push(" and ").push(column).push(" < ").push_bind(format!("{area}~")).push(")");
}

/// The scope as one predicate over an area column.
fn push_scope(query: &mut QueryBuilder<Postgres>, column: &str, scope: &Scope<Relation>) {
    if scope.all {
        return;
    }
    query.push(" and (false");
    for area in &scope.areas {
        query.push(" or ");
        push_inside(query, column, area);
    }
    query.push(")");
}

/// Accounts in the order in which they were made.
pub async fn accounts(
    pool: &PgPool,
    seals: Seals<'_>,
    tenant: TenantId,
    scope: &Scope<Relation>,
    wanted: &WantedAccounts,
    now: Timestamp,
    limit: i64,
) -> Result<Vec<Listed>, Problem> {
    let mut query = QueryBuilder::new(
        "select a.id, a.name, a.phone, a.state, p.home_path, a.version, a.created_at
           from account a
           left join volunteer_profile p on p.tenant_id = a.tenant_id and p.account_id = a.id
          where a.tenant_id = ",
    );
    query.push_bind(tenant.0);
    push_scope(&mut query, "p.home_path", scope);
    if let Some(state) = wanted.state {
        query.push(" and a.state = ").push_bind(state.code());
    }
    if let Some(after) = wanted.after {
        query.push(" and a.id > ").push_bind(after.0);
    }
    match (wanted.role, &wanted.area) {
        (None, None) => {}
        (None, Some(area)) => {
            query.push(" and ");
            push_inside(&mut query, "p.home_path", area);
        }
        (Some(role), area) => {
            query.push(" and exists (select 1 from role_grant g where g.tenant_id = a.tenant_id and g.account_id = a.id");
            query.push(" and g.revoked_at is null and g.role = ").push_bind(role.code());
            query.push(" and g.valid_from <= ").push_bind(now.to_sqlx());
            query.push(" and (g.valid_until is null or g.valid_until > ").push_bind(now.to_sqlx()).push(")");
            if let Some(area) = area {
                query.push(" and ");
                push_inside(&mut query, "g.area_path", area);
            }
            query.push(")");
        }
    }
    query.push(" order by a.id limit ").push_bind(limit);
    let lines: Vec<AccountLine> = query.build_query_as().fetch_all(pool).await?;
    lines
        .into_iter()
        .map(|line| {
            let name = seals.open_name(line.name.as_deref()).map_err(Problem::fault)?;
            let phone = seals.open_phone(line.phone.as_deref()).map_err(Problem::fault)?;
            Ok(Listed {
                id: AccountId(line.id),
                name: baodao_kernel::mask::name(&name),
                phone: phone.map(|phone| phone.masked()).unwrap_or_default(),
                state: accounts::state(&line.state)?,
                home: line.home_path.as_deref().map(path),
                version: line.version,
                created_at: moment(line.created_at),
            })
        })
        .collect()
}

/// Which grants a list shows.
#[derive(Debug, Clone, Default)]
pub struct WantedGrants {
    /// Only this person's.
    pub account: Option<AccountId>,
    /// Only of this role.
    pub role: Option<Role>,
    /// Only over this area or inside it.
    pub area: Option<AreaPath>,
    /// Only those in force now.
    pub in_force: bool,
    /// Only those after.
    pub after: Option<GrantId>,
}

#[derive(FromRow)]
struct GrantLine {
    id: Uuid,
    account_id: Uuid,
    role: String,
    area_path: String,
    valid_from: jiff_sqlx::Timestamp,
    valid_until: Option<jiff_sqlx::Timestamp>,
    reason: String,
    instrument: Option<String>,
    granted_by: Option<Uuid>,
    granted_at: jiff_sqlx::Timestamp,
    revoked_at: Option<jiff_sqlx::Timestamp>,
}

/// Grants in the order in which they were made.
pub async fn grants(
    pool: &PgPool,
    tenant: TenantId,
    scope: &Scope<Relation>,
    wanted: &WantedGrants,
    now: Timestamp,
    limit: i64,
) -> Result<Vec<GrantRow>, Problem> {
    let mut query = QueryBuilder::new(
        "select id, account_id, role, area_path, valid_from, valid_until, reason, instrument,
                granted_by, granted_at, revoked_at
           from role_grant where tenant_id = ",
    );
    query.push_bind(tenant.0);
    push_scope(&mut query, "area_path", scope);
    if let Some(account) = wanted.account {
        query.push(" and account_id = ").push_bind(account.0);
    }
    if let Some(role) = wanted.role {
        query.push(" and role = ").push_bind(role.code());
    }
    if let Some(area) = &wanted.area {
        query.push(" and ");
        push_inside(&mut query, "area_path", area);
    }
    if wanted.in_force {
        query.push(" and revoked_at is null and valid_from <= ").push_bind(now.to_sqlx());
        query.push(" and (valid_until is null or valid_until > ").push_bind(now.to_sqlx()).push(")");
    }
    if let Some(after) = wanted.after {
        query.push(" and id > ").push_bind(after.0);
    }
    query.push(" order by id limit ").push_bind(limit);
    let lines: Vec<GrantLine> = query.build_query_as().fetch_all(pool).await?;
    lines
        .into_iter()
        .map(|line| {
            let period = Period { from: moment(line.valid_from), until: line.valid_until.map(moment) };
            let role = line.role.parse().map_err(Problem::fault)?;
            Ok(GrantRow {
                id: GrantId(line.id),
                account: AccountId(line.account_id),
                entrusted: Entrusted { role, area: path(&line.area_path), period },
                reason: line.reason,
                instrument: line.instrument,
                granted_by: line.granted_by.map(AccountId),
                granted_at: moment(line.granted_at),
                revoked_at: line.revoked_at.map(moment),
            })
        })
        .collect()
}
