//! What surrounds a window: the run it starts in, the run it must join, and what the rest of
//! the row leaves of minutes, weekends and shift counts.

use crate::problem::{FREE, Person, Problem};
use crate::state::State;

/// How the sums of the row are treated at the end of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ends {
    /// Minutes and weekends must be within the rules.
    Hard,
    /// Every minute short or over, and every weekend over, costs `per unit`; used to build
    /// first rows and to say by how much a rule cannot be met.
    Soft(i32),
    /// Minutes and weekends are not looked at; used where they are priced in the cells.
    Ignored,
}

/// A window of one person's row.
#[derive(Debug, Clone)]
pub(crate) struct Window {
    /// The person.
    pub person: usize,
    /// First day.
    pub from: usize,
    /// Day after the last.
    pub to: usize,
    /// Value before the window; free at the start of the horizon.
    pub before: u16,
    /// Length of the run that `before` ends, as the programme counts it.
    pub run_before: usize,
    /// The run after the window touches its first day; `None` at the end of the horizon.
    pub after: Option<After>,
    /// Least and most minutes of the whole row; the person's own unless a builder sets others.
    pub band: (i64, i64),
    /// Most weekends of the whole row, likewise.
    pub max_weekends: usize,
    /// Minutes of the row outside the window.
    pub minutes_outside: i64,
    /// Weekends already worked outside the window.
    pub weekends_outside: usize,
    /// Per day of the window: does work here begin a worked weekend, if the day before is free?
    pub weekend_if_fresh: Vec<bool>,
    /// Position of the first Saturday in the window, modulo 7.
    pub saturday: usize,
    /// Weekends that the window can add.
    pub weekends_inside: usize,
    /// Times each local value is taken outside the window.
    pub taken_outside: Vec<i32>,
    /// Length levels that soft planning must look at in any case, in units.
    pub least_units: i64,
    /// Local values whose times are counted in the programme, to respect their limits exactly.
    pub counted: Vec<u16>,
    /// Local values whose limits the caller prices instead; the programme ignores them.
    pub priced: Vec<u16>,
}

/// The run that begins right after a window.
#[derive(Debug, Clone, Copy)]
pub(crate) struct After {
    /// Its first value.
    pub value: u16,
    /// Its length.
    pub run: usize,
    /// Whether it reaches the end of the horizon.
    pub to_end: bool,
}

/// Nodes that counting limits may bring one run of the row programme to.
const COUNTED_NODES: usize = 3_000_000;
/// Most combinations of counts in any case.
const COUNTED_COLUMNS: usize = 48;

impl Window {
    /// How many combinations of counts the row programme can afford to keep apart here.
    pub(crate) fn countable(&self, problem: &Problem) -> i64 {
        let person = &problem.people[self.person];
        let days = self.to - self.from;
        let longest = person.groups.iter().map(|g| g.units).max().unwrap_or(0);
        let units =
            ((self.band.1 - self.minutes_outside) / person.unit).clamp(0, (days * longest) as i64) as usize;
        let left = person.max_weekends.saturating_sub(self.weekends_outside);
        let weekends = if self.weekends_inside > left { left + 2 } else { 1 };
        let states = person.min_off.max(1) + person.classes * person.max_run;
        let nodes = days.saturating_mul(states).saturating_mul(units + 1).saturating_mul(weekends);
        (COUNTED_NODES / nodes.max(1)).clamp(1, COUNTED_COLUMNS) as i64
    }

    /// Looks at the row of `person` around `from..to`.
    pub(crate) fn of(problem: &Problem, state: &State, p: usize, from: usize, to: usize) -> Self {
        let person = &problem.people[p];
        let row = state.row(problem, p);
        let (before, run_before) = before(person, row, from);
        let mut minutes_outside = state.minutes[p];
        let mut taken_outside: Vec<i32> = (0..person.values.len()).map(|l| state.taken(p, l)).collect();
        for &v in &row[from..to] {
            minutes_outside -= problem.minutes[v as usize];
            taken_outside[person.local[v as usize] as usize] -= 1;
        }
        let mut weekends_outside = state.weekends[p];
        let mut weekends_inside = 0;
        let mut weekend_if_fresh = vec![false; to - from];
        for day in from..to {
            if !problem.weekend(day) {
                continue;
            }
            let saturday = problem.saturday(day);
            let other = if saturday { day + 1 } else { day - 1 };
            let other_outside_works = !(from..to).contains(&other) && row[other] != FREE;
            // Sunday after a worked Saturday never adds a weekend: the programme sees that from the run.
            weekend_if_fresh[day - from] = !(saturday && other_outside_works);
            if other_outside_works {
                continue;
            }
            if saturday || !(from..to).contains(&other) {
                weekends_inside += 1;
                let worked = row[day] != FREE || ((from..to).contains(&other) && row[other] != FREE);
                weekends_outside -= usize::from(worked);
            }
        }
        Self {
            person: p,
            from,
            to,
            before,
            run_before,
            after: after(row, to),
            band: (person.min_minutes, person.max_minutes),
            max_weekends: person.max_weekends,
            minutes_outside,
            weekends_outside,
            weekend_if_fresh,
            saturday: (12 - (from + problem.first_weekday) % 7) % 7,
            weekends_inside,
            taken_outside,
            least_units: 0,
            counted: Vec::new(),
            priced: Vec::new(),
        }
    }
}

fn before(person: &Person, row: &[u16], from: usize) -> (u16, usize) {
    let enough = person.min_off.max(1);
    if from == 0 {
        return (FREE, enough);
    }
    let last = row[from - 1];
    let mut run = 1;
    while run < from && (row[from - 1 - run] == FREE) == (last == FREE) {
        run += 1;
    }
    let at_edge = run == from;
    (last, if last == FREE && (at_edge || run > enough) { enough } else { run })
}

fn after(row: &[u16], to: usize) -> Option<After> {
    let value = *row.get(to)?;
    let run = row[to..].iter().take_while(|v| (**v == FREE) == (value == FREE)).count();
    Some(After { value, run, to_end: to + run == row.len() })
}
