//! `export_venues`: the register of venues as a table that reads back.

use axum::extract::State;
use baodao_kernel::{AreaPath, CHINA};
use baodao_platform::download::Download;
use baodao_platform::{Call, Filters, Problem, Problems};
use baodao_sheets::{Book, Table};
use baodao_venues_core::Action;
use garde::Validate;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::store::venues::{self, Wanted};
use crate::{Venues, allow, table};

/// What is taken out.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct VenueExportOptions {
    /// Only what lies in the area with this path.
    #[garde(inner(length(max = 16)))]
    #[param(max_length = 16, example = "00010001")]
    area: Option<String>,
    /// Only the heading and the instructions, to be filled.
    #[garde(skip)]
    empty: Option<bool>,
}

/// No register is longer.
const ALL: i64 = 100_000;

/// Export the venues
///
/// An xlsx file with Chinese headings, a sheet of instructions and one of codes: the venues in use,
/// as everybody sees them. What is in it reads back with `import_venues`. For those who keep the
/// register somewhere.
#[utoipa::path(get, path = "/api/venues/export", operation_id = "export_venues", tag = "venues",
    params(VenueExportOptions),
    responses((status = 200, description = "The file.", content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", body = [u8]), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn export_venues(
    State(app): State<Venues>,
    call: Call,
    Filters(options): Filters<VenueExportOptions>,
) -> Result<Download, Problem> {
    allow::permit_somewhere(&call, Action::KeepVenues)?;
    let tenant = call.actor.tenant;
    let within = AreaPath::parse(options.area.as_deref().unwrap_or_default());
    let mut found = Vec::new();
    if let (Some(within), false) = (within, options.empty.unwrap_or(false)) {
        let wanted = Wanted {
            within: &within,
            near: None,
            kind: None,
            brand: None,
            ended: false,
            after: None,
            limit: ALL,
        };
        found = venues::list(app.platform.pool(), tenant, wanted).await?;
    }
    let code = |path: &AreaPath| app.places.area(tenant, path).map(|area| area.code.to_string());
    let rows: Vec<_> = found
        .into_iter()
        .map(|(venue, _)| {
            let code = code(&venue.area);
            table::row(venue, code)
        })
        .collect();
    let bytes = tokio::task::spawn_blocking(move || {
        let mut sheet = Table::of("阵地", table::COLUMNS);
        rows.into_iter().for_each(|row| sheet.row(row));
        Book::new().table(sheet).instructions(table::COLUMNS, &table::words()).bytes()
    });
    let bytes = bytes.await.map_err(Problem::fault)?.map_err(Problem::fault)?;
    Ok(Download::xlsx(format!("阵地-{}.xlsx", CHINA.to_datetime(call.now).date()), bytes))
}
