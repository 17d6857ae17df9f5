//! Scratch of one shortest-path search over tasks.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Not reached.
pub(super) const FAR: i64 = i64::MAX;
/// No task, no pair.
pub(super) const NONE: u32 = u32::MAX;

/// How a task was reached: the neighbour before it and the two pairs of the volunteer who
/// would move, `from` the seat they leave and `to` the pair they take up (often the same).
#[derive(Debug, Clone, Copy)]
pub(super) struct Step {
    pub task: u32,
    pub from: u32,
    pub to: u32,
    pub key: u32,
}

pub(super) const START: Step = Step { task: NONE, from: NONE, to: NONE, key: 0 };

/// Distances, steps and queue; cleared by what was touched, never as a whole.
#[derive(Debug, Clone, Default)]
pub(super) struct Search {
    pub dist: Vec<i64>,
    pub step: Vec<Step>,
    pub settled: Vec<u32>,
    touched: Vec<u32>,
    queue: BinaryHeap<Reverse<(i64, u32)>>,
    pub keys: Vec<i64>,
    pub sorted: Vec<i64>,
}

impl Search {
    pub fn new(tasks: usize) -> Self {
        Self { dist: vec![FAR; tasks], step: vec![START; tasks], ..Self::default() }
    }

    pub fn grow(&mut self, tasks: usize) {
        self.dist.resize(tasks, FAR);
        self.step.resize(tasks, START);
    }

    /// Forgets the last search.
    pub fn clear(&mut self) {
        for &t in &self.touched {
            self.dist[t as usize] = FAR;
        }
        self.touched.clear();
        self.settled.clear();
        self.queue.clear();
    }

    /// A way to `task` of length `d`; kept if shorter than any before.
    #[inline]
    pub fn reach(&mut self, task: u32, d: i64, step: Step) {
        let known = &mut self.dist[task as usize];
        if d < *known {
            if *known == FAR {
                self.touched.push(task);
            }
            *known = d;
            self.step[task as usize] = step;
            self.queue.push(Reverse((d, task)));
        }
    }

    /// The nearest task not yet settled and nearer than `best`.
    pub fn next(&mut self, best: i64) -> Option<(u32, i64)> {
        while let Some(Reverse((d, task))) = self.queue.pop() {
            if d >= best {
                return None;
            }
            // Only the entry of the final distance counts; the others are left-overs.
            if d == self.dist[task as usize] {
                self.settled.push(task);
                return Some((task, d));
            }
        }
        None
    }
}
