//! `create_invitations`, `accept_invitation`.

use baodao_testkit::Person;
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::support::{count, filled, id, import, ready, step, submit};

const MAKE: &str = "/api/report-ins/invitations";
const TAKE: &str = "/api/report-ins/invitations/accept";

async fn roster(app: &baodao_testkit::TestApp, unit: &str) -> Vec<String> {
    import(app, Person::UnitLiaison, "", "姓名,手机\n钱生人,13899990002\n孙生人,13899990003\n").await.ok();
    let page = app.as_(Person::UnitLiaison).get(&format!("/api/report-ins/roster?unit_id={unit}")).await.ok();
    page["items"].as_array().unwrap().iter().map(id).collect()
}

#[tokio::test]
async fn a_code_is_handed_over_and_taken_up_once() {
    let (app, unit) = ready().await;
    let invited = roster(&app, &unit).await;
    let made = app.as_(Person::UnitLiaison).post(MAKE, json!({ "report_ins": invited })).await.ok();
    assert_eq!(made["expires_at"], "2026-12-23T01:00:00Z");
    let code = |at: usize| made["invitations"][at]["code"].as_str().unwrap().to_owned();
    let mut names = [0, 1].map(|at| made["invitations"][at]["name"].as_str().unwrap());
    names.sort_unstable();
    assert_eq!((names, code(0).len()), (["孙**", "钱**"], 14));
    let stored = count(&app, "select count(*) from report_in_invitation where length(code_blind) = 32").await;
    assert_eq!(stored, 2, "only hashes are kept");
    let typed = json!({ "code": code(0).to_lowercase().replace('-', " ") });
    let taken = app.as_(Person::Resident).post(TAKE, typed.clone()).await.ok();
    assert_eq!(
        (&taken["id"], &taken["state"], &taken["phone"]),
        (&json!(invited[0]), &json!("invited"), &json!("138****0001"))
    );
    app.as_(Person::Volunteer).post(TAKE, typed).await.refused(409, "invitation_unusable");
    let done = step(&app, Person::Resident, &invited[0], "complete", filled(&app, &unit)).await.ok();
    assert_eq!((&done["state"], &done["name"]), (&json!("submitted"), &json!("张**")));
    app.advance(SignedDuration::from_hours(24 * 30));
    app.as_(Person::Volunteer)
        .post(TAKE, json!({ "code": code(1) }))
        .await
        .refused(409, "invitation_unusable");
    app.run_job("reportin_forgetting").await;
    assert_eq!(count(&app, "select count(*) from report_in_invitation").await, 0);
}

#[tokio::test]
async fn a_new_code_makes_the_old_one_useless() {
    let (app, unit) = ready().await;
    let invited = roster(&app, &unit).await;
    let make = async || -> Value {
        let one = json!({ "report_ins": [invited[0]] });
        app.as_(Person::UnitLiaison).post(MAKE, one).await.ok()["invitations"][0]["code"].clone()
    };
    let (old, new) = (make().await, make().await);
    app.as_(Person::Resident).post(TAKE, json!({ "code": old })).await.refused(409, "invitation_unusable");
    app.as_(Person::Resident).post(TAKE, json!({ "code": new })).await.ok();
}

#[tokio::test]
async fn every_refusal() {
    let (app, unit) = ready().await;
    let invited = roster(&app, &unit).await;
    let liaison = app.as_(Person::UnitLiaison);
    let made = liaison.post(MAKE, json!({ "report_ins": invited })).await.ok();
    let code = made["invitations"][0]["code"].clone();
    for typed in ["", "K3F7", "K3F7-Q2MD-9XWU", "0000-0000-0000"] {
        let got = app.as_(Person::Resident).post(TAKE, json!({ "code": typed })).await;
        assert!(
            matches!((got.status, got.code()), (409, "invitation_unusable") | (422, "invalid_input")),
            "{typed}"
        );
    }
    submit(&app, Person::Resident, &unit).await;
    app.as_(Person::Resident).post(TAKE, json!({ "code": code })).await.refused(409, "report_in_exists");
    let many: Vec<&str> = std::iter::repeat_n(invited[0].as_str(), 501).collect();
    liaison.post(MAKE, json!({ "report_ins": many })).await.refused(422, "too_many_invitations");
    let all = app.as_(Person::Coordinator).get("/api/report-ins?state=submitted").await.ok();
    let submitted = id(&all["items"][0]);
    app.as_(Person::Coordinator)
        .post(MAKE, json!({ "report_ins": [submitted] }))
        .await
        .refused(409, "report_in_state");
    app.as_(Person::Coordinator).post(MAKE, json!({ "report_ins": invited })).await.refused(404, "not_found");
    app.as_(Person::Resident).post(MAKE, json!({ "report_ins": invited })).await.refused(404, "not_found");
    liaison.post(MAKE, json!({ "report_ins": [crate::support::NOTHING] })).await.refused(404, "not_found");
}
