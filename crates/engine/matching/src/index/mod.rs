//! The index that makes edges on demand: by slot, by scarcest skill, by place.
//!
//! A *pair* is one volunteer in one slot they are free in. Pairs are numbered slot by slot,
//! and within a slot by horizontal band and then by x, so the people around a task are a few
//! short runs of neighbouring numbers.

mod lane;
mod near;
mod traits;

use crate::instance::Instance;
pub use lane::{Bands, Lane};
pub use near::Edge;
use traits::Traits;

/// Pairs, who owns them, and the lanes to look them up.
#[derive(Debug, Clone)]
pub struct Index {
    /// Volunteer of each pair.
    pub owner: Vec<u32>,
    /// Slot of each pair.
    pub slot: Vec<u8>,
    /// What rules and costs need to know of each pair's volunteer, in the order of the pairs.
    traits: Vec<Traits>,
    /// Pairs of each volunteer, concatenated; see `start`.
    of: Vec<u32>,
    /// For each volunteer: first position in `of` and how many.
    start: Vec<(u32, u32)>,
    bands: Bands,
    /// One lane per slot with everybody, then one per slot and skill bit.
    lanes: Vec<Lane>,
    /// Skill bits that have lanes.
    skill_lanes: usize,
    /// Pairs that joined after the lanes were built, by slot.
    late: Vec<Vec<u32>>,
}

impl Index {
    /// Builds the index over the people of `inst`.
    pub fn new(inst: &Instance) -> Self {
        let slots = usize::from(inst.slots);
        let held = inst.volunteers.iter().fold(0u64, |all, v| all | v.skills);
        let skill_lanes = (64 - held.leading_zeros()) as usize;
        let bands = Bands::over(&inst.volunteers);
        let order = bands.order(&inst.volunteers);
        let mut index = Self {
            owner: Vec::new(),
            slot: Vec::new(),
            traits: Vec::new(),
            of: Vec::new(),
            start: Vec::with_capacity(inst.volunteers.len()),
            lanes: Vec::with_capacity(slots * (1 + skill_lanes)),
            skill_lanes,
            late: vec![Vec::new(); slots],
            bands,
        };
        index.number(inst, &order);
        index.chain(inst);
        index.fill_lanes(inst, &order);
        index
    }

    /// Numbers the pairs, slot by slot in spatial order.
    fn number(&mut self, inst: &Instance, order: &[u32]) {
        let pairs = inst.volunteers.iter().map(|v| v.slots.count_ones() as usize).sum();
        self.owner.reserve_exact(pairs);
        self.slot.reserve_exact(pairs);
        self.traits.reserve_exact(pairs);
        for slot in 0..inst.slots {
            for &v in order {
                let vol = &inst.volunteers[v as usize];
                if vol.slots >> slot & 1 == 1 {
                    self.owner.push(v);
                    self.slot.push(slot);
                    self.traits.push(Traits::of(&inst.params, vol));
                }
            }
        }
    }

    /// Lists each volunteer's pairs.
    fn chain(&mut self, inst: &Instance) {
        let mut at = 0;
        for v in &inst.volunteers {
            self.start.push((at, 0));
            at += v.slots.count_ones();
        }
        self.of = vec![0; at as usize];
        for (pair, &v) in self.owner.iter().enumerate() {
            let (first, count) = &mut self.start[v as usize];
            self.of[(*first + *count) as usize] = pair as u32;
            *count += 1;
        }
    }

    fn fill_lanes(&mut self, inst: &Instance, order: &[u32]) {
        let mut pair = 0u32;
        for slot in 0..inst.slots {
            let mut lanes = vec![Lane::new(&self.bands); 1 + self.skill_lanes];
            for &v in order {
                let vol = &inst.volunteers[v as usize];
                if vol.slots >> slot & 1 == 0 {
                    continue;
                }
                let band = self.bands.of(vol.y);
                lanes[0].push(pair, vol, band);
                let mut skills = vol.skills;
                while skills != 0 {
                    lanes[1 + skills.trailing_zeros() as usize].push(pair, vol, band);
                    skills &= skills - 1;
                }
                pair += 1;
            }
            for lane in &mut lanes {
                lane.seal();
            }
            self.lanes.append(&mut lanes);
        }
    }

    /// Pairs of a volunteer.
    #[inline]
    pub fn pairs_of(&self, volunteer: u32) -> &[u32] {
        let (first, count) = self.start[volunteer as usize];
        &self.of[first as usize..(first + count) as usize]
    }

    /// Number of pairs.
    pub fn pairs(&self) -> usize {
        self.owner.len()
    }

    /// Adds the pairs of a volunteer who joins now; they are the last in `inst`.
    pub fn join(&mut self, inst: &Instance, volunteer: u32) {
        let first = self.of.len() as u32;
        let mut slots = inst.volunteers[volunteer as usize].slots;
        while slots != 0 {
            let slot = slots.trailing_zeros() as u8;
            let pair = self.owner.len() as u32;
            self.owner.push(volunteer);
            self.slot.push(slot);
            self.traits.push(Traits::of(&inst.params, &inst.volunteers[volunteer as usize]));
            self.of.push(pair);
            self.late[usize::from(slot)].push(pair);
            slots &= slots - 1;
        }
        self.start.push((first, self.of.len() as u32 - first));
    }
}
