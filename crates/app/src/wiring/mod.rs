//! Every capability with the ports it asks for.

mod areas;
mod care;
mod cobuilding;
mod description;
mod gatherings;
mod organisation;
mod records;
mod reportin;
mod requests;
mod skills;

use std::sync::Arc;

use axum::Router;
use baodao_identity_core::ports::People;
use baodao_identity_server::{Door, Members, StoredPeople};
use baodao_notices_server::ViaPeople;
use baodao_organisation_server::StoredOrganisation;
use baodao_platform::router::{self, Assembled};
use baodao_platform::{Authenticator, Platform, telemetry};
use baodao_records_server::StoredRecords;
use baodao_reportin_server::StoredReportIns;
use baodao_requests_server::{StoredMatters, StoredWorks};
use baodao_territory_server::{PlaceIndex, StoredPlaces};

use crate::pages;

/// The whole program, ready to be served.
pub struct Wired {
    /// The house.
    pub platform: Platform,
    /// Every operation, consumer and job.
    pub assembled: Assembled,
    /// Where things are; refresh it before serving and keep [`PlaceIndex::run`] running.
    pub places: Arc<PlaceIndex>,
    /// Who calls.
    pub door: Door,
}

/// Joins every capability on `platform`. Nothing is started and the database is not asked.
pub fn wire(platform: &Platform) -> Wired {
    wire_with(platform, |door| Arc::new(door))
}

/// The same with an authenticator of one's own around identity's door; commands that act inside
/// the process use it.
pub fn wire_with(platform: &Platform, authenticator: impl FnOnce(Door) -> Arc<dyn Authenticator>) -> Wired {
    // Installed before the first call, so that none goes uncounted.
    telemetry::metrics_handle();
    let door = Door::new(platform.clone());
    let places = PlaceIndex::new(platform.clone());
    let people: Arc<dyn People> = Arc::new(StoredPeople::new(platform.clone()));
    let via_people = Arc::new(ViaPeople(people.clone()));
    let identity_ports = baodao_identity_server::Ports {
        areas: Arc::new(areas::AreasOfPlaces(places.clone())),
        code_sender: baodao_notices_server::codes(platform),
        register: Arc::new(skills::RosterOfRegister(baodao_skills_server::Roster::new(platform.clone()))),
    };
    let skills_ports = baodao_skills_server::Ports {
        profiles: Arc::new(skills::ProfilesOfIdentity(platform.clone())),
        consents: Arc::new(skills::ConsentsOfIdentity(platform.clone())),
        people: people.clone(),
        places: places.clone(),
        teams: Arc::new(skills::TeamsOfOrganisation(StoredOrganisation::new(platform.clone()))),
        history: Arc::new(skills::HistoryOfRecords {
            records: StoredRecords::new(platform.clone()),
            works: StoredWorks::new(platform.clone()),
        }),
    };
    let registers = baodao_skills_server::StoredRegisters::new(platform.clone(), places.clone());
    let requests_ports = baodao_requests_server::Ports {
        places: places.clone(),
        people: people.clone(),
        register: Arc::new(requests::RegisterOfSkills(registers)),
        reserve: Arc::new(requests::ReserveOfTeams {
            organisation: StoredOrganisation::new(platform.clone()),
            platform: platform.clone(),
        }),
    };
    let notices_ports = baodao_notices_server::Ports {
        audience: via_people.clone(),
        addresses: via_people,
        matters: Arc::new(StoredMatters::new(platform.clone())),
    };
    let care_ports = baodao_care_server::Ports {
        notices: Arc::new(care::NoticesOfIdentity(platform.clone())),
        requests: Arc::new(care::BookOfRequests(StoredMatters::new(platform.clone()))),
        members: Arc::new(care::MembersOfReportIns(StoredReportIns::new(platform.clone()))),
        people: people.clone(),
        places: places.clone(),
    };
    let cobuilding_ports = baodao_cobuilding_server::Ports {
        parties: Arc::new(cobuilding::PartiesOfOrganisation(StoredOrganisation::new(platform.clone()))),
        people: people.clone(),
        places: places.clone(),
    };
    let organisation_ports = baodao_organisation_server::Ports {
        areas: Arc::new(organisation::AreasOfTerritory {
            index: places.clone(),
            stored: StoredPlaces::new(platform.clone()),
        }),
        persons: Arc::new(organisation::PersonsOfIdentity(StoredPeople::new(platform.clone()))),
    };
    let register = Arc::new(reportin::Register {
        organisation: StoredOrganisation::new(platform.clone()),
        platform: platform.clone(),
    });
    let reportin_ports = baodao_reportin_server::Ports {
        accounts: Arc::new(reportin::AccountsOfIdentity {
            people: StoredPeople::new(platform.clone()),
            members: Members::new(platform.clone(), door.clone()),
        }),
        units: register.clone(),
        bodies: register,
        places: places.clone(),
    };
    let records_ports = baodao_records_server::Ports {
        people: people.clone(),
        places: places.clone(),
        works: Arc::new(StoredWorks::new(platform.clone())),
        units: Arc::new(records::UnitsOfRegister {
            organisation: StoredOrganisation::new(platform.clone()),
            report_ins: StoredReportIns::new(platform.clone()),
            places: places.clone(),
        }),
    };
    let gatherings_ports = baodao_gatherings_server::Ports {
        register: Arc::new(gatherings::GuestsOfRegister {
            organisation: StoredOrganisation::new(platform.clone()),
            report_ins: StoredReportIns::new(platform.clone()),
        }),
        requests: Arc::new(gatherings::BookOfRequests(StoredMatters::new(platform.clone()))),
        venues: Arc::new(gatherings::BookOfVenues(platform.clone())),
        people: people.clone(),
        places: places.clone(),
    };
    let modules = vec![
        baodao_identity_server::module(platform.clone(), door.clone(), identity_ports),
        baodao_territory_server::module(platform.clone(), places.clone()),
        baodao_requests_server::module(platform.clone(), requests_ports),
        baodao_skills_server::module(platform.clone(), skills_ports),
        baodao_care_server::module(platform.clone(), care_ports),
        baodao_venues_server::module(platform.clone(), places.clone()),
        baodao_gatherings_server::module(platform.clone(), gatherings_ports),
        baodao_records_server::module(platform.clone(), records_ports),
        baodao_notices_server::module(platform.clone(), notices_ports),
        baodao_organisation_server::module(platform.clone(), organisation_ports),
        baodao_reportin_server::module(platform.clone(), reportin_ports),
        baodao_cobuilding_server::module(platform.clone(), cobuilding_ports),
    ];
    let assembled = router::assemble(
        platform,
        authenticator(door.clone()),
        modules,
        description::description(),
        pages::routes(platform.settings()),
    );
    Wired { platform: platform.clone(), assembled, places, door }
}

impl Wired {
    /// The router alone.
    pub fn router(&self) -> Router {
        self.assembled.router.clone()
    }
}
