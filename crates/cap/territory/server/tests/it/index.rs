//! The index of places against changes that this program did not make itself.

use baodao_territory_core::Places;
use baodao_territory_server::PlaceIndex;
use baodao_testkit::places::GRID;
use baodao_testkit::{Person, TestApp};
use serde_json::json;

use crate::support::id;

#[tokio::test]
async fn another_nodes_changes_arrive_with_the_next_look() {
    let app = TestApp::start().await;
    let other_node = PlaceIndex::new(app.platform().clone());
    assert!(other_node.area(app.tenant(), &app.area(GRID).path).is_none(), "empty before the first look");
    assert_eq!(other_node.refresh().await.unwrap(), 2, "both districts");
    assert_eq!(other_node.refresh().await.unwrap(), 0, "nothing has changed");
    let url = format!("/api/areas/{}/rename", id(&app, GRID));
    app.as_(Person::Sysadmin).post(&url, json!({ "name": "南园网格" })).await.ok();
    assert_eq!(other_node.refresh().await.unwrap(), 1);
    let grid = other_node.by_code(app.tenant(), GRID).unwrap();
    assert_eq!(grid.name, "南园网格");
    assert_eq!(
        other_node.ancestors_names(app.tenant(), &grid.path),
        ["崇川区", "城东街道", "德民社区", "南园网格"]
    );
    assert!(other_node.by_code(app.tenant(), "rubbish").is_none());
}
