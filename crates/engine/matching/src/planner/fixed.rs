//! Assignments that a person has fixed: the engine plans around them.

use super::{Planner, Refusal};
use crate::market::{CLOSED, FREE, Spare};
use crate::rules;

impl Planner {
    /// Fixes `volunteer` on `task`, whether the plan has them there or not.
    ///
    /// # Errors
    /// A [`Refusal`] when hard rules or other frozen assignments stand against it.
    pub fn freeze(&mut self, volunteer: u32, task: u32) -> Result<(), Refusal> {
        self.whole()?;
        self.live_task(task)?;
        self.live_volunteer(volunteer)?;
        let (v, t) = (volunteer as usize, task as usize);
        let (vol, wanted) = (&self.inst.volunteers[v], &self.inst.tasks[t]);
        let d2 = rules::fit(vol, wanted).map_err(|rule| Refusal::NotEligible { volunteer, task, rule })?;
        let key = rules::cost(&self.inst.params, vol, wanted, d2).total() as u32;
        let slot = wanted.slot;
        if let Some(&(_, task, _)) =
            self.fixed.iter().find(|f| f.0 == volunteer && self.inst.tasks[f.1 as usize].slot == slot)
        {
            return Err(Refusal::SlotFixed { volunteer, task });
        }
        let in_slot = |p: &&u32| self.index.slot[**p as usize] == slot;
        let pair = self.index.pairs_of(volunteer).iter().find(in_slot).copied();
        let Some(pair) = pair.filter(|_| self.market.need[t] > 0 && self.market.frozen[v] < vol.cap) else {
            return Err(Refusal::NoRoom { volunteer, task });
        };
        if self.market.on[pair as usize] == task {
            self.close(volunteer, task, pair, key);
        } else {
            self.force(volunteer, task, pair, key);
        }
        Ok(())
    }

    /// Lets the engine decide about a frozen assignment again.
    ///
    /// # Errors
    /// [`Refusal::NotFixed`].
    pub fn thaw(&mut self, volunteer: u32, task: u32) -> Result<(), Refusal> {
        self.whole()?;
        let here = |f: &(u32, u32, u32)| f.0 == volunteer && f.1 == task;
        let Some(at) = self.fixed.iter().position(here) else {
            return Err(Refusal::NotFixed { volunteer, task });
        };
        let (_, _, pair) = self.fixed.remove(at);
        let v = volunteer as usize;
        // Out of the market altogether, the place sought anew, and back in.
        let mut short = self.vacate(volunteer);
        self.market.on[pair as usize] = FREE;
        self.market.frozen[v] -= 1;
        self.market.load[v] -= 1;
        self.market.cap[v] -= 1;
        self.market.restate(&self.index, volunteer);
        self.market.need[task as usize] += 1;
        short.push(task);
        for task in short {
            self.refill(task);
        }
        self.admit(volunteer, self.inst.volunteers[v].cap);
        Ok(())
    }

    /// Frozen assignments as (volunteer, task).
    pub fn frozen(&self) -> impl Iterator<Item = (u32, u32)> + '_ {
        self.fixed.iter().map(|f| (f.0, f.1))
    }

    pub(super) fn fixed_on(&self, task: u32) -> Vec<(u32, u32, u32)> {
        self.fixed.iter().copied().filter(|f| f.1 == task).collect()
    }

    /// An assignment of the plan becomes frozen: it leaves the market with its place, and
    /// what was optimal still is, because fewer plans are left and this one is among them.
    fn close(&mut self, volunteer: u32, task: u32, pair: u32, key: u32) {
        self.market.unseat(pair);
        self.fix(volunteer, task, pair, key);
        self.market.restate(&self.index, volunteer);
    }

    /// The volunteer is pulled out, put on the task, and offered for what else they can do.
    fn force(&mut self, volunteer: u32, task: u32, pair: u32, key: u32) {
        let (v, t) = (volunteer as usize, task as usize);
        for short in self.vacate(volunteer) {
            self.refill(short);
        }
        self.market.load[v] += 1;
        self.market.cap[v] += 1;
        // One place fewer for the engine; if it was taken, somebody there is to spare.
        let crowded = self.market.seats[t].len() as u32 == self.market.need[t];
        self.fix(volunteer, task, pair, key);
        if crowded {
            self.market.offer(&self.inst, &self.index, Spare::Task(task));
        }
        if self.market.need[t] == 0 {
            self.market.wage[t] = 0;
        }
        self.admit(volunteer, self.inst.volunteers[v].cap);
    }

    fn fix(&mut self, volunteer: u32, task: u32, pair: u32, key: u32) {
        self.market.on[pair as usize] = CLOSED;
        self.market.key[pair as usize] = key;
        self.market.frozen[volunteer as usize] += 1;
        let need = &mut self.market.need[task as usize];
        *need -= 1;
        if *need == 0 && self.market.seats[task as usize].is_empty() {
            // A task that needs nobody must not attract anybody.
            self.market.wage[task as usize] = 0;
        }
        let entry = (volunteer, task, pair);
        let at = self.fixed.partition_point(|f| *f < entry);
        self.fixed.insert(at, entry);
    }
}
