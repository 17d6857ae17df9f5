//! Appointments, members and zones as they are shown: always masked.

use baodao_organisation_core::policy::{Action, Relation};
use baodao_organisation_core::post::PostKind;
use baodao_organisation_core::zone::{ZoneKind, ZonePlaceKind};
use baodao_organisation_core::{AppointmentId, MembershipId, ZoneId};
use baodao_platform::{Call, Problem};
use serde::Serialize;
use sqlx::PgConnection;
use utoipa::ToSchema;
use uuid::Uuid;

use super::sent;
use crate::allow::{self, Stands};
use crate::names::{AreaLabel, BodyLabel, PersonLabel, UnitLabel, Wanted};
use crate::store::{self, members::MemberRow, posts::PostRow, zones::ZoneRow};
use crate::{Organisation, change};

/// An appointment.
#[derive(Debug, Serialize, ToSchema)]
pub struct AppointmentView {
    /// Id.
    pub id: AppointmentId,
    /// To what.
    pub post: PostKind,
    /// In which body; absent for a post in an area.
    pub body: Option<BodyLabel>,
    /// The area: the body's seat, or where the post is.
    pub area: AreaLabel,
    /// Who; absent when forgotten after its time.
    pub holder: Option<PersonLabel>,
    /// The unit that the person comes from.
    pub unit: Option<UnitLabel>,
    /// First day of the term.
    #[schema(example = "2026-03-01")]
    pub from: String,
    /// First day after the term.
    #[schema(example = "2029-03-01")]
    pub until: Option<String>,
    /// First day on which it no longer held, when it ended early.
    pub ended_on: Option<String>,
    /// Why it ended early.
    pub end_reason: Option<String>,
    /// Text or number of the document.
    #[schema(example = "和平桥街道党工委〔2026〕12号")]
    pub instrument: Option<String>,
    /// What the post asks of its holder.
    #[schema(example = "每月参加一次网格议事")]
    pub duties: Option<String>,
    /// Whether it holds today.
    pub holds: bool,
    /// Whether it holds and its term ends within the days of the rule sheet.
    pub ends_soon: bool,
    /// For `If-Match`.
    pub version: i32,
    /// Operations that the caller may do.
    #[schema(value_type = Vec<String>)]
    pub allowed: Vec<&'static str>,
}

/// Appointments with everything named.
pub(crate) async fn appointments(
    cap: &Organisation,
    connection: &mut PgConnection,
    call: &Call,
    rows: Vec<PostRow>,
) -> Result<Vec<AppointmentView>, Problem> {
    let tenant = call.actor.tenant;
    let mut wanted = Wanted::default();
    for row in &rows {
        wanted.bodies.extend(row.body_id);
        wanted.units.extend(row.unit_id);
        wanted.person(row.account_id);
    }
    let names = wanted.find(cap, connection, tenant).await?;
    let today = change::today(call);
    let before = cap.rules(call).await?.terms_before(today);
    let view = |row: PostRow| {
        let (area, holds) = (row.area(), row.holds());
        let open = row.ended_on.is_none() && holds.to.is_none_or(|to| today < to);
        let ends_soon = open && holds.holds_on(today) && row.term().to.is_some_and(|to| to < before);
        let operations = [("correct_appointment", Action::EditPosts), ("end_appointment", Action::EditPosts)];
        let post = row.post()?;
        let mut allowed = Vec::new();
        if open {
            allowed = allow::allowed(call, &area, &Stands::default(), &operations);
        }
        if let Some(holder) = row.account_id.filter(|_| PostKind::OBSERVED.contains(&post)) {
            let own = call.actor.account.is_some_and(|account| account.0 == holder);
            let stands = Stands::default().with(Relation::Own, own);
            let seen =
                [("note_observation", Action::EditPosts), ("list_observations", Action::ReadObservations)];
            allowed.extend(allow::allowed(call, &area, &stands, &seen));
        }
        Ok(AppointmentView {
            id: AppointmentId(row.id),
            post,
            body: names.body(row.body_id),
            holder: names.person(row.account_id),
            unit: names.unit(row.unit_id),
            from: sent(row.from_on),
            until: row.until_on.map(sent),
            ended_on: row.ended_on.map(sent),
            holds: holds.holds_on(today),
            ends_soon,
            allowed,
            area: cap.label(tenant, &area),
            end_reason: row.end_reason,
            instrument: row.instrument,
            duties: row.duties,
            version: row.version,
        })
    };
    rows.into_iter().map(view).collect()
}

/// Where a member formally belongs.
#[derive(Debug, Serialize, ToSchema)]
pub struct MemberHomeView {
    /// The unit.
    pub unit: Option<UnitLabel>,
    /// The branch, where the register has it.
    pub body: Option<BodyLabel>,
    /// Its name, where the register has it not.
    #[schema(example = "市一院第三党支部")]
    pub words: Option<String>,
}

