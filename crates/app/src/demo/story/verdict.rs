//! What the requester says of it, and what follows from that.

use serde_json::json;

use super::super::hours::Hours;
use super::super::words::AGAIN;
use super::{Asker, Script};

impl Script<'_> {
    /// The requester's own word; `hand` does it over when it begins again.
    pub(super) fn verdict(&mut self, hand: String) {
        if self.who_asks == Asker::Staff || !self.dice.permille(680) {
            return;
        }
        self.wait(Hours::Life, 20, 2400);
        let verdict = match self.dice.below(1000) {
            0..760 => "satisfied",
            760..920 => "basically",
            920..960 => "dissatisfied",
            _ => "none",
        };
        self.say(verdict);
        if verdict != "dissatisfied" {
            return;
        }
        self.again(hand);
        self.wait(Hours::Life, 60, 2400);
        let contents = self.dice.permille(850);
        self.say(if contents { "satisfied" } else { "dissatisfied" });
        if !contents {
            // One level up somebody else looks at it.
            self.again(self.coordinator());
            self.wait(Hours::Life, 60, 2400);
            self.say("basically");
        }
    }

    fn again(&mut self, hand: String) {
        self.wait(Hours::Office, 120, 1500);
        let reply = *self.dice.pick(AGAIN);
        self.act(hand, "handle", json!({ "outcome": "solved", "reply": reply }));
    }

    fn say(&mut self, verdict: &str) {
        let body = json!({ "verdict": verdict });
        match self.who_asks.clone() {
            Asker::Account(key) => self.act(key, "verdict", body),
            Asker::Proxy => {
                self.wait(Hours::Duty, 0, 5);
                self.act(self.worker(), "verdict-by-proxy", body);
            }
            Asker::Receipt | Asker::Unknown => {
                self.step(None, "/api/receipts/{receipt}/verdict", Some(body), &[]);
            }
            Asker::Staff => {}
        }
    }
}
