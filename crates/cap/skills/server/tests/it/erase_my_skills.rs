//! `erase_my_skills`, and what withdrawing consent or closing the account does to a register.

use baodao_testkit::{Person, TestApp};
use serde_json::json;

use crate::support::{count, electrician, keep, ready, register, told};

async fn kept(app: &TestApp) {
    keep(app, Person::Volunteer, register(json!([electrician("2027-06-30")]))).await;
}

const LEFT: &str = "select count(*) from skill_register r join held_skill h using (tenant_id, account_id)
                     where r.notice_version is not null";

#[tokio::test]
async fn everything_is_gone_at_once_with_the_consent() {
    let app = ready().await;
    kept(&app).await;
    let volunteer = app.as_(Person::Volunteer);
    assert_eq!(volunteer.delete("/api/me/skills").await.ok()["erased"], true);
    assert_eq!(count(&app, LEFT).await, 0);
    assert_eq!(told(&app, Person::Volunteer).await, json!([]));
    let consents = volunteer.get("/api/me/consents").await.ok();
    assert!(consents.to_string().contains("withdrawn_at"));
    assert!(!consents.to_string().contains("\"withdrawn_at\":null"), "{consents}");
    volunteer.delete("/api/me/skills").await.refused(409, "no_register");
    kept(&app).await;
    assert_eq!(told(&app, Person::Volunteer).await, json!(["electrician"]));
}

#[tokio::test]
async fn withdrawing_consent_erases_the_register() {
    let app = ready().await;
    kept(&app).await;
    app.as_(Person::Volunteer).delete("/api/me/consents/skill_register").await.ok();
    app.drain().await;
    assert_eq!(count(&app, LEFT).await, 0);
    assert_eq!(told(&app, Person::Volunteer).await, json!([]));
    assert_eq!(app.happened("skill_register_erased").await, 1);
}

#[tokio::test]
async fn closing_the_account_or_withdrawing_everything_erases_it_too() {
    for kind in ["close_account", "withdraw_consent"] {
        let app = ready().await;
        kept(&app).await;
        let asked = app.as_(Person::Volunteer).post("/api/data-rights", json!({ "kind": kind })).await.ok();
        let path = format!("/api/data-rights/{}/decide", asked["id"].as_str().unwrap());
        for step in ["check_identity", "finish"] {
            app.as_(Person::Dpo).post(&path, json!({ "step": step })).await.ok();
        }
        app.drain().await;
        assert_eq!(count(&app, LEFT).await, 0, "{kind}");
        assert_eq!(app.happened("skill_register_erased").await, 1, "{kind}");
    }
}
