//! Rule sheets and working-day calendars, read often and changed rarely: kept for half a minute.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, OnceLock, RwLock},
    time::{Duration, Instant},
};

use baodao_kernel::{Clock, TenantId, WorkCalendar, calendar::CalendarDay, rules::Entry};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use serde_json::Value;
use sqlx::PgPool;

/// A rule that a capability works with, and what holds where a district has set nothing.
#[derive(Debug, Clone)]
pub struct RuleSpec {
    /// Stable key, `identity.code_digits`.
    pub key: &'static str,
    /// The built-in value.
    pub default: Value,
    /// The text that the built-in value comes from, in Chinese.
    pub source: &'static str,
    /// The same in English.
    pub source_en: &'static str,
    /// Whether the rules can work with a value; if not, why not.
    pub check: fn(&Value) -> Result<(), String>,
}

impl RuleSpec {
    /// A rule that is one number of a [`baodao_kernel::rule_sheet!`].
    pub fn number((key, entry): (&'static str, Entry)) -> Self {
        let Entry { value, source, source_en } = entry;
        Self { key, default: value.into(), source, source_en, check: whole_number }
    }
}

/// A check for rules that are one whole number.
///
/// # Errors
/// Anything but a whole number below 2³².
pub fn whole_number(value: &Value) -> Result<(), String> {
    let fits = value.as_u64().is_some_and(|n| u32::try_from(n).is_ok());
    if fits { Ok(()) } else { Err("a whole number from 0 to 4294967295 is wanted".to_owned()) }
}

const KEPT: Duration = Duration::from_secs(30);

type Kept<T> = RwLock<HashMap<TenantId, Reading<T>>>;

/// What was read, when, and the moment at which it is no longer what holds.
struct Reading<T> {
    read: Instant,
    until: Option<Timestamp>,
    value: Arc<T>,
}

/// The cache of one program.
pub struct Rules {
    clock: Arc<dyn Clock>,
    calendars: Kept<WorkCalendar>,
    entries: Kept<BTreeMap<String, Value>>,
    specs: OnceLock<BTreeMap<&'static str, RuleSpec>>,
}

impl Rules {
    /// An empty cache; what is in force is judged by `clock`.
    pub fn new(clock: Arc<dyn Clock>) -> Self {
        Self { clock, calendars: Kept::default(), entries: Kept::default(), specs: OnceLock::new() }
    }

    /// Learns which rules there are; once, when the capabilities are joined.
    pub(crate) fn know(&self, specs: impl IntoIterator<Item = RuleSpec>) {
        let specs = specs.into_iter().map(|spec| (spec.key, spec)).collect();
        if self.specs.set(specs).is_err() {
            tracing::error!("the rules were told twice which rules there are");
        }
    }

    /// Every rule there is, in the order of the keys.
    pub fn specs(&self) -> impl Iterator<Item = &RuleSpec> {
        self.specs.get().into_iter().flat_map(BTreeMap::values)
    }

    /// The rule with this key.
    pub fn spec(&self, key: &str) -> Option<&RuleSpec> {
        self.specs.get()?.get(key)
    }

    /// The calendar of `tenant`.
    pub async fn calendar(&self, pool: &PgPool, tenant: TenantId) -> Result<Arc<WorkCalendar>, sqlx::Error> {
        if let Some(kept) = self.fresh(&self.calendars, tenant) {
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
        let mut calendar: BTreeMap<i16, Vec<CalendarDay>> =
            years.into_iter().map(|year| (year, Vec::new())).collect();
        for day in days {
            if let Ok(date) = day.date.parse() {
                let entry = CalendarDay { date, name: day.name, is_off_day: day.is_off_day };
                calendar.entry(day.year).or_default().push(entry);
            }
        }
        Ok(keep(&self.calendars, tenant, None, WorkCalendar::new(calendar)))
    }

    /// The rule entries of `tenant` in force now, by key.
    pub async fn entries(
        &self,
        pool: &PgPool,
        tenant: TenantId,
    ) -> Result<Arc<BTreeMap<String, Value>>, sqlx::Error> {
        if let Some(kept) = self.fresh(&self.entries, tenant) {
            return Ok(kept);
        }
        let now = self.clock.now();
        let rows = sqlx::query!(
            r#"select key, value, valid_from as "from: jiff_sqlx::Timestamp", valid_to as "to: jiff_sqlx::Timestamp"
                 from rule_entry where tenant_id = $1 and (valid_to is null or $2 < valid_to) order by valid_from"#,
            tenant.0,
            now.to_sqlx() as _
        )
        .fetch_all(pool)
        .await?;
        let (mut held, mut until) = (BTreeMap::new(), None::<Timestamp>);
        for row in rows {
            let (from, to) = (row.from.to_jiff(), row.to.map(|to| to.to_jiff()));
            let change = if from <= now { to } else { Some(from) };
            until = [until, change].into_iter().flatten().min();
            if from <= now {
                held.insert(row.key, row.value);
            }
        }
        Ok(keep(&self.entries, tenant, until, held))
    }

    fn fresh<T>(&self, kept: &Kept<T>, tenant: TenantId) -> Option<Arc<T>> {
        let kept = kept.read().unwrap_or_else(|broken| broken.into_inner());
        let copy = kept.get(&tenant).filter(|copy| copy.read.elapsed() < KEPT)?;
        let holds = copy.until.is_none_or(|until| self.clock.now() < until);
        holds.then(|| copy.value.clone())
    }

    /// Forgets what is kept, after a change made here.
    pub fn forget(&self, tenant: TenantId) {
        self.calendars.write().unwrap_or_else(|broken| broken.into_inner()).remove(&tenant);
        self.entries.write().unwrap_or_else(|broken| broken.into_inner()).remove(&tenant);
    }
}

fn keep<T>(kept: &Kept<T>, tenant: TenantId, until: Option<Timestamp>, value: T) -> Arc<T> {
    let value = Arc::new(value);
    let mut kept = kept.write().unwrap_or_else(|broken| broken.into_inner());
    kept.insert(tenant, Reading { read: Instant::now(), until, value: value.clone() });
    value
}
