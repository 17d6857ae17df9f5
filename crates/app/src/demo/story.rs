//! What happens to one request, written down before it happens: who does what, when. Whatever
//! lies after the present has not happened yet, which is how requests in every state come about.

use baodao_kernel::CHINA;
use jiff::{SignedDuration, Timestamp, ToSpan};
use serde_json::{Value, json};

use super::builder::DAYS;
use super::dice::Dice;
use super::district::Plan;
use super::people::{Member, Roster};
use super::words::{
    AGAIN, ANSWERS, DEPARTMENTS, MATTERS, Matter, QUESTIONS, UNITS, WISH_WORDS, Way, person_name,
};

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

/// Writes the story of one request.
pub struct Script<'a> {
    dice: Dice,
    plan: &'a Plan,
    roster: &'a Roster,
    at: Timestamp,
    steps: Vec<Step>,
    grid: usize,
    matter: &'static Matter,
    who_asks: Asker,
}

/// Who asks, and so who can be asked back and gives the verdict.
#[derive(Debug, Clone, PartialEq)]
enum Asker {
    Account(String),
    Proxy,
    Receipt,
    Staff,
}

impl<'a> Script<'a> {
    /// The story of request `number` of `total`.
    pub fn write(
        seed: u64,
        number: usize,
        total: usize,
        now: Timestamp,
        plan: &'a Plan,
        roster: &'a Roster,
    ) -> Vec<Step> {
        let dice = Dice::new(seed, 30, number);
        let grid = dice.below(plan.grids.len());
        let matter = matter(&dice);
        let day = i64::try_from(number).unwrap_or(0) * DAYS / i64::try_from(total).unwrap_or(1).max(1);
        let begin = now.saturating_sub(SignedDuration::from_hours(24 * (DAYS - day))).unwrap_or(now);
        // From six in the morning to ten at night.
        let morning = CHINA.to_datetime(begin).date().at(6, 0, 0, 0);
        let minutes = dice.between(0, 16 * 60);
        let at = CHINA.to_timestamp(morning).unwrap_or(begin);
        let at =
            at.saturating_add(SignedDuration::from_secs(minutes * 60 + dice.between(0, 59))).unwrap_or(at);
        let who_asks = Asker::Staff;
        let mut script = Self { dice, plan, roster, at, steps: Vec::new(), grid, matter, who_asks };
        script.tell();
        script.steps
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

    /// Lets time pass; what falls into the night happens the next morning.
    fn wait(&mut self, from: i64, to: i64) {
        let minutes = self.dice.between(from, to);
        let at = self.at.saturating_add(SignedDuration::from_secs(minutes * 60)).unwrap_or(self.at);
        let local = CHINA.to_datetime(at);
        let day = if local.hour() >= 21 {
            local.date().checked_add(1.day()).unwrap_or(local.date())
        } else {
            local.date()
        };
        let awake = (8..21).contains(&local.hour());
        let opened = day.at(8, i8::try_from(minutes % 60).unwrap_or(0), 0, 0);
        self.at = if awake { at } else { CHINA.to_timestamp(opened).unwrap_or(at).max(self.at) };
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

    fn place(&self) -> String {
        format!(
            "{}{}栋{}单元",
            self.plan.grids[self.grid].estate,
            self.dice.between(1, 4),
            self.dice.between(1, 3)
        )
    }

    fn body(&self, place: &str) -> String {
        self.dice.pick(self.matter.bodies).replace("{place}", place)
    }

    fn reply(&self) -> &'static str {
        self.dice.pick::<&str>(self.matter.replies)
    }

    fn tell(&mut self) {
        let fate = self.dice.below(1000);
        self.submit();
        match (self.matter.way, fate) {
            (way, 0..10) if way != Way::Wish => self.decline(),
            (_, 10..18) => self.withdraw(),
            (Way::Help | Way::Spot, 18..21) => {
                self.wait(2, 20);
                self.act(
                    self.worker(),
                    "transfer-emergency",
                    json!({ "to": if fate == 18 { "120" } else { "110" } }),
                );
            }
            (Way::Help | Way::Department(_), 21..31) => self.twin(),
            (Way::Spot, _) => self.spot(),
            (Way::Words, _) => self.words(),
            (Way::Help, _) => self.help(),
            (Way::Department(department), _) => self.department(department),
            (Way::Wish, _) => self.wish(),
        }
    }

    fn submit(&mut self) {
        let place = self.place();
        let kind = self.matter.kind;
        let mut body = json!({
            "kind": kind, "title": self.matter.title, "body": self.body(&place),
            "place": { "area_code": self.plan.grids[self.grid].code, "address": place },
        });
        if kind != "wish" && self.dice.permille(300) {
            let (x, y) = (self.dice.between(1, 99) as f64 / 100.0, self.dice.between(1, 99) as f64 / 100.0);
            let (lon, lat) = self.plan.grids[self.grid].square.point(x, y);
            body["place"]["point"] = json!({ "lon": lon, "lat": lat });
        }
        if self.dice.permille(40) && kind != "wish" && kind != "suggest" {
            body["urgency"] = "urgent".into();
        }
        if kind == "wish" {
            body["consent"] = true.into();
        }
        let resident = self.resident();
        let asker = match (kind, self.dice.below(1000)) {
            ("grid_event", _) => Asker::Staff,
            (_, 0..130) => Asker::Proxy,
            (_, 130..260) => Asker::Receipt,
            _ => resident.map_or(Asker::Receipt, Asker::Account),
        };
        let contact = json!({ "name": person_name(&self.dice), "phone": format!("135{:08}", self.dice.below(100_000)) });
        let who = match &asker {
            Asker::Account(key) => Some(key.clone()),
            Asker::Proxy => {
                body["source"] = "proxy".into();
                body["contact"] = contact;
                Some(self.worker())
            }
            Asker::Receipt => {
                body["contact"] = contact;
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

    fn decline(&mut self) {
        self.wait(10, 300);
        let code = *self.dice.pick(&["court", "outside_duty", "petition", "arbitration"]);
        self.act(self.worker(), "decline", json!({ "code": code }));
    }

    fn withdraw(&mut self) {
        let Asker::Account(key) = self.who_asks.clone() else { return self.accept() };
        self.wait(10, 600);
        self.act(key, "withdraw", json!({}));
    }

    fn accept(&mut self) {
        self.wait(4, 150);
        let worker = self.worker();
        self.act(worker.clone(), "accept", json!({}));
        let account = match &self.who_asks {
            Asker::Account(key) => Some(key.clone()),
            _ => None,
        };
        if let Some(key) = account.filter(|_| self.dice.permille(45)) {
            self.wait(3, 60);
            let question = *self.dice.pick(QUESTIONS);
            self.act(worker, "ask", json!({ "question": question }));
            self.wait(20, 900);
            let answer = *self.dice.pick(ANSWERS);
            self.act(key, "answer", json!({ "text": answer }));
        }
        self.join();
    }

    fn join(&mut self) {
        if self.matter.kind == "wish" || self.matter.kind == "report" || !self.dice.permille(35) {
            return;
        }
        let other = self.resident().filter(|other| self.who_asks != Asker::Account(other.clone()));
        if let Some(other) = other {
            self.wait(20, 400);
            self.act(other, "join", json!({}));
        }
    }

    /// The same matter from two people; the coordinator makes one of it.
    fn twin(&mut self) {
        let first = self.steps.first().and_then(|step| step.body.clone());
        let (Some(mut body), Some(other)) = (first, self.resident()) else { return self.accept() };
        self.wait(30, 240);
        if let Some(fields) = body.as_object_mut() {
            fields.remove("source");
            fields.remove("contact");
        }
        self.step(Some(other), "/api/requests", Some(body), &[("twin", "/request/id")]);
        self.wait(20, 200);
        let coordinator = self.coordinator();
        let path = "/api/requests/{twin}/merge";
        self.step(Some(coordinator), path, Some(json!({ "into": "{request}" })), &[]);
        match self.matter.way {
            Way::Department(department) => self.department(department),
            _ => self.help(),
        }
    }

    fn spot(&mut self) {
        self.wait(5, 400);
        let line = self.reply();
        self.act(self.worker(), "solve", json!({ "line": line }));
        self.join();
        self.verdict(self.worker());
    }

    fn words(&mut self) {
        if self.matter.kind == "report" {
            // The identity lies in the vault; the coordinator answers without it.
            self.wait(20, 300);
            self.act(self.coordinator(), "accept", json!({}));
            self.wait(300, 3000);
            return self.handle(self.coordinator(), "explained");
        }
        self.accept();
        self.wait(30, 1500);
        self.handle(self.worker(), "explained");
        self.verdict(self.worker());
    }

    fn handle(&mut self, who: String, outcome: &str) {
        let reply = self.reply();
        self.act(who, "handle", json!({ "outcome": outcome, "reply": reply }));
    }

    /// Some requests are forgotten for a while; the clock finds them.
    fn is_forgotten(&self) -> bool {
        self.dice.permille(12)
    }

    fn dispatch(&mut self, task: Value) {
        self.wait(15, 400);
        let body = json!({ "tasks": [task] });
        let path = "/api/requests/{request}/dispatch";
        self.step(Some(self.coordinator()), path, Some(body), &[("task", "/open_tasks/0")]);
    }

    /// A member who lives near and can do it.
    fn helper(&self, not: &[String]) -> Option<&'a Member> {
        let near = &self.roster.members[self.community()];
        let fits = |member: &&Member| {
            self.matter.skill.is_none_or(|skill| member.skills.contains(&skill)) && !not.contains(&member.key)
        };
        (0..60).filter(|_| !near.is_empty()).map(|_| self.dice.pick(near)).find(fits)
    }

    fn help(&mut self) {
        self.accept();
        if self.dice.permille(60) {
            return self.unit();
        }
        let places = if self.matter.skill.is_some() { 1 } else { self.dice.between(1, 4) };
        // The work is on the next day or the one after, for two hours.
        let day = CHINA.to_datetime(self.at).date().checked_add(self.dice.between(1, 3).days());
        let hour = *self.dice.pick(&[9, 10, 14, 15, 18]);
        let starts =
            day.ok().and_then(|day| CHINA.to_timestamp(day.at(hour, 0, 0, 0)).ok()).unwrap_or(self.at);
        let ends = starts.saturating_add(SignedDuration::from_hours(2)).unwrap_or(starts);
        let mut task = json!({
            "mode": { "mode": "open_call" }, "title": self.matter.title, "places": places,
            "instructions": "到场后先与社区协调员联系，结束时口头说明情况即可。", "starts_at": starts, "ends_at": ends,
        });
        let mut helpers: Vec<String> = Vec::new();
        for _ in 0..places {
            helpers.extend(self.helper(&helpers).map(|member| member.key.clone()));
        }
        if let (Some(skill), false) = (self.matter.skill, helpers.is_empty()) {
            task["skills"] = json!([skill]);
        }
        let named = helpers.len() == 1 && self.dice.permille(200);
        let account = helpers.first().and_then(|key| self.roster.account(key)).filter(|_| named);
        if let Some(account) = account {
            task["mode"] = json!({ "mode": "named" });
            task["accounts"] = json!([account]);
        }
        self.dispatch(task);
        if self.at >= starts || self.is_forgotten() {
            return;
        }
        self.work(&helpers, account.is_some(), starts, ends);
    }

    fn work(&mut self, helpers: &[String], named: bool, starts: Timestamp, ends: Timestamp) {
        let mut present = Vec::new();
        for (at, key) in helpers.iter().enumerate() {
            self.wait(10, 500);
            if self.at >= starts {
                break;
            }
            let claim: (&str, &[_]) = match (at, named) {
                (_, true) => ("/api/claims/{claim0}/accept", &[]),
                (0, _) => ("/api/tasks/{task}/claim", &[("claim0", "/id")]),
                (1, _) => ("/api/tasks/{task}/claim", &[("claim1", "/id")]),
                (2, _) => ("/api/tasks/{task}/claim", &[("claim2", "/id")]),
                _ => ("/api/tasks/{task}/claim", &[("claim3", "/id")]),
            };
            if named {
                self.step(
                    Some(key.clone()),
                    "/api/my/claims?limit=1",
                    None,
                    &[("claim0", "/items/0/claim/id")],
                );
            }
            self.step(Some(key.clone()), claim.0, Some(json!({})), claim.1);
            present.push((format!("{{claim{at}}}"), key.clone()));
        }
        if present.is_empty() {
            return;
        }
        self.at = self.at.max(ends);
        self.wait(5, 60);
        for (claim, key) in &present {
            let report = json!({ "text": self.reply(), "minutes": self.dice.between(4, 11) * 10 });
            self.step(Some(key.clone()), &format!("/api/claims/{claim}/report"), Some(report), &[]);
        }
        self.wait(10, 200);
        for (claim, _) in &present {
            let seen = if self.dice.permille(20) { "excused" } else { "present" };
            let path = format!("/api/claims/{claim}/presence");
            self.step(Some(self.coordinator()), &path, Some(json!({ "presence": seen })), &[]);
        }
        self.wait(5, 240);
        let outcome = if self.dice.permille(60) { "partly" } else { "solved" };
        self.handle(self.coordinator(), outcome);
        self.verdict(self.coordinator());
    }

    fn unit(&mut self) {
        let street = self.subdistrict();
        let unit = *self.dice.pick(UNITS);
        let task = json!({
            "mode": { "mode": "unit", "unit_name": unit }, "title": self.matter.title, "places": 1,
            "recipient": self.roster.liaisons[street],
        });
        self.dispatch(task);
        self.wait(30, 600);
        let liaison = format!("li:{street}");
        self.step(Some(liaison.clone()), "/api/tasks/{task}/receive", Some(json!({})), &[]);
        self.wait(600, 4000);
        self.handle(liaison, "solved");
        self.verdict(self.coordinator());
    }

    fn department(&mut self, department: usize) {
        self.accept();
        let (name, item, _) = DEPARTMENTS[department];
        let task = json!({
            "mode": { "mode": "department", "name": name }, "title": self.matter.title, "places": 1,
            "catalogue_item": item, "recipient": self.roster.handlers[department],
        });
        self.dispatch(task);
        if self.is_forgotten() {
            return;
        }
        let handler = format!("ha:{department}");
        self.wait(20, 500);
        self.step(Some(handler.clone()), "/api/tasks/{task}/receive", Some(json!({})), &[]);
        if self.dice.permille(700) {
            self.wait(20, 700);
            self.act(handler.clone(), "note-contact", json!({}));
        }
        match self.dice.below(1000) {
            0..40 => return self.suspend(),
            40..110 => {
                self.wait(300, 1500);
                let more = json!({ "by": { "n": 3, "unit": "work_day" }, "reason": "等待材料到货" });
                self.act(handler.clone(), "request-extension", more);
                self.wait(60, 500);
                self.act(self.dispatcher(), "decide-application", json!({ "approve": true }));
            }
            _ => {}
        }
        self.wait(900, 6000);
        self.handle(handler, "solved");
        self.verdict(self.coordinator());
    }

    fn suspend(&mut self) {
        self.wait(300, 1500);
        let review = CHINA.to_datetime(self.at).date().checked_add(75.days());
        let Ok(review) = review else { return };
        self.act(
            self.coordinator(),
            "request-suspension",
            json!({ "review_on": review.to_string(), "reason": "需待管线迁改后施工" }),
        );
        self.wait(60, 900);
        self.act(self.dispatcher(), "decide-application", json!({ "approve": true }));
    }

    fn wish(&mut self) {
        self.wait(60, 1500);
        let public = format!("{}{}", self.dice.pick(WISH_WORDS), self.matter.title);
        self.act(self.secretary(), "vet-wish", json!({ "public_text": public }));
        self.wait(20, 600);
        self.act(self.coordinator(), "accept", json!({}));
        let task = json!({ "mode": { "mode": "open_call" }, "title": public, "places": 1 });
        self.dispatch(task);
        if self.dice.permille(150) {
            return;
        }
        let Some(helper) = self.helper(&[]) else { return };
        let key = helper.key.clone();
        self.wait(200, 9000);
        self.step(Some(key.clone()), "/api/tasks/{task}/claim", Some(json!({})), &[("claim0", "/id")]);
        self.wait(1500, 7000);
        let report = json!({ "text": self.reply(), "minutes": self.dice.between(3, 9) * 10 });
        self.step(Some(key), "/api/claims/{claim0}/report", Some(report), &[]);
        self.wait(30, 600);
        let path = "/api/claims/{claim0}/presence";
        self.step(Some(self.coordinator()), path, Some(json!({ "presence": "present" })), &[]);
        self.wait(5, 100);
        self.handle(self.coordinator(), "solved");
        self.verdict(self.coordinator());
    }

    /// The requester's own word; `hand` does it over when it begins again.
    fn verdict(&mut self, hand: String) {
        if self.who_asks == Asker::Staff || !self.dice.permille(680) {
            return;
        }
        self.wait(20, 2400);
        let verdict = match self.dice.below(1000) {
            0..760 => "satisfied",
            760..920 => "basically",
            920..960 => "dissatisfied",
            _ => "none",
        };
        self.say(verdict);
        if verdict == "dissatisfied" {
            self.wait(120, 2000);
            let reply = *self.dice.pick(AGAIN);
            self.act(hand, "handle", json!({ "outcome": "solved", "reply": reply }));
            self.wait(60, 2400);
            let again = if self.dice.permille(150) { "dissatisfied" } else { "satisfied" };
            self.say(again);
        }
    }

    fn say(&mut self, verdict: &str) {
        let body = json!({ "verdict": verdict });
        match self.who_asks.clone() {
            Asker::Account(key) => self.act(key, "verdict", body),
            Asker::Proxy => self.act(self.worker(), "verdict-by-proxy", body),
            Asker::Receipt => self.step(None, "/api/receipts/{receipt}/verdict", Some(body), &[]),
            Asker::Staff => {}
        }
    }
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
