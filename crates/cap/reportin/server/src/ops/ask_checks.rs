//! `ask_checks`: the community asks many at once whether their report-ins still hold.

use std::collections::HashSet;

use axum::extract::State as Shared;
use baodao_kernel::{BodyId, ReportInId, Role, Scope, UnitId};
use baodao_platform::{Answer, Call, Input, Problem, Problems, Reply};
use baodao_reportin_core::policy::{Action, Relation};
use baodao_reportin_core::{Kind, ReportInRefusal, RuleSheet, State, steps};
use garde::Validate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::list_report_ins::CheckFilter;
use crate::store::bulk;
use crate::store::lists::{self, Wanted};
use crate::store::rows::Row;
use crate::tells::Step;
use crate::{ReportIns, allow};

/// Whom to ask: either some, or everybody of a list who has not answered.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct AskChecks {
    /// Up to 200 report-ins.
    #[serde(default)]
    #[garde(length(max = 200))]
    #[schema(max_items = 200)]
    report_ins: Vec<ReportInId>,
    /// The list, filtered as `list_report_ins` does it.
    #[garde(dive)]
    unanswered: Option<UnansweredList>,
}

/// A list of people who were asked and have not answered.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct UnansweredList {
    /// `asked` all of them, `unanswered` those asked long ago.
    #[garde(skip)]
    check: CheckFilter,
    /// Only inside the area with this path.
    #[garde(inner(length(max = 16)))]
    #[schema(max_length = 16, example = "00010001")]
    area: Option<String>,
    /// Only of this unit.
    #[garde(skip)]
    unit_id: Option<UnitId>,
    /// Only of this functional branch.
    #[garde(skip)]
    branch_id: Option<BodyId>,
}

/// Who was asked.
#[derive(Debug, Default, Serialize, ToSchema)]
pub struct AskedView {
    /// People who were asked now.
    #[schema(example = 12)]
    asked: usize,
    /// People who were asked a short while ago and are left in peace.
    #[schema(example = 3)]
    lately: usize,
    /// Report-ins that are not confirmed (any more); nobody is asked about them.
    #[schema(example = 0)]
    other: usize,
    /// People of the list who are still to be asked: one call asks 500.
    #[schema(example = 0)]
    left: usize,
}

/// The most people whom one call asks.
const ASKED_MAX: usize = 500;

/// Ask many whether their report-ins still hold
///
/// For the coordinator or secretary of the communities: those who are named, or everybody of a list
/// who was asked and has not answered. Each person is told, at most once in the days that the rule
/// sheet says (`check_again_days`): whoever was asked more lately is counted and left in peace.
/// Nothing ends by silence.
#[utoipa::path(post, path = "/api/report-ins/ask-checks", operation_id = "ask_checks", tag = "reportin",
    request_body = AskChecks, responses((status = 200, body = AskedView), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn ask_checks(
    Shared(cap): Shared<ReportIns>,
    call: Call,
    Input(input): Input<AskChecks>,
) -> Answer<AskedView> {
    let scope = allow::scope(&call, Action::Confirm)?;
    let tenant = call.actor.tenant;
    let rules = cap.rules(tenant).await?;
    let mut view = AskedView::default();
    let rows = match (input.report_ins.as_slice(), &input.unanswered) {
        (ids @ [_, ..], None) => cap.picked(&call, ids).await?,
        ([], Some(list)) => cap.unanswered(&call, &scope, list, &rules, &mut view).await?,
        _ => return Err(Problem::field("/report_ins", "missing", "Name report-ins, or else a list.")),
    };
    let mut asked: Vec<(Row, Role)> = Vec::new();
    for (row, role) in rows {
        if row.report.kind != Kind::Member {
            view.other += 1;
            continue;
        }
        match steps::ask_check(&row.report, &rules, call.now) {
            Ok(report) => asked.push((Row { report, ..row }, role)),
            Err(ReportInRefusal::AskedLately { .. }) => view.lately += 1,
            Err(_) => view.other += 1,
        }
    }
    if asked.is_empty() {
        return Ok(Reply::ok(view));
    }
    let ids: Vec<Uuid> = asked.iter().map(|(row, _)| row.report.id.0).collect();
    let lately = call.now - rules.check_again_days.days();
    let mut tx = cap.platform.pool().begin().await?;
    let told = bulk::ask_again(&mut tx, tenant, &ids, call.now, lately).await?;
    let told: HashSet<ReportInId> = told.into_iter().collect();
    view.asked = told.len();
    view.lately += asked.len() - told.len();
    let reply = Reply::ok(view);
    if told.is_empty() {
        return Ok(reply);
    }
    let mut log = call.log();
    for (row, role) in asked.iter().filter(|(row, _)| told.contains(&row.report.id)) {
        cap.tell(tenant, &mut log, Step::CheckAsked, row, Some(*role)).await?;
    }
    log.answer(cap.platform.vault(), &reply)?;
    log.write(&mut *tx).await?;
    tx.commit().await?;
    Ok(reply)
}

impl ReportIns {
    /// Report-ins that the caller named, each with the role under which they are asked about.
    async fn picked(&self, call: &Call, ids: &[ReportInId]) -> Result<Vec<(Row, Role)>, Problem> {
        let (pool, tenant) = (self.platform.pool(), call.actor.tenant);
        let rows = lists::by_ids(pool, self.seals(tenant), tenant, ids).await?;
        let known: HashSet<ReportInId> = rows.iter().map(|row| row.report.id).collect();
        if ids.iter().any(|id| !known.contains(id)) {
            return Err(Problem::not_found());
        }
        asking(call, rows)
    }

    /// Everybody of a list who was asked, has not answered, and may be asked again.
    async fn unanswered(
        &self,
        call: &Call,
        scope: &Scope<Relation>,
        list: &UnansweredList,
        rules: &RuleSheet,
        view: &mut AskedView,
    ) -> Result<Vec<(Row, Role)>, Problem> {
        let (pool, tenant) = (self.platform.pool(), call.actor.tenant);
        let within = super::list_report_ins::area(list.area.as_deref())?;
        let all = Wanted {
            kind: Some(Kind::Member),
            states: vec![State::Confirmed],
            within,
            unit: list.unit_id,
            branch: list.branch_id,
            asked_before: Some(list.check.before(rules, call.now)),
            limit: i64::try_from(ASKED_MAX).unwrap_or(i64::MAX),
            ..Wanted::default()
        };
        let everybody = lists::count(pool, tenant, scope, &all).await?;
        let due = Wanted { not_asked_since: Some(call.now - rules.check_again_days.days()), ..all };
        let waiting = lists::count(pool, tenant, scope, &due).await?;
        let rows = lists::in_scope(pool, self.seals(tenant), tenant, scope, &due).await?;
        let number = |count: i64| usize::try_from(count).unwrap_or_default();
        view.lately = number(everybody - waiting);
        view.left = number(waiting).saturating_sub(rows.len());
        asking(call, rows)
    }
}

/// Each with the caller's role there; 404 for what the caller may not ask about.
fn asking(call: &Call, rows: Vec<Row>) -> Result<Vec<(Row, Role)>, Problem> {
    let with_role = |row: Row| {
        let role = allow::may(call, Action::Confirm, &row.report.area());
        role.map(|role| (row, role)).ok_or_else(Problem::not_found)
    };
    rows.into_iter().map(with_role).collect()
}
