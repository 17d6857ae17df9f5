//! Units as they are shown.

use baodao_kernel::UnitId;
use baodao_organisation_core::LiaisonId;
use baodao_organisation_core::unit::{Coverage, UnitKind, UnitLevel, UnitState};
use baodao_platform::{Call, Problem, Reply};
use serde::Serialize;
use sqlx::PgConnection;
use utoipa::ToSchema;

use super::{day, sent};
use crate::allow::{self, Stands};
use crate::names::{AreaLabel, BodyLabel, PersonLabel, Wanted};
use crate::store::{liaisons, parties, relations, units};
use crate::{Organisation, store};
use baodao_organisation_core::policy::{Action, Relation};

/// A liaison of a unit.
#[derive(Debug, Serialize, ToSchema)]
pub struct LiaisonView {
    /// Id.
    pub id: LiaisonId,
    /// Who; absent when forgotten after its time.
    pub person: Option<PersonLabel>,
    /// First day.
    #[schema(example = "2026-03-01")]
    pub from: String,
    /// First day on which the person no longer was it.
    pub to: Option<String>,
    /// Why it ended.
    pub end_reason: Option<String>,
    /// Operations that the caller may do.
    #[schema(value_type = Vec<String>)]
    pub allowed: Vec<&'static str>,
}

/// A body in which a unit sits.
#[derive(Debug, Serialize, ToSchema)]
pub struct SeatView {
    /// The body.
    pub body: BodyLabel,
    /// As what.
    #[schema(example = "共建单位")]
    pub part: Option<String>,
    /// Since when.
    #[schema(example = "2026-03-01")]
    pub from: String,
}

/// A unit.
#[derive(Debug, Serialize, ToSchema)]
pub struct UnitView {
    /// Id.
    pub id: UnitId,
    /// Name as on its seal.
    #[schema(example = "南通市第一人民医院")]
    pub name: String,
    /// Credit code.
    #[schema(example = "91110000802100433B")]
    pub credit_code: Option<String>,
    /// What it is.
    pub kind: UnitKind,
    /// Whose it is.
    pub level: UnitLevel,
    /// Where it has its seat.
    pub area: AreaLabel,
    /// Name of its party organisation.
    #[schema(example = "市一院党委")]
    pub party_org: Option<String>,
    /// How the party organisation reaches it.
    pub coverage: Coverage,
    /// Street address.
    #[schema(example = "孩儿巷北路6号")]
    pub address: Option<String>,
    /// Telephone of the office.
    #[schema(example = "051385012345")]
    pub work_phone: Option<String>,
    /// When and whom to ask for.
    pub contact_note: Option<String>,
    /// First day on which it counts; absent where nobody knows.
    #[schema(example = "2025-03-05")]
    pub since: Option<String>,
    /// Its liaisons, present ones first.
    pub liaisons: Vec<LiaisonView>,
    /// The bodies in which it sits.
    pub seats: Vec<SeatView>,
    /// It is no more.
    pub ended: bool,
    /// For `If-Match`.
    pub version: i32,
    /// Operations that the caller may do.
    #[schema(value_type = Vec<String>)]
    pub allowed: Vec<&'static str>,
}

/// A unit in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct UnitItem {
    /// Id.
    pub id: UnitId,
    /// Name.
    #[schema(example = "南通市第一人民医院")]
    pub name: String,
    /// Credit code.
    #[schema(example = "91110000802100433B")]
    pub credit_code: Option<String>,
    /// What it is.
    pub kind: UnitKind,
    /// Whose it is.
    pub level: UnitLevel,
    /// Where it has its seat.
    pub area: AreaLabel,
    /// Name of its party organisation.
    pub party_org: Option<String>,
    /// How the party organisation reaches it.
    pub coverage: Coverage,
    /// How many liaisons it has.
    #[schema(example = 1)]
    pub liaisons: i64,
    /// In how many bodies it sits.
    #[schema(example = 2)]
    pub parties: i64,
    /// It is no more.
    pub ended: bool,
}

