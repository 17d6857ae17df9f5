//! Operations of the care capability: pairings of helpers with households, care visits, services
//! near home and their contact cards. The rules stand in `baodao-care-core`.

mod allow;
mod cards;
mod jobs;
mod ops;
mod pairing_view;
mod service_view;
pub mod store;
pub mod views;
mod walk_view;

use std::sync::Arc;

use axum::extract::FromRef;
use baodao_care_core::ports::{GridMembers, Notices, RequestBook};
use baodao_care_core::{POLICY, RuleSheet, refusals};
use baodao_identity_core::ports::People;
use baodao_kernel::{AreaLevel, AreaPath, CHINA, Role, TenantId};
use baodao_platform::{Module, NewEvent, PermissionRow, Platform, Problem, rules::RuleSpec};
use baodao_territory_core::Places;
use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::Value;
use utoipa_axum::{router::OpenApiRouter, routes};
use uuid::Uuid;

/// What this capability needs from others.
#[derive(Clone)]
pub struct Ports {
    /// The notices that households agree to; identity publishes them.
    pub notices: Arc<dyn Notices>,
    /// The district's requests.
    pub requests: Arc<dyn RequestBook>,
    /// Who has reported in to which grid.
    pub members: Arc<dyn GridMembers>,
    /// Names; identity has them.
    pub people: Arc<dyn People>,
    /// Areas; territory has them.
    pub places: Arc<dyn Places>,
}

/// What every operation of this capability holds.
#[derive(Clone)]
pub(crate) struct Care {
    pub platform: Platform,
    pub ports: Ports,
}

impl FromRef<Care> for Platform {
    fn from_ref(care: &Care) -> Self {
        care.platform.clone()
    }
}

impl Care {
    /// The numbers in force.
    pub async fn rules(&self, tenant: TenantId) -> Result<RuleSheet, Problem> {
        let entries = self.platform.rules().entries(self.platform.pool(), tenant).await?;
        Ok(RuleSheet::of(&entries))
    }

    /// Names from the subdistrict down; of the district its own.
    pub fn area_names(&self, tenant: TenantId, path: &AreaPath) -> Vec<String> {
        self.ports.places.area_names(tenant, path)
    }
}

/// The day in China.
pub(crate) fn today(now: Timestamp) -> Date {
    CHINA.to_datetime(now).date()
}

/// An area no narrower than a community: all that is shown of where a household lives.
pub(crate) fn community(path: &AreaPath) -> AreaPath {
    path.at(AreaLevel::Community).unwrap_or_else(|| path.clone())
}

/// An event about a pairing, visit or service. Those about households stand in the district, so
/// that no board of a grid or community shows who is helped.
pub(crate) fn event(
    kind: &'static str,
    id: Uuid,
    area: AreaPath,
    name: &str,
    role: Option<Role>,
    data: Value,
) -> NewEvent {
    NewEvent { subject_kind: kind, subject_id: id, area, name: name.to_owned(), role, reason: None, data }
}

/// The capability, ready to be mounted.
pub fn module(platform: Platform, ports: Ports) -> Module {
    let care = Care { platform, ports };
    let routes = OpenApiRouter::new()
        .routes(routes!(ops::list_pairings::list_pairings, ops::start_pairing::start_pairing))
        .routes(routes!(ops::read_pairing::read_pairing))
        .routes(routes!(ops::change_plan::change_plan))
        .routes(routes!(ops::invite_helper::invite_helper))
        .routes(routes!(ops::accept_pairing::accept_pairing))
        .routes(routes!(ops::decline_pairing::decline_pairing))
        .routes(routes!(ops::leave_pairing::leave_pairing))
        .routes(routes!(ops::end_pairing::end_pairing))
        .routes(routes!(ops::read_household::read_household))
        .routes(routes!(ops::ask_household::ask_household))
        .routes(routes!(ops::answer_household::answer_household))
        .routes(routes!(ops::unlink_household::unlink_household))
        .routes(routes!(ops::list_household_asks::list_household_asks))
        .routes(routes!(ops::record_visit::record_visit))
        .routes(routes!(ops::list_due_visits::list_due_visits))
        .routes(routes!(ops::refer_visit::refer_visit))
        .routes(routes!(ops::list_services::list_services, ops::offer_service::offer_service))
        .routes(routes!(ops::list_service_offers::list_service_offers))
        .routes(routes!(ops::print_service_cards::print_service_cards))
        .routes(routes!(ops::read_service::read_service, ops::edit_service::edit_service))
        .routes(routes!(ops::publish_service::publish_service))
        .routes(routes!(ops::withdraw_service::withdraw_service))
        .routes(routes!(ops::list_walks::list_walks, ops::plan_walk::plan_walk))
        .routes(routes!(ops::join_walk::join_walk))
        .routes(routes!(ops::leave_walk::leave_walk))
        .routes(routes!(ops::cancel_walk::cancel_walk))
        .routes(routes!(ops::note_walk::note_walk))
        .routes(routes!(ops::refer_walk::refer_walk));
    Module {
        name: "care",
        consumers: Vec::new(),
        jobs: jobs::all(&care),
        refusals: refusals::ALL.to_vec(),
        permissions: PermissionRow::table("care", POLICY),
        rules: RuleSheet::built_in().into_iter().map(RuleSpec::number).collect(),
        routes: routes.with_state(care),
    }
}
