//! `list_rule_entries`: the numbers the rules work with, where they come from and since when.

use axum::extract::State;
use baodao_kernel::AccountId;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{Answer, Call, Page, Platform, Problems, Reply};

/// One number (or small structure) of the rules.
#[derive(Debug, Serialize, ToSchema)]
pub struct RuleEntry {
    /// Stable key.
    #[schema(example = "requests.profile.general")]
    pub key: String,
    /// The value.
    #[schema(value_type = Object)]
    pub value: serde_json::Value,
    /// Where the value comes from.
    #[schema(example = "政务服务热线办理规范 第12条")]
    pub source: String,
    /// Number of the document that set it.
    pub document: Option<String>,
    /// In force from.
    pub valid_from: Timestamp,
    /// In force until, not included.
    pub valid_to: Option<Timestamp>,
    /// Who set it.
    pub set_by: Option<AccountId>,
}

/// List rule entries
///
/// Every entry ever set, newest first within a key. Public: the rules are no secret.
#[utoipa::path(get, path = "/api/rules", operation_id = "list_rule_entries", tag = "platform",
    responses((status = 200, body = Page<RuleEntry>), Problems))]
pub(crate) async fn list_rule_entries(
    State(platform): State<Platform>,
    call: Call,
) -> Answer<Page<RuleEntry>> {
    let rows = sqlx::query!(
        r#"select key, value, source, document, set_by,
                  valid_from as "valid_from: jiff_sqlx::Timestamp", valid_to as "valid_to: jiff_sqlx::Timestamp"
             from rule_entry where tenant_id = $1 order by key, valid_from desc limit 1000"#,
        call.actor.tenant.0
    )
    .fetch_all(platform.pool())
    .await?;
    let items = rows.into_iter().map(|row| RuleEntry {
        key: row.key,
        value: row.value,
        source: row.source,
        document: row.document,
        valid_from: row.valid_from.to_jiff(),
        valid_to: row.valid_to.map(|at| at.to_jiff()),
        set_by: row.set_by.map(AccountId),
    });
    Ok(Reply::ok(Page { items: items.collect(), next: None }))
}
