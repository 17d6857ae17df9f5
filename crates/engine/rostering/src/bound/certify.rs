//! The Lagrangian value of a programme at its present prices, in whole numbers.

use crate::dp::{Ends, RowPlanner};
use crate::joint::Joint;

/// Prices and costs are whole multiples of one part in this many of a cost unit.
const PARTS: i64 = 128;

/// The bound without the cost of the empty plan; `None` when the weights are too large for it.
pub(super) fn certify(joint: &mut Joint<'_>, planner: &mut RowPlanner) -> Option<i64> {
    // Weak duality asks −rise ≤ price ≤ 0 of a cover row and price ≤ 0 of a limit row.
    let prices = joint.whole_prices(PARTS);
    let mut total = joint.constant() * PARTS + joint.price_income(&prices);
    for i in 0..joint.people() {
        joint.whole_costs(i, &prices, PARTS, planner);
        let days = joint.days();
        let most = (1i64 << 27) / days.max(1) as i64;
        if planner.cost.iter().any(|&c| i64::from(c) < -most) {
            return None;
        }
        planner.scale = PARTS;
        let exact = if joint.exact(i) { planner.plan_window(joint, i, Ends::Hard) } else { None };
        let least = exact.or_else(|| planner.plan_window(joint, i, Ends::Ignored));
        planner.scale = 1;
        total += i64::from(least?);
    }
    // No plan costs a fraction of a unit: round up.
    Some(total.div_euclid(PARTS) + i64::from(total.rem_euclid(PARTS) > 0))
}

impl RowPlanner {
    fn plan_window(&mut self, joint: &mut Joint<'_>, i: usize, ends: Ends) -> Option<i32> {
        let costs = self.cost.clone();
        let found = joint.plan(i, self, ends);
        self.cost = costs;
        found
    }
}
