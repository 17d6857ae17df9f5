//! The rows of a table that goes out, by kind: those that the caller may see, in the list's order.

use baodao_kernel::{AreaPath, BodyId, UnitId};
use baodao_organisation_core::policy::Action;
use baodao_organisation_core::team::{TeamMemberState, TeamPart};
use baodao_platform::{Call, Problem};
use baodao_sheets::Cell;
use sqlx::PgConnection;

use super::import::seats;
use super::{
    OutRow, TableKind, appointments, bodies, members, person_cells, social, team_members, teams, units, zones,
};
use crate::names::Wanted;
use crate::store::posts::WantedPosts;
use crate::store::social::WantedSocial;
use crate::store::teams::WantedTeams;
use crate::store::zones::WantedZones;
use crate::views::{people, social as social_views, teams as team_views};
use crate::{Organisation, allow, change, store};

/// No list is longer.
const ALL: i64 = 1_000_000;

impl TableKind {
    /// What a caller must be allowed to take it out: whoever keeps it. Names in it are masked.
    pub fn reads(self) -> Action {
        self.edits()
    }
}

/// The rows of what lies `within` an area and in the caller's charge.
pub(crate) async fn rows(
    cap: &Organisation,
    connection: &mut PgConnection,
    call: &Call,
    kind: TableKind,
    within: &str,
) -> Result<Vec<OutRow>, Problem> {
    let tenant = call.actor.tenant;
    let today = change::today(call);
    let prefixes = allow::prefixes(&allow::scope(call, kind.reads())?);
    let account = call.account()?;
    let code = |path: &AreaPath| -> Cell {
        cap.ports.areas.at(tenant, path).map(|area| area.code.to_string()).into()
    };
    let inside = |path: &AreaPath| {
        path.as_str().starts_with(within) && prefixes.iter().any(|prefix| path.as_str().starts_with(prefix))
    };
    Ok(match kind {
        TableKind::Units => {
            let all = store::units::all(connection, cap.platform.vault(), tenant).await?;
            let mine = all.into_iter().filter(|state| inside(&state.unit.area));
            mine.map(|state| {
                let area = code(&state.unit.area);
                units::row(state, area)
            })
            .collect()
        }
        TableKind::Liaisons => {
            let found =
                store::liaisons::present_liaisons(&mut *connection, tenant, &prefixes, within).await?;
            let mut wanted = Wanted::default();
            for row in &found {
                wanted.units.push(row.unit_id);
                wanted.person(row.account_id);
            }
            let names = wanted.find(cap, connection, tenant).await?;
            let row = |row: store::liaisons::LiaisonRow| {
                let (id, name) = person_cells(names.person(row.account_id));
                let unit = names.unit(Some(row.unit_id)).map(|unit| unit.name);
                vec![unit.into(), id, Cell::Empty, name, row.from_on.to_jiff().to_string().into()]
            };
            found.into_iter().map(row).collect()
        }
        TableKind::Bodies => {
            let all = store::bodies::all(&mut *connection, tenant).await?;
            let seats = seats(&all);
            let mine: Vec<_> = all.into_iter().filter(|body| inside(&body.seat)).collect();
            let mut wanted = Wanted::default();
            for body in &mine {
                let above = [body.standing.parent, body.standing.managed_by];
                wanted.bodies.extend(above.into_iter().flatten().map(|id: BodyId| id.0));
                wanted.units.extend(body.unit.map(|unit: UnitId| unit.0));
            }
            let names = wanted.find(cap, connection, tenant).await?;
            mine.into_iter().map(|body| bodies::row(body, &names, &seats, code)).collect()
        }
        TableKind::Parties => {
            let found = store::parties::present(&mut *connection, tenant, &prefixes, within).await?;
            let seats = seats(&store::bodies::all(&mut *connection, tenant).await?);
            let mut wanted = Wanted::default();
            for row in &found {
                wanted.bodies.extend([Some(row.body_id), row.member_body_id].into_iter().flatten());
                wanted.units.extend(row.unit_id);
            }
            let names = wanted.find(cap, connection, tenant).await?;
            let row = |row: store::parties::PartyRow| -> OutRow {
                vec![
                    names.body(Some(row.body_id)).map(|body| body.name).into(),
                    seats.get(&BodyId(row.body_id)).map_or(Cell::Empty, code),
                    names.unit(row.unit_id).map(|unit| unit.name).into(),
                    names.body(row.member_body_id).map(|body| body.name).into(),
                    row.part.into(),
                    row.from_on.to_jiff().to_string().into(),
                ]
            };
            found.into_iter().map(row).collect()
        }
        TableKind::Appointments => {
            let wanted = WantedPosts {
                prefixes: &prefixes,
                account,
                own_areas: &[],
                at: today,
                today,
                within,
                body: None,
                kind: None,
                holder: None,
                ending_before: None,
                past: false,
                after: None,
                limit: ALL,
            };
            let found = store::posts::list(&mut *connection, tenant, wanted).await?;
            let mine: Vec<_> = found.into_iter().filter(|row| inside(&row.area())).collect();
            let views = people::appointments(cap, connection, call, mine).await?;
            views.into_iter().map(|view| appointments::row(view, code)).collect()
        }
        TableKind::Members => {
            let found = store::members::present(&mut *connection, tenant, &prefixes, within).await?;
            let seats = seats(&store::bodies::all(&mut *connection, tenant).await?);
            let views = people::members(cap, connection, call, found, false).await?;
            let row = |view: people::MemberView| {
                let seat = view.body.as_ref().and_then(|body| seats.get(&body.id)).map_or(Cell::Empty, code);
                members::row(view, seat)
            };
            views.into_iter().map(row).collect()
        }
        TableKind::Teams => {
            let wanted = WantedTeams {
                caller: account,
                within,
                around: false,
                kind: None,
                text: None,
                mine: false,
                disbanded: false,
                after: None,
                limit: ALL,
            };
            let found = store::teams::list(&mut *connection, tenant, wanted).await?;
            let mine: Vec<_> = found.into_iter().filter(|row| inside(&store::path(&row.area_path))).collect();
            let views = team_views::teams(cap, connection, call, mine).await?;
            views
                .into_iter()
                .map(|view| {
                    let area = code(&view.area.path);
                    teams::row(view, area)
                })
                .collect()
        }
        TableKind::TeamMembers => {
            let found = store::team_places::present(&mut *connection, tenant, &prefixes, within).await?;
            let mut wanted = Wanted::default();
            found.iter().for_each(|row| wanted.person(row.account_id));
            let names = wanted.find(cap, connection, tenant).await?;
            let row = |row: store::team_places::PlaceRow| {
                let part = store::code(&row.part, TeamPart::parse)?.zh();
                let state = store::code(&row.state, TeamMemberState::parse)?.zh();
                let (area, person) = (code(&store::path(&row.area_path)), names.person(row.account_id));
                Ok(team_members::row(row.team, area, person, part, state))
            };
            let rows: Result<Vec<OutRow>, Problem> = found.into_iter().map(row).collect();
            rows?
        }
        TableKind::Zones => {
            let wanted = WantedZones {
                prefixes: &prefixes,
                caller: account,
                at: today,
                within,
                kind: None,
                place: None,
                account: None,
                past: false,
                after: None,
                limit: ALL,
            };
            let found = store::zones::list(&mut *connection, tenant, wanted).await?;
            let mine: Vec<_> = found.into_iter().filter(|row| inside(&store::path(&row.area_path))).collect();
            let views = people::zones(cap, connection, call, mine).await?;
            views
                .into_iter()
                .map(|view| {
                    let area = code(&view.area.path);
                    zones::row(view, area)
                })
                .collect()
        }
        TableKind::SocialOrganisations => {
            let wanted = WantedSocial {
                prefixes: &prefixes,
                within,
                stage: None,
                coverage: None,
                text: None,
                after: None,
                limit: ALL,
            };
            let found = store::social::list(&mut *connection, tenant, wanted).await?;
            let views = social_views::organisations(cap, connection, call, found).await?;
            views
                .into_iter()
                .map(|view| {
                    let area = code(&view.area.path);
                    social::row(view, area)
                })
                .collect()
        }
    })
}
