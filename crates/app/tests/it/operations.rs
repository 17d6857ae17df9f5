//! Every operation tried by people who should not get through.

use std::collections::BTreeSet;

use axum::http::Method;
use baodao_testkit::{Person, TestApp};
use serde_json::Value;

use crate::{
    catalogue::{self, Operation},
    things::Things,
};

/// An endless stream; it has tests of its own.
const ENDLESS: &[&str] = &["watch"];
/// What a visitor may do. Reviewed: every new line needs a reason why it needs nobody.
const PUBLIC: &[&str] = &[
    // Asking for help, and finding out whether somebody already did.
    "find_similar_requests",
    "submit_request",
    "list_wishes",
    "list_categories",
    "suggest_category",
    // What people can offer to do, in the district's words.
    "list_skills",
    // Who serves which grid, and where that is, is public (网格公示).
    "area_boundaries",
    "grid_board",
    "list_areas",
    "list_buildings",
    "list_duty_items",
    "list_estates",
    // Services near home.
    "list_services",
    // What was announced: kind, title, time and place.
    "list_gatherings",
    "read_gathering",
    // Places that serve people, what communities are known for, base figures as offices state them.
    "list_brands",
    "list_venues",
    "read_area_profile",
    "read_brand",
    "read_venue",
    "read_area",
    "read_tenant",
    // Letters whose writer and thanked agreed, redacted; nominations that everybody may object to.
    "list_public_nominations",
    "read_thanks_wall",
    // The rules by which deadlines are reckoned, and what is agreed to on signing in.
    "list_consent_notices",
    "list_rule_entries",
    "read_calendar",
    // Signing in and out.
    "request_sign_in_code",
    "sign_out",
    // The demo's door; the identity tests try that there is none elsewhere.
    "list_demo_messages",
    "list_demo_persons",
    // The catalogue of micro-projects: who takes part stands in it as units and teams only.
    "list_micro_projects",
    "read_micro_project",
];
/// What somebody may do besides who has signed in and nothing else, with things that are not theirs.
const SIGNED_IN: &[&str] = &[
    // Standing beside somebody else's open request.
    "join_request",
    // Lists of what concerns oneself; those of others are empty.
    "list_callbacks",
    "list_data_rights",
    "list_inbox",
    "list_my_claims",
    "create_calendar_feed",
    "read_calendar_feed",
    "list_due_visits",
    "list_household_asks",
    "list_letters",
    "list_pairings",
    "list_walks",
    "list_requests",
    "list_service_offers",
    "list_tasks",
    "read_figures",
    "count_unread",
    "mark_all_read",
    // The register shows whoever asks what concerns them: nothing, to somebody it does not name.
    "list_appointments",
    "list_bodies",
    "list_units",
    "list_zones",
    "read_my_organisation",
    // Teams look for people: what they do and who leads them (masked) is for everybody here.
    "list_teams",
    "read_team",
    // Asking to be let into a closed team, and taking that back.
    "ask_to_join_team",
    "leave_team",
    // One's own services and what follows from them; a liaison without units reads nothing.
    "export_my_records",
    "list_commendations",
    "list_cooperation_reviews",
    "list_my_nominations",
    "list_my_objections",
    "list_my_records",
    "list_my_sheets",
    "list_my_thanks",
    "list_unit_commendations",
    "list_unit_sheets",
    "summarise_my_records",
    // Gatherings to which one is invited; the resident is to none.
    "list_my_gatherings",
    // One's own report-in and units; rounds of which one heads a branch; the empty table of a roster.
    "list_rounds",
    "read_my_report_in",
    "read_my_units",
    "roster_template",
    // One's own account and data.
    "list_access_tokens",
    "list_my_consents",
    "list_my_disclosures",
    "list_my_sessions",
    "read_me",
    "read_my_data",
    // One's own skills and letters.
    "list_letters",
    "read_my_skills",
    "read_notice_settings",
    "request_data_right",
    "sign_out_everywhere",
    "update_me",
    "update_notice_settings",
    // What one has claimed; of micro-projects of others' units and teams nothing.
    "list_my_micro_claims",
];

/// The id of nothing.
const NOTHING: &str = "01920000-0000-7000-8000-000000000000";

async fn reached(app: &TestApp, things: &Things, who: Option<Person>) -> BTreeSet<String> {
    let mut through = BTreeSet::new();
    for operation in catalogue::operations(app) {
        if ENDLESS.contains(&operation.id.as_str()) {
            continue;
        }
        let client = who.map_or_else(|| app.anonymous(), |person| app.as_(person));
        let path = operation.filled(app, |path, name| things.fill(path, name));
        let reply = operation.call(&client, &path).await;
        assert!(reply.status < 500, "{} {path}: {} {}", operation.id, reply.status, reply.json);
        if reply.status < 300 {
            through.insert(operation.id);
        }
    }
    through
}

fn compare(reached: &BTreeSet<String>, reviewed: &[&str], who: &str) {
    let reviewed: BTreeSet<String> = reviewed.iter().map(|id| (*id).to_owned()).collect();
    let new: Vec<_> = reached.difference(&reviewed).collect();
    let gone: Vec<_> = reviewed.difference(reached).collect();
    assert!(new.is_empty() && gone.is_empty(), "{who} gets through to {new:?}; no longer to {gone:?}");
}

