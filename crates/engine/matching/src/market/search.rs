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

/// What comes next in a search.
#[derive(Debug, Clone, Copy)]
pub(super) enum Next {
    /// A task is settled.
    Task(u32),
    /// A stand may have more ways as short as this.
    Turn(usize),
}

/// Marks a turn in the queue.
const TURN: u32 = 1 << 31;

/// Distances, steps and queue; cleared by what was touched, never as a whole.
#[derive(Debug, Clone, Default)]
pub(super) struct Search {
    pub dist: Vec<i64>,
    pub step: Vec<Step>,
    pub settled: Vec<u32>,
    touched: Vec<u32>,
    queue: BinaryHeap<Reverse<(i64, u32)>>,
    /// For offers: distances less what the wages have fallen, so that one look tells whether
    /// a way is shorter than any before.
    pub room: Vec<i64>,
    /// How far the wage of each task has fallen in the operation under way.
    pub fall: Vec<i64>,
    /// Tasks whose wages have.
    pub fallen: Vec<u32>,
    /// Volunteers who have moved in it.
    pub moved: Vec<u32>,
    pub keys: Vec<i64>,
    pub sorted: Vec<i64>,
}

impl Search {
    pub fn new(tasks: usize) -> Self {
        Self {
            dist: vec![FAR; tasks],
            step: vec![START; tasks],
            room: vec![FAR; tasks],
            fall: vec![0; tasks],
            ..Self::default()
        }
    }

    pub fn grow(&mut self, tasks: usize) {
        self.dist.resize(tasks, FAR);
        self.step.resize(tasks, START);
        self.room.resize(tasks, FAR);
        self.fall.resize(tasks, 0);
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

    /// Forgets the room of the tasks that an offer has touched.
    pub fn clear_room(&mut self) {
        for &t in &self.touched {
            self.room[t as usize] = FAR;
        }
    }

    /// Queues a stand for when the search has come as far as `d`.
    pub fn turn(&mut self, stand: u32, d: i64) {
        self.queue.push(Reverse((d, TURN | stand)));
    }

    /// The nearest task not yet settled, or the turn of a stand, nearer than `best`.
    pub fn next_or_turn(&mut self, best: i64) -> Option<(Next, i64)> {
        while let Some(Reverse((d, code))) = self.queue.pop() {
            if d >= best {
                return None;
            }
            if code & TURN != 0 {
                return Some((Next::Turn((code ^ TURN) as usize), d));
            }
            if d == self.dist[code as usize] {
                self.settled.push(code);
                return Some((Next::Task(code), d));
            }
        }
        None
    }

    /// The wage of a settled task falls.
    pub fn fall_by(&mut self, task: u32, most: i64) {
        let fall = &mut self.fall[task as usize];
        if *fall == 0 && most > 0 {
            self.fallen.push(task);
        }
        *fall += most;
    }

    /// The step to `task`, or the first on the way there that takes up the same pair: where
    /// prices tie, a chain may go through one person twice, and what lies between is a detour.
    pub fn shortcut(&self, task: u32) -> Step {
        let mut step = self.step[task as usize];
        let mut at = step.task;
        while at != NONE {
            let before = self.step[at as usize];
            if before.to == step.to {
                step = Step { key: step.key, ..before };
            }
            at = before.task;
        }
        step
    }
}
