//! `import_roster`, `list_roster`, `roster_template`.

use baodao_testkit::Person;
use baodao_testkit::places::{COMMUNITY, NEXT_COMMUNITY};
use serde_json::{Value, json};

use crate::support::{
    LIBRARY, confirmed, count, field, filled, home, import, import_bytes, other_unit, path, ready, step, told,
};

const ROSTER: &str = "\
2026年在职党员名册,,,,\n\
序号,姓名,手机号码,居住社区,小区,楼栋\n\
1,张小明,13800000001,德民社区,文峰花园,3幢\n\
2,钱生人,13899990002,,,\n\
3,孙生人,1.3899990003E+10,小石桥社区,,\n";

#[tokio::test]
async fn a_units_roster_invites_and_confirms_nobody() {
    let (app, unit) = ready().await;
    let dry = import(&app, Person::UnitLiaison, "dry_run=true", ROSTER).await.ok();
    assert_eq!((&dry["rows"], &dry["new"], &dry["with_account"]), (&json!(3), &json!(3), &json!(1)));
    assert_eq!(count(&app, "select count(*) from report_in").await, 0, "a dry run writes nothing");
    let done = import(&app, Person::UnitLiaison, "", ROSTER).await.ok();
    assert_eq!((&done["new"], &done["dry_run"], &done["moved"]), (&json!(3), &json!(false), &json!([])));
    assert_eq!(done["notes"][0], json!({ "code": "rows_above", "at": "1", "count": 1 }));
    assert_eq!(
        count(&app, "select count(*) from report_in where state = 'invited' and basis = 'unit_roster'").await,
        3
    );
    assert_eq!(told(&app, Person::Resident).await, ["report_in_invited"]);
    let mine = app.as_(Person::Resident).get("/api/me/report-in").await.ok();
    assert_eq!(
        (&mine["current"]["state"], &mine["current"]["home"]["estate"]),
        (&json!("invited"), &json!("文峰花园"))
    );
    assert_eq!(mine["current"]["allowed"], json!(["complete_report_in", "end_report_in"]));
    let report = mine["current"]["id"].as_str().unwrap();
    step(&app, Person::Resident, report, "complete", filled(&app, &unit)).await.ok();
    let roster =
        app.as_(Person::UnitLiaison).get(&format!("/api/report-ins/roster?unit_id={unit}")).await.ok();
    // Who came in one import stands in no order of time.
    let mut listed: Vec<_> = field(&roster, "name").into_iter().zip(field(&roster, "state")).collect();
    listed.sort_unstable();
    assert_eq!(listed, [("孙**", "invited"), ("张**", "submitted"), ("钱**", "invited")]);
    assert!(roster["items"].as_array().unwrap().iter().all(|one| one["home"]["community"].is_null()));
    let again = import(&app, Person::UnitLiaison, "", ROSTER).await.ok();
    assert_eq!((&again["new"], &again["unchanged"]), (&json!(0), &json!(3)));
    let only = app
        .as_(Person::UnitLiaison)
        .get(&format!("/api/report-ins/roster?unit_id={unit}&state=submitted"))
        .await;
    assert_eq!(only.ok()["items"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn one_wrong_row_refuses_the_roster_and_names_the_cell() {
    let (app, _) = ready().await;
    let table = "姓名,手机,居住社区,楼栋\n张1,13899990001,德民社区,\n李二二,1389999,火星社区,3幢502室\n王三三,13899990001,,\n王四四,13899990001,,\n";
    let refused = import(&app, Person::UnitLiaison, "", table).await;
    refused.refused(422, "roster_rejected");
    let errors = json!([
        { "row": 2, "column": "name", "code": "name_malformed", "value": "张1" },
        { "row": 3, "column": "community", "code": "community_unknown", "value": "火星社区" },
        { "row": 3, "column": "phone", "code": "phone_malformed", "value": "138****9999" },
        { "row": 4, "column": "phone", "code": "duplicate_in_file", "value": "138****0001" },
        { "row": 5, "column": "phone", "code": "duplicate_in_file", "value": "138****0001" },
    ]);
    assert_eq!(refused.json["data"]["row_errors"], errors);
    let dry = import(&app, Person::UnitLiaison, "dry_run=true", table).await.ok();
    assert_eq!((&dry["row_errors"], &dry["rows"]), (&errors, &json!(4)));
    assert_eq!(count(&app, "select count(*) from report_in").await, 0);
}

#[tokio::test]
async fn rows_without_fault_are_judged_beside_wrong_ones() {
    let (app, unit) = ready().await;
    confirmed(&app, Person::Resident, &unit).await;
    let table = "姓名,手机,居住社区\n张1,13899990001,\n钱生人,13899990002,\n张小明,13800000001,小石桥社区\n";
    let dry = import(&app, Person::UnitLiaison, "dry_run=true", table).await.ok();
    assert_eq!(dry["row_errors"].as_array().unwrap().len(), 1);
    assert_eq!((&dry["rows"], &dry["new"]), (&json!(3), &json!(1)));
    assert_eq!((&dry["moved"][0]["row"], &dry["moved"][0]["home"]), (&json!(4), &json!(true)));
    import(&app, Person::UnitLiaison, "", table).await.refused(422, "roster_rejected");
    assert_eq!(count(&app, "select count(*) from report_in").await, 1, "all or none");
}

#[tokio::test]
async fn somebody_known_otherwise_is_asked_and_nothing_changes() {
    let (app, unit) = ready().await;
    let hospital = other_unit(&app, "崇川区医院").await;
    let resident = confirmed(&app, Person::Resident, &unit).await;
    confirmed(&app, Person::Volunteer, &hospital).await;
    let table = "姓名,手机,居住社区\n张小明,13800000001,小石桥社区\n李志愿,13800000003,德民社区\n";
    let done = import(&app, Person::UnitLiaison, "", table).await.ok();
    let moved = json!([
        { "row": 2, "name": "张**", "unit": false, "home": true, "asked": true },
        { "row": 3, "name": "李**", "unit": true, "home": false, "asked": true },
    ]);
    assert_eq!((&done["moved"], &done["new"]), (&moved, &json!(0)));
    assert!(told(&app, Person::Resident).await.contains(&"report_in_check_asked".to_owned()));
    let read = app.as_(Person::Coordinator).get(&format!("/api/report-ins/{resident}")).await.ok();
    assert_eq!(
        (&read["state"], &read["home"]["community"]["path"]),
        (&json!("confirmed"), &json!(path(&app, COMMUNITY)))
    );
    assert!(!read["check_asked_at"].is_null());
    assert_eq!(count(&app, "select count(*) from report_in").await, 2);
}

#[tokio::test]
async fn whom_the_community_refused_is_invited_again_only_on_purpose() {
    let (app, unit) = ready().await;
    import(&app, Person::UnitLiaison, "", ROSTER).await.ok();
    let mine = app.as_(Person::Resident).get("/api/me/report-in").await.ok();
    let report = mine["current"]["id"].as_str().unwrap();
    step(&app, Person::Resident, report, "complete", filled(&app, &unit)).await.ok();
    step(&app, Person::Coordinator, report, "reject", json!({ "reason": "不住在本社区" })).await.ok();
    let dry = import(&app, Person::UnitLiaison, "dry_run=true", ROSTER).await.ok();
    assert_eq!((&dry["new"], &dry["unchanged"], &dry["ended"]), (&json!(0), &json!(2), &json!([])));
    let refused = json!([{ "row": 3, "name": "张**", "on": "2026-11-23", "invited": false }]);
    assert_eq!(dry["refused"], refused);
    import(&app, Person::UnitLiaison, "invite_ended=true", ROSTER).await.ok();
    assert_eq!(count(&app, "select count(*) from report_in where state = 'invited'").await, 2, "left out");
    let again = import(&app, Person::UnitLiaison, "invite_refused=true", ROSTER).await.ok();
    assert_eq!((&again["new"], &again["with_account"]), (&json!(1), &json!(1)));
    assert_eq!(again["refused"][0]["invited"], true);
    assert_eq!(count(&app, "select count(*) from report_in where state = 'invited'").await, 3);
    // Another unit's roster says something new.
    other_unit(&app, "崇川区医院").await;
    let table = "姓名,手机,单位,社区\n张小明,13800000001,崇川区医院,德民社区\n";
    let moved = import(&app, Person::Coordinator, "dry_run=true", table).await.ok();
    assert_eq!((&moved["refused"], &moved["moved"][0]["unit"]), (&json!([]), &json!(true)));
}

#[tokio::test]
async fn a_later_roster_says_more_of_the_silent() {
    let (app, _) = ready().await;
    import(&app, Person::UnitLiaison, "", "姓名,手机\n张小明,13800000001\n").await.ok();
    let more =
        import(&app, Person::UnitLiaison, "", "姓名,手机,社区\n张小明,13800000001,德民社区\n").await.ok();
    assert_eq!((&more["refreshed"], &more["new"]), (&json!(1), &json!(0)));
    let desk = app.as_(Person::Coordinator).get("/api/report-ins?state=invited").await.ok();
    assert_eq!(field(&desk, "name"), ["张**"], "now the community sees whom to expect");
}

#[tokio::test]
async fn a_desk_brings_in_people_of_its_area() {
    let (app, _) = ready().await;
    other_unit(&app, "崇川区医院").await;
    let table = |community: &str| format!("姓名,手机,单位,社区\n周一一,13899990001,崇川区医院,{community}\n");
    let next = import(&app, Person::Coordinator, "", &table("小石桥社区")).await;
    next.refused(422, "roster_rejected");
    assert_eq!(next.json["data"]["row_errors"][0]["code"], "community_not_yours");
    let done = import(&app, Person::Dispatcher, "", &table(NEXT_COMMUNITY)).await.ok();
    assert_eq!(done["new"], 1, "a code does as well as a name");
    let missing =
        import(&app, Person::Coordinator, "", "姓名,手机,单位,社区\n周一一,13899990001,崇川区税务局,\n")
            .await;
    let codes: Vec<Value> = missing.json["data"]["row_errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|error| error["code"].clone())
        .collect();
    assert_eq!(codes, [json!("value_missing"), json!("unit_unknown")]);
}

#[tokio::test]
async fn files_as_offices_send_them() {
    let (app, unit) = ready().await;
    let (gb, ..) = encoding_rs::GB18030.encode(ROSTER);
    let dry = import_bytes(&app, Person::UnitLiaison, "dry_run=true", &gb).await.ok();
    assert_eq!(dry["new"], 3);
    let template = app.as_(Person::UnitLiaison).get("/api/report-ins/template").await;
    assert_eq!(template.status, 200);
    let read =
        import_bytes(&app, Person::UnitLiaison, &format!("dry_run=true&unit_id={unit}"), &template.bytes)
            .await
            .ok();
    assert_eq!((&read["rows"], &read["row_errors"]), (&json!(0), &json!([])), "the template reads back");
    assert_eq!(read["notes"], json!([]), "and needs no word");
    let unreadable = |problem: &str, found: Value| json!({ "problem": problem, "found": found });
    let cases: [(&[u8], Value); 4] = [
        (b"", unreadable("empty", json!([]))),
        (b"\xd0\xcf\x11\xe0old", unreadable("old_xls", json!([]))),
        ("品名,数量\n".as_bytes(), unreadable("no_heading", json!(["品名", "数量"]))),
        (b"PK\x03\x04x", unreadable("not_a_spreadsheet", json!([]))),
    ];
    for (file, data) in cases {
        let refused = import_bytes(&app, Person::UnitLiaison, "", file).await;
        refused.refused(422, "roster_unreadable");
        assert_eq!(refused.json["data"], data);
    }
    let wide = ",".repeat(100);
    import(&app, Person::UnitLiaison, "", &wide).await.refused(422, "roster_too_large");
    import_bytes(&app, Person::UnitLiaison, "", &vec![b'x'; 11 * 1024 * 1024])
        .await
        .refused(413, "too_large");
    let other = other_unit(&app, "崇川区医院").await;
    import(&app, Person::UnitLiaison, &format!("unit_id={other}"), ROSTER)
        .await
        .refused(422, "report_in_unit_unknown");
}

#[tokio::test]
async fn only_liaisons_and_desks() {
    let (app, unit) = ready().await;
    for person in [Person::Resident, Person::InServiceMember, Person::GridWorker, Person::Sysadmin] {
        import(&app, person, "", ROSTER).await.refused(403, "not_allowed");
    }
    let other = other_unit(&app, "崇川区医院").await;
    let roster = format!("/api/report-ins/roster?unit_id={other}");
    app.as_(Person::UnitLiaison).get(&roster).await.refused(403, "report_in_unit_not_yours");
    app.as_(Person::Coordinator)
        .get(&format!("/api/report-ins/roster?unit_id={unit}"))
        .await
        .refused(403, "report_in_unit_not_yours");
    let row = format!("姓名,手机,单位\n周一一,13899990001,{LIBRARY}\n吴二二,13899990002,崇川区医院\n");
    let refused = import(&app, Person::UnitLiaison, "", &row).await;
    assert_eq!(refused.json["data"]["row_errors"][0]["code"], "unit_not_yours");
    assert_eq!(home(&app, COMMUNITY)["estate"], "文峰花园");
}

#[tokio::test]
async fn thousands_come_in_at_once() {
    let (app, _) = ready().await;
    let rows: String =
        (0..5_000).map(|n| format!("党员甲,1389{n:07},德民社区,文峰花园,{}幢\n", n % 40 + 1)).collect();
    let table = format!("姓名,手机,社区,小区,楼栋\n{rows}");
    let done = import(&app, Person::UnitLiaison, "", &table).await.ok();
    assert_eq!(done["new"], 5_000);
    let again = import(&app, Person::UnitLiaison, "", &table).await.ok();
    assert_eq!(again["unchanged"], 5_000);
}
