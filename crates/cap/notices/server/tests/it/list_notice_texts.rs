use baodao_notices_core::TemplateKey;

use crate::house::{House, SYSADMIN, sysadmin_only};

#[tokio::test(flavor = "multi_thread")]
async fn the_administrator_sees_every_text_in_both_languages() {
    let house = House::plain().await;
    let texts = house.get(SYSADMIN, "/api/notice-texts").await.body;
    let items = texts["items"].as_array().unwrap();
    assert_eq!(items.len(), TemplateKey::ALL.len() * 2);
    let accepted =
        items.iter().find(|item| item["template"] == "request_accepted" && item["language"] == "zh").unwrap();
    assert_eq!(accepted["text"], "您的诉求 { $number } 已接单。");
    assert_eq!(accepted["sample_text"], "您的诉求 2611-0000042 已接单。");
    assert_eq!((&accepted["shipped"], &accepted["version"]), (&true.into(), &0.into()));
    sysadmin_only(&house, "GET", "/api/notice-texts", None).await;
}
