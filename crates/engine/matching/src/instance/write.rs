//! Writing `dispatch-match-solution/1`, and instances back as `dispatch-match/1`.

use std::fmt::Write as _;

use serde_json::Value;

use super::{Demand, Instance};

/// The solution as text: volunteer and task ids, sorted as given.
pub fn solution_json(instance: &str, assign: &[(u32, u32)]) -> String {
    let mut out = String::with_capacity(64 + assign.len() * 14);
    let name = Value::from(instance);
    // Writing to a String cannot fail.
    let _ = write!(out, "{{\"format\":\"dispatch-match-solution/1\",\"instance\":{name},\"assign\":[");
    for (i, (v, t)) in assign.iter().enumerate() {
        let comma = if i == 0 { "" } else { "," };
        let _ = write!(out, "{comma}[{v},{t}]");
    }
    out.push_str("]}\n");
    out
}

/// The instance as the text of its format, as it stands now.
pub fn instance_json(inst: &Instance) -> String {
    let p = &inst.params;
    let mut out = format!(
        "{{\"format\":\"dispatch-match/1\",\"name\":{},\"seed\":0,\"slots\":{},\
         \"params\":{{\"B\":{},\"comm\":{},\"lang\":{},\"sex\":{},\"fair\":{},\"delta\":{}}},\
         \"skills\":{},\"langs\":{},\"n_grids\":0,\"n_comms\":0,\n\"volunteers\":[",
        Value::from(inst.name.as_str()),
        inst.slots,
        p.uncovered,
        p.comm,
        p.lang,
        p.sex,
        p.fair,
        p.delta,
        Value::from(inst.skills.clone()),
        Value::from(inst.langs.clone()),
    );
    for (id, v) in inst.volunteers.iter().enumerate() {
        let comma = if id == 0 { "\n" } else { ",\n" };
        let _ = write!(
            out,
            "{comma}{{\"id\":{id},\"x\":{},\"y\":{},\"grid\":0,\"comm\":{},\"sex\":{},\"skills\":{},\"langs\":{},\
             \"slots\":{},\"cap\":{},\"hours\":{}}}",
            v.x, v.y, v.comm, v.sex, v.skills, v.langs, v.slots, v.cap, v.hours
        );
    }
    out.push_str("],\n\"tasks\":[");
    let demand = |d: Demand| match d {
        Demand::Any => (-1, false),
        Demand::Wish(bit) => (i32::from(bit), false),
        Demand::Must(bit) => (i32::from(bit), true),
    };
    for (id, t) in inst.tasks.iter().enumerate() {
        let comma = if id == 0 { "\n" } else { ",\n" };
        let ((lang, lang_hard), (sex, sex_hard)) = (demand(t.lang), demand(t.sex));
        let _ = write!(
            out,
            "{comma}{{\"id\":{id},\"x\":{},\"y\":{},\"grid\":0,\"comm\":{},\"slot\":{},\"need\":{},\"prio\":{},\
             \"skills\":{},\"lang\":{lang},\"lang_hard\":{lang_hard},\"sex\":{sex},\"sex_hard\":{sex_hard},\
             \"max_dist\":{}}}",
            t.x, t.y, t.comm, t.slot, t.need, t.prio, t.skills, t.max_dist
        );
    }
    out.push_str("]}\n");
    out
}
