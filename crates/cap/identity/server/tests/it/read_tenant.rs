use crate::world::{Caller, World};

#[tokio::test]
async fn anybody_reads_the_districts_telephones() {
    let world = World::new().await;
    let got = world.get(&Caller::Nobody, "/api/tenant").await;
    assert_eq!(got.headers["etag"], "\"1\"");
    let body = got.ok();
    assert_eq!((body["code"].as_str(), body["demo"].as_bool()), (Some("chongchuan"), Some(false)));
    assert_eq!(body["help_phone"], "0513-85012345");
}
