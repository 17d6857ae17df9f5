//! What requests are found by: folded words, their two-character pieces, and labels among the
//! pieces that say where, what kind and in which days. A search walks the days from the newest
//! back, in steps that fit how often its words come up. Why: `docs/decisions/0008`.

use baodao_kernel::{AreaLevel, AreaPath, TenantId, text};
use baodao_requests_core::{Kind, Request};
use jiff::Timestamp;

/// A step of the walk reads at most so many hits; where there are more it takes fewer days.
pub(crate) const MOST_HITS: usize = 1000;
/// A step is meant to have so many: some pages.
const WANTED: f64 = 250.0;
/// Steps are of 1, 8, 64 or 512 days.
const LEVELS: u32 = 4;
/// Where the walk begins: 8 days.
const FIRST: u32 = 1;
const DAY: i64 = 86_400;

/// Text as it is compared: lower case and half width.
pub(crate) fn folded(words: &str) -> String {
    words.chars().map(text::fold_width).flat_map(char::to_lowercase).collect()
}

/// The folded words of a request and all that it is found by.
pub(crate) fn index_of(request: &Request, title: &str, body: &str) -> (String, Vec<String>) {
    let words = format!("{title} {body}");
    let mut pieces = text::bigrams(&words);
    pieces.extend(labels(request));
    pieces.extend((0..LEVELS).map(|level| day_label(request.tenant, level, request.submitted_at)));
    pieces.sort_unstable();
    pieces.dedup();
    (folded(&words), pieces)
}

/// The labels that may change: places from the subdistrict down, and the kind. A piece has two
/// characters at most, so a label of three or more is never taken for one.
pub(crate) fn labels(request: &Request) -> Vec<String> {
    let levels = [AreaLevel::Subdistrict, AreaLevel::Community, AreaLevel::Grid, AreaLevel::MicroGrid];
    let mut labels: Vec<String> =
        levels.iter().filter_map(|level| request.area.at(*level)).map(|area| area_label(&area)).collect();
    labels.push(kind_label(request.kind));
    labels
}

fn area_label(area: &AreaPath) -> String {
    format!("a.{}", area.as_str())
}

fn kind_label(kind: Kind) -> String {
    format!("k.{}", kind.code())
}

fn length(level: u32) -> i64 {
    DAY << (3 * level)
}

/// The days at `level` that hold the moment, in this district.
fn day_label(tenant: TenantId, level: u32, at: Timestamp) -> String {
    format!("d.{}.{level}.{}", tenant.0, at.as_second().div_euclid(length(level)))
}

/// All the pieces of `words`, of this kind, inside one of the areas, as a text search query.
pub(crate) fn query(words: &str, kind: Option<Kind>, areas: &[AreaPath]) -> String {
    // Letters, digits, `.` and `_` only, so quoting is enough.
    let quoted = |label: String| format!("'{label}'");
    let mut pieces = text::bigrams(words);
    // A character at the end of the phrase, after a sign, may begin a longer run in the text, and then
    // stands in no piece of its own; the comparison of the words looks after it.
    if pieces.iter().any(|piece| piece.chars().count() > 1) {
        pieces.retain(|piece| piece.chars().count() > 1);
    }
    let mut all: Vec<String> = pieces.into_iter().map(quoted).collect();
    all.sort_unstable();
    all.dedup();
    all.extend(kind.map(kind_label).map(quoted));
    if !areas.is_empty() && areas.iter().all(|area| area.level() > AreaLevel::District) {
        let any: Vec<String> = areas.iter().map(area_label).map(quoted).collect();
        all.push(format!("({})", any.join(" | ")));
    }
    all.join(" & ")
}

/// Some days of the walk: `from <= submitted_at < until`, all inside the days of `label`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Days {
    pub label: String,
    pub from: Timestamp,
    pub until: Timestamp,
    /// Read so many hits at most; a single day is read whole.
    pub most: Option<usize>,
}

/// The walk from the newest days to the oldest.
#[derive(Debug, Clone)]
pub(crate) struct Walk {
    tenant: TenantId,
    level: u32,
    until: Timestamp,
    oldest: Timestamp,
}

