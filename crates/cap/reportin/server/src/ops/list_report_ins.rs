//! `list_report_ins`: report-ins of an area.

use axum::extract::State as Shared;
use baodao_kernel::{AreaPath, BodyId, ReportInId, UnitId};
use baodao_platform::page::USUAL;
use baodao_platform::{Answer, Call, Cursor, Filters, Page, Problem, Problems, Reply};
use baodao_reportin_core::policy::Action;
use baodao_reportin_core::{Kind, RuleSheet, State};
use garde::Validate;
use jiff::Timestamp;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::store::lists::{self, Wanted};
use crate::views::ReportInView;
use crate::{ReportIns, allow};

/// Which report-ins.
#[derive(Debug, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListReportIns {
    /// Only of this kind.
    #[garde(skip)]
    kind: Option<Kind>,
    /// Only in one of these states, separated by commas.
    #[garde(inner(length(max = 80)))]
    #[param(max_length = 80, example = "submitted,needs_correction")]
    state: Option<String>,
    /// Only inside the area with this path.
    #[garde(inner(length(max = 16)))]
    #[param(max_length = 16, example = "00010001")]
    area: Option<String>,
    /// Only of this unit.
    #[garde(skip)]
    unit_id: Option<UnitId>,
    /// Only of this functional branch.
    #[garde(skip)]
    branch_id: Option<BodyId>,
    /// Only confirmed ones who were asked whether it still holds: `asked` all of them,
    /// `unanswered` those asked so long ago that the community should speak with them.
    #[garde(skip)]
    #[param(inline, example = "asked")]
    check: Option<CheckFilter>,
    /// Only of units that are no more; with `state=confirmed` the people about whom the community decides.
    #[garde(skip)]
    #[param(example = true)]
    unit_over: Option<bool>,
    /// Only those with a correction that waits for the community.
    #[garde(skip)]
    #[param(example = true)]
    correction: Option<bool>,
    /// `next` of the page before.
    #[garde(inner(length(max = 200)))]
    #[param(max_length = 200)]
    after: Option<String>,
    /// How many, 1 to 200; 50 when left out.
    #[garde(range(min = 1, max = 200))]
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u32>,
}

/// Whom the yearly question concerns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum CheckFilter {
    /// Asked.
    Asked,
    /// Asked long ago.
    Unanswered,
}

impl CheckFilter {
    /// Whoever was asked before this moment.
    pub(super) fn before(self, rules: &RuleSheet, now: Timestamp) -> Timestamp {
        match self {
            Self::Asked => now,
            Self::Unanswered => now - rules.check_unanswered_days.days(),
        }
    }
}

/// List report-ins
///
/// For the coordinator and secretary of a community and the subdistrict's dispatcher, within their
/// area; newest first, masked. `state=submitted` waits to be confirmed.
#[utoipa::path(get, path = "/api/report-ins", operation_id = "list_report_ins", tag = "reportin",
    params(ListReportIns), responses((status = 200, body = Page<ReportInView>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn list_report_ins(
    Shared(cap): Shared<ReportIns>,
    call: Call,
    Filters(filters): Filters<ListReportIns>,
) -> Answer<Page<ReportInView>> {
    let scope = allow::scope(&call, Action::List)?;
    let (tenant, limit) = (call.actor.tenant, filters.limit.unwrap_or(USUAL));
    let asked_before = match filters.check {
        None => None,
        Some(check) => Some(check.before(&cap.rules(tenant).await?, call.now)),
    };
    let wanted = Wanted {
        kind: filters.kind,
        states: states(filters.state.as_deref())?,
        within: area(filters.area.as_deref())?,
        unit: filters.unit_id,
        branch: filters.branch_id,
        asked_before,
        unit_over: filters.unit_over.unwrap_or(false),
        proposed: filters.correction.unwrap_or(false),
        after: filters.after.as_deref().map(Cursor::read::<ReportInId>).transpose()?,
        limit: i64::from(limit) + 1,
        ..Wanted::default()
    };
    let rows = lists::in_scope(cap.platform.pool(), cap.seals(tenant), tenant, &scope, &wanted).await?;
    let page = Page::cut(rows, limit, |row| row.report.id);
    Ok(Reply::ok(Page { items: cap.views(&call, page.items).await?, next: page.next }))
}

/// States as a list of codes.
pub(super) fn states(text: Option<&str>) -> Result<Vec<State>, Problem> {
    let bad = || Problem::field("/state", "state", "States are separated by commas.");
    let codes = text.unwrap_or_default().split(',').map(str::trim).filter(|code| !code.is_empty());
    let find = |code: &str| State::ALL.iter().copied().find(|state| state.code() == code);
    codes.map(|code| find(code).ok_or_else(bad)).collect()
}

/// A filter's area; one that cannot be read names nothing.
pub(super) fn area(text: Option<&str>) -> Result<Option<AreaPath>, Problem> {
    let bad = || Problem::field("/area", "area", "A path has four digits or small letters a level.");
    text.map(|text| AreaPath::parse(text).ok_or_else(bad)).transpose()
}
