//! What a decision looks at besides state and command: moment, actor, calendar, rule sheet.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, Mutex},
};

use baodao_kernel::{Actor, TenantId, WorkCalendar};
use baodao_platform::{Problem, rules::RuleSpec};
use baodao_requests_core::{Env, RuleSheet, classes};
use jiff::Timestamp;
use serde_json::Value;

use crate::Requests;

/// Key of the rule sheet among the platform's rule entries; the demo's numbers hold until a
/// district sets its own.
pub const RULE_SHEET: &str = "requests.rule_sheet";

/// Key of the classes of requests.
pub const CLASSES: &str = "requests.classes";

/// The platform's rule entries, by key.
type Entries = Arc<BTreeMap<String, Value>>;

/// Rule sheets with the entries that they were read from.
#[derive(Default)]
pub struct Sheets(Mutex<HashMap<TenantId, (Entries, Arc<RuleSheet>)>>);

/// Owns what an [`Env`] borrows.
pub struct EnvOf {
    calendar: Arc<WorkCalendar>,
    pub(crate) rules: Arc<RuleSheet>,
}

impl EnvOf {
    /// The env of `actor` at `now`.
    pub fn at<'a>(&'a self, now: Timestamp, actor: &'a Actor) -> Env<'a> {
        Env { now, actor, calendar: &self.calendar, rules: &self.rules }
    }
}

impl Requests {
    /// Calendar and rule sheet of `tenant`, from the caches.
    pub(crate) async fn env(&self, tenant: TenantId) -> Result<EnvOf, Problem> {
        let calendar = self.platform.calendar(tenant).await?;
        let entries = self.platform.rules().entries(self.platform.pool(), tenant).await?;
        let mut sheets = self.sheets.0.lock().unwrap_or_else(|broken| broken.into_inner());
        if let Some((_, sheet)) = sheets.get(&tenant).filter(|(from, _)| Arc::ptr_eq(from, &entries)) {
            return Ok(EnvOf { calendar, rules: sheet.clone() });
        }
        let set = entries.get(RULE_SHEET).map(|value| serde_json::from_value(value.clone()));
        let rules = match set {
            Some(Ok(sheet)) => Arc::new(sheet),
            Some(Err(cause)) => {
                tracing::error!(%cause, "the stored rule sheet cannot be read; the demo's numbers are used");
                Arc::new(RuleSheet::demo())
            }
            None => Arc::new(RuleSheet::demo()),
        };
        sheets.insert(tenant, (entries, rules.clone()));
        Ok(EnvOf { calendar, rules })
    }
}

/// The rules of this capability. The sheet is one of them: a district that changes a number sets it anew.
pub(crate) fn rule_specs() -> Vec<RuleSpec> {
    let sheet = RuleSpec {
        key: RULE_SHEET,
        default: serde_json::to_value(RuleSheet::demo()).unwrap_or_default(),
        source: "每个数字各注明依据",
        source_en: "each number names its own",
        check: |value| {
            let sheet = serde_json::from_value::<RuleSheet>(value.clone());
            sheet.map(drop).map_err(|cause| cause.to_string())
        },
    };
    let classes = RuleSpec {
        key: CLASSES,
        default: serde_json::to_value(classes::built_in()).unwrap_or_default(),
        source: "自带的日常事项；本区的分类在这里设置",
        source_en: "own list of everyday matters; set the district's classification here",
        check: |value| {
            let classes = serde_json::from_value::<Vec<classes::Class>>(value.clone());
            classes::check(&classes.map_err(|cause| cause.to_string())?)
        },
    };
    vec![sheet, classes]
}
