//! `import_duty_items`: replaces the duty list.

use axum::extract::State;
use baodao_kernel::{AreaPath, Role};
use baodao_platform::{Answer, Call, Input, NewEvent, Page, Problem, Problems, Reply};
use garde::Validate;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::list_duty_items::DutyItemView;
use crate::{Requests, store};

/// One item.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DutyItemInput {
    /// Catalogue code.
    #[garde(length(chars, min = 1, max = 40))]
    #[schema(min_length = 1, max_length = 40, example = "A-01")]
    code: String,
    /// Its name.
    #[garde(length(chars, min = 1, max = 120))]
    #[schema(min_length = 1, max_length = 120, example = "楼道公共照明")]
    name: String,
    /// `community`, `subdistrict`, or a department's name.
    #[garde(length(chars, min = 1, max = 60))]
    #[schema(min_length = 1, max_length = 60, example = "community")]
    body: String,
    /// Leads, or only assists.
    #[garde(skip)]
    leads: bool,
}

/// The whole list.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ImportDutyItems {
    /// Where it comes from.
    #[garde(length(chars, min = 2, max = 200))]
    #[schema(min_length = 2, max_length = 200, example = "社区履职事项清单")]
    source: String,
    /// The items; each code comes once for a body.
    #[garde(length(min = 1, max = 2000), dive)]
    #[schema(min_items = 1, max_items = 2000)]
    items: Vec<DutyItemInput>,
}

/// Import the duty list
///
/// Replaces the list that was there; tasks already given keep what they were given by.
#[utoipa::path(put, path = "/api/duty-items", operation_id = "import_duty_items", tag = "tasks",
    request_body = ImportDutyItems, responses((status = 200, body = Page<DutyItemView>), Problems))]
pub(crate) async fn import_duty_items(
    State(cap): State<Requests>,
    call: Call,
    Input(input): Input<ImportDutyItems>,
) -> Answer<Page<DutyItemView>> {
    call.account()?;
    if !call.actor.holds(Role::Sysadmin, &AreaPath::district()) {
        return Err(Problem::not_allowed());
    }
    let mut items: Vec<DutyItemView> = Vec::new();
    for (at, item) in input.items.into_iter().enumerate() {
        if items.iter().any(|before| before.code == item.code && before.body == item.body) {
            return Err(Problem::field(
                &format!("/items/{at}/code"),
                "twice",
                "Each code comes once for a body.",
            ));
        }
        let source = input.source.clone();
        items.push(DutyItemView {
            code: item.code,
            name: item.name,
            body: item.body,
            leads: item.leads,
            source,
        });
    }
    let reply = Reply::ok(Page { items, next: None });
    let mut log = call.log();
    log.event(NewEvent {
        subject_kind: "duty_list",
        subject_id: uuid::Uuid::new_v5(&uuid::Uuid::NAMESPACE_OID, b"duty list"),
        area: AreaPath::district(),
        name: "duty_list_imported".to_owned(),
        role: Some(Role::Sysadmin),
        reason: Some(input.source),
        data: json!({ "items": reply.body.items.len() }),
    });
    log.answer(cap.platform.vault(), &reply)?;
    store::duty::replace(cap.platform.pool(), call.actor.tenant, &reply.body.items, &log).await?;
    Ok(reply)
}
