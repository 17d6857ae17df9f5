//! `list_requests` with words: over many requests, in every order of days, and in step with what
//! changes; and the tables beside `request` that lists and searches read.

use baodao_requests_core::StageCode;
use baodao_testkit::{Person, TestApp, places};
use serde_json::json;

use crate::common::{Case, count, help, ids, open_call, with};

/// Copies the one request, without its tasks: `every` apart back in time.
async fn copies(app: &TestApp, number: i32, every: &str) {
    let columns: Vec<String> = sqlx::query_scalar(
        "select column_name::text from information_schema.columns
          where table_name = 'request' and table_schema = current_schema() and is_generated = 'NEVER'",
    )
    .fetch_all(app.pool())
    .await
    .unwrap();
    // Ids go down with the time, as those that the program draws.
    let copied = columns.iter().map(|column| match column.as_str() {
        "id" => "(lpad(to_hex(1000000 - i), 12, '0') || right(replace(id::text, '-', ''), 20))::uuid",
        "number" => "'C' || i",
        "submitted_at" => "submitted_at - i * $2::interval",
        "receipt_hash" => "sha256(int4send(i))",
        other => other,
    });
    let copied: Vec<&str> = copied.collect();
    let day = "'d.' || made.tenant_id || '.' || l || '.' || floor(extract(epoch from at) / (86400 * 8 ^ l))";
    let sql = format!(
        "with made as (
           insert into request ({}) select {} from request, generate_series(1, $1) i
           returning id, tenant_id, submitted_at as at)
         insert into request_text (tenant_id, request_id, is_open, submitted_at, words, pieces)
         select made.tenant_id, made.id, t.is_open, at, t.words,
                ts_delete(t.pieces, array(select l from unnest(tsvector_to_array(t.pieces)) l where l like 'd.%'))
                || array_to_tsvector(array(select {day} from generate_series(0, 3) l))
           from request_text t, made",
        columns.join(", "),
        copied.join(", "),
    );
    sqlx::query(sqlx::AssertSqlSafe(sql)).bind(number).bind(every).execute(app.pool()).await.unwrap();
}

/// Ids of the list, page by page, at most so many.
async fn found(app: &TestApp, who: Person, query: &str, most: usize) -> Vec<String> {
    let (mut after, mut seen) = (String::new(), Vec::new());
    while seen.len() < most {
        let page = app.as_(who).get(&format!("/api/requests?limit=150&{query}{after}")).await.ok();
        seen.extend(ids(&page));
        let Some(next) = page["next"].as_str() else { break };
        after = format!("&after={next}");
    }
    seen
}

/// More hits in a few days than a step may read, then few in years.
#[tokio::test]
async fn words_are_found_newest_first_however_often_they_come_up() {
    for (number, every) in [(2500, "3 minutes"), (300, "5 days")] {
        let case = Case::submitted().await;
        copies(&case.app, number, every).await;
        for who in [Person::Dispatcher, Person::Coordinator, Person::Resident] {
            let all = found(&case.app, who, "", 700).await;
            assert!(all.len() >= 300, "{who:?} {}", all.len());
            // 楼道灯, 灯三天不亮 of the text, and two pieces that do not stand together.
            for query in ["q=%E6%A5%BC%E9%81%93%E7%81%AF", "q=%E7%81%AF%E4%B8%89%E5%A4%A9%E4%B8%8D%E4%BA%AE"]
            {
                assert_eq!(found(&case.app, who, query, 700).await, all, "{who:?} {query} {every}");
            }
            assert!(found(&case.app, who, "q=%E4%B8%8D%E4%BA%AE%E6%A5%BC%E9%81%93", 1).await.is_empty());
            // 楼道灯 of another kind, elsewhere, or before all of them.
            let elsewhere = case.app.area(places::FAR_SUBDISTRICT).path;
            for other in [
                "kind=complain".to_owned(),
                format!("area_path={elsewhere}"),
                "until=2015-01-01T00:00:00Z".to_owned(),
            ] {
                assert!(
                    found(&case.app, who, &format!("q=%E6%A5%BC%E9%81%93%E7%81%AF&{other}"), 1)
                        .await
                        .is_empty()
                );
            }
        }
    }
}

