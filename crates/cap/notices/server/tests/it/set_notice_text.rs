use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::house::{House, REQUESTER, SYSADMIN, sysadmin_only};

const PATH: &str = "/api/notice-texts/request_accepted/zh";

fn words(title: &str, text: &str) -> Value {
    json!({ "words": { "title": title, "text": text }, "reason": "改用本区习惯说法" })
}

#[tokio::test(flavor = "multi_thread")]
async fn new_words_hold_for_new_notices_and_can_be_taken_back() {
    let house = House::plain().await;
    house.accept(1).await;
    house.advance(jiff::SignedDuration::from_mins(1));
    let set = house.put(SYSADMIN, PATH, words("收到啦", "{ $number } 号点单，网格员已接。")).await;
    assert_eq!((set.status, set.etag.as_deref()), (StatusCode::OK, Some("\"1\"")));
    assert_eq!(set.body["sample_text"], "2611-0000042 号点单，网格员已接。");
    house.advance(jiff::SignedDuration::from_mins(1));
    house.accept(2).await;
    house.advance(jiff::SignedDuration::from_mins(1));
    let back = house.put(SYSADMIN, PATH, json!({})).await.body;
    assert_eq!((&back["shipped"], &back["version"]), (&json!(true), &json!(2)));
    house.advance(jiff::SignedDuration::from_mins(1));
    house.accept(3).await;
    let inbox = house.get(REQUESTER, "/api/inbox").await.body;
    let texts: Vec<&str> =
        inbox["items"].as_array().unwrap().iter().map(|item| item["text"].as_str().unwrap()).collect();
    let expected = [
        "您的诉求 26112300003 已接单。",
        "26112300002 号点单，网格员已接。",
        "您的诉求 26112300001 已接单。",
    ];
    assert_eq!(texts, expected);
    assert_eq!(house.own_events().await, ["notice_text_set", "notice_text_set"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn words_that_do_not_show_are_refused() {
    let house = House::plain().await;
    for (part, title, text) in [
        ("text", "好", "{ $name } 您好"),
        ("title", "{ $number", "好"),
        ("text", "好", "{ $number } \n.title = x"),
    ] {
        let refused = house.put(SYSADMIN, PATH, words(title, text)).await;
        assert_eq!(
            (refused.status, &refused.body["code"]),
            (StatusCode::UNPROCESSABLE_ENTITY, &json!("notice_text_broken"))
        );
        assert_eq!(refused.body["data"]["part"], part);
    }
    assert_eq!(house.count("select count(*) from notice_text").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_administrators_do_not_overwrite_each_other() {
    let house = House::plain().await;
    let set = |tag: &'static str| {
        let house = &house;
        async move { house.call("PUT", Some("4"), PATH, Some(words("好", "好")), &[("if-match", tag)]).await }
    };
    assert_eq!(set("\"0\"").await.status, StatusCode::OK);
    assert_eq!(set("\"0\"").await.body["code"], "version_conflict");
    assert_eq!(set("\"1\"").await.status, StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_administrator_may_and_only_known_texts() {
    let house = House::plain().await;
    sysadmin_only(&house, "PUT", PATH, Some(words("好", "好"))).await;
    for path in ["/api/notice-texts/no_such/zh", "/api/notice-texts/request_accepted/fr"] {
        assert_eq!(house.put(SYSADMIN, path, words("好", "好")).await.status, StatusCode::NOT_FOUND);
    }
}
