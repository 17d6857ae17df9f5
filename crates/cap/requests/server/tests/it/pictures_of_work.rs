//! `add_photo_of_work`: a picture of work is its maker's and the coordinator's, nobody else's.

use axum::http::Method;
use baodao_testkit::{Person, Reply};
use serde_json::json;

use crate::common::{Case, claim, open_call};
use crate::photos::jpeg;

async fn add(case: &Case, who: Person, claim: &str, bytes: Vec<u8>) -> Reply {
    let path = format!("/api/claims/{claim}/photos");
    case.app.as_(who).send_bytes(Method::POST, &path, Some("image/jpeg"), bytes).await
}

#[tokio::test]
async fn add_photo_of_work_is_seen_by_its_maker_and_by_those_who_confirm() {
    let case = Case::dispatched(json!([open_call(1)])).await;
    let task = case.task().await;
    let id = claim(&case.app, Person::Volunteer, &task).await;
    add(&case, Person::Volunteer, &id, jpeg(8, 8)).await.refused(409, "work_not_begun");
    case.wait(29 * 60 + 30);
    let got = add(&case, Person::Volunteer, &id, jpeg(8, 8)).await;
    assert_eq!(got.status, 201, "{}", got.json);
    let photo = got.json["id"].clone();
    let mine = case.app.as_(Person::Volunteer).get("/api/my/claims").await.ok();
    assert_eq!(mine["items"][0]["claim"]["photos"], json!([photo]));
    let claims = case.app.as_(Person::Coordinator).get(&format!("/api/tasks/{task}/claims")).await.ok();
    assert_eq!(claims["items"][0]["claim"]["photos"], json!([photo]));
    let path = format!("/api/photos/{}", photo.as_str().unwrap());
    case.app.as_(Person::Volunteer).get(&path).await.ok();
    case.app.as_(Person::Coordinator).get(&path).await.ok();
    for who in [Person::Resident, Person::Neighbour, Person::OtherCoordinator] {
        case.app.as_(who).get(&path).await.refused(404, "not_found");
    }
    let view = case.read(Person::Resident).await;
    assert_eq!(view["photos"], json!([]), "pictures of work are not the request's");
    assert_eq!(case.events().await.last().unwrap(), "work_photo_added");
}

#[tokio::test]
async fn add_photo_of_work_has_limits_and_is_ones_own() {
    let case = Case::dispatched(json!([open_call(1)])).await;
    let id = claim(&case.app, Person::Volunteer, &case.task().await).await;
    case.wait(29 * 60 + 30);
    add(&case, Person::Coordinator, &id, jpeg(8, 8)).await.refused(403, "not_allowed");
    add(&case, Person::Neighbour, &id, jpeg(8, 8)).await.refused(404, "not_found");
    add(&case, Person::Volunteer, &id, b"no picture".to_vec()).await.refused(422, "photo_unreadable");
    let path = format!("/api/claims/{id}/photos");
    let text = case.app.as_(Person::Volunteer);
    text.send_bytes(Method::POST, &path, Some("text/plain"), b"x".to_vec())
        .await
        .refused(415, "unsupported_media_type");
    for _ in 0..6 {
        assert_eq!(add(&case, Person::Volunteer, &id, jpeg(8, 8)).await.status, 201);
    }
    add(&case, Person::Volunteer, &id, jpeg(8, 8)).await.refused(422, "too_many_photos");
    case.wait(60);
    let absent = json!({ "presence": "absent" });
    case.app.as_(Person::Coordinator).post(&format!("/api/claims/{id}/presence"), absent).await.ok();
    add(&case, Person::Volunteer, &id, jpeg(8, 8)).await.refused(409, "wrong_stage");
}
