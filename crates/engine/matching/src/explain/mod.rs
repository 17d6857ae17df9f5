//! Why a place stands empty, why somebody was passed over, and what choosing otherwise costs.
//!
//! Prices are exact. What filling an empty place would take is the shortest chain of moves,
//! searched but not carried out. What taking a certain person would cost is the difference
//! between two optimal plans: a copy of the planner is made to take them, and the two
//! objectives are compared place by place. Everything is typed data; [`words`] puts it in
//! English, and a screen can put it in any other language.

mod empty;
mod passed;
mod words;

use serde::Serialize;

pub use empty::{EmptyPlaces, EmptyReason, Screening};
pub use passed::{Part, PassedOver, PassedReason};

use crate::planner::{Planner, Score};

/// Answers questions about the plan of one planner, which it leaves untouched.
#[derive(Debug)]
pub struct Explainer<'a> {
    planner: &'a Planner,
    /// Where other choices are tried out.
    trial: Planner,
}

impl<'a> Explainer<'a> {
    /// Takes a copy of the planner as it stands.
    pub fn new(planner: &'a Planner) -> Self {
        Self { planner, trial: planner.clone() }
    }

    /// Makes the trial the plan again. Undoing a choice gives a plan of the same price, but
    /// perhaps another one; answers must not depend on the questions before.
    fn reset(&mut self) {
        if self.trial.plan().assign != self.planner.plan().assign {
            self.trial = self.planner.clone();
        }
    }
}

/// The difference between two plans: the price of choosing otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Price {
    /// More empty places of priority 1, 2, 3, 4 (fewer when negative).
    pub empty: [i64; 4],
    /// More cost of assignments, metre-equivalents (less when negative).
    pub cost: i64,
    /// Change of the objective; never negative.
    pub objective: i64,
}

impl Price {
    fn between(before: &Score, after: &Score) -> Self {
        let mut empty = [0; 4];
        for (e, (a, b)) in empty.iter_mut().zip(after.uncovered.iter().zip(&before.uncovered)) {
            *e = *a as i64 - *b as i64;
        }
        Self { empty, cost: after.cost - before.cost, objective: after.objective - before.objective }
    }
}
