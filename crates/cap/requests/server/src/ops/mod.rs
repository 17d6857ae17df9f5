//! Operations, one a file. `cargo xtask new-op requests <operation>` adds one.

mod accept_offer;
mod accept_request;
mod add_photo;
mod add_photo_by_receipt;
mod add_photo_of_work;
mod answer_by_receipt;
mod answer_question;
mod ask_requester;
mod ask_reserve;
mod cancel_task;
mod claim_task;
mod close_request;
mod confirm_presence;
mod create_calendar_feed;
mod decide_application;
mod decide_return;
mod decline_offer;
mod decline_request;
mod dispatch_request;
mod end_calendar_feed;
mod escalate_request;
mod find_similar_requests;
mod finish_task;
mod give_co_verdict;
mod give_verdict;
mod give_verdict_by_proxy;
mod give_verdict_by_receipt;
mod handle_request;
mod import_duty_items;
mod join_request;
mod join_waiting_list;
mod leave_task;
mod list_callbacks;
mod list_candidates;
mod list_categories;
mod list_claims_of_task;
mod list_duty_items;
mod list_gaps;
mod list_my_claims;
mod list_recipients;
mod list_requests;
mod list_tasks;
mod list_tasks_of_request;
mod list_wishes;
mod merge_request;
mod note_contact;
mod offer_task;
mod read_calendar_feed;
mod read_calendar_file;
mod read_contact;
mod read_figures;
mod read_history;
mod read_photo;
mod read_receipt;
mod read_request;
mod read_task;
mod receive_task;
mod reclassify_request;
mod record_callback;
mod reject_wish;
mod reopen_request;
mod report_work;
mod request_extension;
mod request_suspension;
mod request_termination;
mod resume_request;
mod return_task;
mod set_secrecy;
mod solve_request;
mod submit_request;
mod suggest_category;
mod transfer_emergency;
mod vet_wish;
mod withdraw_by_receipt;
mod withdraw_request;

use axum::extract::DefaultBodyLimit;
use baodao_kernel::RefusalSpec;
pub(crate) use list_duty_items::DutyItemView;
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::{Requests, photos::PhotoRefusal, place::PlaceRefusal};

/// Refusals besides those of the core.
pub(crate) const REFUSALS: &[RefusalSpec] =
    &[PlaceRefusal::ALL[0], PlaceRefusal::ALL[1], PhotoRefusal::ALL[0]];

/// Larger bodies are not read at all; how large a picture may be is a rule's number below this.
const PHOTO_BODY: usize = 12 * 1024 * 1024;

/// Every operation with its path.
pub(crate) fn routes(cap: Requests) -> OpenApiRouter<()> {
    let photos = OpenApiRouter::new()
        .routes(routes!(add_photo::add_photo))
        .routes(routes!(add_photo_by_receipt::add_photo_by_receipt))
        .routes(routes!(add_photo_of_work::add_photo_of_work))
        .layer(DefaultBodyLimit::max(PHOTO_BODY));
    OpenApiRouter::new()
        .merge(photos)
        .routes(routes!(accept_offer::accept_offer))
        .routes(routes!(accept_request::accept_request))
        .routes(routes!(answer_by_receipt::answer_by_receipt))
        .routes(routes!(answer_question::answer_question))
        .routes(routes!(ask_requester::ask_requester))
        .routes(routes!(ask_reserve::ask_reserve))
        .routes(routes!(cancel_task::cancel_task))
        .routes(routes!(claim_task::claim_task))
        .routes(routes!(close_request::close_request))
        .routes(routes!(confirm_presence::confirm_presence))
        .routes(routes!(create_calendar_feed::create_calendar_feed))
        .routes(routes!(decide_application::decide_application))
        .routes(routes!(decide_return::decide_return))
        .routes(routes!(decline_offer::decline_offer))
        .routes(routes!(decline_request::decline_request))
        .routes(routes!(dispatch_request::dispatch_request))
        .routes(routes!(end_calendar_feed::end_calendar_feed))
        .routes(routes!(escalate_request::escalate_request))
        .routes(routes!(find_similar_requests::find_similar_requests))
        .routes(routes!(finish_task::finish_task))
        .routes(routes!(give_co_verdict::give_co_verdict))
        .routes(routes!(give_verdict::give_verdict))
        .routes(routes!(give_verdict_by_proxy::give_verdict_by_proxy))
        .routes(routes!(give_verdict_by_receipt::give_verdict_by_receipt))
        .routes(routes!(handle_request::handle_request))
        .routes(routes!(import_duty_items::import_duty_items))
        .routes(routes!(join_request::join_request))
        .routes(routes!(join_waiting_list::join_waiting_list))
        .routes(routes!(leave_task::leave_task))
        .routes(routes!(list_callbacks::list_callbacks))
        .routes(routes!(list_candidates::list_candidates))
        .routes(routes!(list_categories::list_categories))
        .routes(routes!(list_claims_of_task::list_claims_of_task))
        .routes(routes!(list_duty_items::list_duty_items))
        .routes(routes!(list_gaps::list_gaps))
        .routes(routes!(list_my_claims::list_my_claims))
        .routes(routes!(list_recipients::list_recipients))
        .routes(routes!(list_requests::list_requests))
        .routes(routes!(list_tasks::list_tasks))
        .routes(routes!(list_tasks_of_request::list_tasks_of_request))
        .routes(routes!(list_wishes::list_wishes))
        .routes(routes!(merge_request::merge_request))
        .routes(routes!(note_contact::note_contact))
        .routes(routes!(offer_task::offer_task))
        .routes(routes!(read_calendar_file::read_calendar_file))
        .routes(routes!(read_calendar_feed::read_calendar_feed))
        .routes(routes!(read_contact::read_contact))
        .routes(routes!(read_figures::read_figures))
        .routes(routes!(read_history::read_history))
        .routes(routes!(read_photo::read_photo))
        .routes(routes!(read_receipt::read_receipt))
        .routes(routes!(read_request::read_request))
        .routes(routes!(read_task::read_task))
        .routes(routes!(receive_task::receive_task))
        .routes(routes!(reclassify_request::reclassify_request))
        .routes(routes!(record_callback::record_callback))
        .routes(routes!(reject_wish::reject_wish))
        .routes(routes!(reopen_request::reopen_request))
        .routes(routes!(report_work::report_work))
        .routes(routes!(request_extension::request_extension))
        .routes(routes!(request_suspension::request_suspension))
        .routes(routes!(request_termination::request_termination))
        .routes(routes!(resume_request::resume_request))
        .routes(routes!(return_task::return_task))
        .routes(routes!(set_secrecy::set_secrecy))
        .routes(routes!(solve_request::solve_request))
        .routes(routes!(submit_request::submit_request))
        .routes(routes!(suggest_category::suggest_category))
        .routes(routes!(transfer_emergency::transfer_emergency))
        .routes(routes!(vet_wish::vet_wish))
        .routes(routes!(withdraw_by_receipt::withdraw_by_receipt))
        .routes(routes!(withdraw_request::withdraw_request))
        .with_state(cap)
}
