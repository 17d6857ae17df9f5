//! The rule sheet: every number of the capability with its source. Nothing here is a constant
//! of the program; [`RuleSheet::demo`] is the demo district's data.

use baodao_kernel::{WorkCalendar, coded};
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{Kind, Urgency};

coded! {
    /// What a period is counted in.
    pub enum Unit {
        /// Sixty seconds.
        Minute = "minute",
        /// Sixty minutes.
        Hour = "hour",
        /// Calendar days: the day after is day 1, the last ends at 24:00 in China.
        NaturalDay = "natural_day",
        /// Working days of the State Council's calendar, counted likewise.
        WorkDay = "work_day",
    }
}

/// A period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Deadline {
    /// How many.
    pub n: u32,
    /// Of what.
    pub unit: Unit,
}

impl Deadline {
    /// `n` of `unit`.
    pub const fn new(n: u32, unit: Unit) -> Self {
        Self { n, unit }
    }

    /// The moment at which a period that begins at `start` is over.
    pub fn after(&self, start: Timestamp, calendar: &WorkCalendar) -> Moment {
        crate::clock::add(*self, start, calendar)
    }
}

/// A moment reached by counting, and whether a year without an announced calendar was touched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The first moment after the period.
    pub at: Timestamp,
    /// Whether it may still move when the year's calendar is announced.
    pub provisional: bool,
}

/// The periods of one kind and urgency; a snapshot of it goes with every clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Profile {
    /// Until somebody is in touch with the requester.
    pub first_contact: Deadline,
    /// Until it is handled.
    pub finish: Deadline,
    /// Until which those it was given to may give it back.
    pub return_window: Deadline,
    /// How many extensions.
    pub extension_max_count: u32,
    /// How long each may be.
    pub extension_max_each: Deadline,
    /// Beyond which no extension leads.
    pub long_case_cap: Deadline,
}

/// A value with where it comes from and when it is in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Rule<T> {
    /// The value.
    pub value: T,
    /// The text that sets it.
    pub source: String,
    /// Its document number, if it has one.
    pub document: Option<String>,
    /// The first day in force; `None` for always.
    pub valid_from: Option<Date>,
    /// The last day in force; `None` for open-ended.
    pub valid_until: Option<Date>,
}

impl<T> Rule<T> {
    /// A rule without dates.
    pub fn from_source(value: T, source: &str) -> Self {
        Self { value, source: source.to_owned(), document: None, valid_from: None, valid_until: None }
    }

    /// Whether the rule is in force on `day`.
    pub fn holds_on(&self, day: Date) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_until.is_none_or(|until| day <= until)
    }
}

/// A profile and whom it is for; `None` means any.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ProfileFor {
    /// Of this kind only.
    pub kind: Option<Kind>,
    /// Of this urgency only.
    pub urgency: Option<Urgency>,
    /// The periods.
    pub profile: Profile,
}

/// The numbers in force in a district.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct RuleSheet {
    /// Deadlines of particular kinds; the first that fits and is in force is taken.
    pub profiles: Vec<Rule<ProfileFor>>,
    /// Deadlines of everything else.
    pub general: Rule<Profile>,
    /// How far ahead a suspension is looked at again, in natural days.
    pub suspension_review_days: Rule<u32>,
    /// After how many natural days without a helper a wish expires.
    pub wish_expiry_days: Rule<u32>,
    /// How many rounds stay at the same level before a dissatisfied verdict goes one level up.
    pub same_level_rounds: Rule<u16>,
    /// How long the verdict is awaited before a handled request closes without one.
    pub verdict_window: Rule<Deadline>,
    /// Share of handled requests that are called back, in thousandths.
    pub callback_share_permille: Rule<u32>,
    /// How many days back a likely duplicate is looked for.
    pub duplicate_window_days: Rule<u32>,
    /// How similar two texts must be to be offered as duplicates, in thousandths.
    pub duplicate_similarity_permille: Rule<u32>,
    /// What "basically satisfied" counts in the satisfaction rate, in thousandths.
    pub basically_weight_permille: Rule<u32>,
    /// Fewer cases than this, and a rate is not shown.
    pub rate_min_cases: Rule<u32>,
    /// Pictures per request.
    pub photo_max_count: Rule<u32>,
    /// Bytes per picture.
    pub photo_max_bytes: Rule<u32>,
    /// Minutes that one report may state where the task has no span.
    pub report_max_minutes: Rule<u32>,
}

impl RuleSheet {
    /// The deadlines for a request of `kind` and `urgency` on `day`.
    pub fn profile(&self, kind: Kind, urgency: Urgency, day: Date) -> Profile {
        self.profiles
            .iter()
            .filter(|rule| rule.holds_on(day))
            .map(|rule| &rule.value)
            .find(|row| {
                row.kind.is_none_or(|only| only == kind) && row.urgency.is_none_or(|only| only == urgency)
            })
            .map_or(self.general.value, |row| row.profile)
    }

    /// The demo district's numbers: a mix of practice, domain hand-out 5.4, 5.5 and 6.
    pub fn demo() -> Self {
        use Unit::{Hour, Minute, NaturalDay, WorkDay};
        let source = "演示区规则表";
        let general = Profile {
            first_contact: Deadline::new(1, WorkDay),
            finish: Deadline::new(5, WorkDay),
            return_window: Deadline::new(1, WorkDay),
            extension_max_count: 3,
            extension_max_each: Deadline::new(3, WorkDay),
            long_case_cap: Deadline::new(180, NaturalDay),
        };
        let urgent =
            Profile { first_contact: Deadline::new(30, Minute), finish: Deadline::new(24, Hour), ..general };
        let consult = Profile { finish: Deadline::new(3, WorkDay), ..general };
        // A wish has its own end: the day on which it expires.
        let wish = Profile { finish: Deadline::new(60, NaturalDay), ..general };
        let row = |kind, urgency, profile| Rule::from_source(ProfileFor { kind, urgency, profile }, source);
        Self {
            profiles: vec![
                row(None, Some(Urgency::Urgent), urgent),
                row(Some(Kind::Consult), None, consult),
                row(Some(Kind::Wish), None, wish),
            ],
            general: Rule::from_source(general, source),
            suspension_review_days: Rule::from_source(90, source),
            wish_expiry_days: Rule::from_source(60, "心愿六十天无人认领即到期"),
            same_level_rounds: Rule::from_source(2, "同级办两轮仍不满意，升一级"),
            verdict_window: Rule::from_source(Deadline::new(7, NaturalDay), source),
            callback_share_permille: Rule::from_source(200, source),
            duplicate_window_days: Rule::from_source(14, source),
            duplicate_similarity_permille: Rule::from_source(450, source),
            basically_weight_permille: Rule::from_source(900, "满意率口径：基本满意计九成"),
            rate_min_cases: Rule::from_source(10, "满意率口径：不足十件不算比率"),
            photo_max_count: Rule::from_source(6, source),
            photo_max_bytes: Rule::from_source(10 * 1024 * 1024, source),
            report_max_minutes: Rule::from_source(12 * 60, source),
        }
    }
}
