//! Files that the program writes and the repository keeps.

use std::path::Path;

use baodao_app::commands::describe::{openapi_text, permissions_text};
use baodao_testkit::TestApp;

fn committed(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(file);
    std::fs::read_to_string(path).unwrap_or_default()
}

#[tokio::test]
async fn the_committed_description_is_the_programs_own() {
    let app = TestApp::start().await;
    let written = openapi_text(&app.wired().assembled.openapi).unwrap();
    assert!(written == committed("openapi/baodao.json"), "renew it: cargo xtask openapi");
}

#[tokio::test]
async fn the_committed_permission_matrix_is_the_programs_own() {
    let app = TestApp::start().await;
    let written = permissions_text(&app.wired().assembled.permissions);
    assert!(written == committed("docs/permissions.txt"), "renew it: cargo xtask permissions");
}

#[tokio::test]
async fn every_refusal_code_has_a_page_and_every_page_a_code() {
    let app = TestApp::start().await;
    let mut codes: Vec<&str> = app.wired().assembled.refusals.iter().map(|refusal| refusal.code).collect();
    codes.sort_unstable();
    codes.dedup();
    let mut wanting = Vec::new();
    for code in &codes {
        let page = app.anonymous().get(&format!("/errors/{code}")).await;
        if page.status != 200 || !page.text().contains(code) {
            wanting.push(*code);
        }
    }
    assert!(wanting.is_empty(), "no page in docs/errors for {wanting:?}");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/errors");
    for entry in std::fs::read_dir(folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let code = name.trim_end_matches(".md");
        assert!(code == "README" || codes.contains(&code), "docs/errors/{name} is the page of no code");
    }
}

#[tokio::test]
async fn every_rule_has_a_name_on_the_page_in_both_languages() {
    let app = TestApp::start().await;
    let rules = app.anonymous().get("/api/rules").await.ok();
    for language in ["zh", "en"] {
        let words = committed(&format!("web/src/cap/platform/locales/{language}.json"));
        let words: serde_json::Value = serde_json::from_str(&words).unwrap();
        for rule in rules["items"].as_array().unwrap() {
            let key = rule["key"].as_str().unwrap();
            let name = words.pointer(&format!("/rule/{}", key.replace('.', "/")));
            assert!(name.is_some_and(|name| name.is_string()), "{language}: no name for the rule {key}");
            let source = if language == "zh" { &rule["source"] } else { &rule["source_en"] };
            assert!(source.as_str().is_some_and(|text| !text.is_empty()), "{key}: whence?");
        }
    }
}
