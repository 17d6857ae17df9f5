use baodao_platform::Settings;
use serde_json::json;

use crate::world::{Caller, Caller::Nobody, World, cookie_of};

#[tokio::test]
async fn the_first_sign_in_makes_a_resident() {
    let world = World::new().await;
    world.post(&Nobody, "/api/sign-in/code", json!({ "phone": "13800000001" })).await.ok();
    let code = world.telephones.code("13800000001").unwrap();
    let got = world.post(&Nobody, "/api/sign-in", json!({ "phone": "13800000001", "code": code })).await;
    let set = got.headers["set-cookie"].to_str().unwrap().to_owned();
    assert!(
        set.starts_with("baodao=") && set.ends_with("; Path=/; HttpOnly; SameSite=Lax; Max-Age=15552000"),
        "{set}"
    );
    let cookie = cookie_of(&got);
    let body = got.ok();
    assert_eq!(body["first_time"], true);
    let caller = Caller::Cookie(body["account"].as_str().unwrap().parse().unwrap(), cookie);
    let me = world.get(&caller, "/api/me").await.ok();
    assert_eq!(me["grants"][0]["role"], "resident");
    assert_eq!((world.happened("account_created").await, world.happened("signed_in").await), (1, 1));

    world
        .post(&Nobody, "/api/sign-in", json!({ "phone": "13800000001", "code": code }))
        .await
        .refused(422, "code_expired");
    world.wait(2);
    let again = world.sign_in("13800000001").await;
    assert_eq!(again.id(), caller.id());
    assert_eq!(world.happened("account_created").await, 1);
}

#[tokio::test]
async fn over_tls_the_cookie_is_bound_to_the_host() {
    let settings = Settings {
        public_url: "https://cc.example".into(),
        anonymous_writes_per_minute: 0,
        ..Settings::default()
    };
    let world = World::with(settings).await;
    let caller = world.resident().await;
    let Caller::Cookie(_, cookie) = &caller else { panic!() };
    assert!(cookie.starts_with("__Host-baodao="));
    world.get(&caller, "/api/me").await.ok();
}

#[tokio::test]
async fn five_wrong_codes_lock_the_number_and_no_other() {
    let world = World::new().await;
    world.post(&Nobody, "/api/sign-in/code", json!({ "phone": "13800000001" })).await.ok();
    let code = world.telephones.code("13800000001").unwrap();
    let wrong = if code == "000000" { "000001" } else { "000000" };
    let enter = |code: &str| json!({ "phone": "13800000001", "code": code });
    for left in (0..5).rev() {
        let got = world.post(&Nobody, "/api/sign-in", enter(wrong)).await;
        got.refused(422, "wrong_code");
        assert_eq!(got.body["data"]["attempts_left"], left);
    }
    let locked = world.post(&Nobody, "/api/sign-in", enter(&code)).await;
    locked.refused(429, "sign_in_locked");
    assert_eq!(locked.headers["retry-after"], "900");
    world
        .post(&Nobody, "/api/sign-in/code", json!({ "phone": "13800000001" }))
        .await
        .refused(429, "sign_in_locked");
    world.sign_in("13800000002").await;
    world.wait(15);
    world.sign_in("13800000001").await;
}

#[tokio::test]
async fn a_code_is_good_for_five_minutes() {
    let world = World::new().await;
    world.post(&Nobody, "/api/sign-in/code", json!({ "phone": "13800000001" })).await.ok();
    let code = world.telephones.code("13800000001").unwrap();
    world.wait(5);
    world
        .post(&Nobody, "/api/sign-in", json!({ "phone": "13800000001", "code": code }))
        .await
        .refused(422, "code_expired");
}

#[tokio::test]
async fn a_code_has_digits_only_and_no_number_has_a_code_unasked() {
    let world = World::new().await;
    world
        .post(&Nobody, "/api/sign-in", json!({ "phone": "13800000001", "code": "12345a" }))
        .await
        .refused(422, "invalid_input");
    world
        .post(&Nobody, "/api/sign-in", json!({ "phone": "13800000001", "code": "123456" }))
        .await
        .refused(422, "code_expired");
}

#[tokio::test]
async fn a_suspended_account_stays_out() {
    let world = World::new().await;
    let resident = world.resident().await;
    let secadmin = world.secadmin().await;
    let path = format!("/api/accounts/{}/suspend", resident.id());
    world.post(&secadmin, &path, json!({ "reason": "手机遗失" })).await.ok();
    world.wait(2);
    world.post(&Nobody, "/api/sign-in/code", json!({ "phone": "13800000001" })).await.ok();
    let code = world.telephones.code("13800000001").unwrap();
    world
        .post(&Nobody, "/api/sign-in", json!({ "phone": "13800000001", "code": code }))
        .await
        .refused(403, "account_suspended");
}

#[tokio::test]
async fn signing_in_again_ends_the_session_it_came_with() {
    let world = World::new().await;
    let before = world.resident().await;
    world.wait(2);
    world.post(&before, "/api/sign-in/code", json!({ "phone": "13800000001" })).await.ok();
    let code = world.telephones.code("13800000001").unwrap();
    world.post(&before, "/api/sign-in", json!({ "phone": "13800000001", "code": code })).await.ok();
    world.wait(1);
    world.get(&before, "/api/me").await.refused(401, "unauthenticated");
}
