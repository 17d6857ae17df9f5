//! `set_rule_entry`: changes a number of the rules from a moment on; the old value stays readable.

use axum::extract::State;
use baodao_kernel::{AreaPath, Role};
use garde::Validate;
use jiff::Timestamp;
use jiff_sqlx::ToSqlx;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

use super::list_rule_entries::RuleEntry;
use crate::{Answer, Call, Input, NewEvent, OrRefuse, Path, Platform, Problem, Problems, Reply};

baodao_kernel::refusals! {
    /// Why a rule entry is not set.
    pub enum RuleRefusal {
        /// History is not rewritten.
        InPast { earliest: Timestamp } = ("rule_in_past", Invalid, "A rule changes from now on, not in the past."),
        /// No capability works with it.
        Unknown = ("rule_unknown", NotFound, "There is no rule with this key."),
        /// The rules cannot work with the value.
        ValueUnfit { why: String } = ("rule_value_unfit", Invalid, "The rule cannot work with this value."),
        /// A later value is already set.
        SetLater = ("rule_set_later", Conflict, "A value that begins later has been set already."),
    }
}

/// The new value and where it comes from.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SetRuleEntry {
    /// The value.
    #[garde(skip)]
    #[schema(value_type = Value)]
    value: serde_json::Value,
    /// Where the value comes from: law, notice, decision.
    #[garde(length(chars, min = 2, max = 200))]
    #[schema(min_length = 2, max_length = 200, example = "街道办公会纪要")]
    source: String,
    /// Number of the document.
    #[garde(inner(length(chars, max = 100)))]
    #[schema(max_length = 100, example = "崇办〔2026〕12号")]
    document: Option<String>,
    /// In force from; now when left out.
    #[garde(skip)]
    valid_from: Option<Timestamp>,
}

/// Set a rule entry
///
/// The value in force ends when the new one begins. Refused for a key that no rule has and for a
/// value that the rule cannot work with.
#[utoipa::path(put, path = "/api/rules/{key}", operation_id = "set_rule_entry", tag = "platform",
    params(("key" = String, Path, example = "requests.profile.general")), request_body = SetRuleEntry,
    responses((status = 200, body = RuleEntry), Problems))]
pub(crate) async fn set_rule_entry(
    State(platform): State<Platform>,
    call: Call,
    Path(key): Path<String>,
    Input(input): Input<SetRuleEntry>,
) -> Answer<RuleEntry> {
    super::require_sysadmin(&call)?;
    let spec = platform.rules().spec(&key).ok_or(RuleRefusal::Unknown).or_refuse()?;
    (spec.check)(&input.value).map_err(|why| RuleRefusal::ValueUnfit { why }).or_refuse()?;
    let from = input.valid_from.unwrap_or(call.now);
    if from < call.now {
        return Err(Problem::refused(RuleRefusal::InPast { earliest: call.now }));
    }
    let entry = RuleEntry {
        key,
        value: input.value,
        source: input.source,
        source_en: None,
        document: input.document,
        valid_from: Some(from),
        valid_to: None,
        set: true,
        set_by: call.actor.account,
    };
    let reply = Reply::ok(entry);
    let mut log = call.log();
    log.event(NewEvent {
        subject_kind: "rule",
        subject_id: Uuid::new_v5(&Uuid::NAMESPACE_OID, reply.body.key.as_bytes()),
        area: AreaPath::district(),
        name: "rule_entry_set".to_owned(),
        role: Some(Role::Sysadmin),
        reason: Some(reply.body.source.clone()),
        data: json!({ "key": reply.body.key, "value": reply.body.value, "valid_from": from }),
    });
    log.answer(platform.vault(), &reply)?;
    let mut tx = platform.pool().begin().await?;
    let ended = sqlx::query_scalar!(
        r#"with later as (select 1 from rule_entry where tenant_id = $1 and key = $2 and valid_from >= $3 limit 1),
                ended as (update rule_entry set valid_to = $3 where tenant_id = $1 and key = $2 and valid_to is null
                           and not exists (select 1 from later))
           select not exists (select 1 from later) as "free!""#,
        call.actor.tenant.0,
        reply.body.key,
        from.to_sqlx() as _
    )
    .fetch_one(&mut *tx)
    .await?;
    if !ended {
        return Err(Problem::refused(RuleRefusal::SetLater));
    }
    sqlx::query!(
        "insert into rule_entry (tenant_id, key, valid_from, value, source, document, set_by, set_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        call.actor.tenant.0,
        reply.body.key,
        from.to_sqlx() as _,
        reply.body.value,
        reply.body.source,
        reply.body.document,
        call.actor.account.map(|account| account.0),
        call.now.to_sqlx() as _
    )
    .execute(&mut *tx)
    .await?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    platform.rules().forget(call.actor.tenant);
    Ok(reply)
}
