//! `import_organisation`, `export_organisation`: every list in and out.

use baodao_testkit::places::{COMMUNITY, FAR_COMMUNITY, GRID, NEXT_COMMUNITY, SUBDISTRICT};
use baodao_testkit::{Person, Reply, TestApp};
use serde_json::{Value, json};

use crate::support::{CODE, count, overlay, unit};

async fn import(app: &TestApp, person: Person, kind: &str, dry_run: bool, file: &[u8]) -> Reply {
    let url = format!("/api/organisation/import?kind={kind}&dry_run={dry_run}");
    app.as_(person).upload(&url, "file", "表.csv", "text/csv", file).await
}

async fn take(app: &TestApp, kind: &str, table: &str) -> Value {
    import(app, Person::Dispatcher, kind, false, table.as_bytes()).await.ok()["counts"].clone()
}

fn counts(rows: u32, new: u32, changed: u32, unchanged: u32) -> Value {
    json!({ "rows": rows, "new": new, "changed": changed, "unchanged": unchanged })
}

/// Row, column and code of every error of a dry run.
async fn wrong(app: &TestApp, kind: &str, table: &str) -> Vec<(u64, String, String)> {
    let told = import(app, Person::Dispatcher, kind, true, table.as_bytes()).await.ok();
    let errors = told["row_errors"].as_array().unwrap().iter();
    let error = |one: &Value| {
        let text = |key: &str| one[key].as_str().unwrap().to_owned();
        (
            one["row"].as_u64().unwrap(),
            text("column"),
            if text("code") == "rule_refused" { text("value") } else { text("code") },
        )
    };
    errors.map(error).collect()
}

fn error(row: u64, column: &str, code: &str) -> (u64, String, String) {
    (row, column.to_owned(), code.to_owned())
}

/// What goes out comes back in without a change.
async fn reads_back(app: &TestApp, kind: &str, rows: u32) {
    let out = app.as_(Person::Dispatcher).get(&format!("/api/organisation/export?kind={kind}")).await;
    assert_eq!(out.status, 200, "{kind} {}", out.json);
    assert!(out.header("content-type").contains("spreadsheetml"));
    assert!(out.header("content-disposition").contains(&format!("{kind}-2026-11-23.xlsx")));
    let back = import(app, Person::Dispatcher, kind, true, &out.bytes).await.ok();
    assert_eq!(back["row_errors"], json!([]), "{kind}");
    assert_eq!(back["counts"], counts(rows, 0, 0, rows), "{kind}");
}

