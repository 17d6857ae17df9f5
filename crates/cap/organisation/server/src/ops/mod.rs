//! One operation a file.

pub(crate) mod add_body_party;
pub(crate) mod add_member;
pub(crate) mod add_unit_liaison;
pub(crate) mod answer_team_ask;
pub(crate) mod appoint;
pub(crate) mod ask_to_join_team;
pub(crate) mod assign_zone;
pub(crate) mod change_body;
pub(crate) mod correct_appointment;
pub(crate) mod create_body;
pub(crate) mod create_social_organisation;
pub(crate) mod create_team;
pub(crate) mod create_unit;
pub(crate) mod disband_team;
pub(crate) mod edit_social_organisation;
pub(crate) mod edit_team;
pub(crate) mod edit_unit;
pub(crate) mod edit_unit_contact;
pub(crate) mod end_appointment;
pub(crate) mod end_body;
pub(crate) mod end_body_party;
pub(crate) mod end_membership;
pub(crate) mod end_unit;
pub(crate) mod end_unit_liaison;
pub(crate) mod end_zone;
pub(crate) mod export_organisation;
pub(crate) mod import_organisation;
pub(crate) mod invite_to_team;
pub(crate) mod join_team;
pub(crate) mod leave_team;
pub(crate) mod list_appointments;
pub(crate) mod list_bodies;
pub(crate) mod list_checks;
pub(crate) mod list_members;
pub(crate) mod list_observations;
pub(crate) mod list_social_organisations;
pub(crate) mod list_team_members;
pub(crate) mod list_teams;
pub(crate) mod list_units;
pub(crate) mod list_zones;
pub(crate) mod move_member;
pub(crate) mod note_observation;
pub(crate) mod note_team_activity;
pub(crate) mod read_body;
pub(crate) mod read_body_history;
pub(crate) mod read_census;
pub(crate) mod read_my_organisation;
pub(crate) mod read_person_places;
pub(crate) mod read_social_organisation;
pub(crate) mod read_team;
pub(crate) mod read_unit;
pub(crate) mod remove_from_team;
pub(crate) mod set_incubation_stage;

use axum::extract::DefaultBodyLimit;
use baodao_sheets::Limits;
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::Organisation;

/// Every route.
pub(crate) fn routes() -> OpenApiRouter<Organisation> {
    let files = OpenApiRouter::new()
        .routes(routes!(import_organisation::import_organisation))
        // The file and the little that a form puts around it.
        .layer(DefaultBodyLimit::max(Limits::default().bytes + 64 * 1024));
    OpenApiRouter::new()
        .routes(routes!(list_units::list_units, create_unit::create_unit))
        .routes(routes!(read_unit::read_unit, edit_unit::edit_unit))
        .routes(routes!(edit_unit_contact::edit_unit_contact))
        .routes(routes!(end_unit::end_unit))
        .routes(routes!(add_unit_liaison::add_unit_liaison))
        .routes(routes!(end_unit_liaison::end_unit_liaison))
        .routes(routes!(list_bodies::list_bodies, create_body::create_body))
        .routes(routes!(read_body::read_body, change_body::change_body))
        .routes(routes!(end_body::end_body))
        .routes(routes!(read_body_history::read_body_history))
        .routes(routes!(add_body_party::add_body_party))
        .routes(routes!(end_body_party::end_body_party))
        .routes(routes!(list_members::list_members, add_member::add_member))
        .routes(routes!(end_membership::end_membership))
        .routes(routes!(move_member::move_member))
        .routes(routes!(list_appointments::list_appointments, appoint::appoint))
        .routes(routes!(correct_appointment::correct_appointment))
        .routes(routes!(end_appointment::end_appointment))
        .routes(routes!(list_observations::list_observations, note_observation::note_observation))
        .routes(routes!(list_teams::list_teams, create_team::create_team))
        .routes(routes!(read_team::read_team, edit_team::edit_team))
        .routes(routes!(disband_team::disband_team))
        .routes(routes!(invite_to_team::invite_to_team))
        .routes(routes!(join_team::join_team))
        .routes(routes!(ask_to_join_team::ask_to_join_team))
        .routes(routes!(leave_team::leave_team))
        .routes(routes!(list_team_members::list_team_members))
        .routes(routes!(answer_team_ask::answer_team_ask))
        .routes(routes!(remove_from_team::remove_from_team))
        .routes(routes!(note_team_activity::note_team_activity))
        .routes(routes!(list_zones::list_zones, assign_zone::assign_zone))
        .routes(routes!(end_zone::end_zone))
        .routes(routes!(
            list_social_organisations::list_social_organisations,
            create_social_organisation::create_social_organisation
        ))
        .routes(routes!(
            read_social_organisation::read_social_organisation,
            edit_social_organisation::edit_social_organisation
        ))
        .routes(routes!(set_incubation_stage::set_incubation_stage))
        .routes(routes!(list_checks::list_checks))
        .routes(routes!(read_census::read_census))
        .routes(routes!(read_my_organisation::read_my_organisation))
        .routes(routes!(read_person_places::read_person_places))
        .routes(routes!(export_organisation::export_organisation))
        .merge(files)
}
