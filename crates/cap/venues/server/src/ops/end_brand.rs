//! `end_brand`: ends the brand of a community.

use axum::extract::State;
use baodao_platform::{Answer, Call, Path, Problem, Problems, Reply};
use baodao_venues_core::BrandId;
use baodao_venues_core::refusals::BrandRefusal;
use serde_json::json;

use crate::ops::read_brand;
use crate::store::brands;
use crate::views::BrandView;
use crate::{Venues, allow, event};

/// End a brand
///
/// For who may save it. Its page says that it has ended; the venues that stand for it keep its name
/// until they are written differently. The community can have a new one.
#[utoipa::path(post, path = "/api/brands/{id}/end", operation_id = "end_brand", tag = "venues",
    params(("id" = BrandId, Path)), responses((status = 200, body = BrandView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn end_brand(
    State(app): State<Venues>,
    call: Call,
    Path(id): Path<BrandId>,
) -> Answer<BrandView> {
    let loaded = allow::brand(&app, &call, id).await?;
    let role = loaded.role();
    let mut brand = loaded.into_inner();
    if call.if_match.is_some_and(|read| read != brand.version) {
        return Err(Problem::version_conflict());
    }
    if brand.ended_at.is_some() {
        return Err(Problem::refused(BrandRefusal::BrandEnded));
    }
    brand.version += 1;
    brand.ended_at = Some(call.now);
    let mut tx = app.platform.pool().begin().await?;
    if !brands::end(&mut tx, call.actor.tenant, &brand).await? {
        return Err(Problem::version_conflict());
    }
    let mut log = call.log();
    log.event(event(("community_brand", brand.id.0), &brand.area, "brand_ended", role, json!({})));
    let version = brand.version;
    let reply = Reply::ok(read_brand::view(&app, &call, brand)).version(version);
    log.answer(app.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}
