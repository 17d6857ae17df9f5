//! Whom a step concerns next.

use baodao_kernel::{AccountId, Role, TenantId};
use baodao_platform::{Problem, Tell, To};
use baodao_reportin_core::ports::PLACED;
use baodao_reportin_core::{Kind, ReportIn};

use crate::store::rows::Row;
use crate::{ReportIns, fault};

/// The events of one report-in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    Submitted,
    Confirmed,
    CorrectionAsked,
    Rejected,
    Ended,
    Moved,
    Checked,
    CheckAsked,
    /// Into another branch, or into one at last; the grid may be another too.
    Placed,
    /// Into another grid, in the same branch as before.
    Regridded,
    CorrectionProposed,
    CorrectionTakenBack,
    CorrectionAccepted,
    CorrectionDeclined,
    Corrected,
    Uncorrected,
    TakenUp,
    /// The branch is another since the register of its members says so.
    Followed,
}

impl Step {
    /// What a decision about grid and branch comes to: nobody joins a branch in which they were.
    pub fn placed(before: &ReportIn, after: &ReportIn) -> Self {
        if before.branch == after.branch { Self::Regridded } else { Self::Placed }
    }

    /// The name of the event.
    pub fn event(self) -> &'static str {
        match self {
            Self::Submitted => "report_in_submitted",
            Self::Confirmed => "report_in_confirmed",
            Self::CorrectionAsked => "report_in_correction_asked",
            Self::Rejected => "report_in_rejected",
            Self::Ended => "report_in_ended",
            Self::Moved => "report_in_moved",
            Self::Checked => "report_in_checked",
            Self::CheckAsked => "report_in_check_asked",
            Self::Placed | Self::Regridded => "report_in_placed",
            Self::CorrectionProposed => "report_in_correction_proposed",
            Self::CorrectionTakenBack => "report_in_correction_taken_back",
            Self::CorrectionAccepted => "report_in_correction_accepted",
            Self::CorrectionDeclined => "report_in_correction_declined",
            Self::Corrected => "report_in_corrected",
            Self::Uncorrected => "report_in_uncorrected",
            Self::TakenUp => "report_in_taken_up",
            Self::Followed => "report_in_branch_followed",
        }
    }

    /// What the person (for a unit its liaisons) is told.
    fn to_person(self) -> Option<&'static str> {
        match self {
            Self::Confirmed => Some("report_in_confirmed"),
            Self::CorrectionAsked => Some("report_in_to_correct"),
            Self::Rejected => Some("report_in_rejected"),
            Self::Ended => Some("report_in_ended"),
            Self::CheckAsked => Some("report_in_check_asked"),
            Self::CorrectionAccepted => Some("report_in_correction_accepted"),
            Self::CorrectionDeclined => Some("report_in_correction_declined"),
            Self::Corrected => Some("report_in_corrected"),
            Self::Uncorrected => Some("report_in_uncorrected"),
            Self::Regridded => Some("report_in_regridded"),
            // The register of branch members tells of the branch when it has followed.
            Self::Submitted
            | Self::CorrectionProposed
            | Self::CorrectionTakenBack
            | Self::Moved
            | Self::Checked
            | Self::Placed
            | Self::Followed
            | Self::TakenUp => None,
        }
    }
}

impl ReportIns {
    /// Whom to tell of a step, by what the report-in has become.
    pub async fn tells(&self, tenant: TenantId, step: Step, row: &Row) -> Result<Vec<Tell>, Problem> {
        let report = &row.report;
        let mut tells = Vec::new();
        if let Some(template) = step.to_person() {
            let people = self.concerned(tenant, row).await?;
            let tell = |account| match report.kind {
                Kind::Member => Tell::account(account, template),
                // Its liaisons find it among their unit's, and not as their own.
                Kind::Unit => Tell::account(account, template).about("unit_report_in", report.id),
            };
            tells.extend(people.into_iter().map(tell));
        }
        if step == Step::Submitted {
            tells.push(Tell::holders(Role::CommunityCoordinator, &report.area(), "report_in_to_confirm"));
        }
        if step == Step::CorrectionProposed {
            let waits = "report_in_correction_to_decide";
            tells.push(Tell::holders(Role::CommunityCoordinator, &report.area(), waits));
        }
        // The receipt: that somebody of theirs was confirmed, and where the list is.
        if let (Step::Confirmed, Kind::Member, Some(unit)) = (step, report.kind, report.unit.id) {
            let liaisons = self.ports.units.liaisons(tenant, unit).await.map_err(fault)?;
            let to: Vec<To> = liaisons.into_iter().map(To::Account).collect();
            if !to.is_empty() {
                tells.push(Tell::to(to, "report_in_receipt").about("unit", unit));
            }
        }
        if let (Step::Placed, Some(branch)) = (step, report.branch) {
            let heads = self.ports.bodies.heads(tenant, &[branch]).await.map_err(fault)?;
            let to: Vec<To> = heads.into_values().flatten().map(To::Account).collect();
            if !to.is_empty() {
                tells.push(Tell::to(to, "report_in_joined_branch").about("body", branch));
            }
        }
        Ok(tells)
    }

    /// The person, by account or by number; for a unit those who speak for it.
    async fn concerned(&self, tenant: TenantId, row: &Row) -> Result<Vec<AccountId>, Problem> {
        match (row.report.kind, row.report.account, row.report.unit.id, &row.phone) {
            (Kind::Unit, _, Some(unit), _) => self.ports.units.liaisons(tenant, unit).await.map_err(fault),
            (Kind::Member, Some(account), ..) => Ok(vec![account]),
            (Kind::Member, None, _, Some(phone)) => {
                let found = self.ports.accounts.by_phones(tenant, std::slice::from_ref(phone)).await;
                Ok(found.map_err(fault)?.into_values().collect())
            }
            _ => Ok(Vec::new()),
        }
    }
}

/// Details of an event: codes and ids. The register of branch members follows what a placement or
/// an end says of the branch.
pub(crate) fn details(step: Step, report: &ReportIn) -> serde_json::Value {
    let mut details = serde_json::json!({
        "kind": report.kind,
        "state": report.state,
        "account": report.account,
        "unit": report.unit.id,
        "community": report.home.community,
        "grid": report.home.grid,
        "branch": report.branch,
        "end_reason": report.end_reason,
    });
    let serves = match step {
        Step::Placed => report.branch,
        _ => None,
    };
    let over = matches!(step, Step::Ended | Step::Moved) && report.branch.is_some();
    if let Some(account) = report.account.filter(|_| serves.is_some() || over) {
        details[PLACED] = serde_json::json!({ "account": account, "body": serves, "unit": report.unit.id });
    }
    details
}