/// A member of a branch or group.
#[derive(Debug, Serialize, ToSchema)]
pub struct MemberView {
    /// Id of the membership.
    pub id: MembershipId,
    /// Of which body.
    pub body: Option<BodyLabel>,
    /// Who; absent when forgotten after its time.
    pub person: Option<PersonLabel>,
    /// Where the member formally belongs.
    pub home: MemberHomeView,
    /// Since when.
    #[schema(example = "2026-03-01")]
    pub from: String,
    /// First day on which the person no longer was a member.
    pub to: Option<String>,
    /// Why it ended.
    pub end_reason: Option<String>,
    /// Operations that the caller may do.
    #[schema(value_type = Vec<String>)]
    pub allowed: Vec<&'static str>,
}

/// Members with everything named; `edits` tells whether the caller may end and move them.
pub(crate) async fn members(
    cap: &Organisation,
    connection: &mut PgConnection,
    call: &Call,
    rows: Vec<MemberRow>,
    edits: bool,
) -> Result<Vec<MemberView>, Problem> {
    let mut wanted = Wanted::default();
    for row in &rows {
        wanted.bodies.extend([Some(row.body_id), row.home_body].into_iter().flatten());
        wanted.units.extend(row.unit_id);
        wanted.person(row.account_id);
    }
    let names = wanted.find(cap, connection, call.actor.tenant).await?;
    let view = |row: MemberRow| MemberView {
        id: MembershipId(row.id),
        body: names.body(Some(row.body_id)),
        person: names.person(row.account_id),
        home: MemberHomeView {
            unit: names.unit(row.unit_id),
            body: names.body(row.home_body),
            words: row.home_words,
        },
        from: sent(row.from_on),
        allowed: if edits && row.to_on.is_none() {
            vec!["end_membership", "move_member"]
        } else {
            Vec::new()
        },
        to: row.to_on.map(sent),
        end_reason: row.end_reason,
    };
    Ok(rows.into_iter().map(view).collect())
}

/// A zone that somebody took on.
#[derive(Debug, Serialize, ToSchema)]
pub struct ZoneView {
    /// Id.
    pub id: ZoneId,
    /// What it is.
    pub kind: ZoneKind,
    /// Who; absent when forgotten after its time.
    pub person: Option<PersonLabel>,
    /// The area that it is or lies in.
    pub area: AreaLabel,
    /// What the place is.
    pub place_kind: ZonePlaceKind,
    /// The estate or building.
    pub place_id: Option<Uuid>,
    /// Name of the place when the zone was given.
    #[schema(example = "文峰花园3幢")]
    pub place: String,
    /// What is to be done there.
    #[schema(example = "每月走访一次，收集需求")]
    pub task: Option<String>,
    /// First day.
    #[schema(example = "2026-03-01")]
    pub from: String,
    /// First day after it.
    pub to: Option<String>,
    /// Why it ended.
    pub end_reason: Option<String>,
    /// Operations that the caller may do.
    #[schema(value_type = Vec<String>)]
    pub allowed: Vec<&'static str>,
}

/// How the caller stands to a zone.
pub(crate) fn zone_stands(call: &Call, row: &ZoneRow) -> Stands {
    let own = row.account_id.is_some() && call.actor.account.map(|account| account.0) == row.account_id;
    Stands::default().with(Relation::Own, own)
}

/// Zones with everything named.
pub(crate) async fn zones(
    cap: &Organisation,
    connection: &mut PgConnection,
    call: &Call,
    rows: Vec<ZoneRow>,
) -> Result<Vec<ZoneView>, Problem> {
    let tenant = call.actor.tenant;
    let mut wanted = Wanted::default();
    rows.iter().for_each(|row| wanted.person(row.account_id));
    let names = wanted.find(cap, connection, tenant).await?;
    let today = change::today(call);
    let view = |row: ZoneRow| {
        let area = store::path(&row.area_path);
        let open = row.period().to.is_none_or(|to| today < to);
        let stands = zone_stands(call, &row);
        Ok(ZoneView {
            id: ZoneId(row.id),
            kind: store::code(&row.kind, ZoneKind::parse)?,
            person: names.person(row.account_id),
            place_kind: store::code(&row.place_kind, ZonePlaceKind::parse)?,
            place_id: row.place_id,
            place: row.place_name,
            task: row.task,
            from: sent(row.from_on),
            to: row.to_on.map(sent),
            end_reason: row.end_reason,
            allowed: if open {
                allow::allowed(call, &area, &stands, &[("end_zone", Action::EditZones)])
            } else {
                Vec::new()
            },
            area: cap.label(tenant, &area),
        })
    };
    rows.into_iter().map(view).collect()
}
