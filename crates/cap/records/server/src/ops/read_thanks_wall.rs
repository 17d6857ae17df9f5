//! `read_thanks_wall`: what hangs for everybody to read.

use axum::extract::State;
use baodao_kernel::{AreaLevel, AreaPath, CHINA};
use baodao_platform::{Answer, Call, Filters, Page, Problems, Reply, page};
use baodao_records_core::{Letter, LetterTarget, ThanksLetterId};
use garde::Validate;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::shared;
use crate::Records;
use crate::store::letters;

/// Of which area.
#[derive(Debug, Clone, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ReadThanksWall {
    /// Inside this area.
    #[garde(inner(length(max = 16)))]
    #[param(max_length = 16, example = "00010002")]
    area_path: Option<String>,
    /// `next` of the page before.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// Things on a page.
    #[garde(inner(range(min = *page::LIMIT.start(), max = *page::LIMIT.end())))]
    #[param(minimum = 1, maximum = 200, example = 50)]
    limit: Option<u32>,
}

/// A published letter, without personal data.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PublishedThanks {
    /// Its id.
    pub id: ThanksLetterId,
    /// The redacted words.
    #[schema(example = "谢谢志愿者帮老人换好了楼道灯。")]
    pub text: String,
    /// Names from the subdistrict to the community.
    #[schema(example = json!(["城东街道", "德民社区"]))]
    pub area_names: Vec<String>,
    /// Those who agreed to be named, masked; or the team.
    #[schema(example = json!(["李**"]))]
    pub thanked: Vec<String>,
    /// Year and month of the letter.
    #[schema(example = "2026-11")]
    pub month: String,
    /// When it was published.
    pub published_at: Option<Timestamp>,
}

/// Read the wall of thanks
///
/// Published letters, the latest first. Public: redacted texts, masked names of those who agreed to be named,
/// places no narrower than the community.
#[utoipa::path(get, path = "/api/thanks-wall", operation_id = "read_thanks_wall", tag = "records",
    params(ReadThanksWall), responses((status = 200, body = Page<PublishedThanks>), Problems))]
pub(crate) async fn read_thanks_wall(
    State(cap): State<Records>,
    call: Call,
    Filters(input): Filters<ReadThanksWall>,
) -> Answer<Page<PublishedThanks>> {
    let tenant = call.actor.tenant;
    let limit = shared::limit(input.limit);
    let within = shared::within(input.area_path.as_deref())?;
    let after = shared::after::<(Timestamp, Uuid)>(input.after.as_deref())?;
    let pool = cap.platform.pool();
    let rows = letters::wall(pool, tenant, within.as_ref(), after, i64::from(limit) + 1).await?;
    let page = Page::cut(rows, limit, |one| (one.published_at, one.letter.id.0));
    let named = page.items.iter().flat_map(|one| one.letter.named().collect::<Vec<_>>());
    let names = cap.names(tenant, named).await?;
    let thanked = |letter: &Letter, about: &str| match letter.target {
        LetterTarget::Team { .. } => vec![about.to_owned()],
        LetterTarget::Task { .. } => letter.named().map(|one| names.of(one)).collect(),
    };
    let published = |one: letters::Stored| PublishedThanks {
        id: one.letter.id,
        area_names: cap.area_names(tenant, &community(&one.letter.area)),
        thanked: thanked(&one.letter, &one.about),
        month: CHINA.to_datetime(one.written_at).strftime("%Y-%m").to_string(),
        published_at: one.published_at,
        text: one.letter.public_text.unwrap_or_default(),
    };
    Ok(Reply::ok(Page { items: page.items.into_iter().map(published).collect(), next: page.next }))
}

/// The community of a place, or what is wider.
pub(crate) fn community(area: &AreaPath) -> AreaPath {
    area.at(AreaLevel::Community).unwrap_or_else(|| area.clone())
}
