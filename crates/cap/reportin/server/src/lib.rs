//! Operations of the report-in capability: rosters, invitations, confirmation, receipts, yearly
//! check, placement into grids and branches, rounds of re-verification. The rules stand in
//! `baodao-reportin-core`; here they meet HTTP, files and the database.

mod allow;
mod change;
mod download;
mod entrust;
mod following;
mod home;
mod jobs;
mod known;
mod names;
mod offered;
mod ops;
mod roster;
mod rounds;
mod seals;
mod store;
mod table;
mod tells;
pub mod views;

use std::sync::Arc;

use axum::extract::FromRef;
use baodao_kernel::TenantId;
use baodao_platform::{Consumer, Module, PermissionRow, Platform, Problem, rules::RuleSpec};
use baodao_reportin_core::ports::{Accounts, Bodies, PortError, Units};
use baodao_reportin_core::{RuleSheet, policy, refusals};
use baodao_territory_core::Places;

pub use offered::StoredReportIns;

/// What this capability needs from others.
#[derive(Clone)]
pub struct Ports {
    /// Accounts, consent, roles; identity has them.
    pub accounts: Arc<dyn Accounts>,
    /// Units and who speaks for them; organisation has them.
    pub units: Arc<dyn Units>,
    /// Functional branches and who heads them; organisation has them.
    pub bodies: Arc<dyn Bodies>,
    /// Areas and where an address lies; territory has them.
    pub places: Arc<dyn Places>,
}

/// What every operation of this capability holds.
#[derive(Clone)]
pub(crate) struct ReportIns {
    pub platform: Platform,
    pub ports: Ports,
    /// One roster is unpacked and judged at a time: each may take its tens of megabytes.
    pub imports: Arc<tokio::sync::Semaphore>,
}

impl FromRef<ReportIns> for Platform {
    fn from_ref(cap: &ReportIns) -> Self {
        cap.platform.clone()
    }
}

impl ReportIns {
    /// The numbers in force.
    pub async fn rules(&self, tenant: TenantId) -> Result<RuleSheet, Problem> {
        let entries = self.platform.rules().entries(self.platform.pool(), tenant).await?;
        Ok(RuleSheet::of(&entries))
    }

    /// The sealer of a district's fields.
    pub fn seals(&self, tenant: TenantId) -> seals::Seals<'_> {
        seals::Seals::new(self.platform.vault(), tenant)
    }
}

/// A port that did not answer is a fault of ours.
pub(crate) fn fault(cause: PortError) -> Problem {
    Problem::fault(cause)
}

/// The capability, ready to be mounted.
pub fn module(platform: Platform, ports: Ports) -> Module {
    let cap = ReportIns { platform, ports, imports: Arc::new(tokio::sync::Semaphore::new(1)) };
    let entrusting: Arc<dyn Consumer> = Arc::new(entrust::Entrusting(cap.clone()));
    let following: Arc<dyn Consumer> = Arc::new(following::Following(cap.clone()));
    Module {
        name: "reportin",
        consumers: vec![entrusting, following],
        jobs: jobs::all(&cap),
        refusals: vec![refusals::REFUSALS],
        permissions: PermissionRow::table("reportin", policy::POLICY),
        rules: RuleSheet::built_in().into_iter().map(RuleSpec::number).collect(),
        routes: ops::routes(cap),
    }
}
