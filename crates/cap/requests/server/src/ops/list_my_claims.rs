//! `list_my_claims`: the caller's commitments, newest first.

use axum::extract::State;
use baodao_kernel::ClaimId;
use baodao_platform::{Answer, Call, Cursor, Filters, Page, Problems, Reply, page};
use garde::Validate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::{ClaimView, Requests, store};

/// Which page.
#[derive(Debug, Clone, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListMyClaims {
    /// `next` of the page before.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// Things on a page.
    #[garde(inner(range(min = *page::LIMIT.start(), max = *page::LIMIT.end())))]
    #[param(minimum = 1, maximum = 200, example = 50)]
    limit: Option<u32>,
}

/// A commitment with the words of its task.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Commitment {
    /// The claim.
    pub claim: ClaimView,
    /// Title of the task.
    #[schema(example = "帮忙更换楼道灯")]
    pub title: String,
    /// Names from the subdistrict down.
    pub area_names: Vec<String>,
}

/// List one's own claims
///
/// Commitments of the caller, newest first, with the task, the place and what can be done next.
#[utoipa::path(get, path = "/api/my/claims", operation_id = "list_my_claims", tag = "claims",
    params(ListMyClaims), responses((status = 200, body = Page<Commitment>), Problems))]
pub(crate) async fn list_my_claims(
    State(cap): State<Requests>,
    call: Call,
    Filters(input): Filters<ListMyClaims>,
) -> Answer<Page<Commitment>> {
    let me = call.account()?;
    let limit = input.limit.unwrap_or(page::USUAL);
    let after = input.after.as_deref().map(Cursor::read::<Uuid>).transpose()?.map(ClaimId);
    let pool = cap.platform.pool();
    let claims = store::claims::of_account(pool, &call.actor, me, after, i64::from(limit) + 1).await?;
    let page = Page::cut(claims, limit, |claim| claim.id.0);
    let photos = store::work_photos::of_claims(pool, page.items.iter().map(|claim| claim.id)).await?;
    let mut items = Vec::with_capacity(page.items.len());
    for claim in &page.items {
        if let Some(task) = store::tasks::load(pool, &call.actor, claim.task).await? {
            let area_names = cap.names(&call, &task.task.area);
            items.push(Commitment {
                claim: ClaimView::with_photos(claim, &photos),
                title: task.title,
                area_names,
            });
        }
    }
    Ok(Reply::ok(Page { items, next: page.next }))
}
