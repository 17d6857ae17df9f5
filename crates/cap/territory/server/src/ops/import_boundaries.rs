//! `import_boundaries`: outlines of many areas from GeoJSON.

use axum::extract::multipart::MultipartRejection;
use axum::extract::{Multipart, State};
use baodao_kernel::AreaPath;
use baodao_platform::{Answer, Call, Filters, OrRefuse, Problem, Problems, Reply};
use baodao_territory_core::TerritoryRefusal;
use baodao_territory_core::datum::Datum;
use baodao_territory_core::import::{RowError, boundaries};
use baodao_territory_core::policy::Action;
use garde::Validate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::{IntoParams, ToSchema};

use crate::store;
use crate::upload;
use crate::{Territory, allow, change};
use baodao_platform::upload::ImportForm;

/// How the file is read.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct BoundaryOptions {
    /// Only say what would happen.
    #[garde(skip)]
    dry_run: Option<bool>,
    /// Datum of the coordinates; WGS-84 if not said.
    #[garde(skip)]
    datum: Option<Datum>,
}

/// What an import of boundaries did, or would do.
#[derive(Debug, Serialize, ToSchema)]
pub struct BoundaryImportView {
    /// Nothing was written.
    pub dry_run: bool,
    /// Boundaries set.
    #[schema(example = 31)]
    pub boundaries: usize,
    /// Wrong features; only a dry run answers with any.
    pub row_errors: Vec<RowError>,
}

/// Import boundaries
///
/// A GeoJSON FeatureCollection of at most 5,000 features and 10 MB. A feature names its area by
/// the property `code` (present or former) or `gb` (156 and the code). All features or none.
/// System administrators of the whole district.
#[utoipa::path(post, path = "/api/territory/import-boundaries", operation_id = "import_boundaries", tag = "territory",
    params(BoundaryOptions), request_body(content = ImportForm, content_type = "multipart/form-data"),
    responses((status = 200, body = BoundaryImportView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn import_boundaries(
    State(territory): State<Territory>,
    call: Call,
    Filters(options): Filters<BoundaryOptions>,
    form: Result<Multipart, MultipartRejection>,
) -> Answer<BoundaryImportView> {
    let role = allow::permit(&call, Action::ManageAreas, &AreaPath::district())?;
    let file = upload::file(form).await?;
    let _turn = territory.imports.acquire().await.map_err(Problem::fault)?;
    let tenant = call.actor.tenant;
    let mut tx = change::begin(&territory, &call).await?;
    let tree = store::tree::load(&mut tx, tenant).await?;
    let datum = options.datum.unwrap_or_default();
    let judge = move || {
        let unreadable = |_| TerritoryRefusal::ImportUnreadable { problem: "not_json".to_owned() };
        let json = serde_json::from_slice(&file).map_err(unreadable);
        let plan = json.and_then(|json| boundaries::decide(&json, datum, &tree));
        (plan, tree)
    };
    let (plan, tree) = tokio::task::spawn_blocking(judge).await.map_err(Problem::fault)?;
    let dry_run = options.dry_run.unwrap_or(false);
    let plan = match plan {
        Err(TerritoryRefusal::ImportRejected { row_errors, .. }) if dry_run => {
            return Ok(Reply::ok(BoundaryImportView { dry_run, boundaries: 0, row_errors }));
        }
        plan => plan.or_refuse()?,
    };
    let reply = Reply::ok(BoundaryImportView { dry_run, boundaries: plan.len(), row_errors: Vec::new() });
    if dry_run {
        return Ok(reply);
    }
    let mut log = call.log();
    for (path, boundary) in &plan {
        let id = tree.at(path).map(|area| area.id).ok_or_else(|| Problem::fault("a judged area is gone"))?;
        log.event(change::area_event("boundary_set", id, path, role, json!({ "bbox": boundary.bbox() })));
    }
    let outlines: Vec<_> = plan.into_iter().map(|(path, boundary)| (path, Some(boundary))).collect();
    store::boundaries::set(&mut tx, tenant, &outlines).await?;
    log.answer(territory.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    change::committed(&territory).await;
    Ok(reply)
}
