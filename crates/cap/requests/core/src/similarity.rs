//! Likely duplicates: same place, near in time, similar words. Only offered; a person decides.

use std::collections::HashSet;

use baodao_kernel::{AreaPath, RequestId, text};
use jiff::{SignedDuration, Timestamp};

use crate::{Kind, RuleSheet};

/// The distinct two-character pieces of a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pieces(HashSet<String>);

impl Pieces {
    /// Cuts `text` up.
    pub fn of(text: &str) -> Self {
        Self(text::bigrams(text).into_iter().collect())
    }

    /// Shared pieces out of all pieces of both (Jaccard), in whole thousandths rounded down;
    /// 0 when either has none.
    pub fn similarity(&self, other: &Pieces) -> u32 {
        let shared = self.0.intersection(&other.0).count();
        let all = self.0.len() + other.0.len() - shared;
        (shared * 1000).checked_div(all).and_then(|permille| u32::try_from(permille).ok()).unwrap_or(0)
    }
}

/// How similar two texts are, 0 to 1000.
pub fn similar(a: &str, b: &str) -> u32 {
    Pieces::of(a).similarity(&Pieces::of(b))
}

/// A request beside which another may be a duplicate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Which.
    pub id: RequestId,
    /// Of what kind.
    pub kind: Kind,
    /// Where.
    pub area: AreaPath,
    /// When it came in.
    pub submitted_at: Timestamp,
    /// Whether it is secret; such a one is never offered.
    pub secret: bool,
    /// Its words.
    pub text: String,
}

/// A candidate that is similar enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Likely {
    /// Which.
    pub id: RequestId,
    /// How similar, in thousandths.
    pub permille: u32,
}

/// Ranks the candidates near `area` and `now` that are similar enough to `text`: most similar
/// first, then newest. Near is one area inside the other, so a request placed only in a community
/// is compared with those of its grids. Wishes are never compared: two people may wish the same.
pub fn likely_duplicates(
    kind: Kind,
    text: &str,
    area: &AreaPath,
    now: Timestamp,
    candidates: &[Candidate],
    rules: &RuleSheet,
) -> Vec<Likely> {
    let window = SignedDuration::from_hours(24 * i64::from(rules.duplicate_window_days.value));
    let pieces = Pieces::of(text);
    let near = |candidate: &&Candidate| candidate.area.contains(area) || area.contains(&candidate.area);
    let recent = |candidate: &&Candidate| now.duration_since(candidate.submitted_at) <= window;
    let comparable = |candidate: &&Candidate| {
        !candidate.secret
            && ![kind, candidate.kind].iter().any(|kind| matches!(kind, Kind::Wish | Kind::Report))
    };
    let mut likely: Vec<(Likely, Timestamp)> = candidates
        .iter()
        .filter(comparable)
        .filter(near)
        .filter(recent)
        .map(|candidate| {
            let permille = pieces.similarity(&Pieces::of(&candidate.text));
            (Likely { id: candidate.id, permille }, candidate.submitted_at)
        })
        .filter(|(likely, _)| likely.permille >= rules.duplicate_similarity_permille.value)
        .collect();
    likely
        .sort_by_key(|(likely, at)| (std::cmp::Reverse(likely.permille), std::cmp::Reverse(*at), likely.id));
    likely.into_iter().map(|(likely, _)| likely).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{MONDAY_NINE, later, request_id};

    fn candidate(n: u128, area: &AreaPath, text: &str) -> Candidate {
        let submitted_at = later(MONDAY_NINE, -60 * i64::try_from(n).unwrap());
        Candidate {
            id: request_id(n),
            kind: Kind::Help,
            area: area.clone(),
            submitted_at,
            secret: false,
            text: text.into(),
        }
    }

    #[test]
    fn similarity_is_symmetric_and_bounded() {
        assert_eq!(similar("3栋楼下路灯不亮", "3栋楼下路灯不亮！"), 1000);
        assert_eq!(similar("路灯不亮", "电梯坏了"), 0);
        assert_eq!(similar("", ""), 0);
        let (a, b) = ("3栋楼下路灯不亮三天了", "楼下路灯不亮");
        assert_eq!(similar(a, b), similar(b, a));
        assert_eq!(similar(a, b), 500);
    }

    #[test]
    fn near_and_recent_and_open_to_all_only() {
        let community = AreaPath::district().child(1).child(2);
        let (grid, other) = (community.child(3), community.child(4));
        let text = "3栋楼下路灯不亮";
        let mut secret = candidate(5, &grid, text);
        secret.secret = true;
        let old = Candidate { submitted_at: later(MONDAY_NINE, -15 * 1440), ..candidate(6, &grid, text) };
        let all = [
            candidate(1, &grid, "3栋楼下的路灯不亮了"),
            candidate(2, &grid, text),
            candidate(3, &community, text),
            candidate(4, &other, text),
            secret,
            old,
            Candidate { kind: Kind::Wish, ..candidate(7, &grid, text) },
        ];
        let rules = RuleSheet::demo();
        let found = likely_duplicates(Kind::Help, text, &grid, MONDAY_NINE, &all, &rules);
        assert_eq!(found.iter().map(|likely| likely.id).collect::<Vec<_>>(), [2, 3, 1].map(request_id));
        assert!(likely_duplicates(Kind::Wish, text, &grid, MONDAY_NINE, &all, &rules).is_empty());
    }
}
