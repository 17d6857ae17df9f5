//! Every operation against a visitor: what is not public asks to sign in, and nothing fails.

use axum::http::Method;
use baodao_identity_core::policy::{Action, POLICY};

use crate::world::{Caller::Nobody, World};

const PUBLIC: &[&str] = &["/api/tenant", "/api/consent-notices"];
const READS: &[&str] = &[
    "/api/tenant",
    "/api/consent-notices",
    "/api/me",
    "/api/me/data",
    "/api/me/sessions",
    "/api/me/access-tokens",
    "/api/me/consents",
    "/api/me/disclosures",
    "/api/accounts",
    "/api/role-grants",
    "/api/data-rights",
];

#[tokio::test]
async fn a_visitor_reads_what_is_public_only() {
    let world = World::new().await;
    for path in READS {
        let got = world.send(&Nobody, Method::GET, path, None, &[]).await;
        assert_eq!(got.status, if PUBLIC.contains(path) { 200 } else { 401 }, "{path}");
    }
}

#[test]
fn every_action_stands_in_the_table() {
    for action in Action::ALL {
        assert!(POLICY.iter().any(|rule| rule.may.contains(action)), "{}", action.code());
    }
}
