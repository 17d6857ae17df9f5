//! One operation a file; file, function, operation id and test have one name.

pub mod accept_invitation;
pub mod adopt_report_ins;
pub mod answer_check;
pub mod ask_check;
pub mod ask_checks;
pub mod check_round_line;
pub mod close_round;
pub mod complete_report_in;
pub mod complete_unit_report_in;
pub mod confirm_report_in;
pub mod correct_report_in;
pub mod create_invitations;
pub mod decide_correction;
pub mod end_report_in;
pub mod export_receipts;
pub mod export_report_ins;
pub mod export_round;
pub mod file_report_in;
pub mod import_roster;
pub mod list_receipts;
pub mod list_report_ins;
pub mod list_roster;
pub mod list_round_lines;
pub mod list_rounds;
pub mod list_typed_units;
pub mod list_unplaced;
pub mod move_home;
pub mod open_round;
pub mod place_report_ins;
pub mod print_unit_receipt;
pub mod propose_correction;
pub mod read_my_report_in;
pub mod read_my_units;
pub mod read_report_in;
pub mod read_report_in_contact;
pub mod read_report_in_figures;
pub mod read_report_in_history;
pub mod read_round;
pub mod reject_report_in;
pub mod return_report_in;
pub mod roster_template;
pub mod submit_report_in;
pub mod submit_unit_report_in;
pub mod suggest_placement;
pub mod uncheck_round_line;

use axum::extract::DefaultBodyLimit;
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{ReportIns, table};

/// Every operation.
pub(crate) fn routes(cap: ReportIns) -> OpenApiRouter<()> {
    let files = OpenApiRouter::new()
        .routes(routes!(import_roster::import_roster))
        // The file and the little that a form puts around it.
        .layer(DefaultBodyLimit::max(table::FILE_MAX + 64 * 1024));
    OpenApiRouter::new()
        .routes(routes!(read_my_report_in::read_my_report_in))
        .routes(routes!(list_report_ins::list_report_ins, submit_report_in::submit_report_in))
        .routes(routes!(file_report_in::file_report_in))
        .routes(routes!(submit_unit_report_in::submit_unit_report_in))
        .routes(routes!(read_my_units::read_my_units))
        .routes(routes!(list_roster::list_roster))
        .routes(routes!(list_receipts::list_receipts))
        .routes(routes!(export_receipts::export_receipts))
        .routes(routes!(export_report_ins::export_report_ins))
        .routes(routes!(roster_template::roster_template))
        .routes(routes!(create_invitations::create_invitations))
        .routes(routes!(accept_invitation::accept_invitation))
        .routes(routes!(adopt_report_ins::adopt_report_ins))
        .routes(routes!(list_typed_units::list_typed_units))
        .routes(routes!(list_unplaced::list_unplaced))
        .routes(routes!(place_report_ins::place_report_ins))
        .routes(routes!(ask_checks::ask_checks))
        .routes(routes!(read_report_in_figures::read_report_in_figures))
        .routes(routes!(read_report_in::read_report_in))
        .routes(routes!(read_report_in_history::read_report_in_history))
        .routes(routes!(read_report_in_contact::read_report_in_contact))
        .routes(routes!(complete_report_in::complete_report_in))
        .routes(routes!(complete_unit_report_in::complete_unit_report_in))
        .routes(routes!(confirm_report_in::confirm_report_in))
        .routes(routes!(return_report_in::return_report_in))
        .routes(routes!(reject_report_in::reject_report_in))
        .routes(routes!(end_report_in::end_report_in))
        .routes(routes!(print_unit_receipt::print_unit_receipt))
        .routes(routes!(propose_correction::propose_correction))
        .routes(routes!(decide_correction::decide_correction))
        .routes(routes!(correct_report_in::correct_report_in))
        .routes(routes!(move_home::move_home))
        .routes(routes!(ask_check::ask_check))
        .routes(routes!(answer_check::answer_check))
        .routes(routes!(suggest_placement::suggest_placement))
        .routes(routes!(list_rounds::list_rounds, open_round::open_round))
        .routes(routes!(read_round::read_round))
        .routes(routes!(close_round::close_round))
        .routes(routes!(list_round_lines::list_round_lines))
        .routes(routes!(check_round_line::check_round_line))
        .routes(routes!(uncheck_round_line::uncheck_round_line))
        .routes(routes!(export_round::export_round))
        .merge(files)
        .with_state(cap)
}
