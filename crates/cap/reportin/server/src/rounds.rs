//! What operations on rounds share: what a caller sees of them.

use std::collections::BTreeMap;

use baodao_kernel::{AreaLevel, AreaPath, BodyId, Scope, TenantId, policy};
use baodao_platform::{Call, Problem, Tell, To};
use baodao_reportin_core::policy::{Action, POLICY, Relation};
use baodao_reportin_core::round::{Change, LineState, RoundState};
use baodao_reportin_core::{LineId, RoundId};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::names::{self, AreaView, BranchView, Branches};
use crate::store::lines::{Count, Line, Seen};
use crate::store::rounds::{self, Round};
use crate::{ReportIns, allow, fault};

/// What of the rounds a caller sees.
pub(crate) struct Sight {
    /// The areas.
    pub scope: Scope<Relation>,
    /// The bodies that the caller heads.
    pub branches: Vec<Uuid>,
}

impl Sight {
    /// For the store.
    pub fn seen(&self) -> Seen<'_> {
        Seen { scope: &self.scope, branches: &self.branches }
    }

    /// Whether the caller sees a line.
    pub fn sees(&self, line: &Line) -> bool {
        let inside = self.scope.all || self.scope.areas.iter().any(|area| area.contains(&line.community));
        inside || self.heads(line.branch)
    }

    /// Whether the caller heads the branch.
    pub fn heads(&self, branch: Option<BodyId>) -> bool {
        branch.is_some_and(|branch| self.branches.contains(&branch.0))
    }

    /// Whether the caller may take back what was said of a line: by a role over the community, or
    /// because they said it and still head the branch.
    pub fn may_uncheck(&self, call: &Call, line: &Line) -> bool {
        let theirs = line.checked_by.is_some() && line.checked_by == call.actor.account;
        let said = theirs && self.heads(line.branch);
        let stands = |relation: Relation| relation == Relation::Said && said;
        policy::decide(POLICY, &call.actor, &Action::UncheckLine, &line.community, stands).is_some()
    }

    /// Whether the round touches an area of the caller.
    fn touches(&self, round: &Round) -> bool {
        let near = |area: &AreaPath| area.contains(&round.area) || round.area.contains(area);
        self.scope.all || self.scope.areas.iter().any(near)
    }
}

/// Lines by what came of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct RoundCounts {
    /// Nobody has looked yet.
    #[schema(example = 30)]
    pub waiting: i64,
    /// It holds.
    #[schema(example = 140)]
    pub confirmed: i64,
    /// Something was corrected.
    #[schema(example = 6)]
    pub corrected: i64,
    /// Another grid or branch.
    #[schema(example = 4)]
    pub reassigned: i64,
    /// No longer here.
    #[schema(example = 2)]
    pub ended: i64,
}

impl RoundCounts {
    /// Adds lines in a state.
    pub fn add(&mut self, state: LineState, count: i64) {
        let field = match state {
            LineState::Waiting => &mut self.waiting,
            LineState::Confirmed => &mut self.confirmed,
            LineState::Corrected => &mut self.corrected,
            LineState::Reassigned => &mut self.reassigned,
            LineState::Ended => &mut self.ended,
        };
        *field += count;
    }

    /// All of them.
    pub fn all(&self) -> i64 {
        self.waiting + self.confirmed + self.corrected + self.reassigned + self.ended
    }
}

/// A round.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RoundView {
    /// Which.
    pub id: RoundId,
    /// The area it covers.
    pub area: AreaView,
    /// Its name.
    #[schema(example = "2026年四季度名册再核对")]
    pub title: String,
    /// What for.
    #[schema(example = "名册再核对、数据再统计、人员再安排")]
    pub purpose: String,
    /// Whether it goes on.
    pub state: RoundState,
    /// Until when the lines should be looked at.
    pub deadline: Timestamp,
    /// The deadline has passed and lines wait: a question, nothing happens by it.
    pub overdue: bool,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
    /// For `If-Match`.
    #[schema(example = 1)]
    pub version: i32,
    /// Lines that the caller sees, by what came of them.
    pub counts: RoundCounts,
    /// Of these lines of branches that the caller heads and nobody has looked at.
    #[schema(example = 12)]
    pub mine_waiting: i64,
    /// The operations that this caller may do now.
    #[schema(example = json!(["close_round"]))]
    pub allowed: Vec<&'static str>,
}

/// A line of a round, masked.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RoundLineView {
    /// Which.
    pub id: LineId,
    /// Whose report-in.
    pub report_in: baodao_kernel::ReportInId,
    /// `张**`; empty once it is forgotten.
    #[schema(example = "张**")]
    pub name: String,
    /// The unit.
    #[schema(example = "崇川区图书馆")]
    pub unit: String,
    /// The community when the round was opened.
    pub community: AreaView,
    /// The estate; only for the community and subdistrict.
    #[schema(example = "文峰花园")]
    pub estate: Option<String>,
    /// The building; likewise.
    #[schema(example = "3幢")]
    pub building: Option<String>,
    /// The grid.
    pub grid: Option<AreaView>,
    /// The functional branch when the round was opened.
    pub branch: Option<BranchView>,
    /// What came of it.
    pub state: LineState,
    /// What was changed.
    pub changes: Vec<Change>,
    /// When somebody looked.
    pub checked_at: Option<Timestamp>,
    /// The operations that this caller may do now.
    #[schema(example = json!(["check_round_line"]))]
    pub allowed: Vec<&'static str>,
}

