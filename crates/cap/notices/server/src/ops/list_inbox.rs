use axum::extract::State;
use baodao_kernel::NoticeId;
use baodao_notices_core::{Action, Language, TemplateKey, links::link_path, wording::wording};
use baodao_platform::{Answer, Call, Cursor, Filters, Page, Problems, Reply, page};
use garde::Validate;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::{Notices, permit, store};

/// Which notices to list.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct InboxFilter {
    /// Only those that were not read yet.
    #[serde(default)]
    #[garde(skip)]
    #[param(example = true)]
    unread: bool,
    /// Language of the words; without it the one chosen in the settings.
    #[garde(skip)]
    #[param(inline, example = "zh")]
    language: Option<Language>,
    /// `next` of the page before.
    #[garde(inner(length(chars, max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// Notices on a page; 50 without it.
    #[garde(inner(range(min = 1, max = 200)))]
    #[param(minimum = 1, maximum = 200, example = 50)]
    limit: Option<u32>,
}

/// A message in the caller's inbox.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct NoticeView {
    /// Its id; ids sort by time.
    pub id: NoticeId,
    /// When it happened.
    pub at: Timestamp,
    /// Which notice it is.
    #[schema(example = "request_accepted")]
    pub template: String,
    /// A few words.
    #[schema(example = "已接单")]
    pub title: String,
    /// One or two sentences without personal data.
    #[schema(example = "您的诉求 2611-0000042 已接单。")]
    pub text: String,
    /// Path of the page about its subject; of the desk where only offices have one, of the inbox where there is none.
    #[schema(example = "/m/requests/0193572c-1c00-7000-8000-000000000001")]
    pub link: String,
    /// What it is about: `request`.
    #[schema(example = "request")]
    pub subject_kind: String,
    /// Which one.
    pub subject_id: Uuid,
    /// Whether it could not wait.
    pub urgent: bool,
    /// When the caller read it; nobody else sees this.
    pub read_at: Option<Timestamp>,
}

/// The caller's notices, newest first.
///
/// Words are rendered in the caller's language, with the district's own words that were in
/// force when the notice was written.
#[utoipa::path(get, path = "/api/inbox", operation_id = "list_inbox", tag = "notices",
    params(InboxFilter), responses((status = 200, body = Page<NoticeView>), Problems))]
#[tracing::instrument(skip_all)]
pub async fn list_inbox(
    State(notices): State<Notices>,
    call: Call,
    Filters(filter): Filters<InboxFilter>,
) -> Answer<Page<NoticeView>> {
    let owner = permit::own(&call, Action::ReadInbox)?;
    let (pool, tenant) = (notices.platform.pool(), call.actor.tenant);
    let before = filter.after.as_deref().map(Cursor::read::<NoticeId>).transpose()?;
    let limit = filter.limit.unwrap_or(page::USUAL);
    let stored = if filter.unread {
        store::inbox::list_unread(pool, tenant, &owner, before, limit).await?
    } else {
        store::inbox::list(pool, tenant, &owner, before, limit).await?
    };
    let changes = store::texts::all(pool, tenant).await?;
    let language = match filter.language {
        Some(language) => language,
        None => store::settings::one(pool, tenant, &owner).await?.settings.language,
    };
    let views = stored.into_iter().map(|notice| {
        let words = notice
            .content()
            .map(|(key, params)| wording(key, language, &params, changes.at(key, language, notice.at)));
        let (title, text) = words.map(|words| (words.title, words.text)).unwrap_or_default();
        NoticeView {
            id: notice.id,
            at: notice.at,
            title,
            text,
            link: link_path(
                TemplateKey::from_code(&notice.template),
                &notice.subject_kind,
                notice.subject_id,
            ),
            template: notice.template,
            subject_kind: notice.subject_kind,
            subject_id: notice.subject_id,
            urgent: notice.urgent,
            read_at: notice.read_at,
        }
    });
    Ok(Reply::ok(Page::cut(views.collect(), limit, |view: &NoticeView| view.id)))
}
