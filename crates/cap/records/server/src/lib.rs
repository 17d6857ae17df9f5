//! Operations of the records capability: service records, feedback sheets, letters of thanks,
//! commendation, the auditor's questions. The rules stand in `baodao-records-core`; here they meet
//! HTTP, documents and the database.

mod allow;
mod change;
mod export;
mod jobs;
mod letter_views;
mod names;
mod nomination_views;
mod offered;
mod ops;
mod press;
mod proposer;
mod question_views;
mod review_views;
mod rules;
mod shared;
mod sheet_views;
mod store;
mod units;
mod views;

use std::sync::Arc;

use axum::extract::FromRef;
use baodao_identity_core::ports::People;
use baodao_platform::{Module, PermissionRow, Platform, rules::RuleSpec};
use baodao_records_core::{POLICY, REFUSALS, RuleSheet, Units, Works};
use baodao_territory_core::Places;

pub use offered::StoredRecords;

/// What this capability asks of others.
#[derive(Clone)]
pub struct Ports {
    /// Names and numbers of people.
    pub people: Arc<dyn People>,
    /// Names of areas.
    pub places: Arc<dyn Places>,
    /// The work that people took on.
    pub works: Arc<dyn Works>,
    /// Units, their people, and teams.
    pub units: Arc<dyn Units>,
}

/// What every operation of this capability holds.
#[derive(Clone)]
pub(crate) struct Records {
    pub platform: Platform,
    pub ports: Ports,
    /// Documents are set one at a time: each holds its fonts and a core.
    pub press: Arc<tokio::sync::Semaphore>,
}

impl FromRef<Records> for Platform {
    fn from_ref(cap: &Records) -> Self {
        cap.platform.clone()
    }
}

/// The capability, ready to be mounted.
pub fn module(platform: Platform, ports: Ports) -> Module {
    let cap = Records { platform, ports, press: Arc::new(tokio::sync::Semaphore::new(1)) };
    Module {
        name: "records",
        consumers: vec![Arc::new(proposer::Proposer(cap.clone()))],
        jobs: jobs::all(&cap),
        refusals: vec![REFUSALS],
        permissions: PermissionRow::table("records", POLICY),
        rules: RuleSheet::built_in().into_iter().map(RuleSpec::number).collect(),
        routes: ops::routes(cap),
    }
}
