//! Exact solver for small instances: the network of the model written out, arc by arc, and
//! successive shortest paths by Bellman-Ford. Slow and obvious on purpose.

use super::model::Model;

#[derive(Clone)]
struct Arc {
    to: usize,
    left: i64,
    cost: i128,
}

/// A network of arcs and their reversals (arc `e ^ 1` undoes arc `e`).
struct Network {
    arcs: Vec<Arc>,
    out: Vec<Vec<usize>>,
}

impl Network {
    fn node(&mut self) -> usize {
        self.out.push(Vec::new());
        self.out.len() - 1
    }

    fn arc(&mut self, from: usize, to: usize, cap: i64, cost: i128) {
        for (a, b, left, cost) in [(from, to, cap, cost), (to, from, 0, -cost)] {
            self.out[a].push(self.arcs.len());
            self.arcs.push(Arc { to: b, left, cost });
        }
    }

    /// Sends one unit along a cheapest path, or returns `None` when there is none.
    fn send(&mut self, from: usize, to: usize) -> Option<i128> {
        let n = self.out.len();
        let mut dist: Vec<Option<i128>> = vec![None; n];
        let mut by = vec![usize::MAX; n];
        dist[from] = Some(0);
        let mut changed = true;
        while changed {
            changed = false;
            for u in 0..n {
                let Some(d) = dist[u] else { continue };
                for &e in &self.out[u] {
                    let a = &self.arcs[e];
                    if a.left > 0 && dist[a.to].is_none_or(|known| d + a.cost < known) {
                        dist[a.to] = Some(d + a.cost);
                        by[a.to] = e;
                        changed = true;
                    }
                }
            }
        }
        let total = dist[to]?;
        let mut node = to;
        while node != from {
            let e = by[node];
            self.arcs[e].left -= 1;
            self.arcs[e ^ 1].left += 1;
            node = self.arcs[e ^ 1].to;
        }
        Some(total)
    }
}

/// The least objective of any plan.
pub fn optimum(m: &Model) -> i128 {
    let mut net = Network { arcs: Vec::new(), out: Vec::new() };
    let (source, sink) = (net.node(), net.node());
    let tasks: Vec<usize> = m.tasks.iter().map(|_| net.node()).collect();
    for (t, &node) in m.tasks.iter().zip(&tasks) {
        net.arc(node, sink, t.need, 0);
        net.arc(source, node, t.need, m.ceiling(t));
    }
    for v in &m.volunteers {
        let person = net.node();
        for j in 1..=v.cap.min(i64::from(v.slots.count_ones())) {
            net.arc(source, person, 1, m.marginal(v, j));
        }
        for slot in 0..m.slots {
            if v.slots & (1 << slot) == 0 {
                continue;
            }
            let pair = net.node();
            net.arc(person, pair, 1, 0);
            for (t, &node) in m.tasks.iter().zip(&tasks) {
                if t.slot == slot
                    && let Ok(cost) = m.cost(v, t)
                {
                    net.arc(pair, node, 1, cost);
                }
            }
        }
    }
    let seats: i64 = m.tasks.iter().map(|t| t.need).sum();
    (0..seats).map_while(|_| net.send(source, sink)).sum()
}