#[tokio::test]
async fn every_list_goes_in_and_out() {
    let app = TestApp::start().await;
    let phone = Person::InServiceMember.phone();
    let leader = Person::Volunteer.phone();
    let units = format!(
        "单位名称,统一社会信用代码,单位类型,所在区域编码,党组织名称,办公电话\n市一院,{CODE},医疗机构,{COMMUNITY},市一院党委,0513-85012345\n=公司,,非公有制企业,{COMMUNITY},,\n"
    );
    assert_eq!(take(&app, "units", &units).await, counts(2, 2, 0, 0));
    assert_eq!(take(&app, "units", &units.replace("医疗机构", "事业单位")).await, counts(2, 0, 1, 1));
    assert_eq!(
        take(&app, "liaisons", &format!("单位名称,手机号码,开始日期\n{CODE},{leader},2026-03-01\n")).await,
        counts(1, 1, 0, 0)
    );
    // Parents may stand below their children.
    let bodies = format!(
        "组织类别,组织名称,管理区域编码,上级组织,服务区域编码,所属单位,成立日期\n\
         功能型党支部,万濠支部,{COMMUNITY},德民总支,{GRID},,2026-03-01\n\
         功能型党总支,德民总支,{COMMUNITY},德民大党委,{COMMUNITY},,2026/3/1\n\
         社区大党委,德民大党委,{COMMUNITY},,{COMMUNITY},,2026年3月1日\n\
         党支部,市一院支部,{COMMUNITY},,,市一院,2026-03-01\n"
    );
    assert_eq!(take(&app, "bodies", &bodies).await, counts(4, 4, 0, 0));
    assert_eq!(
        take(&app, "parties", "组织名称,成员单位,身份\n德民大党委,市一院,共建单位\n").await,
        counts(1, 1, 0, 0)
    );
    let posts = format!(
        "职务,组织名称,任职区域编码,手机号码,来自单位,任职起始,任期届满,任职文件\n\
         书记,万濠支部,,{leader},市一院,2026-03-01,2029-03-01,〔2026〕1号\n第一社长,,{GRID},{leader},,2026-03-01,,\n"
    );
    assert_eq!(take(&app, "appointments", &posts).await, counts(2, 2, 0, 0));
    let members = format!(
        "支部名称,手机号码,所在单位,组织关系所在支部,编入日期\n万濠支部,{phone},市一院,市一院支部,2026-03-05\n"
    );
    assert_eq!(take(&app, "members", &members).await, counts(1, 1, 0, 0));
    let teams = format!(
        "队伍名称,队伍类别,服务区域编码,所属组织,做什么,可自行加入,手机号码\n红色工匠,志愿服务队,{COMMUNITY},万濠支部,小修,是,{leader}\n"
    );
    assert_eq!(take(&app, "teams", &teams).await, counts(1, 1, 0, 0));
    // A row of a team's table is an invitation; who has come stays as they are.
    let people = format!("队伍名称,手机号码,队内身份\n红色工匠,{leader},医护\n");
    assert_eq!(take(&app, "team_members", &people).await, counts(1, 1, 0, 0));
    assert_eq!(take(&app, "team_members", &people).await, counts(1, 0, 0, 1));
    assert_eq!(
        count(&app, "select count(*) from team_member where state = 'invited' and part = 'medical'").await,
        1
    );
    let zones = format!(
        "岗区类别,地点类别,区域编码,地点名称,手机号码,任务\n党员责任区,小区,{COMMUNITY},文峰花园,{phone},走访\n党员先锋岗,区域,{GRID},,{phone},\n"
    );
    assert_eq!(take(&app, "zones", &zones).await, counts(2, 2, 0, 0));
    let social = format!(
        "社会组织名称,组织形式,活动区域编码,孵化阶段,进入阶段日期\n互助社,社区社会组织,{COMMUNITY},入驻,2026-03-01\n"
    );
    assert_eq!(take(&app, "social_organisations", &social).await, counts(1, 1, 0, 0));
    let on = social.replace("入驻,2026-03-01", "出壳,2026-06-01");
    assert_eq!(take(&app, "social_organisations", &on).await, counts(1, 0, 1, 0));

    for (kind, rows) in [
        ("units", 2),
        ("liaisons", 1),
        ("bodies", 4),
        ("parties", 1),
        ("appointments", 2),
        ("members", 1),
        ("teams", 1),
        ("team_members", 1),
        ("zones", 2),
        ("social_organisations", 1),
    ] {
        reads_back(&app, kind, rows).await;
    }
    assert_eq!(app.happened("organisation_exported").await, 10);
    app.drain().await;
    let inbox = app.as_(Person::InServiceMember).get("/api/inbox").await.ok();
    assert_eq!(inbox["items"].as_array().unwrap().len(), 3, "branch and two zones");
}

