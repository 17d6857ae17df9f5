//! `list_report_ins`, `read_report_in`, `read_report_in_figures`, `read_my_units`.

use baodao_testkit::Person;
use baodao_testkit::places::{COMMUNITY, NEXT_COMMUNITY, SUBDISTRICT};
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::support::{
    LIBRARY, confirmed, field, filled, home, id, import, other_unit, path, ready, step, submit,
};

#[tokio::test]
async fn a_desk_lists_its_area_and_no_other() {
    let (app, unit) = ready().await;
    let first = confirmed(&app, Person::Resident, &unit).await;
    app.advance(SignedDuration::from_secs(1));
    let second = id(&submit(&app, Person::Volunteer, &unit).await);
    let mut there = filled(&app, &unit);
    there["home"] = home(&app, NEXT_COMMUNITY);
    app.advance(SignedDuration::from_secs(1));
    let third = id(&app.as_(Person::SecondVolunteer).post("/api/report-ins", there).await.ok());
    let list = async |person: Person, query: &str| {
        let page = app.as_(person).get(&format!("/api/report-ins?{query}")).await.ok();
        field(&page, "id").into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(list(Person::Coordinator, "").await, [second.clone(), first.clone()]);
    assert_eq!(list(Person::Dispatcher, "").await, [third.clone(), second.clone(), first.clone()]);
    assert_eq!(list(Person::Dispatcher, "state=submitted").await, [third.clone(), second.clone()]);
    assert_eq!(list(Person::Dispatcher, "state=submitted,confirmed&kind=member").await.len(), 3);
    assert_eq!(
        list(Person::Dispatcher, &format!("area={}", path(&app, NEXT_COMMUNITY))).await,
        std::slice::from_ref(&third)
    );
    assert_eq!(
        list(Person::NextCoordinator, &format!("area={}", path(&app, COMMUNITY))).await,
        Vec::<String>::new()
    );
    assert_eq!(list(Person::Dispatcher, &format!("unit_id={unit}")).await.len(), 3);
    let page = app.as_(Person::Dispatcher).get("/api/report-ins?limit=2").await.ok();
    let next = page["next"].as_str().unwrap();
    assert_eq!(
        list(Person::Dispatcher, &format!("limit=2&after={next}")).await,
        std::slice::from_ref(&first)
    );
    for query in ["state=unknown", "area=x", "after=x", "limit=0", "colour=red"] {
        app.as_(Person::Dispatcher)
            .get(&format!("/api/report-ins?{query}"))
            .await
            .refused(422, "invalid_input");
    }
    let read = app.as_(Person::Coordinator).get(&format!("/api/report-ins/{second}")).await;
    assert_eq!(read.header("etag"), "\"1\"");
    let allowed = [
        "confirm_report_in",
        "return_report_in",
        "reject_report_in",
        "end_report_in",
        "suggest_placement",
        "read_report_in_contact",
    ];
    assert_eq!(read.ok()["allowed"], json!(allowed));
    app.as_(Person::NextCoordinator)
        .get(&format!("/api/report-ins/{second}"))
        .await
        .refused(404, "not_found");
    app.as_(Person::UnitLiaison).get(&format!("/api/report-ins/{second}")).await.refused(404, "not_found");
}

#[tokio::test]
async fn counts_are_in_the_order_of_the_areas() {
    let (app, unit) = ready().await;
    confirmed(&app, Person::Resident, &unit).await;
    let mut there = filled(&app, &unit);
    there["home"] = home(&app, NEXT_COMMUNITY);
    app.as_(Person::Volunteer).post("/api/report-ins", there).await.ok();
    import(
        &app,
        Person::UnitLiaison,
        "",
        "姓名,手机,社区\n钱生人,13899990002,小石桥社区\n孙生人,13899990003,小石桥社区\n",
    )
    .await
    .ok();
    let figures = app.as_(Person::Dispatcher).get("/api/report-ins/figures").await.ok();
    let rows: Vec<(&str, &Value, &Value, &Value)> = figures["communities"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            (
                row["community"]["name"].as_str().unwrap(),
                &row["counts"]["confirmed"],
                &row["counts"]["submitted"],
                &row["counts"]["invited"],
            )
        })
        .collect();
    let n = |n: i64| json!(n);
    assert_eq!(rows, [("德民社区居委会", &n(1), &n(0), &n(0)), ("小石桥社区居委会", &n(0), &n(1), &n(2))]);
    assert_eq!((&figures["total"]["without_grid"], &figures["total"]["without_branch"]), (&n(1), &n(1)));
    let own = app.as_(Person::NextCoordinator).get("/api/report-ins/figures").await.ok();
    assert_eq!(own["communities"].as_array().unwrap().len(), 1);
    app.as_(Person::Resident).get("/api/report-ins/figures").await.refused(403, "not_allowed");
}

