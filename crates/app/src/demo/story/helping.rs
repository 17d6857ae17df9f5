//! Neighbours help: a call to everybody near, or one person asked by name.

use baodao_kernel::CHINA;
use jiff::{SignedDuration, Timestamp, ToSpan};
use serde_json::{Value, json};

use super::super::hours::Hours;
use super::Script;

impl Script<'_> {
    /// A member who lives near, can do it, and is free in `span`.
    pub(super) fn helper(&self, not: &[String], span: Option<(Timestamp, Timestamp)>) -> Option<String> {
        let near = &self.roster.members[self.community()];
        let busy = self.scene.busy.borrow();
        let is_free = |key: &String| {
            let Some((starts, ends)) = span else { return true };
            busy.get(key)
                .is_none_or(|spans| spans.iter().all(|(from, until)| ends <= *from || *until <= starts))
        };
        let skilled = |skills: &[&str]| self.matter.skill.is_none_or(|skill| skills.contains(&skill));
        let chosen = (0..60)
            .filter(|_| !near.is_empty())
            .map(|_| self.dice.pick(near))
            .find(|member| skilled(&member.skills) && !not.contains(&member.key) && is_free(&member.key));
        let key = chosen.map(|member| member.key.clone());
        drop(busy);
        if let Some(key) = &key {
            self.engage(key, span);
        }
        key
    }

    /// Remembers that somebody has work then.
    pub(super) fn engage(&self, key: &str, span: Option<(Timestamp, Timestamp)>) {
        if let Some(span) = span {
            self.scene.busy.borrow_mut().entry(key.to_owned()).or_default().push(span);
        }
    }

    /// Two hours on the day that comes so many days after the story's present.
    pub(super) fn two_hours(&self, days: i64) -> (Timestamp, Timestamp) {
        let day = CHINA.to_datetime(self.at).date().checked_add(days.days());
        let hour = *self.dice.pick(&[9, 10, 14, 15, 18]);
        let starts =
            day.ok().and_then(|day| CHINA.to_timestamp(day.at(hour, 0, 0, 0)).ok()).unwrap_or(self.at);
        (starts, starts.saturating_add(SignedDuration::from_hours(2)).unwrap_or(starts))
    }

    /// A call to everybody near.
    pub(super) fn open_call(&self, places: i64, (starts, ends): (Timestamp, Timestamp)) -> Value {
        let instructions = *self.dice.pick(&[
            "到场后先与社区协调员联系，结束时口头说明情况即可。",
            "请穿志愿者马甲，提前十分钟到单元门口集合。",
            "工具由社区提供，出发前请和居民通个电话。",
        ]);
        json!({
            "mode": { "mode": "open_call" }, "title": self.title, "places": places,
            "instructions": instructions, "starts_at": starts, "ends_at": ends,
        })
    }

    pub(super) fn help(&mut self) {
        self.accept();
        if self.dice.permille(60) {
            return self.unit();
        }
        self.wait(Hours::Office, 15, 400);
        let places = if self.matter.skill.is_some() { 1 } else { self.dice.between(1, 4) };
        // The work is on one of the next days, for two hours.
        let span = self.two_hours(self.dice.between(1, 3));
        let mut helpers: Vec<String> = Vec::new();
        for _ in 0..places {
            helpers.extend(self.helper(&helpers, Some(span)));
        }
        let mut task = self.open_call(places, span);
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
        if self.is_forgotten(30) {
            return;
        }
        let present = self.claim(&helpers, account.is_some(), span.0);
        if present.is_empty() {
            // Nobody came forward; the worker sees to it.
            self.at = self.at.max(span.1);
            self.wait(Hours::Duty, 60, 1500);
            self.handle(self.worker(), "solved");
            return self.verdict(self.worker());
        }
        self.work(&present, span.1);
        self.confirm(&present);
    }

    /// The helpers take their places before `starts`; the names of their claims come back.
    pub(super) fn claim(
        &mut self,
        helpers: &[String],
        named: bool,
        starts: Timestamp,
    ) -> Vec<(String, String)> {
        const KEPT: [&[(&str, &str)]; 4] =
            [&[("claim0", "/id")], &[("claim1", "/id")], &[("claim2", "/id")], &[("claim3", "/id")]];
        let mut present = Vec::new();
        for ((at, key), kept) in helpers.iter().enumerate().zip(KEPT) {
            self.wait(Hours::Life, 10, 300);
            if self.at >= starts {
                break;
            }
            if named {
                let path = "/api/my/claims?limit=1";
                self.step(Some(key.clone()), path, None, &[("claim0", "/items/0/claim/id")]);
                self.step(Some(key.clone()), "/api/claims/{claim0}/accept", Some(json!({})), &[]);
            } else {
                self.step(Some(key.clone()), "/api/tasks/{task}/claim", Some(json!({})), kept);
            }
            present.push((format!("{{claim{at}}}"), key.clone()));
        }
        present
    }

    /// The work is done, and each says what was done.
    pub(super) fn work(&mut self, present: &[(String, String)], ends: Timestamp) {
        self.at = self.at.max(ends);
        self.wait(Hours::Life, 5, 60);
        for (claim, key) in present {
            let report = json!({ "text": self.report(), "minutes": self.dice.between(4, 11) * 10 });
            self.step(Some(key.clone()), &format!("/api/claims/{claim}/report"), Some(report), &[]);
        }
    }

    /// The coordinator confirms who was there and answers the requester.
    fn confirm(&mut self, present: &[(String, String)]) {
        self.wait(Hours::Office, 10, 200);
        for (claim, _) in present {
            let seen = if self.dice.permille(20) { "excused" } else { "present" };
            let path = format!("/api/claims/{claim}/presence");
            self.step(Some(self.coordinator()), &path, Some(json!({ "presence": seen })), &[]);
        }
        self.wait(Hours::Office, 5, 240);
        let outcome = if self.dice.permille(60) { "partly" } else { "solved" };
        self.handle(self.coordinator(), outcome);
        self.verdict(self.coordinator());
    }
}
