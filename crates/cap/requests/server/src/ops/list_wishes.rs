//! `list_wishes`: small wishes in their vetted words, for everybody.

use axum::extract::State;
use baodao_kernel::{AreaLevel, AreaPath, RequestId};
use baodao_platform::{Answer, Call, Filters, Page, Problems, Reply, page};
use garde::Validate;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{Requests, store};

/// Which page.
#[derive(Debug, Clone, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListWishes {
    /// Things on a page.
    #[garde(inner(range(min = *page::LIMIT.start(), max = *page::LIMIT.end())))]
    #[param(minimum = 1, maximum = 200, example = 50)]
    limit: Option<u32>,
}

/// A wish as the public sees it: its words and the community, nothing of the person.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct WishView {
    /// Its id.
    pub id: RequestId,
    /// The vetted words.
    #[schema(example = "一位独居老人希望有一床厚棉被")]
    pub text: String,
    /// Community.
    #[schema(example = "北濠桥社区")]
    pub community: String,
    /// Whether somebody has taken it on.
    pub taken: bool,
    /// When it came in.
    pub submitted_at: Timestamp,
}

/// List wishes
///
/// Open to everybody. Only approved words are shown.
#[utoipa::path(get, path = "/api/wishes", operation_id = "list_wishes", tag = "requests",
    params(ListWishes), responses((status = 200, body = Page<WishView>), Problems))]
pub(crate) async fn list_wishes(
    State(cap): State<Requests>,
    call: Call,
    Filters(input): Filters<ListWishes>,
) -> Answer<Page<WishView>> {
    let tenant = call.actor.tenant;
    let limit = input.limit.unwrap_or(page::USUAL);
    let rows = store::sides::wishes(cap.platform.pool(), tenant, i64::from(limit)).await?;
    let items = rows.into_iter().map(|wish| {
        let path = AreaPath::parse(&wish.area_path).unwrap_or_default();
        let shown = path.at(AreaLevel::Community).unwrap_or(path);
        WishView {
            id: RequestId(wish.id),
            text: wish.public_text,
            community: cap.places.area(tenant, &shown).map(|area| area.name).unwrap_or_default(),
            taken: wish.taken,
            submitted_at: wish.submitted_at.to_jiff(),
        }
    });
    Ok(Reply::ok(Page { items: items.collect(), next: None }))
}
