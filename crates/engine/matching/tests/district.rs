//! A district big enough that candidates are fetched in stages and kept in shelves, with a
//! long day of changes: proven optimal by the referee again and again.
#![allow(clippy::expect_used)]

mod common;

use baodao_check::matching::generate;
use baodao_matching::instance::{Demand, Instance, Params, Task, Volunteer, read};
use baodao_matching::planner::Planner;

struct Draw(u64);

impl Draw {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % n as u64) as usize
    }
}

/// One random operation; refusals are part of the day.
fn act(planner: &mut Planner, other: &Instance, draw: &mut Draw) {
    let task = draw.below(planner.instance().tasks.len()) as u32;
    let volunteer = draw.below(planner.instance().volunteers.len()) as u32;
    let new_task = || other.tasks[0].clone();
    let _ = match draw.below(8) {
        0 | 1 => planner.insert_task(other.tasks[draw.below(other.tasks.len())].clone()).map(drop),
        2 | 3 => planner.cancel_task(task),
        4 => planner.change_task(
            task,
            other.tasks.get(draw.below(other.tasks.len())).cloned().unwrap_or_else(new_task),
        ),
        5 => planner.join(other.volunteers[draw.below(other.volunteers.len())].clone()).map(drop),
        6 => planner.leave(volunteer),
        _ => {
            let fixed: Vec<_> = planner.frozen().collect();
            match fixed.first() {
                Some(&(v, t)) if fixed.len() > 20 => planner.thaw(v, t),
                _ => {
                    // Half the time somebody the plan has there, half the time somebody it has not.
                    let people = planner.people_on(task);
                    let who = people.get(draw.below(2 * people.len() + 1)).copied().unwrap_or(volunteer);
                    planner.freeze(who, task)
                }
            }
        }
    };
}

fn day(volunteers: u32, tasks: u32, seed: u64, operations: usize) {
    let inst = read(generate::instance(volunteers, tasks, seed).as_bytes()).expect("readable");
    let other = read(generate::instance(volunteers, tasks, seed + 1).as_bytes()).expect("readable");
    let mut planner = Planner::new(inst).expect("valid");
    planner.solve(&mut |_| true);
    common::assert_optimal(&planner);
    let mut draw = Draw(seed * 7919 + 1);
    for i in 0..operations {
        act(&mut planner, &other, &mut draw);
        if i % 10 == 9 {
            common::assert_optimal(&planner);
        }
    }
}

#[test]
fn scarce_people() {
    day(1500, 500, 11, 200);
}

#[test]
fn plenty_of_people() {
    day(3000, 150, 5, 200);
}

/// Two slots, everybody eligible nearly everywhere: long shelves, long chains. Places lie on
/// a grid: with few of them most prices tie, and chains may come by the same person twice.
fn crowd(seed: u64, grid: usize) {
    let mut draw = Draw(seed);
    let step = 1000 / grid;
    let mut inst = Instance {
        name: "crowded".to_owned(),
        slots: 2,
        params: Params { uncovered: 1_000_000_000, comm: 3, lang: 5, sex: 7, fair: 1, delta: 2 },
        skills: Vec::new(),
        langs: Vec::new(),
        volunteers: Vec::new(),
        tasks: Vec::new(),
    };
    for _ in 0..600 {
        let v = Volunteer {
            skills: draw.below(4) as u64,
            langs: 1,
            slots: 1 + draw.below(3) as u64,
            x: (draw.below(grid) * step) as i32,
            y: (draw.below(grid) * step) as i32,
            comm: draw.below(3) as u32,
            cap: 1 + draw.below(2) as u32,
            hours: draw.below(20) as u32,
            sex: draw.below(2) as u8,
        };
        inst.volunteers.push(v);
    }
    for _ in 0..150 {
        let t = Task {
            skills: [0, 0, 1, 2][draw.below(4)],
            x: (draw.below(grid) * step) as i32,
            y: (draw.below(grid) * step) as i32,
            comm: draw.below(3) as u32,
            need: 1 + draw.below(9) as u32,
            max_dist: 200 + draw.below(1200) as u32,
            slot: draw.below(2) as u8,
            prio: 1 + draw.below(4) as u8,
            lang: Demand::Any,
            sex: [Demand::Any, Demand::Wish(1)][draw.below(2)],
        };
        inst.tasks.push(t);
    }
    let other = inst.clone();
    let mut planner = Planner::new(inst).expect("valid");
    planner.solve(&mut |_| true);
    common::assert_optimal(&planner);
    for i in 0..300 {
        act(&mut planner, &other, &mut draw);
        if i % 6 == 0 {
            common::assert_optimal(&planner);
        }
    }
}

#[test]
fn crowded_slots() {
    crowd(99, 1000);
}

#[test]
fn crowded_slots_where_prices_tie() {
    crowd(7, 3);
}
