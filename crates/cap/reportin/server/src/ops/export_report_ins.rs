//! `export_report_ins`: a list of report-ins as a workbook.

use std::collections::HashSet;

use axum::extract::State as Shared;
use axum::response::Response;
use baodao_kernel::{AreaPath, UnitId, calendar::CHINA};
use baodao_platform::{Call, Input, Problem, Problems};
use baodao_reportin_core::Kind;
use baodao_reportin_core::policy::Action;
use baodao_reportin_core::roster::{BESIDE, COLUMNS};
use baodao_sheets::{Book, Cell, Table};
use garde::Validate;
use serde::Deserialize;
use utoipa::ToSchema;

use super::list_report_ins::states;
use crate::names::Branches;
use crate::store::lists::{self, Wanted};
use crate::store::rows::Row;
use crate::{ReportIns, allow, download};

/// Which report-ins, and why.
#[derive(Debug, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ExportReportIns {
    /// For a liaison: the unit; one for which the caller speaks.
    #[garde(skip)]
    unit_id: Option<UnitId>,
    /// For the community and subdistrict: path of the area; the caller's whole area when left out.
    #[garde(inner(length(max = 16)))]
    #[schema(max_length = 16, example = "00010001")]
    area: Option<String>,
    /// Only in one of these states, separated by commas.
    #[garde(inner(length(max = 80)))]
    #[schema(max_length = 80, example = "confirmed")]
    state: Option<String>,
    /// Why; stands in the file and in the log.
    #[garde(length(chars, min = 2, max = 200))]
    #[schema(min_length = 2, max_length = 200, example = "四季度名册核对")]
    reason: String,
}

/// The most rows of one file.
const ROWS_MAX: i64 = 100_000;

/// Export report-ins
///
/// An xlsx with the columns of the roster, which `import_roster` reads back, and beside them
/// state, grid, branch and day of confirmation. One row a person: what holds, else what was last;
/// whoever is forgotten is left out. Names and numbers stand in full; who took it out,
/// when and why stands in the file and is logged. A liaison gets the people of the unit without
/// their homes but for the community of the confirmed.
#[utoipa::path(post, path = "/api/report-ins/export", operation_id = "export_report_ins", tag = "reportin",
    request_body = ExportReportIns, responses((status = 200, description = "The workbook.",
    content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", body = Vec<u8>), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn export_report_ins(
    Shared(cap): Shared<ReportIns>,
    call: Call,
    Input(input): Input<ExportReportIns>,
) -> Result<Response, Problem> {
    let tenant = call.actor.tenant;
    let within = super::list_report_ins::area(input.area.as_deref())?;
    let wanted = Wanted {
        kind: Some(Kind::Member),
        states: states(input.state.as_deref())?,
        within,
        limit: ROWS_MAX,
        ..Wanted::default()
    };
    let (pool, seals) = (cap.platform.pool(), cap.seals(tenant));
    let unit = match input.unit_id {
        Some(unit) => Some(cap.my_unit(&call, unit).await?),
        None => None,
    };
    let rows = match &unit {
        Some(unit) => lists::of_unit(pool, seals, tenant, unit.id, &wanted).await?,
        None => {
            let scope = allow::scope(&call, Action::Export)?;
            lists::in_scope(pool, seals, tenant, &scope, &wanted).await?
        }
    };
    let what = unit
        .as_ref()
        .map_or_else(|| "在职党员报到名册".to_owned(), |unit| format!("{} 在职党员名册", unit.name));
    let mark = cap.taken_out(&call, &what, &input.reason).await?;
    let branches = cap.branches(tenant, rows.iter().map(|row| row.report.branch)).await?;
    let mut heading: Vec<(&str, u16)> = COLUMNS.iter().map(|column| (column.title(), column.width)).collect();
    heading.extend(BESIDE.iter().copied());
    let mut table = Table::new("名册", heading).note(mark);
    let mut seen = HashSet::new();
    for row in rows.iter().filter(|row| row.phone.as_ref().is_some_and(|phone| seen.insert(phone.clone()))) {
        table.row(cap.exported(tenant, row, unit.is_none(), &branches));
    }
    download::xlsx(&Book::new().table(table).instructions(COLUMNS, &[]), "report-ins")
}

impl ReportIns {
    /// One row of the file, in the order of the roster's columns and what stands beside them.
    fn exported(
        &self,
        tenant: baodao_kernel::TenantId,
        row: &Row,
        whole: bool,
        branches: &Branches,
    ) -> Vec<Cell> {
        let report = &row.report;
        let community = report.home.community.as_ref().filter(|_| whole || report.confirmed_at.is_some());
        let names = |path: &AreaPath| self.ports.places.ancestors_names(tenant, path);
        let at = |path: Option<&AreaPath>, level: usize| -> Cell {
            path.and_then(|path| names(path).into_iter().nth(level)).into()
        };
        let home = |text: &Option<String>| -> Cell { text.clone().filter(|_| whole).into() };
        let grid = report.home.grid.as_ref().filter(|_| whole);
        let branch = report.branch.filter(|_| whole).and_then(|id| branches.get(&id).cloned());
        // A unit that nobody registered has a column of its own, or the list would not read back.
        let registered = report.unit.id.is_some();
        let called = |of: bool| -> Cell { (of == registered).then(|| report.unit.name.clone()).into() };
        let day = report.confirmed_at.map(|at| CHINA.to_datetime(at).date().to_string());
        vec![
            row.name.clone().into(),
            row.phone.as_ref().map(|phone| phone.expose().to_owned()).into(),
            called(true),
            Cell::Empty,
            called(false),
            report.party_org.clone().into(),
            at(community, 1),
            at(community, 2),
            home(&report.home.estate),
            home(&report.home.building),
            report.state.zh().into(),
            at(grid, 3),
            branch.into(),
            day.into(),
        ]
    }
}