#[tokio::test]
async fn words_are_found_whatever_their_case_and_width() {
    let body = with(help(), json!({ "title": "ＷｉＦｉ信号差", "body": "８栋ABC座，50%的时间连不上_" }));
    let case = Case::of(Person::Resident, body).await;
    // wifi, ＷＩＦＩ信号, 8栋abc, ８栋ａｂｃ, 50%的, abc座，50
    let hits = [
        "wifi",
        "%EF%BC%B7%EF%BC%A9%EF%BC%A6%EF%BC%A9%E4%BF%A1%E5%8F%B7",
        "8%E6%A0%8Babc",
        "%EF%BC%98%E6%A0%8B%EF%BD%81%EF%BD%82%EF%BD%83",
        "50%25%E7%9A%84",
        "abc%E5%BA%A7%EF%BC%8C50",
    ];
    for q in hits {
        for who in [Person::Coordinator, Person::Resident] {
            assert_eq!(
                found(&case.app, who, &format!("q={q}"), 1).await,
                [case.id.to_string()],
                "{who:?} {q}"
            );
        }
    }
    // 5_%的, 8栋 abc, '&|!:*
    for q in ["5_%25%E7%9A%84", "8%E6%A0%8B+abc", "%27a%26%7C%21%3A%2Ab"] {
        assert!(found(&case.app, Person::Coordinator, &format!("q={q}"), 1).await.is_empty(), "{q}");
    }
}

/// The line among the open ones and what a request is found by follow every step.
#[tokio::test]
async fn a_search_follows_place_kind_and_end() {
    let case = Case::accepted().await;
    let next = case.app.area(places::NEXT_GRID).path;
    let find = |who: Person, more: &'static str| {
        let query = format!("q=%E6%A5%BC%E9%81%93%E7%81%AF{more}");
        let app = &case.app;
        async move { found(app, who, &query, 1).await.len() }
    };
    assert_eq!((find(Person::Coordinator, "").await, find(Person::NextCoordinator, "").await), (1, 0));
    case.act(Person::Dispatcher, "reclassify", json!({ "area_path": next, "kind": "complain" })).await.ok();
    assert_eq!((find(Person::Coordinator, "").await, find(Person::NextCoordinator, "").await), (0, 1));
    assert_eq!(
        (find(Person::Dispatcher, "&kind=help").await, find(Person::Dispatcher, "&kind=complain").await),
        (0, 1)
    );
    case.act(Person::Dispatcher, "dispatch", json!({ "tasks": [open_call(1)] })).await.ok();
    assert_eq!(
        (find(Person::Dispatcher, "&order=due").await, find(Person::Dispatcher, "&stage=dispatched").await),
        (1, 1)
    );
    assert_in_step(&case.app).await;
    case.act(Person::Resident, "withdraw", json!({})).await.ok();
    let ends = ["", "&open=true", "&open=false", "&stage=withdrawn", "&order=due"];
    let mut counts = Vec::new();
    for more in ends {
        counts.push(find(Person::Dispatcher, more).await);
    }
    assert_eq!(counts, [1, 0, 1, 1, 0]);
    assert_eq!(count(&case.app, "select count(*) from request_open").await, 0);
    assert_in_step(&case.app).await;
    let closed = Case::closed().await;
    assert_in_step(&closed.app).await;
    closed.act(Person::Resident, "reopen", json!({ "reason": "灯又不亮了" })).await.ok();
    assert_eq!(
        found(&closed.app, Person::Coordinator, "open=true&q=%E6%A5%BC%E9%81%93%E7%81%AF", 1).await.len(),
        1
    );
    assert_eq!(count(&closed.app, "select count(*) from request_open").await, 1);
    assert_in_step(&closed.app).await;
}

/// The tables beside `request` say of each request what it says itself.
async fn assert_in_step(app: &TestApp) {
    let wrong = "select count(*) from request r
        full join request_open o using (id) full join request_text t on t.request_id = r.id
       where r.id is null or r.is_open <> (o.id is not null) or t.is_open is distinct from r.is_open
          or t.submitted_at <> r.submitted_at or t.words <> lower(translate(r.title || ' ' || r.body, '，', ','))
          or (r.is_open and (o.stage, o.area_path, o.kind, o.urgency, o.submitted_at, o.changed_at, o.finish_due, o.next_alarm)
              is distinct from (r.stage, r.area_path, r.kind, r.urgency, r.submitted_at, r.changed_at, r.finish_due, r.next_alarm))";
    assert_eq!(count(app, wrong).await, 0);
}

/// The table's generated columns and the rules name the same stages.
#[tokio::test]
async fn the_database_knows_which_stages_are_open_and_which_ends_are_odd() {
    let case = Case::submitted().await;
    for stage in StageCode::ALL {
        let (open, odd): (bool, Option<String>) =
            sqlx::query_as("update request set stage = $1 returning is_open, odd_end")
                .bind(stage.code())
                .fetch_one(case.app.pool())
                .await
                .unwrap();
        let expected = stage.is_odd_end().then(|| stage.code().to_owned());
        assert_eq!((open, odd), (stage.is_open(), expected), "{stage}");
    }
}
