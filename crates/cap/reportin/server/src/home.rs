//! Reading homes: communities in force, and what an address text means.

use std::cell::RefCell;
use std::collections::HashMap;

use baodao_kernel::{AreaLevel, AreaPath, TenantId};
use baodao_platform::{OrRefuse, Problem};
use baodao_reportin_core::roster::RosterProblem;
use baodao_reportin_core::{Home, ReportInRefusal};
use baodao_territory_core::Places;
use baodao_territory_core::locate::LocatedKind;
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::ReportIns;

/// A home as the person says it: no nearer than the building.
#[derive(Debug, Clone, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
#[schema(as = ReportInHomeInput)]
pub struct HomeInput {
    /// Path of the community.
    #[garde(skip)]
    #[schema(value_type = String, min_length = 8, max_length = 8, example = "00010001")]
    pub community: AreaPath,
    /// Name of the estate.
    #[garde(inner(length(chars, max = 40)))]
    #[schema(max_length = 40, example = "文峰花园")]
    pub estate: Option<String>,
    /// Name of the building; no staircase and no flat.
    #[garde(inner(length(chars, max = 40)))]
    #[schema(max_length = 40, example = "3幢")]
    pub building: Option<String>,
}

impl ReportIns {
    /// A home in a community in force.
    pub fn home(&self, tenant: TenantId, input: &HomeInput) -> Result<Home, Problem> {
        let home =
            Home::new(&input.community, input.estate.as_deref(), input.building.as_deref()).or_refuse()?;
        let known = self.ports.places.area(tenant, &input.community);
        let in_force = known.is_some_and(|area| !area.ended && area.level == AreaLevel::Community);
        if in_force { Ok(home) } else { Err(Problem::refused(ReportInRefusal::CommunityUnknown)) }
    }

    /// The grid (or narrower) that the home's words lie in, if that is clear.
    pub fn locate(&self, tenant: TenantId, home: &Home) -> Option<AreaPath> {
        let community = home.community.as_ref()?;
        let estate = home.estate.as_deref()?;
        let names = self.ports.places.ancestors_names(tenant, community).concat();
        let text = format!("{names}{estate}{}", home.building.as_deref().unwrap_or_default());
        let located = self.ports.places.locate_text(tenant, &text);
        let area = located.settled()?.path.clone();
        (area.level() >= AreaLevel::Grid && community.contains(&area)).then_some(area)
    }
}

/// Finds the communities that a roster names; the same words come a thousand times.
pub(crate) struct Communities<'a> {
    places: &'a dyn Places,
    tenant: TenantId,
    found: RefCell<HashMap<(String, String), Result<AreaPath, RosterProblem>>>,
}

impl<'a> Communities<'a> {
    /// Of a district.
    pub fn new(places: &'a dyn Places, tenant: TenantId) -> Self {
        Self { places, tenant, found: RefCell::default() }
    }

    /// The community that a subdistrict's and a community's name, or a code, mean.
    pub fn find(&self, subdistrict: &str, community: &str) -> Result<AreaPath, RosterProblem> {
        let words = (subdistrict.to_owned(), community.to_owned());
        if let Some(found) = self.found.borrow().get(&words) {
            return found.clone();
        }
        let found = self.look_up(subdistrict, community);
        self.found.borrow_mut().insert(words, found.clone());
        found
    }

    fn look_up(&self, subdistrict: &str, community: &str) -> Result<AreaPath, RosterProblem> {
        let unknown = RosterProblem::CommunityUnknown;
        if community.len() >= 9 && community.bytes().all(|byte| byte.is_ascii_digit()) {
            let area =
                self.places.by_code(self.tenant, community).filter(|area| !area.ended).ok_or(unknown)?;
            return area.path.at(AreaLevel::Community).ok_or(unknown);
        }
        let located = self.places.locate_text(self.tenant, &format!("{subdistrict}{community}"));
        match located.settled() {
            Some(area) => area.path.at(AreaLevel::Community).ok_or(unknown),
            None if located.kind == LocatedKind::Ambiguous => Err(RosterProblem::CommunityAmbiguous),
            None => Err(unknown),
        }
    }
}
