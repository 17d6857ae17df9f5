//! What the organisation asks of others, answered by territory and identity.

use std::collections::HashMap;
use std::sync::Arc;

use baodao_identity_core::ports::People;
use baodao_identity_server::StoredPeople;
use baodao_kernel::{AccountId, AreaLevel, AreaPath, Phone, Role, TenantId};
use baodao_organisation_core::ports::{AreaFacts, Areas, Persons, PlaceFacts, PortError, Waiting};
use baodao_organisation_core::zone::ZonePlaceKind;
use baodao_platform::Problem;
use baodao_territory_core::estates::{BuildingState, EstateState};
use baodao_territory_core::{AreaSummary, BuildingId, EstateId, Places};
use baodao_territory_server::{PlaceIndex, StoredPlaces};
use jiff::Timestamp;
use uuid::Uuid;

/// The cause was logged where the problem was made; the port tells only that there was one.
fn fault(problem: Problem) -> PortError {
    format!("a port could not answer: {}", problem.code).into()
}

/// [`Areas`] over territory's index and tables.
pub struct AreasOfTerritory {
    /// From memory.
    pub index: Arc<PlaceIndex>,
    /// From the database.
    pub stored: StoredPlaces,
}

fn facts(area: AreaSummary) -> AreaFacts {
    AreaFacts { path: area.path, code: area.code, name: area.name, ended: area.ended }
}

fn estate(state: EstateState) -> PlaceFacts {
    PlaceFacts {
        kind: ZonePlaceKind::Estate,
        id: state.id.0,
        name: state.place.name,
        area: state.area_path,
        ended: state.ended,
    }
}

fn building(state: BuildingState, estate: Option<&str>) -> PlaceFacts {
    PlaceFacts {
        kind: ZonePlaceKind::Building,
        id: state.id.0,
        name: format!("{}{}", estate.unwrap_or_default(), state.place.name),
        area: state.area_path,
        ended: state.ended,
    }
}

impl Areas for AreasOfTerritory {
    fn at(&self, tenant: TenantId, path: &AreaPath) -> Option<AreaFacts> {
        self.index.area(tenant, path).map(facts)
    }

    fn by_code(&self, tenant: TenantId, code: &str) -> Option<AreaFacts> {
        Places::by_code(&*self.index, tenant, code).map(facts)
    }

    fn names(&self, tenant: TenantId, path: &AreaPath) -> Vec<String> {
        self.index.ancestors_names(tenant, path)
    }

    fn grids(&self, tenant: TenantId, within: &AreaPath) -> Vec<AreaFacts> {
        self.index.current_within(tenant, within, AreaLevel::Grid).into_iter().map(facts).collect()
    }

    fn place<'a>(
        &'a self,
        tenant: TenantId,
        kind: ZonePlaceKind,
        id: Uuid,
    ) -> Waiting<'a, Option<PlaceFacts>> {
        Box::pin(async move {
            if kind == ZonePlaceKind::Estate {
                return Ok(self.stored.estate(tenant, EstateId(id)).await.map_err(fault)?.map(estate));
            }
            let found = self.stored.building(tenant, BuildingId(id)).await.map_err(fault)?;
            let Some(state) = found else { return Ok(None) };
            let around = match state.estate_id {
                Some(id) => self.stored.estate(tenant, id).await.map_err(fault)?,
                None => None,
            };
            Ok(Some(building(state, around.as_ref().map(|estate| estate.place.name.as_str()))))
        })
    }

    fn places<'a>(&'a self, tenant: TenantId) -> Waiting<'a, Vec<PlaceFacts>> {
        Box::pin(async move {
            let (estates, buildings) = self.stored.all(tenant).await.map_err(fault)?;
            let names: HashMap<EstateId, String> =
                estates.iter().map(|estate| (estate.id, estate.place.name.clone())).collect();
            let of = |state: BuildingState| {
                let around = state.estate_id.and_then(|id| names.get(&id)).map(String::as_str);
                building(state, around)
            };
            Ok(estates.into_iter().map(estate).chain(buildings.into_iter().map(of)).collect())
        })
    }
}

/// [`Persons`] over identity's people.
pub struct PersonsOfIdentity(pub StoredPeople);

impl Persons for PersonsOfIdentity {
    fn names<'a>(
        &'a self,
        tenant: TenantId,
        accounts: &'a [AccountId],
    ) -> Waiting<'a, HashMap<AccountId, String>> {
        People::names(&self.0, tenant, accounts)
    }

    fn by_phones<'a>(
        &'a self,
        tenant: TenantId,
        phones: &'a [Phone],
    ) -> Waiting<'a, HashMap<Phone, AccountId>> {
        Box::pin(async move { self.0.by_phones(tenant, phones).await.map_err(fault) })
    }

    fn worked_areas<'a>(&'a self, tenant: TenantId, now: Timestamp) -> Waiting<'a, Vec<AreaPath>> {
        Box::pin(async move { self.0.held_areas(tenant, Role::GridWorker, now).await.map_err(fault) })
    }
}
