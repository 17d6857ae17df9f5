use axum::extract::State;
use baodao_notices_core::{
    Action, Language, Pace, TemplateKey, Wording,
    wording::{Change, check_change, shipped, shipped_source},
};
use baodao_platform::{Answer, Call, Problems, Reply};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{Notices, permit, store, store::texts::Changes};

/// The words of one notice in one language.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct NoticeTextView {
    /// Which notice.
    #[schema(example = "request_accepted")]
    pub template: TemplateKey,
    /// Which language.
    pub language: Language,
    /// How pressing it is.
    pub pace: Pace,
    /// Names that the words may use, as `{ $number }`.
    #[schema(example = json!(["number"]))]
    pub variables: Vec<String>,
    /// Pattern of the title in force, in Fluent syntax.
    #[schema(example = "已接单")]
    pub title: String,
    /// Pattern of the text in force.
    #[schema(example = "您的诉求 { $number } 已接单。")]
    pub text: String,
    /// The title as it shows with sample values.
    #[schema(example = "已接单")]
    pub sample_title: String,
    /// The text as it shows with sample values.
    #[schema(example = "您的诉求 2611-0000042 已接单。")]
    pub sample_text: String,
    /// Whether these are the shipped words.
    pub shipped: bool,
    /// Version for `If-Match`; 0 when they were never changed.
    #[schema(example = 0)]
    pub version: i32,
}

/// Every text.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct NoticeTexts {
    /// By notice, then language.
    pub items: Vec<NoticeTextView>,
}

pub(super) fn view(
    key: TemplateKey,
    language: Language,
    change: Option<&Change>,
    version: i32,
) -> NoticeTextView {
    let sample: Wording = change
        .and_then(|change| check_change(key, language, change).ok())
        .unwrap_or_else(|| shipped(key, language, &key.sample()));
    let source = change.cloned().unwrap_or_else(|| shipped_source(key, language));
    NoticeTextView {
        template: key,
        language,
        pace: key.pace(),
        variables: key.variables().iter().map(|name| (*name).to_owned()).collect(),
        title: source.title,
        text: source.text,
        sample_title: sample.title,
        sample_text: sample.text,
        shipped: change.is_none(),
        version,
    }
}

fn views(changes: &Changes) -> Vec<NoticeTextView> {
    let pairs = TemplateKey::ALL.iter().flat_map(|key| Language::ALL.map(|language| (*key, language)));
    pairs
        .map(|(key, language)| {
            let latest = changes.latest(key, language);
            let change = latest.and_then(|text| text.change.as_ref());
            view(key, language, change, latest.map_or(0, |text| text.version))
        })
        .collect()
}

/// The words of every notice, as the district has them.
///
/// Each with the program's own words, the placeholders that may be used, and whether it was changed.
#[utoipa::path(get, path = "/api/notice-texts", operation_id = "list_notice_texts", tag = "notices",
    responses((status = 200, body = NoticeTexts), Problems))]
#[tracing::instrument(skip_all)]
pub async fn list_notice_texts(State(notices): State<Notices>, call: Call) -> Answer<NoticeTexts> {
    permit::district(&call, Action::ReadTexts)?;
    let changes = store::texts::all(notices.platform.pool(), call.actor.tenant).await?;
    Ok(Reply::ok(NoticeTexts { items: views(&changes) }))
}
