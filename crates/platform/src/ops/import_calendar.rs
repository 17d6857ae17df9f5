//! `import_calendar`: takes over a year's announced holidays and make-up days.

use axum::extract::State;
use baodao_kernel::{AreaPath, Role, calendar::CalendarDay};
use garde::Validate;
use jiff_sqlx::ToSqlx;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

use super::read_calendar::{CalendarView, DayView, check_year};
use crate::{Answer, Call, Input, NewEvent, Path, Platform, Problem, Problems, Reply};

/// One announced day.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct ImportedDay {
    /// The day.
    #[garde(skip)]
    #[schema(value_type = String, format = Date, example = "2026-10-01")]
    date: jiff::civil::Date,
    /// The holiday's name.
    #[garde(length(chars, min = 1, max = 40))]
    #[schema(min_length = 1, max_length = 40, example = "国庆节")]
    name: String,
    /// A holiday, or a make-up working day.
    #[garde(skip)]
    is_off_day: bool,
}

/// A year's calendar as the common JSON files have it.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ImportCalendar {
    /// Where it comes from.
    #[garde(length(chars, min = 2, max = 200))]
    #[schema(min_length = 2, max_length = 200, example = "国务院办公厅关于2026年部分节假日安排的通知")]
    source: String,
    /// Days that differ from the plain week.
    #[garde(length(min = 1, max = 120), dive)]
    #[schema(min_items = 1, max_items = 120)]
    days: Vec<ImportedDay>,
}

/// Import a year's working-day calendar
///
/// Replaces what was imported for the year before. Deadlines already set stay as they are.
#[utoipa::path(put, path = "/api/calendars/{year}", operation_id = "import_calendar", tag = "platform",
    params(("year" = i16, Path, minimum = 1990, maximum = 2200, example = 2026)), request_body = ImportCalendar,
    responses((status = 200, body = CalendarView), Problems))]
pub(crate) async fn import_calendar(
    State(platform): State<Platform>,
    call: Call,
    Path(year): Path<i16>,
    Input(input): Input<ImportCalendar>,
) -> Answer<CalendarView> {
    super::require_sysadmin(&call)?;
    check_year(year)?;
    let mut days: Vec<CalendarDay> = Vec::new();
    for (at, day) in input.days.into_iter().enumerate() {
        if day.date.year() != year || days.iter().any(|before| before.date == day.date) {
            let pointer = format!("/days/{at}/date");
            return Err(Problem::field(&pointer, "date", "Each day lies in the year and comes once."));
        }
        days.push(CalendarDay { date: day.date, name: day.name, is_off_day: day.is_off_day });
    }
    days.sort_by_key(|day| day.date);
    let view = CalendarView { year, announced: true, days: days.iter().map(DayView::from).collect() };
    let reply = Reply::ok(view);
    let mut log = call.log();
    log.event(NewEvent {
        subject_kind: "calendar",
        subject_id: Uuid::new_v5(&Uuid::NAMESPACE_OID, format!("calendar {year}").as_bytes()),
        area: AreaPath::district(),
        name: "calendar_imported".to_owned(),
        role: Some(Role::Sysadmin),
        reason: Some(input.source.clone()),
        data: json!({ "year": year, "days": days.len() }),
    });
    log.answer(platform.vault(), &reply)?;
    let tenant = call.actor.tenant;
    let mut tx = platform.pool().begin().await?;
    sqlx::query!("delete from calendar_day where tenant_id = $1 and year = $2", tenant.0, year)
        .execute(&mut *tx)
        .await?;
    sqlx::query!(
        "insert into calendar_day (tenant_id, year, date, name, is_off_day)
         select $1, $2, d.date::date, d.name, d.off
           from unnest($3::text[], $4::text[], $5::boolean[]) as d(date, name, off)",
        tenant.0,
        year,
        &days.iter().map(|day| day.date.to_string()).collect::<Vec<_>>(),
        &days.iter().map(|day| day.name.clone()).collect::<Vec<_>>(),
        &days.iter().map(|day| day.is_off_day).collect::<Vec<_>>()
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "insert into calendar_year (tenant_id, year, source, imported_at) values ($1, $2, $3, $4)
         on conflict (tenant_id, year) do update set source = $3, imported_at = $4",
        tenant.0,
        year,
        input.source,
        call.now.to_sqlx() as _
    )
    .execute(&mut *tx)
    .await?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    platform.rules().forget(tenant);
    Ok(reply)
}
