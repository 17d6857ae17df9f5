//! Small random instances with everything in them that the format allows.

use baodao_matching::instance::{Demand, Instance, Params, Task, Volunteer};
use proptest::prelude::*;

pub const SLOTS: u8 = 4;

fn demand(bits: u8) -> impl Strategy<Value = Demand> {
    prop_oneof![
        4 => Just(Demand::Any),
        1 => (0..bits).prop_map(Demand::Wish),
        1 => (0..bits).prop_map(Demand::Must),
    ]
}

fn params() -> impl Strategy<Value = Params> {
    // A small price of empty places makes leaving one empty the better choice at times.
    let price = prop_oneof![3 => Just(1_000_000_000i64), 1 => 0i64..400, 1 => Just(1_000_000)];
    (price, 0i64..60, 0i64..60, 0i64..60, 0i64..4, 0i64..4).prop_map(
        |(uncovered, comm, lang, sex, fair, delta)| Params { uncovered, comm, lang, sex, fair, delta },
    )
}

pub fn volunteer() -> impl Strategy<Value = Volunteer> {
    let place = (-100i32..100, -100i32..100, 0u32..3);
    (0u64..8, 0u64..8, 0u64..16, place, 0u32..4, 0u32..30, 0u8..2).prop_map(
        |(skills, langs, slots, (x, y, comm), cap, hours, sex)| Volunteer {
            skills: skills | 3,
            langs,
            slots,
            x,
            y,
            comm,
            cap,
            hours,
            sex,
        },
    )
}

pub fn task() -> impl Strategy<Value = Task> {
    let skills = prop_oneof![3 => Just(0u64), 1 => 0u64..8];
    let place = (-100i32..100, -100i32..100, 0u32..3);
    (skills, place, 0u32..4, 20u32..260, 0..SLOTS, 1u8..5, demand(3), demand(2)).prop_map(
        |(skills, (x, y, comm), need, max_dist, slot, prio, lang, sex)| Task {
            skills,
            x,
            y,
            comm,
            need,
            max_dist,
            slot,
            prio,
            lang,
            sex,
        },
    )
}

pub fn instance() -> impl Strategy<Value = Instance> {
    let people = proptest::collection::vec(volunteer(), 0..14);
    let tasks = proptest::collection::vec(task(), 0..10);
    (params(), people, tasks).prop_map(|(params, volunteers, tasks)| Instance {
        name: "random".to_owned(),
        slots: SLOTS,
        params,
        skills: Vec::new(),
        langs: Vec::new(),
        volunteers,
        tasks,
    })
}
