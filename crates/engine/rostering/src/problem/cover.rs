//! Demand as a step function: what one more person on a shift costs or saves.

use std::collections::HashMap;

/// Cost steps of every `(day, value)`.
#[derive(Debug, Clone, Default)]
pub(crate) struct Demand {
    at: Vec<(u32, u32)>,
    steps: Vec<i32>,
    /// People wanted per `(day, value)`, for reports; lines for the same cell are summed by their largest.
    pub need: Vec<u32>,
}

/// One demand line of a cell: people wanted, cost of each missing, cost of each too many.
pub(crate) type DemandLine = (i64, i32, i32);

impl Demand {
    /// Compiles `lines[cell]`; counts above `people` never occur.
    pub(crate) fn new(lines: &[Vec<DemandLine>], people: usize) -> Self {
        let mut seen: HashMap<&[DemandLine], (u32, u32)> = HashMap::new();
        let mut steps = Vec::new();
        let mut at = Vec::with_capacity(lines.len());
        let mut need = Vec::with_capacity(lines.len());
        for cell in lines {
            let top = cell.iter().map(|l| l.0).max().unwrap_or(0).clamp(0, people as i64 + 1);
            need.push(top as u32);
            at.push(*seen.entry(cell).or_insert_with(|| {
                let from = steps.len() as u32;
                steps.extend((0..=top).map(|c| {
                    cell.iter().map(|&(n, under, over)| if c < n { -under } else { over }).sum::<i32>()
                }));
                (from, top as u32)
            }));
        }
        Self { at, steps, need }
    }

    /// Change of cost when the count of `cell` rises from `count` to `count + 1`.
    #[inline]
    pub(crate) fn step(&self, cell: usize, count: i32) -> i32 {
        let (from, last) = self.at[cell];
        self.steps[(from + last.min(count.max(0) as u32)) as usize]
    }

    /// The dearest step.
    pub(crate) fn dearest(&self) -> i32 {
        self.steps.iter().map(|s| s.abs()).max().unwrap_or(0)
    }

    /// The cheapest step that costs anything.
    pub(crate) fn cheapest(&self) -> i32 {
        self.steps.iter().map(|s| s.abs()).filter(|s| *s > 0).min().unwrap_or(i32::MAX)
    }
}
