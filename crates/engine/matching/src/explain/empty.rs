//! Why places stand empty.

use serde::Serialize;

use super::Explainer;
use crate::market::Quote;
use crate::planner::{Planner, Refusal};
use crate::rules::{self, Unfit};

/// The empty places of one task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EmptyPlaces {
    pub task: u32,
    pub prio: u8,
    /// How many places stand empty, of how many.
    pub empty: u32,
    pub need: u32,
    pub reason: EmptyReason,
    pub screening: Screening,
    /// What filling one of them would take, when it can be done at all.
    pub instead: Option<Quote>,
}

/// The reason in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum EmptyReason {
    /// Nobody meets the hard rules.
    NobodyEligible,
    /// Everybody who meets them is on this task already.
    AllEligibleHere,
    /// Those who meet them are all taken, and no chain of moves frees one of them.
    NobodyCanBeFreed,
    /// Somebody could be freed, but a place of at least this priority would stand empty for it.
    WouldEmptyAnother { task: u32, prio: u8 },
    /// Filling it costs more than an empty place is reckoned to cost.
    DearerThanEmpty,
}

/// How many people are left after each hard rule, and where those who are left are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Screening {
    pub people: u32,
    pub free_in_slot: u32,
    pub with_skills: u32,
    pub with_language: u32,
    pub with_sex: u32,
    pub near_enough: u32,
    pub eligible: u32,
    /// Of the eligible: on this task, on another in the same slot, at their cap elsewhere, idle.
    pub here: u32,
    pub on_other_task: u32,
    pub at_cap: u32,
    pub idle: u32,
    /// Distance beyond the limit, in metres, of the nearest person who fails by distance alone.
    pub nearest_beyond: Option<u32>,
}

impl Explainer<'_> {
    /// Explains the empty places of one task; `None` when it has none.
    ///
    /// # Errors
    /// [`Refusal::NoSuchTask`].
    pub fn empty_places(&mut self, task: u32) -> Result<Option<EmptyPlaces>, Refusal> {
        let Some(wanted) = self.planner.instance().tasks.get(task as usize) else {
            return Err(Refusal::NoSuchTask(task));
        };
        let (prio, need) = (wanted.prio, wanted.need);
        let empty = self.planner.empty(task);
        if empty == 0 {
            return Ok(None);
        }
        let screening = screen(self.planner, task);
        let instead = self.trial.quote(task);
        let reason = match &instead {
            _ if screening.eligible == 0 => EmptyReason::NobodyEligible,
            None if screening.eligible == screening.here => EmptyReason::AllEligibleHere,
            None => EmptyReason::NobodyCanBeFreed,
            Some(Quote { gives_up: Some(other), .. }) => {
                let prio = self.planner.instance().tasks[*other as usize].prio;
                EmptyReason::WouldEmptyAnother { task: *other, prio }
            }
            Some(_) => EmptyReason::DearerThanEmpty,
        };
        Ok(Some(EmptyPlaces { task, prio, empty, need, reason, screening, instead }))
    }
}

/// Runs everybody through the hard rules of a task.
fn screen(planner: &Planner, task: u32) -> Screening {
    let t = &planner.instance().tasks[task as usize];
    let mut s = Screening::default();
    for (id, v) in (0u32..).zip(&planner.instance().volunteers) {
        // How many rules they pass before the first they fail.
        let passed = match rules::fit(v, t) {
            Err(Unfit::NotFree { .. }) => 0,
            Err(Unfit::LacksSkills { .. }) => 1,
            Err(Unfit::LacksLanguage { .. }) => 2,
            Err(Unfit::OtherSex { .. }) => 3,
            Err(Unfit::TooFar { metres, limit }) => {
                let beyond = metres.saturating_sub(limit);
                s.nearest_beyond = Some(s.nearest_beyond.map_or(beyond, |b| b.min(beyond)));
                4
            }
            Err(Unfit::NoTasksWanted) => 5,
            Ok(_) => 6,
        };
        let counts = [
            &mut s.free_in_slot,
            &mut s.with_skills,
            &mut s.with_language,
            &mut s.with_sex,
            &mut s.near_enough,
            &mut s.eligible,
        ];
        s.people += 1;
        for count in counts.into_iter().take(passed) {
            *count += 1;
        }
        if passed == 6 {
            match planner.task_in_slot(id, t.slot) {
                Some(other) if other == task => s.here += 1,
                Some(_) => s.on_other_task += 1,
                None if planner.load(id) >= v.cap => s.at_cap += 1,
                None => s.idle += 1,
            }
        }
    }
    s
}
