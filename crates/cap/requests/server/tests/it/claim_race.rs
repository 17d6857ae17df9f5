//! 200 people want 50 places at the same moment.

use std::collections::BTreeSet;

use serde_json::json;

use crate::common::{Case, count, open_call};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn exactly_fifty_of_two_hundred_get_a_place() {
    let case = Case::dispatched(json!([open_call(50)])).await;
    let path = format!("/api/tasks/{}/claim", case.task().await);
    let tokens = case.app.volunteers(200).await;
    let calls = tokens.iter().map(|token| {
        let (client, path) = (case.app.anonymous().with_token(token), &path);
        async move { client.post(path, json!({})).await }
    });
    let replies = futures::future::join_all(calls).await;
    let won: BTreeSet<String> = replies
        .iter()
        .filter(|reply| reply.status == 201)
        .map(|reply| reply.json["account"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(won.len(), 50);
    assert_eq!(replies.iter().filter(|reply| reply.code() == "task_full").count(), 150);
    assert_eq!(count(&case.app, "select taken::bigint from task").await, 50);
    assert_eq!(count(&case.app, "select count(*) from claim where stage = 'accepted'").await, 50);
    assert_eq!(case.app.happened("claim_made").await, 50);
}
