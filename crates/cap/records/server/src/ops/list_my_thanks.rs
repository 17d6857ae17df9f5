//! `list_my_thanks`: letters one wrote, and letters that thank one.

use axum::extract::State;
use baodao_platform::{Answer, Call, Filters, Page, Problems, Reply, page};
use garde::Validate;
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::shared;
use crate::Records;
use crate::letter_views::ThanksLetterView;
use crate::store::letters::{Which, list};

/// Which part.
#[derive(Debug, Clone, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListMyThanks {
    /// `next` of the page before.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// Things on a page.
    #[garde(inner(range(min = *page::LIMIT.start(), max = *page::LIMIT.end())))]
    #[param(minimum = 1, maximum = 200, example = 50)]
    limit: Option<u32>,
}

/// List my letters of thanks
///
/// Those one wrote and those that thank one, the newest first.
#[utoipa::path(get, path = "/api/my/thanks-letters", operation_id = "list_my_thanks", tag = "records",
    params(ListMyThanks), responses((status = 200, body = Page<ThanksLetterView>), Problems))]
pub(crate) async fn list_my_thanks(
    State(cap): State<Records>,
    call: Call,
    Filters(input): Filters<ListMyThanks>,
) -> Answer<Page<ThanksLetterView>> {
    let me = call.account()?;
    let limit = shared::limit(input.limit);
    let after = shared::after::<Uuid>(input.after.as_deref())?;
    let (pool, tenant) = (cap.platform.pool(), call.actor.tenant);
    let rows = list(pool, tenant, Which::Own(me), after, i64::from(limit) + 1).await?;
    let page = Page::cut(rows, limit, |one| one.letter.id.0);
    Ok(Reply::ok(Page { items: cap.letter_views(&call, page.items).await?, next: page.next }))
}
