//! `open_round`: opens a round of re-verification.

use std::collections::BTreeSet;

use axum::extract::State as Shared;
use baodao_kernel::{AreaPath, Role};
use baodao_platform::{Answer, Call, Input, NewEvent, OrRefuse, Problem, Problems, Reply, Tell, To};
use baodao_reportin_core::policy::Action;
use baodao_reportin_core::round::{self, RoundState};
use baodao_reportin_core::{ReportInRefusal, RoundId};
use garde::Validate;
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::rounds::RoundView;
use crate::store::lines::Count;
use crate::store::rounds::{self, Round};
use crate::{ReportIns, allow};

/// Which round.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct OpenRound {
    /// Path of the area: a community, a subdistrict, or the district (empty).
    #[garde(skip)]
    #[schema(value_type = String, max_length = 8, example = "0001")]
    area: AreaPath,
    /// Its name.
    #[garde(length(chars, min = 2, max = 60))]
    #[schema(min_length = 2, max_length = 60, example = "2026年四季度名册再核对")]
    title: String,
    /// What for; those who look at the lines read it.
    #[garde(length(chars, min = 2, max = 500))]
    #[schema(min_length = 2, max_length = 500, example = "名册再核对、数据再统计、人员再安排")]
    purpose: String,
    /// Until when the lines should be looked at.
    #[garde(skip)]
    #[schema(example = "2026-12-31T16:00:00Z")]
    deadline: Timestamp,
}

/// Open a round
///
/// For the community (its own area) and the subdistrict. Every confirmed member who lives in the
/// area becomes a line to be looked at by whoever heads the functional branch, or by the community
/// where there is none; they are told. One round at a time in an area. Nothing happens to a line
/// that nobody looked at.
#[utoipa::path(post, path = "/api/report-in-rounds", operation_id = "open_round", tag = "reportin",
    request_body = OpenRound, responses((status = 201, body = RoundView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn open_round(
    Shared(cap): Shared<ReportIns>,
    call: Call,
    Input(input): Input<OpenRound>,
) -> Answer<RoundView> {
    let (me, tenant, now) = (call.account()?, call.actor.tenant, call.now);
    let role = allow::permit(&call, Action::RunRound, &input.area)?;
    let known = cap.ports.places.area(tenant, &input.area).filter(|area| !area.ended);
    if known.is_none() || input.area.level() > baodao_kernel::AreaLevel::Community {
        return Err(Problem::refused(ReportInRefusal::CommunityUnknown));
    }
    let rules = cap.rules(tenant).await?;
    let mut tx = cap.platform.pool().begin().await?;
    rounds::lock(&mut tx, tenant).await?;
    let overlaps = rounds::overlaps(&mut tx, tenant, &input.area).await?;
    let people = rounds::people(&mut tx, tenant, &input.area).await?;
    let title = round::open(&input.title, input.deadline, overlaps, people, &rules, now).or_refuse()?;
    let round = Round {
        id: RoundId(call.id()),
        area: input.area,
        title,
        purpose: baodao_kernel::text::clean(&input.purpose),
        state: RoundState::Open,
        deadline: input.deadline,
        opened_at: now,
        opened_by: me,
        closed_at: None,
        version: 1,
    };
    let counts = rounds::open(&mut tx, tenant, &round).await?;
    let mut log = call.log();
    let event = NewEvent {
        subject_kind: "verification_round",
        subject_id: round.id.0,
        area: round.area.clone(),
        name: "round_opened".to_owned(),
        role: Some(role),
        reason: None,
        data: json!({ "lines": people, "deadline": round.deadline }),
    };
    log.event(event.telling(cap.round_tells(tenant, &round, &counts).await?));
    let sight = cap.sight(&call).await?;
    let reply = Reply::created(cap.round_view(&call, round, &sight, &counts)).version(1);
    log.answer(cap.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}

impl ReportIns {
    /// Who is told of a round: the heads of its branches, each of their lines, and the communities.
    async fn round_tells(
        &self,
        tenant: baodao_kernel::TenantId,
        round: &Round,
        counts: &[Count],
    ) -> Result<Vec<Tell>, Problem> {
        let communities = coordinators(counts);
        let mut tells = vec![Tell::to(communities, "round_opened").at("deadline", round.deadline)];
        tells.extend(self.branch_tells(tenant, round, counts, "round_to_check").await?);
        Ok(tells)
    }
}

/// The coordinators of the communities of a round; each once.
pub(super) fn coordinators(counts: &[Count]) -> Vec<To> {
    let communities: BTreeSet<&AreaPath> = counts.iter().map(|one| &one.community).collect();
    let holders = |area: &AreaPath| To::Holders { role: Role::CommunityCoordinator, area: area.clone() };
    communities.into_iter().map(holders).collect()
}
