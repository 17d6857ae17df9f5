//! One report-in and its states.

use baodao_kernel::{AccountId, AreaPath, BodyId, ReportInId, UnitId, coded_zh};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{Home, Proposed, ReportInRefusal};

coded_zh! {
    /// Who reports in.
    pub enum Kind as ReportInKind {
        /// 单位报到: a unit's party organisation to the community where it has its seat.
        Unit = "unit" "单位报到",
        /// 在职党员报到: a person to the community of the home.
        Member = "member" "党员报到",
    }

    /// How far a report-in is.
    pub enum State as ReportInState {
        /// 待填报: on a unit's roster; the person has not said anything yet.
        Invited = "invited" "待填报",
        /// 待确认: waits for the community.
        Submitted = "submitted" "待确认",
        /// 待更正: the community asked for a correction.
        NeedsCorrection = "needs_correction" "待更正",
        /// 已确认.
        Confirmed = "confirmed" "已确认",
        /// 未通过.
        Rejected = "rejected" "未通过",
        /// 已结束.
        Ended = "ended" "已结束",
    }

    /// Why a report-in ended.
    pub enum EndReason as ReportInEndReason {
        /// 迁居: the home is elsewhere now.
        Moved = "moved" "迁居",
        /// 离开单位.
        LeftUnit = "left_unit" "离开单位",
        /// 退休.
        Retired = "retired" "退休",
        /// 本人退出: at the person's wish, at any time, without a reason.
        Withdrawn = "withdrawn" "本人退出",
        /// 名册有误: was on the roster by mistake.
        Mistaken = "mistaken" "名册有误",
        /// 撤销: the unit is no more.
        UnitEnded = "unit_ended" "单位撤销",
    }

    /// What the personal data rest on.
    pub enum Basis as ReportInBasis {
        /// 单位名册: the unit's roster, until the person has completed it.
        UnitRoster = "unit_roster" "单位名册",
        /// 本人填报: the person's own word after the notice was shown.
        OwnWord = "own_word" "本人填报",
        /// 纸质登记: a signed paper that the community keeps.
        Paper = "paper" "纸质登记",
    }
}

impl State {
    /// Whether the person counts as known here: one such report-in at a time.
    pub const fn is_active(self) -> bool {
        !matches!(self, Self::Rejected | Self::Ended)
    }
}

/// A unit as a report-in knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitName {
    /// The unit of the register; `None` for one that is not in it.
    pub id: Option<UnitId>,
    /// Its name.
    pub name: String,
}

/// A report-in without the person's name and number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReportIn {
    /// Id.
    pub id: ReportInId,
    /// Who reports in.
    pub kind: Kind,
    /// How far it is.
    pub state: State,
    /// The person's account, from the moment they took it up.
    pub account: Option<AccountId>,
    /// The unit.
    pub unit: UnitName,
    /// Name of the party organisation in the unit.
    pub party_org: Option<String>,
    /// Where the person lives, or the unit reports to.
    pub home: Home,
    /// The functional branch in which the person serves.
    pub branch: Option<BodyId>,
    /// What the personal data rest on.
    pub basis: Basis,
    /// The version of the notice that was shown.
    pub notice_version: Option<i32>,
    /// What is to be corrected, or why it was rejected; in the community's words.
    pub reason: Option<String>,
    /// Why it ended.
    pub end_reason: Option<EndReason>,
    /// The report-in of the earlier home.
    pub previous: Option<ReportInId>,
    /// When it came into being.
    pub created_at: Timestamp,
    /// When the person (or the unit) last submitted it.
    pub submitted_at: Option<Timestamp>,
    /// When the community confirmed it.
    pub confirmed_at: Option<Timestamp>,
    /// When it ended or was rejected.
    pub ended_at: Option<Timestamp>,
    /// When somebody last said that it still holds; at first its confirmation.
    pub checked_at: Option<Timestamp>,
    /// Since when the question stands whether it still holds.
    pub check_asked_at: Option<Timestamp>,
    /// When the person was last asked; kept when they answer.
    pub last_asked_at: Option<Timestamp>,
    /// What is to be put right and waits for the community.
    pub proposed: Option<Proposed>,
}

