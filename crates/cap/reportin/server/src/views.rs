//! What operations show.

use baodao_kernel::{BodyId, ReportInId, UnitId, mask};
use baodao_platform::{Call, Problem};
use baodao_reportin_core::policy::Action;
use baodao_reportin_core::{Basis, EndReason, Home, Kind, Proposed, ReportIn, RuleSheet, State, steps};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use crate::ReportIns;
use crate::known::Known;
use crate::names::{self, AreaView, BranchView, Branches};
use crate::store::rows::Row;

/// A unit as a report-in shows it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = ReportInUnit)]
pub struct UnitView {
    /// The unit of the register; absent for one that is not in it.
    pub id: Option<UnitId>,
    /// Its name.
    #[schema(example = "崇川区图书馆")]
    pub name: String,
}

/// A home, to the building.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = ReportInHome)]
pub struct HomeView {
    /// The community; absent while an invited person has not said.
    pub community: Option<AreaView>,
    /// The grid that a person decided on.
    pub grid: Option<AreaView>,
    /// The estate.
    #[schema(example = "文峰花园")]
    pub estate: Option<String>,
    /// The building.
    #[schema(example = "3幢")]
    pub building: Option<String>,
}

/// A correction that waits for the community: what is absent stays, an empty text takes away.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = ReportInProposed)]
pub struct ProposedView {
    /// Another unit.
    pub unit: Option<UnitView>,
    /// Another party organisation.
    #[schema(example = "崇川区图书馆党总支")]
    pub party_org: Option<String>,
    /// Another estate.
    #[schema(example = "文峰花园")]
    pub estate: Option<String>,
    /// Another building.
    #[schema(example = "5幢")]
    pub building: Option<String>,
    /// Since when.
    pub at: Timestamp,
}

/// A report-in, masked.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ReportInView {
    /// Id.
    pub id: ReportInId,
    /// Who reports in.
    pub kind: Kind,
    /// How far it is.
    pub state: State,
    /// `张**`; empty for a unit and once it is forgotten.
    #[schema(example = "张**")]
    pub name: String,
    /// `138****5678`; empty likewise.
    #[schema(example = "138****5678")]
    pub phone: String,
    /// Whether the person has taken it up with an account.
    pub has_account: bool,
    /// The unit.
    pub unit: UnitView,
    /// Name of the party organisation in the unit.
    #[schema(example = "崇川区图书馆党支部")]
    pub party_org: Option<String>,
    /// The home, or the community that a unit reports to.
    pub home: HomeView,
    /// The functional branch.
    pub branch: Option<BranchView>,
    /// What the personal data rest on.
    pub basis: Basis,
    /// The version of the notice that was shown.
    #[schema(example = 1)]
    pub notice_version: Option<i32>,
    /// What is to be corrected, or why it was rejected.
    #[schema(example = "请填写所住小区")]
    pub reason: Option<String>,
    /// Why it ended.
    pub end_reason: Option<EndReason>,
    /// The report-in of the earlier home.
    pub previous: Option<ReportInId>,
    /// When it came into being.
    pub created_at: Timestamp,
    /// When it was last submitted.
    pub submitted_at: Option<Timestamp>,
    /// When the community confirmed it.
    pub confirmed_at: Option<Timestamp>,
    /// When it ended or was rejected.
    pub ended_at: Option<Timestamp>,
    /// When somebody last said that it still holds.
    pub checked_at: Option<Timestamp>,
    /// Since when the question stands whether it still holds.
    pub check_asked_at: Option<Timestamp>,
    /// When the person was last asked.
    pub last_asked_at: Option<Timestamp>,
    /// What is to be put right and waits for the community.
    pub proposed: Option<ProposedView>,
    /// For `If-Match`.
    #[schema(example = 1)]
    pub version: i32,
    /// The operations that this caller may do now.
    #[schema(example = json!(["confirm_report_in"]))]
    pub allowed: Vec<&'static str>,
}

/// The operations on one report-in with their action and the states in which they make sense.
const OPERATIONS: &[(&str, Action, &[State])] = {
    use State as S;
    &[
        ("complete_report_in", Action::Complete, &[S::Invited, S::Submitted, S::NeedsCorrection]),
        ("complete_unit_report_in", Action::SubmitUnit, &[S::Submitted, S::NeedsCorrection]),
        ("confirm_report_in", Action::Confirm, &[S::Submitted]),
        ("return_report_in", Action::Confirm, &[S::Submitted]),
        ("reject_report_in", Action::Confirm, &[S::Submitted, S::NeedsCorrection]),
        ("end_report_in", Action::End, &[S::Invited, S::Submitted, S::NeedsCorrection, S::Confirmed]),
        ("propose_correction", Action::ProposeCorrection, &[S::Confirmed]),
        ("correct_report_in", Action::Correct, &[S::Confirmed]),
        ("decide_correction", Action::Correct, &[S::Confirmed]),
        ("print_unit_receipt", Action::ReadReceipts, &[S::Confirmed]),
        ("move_home", Action::Move, &[S::Confirmed]),
        ("answer_check", Action::AnswerCheck, &[S::Confirmed]),
        ("ask_check", Action::Confirm, &[S::Confirmed]),
        ("place_report_ins", Action::Place, &[S::Confirmed]),
        ("suggest_placement", Action::Place, &[S::Submitted, S::Confirmed]),
        ("read_report_in_contact", Action::ReadContact, &[S::Submitted, S::NeedsCorrection, S::Confirmed]),
        ("create_invitations", Action::Invite, &[S::Invited]),
    ]
};

