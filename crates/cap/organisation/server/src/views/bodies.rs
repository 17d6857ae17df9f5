//! Bodies as they are shown.

use baodao_kernel::BodyId;
use baodao_organisation_core::body::{BodyState, Occasion};
use baodao_organisation_core::policy::{Action, Relation};
use baodao_organisation_core::post::PostKind;
use baodao_organisation_core::{BodyKind, PartyId};
use baodao_platform::{Call, Problem, Reply};
use jiff::civil::Date;
use serde::Serialize;
use sqlx::PgConnection;
use utoipa::ToSchema;

use super::{day, sent};
use crate::allow::{self, Stands};
use crate::names::{AreaLabel, BodyLabel, Names, PersonLabel, UnitLabel, Wanted};
use crate::store::body_lists::{ListedBody, WantedBodies};
use crate::store::{self, bodies, body_lists, parties, relations};
use crate::{Organisation, change};

/// Who heads a body.
#[derive(Debug, Serialize, ToSchema)]
pub struct HeadView {
    /// As what.
    pub post: PostKind,
    /// Who.
    pub person: PersonLabel,
}

/// A body in a list, as it stood on the day asked for.
#[derive(Debug, Serialize, ToSchema)]
pub struct BodyItem {
    /// Id.
    pub id: BodyId,
    /// What it is.
    pub kind: BodyKind,
    /// Its name.
    #[schema(example = "万濠华府功能型党支部")]
    pub name: String,
    /// The area in whose charge it is.
    pub seat: AreaLabel,
    /// The areas that it serves.
    pub areas: Vec<AreaLabel>,
    /// The body it stands under.
    pub parent: Option<BodyLabel>,
    /// The body that manages it besides (双重管理).
    pub managed_by: Option<BodyLabel>,
    /// The unit whose organisation it is.
    pub unit: Option<UnitLabel>,
    /// First day.
    #[schema(example = "2026-03-01")]
    pub from: String,
    /// First day on which it was no more.
    pub to: Option<String>,
    /// The day on which it shall end.
    pub planned_end: Option<String>,
    /// Bodies directly under it.
    #[schema(example = 3)]
    pub children: i64,
    /// Persons who are members of it.
    #[schema(example = 42)]
    pub members: i64,
    /// Appointments that hold.
    #[schema(example = 5)]
    pub posts: i64,
    /// Units and bodies that are parts of it.
    #[schema(example = 0)]
    pub parties: i64,
    /// Who heads it.
    pub heads: Vec<HeadView>,
}

/// A member unit or body.
#[derive(Debug, Serialize, ToSchema)]
pub struct PartyView {
    /// Id of the belonging.
    pub id: PartyId,
    /// The unit.
    pub unit: Option<UnitLabel>,
    /// Or the body.
    pub body: Option<BodyLabel>,
    /// As what.
    #[schema(example = "共建单位")]
    pub part: Option<String>,
    /// Since when.
    #[schema(example = "2026-03-01")]
    pub from: String,
    /// First day on which it no longer was.
    pub to: Option<String>,
    /// Operations that the caller may do.
    #[schema(value_type = Vec<String>)]
    pub allowed: Vec<&'static str>,
}

/// A body.
#[derive(Debug, Serialize, ToSchema)]
pub struct BodyView {
    /// Name, place in the tree, counts, heads.
    #[serde(flatten)]
    pub item: BodyItem,
    /// Why it was set up, for a temporary one.
    pub occasion: Option<Occasion>,
    /// The project it is bound to.
    #[schema(example = "易家桥老旧小区改造")]
    pub project: Option<String>,
    /// What it is for.
    #[schema(example = "组织在职党员到居住地网格服务")]
    pub purpose: Option<String>,
    /// Its member units and bodies.
    pub member_parties: Vec<PartyView>,
    /// Why it ended.
    pub end_reason: Option<String>,
    /// Day of the last change of name, place or areas; nothing can be dated before it.
    #[schema(example = "2026-03-01")]
    pub changed_on: String,
    /// The day that this shows.
    #[schema(example = "2026-11-23")]
    pub at: String,
    /// For `If-Match`.
    pub version: i32,
    /// Operations that the caller may do.
    #[schema(value_type = Vec<String>)]
    pub allowed: Vec<&'static str>,
}

/// How the caller stands to a body.
pub(crate) async fn stands(
    connection: &mut PgConnection,
    call: &Call,
    id: BodyId,
) -> Result<Stands, Problem> {
    let Some(account) = call.actor.account else { return Ok(Stands::default()) };
    let areas = allow::own_areas(call);
    let to =
        relations::to_body(connection, call.actor.tenant, account, &areas, id, change::today(call)).await?;
    Ok(Stands::default()
        .with(Relation::Belongs, to.belongs)
        .with(Relation::Heads, to.heads)
        .with(Relation::Served, to.served))
}

