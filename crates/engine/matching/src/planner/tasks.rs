//! Tasks arrive, change and are cancelled; the plan stays optimal.

use super::{Planner, Refusal};
use crate::instance::limits::{self, TOTAL};
use crate::instance::{InstanceError, Task};
use crate::market::{CLOSED, Shelf};

impl Planner {
    /// A task arrives. Returns its id.
    ///
    /// # Errors
    /// [`Refusal::Instance`] when its numbers are out of range.
    pub fn insert_task(&mut self, task: Task) -> Result<u32, Refusal> {
        self.whole()?;
        self.admissible(&task, 0)?;
        let id = self.inst.tasks.len() as u32;
        self.market.add_task(&self.inst.params, &task, id);
        self.inst.tasks.push(task);
        self.cancelled.push(false);
        self.fill(id);
        self.market.announce(&self.inst, &self.index, id);
        self.market.settle_rises(&self.inst, &self.index);
        Ok(id)
    }

    /// A task is cancelled. Its people are free again, frozen or not, and put to their best use.
    ///
    /// # Errors
    /// [`Refusal::NoSuchTask`].
    pub fn cancel_task(&mut self, task: u32) -> Result<(), Refusal> {
        self.whole()?;
        self.live_task(task)?;
        for (volunteer, _, _) in self.fixed_on(task) {
            self.thaw(volunteer, task)?;
        }
        self.empty_out(task);
        let slot = usize::from(self.inst.tasks[task as usize].slot);
        self.market.in_slot[slot].lose(&self.inst.tasks);
        self.cancelled[task as usize] = true;
        Ok(())
    }

    /// A task changes (place, time, people needed, rules). Frozen assignments on it that
    /// the new rules still allow stay; the others are thawed first.
    ///
    /// # Errors
    /// [`Refusal::NoSuchTask`], or [`Refusal::Instance`] when the new numbers are out of range.
    pub fn change_task(&mut self, task: u32, new: Task) -> Result<(), Refusal> {
        self.whole()?;
        self.live_task(task)?;
        self.admissible(&new, i128::from(self.inst.tasks[task as usize].need))?;
        let t = task as usize;
        let fixed = self.fixed_on(task);
        let old = &self.inst.tasks[t];
        let need_alone = old.need > 0 && new == (Task { need: new.need, ..old.clone() });
        if need_alone && new.need > fixed.len() as u32 {
            self.need(task, new.need, new.need - fixed.len() as u32);
            return Ok(());
        }
        for &(volunteer, _, _) in &fixed {
            self.thaw(volunteer, task)?;
        }
        self.empty_out(task);
        self.market.withdraw(&self.inst, &self.index, task);
        self.market.ceiling[t] = self.inst.params.ceiling(new.prio);
        self.market.need[t] = new.need;
        self.market.shelf[t] = Shelf::default();
        self.inst.tasks[t] = new;
        self.fill(task);
        self.market.announce(&self.inst, &self.index, task);
        self.market.settle_rises(&self.inst, &self.index);
        for (volunteer, _, _) in fixed {
            // Refused where the new rules no longer allow it, which is what was promised.
            let _ = self.freeze(volunteer, task);
        }
        Ok(())
    }

    /// The task needs more people or fewer, and nothing else about it changes.
    fn need(&mut self, task: u32, need: u32, from_market: u32) {
        self.inst.tasks[task as usize].need = need;
        self.market.need[task as usize] = from_market;
        self.market.release(&self.inst, &self.index, task);
        self.refill(task);
        self.market.settle_rises(&self.inst, &self.index);
    }

    /// Takes everybody off the task and finds them something else.
    fn empty_out(&mut self, task: u32) {
        let t = task as usize;
        self.inst.tasks[t].need = 0;
        self.market.need[t] = 0;
        self.market.release(&self.inst, &self.index, task);
        self.market.wage[t] = 0;
        // Or the floors of outlooks that still list the task would stay as low as it paid.
        self.market.known[t] = 0;
    }

    fn admissible(&self, task: &Task, replaced: i128) -> Result<(), InstanceError> {
        limits::check_task(&self.inst.params, task, self.inst.slots, self.marginal)?;
        let top = i128::from(self.inst.params.ceiling(4)) + 2 * limits::EDGE;
        let seats = i128::from(self.inst.seats()) - replaced + i128::from(task.need);
        if seats * top > TOTAL {
            return Err(InstanceError::TooLargeTogether { sum: "objective", value: seats * top, max: TOTAL });
        }
        Ok(())
    }
}

impl crate::market::Market {
    fn add_task(&mut self, params: &crate::instance::Params, task: &Task, id: u32) {
        self.wage.push(0);
        self.known.push(0);
        self.ceiling.push(params.ceiling(task.prio));
        self.need.push(task.need);
        self.seats.push(Vec::new());
        self.shelf.push(Shelf::default());
        self.grow_search();
        debug_assert!(id < CLOSED);
    }
}
