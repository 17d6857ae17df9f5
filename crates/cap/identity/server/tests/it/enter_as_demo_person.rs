use serde_json::json;

use crate::list_demo_persons::person;
use crate::world::{Caller, Caller::Nobody, World, cookie_of};

#[tokio::test]
async fn a_visitor_of_the_demo_steps_into_a_person_of_the_list_only() {
    let world = World::demo().await;
    let worker = person(&world).await;
    let got = world.post(&Nobody, &format!("/api/demo/persons/{}/enter", worker.id()), json!({})).await;
    let visitor = Caller::Cookie(worker.id(), cookie_of(&got));
    got.ok();
    assert_eq!(world.get(&visitor, "/api/me").await.ok()["account"], json!(worker.id()));
    let resident = world.resident().await;
    world
        .post(&Nobody, &format!("/api/demo/persons/{}/enter", resident.id()), json!({}))
        .await
        .refused(404, "not_found");
}

#[tokio::test]
async fn production_has_no_such_path() {
    let world = World::new().await;
    let worker = person(&world).await;
    assert_eq!(
        world.post(&Nobody, &format!("/api/demo/persons/{}/enter", worker.id()), json!({})).await.status,
        404
    );
}
