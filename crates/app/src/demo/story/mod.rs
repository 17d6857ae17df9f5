//! What happens to one request, written down before it happens: who does what, when. Whatever
//! lies after the present has not happened yet, which is how requests in every state come about.

mod asking;
mod helping;
mod today;
mod verdict;
mod ways;

use std::cell::RefCell;
use std::collections::HashMap;

use baodao_kernel::CHINA;
use jiff::{SignedDuration, Timestamp, ToSpan};
use serde_json::Value;

use super::builder::DAYS;
use super::dice::Dice;
use super::district::Plan;
use super::hours::{Hours, Week};
use super::people::Roster;
use super::words::{MATTERS, Matter};

/// One call.
#[derive(Debug, Clone)]
pub struct Step {
    pub at: Timestamp,
    /// An insider's name; a visitor without.
    pub who: Option<String>,
    /// `{request}`, `{task}`, … stand for what earlier answers told.
    pub path: String,
    /// Sent with POST; a step without reads.
    pub body: Option<Value>,
    /// What to keep of the answer: name and JSON pointer.
    pub keep: &'static [(&'static str, &'static str)],
}

/// Where the stories take place.
pub struct Scene<'a> {
    seed: u64,
    now: Timestamp,
    plan: &'a Plan,
    roster: &'a Roster,
    week: Week,
    /// When each helper has work, so that nobody is sent to two places at once.
    busy: RefCell<HashMap<String, Vec<(Timestamp, Timestamp)>>>,
}

impl<'a> Scene<'a> {
    /// Nothing has happened yet.
    pub fn new(seed: u64, now: Timestamp, plan: &'a Plan, roster: &'a Roster) -> Self {
        Self { seed, now, plan, roster, week: Week::new(), busy: RefCell::default() }
    }

    /// About `total` stories, of the days that have passed and of today.
    pub fn stories(&self, total: usize) -> Vec<Vec<Step>> {
        let today = self.of_today();
        let shown = self.of_ready_made_persons();
        let ordinary = total.saturating_sub(today.len() + shown.len());
        let mut stories: Vec<Vec<Step>> =
            (0..ordinary).map(|number| self.ordinary(number, ordinary)).collect();
        stories.extend(today);
        stories.extend(shown);
        stories
    }

    /// One of the many, `number` of `total` spread evenly over the days.
    fn ordinary(&self, number: usize, total: usize) -> Vec<Step> {
        let dice = Dice::new(self.seed, 30, number);
        let grid = dice.below(self.plan.grids.len());
        let matter = matter(&dice);
        let days = i64::try_from(number).unwrap_or(0) * (DAYS + 1) / i64::try_from(total).unwrap_or(1).max(1);
        let today = CHINA.to_datetime(self.now).date();
        let date = today.checked_sub((DAYS - days).days()).unwrap_or(today);
        let midnight = CHINA.to_timestamp(date.at(0, 0, 0, 0)).unwrap_or(self.now);
        let (hour, second) = (*dice.pick(HOURS_OF_ASKING), dice.between(0, 3599));
        let at = midnight.saturating_add(SignedDuration::from_secs(hour * 3600 + second)).unwrap_or(midnight);
        let mut script = Script::new(self, dice, at, grid, matter);
        script.tell();
        script.steps
    }
}

/// People write most in the morning, after lunch and in the evening.
const HOURS_OF_ASKING: &[i64] = &[
    7, 7, 8, 8, 8, 9, 9, 9, 9, 9, 10, 10, 10, 10, 11, 11, 11, 12, 12, 13, 13, 14, 14, 14, 15, 15, 15, 16, 16,
    16, 17, 17, 17, 18, 18, 19, 19, 19, 20, 20, 20, 21,
];

/// Writes the story of one request.
struct Script<'a> {
    scene: &'a Scene<'a>,
    dice: Dice,
    plan: &'a Plan,
    roster: &'a Roster,
    at: Timestamp,
    steps: Vec<Step>,
    grid: usize,
    matter: &'static Matter,
    /// Which of the matter's texts.
    variant: usize,
    title: &'static str,
    place: String,
    urgent: bool,
    who_asks: Asker,
}

/// Who asks, and so who can be asked back and gives the verdict.
#[derive(Debug, Clone, PartialEq)]
enum Asker {
    Account(String),
    Proxy,
    Receipt,
    /// Does not want to be known; holds the receipt.
    Unknown,
    Staff,
}

impl<'a> Script<'a> {
    fn new(scene: &'a Scene<'a>, dice: Dice, at: Timestamp, grid: usize, matter: &'static Matter) -> Self {
        let estate = &scene.plan.grids[grid].estate;
        let place = format!("{estate}{}栋{}单元", dice.between(1, 4), dice.between(1, 3));
        let variant = dice.below(matter.bodies.len());
        let title = nth(matter.titles, variant);
        Self {
            scene,
            dice,
            plan: scene.plan,
            roster: scene.roster,
            at,
            steps: Vec::new(),
            grid,
            matter,
            variant,
            title,
            place,
            urgent: false,
            who_asks: Asker::Staff,
        }
    }

    fn community(&self) -> usize {
        self.plan.grids[self.grid].community
    }

    fn worker(&self) -> String {
        format!("gw:{}", self.grid)
    }

    fn coordinator(&self) -> String {
        format!("co:{}", self.community())
    }

    fn secretary(&self) -> String {
        format!("se:{}", self.community())
    }

    fn subdistrict(&self) -> usize {
        self.plan.communities[self.community()].subdistrict
    }

    fn dispatcher(&self) -> String {
        format!("di:{}", self.subdistrict())
    }

    fn resident(&self) -> Option<String> {
        let near = &self.roster.residents[self.community()];
        (!near.is_empty()).then(|| self.dice.pick(near).clone())
    }

    /// Lets some minutes pass, up to the hours of those who act next. What is urgent is done
    /// sooner, and nobody looks at the clock.
    fn wait(&mut self, hours: Hours, from: i64, to: i64) {
        let (minutes, late) = (self.dice.between(from, to), self.dice.between(2, 110));
        let (hours, minutes) = match (self.urgent, hours) {
            (true, Hours::Office) => (Hours::Duty, minutes / 8 + 1),
            (true, hours) => (hours, minutes / 8 + 1),
            (false, hours) => (hours, minutes),
        };
        let at = self.at.saturating_add(SignedDuration::from_mins(minutes)).unwrap_or(self.at);
        self.at = self.scene.week.from(hours, at, late).max(self.at);
    }

    fn step(
        &mut self,
        who: Option<String>,
        path: &str,
        body: Option<Value>,
        keep: &'static [(&'static str, &'static str)],
    ) {
        self.steps.push(Step { at: self.at, who, path: path.to_owned(), body, keep });
    }

    fn act(&mut self, who: String, action: &str, body: Value) {
        self.step(Some(who), &format!("/api/requests/{{request}}/{action}"), Some(body), &[]);
    }
}

/// The text that belongs to a variant.
fn nth(list: &'static [&'static str], variant: usize) -> &'static str {
    list.get(variant % list.len().max(1)).copied().unwrap_or_default()
}

fn matter(dice: &Dice) -> &'static Matter {
    let all: usize = MATTERS.iter().map(|matter| matter.weight).sum();
    let mut left = dice.below(all);
    for matter in MATTERS {
        if left < matter.weight {
            return matter;
        }
        left -= matter.weight;
    }
    &MATTERS[0]
}
