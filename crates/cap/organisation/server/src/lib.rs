//! Operations of the organisation capability: units, the overlay of party bodies, appointments,
//! members, teams, zones, social organisations and the checks over them. The rules stand in
//! `baodao-organisation-core`; here they meet HTTP, tables and the database.

mod allow;
mod change;
mod find;
mod inputs;
mod jobs;
mod names;
mod offered;
mod ops;
mod persons;
mod placements;
mod social;
mod store;
mod table;
mod team;
mod unit;
mod upload;
pub mod views;

use std::sync::Arc;

use axum::extract::FromRef;
use baodao_organisation_core::policy::POLICY;
use baodao_organisation_core::ports::{Areas, Persons};
use baodao_organisation_core::refusals;
use baodao_organisation_core::rules::RuleSheet;
use baodao_platform::rules::RuleSpec;
use baodao_platform::{Module, PermissionRow, Platform};

pub use offered::{NotPlaced, StoredOrganisation};

/// What this capability asks of others.
#[derive(Clone)]
pub struct Ports {
    /// Areas, estates and buildings.
    pub areas: Arc<dyn Areas>,
    /// The people of a district.
    pub persons: Arc<dyn Persons>,
}

/// What every operation of this capability holds.
#[derive(Clone)]
pub(crate) struct Organisation {
    pub platform: Platform,
    pub ports: Ports,
    /// One file is unpacked and judged at a time: each may take its tens of megabytes.
    pub imports: Arc<tokio::sync::Semaphore>,
}

impl FromRef<Organisation> for Platform {
    fn from_ref(cap: &Organisation) -> Self {
        cap.platform.clone()
    }
}

/// The capability, ready to be mounted. What it offers to others is [`StoredOrganisation`].
pub fn module(platform: Platform, ports: Ports) -> Module {
    let cap = Organisation { platform, ports, imports: Arc::new(tokio::sync::Semaphore::new(1)) };
    Module {
        name: "organisation",
        routes: ops::routes().with_state(cap),
        consumers: vec![Arc::new(placements::Placements)],
        jobs: jobs::all(),
        refusals: vec![refusals::REFUSALS],
        permissions: PermissionRow::table("organisation", POLICY),
        rules: RuleSheet::built_in().into_iter().map(RuleSpec::number).collect(),
    }
}
