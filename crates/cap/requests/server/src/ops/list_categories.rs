//! `list_categories`: the classes of requests in this district.

use axum::extract::State;
use baodao_platform::{Answer, Call, Page, Problems, Reply};
use serde::Serialize;
use utoipa::ToSchema;

use crate::Requests;

/// A class of requests.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CategoryLine {
    /// Its code, for `category`.
    #[schema(example = "lighting")]
    pub category: String,
    /// Name in Chinese.
    #[schema(example = "路灯照明")]
    pub name: String,
    /// Name in English.
    #[schema(example = "Lighting")]
    pub name_en: String,
}

/// List the classes of requests
///
/// The district's own list (rule `requests.classes`), in its order. Public.
#[utoipa::path(get, path = "/api/categories", operation_id = "list_categories", tag = "requests",
    responses((status = 200, body = Page<CategoryLine>), Problems))]
pub(crate) async fn list_categories(State(cap): State<Requests>, call: Call) -> Answer<Page<CategoryLine>> {
    let classes = cap.classes(&call).await?;
    let line = |class: baodao_requests_core::classes::Class| CategoryLine {
        category: class.code,
        name: class.name,
        name_en: class.name_en,
    };
    Ok(Reply::ok(Page { items: classes.into_iter().map(line).collect(), next: None }))
}
