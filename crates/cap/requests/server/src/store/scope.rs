//! The scope of a list as SQL. Each branch of it (areas, own ones, …) is a query of its own that
//! reads an index in the list's order and stops early; one condition with `or` could do neither.

use baodao_kernel::{AccountId, Actor, AreaLevel, AreaPath, Scope};
use baodao_requests_core::Relation;
use sqlx::{Postgres, QueryBuilder};
use uuid::Uuid;

use super::requests::desks;

pub(super) type Sql = QueryBuilder<Postgres>;

/// Up to so many areas are read one by one; more are read through what contains them all.
const ONE_BY_ONE: usize = 4;

/// A part of what a list shows; parts may overlap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Branch {
    /// What lies in one of these areas, all inside the first.
    Areas(AreaPath, Vec<AreaPath>),
    /// What this account asked for.
    Requester(Uuid),
    /// What this account wrote down for others.
    Proxy(Uuid),
    /// What this account joined, asked for in secret, or received a task of.
    Linked(Uuid, Vec<Relation>),
}

/// The branches of the scope, inside `within`; only the caller's own with `mine`.
pub(super) fn branches(
    actor: &Actor,
    scope: &Scope<Relation>,
    within: Option<&AreaPath>,
    mine: bool,
) -> Vec<Branch> {
    let mut branches = Vec::new();
    if !mine {
        let areas = areas(scope, within);
        if areas.len() <= ONE_BY_ONE {
            branches.extend(areas.into_iter().map(|area| Branch::Areas(area.clone(), vec![area])));
        } else {
            branches.push(Branch::Areas(container(&areas), areas));
        }
    }
    if let Some(AccountId(me)) = actor.account {
        let has = |relation| scope.relations.contains(&relation);
        // With every area in it the scope shows these anyhow; as `mine` they are all there is.
        let beside = mine || !scope.all;
        if beside && has(Relation::Requester) {
            branches.push(Branch::Requester(me));
        }
        if beside && !mine && has(Relation::Proxy) {
            branches.push(Branch::Proxy(me));
        }
        let linked = [Relation::Requester, Relation::CoRequester, Relation::Recipient];
        let linked: Vec<Relation> = linked
            .into_iter()
            .filter(|relation| has(*relation) && (!mine || *relation == Relation::Requester))
            .collect();
        if beside && !linked.is_empty() {
            branches.push(Branch::Linked(me, linked));
        }
    }
    branches
}

/// The areas of the scope, cut to what lies inside `within`.
pub(super) fn areas(scope: &Scope<Relation>, within: Option<&AreaPath>) -> Vec<AreaPath> {
    let district = [AreaPath::district()];
    let areas: &[AreaPath] = if scope.all { &district } else { &scope.areas };
    let Some(within) = within else { return areas.to_vec() };
    let cut = |area: &AreaPath| {
        if area.contains(within) { Some(within.clone()) } else { within.contains(area).then(|| area.clone()) }
    };
    areas.iter().filter_map(cut).collect()
}

/// The smallest area that contains all of them.
fn container(areas: &[AreaPath]) -> AreaPath {
    let mut wide = areas.first().cloned().unwrap_or_default();
    while !areas.iter().all(|area| wide.contains(area)) {
        wide = wide.parent().unwrap_or_default();
    }
    wide
}

/// Whether the row `r` lies in `area`, said so that an index in the list's order serves.
pub(super) fn push_area(sql: &mut Sql, area: &AreaPath) {
    match area.level() {
        AreaLevel::District => sql.push("true"),
        AreaLevel::Subdistrict => sql.push("r.subdistrict_path = ").push_bind(area.as_str().to_owned()),
        AreaLevel::Community => sql.push("r.community_path = ").push_bind(area.as_str().to_owned()),
        AreaLevel::Grid | AreaLevel::MicroGrid => {
            let community = area.at(AreaLevel::Community).unwrap_or_default();
            sql.push("(r.community_path = ").push_bind(community.as_str().to_owned());
            push_prefix(sql.push(" and "), area);
            sql.push(")")
        }
    };
}

/// Whether the path of the row begins with `area`.
pub(super) fn push_prefix(sql: &mut Sql, area: &AreaPath) {
    // '~' sorts after every character of a path.
    sql.push("(r.area_path >= ").push_bind(area.as_str().to_owned());
    sql.push(" and r.area_path < ").push_bind(format!("{}~", area.as_str())).push(")");
}

/// Whether the row lies in one of the areas.
pub(super) fn push_any_area(sql: &mut Sql, areas: &[AreaPath]) {
    sql.push("(false");
    for area in areas {
        push_area(sql.push(" or "), area);
    }
    sql.push(")");
}

/// `r.<…>` conditions of a branch; `tenant_id` is asked besides.
pub(super) fn push_branch(sql: &mut Sql, branch: &Branch, actor: &Actor) {
    match branch {
        Branch::Areas(container, areas) => {
            push_area(sql, container);
            if areas.len() > 1 {
                let same = areas.iter().all(|area| area.level() == AreaLevel::Subdistrict);
                if same {
                    let paths: Vec<String> = areas.iter().map(|area| area.as_str().to_owned()).collect();
                    sql.push(" and r.subdistrict_path = any(").push_bind(paths).push(")");
                } else {
                    push_any_area(sql.push(" and "), areas);
                }
            }
        }
        Branch::Requester(me) => {
            sql.push("r.requester = ").push_bind(*me);
        }
        Branch::Proxy(me) => {
            sql.push("r.proxy = ").push_bind(*me);
        }
        Branch::Linked(me, relations) => {
            sql.push("r.id = any(array(");
            for (at, relation) in relations.iter().enumerate() {
                push_links(sql.push(if at > 0 { " union " } else { "" }), *relation, *me, actor);
            }
            sql.push("))");
        }
    }
}

/// Requests that the account is linked with by `relation`, told by other tables than theirs.
fn push_links(sql: &mut Sql, relation: Relation, me: Uuid, actor: &Actor) {
    let tenant = actor.tenant.0;
    match relation {
        Relation::Requester => {
            sql.push("select request_id from request_identity where tenant_id = ").push_bind(tenant);
            sql.push(" and requester = ").push_bind(me);
        }
        Relation::CoRequester => {
            sql.push("select request_id from co_requester where tenant_id = ").push_bind(tenant);
            sql.push(" and account = ").push_bind(me);
        }
        Relation::Recipient => {
            sql.push("select request_id from task where stage = 'open' and tenant_id = ").push_bind(tenant);
            sql.push(" and recipient = ").push_bind(me);
            sql.push(" union select request_id from task where stage = 'open' and tenant_id = ");
            sql.push_bind(tenant).push(" and desk_path = any(").push_bind(desks(actor)).push(")");
        }
        // Columns of the request itself, or relations that open single requests and no lists.
        Relation::Proxy
        | Relation::ReceiptHolder
        | Relation::Offered
        | Relation::Claimant
        | Relation::InCharge
        | Relation::Caller => {
            sql.push("select null::uuid where false");
        }
    }
}
