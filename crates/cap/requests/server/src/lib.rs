//! Requests over HTTP: operations in `ops/`, SQL in `store/`, sweeps in `jobs/`.
//!
//! A change goes: load under the policy, [`baodao_requests_core::decide`], evolve, save the row
//! with its events and the idempotent answer in one statement. When somebody else was faster,
//! it is decided again on what they left.

mod change;
mod change_task;
mod env;
mod jobs;
mod known;
mod matters;
mod moments;
mod number;
mod ops;
mod photos;
mod place;
mod search;
mod store;
mod task_views;
mod views;
mod works;

use std::sync::Arc;

use axum::extract::FromRef;
use baodao_identity_core::ports::People;
use baodao_platform::{Module, PermissionRow, Platform};
use baodao_requests_core::ports::{Reserve, SkillRegister};
use baodao_requests_core::{POLICY, Refusal};
use baodao_territory_core::ports::Places;

pub use matters::StoredMatters;
pub use task_views::{ClaimView, TaskView};
pub use views::RequestView;
pub use works::StoredWorks;

/// What this capability needs from others.
#[derive(Clone)]
pub struct Ports {
    /// Which grid a point or an address lies in, and names of areas; territory has them.
    pub places: Arc<dyn Places>,
    /// Names, homes and roles; identity has them.
    pub people: Arc<dyn People>,
    /// What people state about what they can do, when and how far; skills has it.
    pub register: Arc<dyn SkillRegister>,
    /// Who stands by to fill gaps; organisation has it.
    pub reserve: Arc<dyn Reserve>,
}

/// What the operations share.
#[derive(Clone)]
pub struct Requests {
    platform: Platform,
    places: Arc<dyn Places>,
    people: Arc<dyn People>,
    register: Arc<dyn SkillRegister>,
    reserve: Arc<dyn Reserve>,
    numbers: Arc<number::Numbers>,
    sheets: Arc<env::Sheets>,
}

impl FromRef<Requests> for Platform {
    fn from_ref(cap: &Requests) -> Self {
        cap.platform.clone()
    }
}

/// The capability, ready to be mounted.
pub fn module(platform: Platform, ports: Ports) -> Module {
    let Ports { places, people, register, reserve } = ports;
    let (numbers, sheets) = (Arc::default(), Arc::default());
    let cap = Requests { platform, places, people, register, reserve, numbers, sheets };
    Module {
        name: "requests",
        jobs: jobs::all(&cap),
        consumers: Vec::new(),
        refusals: vec![Refusal::ALL, ops::REFUSALS],
        permissions: PermissionRow::table("requests", POLICY),
        rules: env::rule_specs(),
        routes: ops::routes(cap),
    }
}
