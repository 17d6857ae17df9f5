//! `read_my_organisation`: what the register says about oneself.

use axum::extract::State;
use baodao_kernel::{AccountId, UnitId};
use baodao_organisation_core::policy::Action;
use baodao_platform::{Answer, Call, Problems, Reply};
use serde::Serialize;
use utoipa::ToSchema;

use crate::names::{UnitLabel, Wanted};
use crate::store::mine;
use crate::store::posts::{self, WantedPosts};
use crate::store::teams::{self, WantedTeams};
use crate::store::zones::{self, WantedZones};
use crate::views::people::{self, AppointmentView, MemberView, ZoneView};
use crate::views::teams::{self as team_views, TeamView};
use crate::{Organisation, allow, change};

/// More than anybody has.
const MANY: i64 = 200;

/// What the register says about the caller.
#[derive(Debug, Serialize, ToSchema)]
pub struct MyOrganisation {
    /// Branches and groups that one is or was a member of.
    pub memberships: Vec<MemberView>,
    /// Posts that one holds, held or will hold.
    pub appointments: Vec<AppointmentView>,
    /// Teams that one is in, was invited to or leads.
    pub teams: Vec<TeamView>,
    /// Zones that one took on.
    pub zones: Vec<ZoneView>,
    /// Units that one is liaison of.
    pub units: Vec<UnitLabel>,
}

/// Read my organisation
///
/// Everything that the register holds about the caller: memberships, posts, teams, zones, units.
/// Everybody who has signed in.
#[utoipa::path(get, path = "/api/my/organisation", operation_id = "read_my_organisation", tag = "organisation",
    responses((status = 200, body = MyOrganisation), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn read_my_organisation(
    State(cap): State<Organisation>,
    call: Call,
) -> Answer<MyOrganisation> {
    let account: AccountId = call.account()?;
    allow::scope(&call, Action::ReadOwn)?;
    let (tenant, today) = (call.actor.tenant, change::today(&call));
    let mut connection = cap.platform.pool().acquire().await?;
    let held = WantedPosts {
        prefixes: &[],
        account,
        own_areas: &[],
        at: today,
        today,
        within: "",
        body: None,
        kind: None,
        holder: Some(account),
        ending_before: None,
        past: true,
        after: None,
        limit: MANY,
    };
    let in_teams = WantedTeams {
        caller: account,
        within: "",
        around: false,
        kind: None,
        text: None,
        mine: true,
        disbanded: false,
        after: None,
        limit: MANY,
    };
    let in_zones = WantedZones {
        prefixes: &[],
        caller: account,
        at: today,
        within: "",
        kind: None,
        place: None,
        account: Some(account),
        past: true,
        after: None,
        limit: MANY,
    };
    let members = mine::memberships(&mut connection, tenant, account).await?;
    let posts = posts::list(&mut connection, tenant, held).await?;
    let team_rows = teams::list(&mut connection, tenant, in_teams).await?;
    let zone_rows = zones::list(&mut connection, tenant, in_zones).await?;
    let units: Vec<UnitId> = mine::units(&mut connection, tenant, account).await?;
    let wanted = Wanted { units: units.iter().map(|unit| unit.0).collect(), ..Wanted::default() };
    let names = wanted.find(&cap, &mut connection, tenant).await?;
    let view = MyOrganisation {
        memberships: people::members(&cap, &mut connection, &call, members, false).await?,
        appointments: people::appointments(&cap, &mut connection, &call, posts).await?,
        teams: team_views::teams(&cap, &mut connection, &call, team_rows).await?,
        zones: people::zones(&cap, &mut connection, &call, zone_rows).await?,
        units: units.into_iter().filter_map(|unit| names.unit(Some(unit.0))).collect(),
    };
    Ok(Reply::ok(view))
}