/// What a person or unit says in completing or submitting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    /// The unit.
    pub unit: UnitName,
    /// Name of the party organisation.
    pub party_org: Option<String>,
    /// The home, or the community that a unit reports to.
    pub home: Home,
}

impl Filled {
    /// Cleans the texts.
    ///
    /// # Errors
    /// [`ReportInRefusal::UnitMissing`] without a unit, [`ReportInRefusal::NameInvalid`] for a
    /// text that is no name.
    pub fn cleaned(self) -> Result<Self, ReportInRefusal> {
        let name = name(&self.unit.name, 100, "unit")?.ok_or(ReportInRefusal::UnitMissing)?;
        let party_org = name_opt(self.party_org.as_deref(), "party_org")?;
        Ok(Self { unit: UnitName { name, ..self.unit }, party_org, ..self })
    }
}

fn name_opt(text: Option<&str>, field: &'static str) -> Result<Option<String>, ReportInRefusal> {
    text.map_or(Ok(None), |text| name(text, 100, field))
}

/// A name on one line; `None` when empty.
///
/// # Errors
/// [`ReportInRefusal::NameInvalid`] when it is longer than `max` or spans lines.
pub fn name(text: &str, max: usize, field: &'static str) -> Result<Option<String>, ReportInRefusal> {
    let clean = baodao_kernel::text::clean(text);
    if clean.chars().count() > max || clean.contains(['\n', '\t']) {
        return Err(ReportInRefusal::NameInvalid { field });
    }
    Ok((!clean.is_empty()).then_some(clean))
}

/// A person's name: two to forty characters of letters, marks and dots, no digits.
///
/// # Errors
/// [`ReportInRefusal::NameInvalid`].
pub fn person_name(text: &str) -> Result<String, ReportInRefusal> {
    let invalid = ReportInRefusal::NameInvalid { field: "name" };
    let name = name(text, 40, "name")?.ok_or_else(|| invalid.clone())?;
    let fine = |c: char| c.is_alphabetic() || matches!(c, '·' | '•' | '.' | ' ' | '\'' | '-');
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    (letters >= 2 && name.chars().all(fine)).then_some(name).ok_or(invalid)
}

/// A fresh report-in; everything that comes later is empty.
pub fn fresh(
    id: ReportInId,
    kind: Kind,
    state: State,
    filled: Filled,
    basis: Basis,
    now: Timestamp,
) -> ReportIn {
    ReportIn {
        id,
        kind,
        state,
        account: None,
        unit: filled.unit,
        party_org: filled.party_org,
        home: filled.home,
        branch: None,
        basis,
        notice_version: None,
        reason: None,
        end_reason: None,
        previous: None,
        created_at: now,
        submitted_at: None,
        confirmed_at: None,
        ended_at: None,
        checked_at: None,
        check_asked_at: None,
        last_asked_at: None,
        proposed: None,
    }
}

impl ReportIn {
    /// Where it stands for rights: at the home, or in the district while nobody has said.
    pub fn area(&self) -> AreaPath {
        self.home.area()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_persons_hold_no_numbers() {
        for name in ["张小明", "阿卜杜拉·买买提", "Anna Li", " 欧阳 "] {
            assert!(person_name(name).is_ok(), "{name}");
        }
        for name in ["", "张", "张三1", "13812345678", "张\n三", "张三（党员）"] {
            assert_eq!(person_name(name), Err(ReportInRefusal::NameInvalid { field: "name" }), "{name}");
        }
    }

    #[test]
    fn what_is_over_no_longer_counts() {
        let active: Vec<&str> = State::ALL.iter().filter(|s| s.is_active()).map(|s| s.code()).collect();
        assert_eq!(active, ["invited", "submitted", "needs_correction", "confirmed"]);
        assert_eq!(State::parse("已确认"), Some(State::Confirmed));
    }
}
