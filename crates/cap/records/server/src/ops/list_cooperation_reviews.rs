//! `list_cooperation_reviews`: what communities and units say of each other.

use axum::extract::State;
use baodao_platform::{Answer, Call, Filters, Page, Problems, Reply, page};
use baodao_records_core::{Action, Review};
use garde::Validate;
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::review_views::{CooperationReviewView, side};
use crate::shared;
use crate::store::reviews::{self, Readers};
use crate::{Records, allow};

/// Which part.
#[derive(Debug, Clone, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListCooperationReviews {
    /// `next` of the page before.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// Things on a page.
    #[garde(inner(range(min = *page::LIMIT.start(), max = *page::LIMIT.end())))]
    #[param(minimum = 1, maximum = 200, example = 50)]
    limit: Option<u32>,
}

/// List what communities and units say of each other
///
/// The newest first: for a unit's liaison those of the unit, for a community its own, for the subdistrict what
/// both sides can read. Nobody is counted, and nothing is put in order.
#[utoipa::path(get, path = "/api/cooperation-reviews", operation_id = "list_cooperation_reviews", tag = "records",
    params(ListCooperationReviews), responses((status = 200, body = Page<CooperationReviewView>), Problems))]
pub(crate) async fn list_cooperation_reviews(
    State(cap): State<Records>,
    call: Call,
    Filters(input): Filters<ListCooperationReviews>,
) -> Answer<Page<CooperationReviewView>> {
    let (me, tenant) = (call.account()?, call.actor.tenant);
    let units = cap.units_of_liaison(tenant, me).await?;
    let readers = Readers {
        units: units.iter().map(|unit| unit.id).collect(),
        speaks: allow::areas(&call, Action::AnswerReview),
        reads: allow::areas(&call, Action::ReadReviews),
        now: call.now,
    };
    let limit = shared::limit(input.limit);
    let after = shared::after::<Uuid>(input.after.as_deref())?;
    let (pool, more) = (cap.platform.pool(), i64::from(limit) + 1);
    let rows = reviews::list(pool, &cap.platform, tenant, &readers, after, more).await?;
    let page = Page::cut(rows, limit, |one| one.id.0);
    let view = |one: &Review| cap.review_view(&call, one, side(&call, &units, one));
    Ok(Reply::ok(Page { items: page.items.iter().map(view).collect(), next: page.next }))
}
