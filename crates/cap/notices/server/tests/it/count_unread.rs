use serde_json::json;

use crate::house::{House, REQUESTER, signed_in_only};

#[tokio::test(flavor = "multi_thread")]
async fn counting_stops_at_ninety_nine() {
    let house = House::plain().await;
    assert_eq!(house.get(REQUESTER, "/api/inbox/unread").await.body, json!({ "unread": 0, "more": false }));
    house.accept(1).await;
    assert_eq!(house.get(REQUESTER, "/api/inbox/unread").await.body, json!({ "unread": 1, "more": false }));
    sqlx::raw_sql(
        "insert into notice (tenant_id, account_id, id, at, template, subject_kind, subject_id)
         select 1, '00000000-0000-0000-0000-000000000001', gen_random_uuid(), now(), 'request_closed', 'request', gen_random_uuid()
           from generate_series(1, 150)",
    )
    .execute(house.platform.pool())
    .await
    .unwrap();
    assert_eq!(house.get(REQUESTER, "/api/inbox/unread").await.body, json!({ "unread": 99, "more": true }));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_visitor_has_no_inbox() {
    let house = House::plain().await;
    signed_in_only(&house, "GET", "/api/inbox/unread", None).await;
}
