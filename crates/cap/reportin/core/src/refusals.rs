//! What this capability's rules say when they say no; a page for each in `docs/errors/`.

use baodao_kernel::{RefusalSpec, refusals};

use crate::roster::RosterError;
use crate::round::LineState;
use crate::{EndReason, State};

refusals! {
    /// Why a report-in, a roster or a round does not go on.
    pub enum ReportInRefusal {
        /// The step does not follow from the state.
        ReportInState { state: State } = ("report_in_state", Conflict, "That step does not follow from the report-in's state."),
        /// The person has one already.
        ReportInExists = ("report_in_exists", Conflict, "This person or unit has a report-in that is not over."),
        /// No home, or not in a community.
        HomeInvalid { field: &'static str } = ("report_in_home_invalid", Invalid, "The home names a community, and an estate and building of at most 40 characters."),
        /// More than a building.
        HomeTooExact { field: &'static str } = ("report_in_home_too_exact", Invalid, "A report-in holds no full address; the building is enough."),
        /// The area is not one of the district's communities in force.
        CommunityUnknown = ("report_in_community_unknown", Invalid, "There is no such community in this district."),
        /// Not a name.
        NameInvalid { field: &'static str } = ("report_in_name_invalid", Invalid, "That is not a name."),
        /// No unit was named.
        UnitMissing = ("report_in_unit_missing", Invalid, "A report-in names a unit."),
        /// No such unit, or it is no more.
        UnitUnknown = ("report_in_unit_unknown", Invalid, "There is no such unit in the register."),
        /// The caller does not speak for the unit.
        UnitNotYours = ("report_in_unit_not_yours", Forbidden, "You are not the liaison of this unit."),
        /// Being turned back needs words.
        ReasonMissing = ("report_in_reason_missing", Invalid, "Say why, in 2 to 500 characters."),
        /// The reason is for others to give.
        EndReasonNotYours { reason: EndReason } = ("report_in_end_reason", Invalid, "That reason is not yours to give."),
        /// The new home is in the same community.
        SameCommunity = ("report_in_same_community", Conflict, "The new home is in the same community; correct estate and building instead."),
        /// Nothing would be another.
        CorrectionEmpty = ("report_in_correction_empty", Invalid, "Everything stands so already; say what is to be otherwise."),
        /// Nothing was proposed, or it has been decided.
        CorrectionNone = ("report_in_correction_none", Conflict, "No correction waits to be decided."),
        /// A unit's own report-in cannot become another unit's.
        CorrectionOfUnit = ("report_in_correction_unit", Invalid, "A unit's own report-in stays that unit's; another unit reports in itself."),
        /// No notice for the purpose has been published.
        NoticeNotPublished = ("report_in_notice_missing", Conflict, "The district has not published the notice on report-in yet."),
        /// Another version is in force.
        NoticeOutdated { current: i32 } = ("report_in_notice_outdated", Conflict, "A newer version of the notice is in force; read that one."),
        /// The account has no telephone number.
        AccountUnusable = ("report_in_account_unusable", Conflict, "The account has no name or number to report in with."),
        /// The code is no code, was used, or is too old.
        InvitationUnusable = ("invitation_unusable", Conflict, "There is no usable invitation with this code; ask your unit for another."),
        /// More than one call makes.
        TooManyInvitations { limit: u32 } = ("too_many_invitations", Invalid, "One call does not make so many invitation codes."),
        /// The file cannot be read.
        RosterUnreadable { problem: String, found: Vec<String> } = ("roster_unreadable", Invalid, "The roster cannot be read."),
        /// The file is larger than an import takes.
        RosterTooLarge { limit: u64, unit: String } = ("roster_too_large", Invalid, "The roster is larger than an import takes."),
        /// Rows are wrong.
        RosterRejected { rows: usize, row_errors: Vec<RosterError> } = ("roster_rejected", Invalid, "Some rows of the roster are wrong; nothing was imported."),
        /// The grid does not lie in the home's community.
        GridOutsideHome = ("placement_grid_outside", Invalid, "The grid does not lie in the community of the home."),
        /// The body takes no members, is over, or serves somewhere else.
        BranchUnfit { problem: &'static str } = ("placement_branch_unfit", Invalid, "The body is no functional branch that serves the home."),
        /// Nothing was decided.
        PlacementEmpty = ("placement_empty", Invalid, "A placement names a grid or a branch."),
        /// An open round covers part of the area.
        RoundOverlaps = ("round_overlaps", Conflict, "A round is open in this area or a part of it."),
        /// The deadline is not in the allowed time.
        RoundDeadline { days: u32 } = ("round_deadline", Invalid, "The deadline lies in the past or too far ahead."),
        /// There is nobody to check.
        RoundEmpty = ("round_empty", Conflict, "There is no confirmed report-in in this area."),
        /// The round is closed.
        RoundClosed = ("round_closed", Conflict, "The round is closed."),
        /// The line has been checked.
        LineChecked { state: LineState } = ("round_line_checked", Conflict, "This line has been checked; a second look is entered in the report-in itself."),
        /// Nobody has looked at the line.
        LineWaiting = ("round_line_waiting", Conflict, "Nobody has looked at this line yet; there is nothing to take back."),
        /// The report-in was ended with the line.
        LineOver = ("round_line_over", Conflict, "The report-in was ended and the person told; that is not taken back. The person reports in anew, or the community files it."),
        /// What was said has been overtaken.
        LineOvertaken = ("round_line_overtaken", Conflict, "What was said of this line was changed since; enter in the report-in itself what is right."),
        /// Asked a short while ago.
        AskedLately { days: u32 } = ("report_in_asked_lately", Conflict, "The person was asked a short while ago."),
        /// Nothing was corrected or reassigned.
        LineUnchanged = ("round_line_unchanged", Invalid, "Say what is corrected, or where the person belongs now."),
    }
}

/// Every refusal of the capability, for the documentation and its test.
pub const REFUSALS: &[RefusalSpec] = ReportInRefusal::ALL;