#[tokio::test]
async fn units_are_counted_once_in_a_subdistrict() {
    let (app, unit) = ready().await;
    let to = |community: &str| json!({ "unit_id": unit, "community": path(&app, community) });
    let liaison = app.as_(Person::UnitLiaison);
    let here = id(&liaison.post("/api/report-ins/units", to(COMMUNITY)).await.ok());
    liaison.post("/api/report-ins/units", to(NEXT_COMMUNITY)).await.ok();
    step(&app, Person::Coordinator, &here, "confirm", json!({})).await.ok();
    confirmed(&app, Person::Resident, &unit).await;
    let hospital = other_unit(&app, "崇川区医院").await;
    submit(&app, Person::Volunteer, &hospital).await;
    let counts = |reported_in: i64, waiting: i64, rostered: i64| json!({ "reported_in": reported_in, "waiting": waiting, "rostered": rostered });
    let street = app.as_(Person::Dispatcher).get("/api/report-ins/figures").await.ok();
    assert_eq!(street["units"].as_array().unwrap().len(), 1);
    assert_eq!(
        (&street["units"][0]["area"]["path"], &street["units"][0]["counts"], &street["units_total"]),
        (&json!(path(&app, SUBDISTRICT)), &counts(1, 1, 2), &counts(1, 1, 2))
    );
    let own = app.as_(Person::Coordinator).get("/api/report-ins/figures").await.ok();
    assert_eq!(
        (&own["units"][0]["area"]["path"], &own["units"][0]["counts"]),
        (&json!(path(&app, COMMUNITY)), &counts(1, 0, 2)),
        "a community reads of its own part"
    );
    let next = format!("/api/report-ins/figures?area={}", path(&app, NEXT_COMMUNITY));
    let next = app.as_(Person::Dispatcher).get(&next).await.ok();
    assert_eq!((&next["units"][0]["counts"], &next["units_total"]), (&counts(0, 1, 0), &counts(0, 1, 0)));
    let nothing = app.as_(Person::OtherCoordinator).get("/api/report-ins/figures").await.ok();
    assert_eq!((&nothing["units"], &nothing["units_total"]), (&json!([]), &counts(0, 0, 0)));
}

#[tokio::test]
async fn a_liaison_sees_the_units_and_how_far_their_people_are() {
    let (app, unit) = ready().await;
    import(&app, Person::UnitLiaison, "", "姓名,手机\n钱生人,13899990002\n").await.ok();
    submit(&app, Person::Resident, &unit).await;
    let mine = app.as_(Person::UnitLiaison).get("/api/me/report-in-units").await.ok();
    let counts = json!([{ "state": "invited", "count": 1 }, { "state": "submitted", "count": 1 }]);
    assert_eq!((&mine["units"][0]["name"], &mine["units"][0]["counts"]), (&json!(LIBRARY), &counts));
    let nobody = app.as_(Person::Resident).get("/api/me/report-in-units").await.ok();
    assert_eq!(nobody, json!({ "units": [] }));
}
