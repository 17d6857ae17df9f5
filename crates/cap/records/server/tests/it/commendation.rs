//! Commendation: `open_commendation`, `close_commendation`, `list_commendations`, `nominate`, `list_nominees`,
//! `list_nominations`, `list_my_nominations`, `list_my_objections`, `read_nomination`, `answer_nomination`, `tell_unit_of_commendation`,
//! `withdraw_nomination`, `publish_nomination`, `list_public_nominations`, `object_to_nomination`, `list_objections`,
//! `answer_objection`, `decide_nomination`, `announce_nomination`.

use baodao_testkit::{Person, Reply, TestApp, places};
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::support::{NOTHING, Place, allowed, confirm, items, post, read, record_of, served, told};

struct Case {
    app: TestApp,
    call: String,
    place: Place,
}

impl Case {
    async fn open() -> Self {
        let app = TestApp::start().await;
        let place = served(&app, Person::Volunteer).await;
        let record = record_of(&app, &place.claim).await;
        confirm(&app, Person::Volunteer, &record, "volunteer").await.ok();
        let made = post(&app, Person::Secretary, "/api/commendations", call(&app)).await.ok();
        Self { call: made["id"].as_str().unwrap().to_owned(), app, place }
    }

    fn nomination(&self, by_kind: &str) -> Value {
        json!({ "claim_id": self.place.claim, "by_kind": by_kind, "words": "连续三年为老人服务" })
    }

    async fn nominate(&self, person: Person, body: Value) -> Reply {
        post(&self.app, person, &format!("/api/commendations/{}/nominations", self.call), body).await
    }

    async fn nominated(&self) -> String {
        let made = self.nominate(Person::Secretary, self.nomination("community")).await;
        assert_eq!(made.status, 201, "{}", made.json);
        made.json["id"].as_str().unwrap().to_owned()
    }

    async fn step(&self, person: Person, id: &str, step: &str, body: Value) -> Reply {
        post(&self.app, person, &format!("/api/nominations/{id}/{step}"), body).await
    }

    /// In the public notice.
    async fn public(&self) -> String {
        let id = self.nominated().await;
        let body = json!({ "agree": true, "tell_unit": true });
        self.step(Person::Volunteer, &id, "answer", body).await.ok();
        self.step(Person::Dispatcher, &id, "publish", json!({})).await.ok();
        id
    }
}

fn call(app: &TestApp) -> Value {
    json!({
        "area_path": app.area(places::COMMUNITY).path, "title": "“两个一”典型选树", "basis": "双报到工作实施方案",
        "from": "2026-01-01", "until": "2027-01-01",
    })
}

fn decision(met_on: &str) -> Value {
    json!({ "commended": true, "met_on": met_on, "meeting": "社区党委会议", "present": 9, "note": "一致同意" })
}

#[tokio::test]
async fn the_whole_way_from_nomination_to_announcement() {
    let case = Case::open().await;
    let id = case.nominated().await;
    assert_eq!(told(&case.app, Person::Volunteer, "nominated").await, 1);
    let mine = items(&case.app, Person::Volunteer, "/api/my/nominations").await;
    assert_eq!(mine[0]["evidence"]["volunteer_services"], 1);
    assert_eq!(
        (&mine[0]["evidence"]["volunteer_minutes"], &mine[0]["evidence"]["verdicts"]),
        (&json!(120), &json!(0))
    );
    let path = format!("/api/nominations/{id}");
    let desk = case.app.as_(Person::Secretary).get(&path).await.ok();
    assert!(desk["evidence"].is_null(), "not before the person has agreed");
    case.step(Person::Dispatcher, &id, "publish", json!({})).await.refused(409, "nomination_state");
    case.step(Person::Volunteer, &id, "answer", json!({ "agree": true })).await.ok();
    assert_eq!(case.app.as_(Person::Secretary).get(&path).await.ok()["evidence"]["volunteer_services"], 1);
    let public = case.step(Person::Secretary, &id, "publish", json!({})).await.ok();
    // Monday: the fifth working day after it is the next Monday.
    assert_eq!(public["notice_until"], "2026-11-30T16:00:00Z");
    let shown = case.app.anonymous().get("/api/public-nominations").await.ok();
    assert_eq!(shown["items"][0]["person_name"], "李**");
    case.step(Person::Secretary, &id, "decide", decision("2026-12-01")).await.refused(409, "notice_running");
    case.app.advance(SignedDuration::from_hours(24 * 9));
    let early = case.step(Person::Secretary, &id, "decide", decision("2026-11-29")).await;
    early.refused(422, "meeting_day_unfit");
    case.step(Person::Secretary, &id, "announce", json!({})).await.refused(409, "nomination_state");
    case.step(Person::Secretary, &id, "decide", decision("2026-12-01")).await.ok();
    let announced = case.step(Person::Secretary, &id, "announce", json!({})).await.ok();
    assert_eq!(announced["stage"], "announced");
    assert_eq!(told(&case.app, Person::Volunteer, "nomination_announced").await, 1);
    let told = case.step(Person::Volunteer, &id, "tell-unit", json!({ "tell_unit": true })).await.ok();
    assert_eq!(told["tell_unit"], true);
}

