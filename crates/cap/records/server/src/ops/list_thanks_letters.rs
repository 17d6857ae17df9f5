//! `list_thanks_letters`: those of an area, to redact and publish.

use axum::extract::State;
use baodao_platform::{Answer, Call, Filters, Page, Problems, Reply, page};
use baodao_records_core::{Action, LetterStage};
use garde::Validate;
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::shared;
use crate::letter_views::ThanksLetterView;
use crate::store::letters::{Which, list};
use crate::{Records, allow};

/// Which letters.
#[derive(Debug, Clone, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListThanksLetters {
    /// Inside this area.
    #[garde(inner(length(max = 16)))]
    #[param(max_length = 16, example = "00010002")]
    area_path: Option<String>,
    /// At one of these stages, separated by commas.
    #[garde(inner(length(max = 100)))]
    #[param(max_length = 100, example = "delivered")]
    stage: Option<String>,
    /// `next` of the page before.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// Things on a page.
    #[garde(inner(range(min = *page::LIMIT.start(), max = *page::LIMIT.end())))]
    #[param(minimum = 1, maximum = 200, example = 50)]
    limit: Option<u32>,
}

/// List letters of thanks of an area
///
/// The newest first, for the community's coordinator and secretary, who redact and publish them.
#[utoipa::path(get, path = "/api/thanks-letters", operation_id = "list_thanks_letters", tag = "records",
    params(ListThanksLetters), responses((status = 200, body = Page<ThanksLetterView>), Problems))]
pub(crate) async fn list_thanks_letters(
    State(cap): State<Records>,
    call: Call,
    Filters(input): Filters<ListThanksLetters>,
) -> Answer<Page<ThanksLetterView>> {
    let scope = allow::scope(&call, Action::HandleLetters)?;
    let limit = shared::limit(input.limit);
    let stages = shared::codes::<LetterStage>("stage", input.stage.as_deref())?;
    let which = Which::Areas(&scope, shared::within(input.area_path.as_deref())?, stages);
    let after = shared::after::<Uuid>(input.after.as_deref())?;
    let rows = list(cap.platform.pool(), call.actor.tenant, which, after, i64::from(limit) + 1).await?;
    let page = Page::cut(rows, limit, |one| one.letter.id.0);
    Ok(Reply::ok(Page { items: cap.letter_views(&call, page.items).await?, next: page.next }))
}
