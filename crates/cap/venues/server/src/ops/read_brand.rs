//! `read_brand`: what a community is known for.

use axum::extract::State;
use baodao_platform::{Answer, Call, Path, Problem, Problems, Reply};
use baodao_venues_core::{Action, BrandId};

use crate::store::brands::{self, Brand};
use crate::views::BrandView;
use crate::{Venues, allow};

/// Read a brand
///
/// Public. One that has ended says so. The venues that stand for it are in `list_venues`.
#[utoipa::path(get, path = "/api/brands/{id}", operation_id = "read_brand", tag = "venues",
    params(("id" = BrandId, Path)), responses((status = 200, body = BrandView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn read_brand(
    State(app): State<Venues>,
    call: Call,
    Path(id): Path<BrandId>,
) -> Answer<BrandView> {
    let found = brands::load(app.platform.pool(), call.actor.tenant, id).await?;
    let brand = found.ok_or_else(Problem::not_found)?;
    let version = brand.version;
    Ok(Reply::ok(view(&app, &call, brand)).version(version))
}

/// The view.
pub(crate) fn view(app: &Venues, call: &Call, brand: Brand) -> BrandView {
    let keeps = brand.ended_at.is_none() && allow::may(call, Action::KeepBrands, &brand.area);
    BrandView {
        allowed: if keeps { vec!["save_brand", "end_brand"] } else { Vec::new() },
        area_names: app.area_names(call.actor.tenant, &brand.area),
        id: brand.id,
        area_path: brand.area,
        name: brand.name,
        what: brand.what,
        since: brand.since,
        ended_at: brand.ended_at,
        version: brand.version,
    }
}
