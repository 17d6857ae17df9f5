//! Many people who want the same thing.

use baodao_identity_server::admin::{find_account, issue_token};
use serde_json::{Value, json};

use crate::{Person, TestApp, places};

impl TestApp {
    /// Further volunteers of the first district, by their access tokens.
    pub async fn volunteers(&self, how_many: usize) -> Vec<String> {
        let phone = |n: usize| format!("139{n:08}");
        let roles = json!([{ "role": "volunteer", "area_code": places::DISTRICT }]);
        let row = |n| json!({ "name": format!("志愿{n}"), "phone": phone(n), "adult": true, "roles": roles });
        let people: Vec<Value> = (0..how_many).map(row).collect();
        let body = json!({ "reason": "many who want the same", "people": people });
        self.as_(Person::Secadmin).post("/api/accounts/import", body).await.ok();
        let mut tokens = Vec::with_capacity(how_many);
        for n in 0..how_many {
            let account = find_account(self.platform(), self.tenant(), &phone(n)).await.unwrap();
            tokens.push(issue_token(self.platform(), self.tenant(), account, "crowd").await.unwrap());
        }
        tokens
    }
}
