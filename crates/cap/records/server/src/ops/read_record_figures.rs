//! `read_record_figures`: how much is done in an area.

use axum::extract::State;
use baodao_kernel::AreaPath;
use baodao_platform::{Answer, Call, Filters, Problems, Reply};
use baodao_records_core::{Action, RecordKind};
use garde::Validate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::shared;
use crate::store::figures;
use crate::{Records, allow};

/// Of which area and year.
#[derive(Debug, Clone, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ReadRecordFigures {
    /// Inside this area; all that the caller may see when left out.
    #[garde(inner(length(max = 16)))]
    #[param(max_length = 16, example = "00010002")]
    area_path: Option<String>,
    /// The year.
    #[garde(range(min = 2000, max = 2100))]
    #[param(minimum = 2000, maximum = 2100, example = 2026)]
    year: i16,
}

/// One month's services of one kind.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = RecordMonth)]
pub struct Month {
    /// 1 to 12.
    #[schema(example = 11)]
    pub month: u8,
    /// Which kind.
    pub kind: RecordKind,
    /// Verified services; those of one task on one day are one activity, see `activities`.
    #[schema(example = 230)]
    pub services: u32,
    /// Different tasks on different days.
    #[schema(example = 96)]
    pub activities: u32,
    /// Minutes on site.
    #[schema(example = 20700)]
    pub service_minutes: u32,
    /// Different people; absent where there are so few that one could be known.
    #[schema(example = 120)]
    pub people: Option<u32>,
}

/// Services of a year by month and kind.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RecordFigures {
    /// The area asked for.
    #[schema(value_type = Option<String>, example = "00010002")]
    pub area_path: Option<AreaPath>,
    /// The year.
    #[schema(example = 2026)]
    pub year: i16,
    /// Months with services, in order.
    pub months: Vec<Month>,
    /// Records that wait for the person, for an answer, for a second person.
    #[schema(example = 3)]
    pub waiting: u32,
}

/// Count services of an area
///
/// Verified services of a year by month and kind. Counts of work, never by person or by grid side by
/// side; how many people is left out where there are fewer than the rule sheet's smallest group.
#[utoipa::path(get, path = "/api/records/figures", operation_id = "read_record_figures", tag = "records",
    params(ReadRecordFigures), responses((status = 200, body = RecordFigures), Problems))]
pub(crate) async fn read_record_figures(
    State(cap): State<Records>,
    call: Call,
    Filters(input): Filters<ReadRecordFigures>,
) -> Answer<RecordFigures> {
    let scope = allow::scope(&call, Action::ReadFigures)?;
    let tenant = call.actor.tenant;
    let area_path = shared::within(input.area_path.as_deref())?;
    let days = shared::year(input.year);
    let least = cap.rules(tenant).await?.figures_min_count.value;
    let pool = cap.platform.pool();
    let mut months = figures::months(pool, tenant, &scope, area_path.as_ref(), days).await?;
    for month in &mut months {
        month.people = month.people.filter(|people| *people >= least);
    }
    let waiting = figures::waiting(pool, tenant, &scope, area_path.as_ref()).await?;
    Ok(Reply::ok(RecordFigures { area_path, year: input.year, months, waiting }))
}
