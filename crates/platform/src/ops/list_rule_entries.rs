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
    #[schema(value_type = Value)]
    pub value: serde_json::Value,
    /// Where the value comes from.
    #[schema(example = "政务服务热线办理规范 第12条")]
    pub source: String,
    /// The same in English; of built-in values only.
    pub source_en: Option<String>,
    /// Number of the document that set it.
    pub document: Option<String>,
    /// In force from; nothing for a built-in value, which holds where none is set.
    pub valid_from: Option<Timestamp>,
    /// In force until, not included.
    pub valid_to: Option<Timestamp>,
    /// Whether the district set it; otherwise it is the built-in value.
    pub set: bool,
    /// Who set it.
    pub set_by: Option<AccountId>,
}

/// List rule entries
///
/// Every rule there is: the entries ever set, newest first, and last the built-in value. Public: the
/// rules are no secret.
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
    let set = rows.into_iter().map(|row| RuleEntry {
        key: row.key,
        value: row.value,
        source: row.source,
        source_en: None,
        document: row.document,
        valid_from: Some(row.valid_from.to_jiff()),
        valid_to: row.valid_to.map(|at| at.to_jiff()),
        set: true,
        set_by: row.set_by.map(AccountId),
    });
    let built_in = platform.rules().specs().map(|spec| RuleEntry {
        key: spec.key.to_owned(),
        value: spec.default.clone(),
        source: spec.source.to_owned(),
        source_en: Some(spec.source_en.to_owned()),
        document: None,
        valid_from: None,
        valid_to: None,
        set: false,
        set_by: None,
    });
    let mut items: Vec<RuleEntry> = set.chain(built_in).collect();
    items.sort_by(|one, other| one.key.cmp(&other.key));
    Ok(Reply::ok(Page { items, next: None }))
}
