//! `find_similar_requests`: somebody nearby may have asked for the same already.

use axum::extract::State;
use baodao_kernel::{AreaLevel, AreaPath, RequestId, mask};
use baodao_platform::{Answer, Call, Input, Problem, Problems, Reply};
use baodao_requests_core::{Kind, RuleSheet, similarity};
use garde::Validate;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{Requests, place::PlaceInput, store};

/// The words and the place to compare.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FindSimilarRequests {
    /// What kind of request.
    #[garde(skip)]
    #[schema(example = "help")]
    kind: Kind,
    /// The words so far.
    #[garde(length(chars, min = 1, max = 12000))]
    #[schema(min_length = 1, max_length = 12000, example = "楼道灯不亮")]
    text: String,
    /// Where.
    #[garde(dive)]
    place: PlaceInput,
}

/// An open request that may be the same matter.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Similar {
    /// Which.
    pub id: RequestId,
    /// A few words, personal numbers masked.
    #[schema(example = "楼道灯不亮")]
    pub title: String,
    /// How similar, in thousandths.
    #[schema(example = 720)]
    pub permille: u32,
    /// When it came in.
    pub submitted_at: Timestamp,
}

/// What was found.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SimilarRequests {
    /// Most similar first, at most five.
    pub items: Vec<Similar>,
}

/// Find similar open requests
///
/// Same place, near in time, similar words. Only offered: a person decides whether to join.
#[utoipa::path(post, path = "/api/requests/similar", operation_id = "find_similar_requests", tag = "requests",
    request_body = FindSimilarRequests, responses((status = 200, body = SimilarRequests), Problems))]
pub(crate) async fn find_similar_requests(
    State(cap): State<Requests>,
    call: Call,
    Input(input): Input<FindSimilarRequests>,
) -> Answer<SimilarRequests> {
    let area = cap.area_of(call.actor.tenant, &input.place, "", &input.text)?;
    let env = cap.env(call.actor.tenant).await?;
    let items = cap.similar(&call, input.kind, &input.text, &area, env.rules.as_ref()).await?;
    Ok(Reply::ok(SimilarRequests { items }))
}

impl Requests {
    /// Likely duplicates of `text` near `area`; none where the place is wider than a community.
    pub(crate) async fn similar(
        &self,
        call: &Call,
        kind: Kind,
        text: &str,
        area: &AreaPath,
        rules: &RuleSheet,
    ) -> Result<Vec<Similar>, Problem> {
        if area.level() < AreaLevel::Community || matches!(kind, Kind::Wish | Kind::Report) {
            return Ok(Vec::new());
        }
        let window = SignedDuration::from_hours(24 * i64::from(rules.duplicate_window_days.value));
        let since = call.now.saturating_sub(window).unwrap_or(call.now);
        let near = store::sides::nearby(self.platform.pool(), call.actor.tenant, area, since).await?;
        let likely = similarity::likely_duplicates(kind, text, area, call.now, &near, rules);
        let found = likely.into_iter().take(5).filter_map(|likely| {
            let candidate = near.iter().find(|candidate| candidate.id == likely.id)?;
            // Masked before it is cut: half a number would not be known for one.
            let masked = mask::numbers_in(&candidate.text);
            let title: String = masked.chars().take(40).collect();
            Some(Similar {
                id: likely.id,
                title: title.trim().to_owned(),
                permille: likely.permille,
                submitted_at: candidate.submitted_at,
            })
        });
        Ok(found.collect())
    }
}
