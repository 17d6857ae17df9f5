//! What the tests of this capability ask for again and again.

use axum::http::Method;
use baodao_kernel::AreaId;
use baodao_testkit::{Person, Reply, TestApp};
use serde_json::{Value, json};

/// An id that nothing has.
pub const NOTHING: &str = "00000000-0000-7000-8000-000000000000";

/// The id of the area that has a code.
pub fn id(app: &TestApp, code: &str) -> AreaId {
    app.area(code).id
}

/// The path of the area that has a code.
pub fn path(app: &TestApp, code: &str) -> String {
    app.area(code).path.to_string()
}

/// Imports a table as the system administrator.
pub async fn import(app: &TestApp, options: &str, table: &str) -> Reply {
    import_bytes(app, options, table.as_bytes()).await
}

/// Imports any file as the system administrator.
pub async fn import_bytes(app: &TestApp, options: &str, file: &[u8]) -> Reply {
    let path = format!("/api/territory/import?{options}");
    app.as_(Person::Sysadmin).upload(&path, "file", "table", "application/octet-stream", file).await
}

/// Adds an estate as the system administrator.
pub async fn estate(app: &TestApp, code: &str, name: &str) -> Value {
    let body = json!({ "area_id": id(app, code), "place": { "name": name } });
    app.as_(Person::Sysadmin).post("/api/estates", body).await.ok()
}

/// Where a text leads: kind and code of the area.
pub async fn find(app: &TestApp, text: &str) -> (String, Option<String>) {
    let found = app.anonymous().post("/api/locate", json!({ "text": text })).await.ok();
    (found["kind"].as_str().unwrap().to_owned(), found["area"]["code"].as_str().map(str::to_owned))
}

/// Nobody but the system administrator gets any further; another district's finds nothing.
pub async fn only_sysadmins(app: &TestApp, method: Method, path: &str, body: Value) {
    app.anonymous().send(method.clone(), path, Some(body.clone())).await.refused(401, "unauthenticated");
    for person in
        [Person::Resident, Person::GridWorker, Person::Coordinator, Person::Dispatcher, Person::Secadmin]
    {
        app.as_(person).send(method.clone(), path, Some(body.clone())).await.refused(403, "not_allowed");
    }
}

/// The community's coordinator may, others' may not.
pub async fn only_own_community(app: &TestApp, method: Method, path: &str, body: Value) {
    app.anonymous().send(method.clone(), path, Some(body.clone())).await.refused(401, "unauthenticated");
    for person in [Person::Resident, Person::GridWorker, Person::NextCoordinator, Person::Dispatcher] {
        app.as_(person).send(method.clone(), path, Some(body.clone())).await.refused(403, "not_allowed");
    }
}

/// A number from the database.
pub async fn count(app: &TestApp, sql: &'static str) -> i64 {
    sqlx::query_scalar(sql).fetch_one(app.pool()).await.unwrap()
}