impl Walk {
    /// Over `oldest <= submitted_at < until`.
    pub fn new(tenant: TenantId, oldest: Timestamp, until: Timestamp) -> Self {
        Self { tenant, level: FIRST, until, oldest }
    }

    /// The next days to look at; `None` at the end.
    pub fn days(&self) -> Option<Days> {
        if self.until <= self.oldest {
            return None;
        }
        let last = Timestamp::from_nanosecond(self.until.as_nanosecond() - 1).unwrap_or(self.until);
        let begin = last.as_second().div_euclid(length(self.level)) * length(self.level);
        let from = Timestamp::from_second(begin).unwrap_or(Timestamp::MIN).max(self.oldest);
        let label = day_label(self.tenant, self.level, last);
        Some(Days { label, from, until: self.until, most: (self.level > 0).then_some(MOST_HITS) })
    }

    /// Goes on after `days` had so many hits. `false` when they were too many: the same days come
    /// again in shorter steps, and what was read does not count.
    pub fn found(&mut self, days: &Days, hits: usize) -> bool {
        if days.most.is_some_and(|most| hits > most) {
            self.level -= 1;
            return false;
        }
        let seconds = (days.until.as_second() - days.from.as_second()).max(1);
        // One hit more than were found, so that none at all does not promise none for ever.
        let expected = |level: u32| (hits as f64 + 1.0) / seconds as f64 * length(level) as f64;
        self.level = (0..LEVELS).rev().find(|level| expected(*level) <= WANTED).unwrap_or(0);
        self.until = days.from;
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn words_are_compared_in_lower_case_and_half_width() {
        assert_eq!(folded("ＡＢc　３栋"), "abc 3栋");
    }

    #[test]
    fn a_query_asks_for_all_pieces_the_kind_and_one_of_the_areas() {
        let areas = [AreaPath::parse("0001").unwrap(), AreaPath::parse("00020003").unwrap()];
        assert_eq!(
            query("路灯 Ａ栋", Some(Kind::GridEvent), &areas),
            "'a栋' & '路灯' & 'k.grid_event' & ('a.0001' | 'a.00020003')"
        );
        assert_eq!(query("路灯", None, &[AreaPath::district()]), "'路灯'");
        assert_eq!(query("50%的", None, &[]), "'50'");
        assert_eq!(query("灯", None, &[]), "'灯'");
    }

    /// Whatever is found on the way, the steps touch each other, cover all the time, and each
    /// lies inside the days of its label.
    #[test]
    fn the_walk_leaves_no_moment_out() {
        let (oldest, until) = (at("2021-02-03T04:05:06Z"), at("2026-11-23T01:00:00.000001Z"));
        for pattern in [[0, 0, 0], [1001, 3, 900], [5000, 5000, 1], [40, 0, 1001]] {
            let mut walk = Walk::new(TenantId(7), oldest, until);
            let (mut reached, mut steps) = (until, 0);
            while let Some(days) = walk.days() {
                assert_eq!(days.until, reached, "{pattern:?}");
                assert!(days.from < days.until && days.from >= oldest);
                let last = Timestamp::from_nanosecond(days.until.as_nanosecond() - 1).unwrap();
                let level =
                    (0..LEVELS).find(|level| day_label(TenantId(7), *level, last) == days.label).unwrap();
                assert_eq!(day_label(TenantId(7), level, days.from), days.label);
                if walk.found(&days, pattern[steps % 3]) {
                    reached = days.from;
                }
                steps += 1;
            }
            assert_eq!(reached, oldest, "{pattern:?}");
        }
    }

    #[test]
    fn what_is_rare_is_looked_for_in_long_steps_and_what_is_frequent_in_short_ones() {
        let steps = |hits: usize| {
            let mut walk = Walk::new(TenantId(1), at("2020-01-01T00:00:00Z"), at("2026-11-23T00:00:00Z"));
            let mut steps = 0;
            while let Some(days) = walk.days() {
                walk.found(&days, hits);
                steps += 1;
            }
            steps
        };
        assert!(steps(0) <= 8, "{}", steps(0));
        assert!(steps(200) > 100, "{}", steps(200));
    }
}
