//! Operations, one a file.

macro_rules! operations {
    ($($name:ident),+ $(,)?) => { $(mod $name;)+ };
}

operations! {
    list_my_records, summarise_my_records, export_my_records, list_records, propose_record,
    export_records, read_record_figures, read_record, confirm_record, dispute_record, withdraw_record,
    correct_record, answer_dispute, verify_record, list_my_sheets, prepare_my_sheets, list_unit_sheets,
    agree_to_sheet, decline_sheet, withdraw_sheet, print_sheet, list_thanks_letters, write_thanks,
    list_my_thanks, read_thanks_letter, answer_thanks, allow_publication, redact_thanks_letter,
    publish_thanks_letter, withdraw_thanks_letter, take_down_thanks_letter, read_thanks_wall,
    list_commendations, open_commendation, close_commendation, list_nominations, nominate,
    list_nominees, list_my_objections,
    list_my_nominations, read_nomination, answer_nomination, withdraw_nomination,
    tell_unit_of_commendation,
    publish_nomination, list_public_nominations, list_objections, object_to_nomination, answer_objection,
    decide_nomination, announce_nomination, list_unit_commendations, list_record_questions,
    read_record_question, answer_record_question, close_record_question,
    open_cooperation_review, list_cooperation_reviews, answer_cooperation_review,
}

use utoipa_axum::{router::OpenApiRouter, routes};

pub(crate) use list_my_sheets::MyFeedbackSheets;
pub(crate) use read_record_figures::Month;
pub(crate) use summarise_my_records::{MyRecordTotals, Total};

use crate::Records;

/// Every operation of the capability.
pub(crate) fn routes(cap: Records) -> OpenApiRouter<()> {
    OpenApiRouter::new()
        .routes(routes!(list_my_records::list_my_records))
        .routes(routes!(summarise_my_records::summarise_my_records))
        .routes(routes!(export_my_records::export_my_records))
        .routes(routes!(list_records::list_records, propose_record::propose_record))
        .routes(routes!(export_records::export_records))
        .routes(routes!(read_record_figures::read_record_figures))
        .routes(routes!(read_record::read_record))
        .routes(routes!(confirm_record::confirm_record))
        .routes(routes!(dispute_record::dispute_record))
        .routes(routes!(withdraw_record::withdraw_record))
        .routes(routes!(correct_record::correct_record))
        .routes(routes!(answer_dispute::answer_dispute))
        .routes(routes!(verify_record::verify_record))
        .routes(routes!(list_my_sheets::list_my_sheets, prepare_my_sheets::prepare_my_sheets))
        .routes(routes!(list_unit_sheets::list_unit_sheets))
        .routes(routes!(agree_to_sheet::agree_to_sheet))
        .routes(routes!(decline_sheet::decline_sheet))
        .routes(routes!(withdraw_sheet::withdraw_sheet))
        .routes(routes!(print_sheet::print_sheet))
        .routes(routes!(list_thanks_letters::list_thanks_letters, write_thanks::write_thanks))
        .routes(routes!(list_my_thanks::list_my_thanks))
        .routes(routes!(read_thanks_letter::read_thanks_letter))
        .routes(routes!(answer_thanks::answer_thanks))
        .routes(routes!(allow_publication::allow_publication))
        .routes(routes!(redact_thanks_letter::redact_thanks_letter))
        .routes(routes!(publish_thanks_letter::publish_thanks_letter))
        .routes(routes!(withdraw_thanks_letter::withdraw_thanks_letter))
        .routes(routes!(take_down_thanks_letter::take_down_thanks_letter))
        .routes(routes!(read_thanks_wall::read_thanks_wall))
        .routes(routes!(list_commendations::list_commendations, open_commendation::open_commendation))
        .routes(routes!(close_commendation::close_commendation))
        .routes(routes!(list_nominations::list_nominations, nominate::nominate))
        .routes(routes!(list_nominees::list_nominees))
        .routes(routes!(list_my_nominations::list_my_nominations))
        .routes(routes!(list_my_objections::list_my_objections))
        .routes(routes!(read_nomination::read_nomination))
        .routes(routes!(answer_nomination::answer_nomination))
        .routes(routes!(withdraw_nomination::withdraw_nomination))
        .routes(routes!(tell_unit_of_commendation::tell_unit_of_commendation))
        .routes(routes!(publish_nomination::publish_nomination))
        .routes(routes!(list_public_nominations::list_public_nominations))
        .routes(routes!(list_objections::list_objections, object_to_nomination::object_to_nomination))
        .routes(routes!(answer_objection::answer_objection))
        .routes(routes!(decide_nomination::decide_nomination))
        .routes(routes!(announce_nomination::announce_nomination))
        .routes(routes!(list_unit_commendations::list_unit_commendations))
        .routes(routes!(list_record_questions::list_record_questions))
        .routes(routes!(read_record_question::read_record_question))
        .routes(routes!(answer_record_question::answer_record_question))
        .routes(routes!(close_record_question::close_record_question))
        .routes(routes!(
            list_cooperation_reviews::list_cooperation_reviews,
            open_cooperation_review::open_cooperation_review
        ))
        .routes(routes!(answer_cooperation_review::answer_cooperation_review))
        .with_state(cap)
}
