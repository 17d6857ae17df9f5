//! The loop over HTTP: one thread and one connection for each client.

use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde::Serialize;
use serde_json::{Value, json};

use crate::http::Connection;
use crate::measure::{Chance, Shares, Times};
use crate::phrases::{DETAILS, ESTATES, PLEAS, PROBLEMS};
use crate::program::Program;
use crate::world::{Place, World};

/// The calls of the loop, in order.
pub const OPERATIONS: [&str; 8] = [
    "submit_request",
    "accept_request",
    "dispatch_request",
    "claim_task",
    "handle_request",
    "give_verdict",
    "read_request",
    "read_history",
];

/// Before times count.
const WARM_UP: Duration = Duration::from_secs(2);

/// What a number of clients did.
#[derive(Debug, Serialize)]
pub struct Loops {
    /// Whole loops a second.
    pub rate: f64,
    /// By operation, and of all together at the end.
    pub shares: Vec<Shares>,
}

/// One client's way through the loop.
pub struct Client<'a> {
    to: Connection,
    world: &'a World,
    number: usize,
    chance: Chance,
    /// Of the last loop.
    pub last: Made,
}

/// What the last loop made.
#[derive(Debug, Clone, Default)]
pub struct Made {
    pub request: String,
    pub number: String,
    pub task: String,
    pub claim: String,
    /// Which of the world's places.
    pub place: usize,
}

impl<'a> Client<'a> {
    pub fn new(program: &Program, world: &'a World, number: usize) -> Result<Self> {
        let to = Connection::open(program.port)?;
        Ok(Self { to, world, number, chance: Chance::new(number as u64 + 1), last: Made::default() })
    }

    /// The client's number leads to its persons.
    pub fn resident(&self) -> usize {
        self.number % self.world.residents.len()
    }

    /// The first `steps` of the loop; `after` hears of each with its time.
    pub fn go(
        &mut self,
        steps: usize,
        title: Option<&str>,
        mut after: impl FnMut(usize, Duration),
    ) -> Result<()> {
        self.last = Made { place: self.chance.below(self.world.places.len()), ..Made::default() };
        let world = self.world;
        let place = &world.places[self.last.place];
        for step in 0..steps {
            let (method, path, token, body) = self.call(step, place, title);
            let text = body.map(|body| body.to_string());
            let begun = Instant::now();
            let (status, answer) = self.to.call(method, &path, token, text.as_deref())?;
            let took = begun.elapsed();
            if status >= 400 {
                bail!("{method} {path}: {status} {}", String::from_utf8_lossy(answer));
            }
            if step < 4 {
                let answer: Value = serde_json::from_slice(answer)?;
                self.keep(step, &answer)?;
            }
            after(step, took);
        }
        Ok(())
    }

    fn call(
        &mut self,
        step: usize,
        place: &'a Place,
        title: Option<&str>,
    ) -> (&'static str, String, &'a str, Option<Value>) {
        let world = self.world;
        let resident = &world.residents[self.resident()].token;
        let volunteer = &world.volunteers[self.number % world.volunteers.len()].token;
        let of_request = |what: &str| format!("/api/requests/{}{what}", self.last.request);
        match step {
            0 => ("POST", "/api/requests".to_owned(), resident, Some(self.words(place, title))),
            1 => ("POST", of_request("/accept"), &place.worker.token, None),
            2 => {
                let task = json!({ "mode": { "mode": "open_call" }, "title": "上门帮忙", "instructions": "请带好工具，注意安全", "places": 1 });
                ("POST", of_request("/dispatch"), &place.coordinator.token, Some(json!({ "tasks": [task] })))
            }
            3 => ("POST", format!("/api/tasks/{}/claim", self.last.task), volunteer, None),
            4 => (
                "POST",
                of_request("/handle"),
                &place.worker.token,
                Some(json!({ "outcome": "solved", "reply": "已经处理好了，请您确认。" })),
            ),
            5 => ("POST", of_request("/verdict"), resident, Some(json!({ "verdict": "satisfied" }))),
            6 => ("GET", of_request(""), resident, None),
            _ => ("GET", of_request("/history"), resident, None),
        }
    }

    fn words(&mut self, place: &Place, title: Option<&str>) -> Value {
        let problem = *self.chance.of(PROBLEMS);
        let house = self.chance.below(30) + 1;
        let estate = *self.chance.of(ESTATES);
        let body =
            format!("{estate}{house}栋，{problem}，{}，{}。", self.chance.of(DETAILS), self.chance.of(PLEAS));
        json!({ "kind": "help", "title": title.unwrap_or(problem), "body": body, "place": { "area_path": place.grid } })
    }

    fn keep(&mut self, step: usize, answer: &Value) -> Result<()> {
        let text = |value: &Value| value.as_str().map(str::to_owned).context("an answer without id");
        match step {
            0 => {
                self.last.request = text(&answer["request"]["id"])?;
                self.last.number = text(&answer["request"]["number"])?;
            }
            2 => self.last.task = text(&answer["open_tasks"][0])?,
            3 => self.last.claim = text(&answer["id"])?,
            _ => {}
        }
        Ok(())
    }
}

/// Runs `clients` at once for `seconds`.
pub fn run(program: &Program, world: &World, clients: usize, seconds: u64) -> Result<Loops> {
    let begin = Instant::now() + WARM_UP;
    let end = begin + Duration::from_secs(seconds);
    let results: Vec<Result<(u64, Vec<Times>)>> = thread::scope(|scope| {
        let threads: Vec<_> =
            (0..clients).map(|number| scope.spawn(move || one(program, world, number, begin, end))).collect();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap_or_else(|_| bail!("a client stopped")))
            .collect()
    });
    let mut all = vec![Times::default(); OPERATIONS.len() + 1];
    let mut count = 0;
    for result in results {
        let (loops, times) = result?;
        count += loops;
        for (at, times) in times.into_iter().enumerate() {
            all[OPERATIONS.len()].merge(times.clone());
            all[at].merge(times);
        }
    }
    Ok(Loops { rate: count as f64 / seconds as f64, shares: all.iter().map(Times::shares).collect() })
}

fn one(
    program: &Program,
    world: &World,
    number: usize,
    begin: Instant,
    end: Instant,
) -> Result<(u64, Vec<Times>)> {
    let mut client = Client::new(program, world, number)?;
    let mut times = vec![Times::default(); OPERATIONS.len()];
    let mut loops = 0;
    loop {
        client.go(OPERATIONS.len(), None, |step, took| {
            if (begin..end).contains(&Instant::now()) {
                times[step].add(took);
            }
        })?;
        let now = Instant::now();
        if now >= end {
            return Ok((loops, times));
        }
        loops += u64::from(now >= begin);
    }
}