/// Operations that only make sense for a person, or only for a unit.
const MEMBER_ONLY: &[&str] = &[
    "complete_report_in",
    "move_home",
    "answer_check",
    "ask_check",
    "place_report_ins",
    "suggest_placement",
    "read_report_in_contact",
    "create_invitations",
];

fn fits(operation: &str, report: &ReportIn) -> bool {
    match operation {
        "complete_unit_report_in" | "print_unit_receipt" => report.kind == Kind::Unit,
        "decide_correction" => report.proposed.is_some(),
        "place_report_ins" | "suggest_placement" if report.home.community.is_none() => false,
        operation => report.kind == Kind::Member || !MEMBER_ONLY.contains(&operation),
    }
}

impl ReportIns {
    /// One report-in for the caller.
    pub(crate) async fn view(&self, call: &Call, row: Row) -> Result<ReportInView, Problem> {
        let branches = self.branches(call.actor.tenant, [row.report.branch]).await?;
        let rules = self.rules(call.actor.tenant).await?;
        let known = self.stands(call, row).await?;
        Ok(self.view_of(call, &known, &branches, &rules))
    }

    /// Several in one go; the names are looked up once.
    pub(crate) async fn views(&self, call: &Call, rows: Vec<Row>) -> Result<Vec<ReportInView>, Problem> {
        let branches = self.branches(call.actor.tenant, rows.iter().map(|row| row.report.branch)).await?;
        let rules = self.rules(call.actor.tenant).await?;
        let mut views = Vec::with_capacity(rows.len());
        for row in rows {
            let known = Known::by_role(row);
            views.push(self.view_of(call, &known, &branches, &rules));
        }
        Ok(views)
    }

    pub(crate) fn view_of(
        &self,
        call: &Call,
        known: &Known,
        branches: &Branches,
        rules: &RuleSheet,
    ) -> ReportInView {
        let (row, tenant) = (&known.row, call.actor.tenant);
        // A unit sees of its people what its roster said, not where they live and how it goes on.
        let unit_sees = Home { community: row.report.home.community.clone(), ..Home::default() };
        let hidden = ReportIn {
            home: if row.report.confirmed_at.is_some() { unit_sees } else { Home::default() },
            branch: None,
            reason: None,
            checked_at: None,
            check_asked_at: None,
            last_asked_at: None,
            proposed: None,
            ..row.report.clone()
        };
        let whole = row.report.kind == Kind::Unit || known.may(call, Action::Read);
        let report = if whole { &row.report } else { &hidden };
        let area = |path: &Option<baodao_kernel::AreaPath>| path.as_ref().map(|path| self.area(tenant, path));
        let allowed = OPERATIONS.iter().filter(|(operation, action, states)| {
            states.contains(&report.state)
                && fits(operation, report)
                // Whoever was asked lately is left in peace.
                && (*operation != "ask_check" || steps::ask_check(&row.report, rules, call.now).is_ok())
                // A unit does not propose for its people.
                && (*operation != "propose_correction" || known.is_own())
                && known.may(call, *action)
        });
        let proposed = report.proposed.clone().map(|Proposed { what, at }| ProposedView {
            unit: what.unit.map(|unit| UnitView { id: unit.id, name: unit.name }),
            party_org: what.party_org,
            estate: what.estate,
            building: what.building,
            at,
        });
        ReportInView {
            id: report.id,
            kind: report.kind,
            state: report.state,
            name: row.name.as_deref().map(mask::name).unwrap_or_default(),
            phone: row.phone.as_ref().map(baodao_kernel::Phone::masked).unwrap_or_default(),
            has_account: report.account.is_some(),
            unit: UnitView { id: report.unit.id, name: report.unit.name.clone() },
            party_org: report.party_org.clone(),
            home: HomeView {
                community: area(&report.home.community),
                grid: area(&report.home.grid),
                estate: report.home.estate.clone(),
                building: report.home.building.clone(),
            },
            branch: report.branch.map(|id: BodyId| names::branch(branches, id)),
            basis: report.basis,
            notice_version: report.notice_version,
            reason: report.reason.clone(),
            end_reason: report.end_reason,
            previous: report.previous,
            created_at: report.created_at,
            submitted_at: report.submitted_at,
            confirmed_at: report.confirmed_at,
            ended_at: report.ended_at,
            checked_at: report.checked_at,
            check_asked_at: report.check_asked_at,
            last_asked_at: report.last_asked_at,
            proposed,
            version: row.version,
            allowed: allowed.map(|(operation, ..)| *operation).collect(),
        }
    }
}
