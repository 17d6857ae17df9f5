//! One answer from a point and a text about the same place.

use super::{CANDIDATES_MAX, Candidate, Located, LocatedKind};

/// A text candidate of at least this confidence settles where in the point's area the place is:
/// two independent hints agree.
const AGREED: u16 = 600;

/// Combines the answers. Where they agree the narrower one counts, where they differ a person
/// must choose.
pub fn combine(point: Located, text: Located) -> Located {
    use LocatedKind::{Ambiguous, Unknown};
    match (point.kind, text.kind) {
        (Unknown, _) => text,
        (_, Unknown) => point,
        (Ambiguous, Ambiguous) => both(point, text),
        (Ambiguous, _) => choose(point, text),
        (_, Ambiguous) => choose_text(point, text),
        _ => settle_both(point, text),
    }
}

fn settle_both(point: Located, text: Located) -> Located {
    let paths = point.settled().zip(text.settled()).map(|(a, b)| (a.path.clone(), b.path.clone()));
    match paths {
        Some((a, b)) if a == b || a.contains(&b) => text,
        Some((a, b)) if b.contains(&a) => point,
        _ => both(point, text),
    }
}

/// The text is settled; it counts if it lies in (or around) one of the point's candidates.
fn choose(point: Located, text: Located) -> Located {
    let near = |candidate: &Candidate| {
        text.settled().is_some_and(|area| {
            area.path.contains(&candidate.area.path) || candidate.area.path.contains(&area.path)
        })
    };
    match point.candidates.iter().any(near) {
        true if text.kind == LocatedKind::Found => text,
        true => point,
        false => both(point, text),
    }
}

/// The point is settled; a single fitting candidate of the text narrows it.
fn choose_text(point: Located, text: Located) -> Located {
    let Some(area) = point.settled().cloned() else { return text };
    let inside = |candidate: &&Candidate| area.path.contains(&candidate.area.path);
    let around = |candidate: &Candidate| candidate.area.path.contains(&area.path);
    let fitting: Vec<Candidate> = text
        .candidates
        .iter()
        .filter(inside)
        .filter(|candidate| candidate.confidence >= AGREED)
        .cloned()
        .collect();
    match fitting.as_slice() {
        [only] => Located { area: Some(only.area.clone()), candidates: fitting, ..point },
        _ if text.candidates.iter().any(|candidate| inside(&candidate) || around(candidate)) => point,
        // Weak words of a text do not shake a point.
        _ if text.candidates.iter().all(|candidate| candidate.confidence < AGREED) => point,
        _ => both(point, text),
    }
}

fn both(point: Located, text: Located) -> Located {
    let mut candidates: Vec<Candidate> = point.candidates;
    candidates.extend(text.candidates);
    candidates.sort_by_key(|candidate| std::cmp::Reverse(candidate.confidence));
    candidates.truncate(CANDIDATES_MAX);
    Located { kind: LocatedKind::Ambiguous, area: None, candidates }
}
