//! The layered shortest path itself.

use super::shape::{MAX_NODES, Shape};
use super::window::{Ends, Window};
use super::{INF, RowPlanner};
use crate::problem::{FORBID, FREE, Person, Problem};

impl RowPlanner {
    /// Finds the cheapest row of the window under `self.cost`; leaves it in `self.found` and
    /// returns its cost in those terms, or `None` when no row respects the rules.
    pub(super) fn solve(&mut self, problem: &Problem, w: &Window, ends: Ends) -> Option<i32> {
        let person = &problem.people[w.person];
        let days = w.to - w.from;
        let shape = Shape::new(problem, person, w, ends)?;
        self.work += (days * shape.states * shape.size) as u64 * (2 + person.classes as u64) / 2 + 2000;
        if days.saturating_mul(shape.size).saturating_mul(shape.states) > MAX_NODES
            || shape.states > usize::from(u16::MAX)
        {
            return None;
        }
        self.group_costs(person, w, &shape);
        self.open(problem, person, w, &shape)?;
        let cells = days * shape.states * shape.size;
        if self.back.len() < cells {
            self.back.resize(cells, 0);
        }
        for t in 0..days {
            self.layer(person, w, &shape, t, ends);
        }
        let (state, at, total) = self.close(problem, person, w, &shape, ends)?;
        self.trace(person, w, &shape, (state, at), ends);
        Some(total)
    }

    /// Cheapest member of every group on every day; a counted value is a group of its own.
    fn group_costs(&mut self, person: &Person, w: &Window, shape: &Shape) {
        let days = w.to - w.from;
        let (n, plain) = (person.values.len(), person.groups.len());
        self.groups.clear();
        self.groups.extend(person.groups.iter().map(|g| (g.class, g.units, 0)));
        for (&l, &stride) in w.counted.iter().zip(&shape.strides) {
            let home = person.groups.iter().find(|g| g.members.contains(&l));
            self.groups.push(home.map_or((usize::MAX, 0, 0), |g| (g.class, g.units, stride)));
        }
        let g = self.groups.len();
        self.group_cost.clear();
        self.group_cost.resize(days * g, FORBID);
        self.group_pick.clear();
        self.group_pick.resize(days * g, FREE);
        // No sum over the window may come near to what stands for "unreachable".
        let most = (1 << 27) / days.max(1) as i32;
        for cost in self.cost.iter_mut().filter(|c| **c < FORBID) {
            *cost = (*cost).clamp(-most, most);
        }
        for t in 0..days {
            let cost = &self.cost[t * n..(t + 1) * n];
            for (i, group) in person.groups.iter().enumerate() {
                let (mut best, mut pick) = (FORBID, FREE);
                for &l in &group.members {
                    if cost[l as usize] < best && !w.counted.contains(&l) {
                        (best, pick) = (cost[l as usize], person.values[l as usize]);
                    }
                }
                self.group_cost[t * g + i] = best;
                self.group_pick[t * g + i] = pick;
            }
            for (i, &l) in w.counted.iter().enumerate() {
                self.group_cost[t * g + plain + i] = cost[l as usize];
                self.group_pick[t * g + plain + i] = person.values[l as usize];
            }
        }
    }

    /// The state before the first day.
    fn open(&mut self, problem: &Problem, person: &Person, w: &Window, shape: &Shape) -> Option<()> {
        let start = if w.before == FREE {
            w.run_before.min(shape.off) - 1
        } else {
            let class = person.class_of[person.local[w.before as usize] as usize] as usize;
            let run = if shape.open_run { w.run_before.min(shape.run) } else { w.run_before };
            if run > shape.run || class >= person.classes {
                return None;
            }
            shape.work(class, run)
        };
        debug_assert!(problem.days >= w.to);
        let cells = shape.states * shape.size;
        for buffer in [&mut self.now, &mut self.next] {
            buffer.clear();
            buffer.resize(cells, INF);
        }
        for live in [&mut self.live, &mut self.live_next] {
            live.clear();
            live.resize(shape.states, false);
        }
        self.best.clear();
        self.best.resize(shape.size, INF);
        self.best_from.clear();
        self.best_from.resize(shape.size, 0);
        self.now[start * shape.size] = 0;
        self.live[start] = true;
        Some(())
    }