#[tokio::test]
async fn objections_are_answered_before_the_meeting_decides() {
    let case = Case::open().await;
    let id = case.public().await;
    let words = json!({ "words": "另一位志愿者也在场" });
    case.step(Person::Volunteer, &id, "objections", words.clone()).await.refused(403, "own_nomination");
    let made = case.step(Person::Neighbour, &id, "objections", words.clone()).await;
    assert_eq!(made.status, 201);
    assert_eq!(told(&case.app, Person::Secretary, "nomination_objected").await, 1);
    let path = format!("/api/nominations/{id}/objections");
    case.app.as_(Person::Volunteer).get(&path).await.refused(403, "not_allowed");
    let listed = items(&case.app, Person::Secretary, &path).await;
    assert_eq!(
        (&listed[0]["words"], &listed[0]["objector_name"]),
        (&json!("另一位志愿者也在场"), &json!("周**"))
    );
    case.app.advance(SignedDuration::from_hours(24 * 9));
    case.step(Person::Neighbour, &id, "objections", words).await.refused(409, "notice_over");
    case.step(Person::Secretary, &id, "decide", decision("2026-12-01")).await.refused(409, "objections_open");
    let answer = format!("/api/objections/{}/answer", made.json["id"].as_str().unwrap());
    let body = json!({ "answer": "经核对，两人同时在场" });
    for person in [Person::Volunteer, Person::Neighbour, Person::NextCoordinator] {
        post(&case.app, person, &answer, body.clone()).await.refused(404, "not_found");
    }
    let mine = async |person| items(&case.app, person, "/api/my/objections").await;
    let waits = mine(Person::Neighbour).await;
    assert_eq!((waits.len(), &waits[0]["words"]), (1, &json!("另一位志愿者也在场")));
    assert!(waits[0]["answer"].is_null() && waits[0]["answered_at"].is_null());
    post(&case.app, Person::Secretary, &answer, body.clone()).await.ok();
    let read = mine(Person::Neighbour).await;
    assert_eq!(
        (&read[0]["answer"], &read[0]["person_name"], &read[0]["nomination_id"]),
        (&json!("经核对，两人同时在场"), &json!("李**"), &json!(id))
    );
    for person in [Person::Volunteer, Person::Secretary, Person::Resident] {
        assert!(mine(person).await.is_empty(), "only who objected");
    }
    case.app.anonymous().get("/api/my/objections").await.refused(401, "unauthenticated");
    post(&case.app, Person::Secretary, &answer, body).await.refused(409, "objection_answered");
    assert_eq!(told(&case.app, Person::Neighbour, "objection_answered").await, 1);
    case.step(Person::Secretary, &id, "decide", decision("2026-12-01")).await.ok();
}

#[tokio::test]
async fn who_may_nominate_whom() {
    let case = Case::open().await;
    let (community, served) = (case.nomination("community"), case.nomination("person_served"));
    case.nominate(Person::Neighbour, served.clone()).await.refused(404, "not_found");
    case.nominate(Person::NextCoordinator, community.clone()).await.refused(404, "not_found");
    case.nominate(Person::Resident, community.clone()).await.refused(403, "not_allowed");
    case.nominate(Person::Secretary, case.nomination("branch")).await.refused(422, "invalid_input");
    case.nominate(Person::Resident, served).await.ok();
    case.nominate(Person::Secretary, community.clone()).await.refused(409, "already_nominated");
    let path = format!("/api/commendations/{}", case.call);
    let close = format!("{path}/close");
    case.app.as_(Person::Coordinator).post_empty(&close).await.refused(403, "not_allowed");
    case.app.as_(Person::Secretary).post_empty(&close).await.ok();
    case.app.as_(Person::Secretary).post_empty(&close).await.refused(409, "commendation_closed");
    case.nominate(Person::Secretary, community).await.refused(409, "commendation_closed");
    let list = format!("{path}/nominations");
    assert_eq!(items(&case.app, Person::Dispatcher, &list).await.len(), 1);
    case.app.as_(Person::Volunteer).get(&list).await.refused(403, "not_allowed");
}

