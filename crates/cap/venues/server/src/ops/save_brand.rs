//! `save_brand`: says what a community is known for.

use axum::extract::State;
use baodao_kernel::AreaPath;
use baodao_platform::words::{line, no_personal_numbers};
use baodao_platform::{Answer, Call, Input, OrRefuse, Problem, Problems, Reply};
use baodao_venues_core::refusals::BrandRefusal;
use baodao_venues_core::{Action, BrandId, brand};
use garde::Validate;
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::ops::read_brand;
use crate::store::brands::{self, Brand};
use crate::views::BrandView;
use crate::{Venues, allow, event, today};

/// What a brand is; all of it is public.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BrandBody {
    /// Path of the community.
    #[garde(skip)]
    #[schema(value_type = String, max_length = 16, example = "00010001")]
    area_path: AreaPath,
    /// What it is called.
    #[garde(length(chars, min = 2, max = 30), custom(no_personal_numbers))]
    #[schema(min_length = 2, max_length = 30, example = "德邻里")]
    name: String,
    /// What it is.
    #[garde(length(chars, min = 2, max = 1000), custom(no_personal_numbers))]
    #[schema(min_length = 2, max_length = 1000, example = "邻里互助：每月一次邻里集市，老手艺人教修补。")]
    what: String,
    /// Since when.
    #[garde(skip)]
    #[schema(value_type = String, format = Date, example = "2025-03-05")]
    since: Date,
}

/// Save the brand of a community
///
/// For coordinators and secretaries in their community, dispatchers in their subdistrict, and the
/// system administrator. A community has one at a time (一居一品): where it has one, this says it
/// differently and `If-Match` names its version; a new one comes after the old one was ended.
#[utoipa::path(post, path = "/api/brands", operation_id = "save_brand", tag = "venues",
    request_body = BrandBody, responses((status = 200, body = BrandView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn save_brand(
    State(app): State<Venues>,
    call: Call,
    Input(input): Input<BrandBody>,
) -> Answer<BrandView> {
    allow::permit_somewhere(&call, Action::KeepBrands)?;
    let tenant = call.actor.tenant;
    let area = app.area(tenant, &input.area_path);
    let area = area.ok_or_else(|| Problem::refused(BrandRefusal::BrandPlaceInvalid))?;
    let role = allow::permit(&call, Action::KeepBrands, &area)?;
    brand::decide(&area, input.since, today(call.now)).or_refuse()?;
    let current = brands::current(app.platform.pool(), tenant, &area).await?;
    let before = current.map(|brand| (brand.id, brand.version));
    if call.if_match != before.map(|(_, version)| version) {
        return Err(Problem::version_conflict());
    }
    let (id, version) = before.unwrap_or_else(|| (BrandId(call.id()), 0));
    let brand = Brand {
        id,
        version: version + 1,
        area,
        name: line(&input.name),
        what: baodao_kernel::text::clean(&input.what),
        since: input.since,
        ended_at: None,
    };
    let mut tx = app.platform.pool().begin().await?;
    if !brands::save(&mut tx, tenant, &brand).await? {
        return Err(Problem::version_conflict());
    }
    let mut log = call.log();
    let data = json!({ "first": version == 0 });
    log.event(event(("community_brand", brand.id.0), &brand.area, "brand_saved", role, data));
    let reply = Reply::ok(read_brand::view(&app, &call, brand)).version(version + 1);
    log.answer(app.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}