/// Counts by community, in the order of the areas.
pub(crate) fn by_community(counts: &[Count]) -> BTreeMap<AreaPath, RoundCounts> {
    let mut all: BTreeMap<AreaPath, RoundCounts> = BTreeMap::new();
    for count in counts {
        all.entry(count.community.clone()).or_default().add(count.state, count.count);
    }
    all
}

impl ReportIns {
    /// What of the rounds the caller sees.
    pub async fn sight(&self, call: &Call) -> Result<Sight, Problem> {
        let me = call.account()?;
        let scope = allow::open_scope(call, Action::ReadRound)?;
        let headed = self.ports.bodies.headed_by(call.actor.tenant, me).await.map_err(fault)?;
        Ok(Sight { scope, branches: headed.into_iter().map(Uuid::from).collect() })
    }

    /// A round that the caller sees something of, with the counts of what is seen.
    pub async fn round(&self, call: &Call, id: RoundId) -> Result<(Round, Sight, Vec<Count>), Problem> {
        let sight = self.sight(call).await?;
        let (pool, tenant) = (self.platform.pool(), call.actor.tenant);
        let round = rounds::load(pool, tenant, id).await?.ok_or_else(Problem::not_found)?;
        let counts = crate::store::lines::counts(pool, tenant, id, &sight.seen()).await?;
        if counts.is_empty() && !sight.touches(&round) {
            return Err(Problem::not_found());
        }
        Ok((round, sight, counts))
    }

    /// Tells the heads of the branches of these lines, each how many of theirs there are.
    pub async fn branch_tells(
        &self,
        tenant: TenantId,
        round: &Round,
        counts: &[Count],
        template: &str,
    ) -> Result<Vec<Tell>, Problem> {
        let mut lines: BTreeMap<BodyId, i64> = BTreeMap::new();
        for one in counts {
            if let Some(branch) = one.branch {
                *lines.entry(branch).or_default() += one.count;
            }
        }
        let ids: Vec<BodyId> = lines.keys().copied().collect();
        let mut heads = self.ports.bodies.heads(tenant, &ids).await.map_err(fault)?;
        let mut tells = Vec::new();
        for (branch, count) in lines {
            let to = heads.remove(&branch).unwrap_or_default();
            if !to.is_empty() {
                let to = to.into_iter().map(To::Account).collect();
                let count = u32::try_from(count).unwrap_or(u32::MAX);
                let tell = Tell::to(to, template).count("lines", count);
                tells.push(tell.at("deadline", round.deadline));
            }
        }
        Ok(tells)
    }

    /// A round for the caller.
    pub fn round_view(&self, call: &Call, round: Round, sight: &Sight, counts: &[Count]) -> RoundView {
        let mut sum = RoundCounts::default();
        counts.iter().for_each(|count| sum.add(count.state, count.count));
        let waiting =
            counts.iter().filter(|count| count.state == LineState::Waiting && sight.heads(count.branch));
        let mine_waiting = waiting.map(|count| count.count).sum();
        let open = round.state == RoundState::Open;
        let may = |action| allow::may(call, action, &round.area).is_some();
        let allowed = [("close_round", open && may(Action::RunRound)), ("export_round", may(Action::Export))];
        RoundView {
            id: round.id,
            area: self.area(call.actor.tenant, &round.area),
            overdue: open && round.deadline <= call.now && sum.waiting > 0,
            title: round.title,
            purpose: round.purpose,
            state: round.state,
            deadline: round.deadline,
            opened_at: round.opened_at,
            closed_at: round.closed_at,
            version: round.version,
            counts: sum,
            mine_waiting,
            allowed: allowed.into_iter().filter(|(_, may)| *may).map(|(operation, _)| operation).collect(),
        }
    }

    /// A line for the caller. Who heads a branch sees the grid, not the house.
    pub fn line_view(
        &self,
        call: &Call,
        line: Line,
        sight: &Sight,
        branches: &Branches,
        round: RoundState,
    ) -> RoundLineView {
        let tenant = call.actor.tenant;
        let desk = policy::decide(POLICY, &call.actor, &Action::Read, &line.community, |_| false);
        let whole = desk.is_some();
        let may = allow::may(call, Action::CheckLine, &line.community).is_some() || sight.heads(line.branch);
        let open = round == RoundState::Open;
        let said = !matches!(line.state, LineState::Waiting | LineState::Ended);
        let allowed = [
            ("check_round_line", open && line.state == LineState::Waiting && may),
            ("uncheck_round_line", open && said && sight.may_uncheck(call, &line)),
        ];
        let grid = line.grid.as_ref().and_then(|grid| grid.at(AreaLevel::Grid));
        RoundLineView {
            id: line.id,
            report_in: line.report_in,
            name: line.name.as_deref().map(baodao_kernel::mask::name).unwrap_or_default(),
            unit: line.unit_name,
            community: self.area(tenant, &line.community),
            estate: line.estate.filter(|_| whole),
            building: line.building.filter(|_| whole),
            grid: grid.map(|grid| self.area(tenant, &grid)),
            branch: line.branch.map(|id| names::branch(branches, id)),
            state: line.state,
            changes: line.changes.into_iter().filter(|change| whole || !change.field.is_home()).collect(),
            checked_at: line.checked_at,
            allowed: allowed.into_iter().filter(|(_, may)| *may).map(|(operation, _)| operation).collect(),
        }
    }
}
