//! What waits for a visitor: requests that just came in everywhere, and around the ready-made
//! persons work of every kind.

use jiff::Timestamp;
use serde_json::json;

use super::super::dice::Dice;
use super::super::hours::{Hours, Week};
use super::super::words::{MATTERS, Matter, QUESTIONS, Way};
use super::{Asker, Scene, Script, Step, matter};

impl<'a> Scene<'a> {
    /// A few of the last hours in each community that nobody has looked at yet.
    pub(super) fn of_today(&self) -> Vec<Vec<Step>> {
        let mut stories = Vec::new();
        for (community, place) in self.plan.communities.iter().enumerate() {
            for nth in 0..3 {
                let dice = Dice::new(self.seed, 32, community * 10 + nth);
                if nth == 2 && dice.permille(500) {
                    continue;
                }
                let grid = *dice.pick(&place.grids);
                let at = Week::lately(self.now, dice.between(2, 260));
                let matter = matter(&dice);
                let mut script = Script::new(self, dice, at, grid, matter);
                script.submit();
                stories.push(script.steps);
            }
        }
        stories
    }

    /// Work for each of the persons whom a visitor can be: those of the first community, its
    /// subdistrict, and the first department.
    pub(super) fn of_ready_made_persons(&self) -> Vec<Vec<Step>> {
        let home = &self.plan.communities[0];
        let resident = |nth: usize| {
            let key = self.roster.residents[0].get(nth);
            key.map_or(Asker::Receipt, |key| Asker::Account(key.clone()))
        };
        let member = |nth: usize| self.roster.members[0].get(nth).map(|member| member.key.clone());
        let (me, other) = (|| resident(0), || resident(1));
        let mut number = 0;
        let mut stories = Vec::new();
        let mut tell = |at: Timestamp, matter: &'static Matter, asker: Asker, then: &dyn Fn(&mut Script)| {
            number += 1;
            let mut script = Script::new(self, Dice::new(self.seed, 33, number), at, home.grids[0], matter);
            script.submit_as(asker);
            then(&mut script);
            stories.push(script.steps);
        };
        let office = |days: u32, hour: i8| self.week.office_day_before(self.now, days, hour);
        let spot = with(Way::Spot, 0);
        let words = with(Way::Words, 0);
        let lend = with(Way::Help, 1);
        let city = with(Way::Department(0), 0);

        // Residents: a verdict is awaited, a question to be answered, help on its way, all done.
        tell(office(1, 9), spot, me(), &|script| {
            script.wait(Hours::Duty, 20, 60);
            let line = script.reply();
            script.act(script.worker(), "solve", json!({ "line": line }));
        });
        tell(office(1, 10), lend, me(), &|script| {
            script.accepted();
            script.act(script.worker(), "ask", json!({ "question": QUESTIONS[1] }));
        });
        tell(office(1, 10), lend, me(), &|script| script.coming(member(0)));
        tell(office(2, 9), with(Way::Department(1), 0), other(), &|script| {
            script.accepted();
            script.wait(Hours::Office, 10, 40);
            script.dispatch_to_department(1);
        });
        tell(office(12, 9), lend, me(), &|script| script.done(member(1)));
        tell(office(20, 9), lend, other(), &|script| script.done(member(0)));
        // Presence that was confirmed late: the record needs a second person.
        tell(office(16, 9), lend, me(), &|script| script.done_late(member(0)));

        // Helpers: an open call, an offer by name, work to be confirmed.
        tell(office(1, 14), lend, other(), &|script| {
            script.accepted();
            script.wait(Hours::Office, 10, 40);
            let call = script.open_call(2, script.ahead(2));
            script.dispatch(call);
        });
        tell(office(1, 15), lend, other(), &|script| {
            script.accepted();
            script.wait(Hours::Office, 10, 40);
            script.offer(member(0), 3);
        });
        tell(office(1, 15), lend, me(), &|script| {
            script.accepted();
            script.wait(Hours::Office, 10, 40);
            script.offer(member(1), 4);
        });
        tell(office(4, 9), lend, other(), &|script| script.awaiting_presence(member(1)));

        // Grid worker and coordinator: just came in, taken on and not given to anybody yet.
        for (minutes, matter, asker) in
            [(12, spot, other()), (35, words, Asker::Receipt), (70, with(Way::Spot, 4), Asker::Unknown)]
        {
            tell(Week::lately(self.now, minutes), matter, asker, &|_| {});
        }
        for (matter, asker) in [(lend, Asker::Proxy), (city, other()), (with(Way::Help, 3), Asker::Receipt)] {
            tell(Week::lately(self.now, 240), matter, asker, &|script| {
                script.at = Week::lately(script.scene.now, 150);
                script.act(script.worker(), "accept", json!({}));
            });
        }
        tell(Week::lately(self.now, 300), last("report"), Asker::Unknown, &|_| {});
        // Secretary: wishes whose words are not public yet.
        for (minutes, matter) in [(90, with(Way::Wish, 0)), (200, with(Way::Wish, 2))] {
            tell(Week::lately(self.now, minutes), matter, me(), &|_| {});
        }

