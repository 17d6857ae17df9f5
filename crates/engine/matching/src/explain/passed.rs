//! Why somebody was passed over for a task.

use serde::Serialize;

use super::{Explainer, Price};
use crate::instance::Instance;
use crate::planner::Refusal;
use crate::rules::{self, CostParts, Unfit};

/// Why a person is not on a task, and what putting them there would cost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PassedOver {
    pub volunteer: u32,
    pub task: u32,
    pub reason: PassedReason,
    /// What the best plan with this person on this task costs more; none when rules forbid it.
    pub price: Option<Price>,
    /// Who would leave the task for them, when exactly one person would.
    pub replaces: Option<u32>,
    /// How they compare with that person, or what they bring when nobody is replaced.
    pub parts: Vec<Part>,
}

/// The reason in one word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum PassedReason {
    /// A hard rule keeps them off; `names` are those of the missing skills or language.
    Unfit { unfit: Unfit, names: Vec<String> },
    /// They are on the task.
    Chosen,
    /// They serve on another task in the same slot.
    BusyInSlot { task: u32, prio: u8 },
    /// They have as many tasks as they take.
    AtCap { cap: u32 },
    /// They could come; those who come instead cost less in all.
    OthersCostLess,
    /// Their being there costs nothing more: another plan is just as good.
    EquallyGood,
    /// Fixed assignments leave no room for them.
    FixedOtherwise,
}

/// One difference between two people, in units a person understands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "part", rename_all = "snake_case")]
pub enum Part {
    /// Lives so many metres farther (nearer when negative).
    Metres { more: i64 },
    /// Is from another community and the other person is not (or the reverse when negative).
    Community { more: i64 },
    /// Does not speak a wished-for language.
    Language { more: i64 },
    /// Is not of the wished-for sex.
    Sex { more: i64 },
    /// Has served so many hours; the other person so many.
    HoursServed { hours: u32, other: Option<u32>, more: i64 },
    /// This would be their n-th task of the batch.
    TaskOfBatch { nth: u32, more: i64 },
}

impl Explainer<'_> {
    /// Explains why `volunteer` is not on `task`.
    ///
    /// # Errors
    /// [`Refusal`] when there is no such task or volunteer.
    pub fn passed_over(&mut self, volunteer: u32, task: u32) -> Result<PassedOver, Refusal> {
        let inst = self.planner.instance();
        let t = inst.tasks.get(task as usize).ok_or(Refusal::NoSuchTask(task))?;
        let v = inst.volunteers.get(volunteer as usize).ok_or(Refusal::NoSuchVolunteer(volunteer))?;
        let blank =
            |reason| PassedOver { volunteer, task, reason, price: None, replaces: None, parts: Vec::new() };
        if let Err(unfit) = rules::fit(v, t) {
            let names = names(inst, unfit);
            return Ok(blank(PassedReason::Unfit { unfit, names }));
        }
        let slot = t.slot;
        let cap = v.cap;
        let busy = self.planner.task_in_slot(volunteer, slot);
        if busy == Some(task) {
            return Ok(blank(PassedReason::Chosen));
        }
        let at_cap = self.planner.load(volunteer) >= cap;
        let before = self.planner.score();
        let people = self.planner.people_on(task);
        match self.trial.freeze(volunteer, task) {
            Ok(()) => {}
            Err(Refusal::SlotFixed { .. } | Refusal::NoRoom { .. }) => {
                return Ok(blank(PassedReason::FixedOtherwise));
            }
            Err(other) => return Err(other),
        }
        let price = Price::between(&before, &self.trial.score());
        let people_now = self.trial.people_on(task);
        let nth = self.trial.load(volunteer);
        self.trial.thaw(volunteer, task)?;
        self.reset();
        let mut gone = people.iter().copied().filter(|p| !people_now.contains(p));
        let replaces = gone.next().filter(|_| gone.next().is_none());
        let reason = match busy {
            _ if price.objective == 0 => PassedReason::EquallyGood,
            Some(other) => PassedReason::BusyInSlot {
                task: other,
                prio: self.planner.instance().tasks[other as usize].prio,
            },
            None if at_cap => PassedReason::AtCap { cap },
            None => PassedReason::OthersCostLess,
        };
        let parts = self.compare(volunteer, replaces, task, nth);
        Ok(PassedOver { volunteer, task, reason, price: Some(price), replaces, parts })
    }

    /// The people nearest to being chosen for a task: eligible, not on it, cheapest first.
    ///
    /// # Errors
    /// [`Refusal::NoSuchTask`].
    pub fn runners_up(&self, task: u32, count: usize) -> Result<Vec<u32>, Refusal> {
        let inst = self.planner.instance();
        let t = inst.tasks.get(task as usize).ok_or(Refusal::NoSuchTask(task))?;
        let people = self.planner.people_on(task);
        let keyed = (0u32..).zip(&inst.volunteers);
        let mut keyed: Vec<(u32, u32)> = keyed
            .filter_map(|(id, v)| rules::key(&inst.params, v, t).map(|key| (key, id)))
            .filter(|(_, id)| people.binary_search(id).is_err())
            .collect();
        keyed.sort_unstable();
        Ok(keyed.into_iter().take(count).map(|(_, id)| id).collect())
    }

    /// What sets a person apart from the one they would replace.
    fn compare(&self, volunteer: u32, other: Option<u32>, task: u32, nth: u32) -> Vec<Part> {
        let inst = self.planner.instance();
        let t = &inst.tasks[task as usize];
        let of = |id: u32| {
            let v = &inst.volunteers[id as usize];
            rules::cost(&inst.params, v, t, rules::distance_squared(v, t))
        };
        let mine = of(volunteer);
        let theirs = other.map_or(CostParts::default(), of);
        let hours = inst.volunteers[volunteer as usize].hours;
        let other = other.map(|id| inst.volunteers[id as usize].hours);
        let parts = [
            Part::Metres { more: mine.metres - theirs.metres },
            Part::Community { more: mine.community - theirs.community },
            Part::Language { more: mine.language - theirs.language },
            Part::Sex { more: mine.sex - theirs.sex },
            Part::HoursServed { hours, other, more: mine.hours - theirs.hours },
            Part::TaskOfBatch { nth, more: inst.params.step() * (i64::from(nth) - 1) },
        ];
        parts.into_iter().filter(|p| p.more() != 0).collect()
    }
}

/// Names of what is missing.
fn names(inst: &Instance, unfit: Unfit) -> Vec<String> {
    let (list, mask) = match unfit {
        Unfit::LacksSkills { missing } => (&inst.skills, missing),
        Unfit::LacksLanguage { lang } => (&inst.langs, 1 << lang),
        Unfit::NotFree { .. } | Unfit::OtherSex { .. } | Unfit::TooFar { .. } | Unfit::NoTasksWanted => {
            return Vec::new();
        }
    };
    list.iter()
        .enumerate()
        .filter(|(bit, _)| *bit < 64 && mask >> bit & 1 == 1)
        .map(|(_, n)| n.clone())
        .collect()
}

impl Part {
    /// Cost of the difference in metre-equivalents.
    pub fn more(&self) -> i64 {
        match *self {
            Self::Metres { more }
            | Self::Community { more }
            | Self::Language { more }
            | Self::Sex { more }
            | Self::HoursServed { more, .. }
            | Self::TaskOfBatch { more, .. } => more,
        }
    }
}
