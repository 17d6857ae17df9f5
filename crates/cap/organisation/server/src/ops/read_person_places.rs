//! `read_person_places`: everything that one person holds in the caller's area.

use axum::extract::State;
use baodao_kernel::{AccountId, TeamId};
use baodao_organisation_core::policy::Action;
use baodao_organisation_core::team::{TeamKind, TeamPart};
use baodao_platform::{Answer, Call, Path, Problem, Problems, Reply};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::names::{AreaLabel, PersonLabel, Wanted};
use crate::store::mine;
use crate::store::posts::{self, WantedPosts};
use crate::store::zones::{self, WantedZones};
use crate::views::people::{self, AppointmentView, MemberView, ZoneView};
use crate::{Organisation, allow, change, store};

/// More than anybody has.
const MANY: i64 = 200;

/// A team that somebody is in or leads.
#[derive(Debug, Serialize, ToSchema)]
pub struct PersonTeam {
    /// Which.
    pub id: TeamId,
    /// What it is.
    pub kind: TeamKind,
    /// Its name.
    #[schema(example = "红色工匠网格志愿服务队")]
    pub name: String,
    /// The area that it serves.
    pub area: AreaLabel,
    /// What the person is in it; absent for who leads it without being in it.
    pub part: Option<TeamPart>,
    /// The person leads it.
    pub leads: bool,
}

/// What one person holds in the caller's area.
#[derive(Debug, Serialize, ToSchema)]
pub struct PersonPlaces {
    /// Who, masked.
    pub person: PersonLabel,
    /// Posts that hold today.
    pub appointments: Vec<AppointmentView>,
    /// Branches and groups of today.
    pub memberships: Vec<MemberView>,
    /// Teams that the person is in or leads.
    pub teams: Vec<PersonTeam>,
    /// Zones of today.
    pub zones: Vec<ZoneView>,
}

/// Read a person's places
///
/// Posts, branches, teams and zones that somebody has today in the caller's area, together, so that
/// whoever asks for one more sees what the person carries already. Nothing of elsewhere and nothing
/// of before; the name is masked. Those who keep the register. Who holds nothing there is not found.
#[utoipa::path(get, path = "/api/organisation/persons/{id}", operation_id = "read_person_places", tag = "organisation",
    params(("id" = AccountId, Path)), responses((status = 200, body = PersonPlaces), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn read_person_places(
    State(cap): State<Organisation>,
    call: Call,
    Path(id): Path<AccountId>,
) -> Answer<PersonPlaces> {
    call.account()?;
    let prefixes = allow::prefixes(&allow::scope(&call, Action::ReadMembers)?);
    if prefixes.is_empty() {
        return Err(Problem::not_allowed());
    }
    let (tenant, today) = (call.actor.tenant, change::today(&call));
    let nobody = AccountId(Uuid::nil());
    let held = WantedPosts {
        prefixes: &prefixes,
        account: nobody,
        own_areas: &[],
        at: today,
        today,
        within: "",
        body: None,
        kind: None,
        holder: Some(id),
        ending_before: None,
        past: false,
        after: None,
        limit: MANY,
    };
    let in_zones = WantedZones {
        prefixes: &prefixes,
        caller: nobody,
        at: today,
        within: "",
        kind: None,
        place: None,
        account: Some(id),
        past: false,
        after: None,
        limit: MANY,
    };
    let mut connection = cap.platform.pool().acquire().await?;
    let post_rows = posts::list(&mut connection, tenant, held).await?;
    let member_rows = mine::memberships_within(&mut connection, tenant, id, &prefixes, today).await?;
    let team_rows = mine::teams_within(&mut connection, tenant, id, &prefixes).await?;
    let zone_rows = zones::list(&mut connection, tenant, in_zones).await?;
    if post_rows.is_empty() && member_rows.is_empty() && team_rows.is_empty() && zone_rows.is_empty() {
        return Err(Problem::not_found());
    }
    let team = |row: mine::PersonTeamRow| {
        Ok(PersonTeam {
            id: TeamId(row.id),
            kind: store::code(&row.kind, TeamKind::parse)?,
            area: cap.label(tenant, &store::path(&row.area_path)),
            part: row.part.map(|part| store::code(&part, TeamPart::parse)).transpose()?,
            name: row.name,
            leads: row.leads,
        })
    };
    let teams: Result<Vec<PersonTeam>, Problem> = team_rows.into_iter().map(team).collect();
    let wanted = Wanted { persons: vec![id], ..Wanted::default() };
    let names = wanted.find(&cap, &mut connection, tenant).await?;
    Ok(Reply::ok(PersonPlaces {
        person: names.person(Some(id.0)).ok_or_else(Problem::not_found)?,
        appointments: people::appointments(&cap, &mut connection, &call, post_rows).await?,
        memberships: people::members(&cap, &mut connection, &call, member_rows, false).await?,
        teams: teams?,
        zones: people::zones(&cap, &mut connection, &call, zone_rows).await?,
    }))
}
