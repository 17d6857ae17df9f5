//! One operation per file.

pub mod accept_pairing;
pub mod answer_household;
pub mod ask_household;
pub mod change_plan;
pub mod decline_pairing;
pub mod edit_service;
pub mod end_pairing;
pub mod invite_helper;
pub mod leave_pairing;
pub mod list_due_visits;
pub mod list_household_asks;
pub mod list_pairings;
pub mod list_service_offers;
pub mod list_services;
pub mod offer_service;
pub mod print_service_cards;
pub mod publish_service;
pub mod read_household;
pub mod read_pairing;
pub mod read_service;
pub mod record_visit;
pub mod refer_visit;
pub mod start_pairing;
pub mod unlink_household;
pub mod withdraw_service;
