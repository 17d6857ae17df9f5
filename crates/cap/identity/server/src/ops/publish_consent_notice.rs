//! `publish_consent_notice`: the next version of a notice.

use axum::extract::State;
use baodao_identity_core::consent::{NoticeVersion, decide_publish};
use baodao_identity_core::policy::Action;
use baodao_kernel::{AreaPath, text};
use baodao_platform::{Answer, Call, Input, NewEvent, OrRefuse, Problem, Problems, Reply};
use garde::Validate;
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

use super::list_consent_notices::ConsentNotice;
use super::update_me::code;
use crate::store::consents::{self, Notice};
use crate::{Identity, allow};

/// The notice.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct PublishConsentNotice {
    /// What consent is asked for; a new code begins a new purpose.
    #[garde(custom(code))]
    #[schema(min_length = 2, max_length = 40, example = "volunteer_matching")]
    purpose: String,
    /// The words in Chinese.
    #[garde(length(chars, min = 10, max = 10_000))]
    #[schema(
        min_length = 10,
        max_length = 10_000,
        example = "为了向您推荐附近的志愿服务，我们使用您填写的住址网格和特长。"
    )]
    text_zh: String,
    /// The words in English.
    #[garde(length(chars, min = 10, max = 10_000))]
    #[schema(
        min_length = 10,
        max_length = 10_000,
        example = "To offer you service nearby we use the grid of your home and the skills you state."
    )]
    text_en: String,
    /// From when it is the one to read; now when left out.
    #[garde(skip)]
    #[schema(example = "2026-12-01T00:00:00+08:00")]
    valid_from: Option<Timestamp>,
}

/// Publish a consent notice
///
/// For the data protection officer. Consent to an earlier version stays on record, but the
/// person is asked anew.
#[utoipa::path(post, path = "/api/consent-notices", operation_id = "publish_consent_notice", tag = "identity",
    request_body = PublishConsentNotice, responses((status = 201, body = ConsentNotice), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn publish_consent_notice(
    State(identity): State<Identity>,
    call: Call,
    Input(input): Input<PublishConsentNotice>,
) -> Answer<ConsentNotice> {
    let role = allow::permit(&call, Action::PublishNotice, &AreaPath::district())?;
    let tenant = call.actor.tenant;
    let valid_from = input.valid_from.unwrap_or(call.now);
    let mut tx = identity.platform.pool().begin().await?;
    let versions = consents::versions(&mut *tx, tenant, &input.purpose).await?;
    let version = decide_publish(&versions, valid_from, call.now).or_refuse()?;
    let notice = Notice {
        purpose: input.purpose,
        version: NoticeVersion { version, valid_from },
        text_zh: text::clean(&input.text_zh),
        text_en: text::clean(&input.text_en),
    };
    if !consents::publish(&mut tx, tenant, &notice, call.actor.account, call.now).await? {
        return Err(Problem::busy());
    }
    let mut log = call.log();
    log.event(NewEvent {
        subject_kind: "consent_notice",
        subject_id: Uuid::new_v5(&Uuid::NAMESPACE_OID, format!("{} {}", tenant.0, notice.purpose).as_bytes()),
        area: AreaPath::district(),
        name: "consent_notice_published".to_owned(),
        role,
        reason: None,
        data: json!({ "purpose": notice.purpose, "version": version, "valid_from": valid_from }),
    });
    let reply = Reply::created(ConsentNotice::from(notice));
    log.answer(identity.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}
