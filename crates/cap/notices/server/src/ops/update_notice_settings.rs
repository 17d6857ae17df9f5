use axum::extract::State;
use baodao_kernel::AreaPath;
use baodao_notices_core::{Action, ChannelKind, Language, Settings};
use baodao_platform::{Answer, Call, Input, NewEvent, Problem, Problems};
use garde::Validate;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::read_notice_settings::{NoticeSettingsView, view};
use crate::{Notices, permit, store, store::settings::StoredSettings};

/// All choices at once; what is left out is not kept.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateNoticeSettings {
    /// Language of the words.
    #[garde(skip)]
    language: Language,
    /// Outside channels to use; none leaves only the inbox.
    #[garde(length(max = 10))]
    #[schema(max_items = 10)]
    channels: Vec<ChannelKind>,
    /// Whether what is not pressing comes as one message at 8:30 on working days.
    #[garde(skip)]
    #[schema(example = true)]
    digest: bool,
    /// Whether the elder view is used; messages then come singly.
    #[garde(skip)]
    #[schema(example = false)]
    elder: bool,
}

/// Changes how the caller wants to be told.
///
/// Takes `If-Match`. What is already queued follows the new choice at the moment of sending.
#[utoipa::path(put, path = "/api/notice-settings", operation_id = "update_notice_settings", tag = "notices",
    request_body = UpdateNoticeSettings, responses((status = 200, body = NoticeSettingsView), Problems))]
#[tracing::instrument(skip_all)]
pub async fn update_notice_settings(
    State(notices): State<Notices>,
    call: Call,
    Input(input): Input<UpdateNoticeSettings>,
) -> Answer<NoticeSettingsView> {
    let owner = permit::own(&call, Action::ChangeSettings)?;
    let (pool, tenant) = (notices.platform.pool(), call.actor.tenant);
    let mut channels = input.channels;
    channels.sort();
    channels.dedup();
    let settings = Settings { language: input.language, channels, digest: input.digest, elder: input.elder };
    for _ in 0..4 {
        let found = store::settings::one(pool, tenant, &owner).await?.version;
        if call.if_match.is_some_and(|wanted| wanted != found) {
            return Err(Problem::version_conflict());
        }
        let reply = view(&notices, StoredSettings { settings: settings.clone(), version: found + 1 });
        let mut log = call.log();
        // Which choices were made stays out of the log: the elder view is a personal matter.
        log.event(NewEvent {
            subject_kind: "account",
            subject_id: owner.0,
            area: AreaPath::district(),
            name: "notice_settings_updated".to_owned(),
            role: owner.role(),
            reason: None,
            data: json!({}),
        });
        log.answer(notices.platform.vault(), &reply)?;
        if store::settings::save(pool, tenant, &owner, &settings, found, call.now, &log).await? {
            return Ok(reply);
        }
    }
    Err(Problem::busy())
}
