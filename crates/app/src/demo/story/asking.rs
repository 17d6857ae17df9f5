//! How a request begins: who asks, in which words; accepted, asked back, joined, declined.

use serde_json::{Value, json};

use super::super::hours::Hours;
use super::super::words::{ANSWERS, QUESTIONS, Way, around, person_name};
use super::{Asker, Script, nth};

impl Script<'_> {
    /// The matter in somebody's own words.
    fn words(&self) -> String {
        let around = around(self.matter);
        let body = nth(self.matter.bodies, self.variant).replace("{place}", &self.place);
        let [opening, detail, ending] =
            [around.openings, around.details, around.endings].map(|list| *self.dice.pick(list));
        format!("{opening}{body}{detail}{ending}")
    }

    /// Chooses who asks, as life does, and lets them ask.
    pub(super) fn submit(&mut self) {
        let resident = self.resident();
        let kind = self.matter.kind;
        let asker = match (kind, self.dice.below(1000)) {
            ("grid_event", _) => Asker::Staff,
            ("complain" | "suggest" | "report", 0..45) => Asker::Unknown,
            (_, 0..130) => Asker::Proxy,
            (_, 130..260) => Asker::Receipt,
            _ => resident.map_or(Asker::Receipt, Asker::Account),
        };
        self.submit_as(asker);
    }

    /// Lets `asker` ask.
    pub(super) fn submit_as(&mut self, asker: Asker) {
        let (kind, place) = (self.matter.kind, self.place.clone());
        let mut body = json!({
            "kind": kind, "title": self.title, "body": self.words(),
            "place": { "area_code": self.plan.grids[self.grid].code, "address": place },
        });
        if kind != "wish" && self.dice.permille(300) {
            let (x, y) = (self.dice.between(1, 99) as f64 / 100.0, self.dice.between(1, 99) as f64 / 100.0);
            let (lon, lat) = self.plan.grids[self.grid].square.point(x, y);
            body["place"]["point"] = json!({ "lon": lon, "lat": lat });
        }
        if self.dice.permille(40) && matches!(kind, "help" | "complain" | "grid_event") {
            self.urgent = true;
            body["urgency"] = "urgent".into();
        }
        if kind == "wish" {
            body["consent"] = true.into();
        }
        let contact = json!({ "name": person_name(&self.dice), "phone": format!("161{:08}", self.dice.below(100_000)) });
        let who = match &asker {
            Asker::Account(key) => {
                // Some do not want the neighbours whom it is about to learn of them.
                if kind == "complain" && self.dice.permille(40) {
                    body["secret"] = true.into();
                }
                Some(key.clone())
            }
            Asker::Proxy => {
                body["source"] = "proxy".into();
                body["contact"] = contact;
                Some(self.worker())
            }
            Asker::Receipt => {
                body["contact"] = contact;
                None
            }
            Asker::Unknown => {
                body["anonymous"] = true.into();
                None
            }
            Asker::Staff => {
                body["source"] = "grid".into();
                Some(self.worker())
            }
        };
        self.who_asks = asker;
        self.step(
            who,
            "/api/requests",
            Some(body),
            &[("request", "/request/id"), ("receipt", "/receipt_token")],
        );
    }

    pub(super) fn decline(&mut self) {
        self.wait(Hours::Duty, 10, 300);
        let code = *self.dice.pick(&["court", "outside_duty", "petition", "arbitration", "disclosure"]);
        self.act(self.worker(), "decline", json!({ "code": code }));
    }

    pub(super) fn withdraw(&mut self) {
        let Asker::Account(key) = self.who_asks.clone() else { return self.spot() };
        self.wait(Hours::Life, 10, 600);
        self.act(key, "withdraw", json!({}));
    }

    pub(super) fn accept(&mut self) {
        self.wait(Hours::Duty, 4, 150);
        let worker = self.worker();
        self.act(worker.clone(), "accept", json!({}));
        let account = match &self.who_asks {
            Asker::Account(key) => Some(key.clone()),
            _ => None,
        };
        let is_plain = self.matter.way == Way::Words;
        if let Some(key) = account.filter(|_| !is_plain && self.dice.permille(60)) {
            self.wait(Hours::Duty, 3, 60);
            let question = *self.dice.pick(QUESTIONS);
            self.act(worker, "ask", json!({ "question": question }));
            self.wait(Hours::Life, 20, 900);
            let answer = *self.dice.pick(ANSWERS);
            self.act(key, "answer", json!({ "text": answer }));
        }
        self.join();
    }

    /// A neighbour has the same need.
    pub(super) fn join(&mut self) {
        if self.matter.kind == "wish" || self.matter.kind == "report" || !self.dice.permille(35) {
            return;
        }
        // What is secret can be joined by nobody.
        let secret =
            self.steps.first().and_then(|step| step.body.as_ref()).is_some_and(|body| body["secret"] == true);
        let other = self.resident().filter(|other| self.who_asks != Asker::Account(other.clone()));
        if let Some(other) = other.filter(|_| !secret) {
            self.wait(Hours::Life, 20, 400);
            self.act(other, "join", json!({}));
        }
    }

    /// The same matter from two people; the coordinator makes one of it. `false` where nobody
    /// else lives.
    pub(super) fn twin(&mut self) -> bool {
        let first = self.steps.first().and_then(|step| step.body.clone());
        let other = self.resident().filter(|other| self.who_asks != Asker::Account(other.clone()));
        let (Some(mut body), Some(other)) = (first, other) else { return false };
        self.wait(Hours::Life, 30, 240);
        if let Some(fields) = body.as_object_mut() {
            for field in ["source", "contact", "anonymous", "secret"] {
                fields.remove(field);
            }
            fields.insert("body".to_owned(), Value::String(self.words()));
        }
        self.step(Some(other), "/api/requests", Some(body), &[("twin", "/request/id")]);
        self.wait(Hours::Office, 20, 200);
        let path = "/api/requests/{twin}/merge";
        self.step(Some(self.coordinator()), path, Some(json!({ "into": "{request}" })), &[]);
        true
    }
}
