//! Operations of the skills capability: the district's catalogue, one's own register, finding
//! people for a piece of work, letters of appointment. The rules stand in `baodao-skills-core`.

mod allow;
mod consumer;
mod jobs;
mod letter_paper;
mod letter_view;
mod ops;
pub mod ports;
mod project;
mod roster;
pub mod store;
mod told;
pub mod views;
mod words;

use std::sync::Arc;

use axum::extract::FromRef;
use baodao_identity_core::ports::People;
use baodao_kernel::{AccountId, AreaPath, CHINA, Role, TenantId};
use baodao_platform::{Module, NewEvent, PermissionRow, Platform, Problem, rules::RuleSpec};
use baodao_skills_core::{POLICY, RuleSheet, refusals};
use baodao_territory_core::Places;
use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::Value;
use utoipa_axum::{router::OpenApiRouter, routes};

use ports::{Consents, History, Profiles, Teams};

pub use roster::Roster;
pub use told::{StoredRegisters, Told};

/// What this capability needs from others.
#[derive(Clone)]
pub struct Ports {
    /// Homes, and the codes others are told; identity has them.
    pub profiles: Arc<dyn Profiles>,
    /// Consent; identity keeps it.
    pub consents: Arc<dyn Consents>,
    /// Names; identity has them.
    pub people: Arc<dyn People>,
    /// Areas and the distance between them; territory has them.
    pub places: Arc<dyn Places>,
    /// The register of teams; organisation keeps it.
    pub teams: Arc<dyn Teams>,
    /// What people served at; records and requests know it.
    pub history: Arc<dyn History>,
}

/// What every operation of this capability holds.
#[derive(Clone)]
pub(crate) struct Skills {
    pub platform: Platform,
    pub ports: Ports,
}

impl FromRef<Skills> for Platform {
    fn from_ref(skills: &Skills) -> Self {
        skills.platform.clone()
    }
}

impl Skills {
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

/// An event about a person's register. It stands in the district, so that no board of a grid or
/// community shows who can do what.
pub(crate) fn register_event(name: &str, account: AccountId, role: Option<Role>, data: Value) -> NewEvent {
    NewEvent {
        subject_kind: "skill_register",
        subject_id: account.0,
        area: AreaPath::district(),
        name: name.to_owned(),
        role,
        reason: None,
        data,
    }
}

/// The capability, ready to be mounted.
pub fn module(platform: Platform, ports: Ports) -> Module {
    let skills = Skills { platform, ports };
    let routes = OpenApiRouter::new()
        .routes(routes!(ops::list_skills::list_skills))
        .routes(routes!(ops::save_skill::save_skill))
        .routes(routes!(ops::retire_skill::retire_skill))
        .routes(routes!(
            ops::read_my_skills::read_my_skills,
            ops::save_my_skills::save_my_skills,
            ops::erase_my_skills::erase_my_skills
        ))
        .routes(routes!(ops::find_skilled::find_skilled))
        .routes(routes!(ops::list_licences_to_see::list_licences_to_see))
        .routes(routes!(ops::confirm_licence::confirm_licence))
        .routes(routes!(ops::list_letters::list_letters, ops::issue_letter::issue_letter))
        .routes(routes!(ops::export_letters::export_letters))
        .routes(routes!(ops::read_letter::read_letter))
        .routes(routes!(ops::accept_letter::accept_letter))
        .routes(routes!(ops::decline_letter::decline_letter))
        .routes(routes!(ops::resign_letter::resign_letter))
        .routes(routes!(ops::revoke_letter::revoke_letter))
        .routes(routes!(ops::print_letter::print_letter))
        .routes(routes!(ops::verify_letter::verify_letter));
    Module {
        name: "skills",
        consumers: vec![Arc::new(consumer::Withdrawals::new(skills.clone()))],
        jobs: jobs::all(&skills),
        refusals: refusals::ALL.to_vec(),
        permissions: PermissionRow::table("skills", POLICY),
        rules: RuleSheet::built_in().into_iter().map(RuleSpec::number).collect(),
        routes: routes.with_state(skills),
    }
}
