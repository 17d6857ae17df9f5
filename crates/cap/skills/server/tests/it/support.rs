//! What the tests of this capability ask for again and again.

use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

/// A program in which the notice on the skill register is in force.
pub async fn ready() -> TestApp {
    let app = TestApp::start().await;
    publish(&app).await;
    app
}

/// Publishes the next version of the notice.
pub async fn publish(app: &TestApp) {
    let notice = json!({
        "purpose": "skill_register",
        "text_zh": "为了向您推荐合适的志愿服务，我们保存您填写的特长、证书和空闲时间。",
        "text_en": "To offer you service that fits we keep the skills, licences and free hours you state.",
    });
    app.as_(Person::Dpo).post("/api/consent-notices", notice).await.ok();
}

/// A register with these skills.
pub fn register(skills: Value) -> Value {
    json!({ "skills": skills, "notice_version": 1 })
}

/// An electrician's entry.
pub fn electrician(until: &str) -> Value {
    json!({ "code": "electrician", "years": 5, "licence": { "number": "T320602198001", "valid_until": until } })
}

/// Keeps a register as the person.
pub async fn keep(app: &TestApp, person: Person, body: Value) -> Value {
    app.as_(person).put("/api/me/skills", body).await.ok()
}

/// The skills that identity tells about the person.
pub async fn told(app: &TestApp, person: Person) -> Value {
    app.as_(person).get("/api/me").await.ok()["skills"].clone()
}

/// A number from the database.
pub async fn count(app: &TestApp, sql: &'static str) -> i64 {
    sqlx::query_scalar(sql).fetch_one(app.pool()).await.unwrap()
}