#[tokio::test]
async fn wrong_rows_are_told_and_nothing_is_written() {
    let app = TestApp::start().await;
    overlay(&app).await;
    unit(&app, "市一院").await;
    let phone = Person::InServiceMember.phone();
    let units = format!(
        "单位名称,统一社会信用代码,单位类型,所在区域编码,办公电话\n<,91110000802100434B,宫殿,320613001009,12345\n\
         甲,,机关,{FAR_COMMUNITY},\n乙,,机关,{COMMUNITY},\n乙,,机关,{COMMUNITY},\n"
    );
    let told = wrong(&app, "units", &units).await;
    let expected = [
        error(2, "area_code", "area_unknown"),
        error(2, "credit_code", "credit_code_malformed"),
        error(2, "kind", "value_unknown"),
        error(2, "name", "name_malformed"),
        error(2, "work_phone", "phone_malformed"),
        error(3, "area_code", "area_not_yours"),
        error(5, "name", "duplicate_in_file"),
    ];
    assert_eq!(told, expected);
    let refused = import(&app, Person::Dispatcher, "units", false, units.as_bytes()).await;
    refused.refused(422, "organisation_import_rejected");
    assert_eq!(refused.json["data"]["row_errors"].as_array().unwrap().len(), 7);
    assert_eq!(count(&app, "select count(*) from unit").await, 1);

    let bodies = format!(
        "组织类别,组织名称,管理区域编码,上级组织,服务区域编码\n功能型党支部,甲,{COMMUNITY},没有的,{GRID}\n\
         功能型党支部,乙,{COMMUNITY},德民功能型党总支,{NEXT_COMMUNITY}\n党委,丙,{COMMUNITY},丁,\n党委,丁,{COMMUNITY},丙,\n\
         临时党组织,戊,{COMMUNITY},德民社区大党委,{COMMUNITY}\n党支部,万濠华府功能型党支部,{COMMUNITY},,\n"
    );
    let expected = [error(2, "parent", "body_unknown")];
    assert_eq!(wrong(&app, "bodies", &bodies.lines().take(2).collect::<Vec<_>>().join("\n")).await, expected);
    let rest = bodies.replace("没有的", "德民功能型党总支");
    let expected = [
        error(3, "area_codes", "body_area_outside_seat"),
        error(4, "parent", "body_cycle"),
        error(5, "parent", "body_cycle"),
        error(6, "planned_end", "temporary_body_incomplete"),
        error(7, "kind", "contradicts"),
    ];
    assert_eq!(wrong(&app, "bodies", &rest).await, expected);

    let posts = format!(
        "职务,组织名称,任职区域编码,手机号码,任职起始,任期届满\n书记,万濠华府功能型党支部,,{phone},2026-03-01,\n\
         书记,万濠华府功能型党支部,,{},2026-04-01,\n网格长,,{COMMUNITY},{phone},,\n书记,,,{phone},,\n\
         书记,德民社区大党委,,13899999999,2026-13-01,\n委员,德民社区大党委,,{phone},2026-05-01,2026-05-01\n",
        Person::Volunteer.phone()
    );
    let told = wrong(&app, "appointments", &posts).await;
    let expected = [
        error(3, "post", "post_taken"),
        error(4, "post", "post_unfit"),
        error(5, "body", "value_missing"),
        error(6, "from", "date_malformed"),
        error(6, "phone", "person_unknown"),
        error(7, "until", "value_malformed"),
    ];
    assert_eq!(told, expected);

    let members = format!(
        "支部名称,手机号码\n万濠华府功能型党支部,{phone}\n万濠华府功能型党支部,{phone}\n城东街道大工委,{phone}\n没有的,{phone}\n"
    );
    let expected = [
        error(3, "body", "member_twice"),
        error(4, "body", "body_takes_no_members"),
        error(5, "body", "body_unknown"),
    ];
    assert_eq!(wrong(&app, "members", &members).await, expected);
    let parties = "组织名称,成员单位,成员组织\n万濠华府功能型党支部,市一院,\n德民社区大党委,,\n德民社区大党委,没有的,\n";
    let expected = [
        error(2, "body", "value_unknown"),
        error(3, "unit", "value_missing"),
        error(4, "unit", "unit_unknown"),
    ];
    assert_eq!(wrong(&app, "parties", parties).await, expected);
    let zones = format!(
        "岗区类别,地点类别,区域编码,地点名称,手机号码\n党员责任区,小区,{COMMUNITY},没有的,{phone}\n党员责任区,区域,{SUBDISTRICT},,{phone}\n"
    );
    let expected = [error(2, "place", "place_unknown"), error(3, "place", "zone_place_unfit")];
    assert_eq!(wrong(&app, "zones", &zones).await, expected);
    let zones = zones.replace("没有的", "文峰花园");
    assert_eq!(wrong(&app, "zones", &zones).await, [expected[1].clone()]);
    let social = format!(
        "社会组织名称,组织形式,活动区域编码,孵化阶段,进入阶段日期\n社,社区社会组织,{COMMUNITY},入驻,2027-01-01\n"
    );
    assert_eq!(
        wrong(&app, "social_organisations", &social).await,
        [error(2, "stage_on", "organisation_day_out_of_range")]
    );
    let teams = format!(
        "队伍名称,队伍类别,服务区域编码,可自行加入,成立日期\n队,志愿服务队,{COMMUNITY},也许,2027-01-01\n"
    );
    let expected = [error(2, "formed_on", "value_malformed"), error(2, "open", "value_unknown")];
    assert_eq!(wrong(&app, "teams", &teams).await, expected);
    let people = format!(
        "队伍名称,服务区域编码,手机号码,队内身份\n没有的,,{phone},\n没有的,{COMMUNITY},{phone},\n没有的,,13899999999,厨师\n"
    );
    let expected = [
        error(2, "team", "team_unknown"),
        error(3, "team", "team_unknown"),
        error(4, "part", "value_unknown"),
        error(4, "phone", "person_unknown"),
        error(4, "team", "team_unknown"),
    ];
    assert_eq!(wrong(&app, "team_members", &people).await, expected);
    let liaisons = format!("单位名称,手机号码,开始日期\n没有的,{phone},\n市一院,,2027-01-01\n");
    let expected = [error(2, "unit", "unit_unknown"), error(3, "phone", "value_missing")];
    assert_eq!(wrong(&app, "liaisons", &liaisons).await, expected);
}

