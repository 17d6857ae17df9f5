//! `export_records`: an authorised list; and reading files back.

use std::io::Write;
use std::process::{Command, Stdio};

use baodao_sheets::{Column, Limits, RowCode, RowError};
use baodao_testkit::{Person, TestApp};
use serde_json::{Value, json};

use crate::support::{count, post, proposed, read, verified};

/// The text of a PDF without white space, which readers guess.
pub fn pdf_text(bytes: &[u8]) -> String {
    assert!(bytes.starts_with(b"%PDF"), "no PDF");
    let mut child = Command::new("pdftotext")
        .args(["-raw", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("pdftotext (Debian's poppler-utils)");
    child.stdin.take().unwrap().write_all(bytes).unwrap();
    let text = child.wait_with_output().unwrap().stdout;
    String::from_utf8(text).unwrap().split_whitespace().collect()
}

const COLUMNS: &[Column] = &[
    Column::required("kind", &["服务类别"]),
    Column::required("title", &["服务项目"]),
    Column::required("minutes", &["服务时长(分钟)"]),
    Column::optional("name", &["姓名"]),
    Column::optional("phone", &["联系电话"]),
];

/// What can be wrong with a row; nothing here.
#[derive(Debug, Clone, Copy)]
struct Wrong;

impl RowCode for Wrong {
    const COLUMN_MISSING: Self = Self;
    const COLUMN_UNKNOWN: Self = Self;
    const VALUE_MISSING: Self = Self;
}

/// Kind, title, minutes, name and number of each row.
pub fn xlsx_text(bytes: &[u8]) -> Vec<Vec<String>> {
    rows_of(bytes, COLUMNS)
}

/// What the layout of the national rules has beside these.
const LAYOUT: &[Column] = &[
    Column::required("volunteer", &["志愿者编号"]),
    Column::required("recipients", &["服务对象"]),
    Column::required("content", &["服务内容"]),
    Column::required("organiser", &["组织单位"]),
    Column::required("verdict", &["服务评价"]),
    Column::required("training", &["培训情况"]),
    Column::required("commended", &["表彰奖励"]),
];

fn rows_of(bytes: &[u8], columns: &'static [Column]) -> Vec<Vec<String>> {
    let sheet = baodao_sheets::read(bytes, &Limits::default(), columns).unwrap();
    let (mut errors, mut notes): (Vec<RowError<Wrong>>, _) = (Vec::new(), Vec::new());
    let rows = sheet.read_known(columns, &mut errors, &mut notes, |cells| {
        let cell = |column: &Column| cells.text(column.key).unwrap_or_default().to_owned();
        Some(columns.iter().map(cell).collect::<Vec<String>>())
    });
    assert!(errors.is_empty());
    rows
}

fn wanted(app: &TestApp, format: &str) -> Value {
    json!({
        "area_path": app.area(baodao_testkit::places::COMMUNITY).path, "from": "2026-01-01", "until": "2027-01-01",
        "format": format, "reason": "向志愿服务组织移交记录",
    })
}

#[tokio::test]
async fn an_authorised_list_names_people_and_they_see_it() {
    let app = TestApp::start().await;
    let id = verified(&app, Person::Volunteer, "volunteer").await;
    proposed(&app, Person::SecondVolunteer).await;
    let file = post(&app, Person::Coordinator, "/api/records/export", wanted(&app, "xlsx")).await;
    assert_eq!(file.status, 200);
    let rows = xlsx_text(&file.bytes);
    assert_eq!(rows, [["志愿服务", "更换楼道灯", "120", "李志愿", "13800000003"]]);
    assert_eq!(read(&app, Person::Volunteer, &id).await["stage"], "exported");
    assert_eq!(app.happened("records_exported").await, 1);
    let seen = app.as_(Person::Volunteer).get("/api/me/disclosures").await;
    if seen.status == 200 {
        assert!(seen.text().contains("向志愿服务组织移交记录"));
    }
    let looks = "select count(*) from disclosure where subject_kind = 'record'";
    assert_eq!(count(&app, looks).await, 1);
    let text =
        pdf_text(&post(&app, Person::Coordinator, "/api/records/export", wanted(&app, "pdf")).await.bytes);
    assert!(text.contains("李志愿") && text.contains("用途：向志愿服务组织移交记录"), "{text}");
}

#[tokio::test]
async fn the_layout_is_that_of_the_national_rules_and_what_is_not_known_stays_empty() {
    let app = TestApp::start().await;
    verified(&app, Person::Volunteer, "volunteer").await;
    let own = "/api/my/records/export?year=2026&format=";
    let bare = app.as_(Person::Volunteer).get(&format!("{own}xlsx")).await;
    let rows = rows_of(&bare.bytes, LAYOUT);
    assert!(rows[0][3].starts_with("德民社区"), "{rows:?}");
    assert!(rows[0].iter().enumerate().all(|(at, cell)| at == 3 || cell.is_empty()), "{rows:?}");
    for sql in [
        "update request set category = 'elder'",
        "update task set instructions = '每层两盏，先断电；有事打 13912345678'",
        "update record set verdict = 'satisfied'",
        "insert into commendation (tenant_id, id, version, area_path, title, basis, day_from, day_until, opened_by,
             opened_at) select tenant_id, id, 1, area_path, '热心邻里', '方案', '2026-01-01', '2027-01-01', person,
             entered_at from record",
        "insert into nomination (tenant_id, id, version, commendation_id, area_path, person, by_kind, by_account,
             words, tell_unit, decision, stage, nominated_at, changed_at)
         select tenant_id, id, 1, id, area_path, person, 'community', entered_by, '', false,
             '{\"commended\": true}', 'announced', entered_at, entered_at from record",
    ] {
        sqlx::query(sql).execute(app.pool()).await.unwrap();
    }
    let file = app.as_(Person::Volunteer).get(&format!("{own}xlsx")).await;
    assert_eq!(xlsx_text(&file.bytes)[0][3..], ["李志愿", "13800000003"], "one's own name and number");
    let rows = rows_of(&file.bytes, LAYOUT);
    assert_eq!(rows[0][..2], ["", "老年人"]);
    assert!(rows[0][2].starts_with("每层两盏") && !rows[0][2].contains("13912345678"), "{rows:?}");
    assert_eq!(rows[0][4..], ["满意", "", "热心邻里"]);
    let text = pdf_text(&app.as_(Person::Volunteer).get(&format!("{own}pdf")).await.bytes);
    for words in ["13800000003", "老年人", "每层两盏", "满意", "培训情况", "热心邻里"] {
        assert!(text.contains(words), "{words} in {text}");
    }
    let list = post(&app, Person::Coordinator, "/api/records/export", wanted(&app, "xlsx")).await;
    assert_eq!(rows_of(&list.bytes, LAYOUT), rows);
}