#[tokio::test]
async fn who_was_served_finds_their_helper_by_the_task() {
    let case = Case::open().await;
    let list = format!("/api/commendations/{}/nominees", case.call);
    let by_task = format!("{list}?task_id={}", case.place.task);
    let found = items(&case.app, Person::Resident, &by_task).await;
    assert_eq!(found.len(), 1);
    assert_eq!(
        (&found[0]["claim_id"], &found[0]["by_kind"], &found[0]["name"], &found[0]["about"]),
        (&json!(case.place.claim), &json!("person_served"), &json!("李**"), &json!("更换楼道灯"))
    );
    // Neither who helped nor who has nothing to do with it; whoever heads no branch has no members.
    for person in [Person::Volunteer, Person::Neighbour, Person::Coordinator] {
        assert!(items(&case.app, person, &by_task).await.is_empty());
    }
    assert!(items(&case.app, Person::Resident, &list).await.is_empty());
    case.app.anonymous().get(&list).await.refused(401, "unauthenticated");
    let nothing = format!("/api/commendations/{NOTHING}/nominees");
    case.app.as_(Person::Resident).get(&nothing).await.refused(404, "not_found");
    let member =
        json!({ "person_id": case.app.account(Person::Volunteer), "by_kind": "branch", "words": "热心服务" });
    case.nominate(Person::Resident, member).await.refused(404, "not_found");
    let made = case.nominate(Person::Resident, case.nomination("person_served")).await;
    assert_eq!((made.status, &made.json["by_kind"]), (201, &json!("person_served")));
    assert_eq!(told(&case.app, Person::Volunteer, "nominated").await, 1);
}

#[tokio::test]
async fn nobody_is_nominated_out_of_a_secret_request() {
    let case = Case::open().await;
    sqlx::query("update request set secret = true").execute(case.app.pool()).await.unwrap();
    let path = format!("/api/commendations/{}/nominees?task_id={}", case.call, case.place.task);
    assert!(items(&case.app, Person::Resident, &path).await.is_empty());
    case.nominate(Person::Resident, case.nomination("person_served")).await.refused(404, "not_found");
}

#[tokio::test]
async fn a_community_nominates_from_its_records() {
    let case = Case::open().await;
    let record = record_of(&case.app, &case.place.claim).await;
    for (person, may) in
        [(Person::Coordinator, true), (Person::Volunteer, false), (Person::Dispatcher, false)]
    {
        let view = read(&case.app, person, &record).await;
        assert_eq!(allowed(&view).contains(&"nominate"), may);
    }
    let body = json!({ "record_id": record, "by_kind": "community", "words": "连续三年为老人服务" });
    for person in [Person::NextCoordinator, Person::Neighbour, Person::Volunteer] {
        case.nominate(person, body.clone()).await.refused(404, "not_found");
    }
    let mut both = body.clone();
    both["claim_id"] = json!(case.place.claim);
    case.nominate(Person::Coordinator, both).await.refused(422, "invalid_input");
    let neither = json!({ "by_kind": "community", "words": "连续三年为老人服务" });
    case.nominate(Person::Coordinator, neither).await.refused(422, "invalid_input");
    let mut unknown = body.clone();
    unknown["record_id"] = json!(NOTHING);
    case.nominate(Person::Coordinator, unknown).await.refused(404, "not_found");
    let why = json!({ "reason": "不想登记" });
    post(&case.app, Person::Volunteer, &format!("/api/records/{record}/withdraw"), why).await.ok();
    case.nominate(Person::Coordinator, body.clone()).await.refused(409, "record_state");
    // Another record of the same person.
    let place = served(&case.app, Person::Volunteer).await;
    let mut again = body;
    again["record_id"] = json!(record_of(&case.app, &place.claim).await);
    let made = case.nominate(Person::Coordinator, again).await;
    assert_eq!((made.status, &made.json["by_kind"]), (201, &json!("community")));
}

#[tokio::test]
async fn of_two_at_once_one_nominates() {
    let case = Case::open().await;
    let (one, other) = tokio::join!(
        case.nominate(Person::Resident, case.nomination("person_served")),
        case.nominate(Person::Coordinator, case.nomination("community")),
    );
    let mut statuses = [one.status, other.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409], "{} {}", one.json, other.json);
    assert_eq!(told(&case.app, Person::Volunteer, "nominated").await, 1);
}

