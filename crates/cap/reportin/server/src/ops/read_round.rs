//! `read_round`: a round with its live counts.

use std::collections::BTreeMap;

use axum::extract::State as Shared;
use baodao_kernel::BodyId;
use baodao_platform::{Answer, Call, Path, Problems, Reply};
use baodao_reportin_core::RoundId;
use baodao_reportin_core::round::LineState;
use serde::Serialize;
use utoipa::ToSchema;

use crate::ReportIns;
use crate::names::{self, AreaView, BranchView};
use crate::rounds::{RoundCounts, RoundView, by_community};

/// One community of a round.
#[derive(Debug, Serialize, ToSchema)]
pub struct RoundCommunity {
    /// Which.
    community: AreaView,
    /// Its lines.
    counts: RoundCounts,
}

/// A branch whose lines wait.
#[derive(Debug, Serialize, ToSchema)]
pub struct RoundWaiting {
    /// The branch; absent for people without one, whom the community looks at.
    branch: Option<BranchView>,
    /// How many lines wait.
    #[schema(example = 12)]
    waiting: i64,
}

/// A round with its counts.
#[derive(Debug, Serialize, ToSchema)]
pub struct RoundReport {
    /// The round.
    round: RoundView,
    /// By community, in the order of the areas, never of the numbers.
    communities: Vec<RoundCommunity>,
    /// Branches whose lines wait, by name: whom one might help.
    waiting: Vec<RoundWaiting>,
}

/// Read a round
///
/// For whoever sees a part of it: counts of that part, as they are now. After the deadline,
/// branches with lines that wait are shown as questions. A closed round stays readable: it is its
/// own report.
#[utoipa::path(get, path = "/api/report-in-rounds/{id}", operation_id = "read_round", tag = "reportin",
    params(("id" = RoundId, Path)), responses((status = 200, body = RoundReport), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn read_round(
    Shared(cap): Shared<ReportIns>,
    call: Call,
    Path(id): Path<RoundId>,
) -> Answer<RoundReport> {
    let tenant = call.actor.tenant;
    let (round, sight, counts) = cap.round(&call, id).await?;
    let mut waiting: BTreeMap<Option<BodyId>, i64> = BTreeMap::new();
    for count in counts.iter().filter(|count| count.state == LineState::Waiting) {
        *waiting.entry(count.branch).or_default() += count.count;
    }
    let branches = cap.branches(tenant, waiting.keys().copied()).await?;
    let mut waiting: Vec<RoundWaiting> = waiting
        .into_iter()
        .map(|(id, waiting)| RoundWaiting { branch: id.map(|id| names::branch(&branches, id)), waiting })
        .collect();
    waiting.sort_by(|a, b| {
        let name = |one: &RoundWaiting| one.branch.as_ref().map(|branch| branch.name.clone());
        name(a).cmp(&name(b))
    });
    let communities = by_community(&counts)
        .into_iter()
        .map(|(path, counts)| RoundCommunity { community: cap.area(tenant, &path), counts })
        .collect();
    let version = round.version;
    let round = cap.round_view(&call, round, &sight, &counts);
    Ok(Reply::ok(RoundReport { round, communities, waiting }).version(version))
}
