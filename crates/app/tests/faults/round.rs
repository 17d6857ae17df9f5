//! One round of the loop, from the request to the verdict.

use serde_json::{Value, json};

use crate::cast::Cast;
use crate::person::Person;

/// What happens once in the history of each request.
const ONCE: [&str; 9] = [
    "request_submitted",
    "request_accepted",
    "request_dispatched",
    "claim_made",
    "work_reported",
    "presence_confirmed",
    "task_finished",
    "request_handled",
    "verdict_given",
];

/// A round of which every call was acknowledged.
pub struct Round {
    name: String,
    worker: usize,
    request: String,
    task: String,
    claim: String,
}

/// Whose hand does a step.
#[derive(Clone, Copy)]
enum Hand {
    Resident,
    Coordinator,
    Volunteer,
}

impl Round {
    pub async fn play(cast: &Cast, worker: usize, number: usize) -> Self {
        let name = format!("w{worker}n{number}");
        let submitted = cast.submit(&name).await;
        let mut round = Self {
            name,
            worker,
            request: text(&submitted["request"]["id"]),
            task: String::new(),
            claim: String::new(),
        };
        for (step, ..) in STEPS {
            let answer = round.step(cast, step).await;
            match *step {
                "dispatch" => round.task = text(&answer["open_tasks"][0]),
                "claim" => round.claim = text(&answer["id"]),
                _ => {}
            }
        }
        round
    }

    async fn step(&self, cast: &Cast, step: &str) -> Value {
        let (_, hand, path, body) = STEPS.iter().find(|(name, ..)| *name == step).unwrap();
        let path = path
            .replace("{request}", &self.request)
            .replace("{task}", &self.task)
            .replace("{claim}", &self.claim);
        let key = format!("{}-{step}", self.name);
        self.hand(cast, *hand).must(&path, &key, body()).await
    }

    fn hand<'a>(&self, cast: &'a Cast, hand: Hand) -> &'a Person {
        match hand {
            Hand::Resident => &cast.resident,
            Hand::Coordinator => &cast.coordinator,
            Hand::Volunteer => &cast.volunteers[self.worker],
        }
    }

    /// Everything that was acknowledged is there, once.
    pub async fn check(&self, cast: &Cast) {
        let (name, id) = (&self.name, &self.request);
        let request = cast.resident.read(&format!("/api/requests/{id}")).await;
        assert_eq!(request["verdict"]["verdict"], "satisfied", "{name}: {request}");
        assert_eq!(request["handling"]["outcome"], "solved", "{name}: {request}");
        let history = cast.coordinator.read(&format!("/api/requests/{id}/history")).await;
        let names: Vec<&str> =
            history["items"].as_array().unwrap().iter().map(|line| line["name"].as_str().unwrap()).collect();
        for event in ONCE {
            let times = names.iter().filter(|seen| **seen == event).count();
            assert_eq!(times, 1, "{name}: {event} in {names:?}");
        }
        let tasks = cast.coordinator.read(&format!("/api/requests/{id}/tasks")).await;
        assert_eq!(tasks["items"].as_array().unwrap().len(), 1, "{name}: {tasks}");
        let claims = cast.coordinator.read(&format!("/api/tasks/{}/claims", self.task)).await;
        let claims = claims["items"].as_array().unwrap();
        assert_eq!(claims.len(), 1, "{name}: {claims:?}");
        assert_eq!(claims[0]["claim"]["id"], json!(self.claim), "{name}");
    }

    /// Sends every call of the round once more.
    pub async fn repeat(&self, cast: &Cast) {
        let submitted = cast.submit(&self.name).await;
        assert_eq!(submitted["request"]["id"], json!(self.request), "{}", self.name);
        for (step, ..) in STEPS {
            let answer = self.step(cast, step).await;
            match *step {
                "dispatch" => assert_eq!(answer["open_tasks"][0], json!(self.task), "{}", self.name),
                "claim" => assert_eq!(answer["id"], json!(self.claim), "{}", self.name),
                _ => {}
            }
        }
    }
}

type Step = (&'static str, Hand, &'static str, fn() -> Option<Value>);

/// What follows the submission.
const STEPS: &[Step] = &[
    ("accept", Hand::Coordinator, "/api/requests/{request}/accept", || None),
    ("dispatch", Hand::Coordinator, "/api/requests/{request}/dispatch", || {
        Some(json!({ "tasks": [{ "mode": { "mode": "open_call" }, "title": "上门看一看", "places": 1 }] }))
    }),
    ("claim", Hand::Volunteer, "/api/tasks/{task}/claim", || None),
    ("report", Hand::Volunteer, "/api/claims/{claim}/report", || {
        Some(json!({ "text": "看过了，已修好。", "minutes": 30 }))
    }),
    ("presence", Hand::Coordinator, "/api/claims/{claim}/presence", || {
        Some(json!({ "presence": "present" }))
    }),
    ("finish", Hand::Coordinator, "/api/tasks/{task}/finish", || None),
    ("handle", Hand::Coordinator, "/api/requests/{request}/handle", || {
        Some(json!({ "outcome": "solved", "reply": "已修好，请确认。" }))
    }),
    ("verdict", Hand::Resident, "/api/requests/{request}/verdict", || {
        Some(json!({ "verdict": "satisfied" }))
    }),
];

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("an id, not {value}")).to_owned()
}