#[tokio::test]
async fn a_visitor_reaches_only_what_was_reviewed() {
    let app = TestApp::start().await;
    let things = Things::make(&app).await;
    compare(&reached(&app, &things, None).await, PUBLIC, "a visitor");
}

#[tokio::test]
async fn somebody_without_a_role_reaches_only_what_was_reviewed() {
    let app = TestApp::start().await;
    let things = Things::make(&app).await;
    compare(
        &reached(&app, &things, Some(Person::Resident)).await,
        &[PUBLIC, SIGNED_IN].concat(),
        "a resident",
    );
}

#[tokio::test]
async fn nobody_of_another_district_reaches_anything_of_this_one() {
    let app = TestApp::start().await;
    let things = Things::make(&app).await;
    let stand = async || {
        app.as_(Person::Neighbour).get(&format!("/api/requests/{}", things.id("requests"))).await.ok()
    };
    let before = stand().await;
    let pointed = |operation: &Operation| things.are_in(&operation.path);
    for operation in catalogue::operations(&app).iter().filter(|operation| pointed(operation)) {
        let path = operation.filled(&app, |path, name| things.fill(path, name));
        let absent = operation.filled(&app, |path, name| things.fill(path, name).map(|_| NOTHING.to_owned()));
        for person in Person::ALL.iter().filter(|person| person.is_other()) {
            let reply = operation.call(&app.as_(*person), &path).await;
            let nothing = operation.call(&app.as_(*person), &absent).await;
            assert!(reply.status >= 400, "{person:?} {} {path}: {}", operation.id, reply.json);
            // Not even whether there is such a thing can be told from the answer.
            assert_eq!(
                (reply.status, reply.code()),
                (nothing.status, nothing.code()),
                "{person:?} {} {path} {absent}",
                operation.id
            );
        }
    }
    assert_eq!(stand().await, before, "nothing changed");
}

#[tokio::test]
async fn lists_of_another_district_show_nothing_of_this_one() {
    let app = TestApp::start().await;
    let things = Things::make(&app).await;
    for operation in catalogue::operations(&app) {
        if operation.method != Method::GET
            || operation.path.contains('{')
            || ENDLESS.contains(&operation.id.as_str())
        {
            continue;
        }
        let path = operation.filled(&app, |_, _| None);
        for person in Person::ALL.iter().filter(|person| person.is_other()) {
            let told = operation.call(&app.as_(*person), &path).await.text();
            for secret in things.ids() {
                assert!(!told.contains(secret), "{person:?} {path} tells {secret}: {told}");
            }
        }
    }
}

#[tokio::test]
async fn every_operation_says_what_it_does_and_shows_how() {
    let app = TestApp::start().await;
    let api = catalogue::description(&app);
    let mut wanting = Vec::new();
    for operation in catalogue::operations(&app) {
        let described = &operation.described;
        let mut miss = |what: &str| wanting.push(format!("{}: {what}", operation.id));
        if described["summary"].as_str().is_none_or(str::is_empty) {
            miss("no summary");
        }
        if described["description"].as_str().is_none_or(str::is_empty) {
            miss("no description");
        }
        if described["tags"].as_array().is_none_or(Vec::is_empty) {
            miss("no tag");
        }
        for (kind, media) in described["requestBody"]["content"].as_object().into_iter().flatten() {
            if kind == "application/json" && !has_example(&api, &media["schema"], 0) {
                miss("no example in its body");
            }
        }
        let success = described["responses"]
            .as_object()
            .into_iter()
            .flatten()
            .filter(|(status, _)| status.starts_with('2'));
        for (status, response) in success {
            let media = &response["content"]["application/json"];
            if !media.is_null() && !has_example(&api, &media["schema"], 0) {
                miss(&format!("no example in its {status}"));
            }
        }
    }
    assert!(wanting.is_empty(), "{wanting:#?}");
}

/// Whether any part of the schema has an example; one that has no free field needs none.
fn has_example(api: &Value, schema: &Value, depth: u8) -> bool {
    if depth > 8 {
        return false;
    }
    if schema.get("example").is_some() || schema.get("examples").is_some() || schema.get("enum").is_some() {
        return true;
    }
    if let Some(name) = schema["$ref"].as_str() {
        let name = name.rsplit('/').next().unwrap();
        return has_example(api, &api["components"]["schemas"][name], depth + 1);
    }
    let fields = schema["properties"].as_object().into_iter().flatten().map(|(_, field)| field);
    let choices =
        ["oneOf", "anyOf", "allOf"].into_iter().flat_map(|key| schema[key].as_array().into_iter().flatten());
    let told = matches!(schema["format"].as_str(), Some("uuid" | "date-time")) || schema["type"] == "boolean";
    told || has_items(api, schema, depth)
        || fields.chain(choices).any(|part| has_example(api, part, depth + 1))
}

fn has_items(api: &Value, schema: &Value, depth: u8) -> bool {
    schema.get("items").is_some_and(|items| has_example(api, items, depth + 1))
}
