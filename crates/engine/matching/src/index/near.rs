//! Looking up who may serve on a task within a radius.

use super::traits::Terms;
use super::{Index, Lane};
use crate::instance::{Instance, Task};
use crate::rules::{self, floor_sqrt};

/// A possible assignment seen from its task: the pair and what a first task would cost there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edge {
    /// Edge cost plus the first fairness marginal, metre-equivalents.
    pub key: u32,
    /// The pair (volunteer in the task's slot).
    pub pair: u32,
}

impl Index {
    /// Appends to `out` every eligible pair of `task` within `radius` metres (at most the
    /// task's own limit). The order is that of the index, the same every time.
    pub fn near(&self, inst: &Instance, task: &Task, radius: u32, out: &mut Vec<Edge>) {
        let radius = i64::from(radius.min(task.max_dist));
        let Some(lane) = self.narrowest(task) else {
            return;
        };
        let (x, y) = (i64::from(task.x), i64::from(task.y));
        let terms = Terms::new(inst, task);
        let d2_max = radius * radius;
        for band in self.touched(y, radius) {
            let gap = self.gap(band, y);
            let half = floor_sqrt(d2_max - gap * gap);
            let (from, to) = (lane.begin[band] as usize, lane.begin[band + 1] as usize);
            let xs = &lane.x[from..to];
            let first = from + xs.partition_point(|&px| i64::from(px) < x - half);
            let last = from + xs.partition_point(|&px| i64::from(px) <= x + half);
            let run = first..last.max(first);
            let places = lane.x[run.clone()].iter().zip(&lane.y[run.clone()]);
            for ((&px, &py), &pair) in places.zip(&lane.pair[run]) {
                let (dx, dy) = (i64::from(px) - x, i64::from(py) - y);
                let d2 = dx * dx + dy * dy;
                if d2 <= d2_max
                    && let Some(key) = terms.key(&self.traits[pair as usize], d2)
                {
                    out.push(Edge { key, pair });
                }
            }
        }
        for &pair in &self.late[usize::from(task.slot)] {
            let vol = &inst.volunteers[self.owner[pair as usize] as usize];
            let d2 = rules::distance_squared(vol, task);
            if d2 <= d2_max
                && let Some(key) = terms.key(&self.traits[pair as usize], d2)
            {
                out.push(Edge { key, pair });
            }
        }
    }

    /// The shortest lane that holds every eligible pair; `None` when a skill is nobody's.
    fn narrowest(&self, task: &Task) -> Option<&Lane> {
        let lanes = &self.lanes[usize::from(task.slot) * (1 + self.skill_lanes)..][..1 + self.skill_lanes];
        if task.skills.checked_shr(self.skill_lanes as u32).unwrap_or(0) != 0 {
            // Only a late joiner can hold such a skill; the whole slot is searched for them.
            return lanes.first();
        }
        let mut best = &lanes[0];
        let mut skills = task.skills;
        while skills != 0 {
            let lane = &lanes[1 + skills.trailing_zeros() as usize];
            if lane.pair.len() < best.pair.len() {
                best = lane;
            }
            skills &= skills - 1;
        }
        Some(best)
    }

    /// Bands that a circle around latitude `y` touches.
    fn touched(&self, y: i64, radius: i64) -> std::ops::Range<usize> {
        let b = &self.bands;
        let low = (y - radius - b.south).div_euclid(b.height).clamp(0, b.count as i64) as usize;
        let high = ((y + radius - b.south).div_euclid(b.height) + 1).clamp(0, b.count as i64) as usize;
        low..high.max(low)
    }

    /// Metres from latitude `y` to the nearest edge of a band, 0 inside it.
    fn gap(&self, band: usize, y: i64) -> i64 {
        let south = self.bands.south + band as i64 * self.bands.height;
        let north = south + self.bands.height - 1;
        (south - y).max(y - north).max(0)
    }
}
