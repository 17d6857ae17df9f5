//! Volunteers join and leave; the plan stays optimal.

use super::{Planner, Refusal};
use crate::index::Edge;
use crate::instance::{Volunteer, limits};
use crate::market::{CLOSED, FREE, NEVER, Spare, Use};
use crate::rules;

impl Planner {
    /// A volunteer joins. Returns their id.
    ///
    /// # Errors
    /// [`Refusal::Instance`] when their numbers are out of range.
    pub fn join(&mut self, volunteer: Volunteer) -> Result<u32, Refusal> {
        self.whole()?;
        limits::check_late_volunteer(&self.inst, &volunteer)?;
        self.marginal = self.marginal.max(self.inst.params.first_marginal(volunteer.hours));
        let id = self.inst.volunteers.len() as u32;
        let cap = volunteer.cap;
        self.inst.volunteers.push(volunteer);
        self.index.join(&self.inst, id);
        self.left.push(false);
        let pairs = self.index.pairs();
        // Below any price, so that stating the first real ask is not taken for a fall: the
        // new pairs go straight to the front of the shelves, whose floors stay true.
        self.market.ask.resize(pairs, -NEVER);
        self.market.on.resize(pairs, FREE);
        self.market.key.resize(pairs, 0);
        self.market.reserve.push(0);
        self.market.load.push(0);
        self.market.frozen.push(0);
        self.market.cap.push(0);
        self.stock(id);
        self.admit(id, cap);
        Ok(id)
    }

    /// A volunteer leaves. Their places are filled in the best other way; frozen assignments
    /// of theirs are void.
    ///
    /// # Errors
    /// [`Refusal::NoSuchVolunteer`].
    pub fn leave(&mut self, volunteer: u32) -> Result<(), Refusal> {
        self.whole()?;
        self.live_volunteer(volunteer)?;
        let v = volunteer as usize;
        let mut short = self.vacate(volunteer);
        let voided: Vec<_> = self.fixed.iter().copied().filter(|f| f.0 == volunteer).collect();
        self.fixed.retain(|f| f.0 != volunteer);
        for (_, task, _) in voided {
            self.market.need[task as usize] += 1;
            short.push(task);
        }
        for &pair in self.index.pairs_of(volunteer) {
            self.market.on[pair as usize] = CLOSED;
        }
        self.market.load[v] = 0;
        self.market.frozen[v] = 0;
        self.market.cap[v] = 0;
        self.market.restate(&self.index, volunteer);
        self.inst.volunteers[v].slots = 0;
        self.inst.volunteers[v].cap = 0;
        self.left[v] = true;
        for task in short {
            self.refill(task);
        }
        self.market.settle_rises(&self.inst, &self.index);
        Ok(())
    }

    /// Takes the volunteer out of the market but for frozen assignments. Returns the tasks
    /// that are now short of a person; the caller refills them.
    pub(super) fn vacate(&mut self, volunteer: u32) -> Vec<u32> {
        let v = volunteer as usize;
        let working = |p: &u32| self.market.working(*p);
        let pairs: Vec<u32> = self.index.pairs_of(volunteer).iter().copied().filter(working).collect();
        let short = pairs.iter().map(|&p| self.market.on[p as usize]).collect();
        for pair in pairs {
            self.market.unseat(pair);
        }
        self.market.load[v] = self.market.frozen[v];
        self.market.cap[v] = self.market.frozen[v];
        self.market.restate(&self.index, volunteer);
        short
    }

    /// Brings the volunteer (back) into the market, one task at a time, up to `cap` in all.
    pub(super) fn admit(&mut self, volunteer: u32, cap: u32) {
        let v = volunteer as usize;
        let free =
            self.index.pairs_of(volunteer).iter().filter(|&&p| self.market.on[p as usize] == FREE).count();
        for _ in 0..cap.saturating_sub(self.market.load[v]).min(free as u32) {
            self.market.load[v] += 1;
            self.market.cap[v] = self.market.load[v];
            let spare = Spare::Volunteer(volunteer);
            let outcome = self.market.offer(&self.inst, &self.index, spare);
            if outcome == (Use::Relieved { volunteer }) {
                break;
            }
        }
        self.market.cap[v] = cap.max(self.market.load[v]);
        self.market.restate(&self.index, volunteer);
    }

    /// Puts a newcomer's pairs in front on the shelves of every task they may serve on.
    fn stock(&mut self, volunteer: u32) {
        let vol = &self.inst.volunteers[volunteer as usize];
        for &pair in self.index.pairs_of(volunteer) {
            let slot = usize::from(self.index.slot[pair as usize]);
            for &t in self.market.in_slot[slot].tasks() {
                if let Some(key) = rules::key(&self.inst.params, vol, &self.inst.tasks[t as usize]) {
                    self.market.shelf[t as usize].put_in_front(Edge { key, pair });
                }
            }
        }
    }
}
