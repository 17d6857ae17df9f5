//! `list_duty_items`: the duty list (履职事项清单): what each body leads and what it assists with.

use axum::extract::State;
use baodao_platform::{Answer, Call, Page, Problems, Reply};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{Requests, store};

/// One item of the duty list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DutyItemView {
    /// Catalogue code.
    #[schema(example = "A-01")]
    pub code: String,
    /// Its name.
    #[schema(example = "楼道公共照明")]
    pub name: String,
    /// `community`, `subdistrict`, or a department's name.
    #[schema(example = "community")]
    pub body: String,
    /// Leads, or only assists.
    pub leads: bool,
    /// Where it comes from.
    #[schema(example = "社区履职事项清单")]
    pub source: String,
}

/// List the duty list
///
/// Public: who has to do what is no secret.
#[utoipa::path(get, path = "/api/duty-items", operation_id = "list_duty_items", tag = "tasks",
    responses((status = 200, body = Page<DutyItemView>), Problems))]
pub(crate) async fn list_duty_items(State(cap): State<Requests>, call: Call) -> Answer<Page<DutyItemView>> {
    let items = store::duty::all(cap.platform.pool(), call.actor.tenant).await?;
    Ok(Reply::ok(Page { items, next: None }))
}
