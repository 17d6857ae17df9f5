//! Shared by the integration tests: instances to text, and the referee's verdict on a planner.
#![allow(dead_code)]

use baodao_check::matching::{Certificate, Model, Solution, certificate, referee};
use baodao_matching::instance::{Demand, Instance, solution_json};
use baodao_matching::planner::Planner;
use serde_json::json;

/// The instance in the published format, for readers that share nothing with the engine.
pub fn to_json(inst: &Instance) -> String {
    let demand = |d: Demand| match d {
        Demand::Any => (-1, false),
        Demand::Wish(b) => (i64::from(b), false),
        Demand::Must(b) => (i64::from(b), true),
    };
    let volunteers: Vec<_> = (0..)
        .zip(&inst.volunteers)
        .map(|(id, v)| {
            json!({"id": id, "x": v.x, "y": v.y, "grid": 0, "comm": v.comm, "sex": v.sex, "skills": v.skills,
                   "langs": v.langs, "slots": v.slots, "cap": v.cap, "hours": v.hours})
        })
        .collect();
    let tasks: Vec<_> = (0..)
        .zip(&inst.tasks)
        .map(|(id, t)| {
            let ((lang, lang_hard), (sex, sex_hard)) = (demand(t.lang), demand(t.sex));
            json!({"id": id, "x": t.x, "y": t.y, "grid": 0, "comm": t.comm, "slot": t.slot, "need": t.need,
                   "prio": t.prio, "skills": t.skills, "lang": lang, "lang_hard": lang_hard, "sex": sex,
                   "sex_hard": sex_hard, "max_dist": t.max_dist})
        })
        .collect();
    let p = &inst.params;
    json!({"format": "dispatch-match/1", "name": inst.name, "seed": 1, "slots": inst.slots,
           "params": {"B": p.uncovered, "comm": p.comm, "lang": p.lang, "sex": p.sex, "fair": p.fair, "delta": p.delta},
           "skills": inst.skills, "langs": inst.langs, "n_grids": 1, "n_comms": 1,
           "volunteers": volunteers, "tasks": tasks})
    .to_string()
}

/// The referee accepts the plan, agrees on its objective, and the certificate proves it.
/// Returns the model for further questions.
pub fn assert_optimal(planner: &Planner) -> Model {
    let inst = planner.instance();
    let model = Model::read(to_json(inst).as_bytes()).expect("readable");
    let plan = planner.plan();
    let solution = Solution::read(solution_json(&inst.name, &plan.assign).as_bytes()).expect("readable");
    let score = referee::score(&model, &solution).expect("a plan that breaks no rule");
    assert_eq!(score.objective, i128::from(plan.score.objective), "objective as the referee counts it");
    assert_eq!(score.cost, i128::from(plan.score.cost));
    for (prio, empty) in (1..).zip(plan.score.uncovered) {
        assert_eq!(score.uncovered_by_prio[&prio], i128::from(empty));
    }
    let proof = Certificate {
        format: certificate::FORMAT.to_owned(),
        instance: inst.name.clone(),
        wages: planner.certificate().wages,
        frozen: planner.frozen().collect(),
    };
    assert_eq!(proof.bound(&model), Ok(score.objective), "the certificate proves the plan");
    model
}
