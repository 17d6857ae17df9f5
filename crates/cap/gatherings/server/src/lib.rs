//! Operations of the gatherings capability: meetings at a time with people, their invitations,
//! attendance, outcome and follow-ups. The rules stand in `baodao-gatherings-core`.

mod allow;
mod body;
mod change;
mod jobs;
mod ops;
pub mod store;
mod telling;
mod view;
pub mod views;

use std::sync::Arc;

use axum::extract::FromRef;
use baodao_gatherings_core::ports::{Register, RequestBook, VenueBook};
use baodao_gatherings_core::{GatheringId, POLICY, RuleSheet, refusals};
use baodao_identity_core::ports::People;
use baodao_kernel::{AreaPath, CHINA, Role, TenantId};
use baodao_platform::{Module, NewEvent, PermissionRow, Platform, Problem, rules::RuleSpec};
use baodao_territory_core::Places;
use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::Value;
use utoipa_axum::{router::OpenApiRouter, routes};

/// What this capability needs from others.
#[derive(Clone)]
pub struct Ports {
    /// Units, bodies and who has reported in; organisation and report-in have them.
    pub register: Arc<dyn Register>,
    /// The district's requests.
    pub requests: Arc<dyn RequestBook>,
    /// The register of venues.
    pub venues: Arc<dyn VenueBook>,
    /// Names and offices; identity has them.
    pub people: Arc<dyn People>,
    /// Areas; territory has them.
    pub places: Arc<dyn Places>,
}

/// What every operation of this capability holds.
#[derive(Clone)]
pub(crate) struct Gatherings {
    pub platform: Platform,
    pub ports: Ports,
}

impl FromRef<Gatherings> for Platform {
    fn from_ref(gatherings: &Gatherings) -> Self {
        gatherings.platform.clone()
    }
}

impl Gatherings {
    /// The numbers in force.
    pub async fn rules(&self, tenant: TenantId) -> Result<RuleSheet, Problem> {
        let entries = self.platform.rules().entries(self.platform.pool(), tenant).await?;
        Ok(RuleSheet::of(&entries))
    }
}

/// The day in China.
pub(crate) fn today(now: Timestamp) -> Date {
    CHINA.to_datetime(now).date()
}

/// An event about a gathering; it stands in its area and names nobody.
pub(crate) fn event(
    id: GatheringId,
    area: &AreaPath,
    name: &str,
    role: Option<Role>,
    data: Value,
) -> NewEvent {
    NewEvent {
        subject_kind: "gathering",
        subject_id: id.0,
        area: area.clone(),
        name: name.to_owned(),
        role,
        reason: None,
        data,
    }
}

/// The capability, ready to be mounted.
pub fn module(platform: Platform, ports: Ports) -> Module {
    let gatherings = Gatherings { platform, ports };
    let routes = OpenApiRouter::new()
        .routes(routes!(ops::list_gatherings::list_gatherings, ops::plan_gathering::plan_gathering))
        .routes(routes!(ops::list_my_gatherings::list_my_gatherings))
        .routes(routes!(ops::read_gathering::read_gathering, ops::edit_gathering::edit_gathering))
        .routes(routes!(ops::announce_gathering::announce_gathering))
        .routes(routes!(ops::move_gathering::move_gathering))
        .routes(routes!(ops::cancel_gathering::cancel_gathering))
        .routes(routes!(ops::close_gathering::close_gathering))
        .routes(routes!(ops::invite_guest::invite_guest))
        .routes(routes!(ops::answer_invitation::answer_invitation))
        .routes(routes!(ops::check_in::check_in))
        .routes(routes!(ops::mark_attendance::mark_attendance))
        .routes(routes!(ops::add_follow_up::add_follow_up))
        .routes(routes!(ops::finish_follow_up::finish_follow_up))
        .routes(routes!(ops::reopen_follow_up::reopen_follow_up))
        .routes(routes!(ops::link_follow_up::link_follow_up));
    Module {
        name: "gatherings",
        consumers: Vec::new(),
        jobs: jobs::all(&gatherings),
        refusals: refusals::ALL.to_vec(),
        permissions: PermissionRow::table("gatherings", POLICY),
        rules: RuleSheet::built_in().into_iter().map(RuleSpec::number).collect(),
        routes: routes.with_state(gatherings),
    }
}
