//! The ways of a request through the house: on the spot, in words, to a department, to a unit,
//! as a wish.

use baodao_kernel::CHINA;
use jiff::{SignedDuration, ToSpan};
use serde_json::{Value, json};

use super::super::hours::Hours;
use super::super::words::{DEPARTMENTS, ENDS_OF_REPLIES, UNITS, WISH_WORDS, Way};
use super::{Script, nth};

/// What lay forgotten for longer than this was found again.
const FOUND_DAYS: i64 = 12;

impl Script<'_> {
    pub(super) fn tell(&mut self) {
        let fate = self.dice.below(1000);
        self.submit();
        match (self.matter.way, fate) {
            (way, 0..10) if way != Way::Wish => self.decline(),
            (_, 10..15) => self.withdraw(),
            (Way::Help | Way::Spot, 18..21) => {
                self.wait(Hours::Life, 2, 20);
                let to = if fate == 18 { "120" } else { "110" };
                self.act(self.worker(), "transfer-emergency", json!({ "to": to }));
            }
            (Way::Help | Way::Department(_), 21..31) => {
                self.twin();
                self.go();
            }
            _ => self.go(),
        }
    }

    /// The way of the matter, from acceptance on.
    pub(super) fn go(&mut self) {
        match self.matter.way {
            Way::Spot => self.spot(),
            Way::Words => self.in_words(),
            Way::Help => self.help(),
            Way::Department(department) => self.department(department),
            Way::Wish => self.wish(),
        }
    }

    /// What was done.
    pub(super) fn report(&self) -> &'static str {
        nth(self.matter.replies, self.variant)
    }

    /// What was done, said to the requester.
    pub(super) fn reply(&self) -> String {
        format!("{}{}", self.report(), self.dice.pick(ENDS_OF_REPLIES))
    }

    pub(super) fn spot(&mut self) {
        self.join();
        self.wait(Hours::Duty, 5, 400);
        let line = self.reply();
        self.act(self.worker(), "solve", json!({ "line": line }));
        self.verdict(self.worker());
    }

    fn in_words(&mut self) {
        if self.matter.kind == "report" {
            // The identity lies in the vault; the coordinator answers without it.
            self.wait(Hours::Office, 20, 300);
            self.act(self.coordinator(), "accept", json!({}));
            self.wait(Hours::Office, 300, 3000);
            return self.handle(self.coordinator(), "explained");
        }
        self.accept();
        self.wait(Hours::Duty, 30, 1500);
        self.handle(self.worker(), "explained");
        self.verdict(self.worker());
    }

    pub(super) fn handle(&mut self, who: String, outcome: &str) {
        let reply = self.reply();
        self.act(who, "handle", json!({ "outcome": outcome, "reply": reply }));
    }

    pub(super) fn dispatch(&mut self, task: Value) {
        let body = json!({ "tasks": [task] });
        let path = "/api/requests/{request}/dispatch";
        self.step(Some(self.coordinator()), path, Some(body), &[("task", "/open_tasks/0")]);
    }

    /// Some requests are forgotten for a while; the clock finds them, and then the coordinator
    /// sees to it. `true` ends the story here.
    pub(super) fn is_forgotten(&mut self, permille: usize) -> bool {
        if !self.dice.permille(permille) {
            return false;
        }
        let age = self.scene.now.duration_since(self.at);
        if age > SignedDuration::from_hours(24 * FOUND_DAYS) {
            self.wait(Hours::Office, 8 * 1440, FOUND_DAYS * 1440);
            self.handle(self.coordinator(), "partly");
            self.verdict(self.coordinator());
        }
        true
    }

    /// A partner unit takes it on.
    pub(super) fn unit(&mut self) {
        let street = self.subdistrict();
        self.wait(Hours::Office, 15, 400);
        self.dispatch_to_unit();
        self.wait(Hours::Office, 30, 600);
        let liaison = format!("li:{street}");
        self.step(Some(liaison.clone()), "/api/tasks/{task}/receive", Some(json!({})), &[]);
        self.wait(Hours::Office, 600, 3600);
        self.handle(liaison, "solved");
        self.verdict(self.coordinator());
    }

    pub(super) fn dispatch_to_unit(&mut self) {
        let unit = *self.dice.pick(UNITS);
        self.dispatch(json!({
            "mode": { "mode": "unit", "unit_name": unit }, "title": self.title, "places": 1,
            "recipient": self.roster.liaisons[self.subdistrict()],
        }));
    }

    fn department(&mut self, department: usize) {
        self.accept();
        self.wait(Hours::Office, 15, 400);
        self.dispatch_to_department(department);
        if self.is_forgotten(50) {
            return;
        }
        let handler = format!("ha:{department}");
        self.wait(Hours::Office, 20, 300);
        self.step(Some(handler.clone()), "/api/tasks/{task}/receive", Some(json!({})), &[]);
        if self.dice.permille(800) {
            self.wait(Hours::Office, 20, 400);
            self.act(handler.clone(), "note-contact", json!({}));
        }
        match self.dice.below(1000) {
            0..40 => return self.suspend(handler),
            40..110 => {
                self.wait(Hours::Office, 300, 1500);
                let more = json!({ "by": { "n": 3, "unit": "work_day" }, "reason": "等待材料到货" });
                self.act(handler.clone(), "request-extension", more);
                self.wait(Hours::Office, 60, 500);
                self.act(self.dispatcher(), "decide-application", json!({ "approve": true }));
            }
            _ => {}
        }
        self.wait(Hours::Office, 700, 4300);
        self.handle(handler, "solved");
        self.verdict(self.coordinator());
    }

    pub(super) fn dispatch_to_department(&mut self, department: usize) {
        let (name, item, _) = DEPARTMENTS[department];
        self.dispatch(json!({
            "mode": { "mode": "department", "name": name }, "title": self.title, "places": 1,
            "catalogue_item": item, "recipient": self.roster.handlers[department],
        }));
    }

    /// Nothing can be done for some weeks; then it goes on.
    fn suspend(&mut self, handler: String) {
        self.wait(Hours::Office, 300, 1500);
        let weeks = self.dice.between(2, 7);
        let review = CHINA.to_datetime(self.at).date().checked_add((weeks * 7 + 5).days());
        let Ok(review) = review else { return };
        let reason = *self.dice.pick(&["需待管线迁改后施工", "需待业主大会表决", "需待雨季过后施工"]);
        let body = json!({ "review_on": review.to_string(), "reason": reason });
        self.act(self.coordinator(), "request-suspension", body);
        self.wait(Hours::Office, 60, 600);
        self.act(self.dispatcher(), "decide-application", json!({ "approve": true }));
        self.wait(Hours::Office, weeks * 7 * 1440, weeks * 7 * 1440 + 2000);
        self.act(self.coordinator(), "resume", json!({}));
        self.wait(Hours::Office, 600, 2000);
        self.handle(handler, "solved");
        self.verdict(self.coordinator());
    }

    fn wish(&mut self) {
        self.wait(Hours::Office, 60, 900);
        let public = self.vet();
        self.wait(Hours::Office, 20, 600);
        self.act(self.coordinator(), "accept", json!({}));
        self.wait(Hours::Office, 15, 400);
        self.dispatch(json!({ "mode": { "mode": "open_call" }, "title": public, "places": 1 }));
        if self.dice.permille(150) {
            return;
        }
        self.wait(Hours::Life, 200, 9000);
        let Some(key) = self.helper(&[], None) else { return };
        self.step(Some(key.clone()), "/api/tasks/{task}/claim", Some(json!({})), &[("claim0", "/id")]);
        self.wait(Hours::Life, 1500, 7000);
        let report = json!({ "text": self.report(), "minutes": self.dice.between(3, 9) * 10 });
        self.step(Some(key), "/api/claims/{claim0}/report", Some(report), &[]);
        self.wait(Hours::Office, 30, 600);
        let path = "/api/claims/{claim0}/presence";
        self.step(Some(self.coordinator()), path, Some(json!({ "presence": "present" })), &[]);
        self.wait(Hours::Office, 5, 100);
        self.handle(self.coordinator(), "solved");
        self.verdict(self.coordinator());
    }

    /// The secretary finds words that may be public.
    fn vet(&mut self) -> String {
        let public = format!("{}{}", self.dice.pick(WISH_WORDS), self.title);
        self.act(self.secretary(), "vet-wish", json!({ "public_text": public }));
        public
    }
}
