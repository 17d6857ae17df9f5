//! A list with what the caller may make in it.

use baodao_organisation_core::policy::Action;
use baodao_platform::{Call, Page};
use serde::Serialize;
use utoipa::ToSchema;

use crate::allow;

/// A page of the register, and what the caller may make new.
#[derive(Debug, Serialize, ToSchema)]
pub struct Listed<T> {
    /// The things, in the list's order.
    pub items: Vec<T>,
    /// Hand this back as `after` for the next page; absent on the last one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// Operations by which the caller may make something new of this kind, in some area.
    #[schema(value_type = Vec<String>)]
    pub allowed: Vec<&'static str>,
}

impl<T> Listed<T> {
    /// The page, with those of `operations` that the caller may do somewhere.
    pub fn of(call: &Call, page: Page<T>, operations: &[(&'static str, Action)]) -> Self {
        Self { items: page.items, next: page.next, allowed: allow::allowed_somewhere(call, operations) }
    }
}
