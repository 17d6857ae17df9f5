use axum::http::Method;
use baodao_kernel::{AreaPath, Role};
use serde_json::{Value, json};

use crate::world::{World, community, grid, subdistrict};

async fn people(world: &World) -> crate::world::Caller {
    let secadmin = world.secadmin().await;
    for (n, home) in [grid(), community(), AreaPath::district().child(2)].into_iter().enumerate() {
        let input = json!({ "name": "李小红", "phone": format!("1381234567{n}"), "home": home });
        world.clock.advance(jiff::SignedDuration::from_millis(1));
        world.post(&secadmin, "/api/accounts", input).await.ok();
    }
    secadmin
}

fn phones(list: &Value) -> Vec<&str> {
    list["items"].as_array().unwrap().iter().map(|account| account["phone"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn accounts_are_masked_filtered_and_paged() {
    let world = World::new().await;
    let secadmin = people(&world).await;
    let all = world.get(&secadmin, "/api/accounts").await.ok();
    assert_eq!(phones(&all), ["139****0001", "138****5670", "138****5671", "138****5672"]);
    assert!(!all.to_string().contains("小红"));
    let inside = world.get(&secadmin, &format!("/api/accounts?area={}", community())).await.ok();
    assert_eq!(phones(&inside), ["138****5670", "138****5671"]);
    let admins = world.get(&secadmin, "/api/accounts?role=secadmin&state=active").await.ok();
    assert_eq!(phones(&admins), ["139****0001"]);
    let elsewhere = world.get(&secadmin, "/api/accounts?role=secadmin&area=0001").await.ok();
    assert!(phones(&elsewhere).is_empty());

    let (mut seen, mut after) = (Vec::new(), String::new());
    loop {
        let page = world.get(&secadmin, &format!("/api/accounts?limit=1{after}")).await.ok();
        seen.extend(phones(&page).into_iter().map(str::to_owned));
        match page["next"].as_str() {
            Some(next) => after = format!("&after={next}"),
            None => break,
        }
    }
    assert_eq!(seen, phones(&all));
}

#[tokio::test]
async fn a_subdistricts_administrator_sees_its_own() {
    let world = World::new().await;
    people(&world).await;
    let local = world.holder("13900000003", Role::Secadmin, subdistrict()).await;
    let seen = world.get(&local, "/api/accounts").await.ok();
    assert_eq!(phones(&seen), ["138****5670", "138****5671"]);
}

#[tokio::test]
async fn others_see_none_and_bad_filters_are_told() {
    let world = World::new().await;
    world.only_for_staff(Method::GET, "/api/accounts", None).await;
    let secadmin = world.secadmin().await;
    for bad in ["limit=0", "limit=201", "role=king", "state=gone", "area=x", "after=%21", "colour=red"] {
        world.get(&secadmin, &format!("/api/accounts?{bad}")).await.refused(422, "invalid_input");
    }
}
