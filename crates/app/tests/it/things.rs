//! Things of the first district that the walks over every operation point at.
use std::collections::BTreeMap;

use baodao_testkit::{Person, TestApp, places};
use serde_json::{Value, json};

/// An id by the part of a path that stands before it; none belongs to the walker.
pub struct Things(BTreeMap<&'static str, String>);

impl Things {
    pub async fn make(app: &TestApp) -> Self {
        let mut things = Self(BTreeMap::new());
        things.0.insert("accounts", app.account(Person::Neighbour).to_string());
        things.0.insert("areas", app.area(places::GRID).id.to_string());
        things.of_the_loop(app).await;
        things.of_care(app).await;
        things.of_organisation(app).await;
        things.of_venues(app).await;
        things.of_gatherings(app).await;
        things.of_cobuilding(app).await;
        things
    }

    /// A request with a task that somebody claimed.
    async fn of_the_loop(&mut self, app: &TestApp) {
        let place = json!({ "area_code": places::GRID });
        let body = json!({ "kind": "help", "body": "需要人帮忙搬家具，三楼没有电梯。", "place": place });
        let request = app.submit(Person::Neighbour, body).await.to_string();
        app.as_(Person::GridWorker).post(&format!("/api/requests/{request}/accept"), json!({})).await.ok();
        let task = json!({ "mode": { "mode": "open_call" }, "title": "搬家具", "places": 2 });
        let path = format!("/api/requests/{request}/dispatch");
        app.as_(Person::Coordinator).post(&path, json!({ "tasks": [task] })).await.ok();
        let task: String =
            sqlx::query_scalar("select id::text from task").fetch_one(app.pool()).await.unwrap();
        app.as_(Person::Volunteer).post(&format!("/api/tasks/{task}/claim"), json!({})).await.ok();
        let claim = sqlx::query_scalar("select id::text from claim").fetch_one(app.pool()).await.unwrap();
        self.0.extend([("requests", request), ("tasks", task), ("claims", claim)]);
    }

    /// A letter of appointment, a pairing with a visit, and an offered service.
    async fn of_care(&mut self, app: &TestApp) {
        let community = app.area(places::COMMUNITY).path;
        let letter = json!({
            "account": app.account(Person::Neighbour), "kind": "adviser", "area_path": community,
            "post": "顾问", "body": "兹聘请您为社区志愿服务顾问。", "term_from": "2026-11-23", "term_until": "2027-11-22",
        });
        self.made("letters", app, Person::Secretary, "/api/letters", letter).await;
        let pairing = json!({
            "kind": "entitled", "area_path": community, "alias": "老兵之家", "basis": "legal_duty",
            "law": "退役军人保障法", "term_until": "2027-11-22", "helpers": [app.account(Person::Volunteer)],
        });
        self.made("pairings", app, Person::Coordinator, "/api/pairings", pairing).await;
        let path = format!("/api/pairings/{}", self.id("pairings"));
        app.as_(Person::Volunteer).post_empty(&format!("{path}/accept")).await.ok();
        let needs = json!({ "kind": "visit", "result": "needs_help", "needs": ["repair"] });
        let noted = app.as_(Person::Volunteer).post(&format!("{path}/visits"), needs).await.ok();
        self.0.insert("care-visits", id_of(&noted["visit"]));
        let service = json!({
            "kind": "repair", "area_path": community, "provider_kind": "team", "provider_name": "便民维修服务队",
            "name": "家电维修", "what": "小家电检修。", "when_text": "每周三", "where_text": "服务中心",
            "phone": "0513-85012345", "fee": "free", "valid_until": "2027-06-30",
        });
        self.made("services", app, Person::Volunteer, "/api/services", service).await;
    }

    /// A unit, a body and a team that one joins by invitation.
    async fn of_organisation(&mut self, app: &TestApp) {
        let area = app.area(places::COMMUNITY).path.to_string();
        let unit = json!({ "name": "某单位", "kind": "other", "level": "none", "area": area });
        self.made("units", app, Person::Coordinator, "/api/units", unit).await;
        let body = json!({ "kind": "party_committee", "seat": area, "standing": { "name": "某党委" } });
        self.made("bodies", app, Person::Coordinator, "/api/bodies", body).await;
        let team = json!({ "kind": "service", "name": "某服务队", "area": area });
        self.made("teams", app, Person::Coordinator, "/api/teams", team).await;
    }

    /// The brand of a community and a venue in it.
    async fn of_venues(&mut self, app: &TestApp) {
        let community = app.area(places::COMMUNITY).path;
        let brand =
            json!({ "area_path": community, "name": "德邻里", "what": "邻里互助。", "since": "2025-03-05" });
        self.made("brands", app, Person::Coordinator, "/api/brands", brand).await;
        let hours = ["8:30-17:30", "8:30-17:30", "8:30-17:30", "8:30-17:30", "8:30-17:30", "", ""];
        let venue = json!({
            "kind": "service_centre", "area_path": community, "name": "党群服务中心", "address": "濠东路12号",
            "hours": hours, "phone": "0513-85012345", "services": ["事项代办"],
        });
        self.made("venues", app, Person::Coordinator, "/api/venues", venue).await;
    }

    /// A gathering that was announced.
    async fn of_gatherings(&mut self, app: &TestApp) {
        let gathering = json!({
            "kind": "introduction", "area_path": app.area(places::COMMUNITY).path, "title": "见面会",
            "place": "居委会二楼", "starts_at": "2026-12-01T01:00:00Z", "ends_at": "2026-12-01T03:00:00Z",
            "guests": [],
        });
        self.made("gatherings", app, Person::Coordinator, "/api/gatherings", gathering).await;
        let path = format!("/api/gatherings/{}/announce", self.id("gatherings"));
        app.as_(Person::Coordinator).post_empty(&path).await.ok();
    }

    /// A published micro-project that somebody has claimed.
    async fn of_cobuilding(&mut self, app: &TestApp) {
        let project = json!({
            "kind": "environment", "area_path": app.area(places::COMMUNITY).path, "title": "垃圾分类引导",
            "what": "在投放点引导分类。", "place": "东门投放点", "phone": "0513-85012345", "measure": "people",
            "wanted": 8, "from": "2026-12-05T00:30:00Z", "until": "2026-12-05T03:00:00Z",
        });
        self.made("micro-projects", app, Person::Coordinator, "/api/micro-projects", project).await;
        let path = format!("/api/micro-projects/{}", self.id("micro-projects"));
        app.as_(Person::Coordinator).post_empty(&format!("{path}/publish")).await.ok();
        let claim = json!({ "party": "person", "people": 1 });
        let claimed = app.as_(Person::Neighbour).post(&format!("{path}/claims"), claim).await.ok();
        self.0.insert("micro-claims", id_of(&claimed["mine"][0]));
    }

    async fn made(&mut self, kind: &'static str, app: &TestApp, who: Person, path: &str, body: Value) {
        let made = app.as_(who).post(path, body).await.ok();
        self.0.insert(kind, id_of(&made));
    }

    /// The id of the thing of this kind.
    pub fn id(&self, kind: &str) -> &str {
        &self.0[kind]
    }

    /// Every id.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.0.values().map(String::as_str)
    }

    /// The thing that a path's parameter means.
    pub fn fill(&self, path: &str, name: &str) -> Option<String> {
        let before = path.split(&format!("/{{{name}}}")).next()?;
        self.0.get(before.rsplit('/').next()?).cloned()
    }

    /// Whether a path points at one of them.
    pub fn are_in(&self, path: &str) -> bool {
        self.0.keys().any(|kind| path.contains(&format!("/{kind}/{{")))
    }
}

fn id_of(made: &Value) -> String {
    made["id"].as_str().unwrap().to_owned()
}