/// The list of bodies for the caller, everything named.
pub(crate) async fn items(
    cap: &Organisation,
    connection: &mut PgConnection,
    call: &Call,
    wanted: WantedBodies<'_>,
) -> Result<Vec<BodyItem>, Problem> {
    let tenant = call.actor.tenant;
    let rows = body_lists::list(&mut *connection, tenant, wanted).await?;
    let mut names = Wanted::default();
    for row in &rows {
        names.bodies.extend([row.parent_id, row.managed_by].into_iter().flatten());
        names.units.extend(row.unit_id);
        row.head_holders.iter().for_each(|holder| names.person(Some(*holder)));
    }
    let names = names.find(cap, connection, tenant).await?;
    rows.into_iter().map(|row| item(cap, call, row, &names)).collect()
}

fn item(cap: &Organisation, call: &Call, row: ListedBody, names: &Names) -> Result<BodyItem, Problem> {
    let tenant = call.actor.tenant;
    let mut heads = Vec::new();
    for (kind, holder) in row.head_kinds.iter().zip(&row.head_holders) {
        let post = store::code(kind, PostKind::parse)?;
        heads.extend(names.person(Some(*holder)).map(|person| HeadView { post, person }));
    }
    heads.sort_by_key(|head| head.post);
    Ok(BodyItem {
        id: BodyId(row.id),
        kind: store::code(&row.kind, BodyKind::parse)?,
        name: row.name,
        seat: cap.label(tenant, &store::path(&row.seat_path)),
        areas: row.areas.iter().map(|area| cap.label(tenant, &store::path(area))).collect(),
        parent: names.body(row.parent_id),
        managed_by: names.body(row.managed_by),
        unit: names.unit(row.unit_id),
        from: sent(row.from_on),
        to: row.to_on.map(sent),
        planned_end: row.planned_end.map(sent),
        children: row.children,
        members: row.members,
        posts: row.posts,
        parties: row.parties,
        heads,
    })
}

/// One body as it stood on a day, for a caller who may see it.
pub(crate) async fn view(
    cap: &Organisation,
    connection: &mut PgConnection,
    call: &Call,
    (state, version): (BodyState, i32),
    at: Date,
    stands: &Stands,
) -> Result<Reply<BodyView>, Problem> {
    let tenant = call.actor.tenant;
    let shown = state.to.map_or(at, |to| at.min(to.yesterday().unwrap_or(to)));
    let row =
        body_lists::one(&mut *connection, tenant, state.id, at).await?.ok_or_else(Problem::not_found)?;
    let member_rows = parties::of_body(&mut *connection, tenant, state.id, shown).await?;
    let end_reason = body_lists::end_reason(&mut *connection, tenant, state.id).await?;
    let mut wanted = Wanted::default();
    wanted.bodies.extend([row.parent_id, row.managed_by].into_iter().flatten());
    wanted.bodies.extend(member_rows.iter().filter_map(|party| party.member_body_id));
    wanted.units.extend(row.unit_id.into_iter().chain(member_rows.iter().filter_map(|party| party.unit_id)));
    row.head_holders.iter().for_each(|holder| wanted.person(Some(*holder)));
    let names = wanted.find(cap, connection, tenant).await?;
    let living = state.to.is_none();
    let open = |operations: &[(&'static str, Action)]| {
        if living { allow::allowed(call, &state.seat, stands, operations) } else { Vec::new() }
    };
    let party = |party: parties::PartyRow| PartyView {
        id: PartyId(party.id),
        unit: names.unit(party.unit_id),
        body: names.body(party.member_body_id),
        part: party.part,
        from: sent(party.from_on),
        allowed: if party.to_on.is_none() {
            open(&[("end_body_party", Action::EditBodies)])
        } else {
            Vec::new()
        },
        to: party.to_on.map(sent),
    };
    let member_parties = member_rows.into_iter().map(party).collect();
    let rule = state.kind.rule();
    let mut operations = vec![
        ("change_body", Action::EditBodies),
        ("end_body", Action::EditBodies),
        ("appoint", Action::EditPosts),
    ];
    if rule.parties {
        operations.push(("add_body_party", Action::EditBodies));
    }
    if rule.members {
        operations.push(("add_member", Action::EditMembers));
    }
    let mut allowed = open(&operations);
    if rule.members {
        allowed.extend(allow::allowed(call, &state.seat, stands, &[("list_members", Action::ReadMembers)]));
    }
    let view = BodyView {
        item: item(cap, call, row, &names)?,
        occasion: state.standing.occasion,
        project: state.standing.project,
        purpose: state.standing.purpose,
        member_parties,
        end_reason,
        changed_on: day(state.changed_on),
        at: day(at),
        version,
        allowed,
    };
    Ok(Reply::ok(view).version(version))
}

/// The body as it is now in `connection`, for whoever has just changed it.
pub(crate) async fn changed(
    cap: &Organisation,
    connection: &mut PgConnection,
    call: &Call,
    id: BodyId,
) -> Result<Reply<BodyView>, Problem> {
    let today = change::today(call);
    let found = bodies::load(&mut *connection, call.actor.tenant, id, today).await?;
    let stored = found.ok_or_else(Problem::not_found)?;
    let stands = stands(&mut *connection, call, id).await?;
    view(cap, connection, call, stored, today, &stands).await
}