#[tokio::test]
async fn not_for_others_not_elsewhere_not_for_ever() {
    let app = TestApp::start().await;
    verified(&app, Person::Volunteer, "volunteer").await;
    for person in [Person::Volunteer, Person::Secretary, Person::Auditor] {
        let refused = post(&app, person, "/api/records/export", wanted(&app, "xlsx")).await;
        refused.refused(403, "not_allowed");
    }
    let elsewhere = post(&app, Person::NextCoordinator, "/api/records/export", wanted(&app, "xlsx")).await;
    elsewhere.refused(403, "not_allowed");
    let mut long = wanted(&app, "xlsx");
    long["until"] = json!("2028-01-01");
    post(&app, Person::Coordinator, "/api/records/export", long).await.refused(422, "period_unfit");
    let mut back = wanted(&app, "xlsx");
    back["until"] = json!("2025-01-01");
    post(&app, Person::Coordinator, "/api/records/export", back).await.refused(422, "period_unfit");
    assert_eq!(count(&app, "select count(*) from disclosure where subject_kind = 'record'").await, 0);
}

#[tokio::test]
async fn what_is_too_large_is_taken_out_by_parts() {
    let app = TestApp::start().await;
    verified(&app, Person::Volunteer, "volunteer").await;
    verified(&app, Person::SecondVolunteer, "volunteer").await;
    sqlx::query(
        "insert into rule_entry (tenant_id, key, valid_from, value, source, set_at)
         values ($1, 'records.export_max_rows', '2026-01-01', '1', 'test', '2026-01-01')",
    )
    .bind(app.tenant().0)
    .execute(app.pool())
    .await
    .unwrap();
    app.platform().rules().forget(app.tenant());
    let refused = post(&app, Person::Coordinator, "/api/records/export", wanted(&app, "xlsx")).await;
    refused.refused(422, "export_too_large");
}
