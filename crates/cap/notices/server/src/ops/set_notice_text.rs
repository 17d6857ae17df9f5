use axum::extract::State;
use baodao_kernel::{AreaPath, text};
use baodao_notices_core::{
    Action, Language, NoticeRefusal, TemplateKey,
    wording::{Broken, Change, check_change},
};
use baodao_platform::{Answer, Call, Input, NewEvent, Path, Problem, Problems, Reply, problem::OrRefuse};
use garde::Validate;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::list_notice_texts::{NoticeTextView, view};
use crate::{Notices, permit, store, store::texts::NewText};

/// The district's words, or nothing to go back to the shipped ones.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SetNoticeText {
    /// The words; without them the shipped ones come back.
    #[garde(dive)]
    words: Option<Words>,
    /// Why, for the history.
    #[garde(inner(length(chars, max = 200)))]
    #[schema(max_length = 200, example = "改用本区习惯说法")]
    reason: Option<String>,
}

/// Two patterns in Fluent syntax.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Pattern of the title; shows at most 20 characters.
    #[garde(length(chars, min = 1, max = 100))]
    #[schema(min_length = 1, max_length = 100, example = "已接单")]
    title: String,
    /// Pattern of the text; shows at most 200 characters.
    #[garde(length(chars, min = 1, max = 1000))]
    #[schema(min_length = 1, max_length = 1000, example = "{ $number } 号点单，网格员已接。")]
    text: String,
}

/// Changes the words of a notice for the district.
///
/// The words are tried with sample values before they are stored, and refused with the part and
/// the fault when they do not show. Takes `If-Match`. Earlier notices keep their words.
#[utoipa::path(put, path = "/api/notice-texts/{template}/{language}", operation_id = "set_notice_text",
    tag = "notices", request_body = SetNoticeText,
    params(("template" = TemplateKey, Path, description = "Which notice."),
           ("language" = Language, Path, description = "Which language.")),
    responses((status = 200, body = NoticeTextView), Problems))]
#[tracing::instrument(skip_all)]
pub async fn set_notice_text(
    State(notices): State<Notices>,
    call: Call,
    Path((key, language)): Path<(TemplateKey, Language)>,
    Input(input): Input<SetNoticeText>,
) -> Answer<NoticeTextView> {
    let by = permit::district(&call, Action::ChangeTexts)?;
    let change =
        input.words.map(|words| Change { title: text::clean(&words.title), text: text::clean(&words.text) });
    if let Some(change) = &change {
        let refuse = |broken: Broken| NoticeRefusal::NoticeTextBroken {
            language: language.code().to_owned(),
            part: broken.part.to_owned(),
            reason: broken.reason,
        };
        check_change(key, language, change).map_err(refuse).or_refuse()?;
    }
    let (pool, tenant) = (notices.platform.pool(), call.actor.tenant);
    for _ in 0..4 {
        let found =
            store::texts::all(pool, tenant).await?.latest(key, language).map_or(0, |text| text.version);
        if call.if_match.is_some_and(|wanted| wanted != found) {
            return Err(Problem::version_conflict());
        }
        let version = found + 1;
        let reply = Reply::ok(view(key, language, change.as_ref(), version)).version(version);
        let mut log = call.log();
        log.event(NewEvent {
            subject_kind: "notice_text",
            subject_id: call.id(),
            area: AreaPath::district(),
            name: "notice_text_set".to_owned(),
            role: by.role(),
            reason: input.reason.clone(),
            data: json!({ "template": key, "language": language, "version": version, "shipped": change.is_none() }),
        });
        log.answer(notices.platform.vault(), &reply)?;
        let new = NewText { template: key, language, version, change: change.as_ref() };
        if store::texts::add(pool, tenant, &by, new, call.now, &log).await? {
            return Ok(reply);
        }
    }
    Err(Problem::busy())
}
