//! `list_consent_notices`: the notices in force.

use axum::extract::State;
use baodao_platform::{Answer, Call, Page, Problems, Reply};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use crate::Identity;
use crate::store::consents::{self, Notice};

/// A notice that consent is asked with.
#[derive(Debug, Serialize, ToSchema)]
pub struct ConsentNotice {
    /// What consent is asked for.
    #[schema(example = "volunteer_matching")]
    pub purpose: String,
    /// Version, counted from 1.
    #[schema(example = 1)]
    pub version: i32,
    /// The words in Chinese.
    #[schema(example = "为了向您推荐附近的志愿服务，我们使用您填写的住址网格和特长。")]
    pub text_zh: String,
    /// The words in English.
    #[schema(example = "To offer you service nearby we use the grid of your home and the skills you state.")]
    pub text_en: String,
    /// From when it is the one to read.
    pub valid_from: Timestamp,
}

impl From<Notice> for ConsentNotice {
    fn from(notice: Notice) -> Self {
        Self {
            purpose: notice.purpose,
            version: notice.version.version,
            text_zh: notice.text_zh,
            text_en: notice.text_en,
            valid_from: notice.version.valid_from,
        }
    }
}

/// List consent notices
///
/// The version in force of every purpose. Public: people read before they sign in.
#[utoipa::path(get, path = "/api/consent-notices", operation_id = "list_consent_notices", tag = "identity",
    responses((status = 200, body = Page<ConsentNotice>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_consent_notices(
    State(identity): State<Identity>,
    call: Call,
) -> Answer<Page<ConsentNotice>> {
    let notices = consents::in_force(identity.platform.pool(), call.actor.tenant, call.now).await?;
    Ok(Reply::ok(Page { items: notices.into_iter().map(ConsentNotice::from).collect(), next: None }))
}