#[tokio::test]
async fn who_agreed_takes_it_back_and_leaves_the_public_page() {
    let case = Case::open().await;
    let id = case.nominated().await;
    let refused = case.step(Person::Volunteer, &id, "withdraw", json!({})).await;
    refused.refused(409, "nomination_state");
    case.step(Person::Volunteer, &id, "answer", json!({ "agree": true })).await.ok();
    assert_eq!(told(&case.app, Person::Secretary, "nomination_to_publish").await, 1);
    case.step(Person::Dispatcher, &id, "publish", json!({})).await.ok();
    case.step(Person::Secretary, &id, "withdraw", json!({})).await.refused(403, "not_allowed");
    case.step(Person::Neighbour, &id, "withdraw", json!({})).await.refused(404, "not_found");
    case.step(Person::Volunteer, NOTHING, "withdraw", json!({})).await.refused(404, "not_found");
    let mine = items(&case.app, Person::Volunteer, "/api/my/nominations").await;
    assert!(allowed(&mine[0]).contains(&"withdraw_nomination"));
    let back = case.step(Person::Volunteer, &id, "withdraw", json!({})).await.ok();
    assert_eq!((&back["stage"], &back["tell_unit"]), (&json!("withdrawn"), &json!(false)));
    assert!(back["evidence"].is_null() && back["notice_until"].is_null(), "{back}");
    assert!(allowed(&back).is_empty(), "{back}");
    let shown = case.app.anonymous().get("/api/public-nominations").await.ok();
    assert_eq!(shown["items"], json!([]));
    assert_eq!(told(&case.app, Person::Secretary, "nomination_withdrawn").await, 1);
    let words = json!({ "words": "不应参加" });
    case.step(Person::Neighbour, &id, "objections", words).await.refused(404, "not_found");
    case.app.advance(SignedDuration::from_hours(24 * 9));
    case.step(Person::Secretary, &id, "decide", decision("2026-12-01"))
        .await
        .refused(409, "nomination_state");
    case.step(Person::Volunteer, &id, "withdraw", json!({})).await.refused(409, "nomination_state");
    assert_eq!(case.app.run_job("records_notices_over").await, "0 public notices over");
    let again = case.nominate(Person::Secretary, case.nomination("community")).await;
    again.refused(409, "already_nominated");
}

#[tokio::test]
async fn who_acts_next_is_told() {
    let case = Case::open().await;
    // Who opened it knows.
    assert_eq!(told(&case.app, Person::Coordinator, "commendation_opened").await, 1);
    assert_eq!(told(&case.app, Person::Secretary, "commendation_opened").await, 0);
    assert_eq!(told(&case.app, Person::NextCoordinator, "commendation_opened").await, 0);
    let id = case.public().await;
    assert_eq!(case.app.run_job("records_notices_over").await, "0 public notices over");
    case.app.advance(SignedDuration::from_hours(24 * 9));
    assert_eq!(case.app.run_job("records_notices_over").await, "1 public notices over");
    assert_eq!(case.app.run_job("records_notices_over").await, "0 public notices over", "once");
    assert_eq!(told(&case.app, Person::Secretary, "nomination_to_decide").await, 1);
    assert_eq!(told(&case.app, Person::Volunteer, "nomination_to_decide").await, 0);
    case.step(Person::Secretary, &id, "decide", decision("2026-12-01")).await.ok();
}

#[tokio::test]
async fn a_call_of_the_subdistrict_reaches_its_communities() {
    let case = Case::open().await;
    let mut wide = call(&case.app);
    wide["area_path"] = json!(case.app.area(places::SUBDISTRICT).path);
    wide["title"] = json!("街道热心邻里");
    post(&case.app, Person::Dispatcher, "/api/commendations", wide).await.ok();
    for person in [Person::Secretary, Person::NextCoordinator] {
        assert_eq!(told(&case.app, person, "commendation_opened").await, 1);
    }
}

#[tokio::test]
async fn who_declines_is_known_to_nobody_outside() {
    let case = Case::open().await;
    let id = case.nominated().await;
    let declined =
        case.step(Person::Volunteer, &id, "answer", json!({ "agree": false, "tell_unit": true })).await.ok();
    assert_eq!((&declined["stage"], &declined["tell_unit"]), (&json!("declined"), &json!(false)));
    let shown = case.app.anonymous().get("/api/public-nominations").await.ok();
    assert_eq!(shown["items"], json!([]));
    let words = json!({ "words": "不应参加" });
    case.step(Person::Neighbour, &id, "objections", words).await.refused(404, "not_found");
    case.step(Person::Neighbour, &id, "answer", json!({ "agree": true })).await.refused(404, "not_found");
    case.step(Person::Neighbour, NOTHING, "answer", json!({ "agree": true })).await.refused(404, "not_found");
}

#[tokio::test]
async fn a_call_is_opened_in_ones_own_area() {
    let case = Case::open().await;
    let body = call(&case.app);
    for person in [Person::Coordinator, Person::Volunteer, Person::NextCoordinator] {
        post(&case.app, person, "/api/commendations", body.clone()).await.refused(403, "not_allowed");
    }
    let mut long = body;
    long["until"] = json!("2028-01-01");
    post(&case.app, Person::Secretary, "/api/commendations", long).await.refused(422, "period_unfit");
    assert_eq!(items(&case.app, Person::Resident, "/api/commendations?open=true").await.len(), 1);
    assert!(items(&case.app, Person::Resident, "/api/commendations?open=false").await.is_empty());
    case.app.anonymous().get("/api/commendations").await.refused(401, "unauthenticated");
}
