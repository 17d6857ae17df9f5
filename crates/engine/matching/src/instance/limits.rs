//! Ranges that keep every sum of the engine inside a signed 64-bit integer.

use super::{Demand, Instance, InstanceError, Params, Task, Volunteer};

/// Largest absolute coordinate in metres: two squared differences still fit 64 bits.
pub const COORD: i64 = 1_000_000_000;
/// Largest weight in metre-equivalents.
pub const WEIGHT: i64 = 500_000_000;
/// Largest count (people on one task, tasks of one person, hours served).
pub const COUNT: i64 = 100_000_000;
/// Largest cost of one assignment without the surcharge of later tasks.
pub const EDGE: i128 = u32::MAX as i128 - 1;
/// Largest total objective.
pub const TOTAL: i128 = (i64::MAX / 16) as i128;

/// Rejects weights that could overflow together with any volunteer or task.
pub(super) fn check_params(p: &Params) -> Result<(), InstanceError> {
    let fields = [
        ("B", p.uncovered, i64::MAX / 1024),
        ("comm", p.comm, WEIGHT),
        ("lang", p.lang, WEIGHT),
        ("sex", p.sex, WEIGHT),
        ("fair", p.fair, WEIGHT),
        ("delta", p.delta, WEIGHT),
    ];
    for (field, value, max) in fields {
        in_range("params", 0, field, value, 0, max)?;
    }
    let step = 2 * i128::from(p.fair) * i128::from(p.delta) * i128::from(p.delta);
    together("fairness step", step, EDGE)
}

/// Rejects a volunteer whose fairness cost could leave the range of one assignment.
pub fn check_volunteer(p: &Params, v: &Volunteer) -> Result<(), InstanceError> {
    let delta = i128::from(p.delta);
    let units = i128::from(v.cap.min(v.slots.count_ones()));
    let last = i128::from(p.fair) * (2 * i128::from(v.hours) * delta + (2 * units + 1) * delta * delta);
    together("fairness cost of one task", last, EDGE)
}

/// Rejects a set of people and tasks whose objective could leave 64 bits.
pub fn check_totals(inst: &Instance) -> Result<(), InstanceError> {
    let most = inst.volunteers.iter().map(|v| inst.params.first_marginal(v.hours)).max().unwrap_or(0);
    let far = inst.tasks.iter().map(|t| i128::from(t.max_dist)).max().unwrap_or(0);
    together("cost of one assignment", edge_bound(&inst.params, far, i128::from(most)), EDGE)?;
    let uncovered = inst.tasks.iter().map(|t| i128::from(inst.params.ceiling(t.prio)) * i128::from(t.need));
    let seats = i128::from(inst.seats());
    together("objective", uncovered.sum::<i128>() + seats * 2 * EDGE, TOTAL)
}

/// Rejects one task (added later) whose numbers could not have come from a file. `marginal`
/// is the largest first marginal of anybody.
pub fn check_task(p: &Params, t: &Task, slots: u8, marginal: i64) -> Result<(), InstanceError> {
    let field = |field, value, min, max| in_range("task", 0, field, value, min, max);
    field("x", i64::from(t.x), -COORD, COORD)?;
    field("y", i64::from(t.y), -COORD, COORD)?;
    field("need", i64::from(t.need), 0, COUNT)?;
    field("max_dist", i64::from(t.max_dist), 0, COORD)?;
    field("slot", i64::from(t.slot), 0, i64::from(slots) - 1)?;
    field("prio", i64::from(t.prio), 1, 4)?;
    for (name, demand, max) in [("lang", t.lang, 63), ("sex", t.sex, 1)] {
        if let Demand::Wish(bit) | Demand::Must(bit) = demand {
            field(name, i64::from(bit), 0, max)?;
        }
    }
    let edge = edge_bound(p, i128::from(t.max_dist), i128::from(marginal));
    together("cost of one assignment", edge, EDGE)
}

/// Rejects one volunteer (added later) whose numbers could not have come from a file.
pub fn check_late_volunteer(inst: &Instance, v: &Volunteer) -> Result<(), InstanceError> {
    check_fields(inst, v, 0)?;
    check_volunteer(&inst.params, v)?;
    let far = inst.tasks.iter().map(|t| i128::from(t.max_dist)).max().unwrap_or(0);
    let marginal = i128::from(inst.params.first_marginal(v.hours));
    together("cost of one assignment", edge_bound(&inst.params, far, marginal), EDGE)
}

/// Rejects an instance that was put together by hand and could not have come from a file.
pub fn check_instance(inst: &Instance) -> Result<(), InstanceError> {
    in_range("instance", 0, "slots", i64::from(inst.slots), 1, 64)?;
    check_params(&inst.params)?;
    for (i, v) in inst.volunteers.iter().enumerate() {
        check_fields(inst, v, i)?;
        check_volunteer(&inst.params, v)?;
    }
    for t in &inst.tasks {
        check_task(&inst.params, t, inst.slots, 0)?;
    }
    check_totals(inst)
}

fn check_fields(inst: &Instance, v: &Volunteer, i: usize) -> Result<(), InstanceError> {
    let field = |field, value, min, max| in_range("volunteer", i, field, value, min, max);
    field("x", i64::from(v.x), -COORD, COORD)?;
    field("y", i64::from(v.y), -COORD, COORD)?;
    field("cap", i64::from(v.cap), 0, COUNT)?;
    field("hours", i64::from(v.hours), 0, COUNT)?;
    field("sex", i64::from(v.sex), 0, 1)?;
    if inst.slots < 64 && v.slots >> inst.slots != 0 {
        let last = 63 - i64::from(v.slots.leading_zeros());
        field("slots", last, 0, i64::from(inst.slots) - 1)?;
    }
    Ok(())
}

fn edge_bound(p: &Params, far: i128, marginal: i128) -> i128 {
    far + i128::from(p.comm) + i128::from(p.lang) + i128::from(p.sex) + marginal
}

fn together(sum: &'static str, value: i128, max: i128) -> Result<(), InstanceError> {
    if value > max { Err(InstanceError::TooLargeTogether { sum, value, max }) } else { Ok(()) }
}

/// `value` as an `i64` if it lies within `min..=max`.
pub(super) fn in_range(
    what: &'static str,
    position: usize,
    field: &'static str,
    value: i64,
    min: i64,
    max: i64,
) -> Result<i64, InstanceError> {
    if (min..=max).contains(&value) {
        Ok(value)
    } else {
        let (value, min, max) = (i128::from(value), i128::from(min), i128::from(max));
        Err(InstanceError::OutOfRange { what, position, field, value, min, max })
    }
}
