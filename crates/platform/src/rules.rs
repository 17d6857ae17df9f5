//! Rule sheets and working-day calendars, read often and changed rarely: kept for half a minute.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, RwLock},
    time::{Duration, Instant},
};

use baodao_kernel::{TenantId, WorkCalendar, calendar::CalendarDay};
use serde_json::Value;
use sqlx::PgPool;

const KEPT: Duration = Duration::from_secs(30);

type Kept<T> = RwLock<HashMap<TenantId, (Instant, Arc<T>)>>;

/// The cache of one program.
#[derive(Default)]
pub struct Rules {
    calendars: Kept<WorkCalendar>,
    entries: Kept<BTreeMap<String, Value>>,
}

impl Rules {
    /// The calendar of `tenant`.
    pub async fn calendar(&self, pool: &PgPool, tenant: TenantId) -> Result<Arc<WorkCalendar>, sqlx::Error> {
        if let Some(kept) = fresh(&self.calendars, tenant) {
            return Ok(kept);
        }
        let years = sqlx::query_scalar!("select year from calendar_year where tenant_id = $1", tenant.0)
            .fetch_all(pool)
            .await?;
        let days = sqlx::query!(
            "select year, date::text as \"date!\", name, is_off_day from calendar_day where tenant_id = $1",
            tenant.0
        )
        .fetch_all(pool)
        .await?;
        let mut calendar: BTreeMap<i16, Vec<CalendarDay>> = years.into_iter().map(|year| (year, Vec::new())).collect();
        for day in days {
            if let Ok(date) = day.date.parse() {
                let entry = CalendarDay { date, name: day.name, is_off_day: day.is_off_day };
                calendar.entry(day.year).or_default().push(entry);
            }
        }
        Ok(keep(&self.calendars, tenant, WorkCalendar::new(calendar)))
    }

    /// The rule entries of `tenant` in force now, by key.
    pub async fn entries(&self, pool: &PgPool, tenant: TenantId) -> Result<Arc<BTreeMap<String, Value>>, sqlx::Error> {
        if let Some(kept) = fresh(&self.entries, tenant) {
            return Ok(kept);
        }
        let rows = sqlx::query!(
            "select key, value from rule_entry
              where tenant_id = $1 and valid_from <= now() and (valid_to is null or now() < valid_to)
              order by valid_from",
            tenant.0
        )
        .fetch_all(pool)
        .await?;
        Ok(keep(&self.entries, tenant, rows.into_iter().map(|row| (row.key, row.value)).collect()))
    }

    /// Forgets what is kept, after a change made here.
    pub fn forget(&self, tenant: TenantId) {
        self.calendars.write().unwrap_or_else(|broken| broken.into_inner()).remove(&tenant);
        self.entries.write().unwrap_or_else(|broken| broken.into_inner()).remove(&tenant);
    }
}

fn fresh<T>(kept: &Kept<T>, tenant: TenantId) -> Option<Arc<T>> {
    let kept = kept.read().unwrap_or_else(|broken| broken.into_inner());
    kept.get(&tenant).filter(|(since, _)| since.elapsed() < KEPT).map(|(_, value)| value.clone())
}

fn keep<T>(kept: &Kept<T>, tenant: TenantId, value: T) -> Arc<T> {
    let value = Arc::new(value);
    let mut kept = kept.write().unwrap_or_else(|broken| broken.into_inner());
    kept.insert(tenant, (Instant::now(), value.clone()));
    value
}