    /// Decides day `t` of the window.
    fn layer(&mut self, person: &Person, w: &Window, shape: &Shape, t: usize, ends: Ends) {
        let (size, n) = (shape.size, person.values.len());
        let days = w.to - w.from;
        let elapsed = w.from + t;
        let longest = person.groups.iter().map(|g| g.units).max().unwrap_or(0);
        // Levels that can still end inside the band, before and after this day.
        let low = |left: usize| (shape.band.0 - (left * longest) as i64).max(0) as usize * shape.columns;
        let high = |done: usize| ((done * longest).min(shape.levels - 1) + 1) * shape.columns;
        let (lo, hi) = if ends == Ends::Ignored { (0, 1) } else { (low(days - t - 1), high(t + 1)) };
        let (lo_now, hi_now) = if ends == Ends::Ignored { (0, 1) } else { (low(days - t), high(t)) };
        let free_cost = self.cost[t * n];
        let back_at = t * shape.states * size;
        self.live_next.fill(false);
        // To free.
        for o in 1..=shape.off {
            let to = o - 1;
            let next = &mut self.next[to * size..(to + 1) * size];
            next.fill(INF);
            if free_cost >= FORBID {
                continue;
            }
            let back = &mut self.back[back_at + to * size..back_at + (to + 1) * size];
            let mut relax = |from: usize| {
                let now = &self.now[from * size..(from + 1) * size];
                for i in lo_now..hi_now {
                    let c = now[i] + free_cost;
                    if c < next[i] {
                        next[i] = c;
                        back[i] = from as u16;
                    }
                }
                self.live_next[to] = true;
            };
            if o == 1 {
                for class in 0..person.classes {
                    for run in 1..=shape.run {
                        let from = shape.work(class, run);
                        if self.live[from] && (run >= person.min_run || run == elapsed) {
                            relax(from);
                        }
                    }
                }
            } else if self.live[o - 2] {
                relax(o - 2);
            }
            if o == shape.off && self.live[o - 1] {
                relax(o - 1);
            }
        }
        // To work.
        let groups = self.groups.len();
        for class in 0..person.classes {
            for run in 1..=shape.run {
                let to = shape.work(class, run);
                self.next[to * size..(to + 1) * size].fill(INF);
                let mut any = false;
                self.best[lo_now..hi_now].fill(INF);
                if run == 1 && self.live[shape.off - 1] {
                    any = true;
                    let from = (shape.off - 1) * size;
                    self.best[lo_now..hi_now].copy_from_slice(&self.now[from + lo_now..from + hi_now]);
                }
                let grows = shape.open_run && run == shape.run;
                for (grown, prev) in [(0usize, run - 1), (1, if grows { run } else { 0 })] {
                    if prev == 0 {
                        continue;
                    }
                    for before in 0..person.classes {
                        let from = shape.work(before, prev);
                        if !self.live[from] || !person.class_next[before * person.classes + class] {
                            continue;
                        }
                        any = true;
                        let code = ((grown * person.classes + before) * groups) as u16;
                        let now = &self.now[from * size + lo_now..from * size + hi_now];
                        let best =
                            self.best[lo_now..hi_now].iter_mut().zip(&mut self.best_from[lo_now..hi_now]);
                        for (now, (best, best_from)) in now.iter().zip(best) {
                            if now < best {
                                *best = *now;
                                *best_from = code;
                            }
                        }
                    }
                }
                if !any {
                    continue;
                }
                for g in 0..groups {
                    let (home, units, extra) = self.groups[g];
                    let cost = self.group_cost[t * groups + g];
                    if home != class || cost >= FORBID {
                        continue;
                    }
                    self.live_next[to] = true;
                    let fresh = usize::from(
                        shape.count_weekends && w.weekend_if_fresh[t] && (run == 1 || t % 7 == w.saturday),
                    );
                    let shift = if ends == Ends::Ignored { 0 } else { units * shape.columns + extra + fresh };
                    let next = &mut self.next[to * size..(to + 1) * size];
                    let back = &mut self.back[back_at + to * size..back_at + (to + 1) * size];
                    let (a, b) = (lo.max(lo_now + shift), hi.min(hi_now + shift).min(size));
                    for i in a..b {
                        let c = self.best[i - shift] + cost;
                        if c < next[i] {
                            next[i] = c;
                            back[i] = if run == 1 {
                                g as u16
                            } else {
                                self.best_from[i - shift].wrapping_add(g as u16)
                            };
                        }
                    }
                }
                if !shape.guards.is_empty() {
                    let next = &mut self.next[to * size..(to + 1) * size];
                    for level in lo / shape.columns..hi.min(size) / shape.columns {
                        for guard in &shape.guards {
                            next[level * shape.columns + guard] = INF;
                        }
                    }
                }
            }
        }
        std::mem::swap(&mut self.now, &mut self.next);
        std::mem::swap(&mut self.live, &mut self.live_next);
    }
}
