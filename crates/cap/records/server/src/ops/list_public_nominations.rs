//! `list_public_nominations`: the public notice.

use axum::extract::State;
use baodao_kernel::AreaPath;
use baodao_platform::{Answer, Call, Filters, Page, Problems, Reply, page};
use baodao_records_core::{Evidence, NominationId, NominationStage, NominatorKind};
use garde::Validate;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::shared;
use crate::Records;
use crate::store::commendations::{self, Which};

/// Which part.
#[derive(Debug, Clone, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListPublicNominations {
    /// `next` of the page before.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// Things on a page.
    #[garde(inner(range(min = *page::LIMIT.start(), max = *page::LIMIT.end())))]
    #[param(minimum = 1, maximum = 200, example = 50)]
    limit: Option<u32>,
}

/// A nomination as everybody sees it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PublicNomination {
    /// Its id, to object to it.
    pub id: NominationId,
    /// What the call is called.
    #[schema(example = "“两个一”典型选树")]
    pub commendation_title: String,
    /// Masked.
    #[schema(example = "李**")]
    pub person_name: String,
    /// Path of the call's area.
    #[schema(value_type = String, example = "00010002")]
    pub area_path: AreaPath,
    /// Names from the subdistrict down.
    #[schema(example = json!(["城东街道", "德民社区"]))]
    pub area_names: Vec<String>,
    /// In whose name.
    pub by_kind: NominatorKind,
    /// What the person agreed to show; every count beside what it counts.
    pub evidence: Option<Evidence>,
    /// When the notice ends.
    pub notice_until: Option<Timestamp>,
    /// In the notice, or announced.
    pub stage: NominationStage,
}

/// Read the public notice
///
/// Nominations in the public notice and commendations announced, in the order in which they were nominated.
/// Public: names masked, evidence as the person agreed to it, no score and no order.
#[utoipa::path(get, path = "/api/public-nominations", operation_id = "list_public_nominations", tag = "records",
    params(ListPublicNominations), responses((status = 200, body = Page<PublicNomination>), Problems))]
pub(crate) async fn list_public_nominations(
    State(cap): State<Records>,
    call: Call,
    Filters(input): Filters<ListPublicNominations>,
) -> Answer<Page<PublicNomination>> {
    let tenant = call.actor.tenant;
    let limit = shared::limit(input.limit);
    let after = shared::after::<Uuid>(input.after.as_deref())?;
    let pool = cap.platform.pool();
    let rows = commendations::list(pool, tenant, Which::Public, after, i64::from(limit) + 1).await?;
    let page = Page::cut(rows, limit, |one| one.nomination.id.0);
    let names = cap.names(tenant, page.items.iter().map(|one| one.nomination.person)).await?;
    let public = |one: commendations::Stored| PublicNomination {
        id: one.nomination.id,
        commendation_title: one.title,
        person_name: names.of(one.nomination.person),
        area_names: cap.area_names(tenant, &one.nomination.area),
        area_path: one.nomination.area,
        by_kind: one.nomination.by_kind,
        evidence: one.nomination.evidence,
        notice_until: one.nomination.notice_until,
        stage: one.nomination.stage,
    };
    Ok(Reply::ok(Page { items: page.items.into_iter().map(public).collect(), next: page.next }))
}