        // Department: new, in hand, asking for more time, giving it back. Dispatcher decides.
        tell(office(1, 9), city, other(), &|script| script.with_a_department(false));
        tell(office(1, 14), city, Asker::Receipt, &|script| script.with_a_department(false));
        tell(office(2, 9), city, me(), &|script| script.with_a_department(true));
        tell(office(3, 9), city, Asker::Proxy, &|script| {
            script.with_a_department(true);
            script.wait(Hours::Office, 60, 200);
            let more =
                json!({ "by": { "n": 2, "unit": "work_day" }, "reason": "需与商户代表再商量一次摆放位置" });
            script.act("ha:0".to_owned(), "request-extension", more);
        });
        tell(office(1, 10), city, Asker::Receipt, &|script| {
            script.with_a_department(false);
            script.wait(Hours::Office, 30, 60);
            let ground = json!({ "ground": "not_our_duty" });
            script.step(Some("ha:0".to_owned()), "/api/tasks/{task}/return", Some(ground), &[]);
        });
        // Unit: new and in hand.
        for (days, received) in [(1, false), (2, true)] {
            tell(office(days, 10), with(Way::Help, 8), Asker::Receipt, &|script| {
                script.accepted();
                script.wait(Hours::Office, 10, 40);
                script.dispatch_to_unit();
                if received {
                    script.wait(Hours::Office, 30, 60);
                    script.step(Some("li:0".to_owned()), "/api/tasks/{task}/receive", Some(json!({})), &[]);
                }
            });
        }
        stories
    }
}

/// The nth matter that goes this way.
fn with(way: Way, nth: usize) -> &'static Matter {
    MATTERS.iter().filter(|matter| matter.way == way).nth(nth).unwrap_or(&MATTERS[0])
}

/// The last matter of a kind.
fn last(kind: &str) -> &'static Matter {
    MATTERS.iter().rfind(|matter| matter.kind == kind).unwrap_or(&MATTERS[0])
}

impl Script<'_> {
    fn accepted(&mut self) {
        self.wait(Hours::Duty, 5, 30);
        self.act(self.worker(), "accept", json!({}));
    }

    /// Two hours so many days after the visitor's present.
    fn ahead(&self, days: i64) -> (Timestamp, Timestamp) {
        let then = self.at;
        let mut seen =
            Self::new(self.scene, Dice::new(self.scene.seed, 34, self.grid), then, self.grid, self.matter);
        seen.at = self.scene.now;
        seen.two_hours(days)
    }

    /// Somebody will come on the day after tomorrow.
    fn coming(&mut self, helper: Option<String>) {
        self.accepted();
        self.wait(Hours::Office, 10, 40);
        let span = self.ahead(2);
        let call = self.open_call(1, span);
        self.dispatch(call);
        let helpers: Vec<String> = helper.into_iter().collect();
        helpers.iter().for_each(|key| self.engage(key, Some(span)));
        self.claim(&helpers, false, span.0);
    }

    /// One person is asked by name.
    fn offer(&mut self, helper: Option<String>, days: i64) {
        let Some(account) = helper.and_then(|key| self.roster.account(&key)) else { return };
        let mut task = self.open_call(1, self.ahead(days));
        task["mode"] = json!({ "mode": "named" });
        task["accounts"] = json!([account]);
        self.dispatch(task);
    }

    /// Somebody was there and said so; nobody has confirmed it.
    fn awaiting_presence(&mut self, helper: Option<String>) {
        self.accepted();
        self.wait(Hours::Office, 10, 40);
        let span = self.two_hours(1);
        let call = self.open_call(1, span);
        self.dispatch(call);
        let helpers: Vec<String> = helper.into_iter().collect();
        helpers.iter().for_each(|key| self.engage(key, Some(span)));
        let present = self.claim(&helpers, false, span.0);
        self.work(&present, span.1);
    }

    /// Somebody was there, and the requester is content.
    fn done(&mut self, helper: Option<String>) {
        self.awaiting_presence(helper);
        self.wait(Hours::Office, 10, 200);
        let path = "/api/claims/{claim0}/presence";
        self.step(Some(self.coordinator()), path, Some(json!({ "presence": "present" })), &[]);
        self.handle(self.coordinator(), "solved");
        self.wait(Hours::Life, 60, 900);
        if let Asker::Account(key) = self.who_asks.clone() {
            self.act(key, "verdict", json!({ "verdict": "satisfied" }));
        }
    }

    /// The same, but the coordinator came to it more than a week later.
    fn done_late(&mut self, helper: Option<String>) {
        self.awaiting_presence(helper);
        self.wait(Hours::Office, 9 * 1440, 9 * 1440 + 60);
        let path = "/api/claims/{claim0}/presence";
        self.step(Some(self.coordinator()), path, Some(json!({ "presence": "present" })), &[]);
        self.handle(self.coordinator(), "solved");
    }

    /// Given to the first department, and perhaps in its hands.
    fn with_a_department(&mut self, received: bool) {
        self.accepted();
        self.wait(Hours::Office, 10, 40);
        self.dispatch_to_department(0);
        if received {
            self.wait(Hours::Office, 20, 60);
            let handler = "ha:0".to_owned();
            self.step(Some(handler.clone()), "/api/tasks/{task}/receive", Some(json!({})), &[]);
            self.wait(Hours::Office, 10, 60);
            self.act(handler, "note-contact", json!({}));
        }
    }
}
