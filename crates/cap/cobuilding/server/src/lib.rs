//! Operations of the cobuilding capability: micro-projects that communities write, and their claims
//! (认领). The rules stand in `baodao-cobuilding-core`.

mod allow;
mod change;
mod ops;
mod project_body;
mod shown;
pub mod store;
pub mod views;

use std::sync::Arc;

use axum::extract::FromRef;
use baodao_cobuilding_core::{POLICY, Parties, PartyFacts, RuleSheet, refusals};
use baodao_identity_core::ports::People;
use baodao_kernel::{AreaPath, TenantId};
use baodao_platform::{Call, Module, PermissionRow, Platform, Problem, rules::RuleSpec};
use baodao_territory_core::Places;
use utoipa_axum::{router::OpenApiRouter, routes};

/// What this capability needs from others.
#[derive(Clone)]
pub struct Ports {
    /// Who speaks for units and teams; organisation knows.
    pub parties: Arc<dyn Parties>,
    /// Names; identity has them.
    pub people: Arc<dyn People>,
    /// Areas; territory has them.
    pub places: Arc<dyn Places>,
}

/// What every operation of this capability holds.
#[derive(Clone)]
pub(crate) struct Cobuilding {
    pub platform: Platform,
    pub ports: Ports,
}

impl FromRef<Cobuilding> for Platform {
    fn from_ref(cap: &Cobuilding) -> Self {
        cap.platform.clone()
    }
}

impl Cobuilding {
    /// The numbers in force.
    pub async fn rules(&self, tenant: TenantId) -> Result<RuleSheet, Problem> {
        let entries = self.platform.rules().entries(self.platform.pool(), tenant).await?;
        Ok(RuleSheet::of(&entries))
    }

    /// The district's current area at a path.
    pub fn area(&self, tenant: TenantId, path: &AreaPath) -> Option<AreaPath> {
        let found = self.ports.places.area(tenant, path).filter(|area| !area.ended);
        found.map(|area| area.path)
    }

    /// The units and teams that the caller speaks for; nobody speaks for any without signing in.
    pub async fn spoken_for(&self, call: &Call) -> Result<Vec<PartyFacts>, Problem> {
        let Some(account) = call.actor.account else { return Ok(Vec::new()) };
        self.ports.parties.spoken_for(call.actor.tenant, account).await.map_err(Problem::fault)
    }
}

/// The capability, ready to be mounted.
pub fn module(platform: Platform, ports: Ports) -> Module {
    let cap = Cobuilding { platform, ports };
    let routes = OpenApiRouter::new()
        .routes(routes!(
            ops::list_micro_projects::list_micro_projects,
            ops::write_micro_project::write_micro_project
        ))
        .routes(routes!(
            ops::read_micro_project::read_micro_project,
            ops::edit_micro_project::edit_micro_project
        ))
        .routes(routes!(ops::publish_micro_project::publish_micro_project))
        .routes(routes!(ops::start_micro_project::start_micro_project))
        .routes(routes!(ops::finish_micro_project::finish_micro_project))
        .routes(routes!(ops::withdraw_micro_project::withdraw_micro_project))
        .routes(routes!(
            ops::list_micro_claims::list_micro_claims,
            ops::claim_micro_project::claim_micro_project
        ))
        .routes(routes!(ops::list_my_micro_claims::list_my_micro_claims))
        .routes(routes!(ops::accept_micro_claim::accept_micro_claim))
        .routes(routes!(ops::decline_micro_claim::decline_micro_claim))
        .routes(routes!(ops::take_back_micro_claim::take_back_micro_claim))
        .routes(routes!(ops::say_micro_part::say_micro_part));
    Module {
        name: "cobuilding",
        consumers: Vec::new(),
        jobs: Vec::new(),
        refusals: refusals::ALL.to_vec(),
        permissions: PermissionRow::table("cobuilding", POLICY),
        rules: RuleSheet::built_in().into_iter().map(RuleSpec::number).collect(),
        routes: routes.with_state(cap),
    }
}
