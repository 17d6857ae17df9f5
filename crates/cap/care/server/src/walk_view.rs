//! A walk as it is shown, and what its steps have in common.

use std::collections::{HashMap, HashSet};

use baodao_care_core::visit::decide_refer;
use baodao_care_core::{Action, Need, VisitResult, Walk, WalkId, WalkState};
use baodao_kernel::{AccountId, AreaPath, RequestId, Role};
use baodao_platform::{Answer, Call, NewEvent, Problem, Reply, Tell, To};
use jiff::Timestamp;
use serde::Serialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::store::walks;
use crate::{Care, allow};

/// A walk through a grid.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct WalkView {
    /// Id.
    pub id: WalkId,
    /// Path of the grid.
    #[schema(value_type = String, example = "000100020003")]
    pub area_path: AreaPath,
    /// Names from the subdistrict down.
    #[schema(example = json!(["城东街道", "德民社区", "德民第一网格"]))]
    pub area_names: Vec<String>,
    /// When it begins.
    pub starts_at: Timestamp,
    /// Where one meets.
    #[schema(example = "3栋楼下")]
    pub meet: String,
    /// How many may come along.
    #[schema(example = 3)]
    pub places: u16,
    /// How many come along.
    #[schema(example = 1)]
    pub taken: u16,
    /// Who leads it, masked.
    #[schema(example = "孙**")]
    pub leader_name: String,
    /// Whether the caller comes along.
    #[schema(example = false)]
    pub along: bool,
    /// Who comes along, masked; for who leads walks there and who comes along.
    #[schema(example = json!(["赵**"]))]
    pub along_names: Vec<String>,
    /// Where it stands.
    pub state: WalkState,
    /// What was found; for offices of the area and who came along.
    pub result: Option<VisitResult>,
    /// What is needed; for the same.
    pub needs: Vec<Need>,
    /// The request that followed; for the same.
    pub request: Option<RequestId>,
    /// When it was noted.
    pub noted_at: Option<Timestamp>,
    /// For `If-Match`.
    #[schema(example = 1)]
    pub version: i32,
    /// What the caller may do now.
    #[schema(example = json!(["join_walk"]))]
    pub allowed: Vec<&'static str>,
}

/// The grids to which the caller has reported in.
pub(crate) async fn grids(care: &Care, call: &Call) -> Result<Vec<AreaPath>, Problem> {
    let me = call.account()?;
    care.ports.members.grids_of(call.actor.tenant, me).await.map_err(Problem::fault)
}

fn is_member(grids: &[AreaPath], walk: &Walk) -> bool {
    grids.iter().any(|grid| grid.contains(&walk.area) || walk.area.contains(grid))
}

/// Walks as the caller sees them.
pub(crate) async fn views(
    care: &Care,
    call: &Call,
    walks: &[Walk],
    grids: &[AreaPath],
) -> Result<Vec<WalkView>, Problem> {
    let mut who: HashSet<AccountId> = walks.iter().map(|walk| walk.by).collect();
    who.extend(walks.iter().flat_map(|walk| walk.along.iter().copied()));
    let who: Vec<AccountId> = who.into_iter().collect();
    let names = care.ports.people.names(call.actor.tenant, &who).await.map_err(Problem::fault)?;
    Ok(walks.iter().map(|walk| view(care, call, walk, is_member(grids, walk), &names)).collect())
}