#[tokio::test]
async fn files_that_are_no_tables_and_people_without_rights() {
    let app = TestApp::start().await;
    let unreadable = async |file: &[u8]| {
        let got = import(&app, Person::Dispatcher, "units", true, file).await;
        got.refused(422, "organisation_table_unreadable");
        got.json["data"]["problem"].as_str().unwrap().to_owned()
    };
    assert_eq!(unreadable(b"").await, "empty");
    assert_eq!(unreadable(b"PK\x03\x04rubbish").await, "not_a_spreadsheet");
    assert_eq!(unreadable("一,二\n三,四\n".as_bytes()).await, "no_heading");
    let table = format!("单位名称,单位类型,所在区域编码,星座\n甲,机关,{COMMUNITY},狮子\n");
    assert_eq!(wrong(&app, "units", &table).await, [error(1, "星座", "column_unknown")]);
    assert_eq!(
        wrong(&app, "units", "单位名称,单位类型\n甲,机关\n").await,
        [error(1, "area_code", "column_missing")]
    );
    let table = format!("单位名称,单位类型,所在区域编码\n甲,机关,{COMMUNITY}\n");
    app.anonymous()
        .upload("/api/organisation/import?kind=units", "file", "t", "text/csv", table.as_bytes())
        .await
        .refused(401, "unauthenticated");
    for person in [Person::Resident, Person::GridWorker, Person::Auditor, Person::UnitLiaison] {
        import(&app, person, "units", true, table.as_bytes()).await.refused(403, "not_allowed");
        app.as_(person).get("/api/organisation/export?kind=members").await.refused(403, "not_allowed");
    }
    import(&app, Person::Sysadmin, "units", true, table.as_bytes()).await.ok();
    import(&app, Person::Sysadmin, "members", true, "支部名称\nx\n".as_bytes())
        .await
        .refused(403, "not_allowed");
    app.as_(Person::Sysadmin)
        .get("/api/organisation/export?kind=appointments")
        .await
        .refused(403, "not_allowed");
    let far = import(&app, Person::NextCoordinator, "units", true, table.as_bytes()).await.ok();
    assert_eq!(far["row_errors"][0]["code"], "area_not_yours");
    let empty = app.as_(Person::Coordinator).get("/api/organisation/export?kind=teams&empty=true").await;
    assert_eq!(empty.status, 200);
    let wrong_kind = app.as_(Person::Coordinator).get("/api/organisation/export?kind=ranking").await;
    wrong_kind.refused(422, "invalid_input");
}
