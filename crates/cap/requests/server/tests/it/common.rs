//! A request brought to a stage, and the few calls that the tests share.

use baodao_kernel::RequestId;
use baodao_testkit::{Person, Reply, TestApp, places};
use jiff::SignedDuration;
use serde_json::{Value, json};

/// What most tests submit: help, in the grid, with a contact.
pub fn help() -> Value {
    json!({
        "kind": "help",
        "title": "楼道灯不亮",
        "body": "3栋2单元楼道灯三天不亮，老人上下楼不便。",
        "place": { "area_code": places::GRID, "address": "文峰花园3栋2单元201" },
        "contact": { "name": "张小明", "phone": "13800000001" },
    })
}

/// `base` with some fields changed.
pub fn with(mut base: Value, fields: Value) -> Value {
    let (Value::Object(base_fields), Value::Object(fields)) = (&mut base, fields) else {
        panic!("no objects")
    };
    base_fields.extend(fields);
    base
}

/// An open call for `places` people, tomorrow from 14:00 to 16:00 in China.
pub fn open_call(places: u16) -> Value {
    json!({
        "mode": { "mode": "open_call" }, "title": "帮忙更换楼道灯", "instructions": "自带梯子", "places": places,
        "starts_at": "2026-11-24T06:00:00Z", "ends_at": "2026-11-24T08:00:00Z",
    })
}

/// One request in a district of its own.
pub struct Case {
    pub app: TestApp,
    pub id: RequestId,
}

impl Case {
    /// Submitted by the resident.
    pub async fn submitted() -> Self {
        Self::of(Person::Resident, help()).await
    }

    /// Submitted by `person` in these words.
    pub async fn of(person: Person, body: Value) -> Self {
        let app = TestApp::start().await;
        let id = app.submit(person, body).await;
        Self { app, id }
    }

    /// Accepted by the grid worker.
    pub async fn accepted() -> Self {
        Self::submitted().await.then(Person::GridWorker, "accept", json!({})).await
    }

    /// Dispatched by the coordinator with these tasks.
    pub async fn dispatched(tasks: Value) -> Self {
        Self::accepted().await.then(Person::Coordinator, "dispatch", json!({ "tasks": tasks })).await
    }

    /// Handled by the coordinator; the verdict is awaited.
    pub async fn handled() -> Self {
        let reply = json!({ "outcome": "solved", "reply": "楼道灯已更换。" });
        Self::dispatched(json!([open_call(2)])).await.then(Person::Coordinator, "handle", reply).await
    }

    /// Closed with a good word.
    pub async fn closed() -> Self {
        Self::handled().await.then(Person::Resident, "verdict", json!({ "verdict": "satisfied" })).await
    }

    /// The step must succeed.
    pub async fn then(self, who: Person, verb: &str, body: Value) -> Self {
        self.act(who, verb, body).await.ok();
        self
    }

    /// Calls an operation on the request.
    pub async fn act(&self, who: Person, verb: &str, body: Value) -> Reply {
        self.app.as_(who).post(&self.path(verb), body).await
    }

    /// The path of an operation on the request; its own for "".
    pub fn path(&self, verb: &str) -> String {
        if verb.is_empty() {
            format!("/api/requests/{}", self.id)
        } else {
            format!("/api/requests/{}/{verb}", self.id)
        }
    }

    /// The request as `who` sees it.
    pub async fn read(&self, who: Person) -> Value {
        self.app.as_(who).get(&self.path("")).await.ok()
    }

    /// The stage, as stored.
    pub async fn stage(&self) -> String {
        self.column("stage").await
    }

    /// A text column of the stored row; empty for null.
    pub async fn column(&self, name: &str) -> String {
        let query = format!("select coalesce({name}::text, '') from request where id = $1");
        sqlx::query_scalar(sqlx::AssertSqlSafe(query))
            .bind(self.id.0)
            .fetch_one(self.app.pool())
            .await
            .unwrap()
    }

    /// The latest open task.
    pub async fn task(&self) -> String {
        let view = self.read(Person::Coordinator).await;
        view["open_tasks"].as_array().unwrap().last().unwrap().as_str().unwrap().to_owned()
    }

    /// Names of what happened, oldest first.
    pub async fn events(&self) -> Vec<String> {
        self.app.history(self.id.0).await.into_iter().map(|event| event.name).collect()
    }

    /// Minutes pass.
    pub fn wait(&self, minutes: i64) {
        self.app.advance(SignedDuration::from_mins(minutes));
    }
}

/// Takes a place; the claim's id.
pub async fn claim(app: &TestApp, who: Person, task: &str) -> String {
    let made = app.as_(who).post(&format!("/api/tasks/{task}/claim"), json!({})).await.ok();
    made["id"].as_str().unwrap().to_owned()
}

/// The one value of a query.
pub async fn count(app: &TestApp, query: &'static str) -> i64 {
    sqlx::query_scalar(query).fetch_one(app.pool()).await.unwrap()
}

/// The ids of a list's items.
pub fn ids(list: &Value) -> Vec<String> {
    let items = list["items"].as_array().unwrap();
    items.iter().map(|item| item["id"].as_str().unwrap().to_owned()).collect()
}

/// Calls without particulars.
pub async fn post(app: &TestApp, who: Person, path: String) -> Reply {
    app.as_(who).post(&path, json!({})).await
}
