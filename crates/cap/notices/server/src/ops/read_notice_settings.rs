use axum::extract::State;
use baodao_notices_core::{Action, ChannelKind, Language};
use baodao_platform::{Answer, Call, Problems, Reply};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{Notices, permit, store, store::settings::StoredSettings};

/// The caller's choices.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct NoticeSettingsView {
    /// Language of the words.
    pub language: Language,
    /// Outside channels that are switched on.
    pub channels: Vec<ChannelKind>,
    /// Channels that this deployment has; others can be chosen but carry nothing.
    pub offered: Vec<ChannelKind>,
    /// Whether what is not pressing comes as one message at 8:30 on working days.
    #[schema(example = true)]
    pub digest: bool,
    /// Whether the elder view is used; messages then come singly.
    #[schema(example = false)]
    pub elder: bool,
    /// Version for `If-Match`; 0 for the defaults.
    #[schema(example = 0)]
    pub version: i32,
}

pub(super) fn view(notices: &Notices, stored: StoredSettings) -> Reply<NoticeSettingsView> {
    let (settings, version) = (stored.settings, stored.version);
    Reply::ok(NoticeSettingsView {
        language: settings.language,
        channels: settings.channels,
        offered: notices.offered(),
        digest: settings.digest,
        elder: settings.elder,
        version,
    })
    .version(version)
}

/// How the caller wants to be told.
///
/// Language, quiet hours, the hour of the daily message and the channels. Who has set nothing has
/// the usual settings.
#[utoipa::path(get, path = "/api/notice-settings", operation_id = "read_notice_settings", tag = "notices",
    responses((status = 200, body = NoticeSettingsView), Problems))]
#[tracing::instrument(skip_all)]
pub async fn read_notice_settings(State(notices): State<Notices>, call: Call) -> Answer<NoticeSettingsView> {
    let owner = permit::own(&call, Action::ReadSettings)?;
    let stored = store::settings::one(notices.platform.pool(), call.actor.tenant, &owner).await?;
    Ok(view(&notices, stored))
}
