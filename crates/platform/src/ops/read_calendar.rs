//! `read_calendar`: the days of a year that differ from the plain week.

use axum::extract::State;
use baodao_kernel::calendar::CalendarDay;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{Answer, Call, Path, Platform, Problem, Problems, Reply};

/// One day that differs from the plain week.
#[derive(Debug, Serialize, ToSchema)]
pub struct DayView {
    /// The day.
    #[schema(value_type = String, format = Date, example = "2026-10-01")]
    pub date: String,
    /// The holiday's name.
    #[schema(example = "国庆节")]
    pub name: String,
    /// A holiday, or a make-up working day.
    pub is_off_day: bool,
}

/// A year's calendar.
#[derive(Debug, Serialize, ToSchema)]
pub struct CalendarView {
    /// The year.
    #[schema(example = 2026)]
    pub year: i16,
    /// `false` while the State Council has not announced it (or nobody has imported it): dates
    /// computed through this year are provisional.
    pub announced: bool,
    /// The days.
    pub days: Vec<DayView>,
}

impl From<&CalendarDay> for DayView {
    fn from(day: &CalendarDay) -> Self {
        Self { date: day.date.to_string(), name: day.name.clone(), is_off_day: day.is_off_day }
    }
}

/// Years before and after these have no calendar.
pub(super) fn check_year(year: i16) -> Result<(), Problem> {
    if (1990..=2200).contains(&year) { Ok(()) } else { Err(Problem::not_found()) }
}

/// Read a year's working-day calendar
///
/// Days off and make-up working days that differ from the plain week. A year that nobody has
/// announced yet has no days and `announced: false`: deadlines in it are provisional.
#[utoipa::path(get, path = "/api/calendars/{year}", operation_id = "read_calendar", tag = "platform",
    params(("year" = i16, Path, minimum = 1990, maximum = 2200, example = 2026)),
    responses((status = 200, body = CalendarView), Problems))]
pub(crate) async fn read_calendar(
    State(platform): State<Platform>,
    call: Call,
    Path(year): Path<i16>,
) -> Answer<CalendarView> {
    check_year(year)?;
    let tenant = call.actor.tenant;
    let rows = sqlx::query!(
        r#"select date::text as "date!", name, is_off_day from calendar_day
            where tenant_id = $1 and year = $2 order by date"#,
        tenant.0,
        year
    )
    .fetch_all(platform.pool())
    .await?;
    let days =
        rows.into_iter().map(|row| DayView { date: row.date, name: row.name, is_off_day: row.is_off_day });
    let announced = platform.calendar(tenant).await?.is_announced(year);
    Ok(Reply::ok(CalendarView { year, announced, days: days.collect() }))
}