/// How the caller stands to a unit: its liaison, if entrusted with that role.
pub(crate) async fn stands(
    connection: &mut PgConnection,
    call: &Call,
    id: UnitId,
) -> Result<Stands, Problem> {
    let Some(account) = call.actor.account else { return Ok(Stands::default()) };
    let entrusted = call.actor.holds_anywhere(baodao_kernel::Role::UnitLiaison);
    let listed = relations::is_liaison(connection, call.actor.tenant, account, id).await?;
    Ok(Stands::default().with(Relation::Liaison, entrusted && listed))
}

/// The unit as it is in `connection`, for the caller.
pub(crate) async fn view(
    cap: &Organisation,
    connection: &mut PgConnection,
    call: &Call,
    state: UnitState,
    version: i32,
    stands: &Stands,
) -> Result<Reply<UnitView>, Problem> {
    let tenant = call.actor.tenant;
    let liaisons = liaisons::liaisons(&mut *connection, tenant, state.id).await?;
    let seats = parties::of_unit(&mut *connection, tenant, state.id.0).await?;
    let mut wanted = Wanted::default();
    liaisons.iter().for_each(|one| wanted.person(one.account_id));
    wanted.bodies.extend(seats.iter().map(|seat| seat.body_id));
    let names = wanted.find(cap, connection, tenant).await?;
    let area = state.unit.area.clone();
    let open = |operations: &[(&'static str, Action)]| {
        if state.ended { Vec::new() } else { allow::allowed(call, &area, stands, operations) }
    };
    let liaison = |one: liaisons::LiaisonRow| LiaisonView {
        id: LiaisonId(one.id),
        person: names.person(one.account_id),
        allowed: if one.to_on.is_none() {
            open(&[("end_unit_liaison", Action::EditUnits)])
        } else {
            Vec::new()
        },
        from: sent(one.from_on),
        to: one.to_on.map(sent),
        end_reason: one.end_reason,
    };
    let seat = |seat: parties::PartyRow| {
        Some(SeatView { body: names.body(Some(seat.body_id))?, part: seat.part, from: sent(seat.from_on) })
    };
    let operations = [
        ("edit_unit", Action::EditUnits),
        ("end_unit", Action::EditUnits),
        ("add_unit_liaison", Action::EditUnits),
        ("edit_unit_contact", Action::EditUnitContact),
    ];
    let view = UnitView {
        id: state.id,
        liaisons: liaisons.into_iter().map(liaison).collect(),
        seats: seats.into_iter().filter_map(seat).collect(),
        area: cap.label(tenant, &area),
        allowed: open(&operations),
        name: state.unit.name,
        credit_code: state.unit.credit_code.map(String::from),
        kind: state.unit.kind,
        level: state.unit.level,
        party_org: state.unit.party_org,
        coverage: state.unit.coverage,
        address: state.unit.contact.address,
        work_phone: state.unit.contact.work_phone.map(|phone| phone.expose().to_owned()),
        contact_note: state.unit.contact.note,
        since: state.unit.since.map(day),
        ended: state.ended,
        version,
    };
    Ok(Reply::ok(view).version(version))
}

/// A unit of a list.
pub(crate) fn item(cap: &Organisation, call: &Call, row: units::ListedUnit) -> Result<UnitItem, Problem> {
    Ok(UnitItem {
        id: UnitId(row.id),
        kind: store::code(&row.kind, UnitKind::parse)?,
        level: store::code(&row.level, UnitLevel::parse)?,
        coverage: store::code(&row.coverage, Coverage::parse)?,
        area: cap.label(call.actor.tenant, &store::path(&row.area_path)),
        name: row.name,
        credit_code: row.credit_code,
        party_org: row.party_org,
        liaisons: row.liaisons,
        parties: row.parties,
        ended: row.ended_on.is_some(),
    })
}