fn view(care: &Care, call: &Call, walk: &Walk, member: bool, names: &HashMap<AccountId, String>) -> WalkView {
    let may = |action: Action| allow::of_walk(call, action, walk, member).is_some();
    let along = call.actor.account.is_some_and(|me| walk.along.contains(&me));
    // An office reads what was found without having reported in there.
    let inside = along || allow::of_walk(call, Action::ReadWalk, walk, false).is_some();
    let (ahead, leads) = (walk.is_ahead(call.now), may(Action::LeadWalk));
    let open = walk.along.len() < usize::from(walk.places);
    let own = call.actor.account == Some(walk.by);
    let begun = walk.state == WalkState::Planned && walk.starts_at <= call.now;
    let refers = walk.result.is_some_and(|result| decide_refer(result, walk.request.is_some()).is_ok());
    let steps = [
        ("join_walk", ahead && open && !along && !own && may(Action::JoinWalk)),
        ("leave_walk", ahead && along),
        ("cancel_walk", ahead && leads),
        ("note_walk", begun && leads),
        ("refer_walk", refers && leads),
    ];
    let name = |account: &AccountId| names.get(account).cloned().unwrap_or_default();
    WalkView {
        id: walk.id,
        area_names: care.area_names(call.actor.tenant, &walk.area),
        area_path: walk.area.clone(),
        starts_at: walk.starts_at,
        meet: walk.meet.clone(),
        places: walk.places,
        taken: u16::try_from(walk.along.len()).unwrap_or(u16::MAX),
        leader_name: name(&walk.by),
        along,
        along_names: if leads || along { walk.along.iter().map(name).collect() } else { Vec::new() },
        state: walk.state,
        result: walk.result.filter(|_| inside),
        needs: if inside { walk.needs.clone() } else { Vec::new() },
        request: walk.request.filter(|_| inside),
        noted_at: walk.noted_at,
        version: walk.version,
        allowed: steps.into_iter().filter(|(_, able)| *able).map(|(name, _)| name).collect(),
    }
}

/// An event about a walk, in its grid.
pub(crate) fn walk_event(name: &str, walk: &Walk, role: Option<Role>) -> NewEvent {
    crate::event("walk", walk.id.0, walk.area.clone(), name, role, json!({ "state": walk.state }))
}

/// Tells these people when it begins.
pub(crate) fn told(people: &[AccountId], template: &str, walk: &Walk) -> Vec<Tell> {
    if people.is_empty() {
        return Vec::new();
    }
    let to = people.iter().copied().map(To::Account).collect();
    vec![Tell::to(to, template).at("at", walk.starts_at)]
}

/// One step of a walk: held, permitted, decided and written.
pub(crate) async fn step(
    care: &Care,
    call: &Call,
    id: WalkId,
    action: Action,
    name: &str,
    decide: impl FnOnce(&Walk, AccountId) -> Result<(Walk, Vec<Tell>), Problem>,
) -> Answer<WalkView> {
    let (tenant, me) = (call.actor.tenant, call.account()?);
    let grids = grids(care, call).await?;
    let mut tx = care.platform.pool().begin().await?;
    let before = walks::lock(&mut tx, tenant, id).await?.ok_or_else(Problem::not_found)?;
    let member = is_member(&grids, &before);
    let role = match allow::of_walk(call, action, &before, member) {
        Some(role) => role,
        None if allow::of_walk(call, Action::ReadWalk, &before, member).is_some() => {
            return Err(Problem::not_allowed());
        }
        None => return Err(Problem::not_found()),
    };
    if call.if_match.is_some_and(|read| read != before.version) {
        return Err(Problem::version_conflict());
    }
    let (mut after, tell) = decide(&before, me)?;
    after.version += 1;
    match (before.along.contains(&me), after.along.contains(&me)) {
        (false, true) => walks::join(&mut tx, tenant, id, me, call.now).await?,
        (true, false) => walks::leave(&mut tx, tenant, id, me).await?,
        _ => {}
    }
    walks::save(&mut tx, tenant, &after).await?;
    let mut seen = views(care, call, std::slice::from_ref(&after), &grids).await?;
    let shown = seen.pop().ok_or_else(|| Problem::fault("a walk without its view"))?;
    let reply = Reply::ok(shown).version(after.version);
    let mut log = call.log();
    log.event(walk_event(name, &after, role).telling(tell));
    log.answer(care.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}
