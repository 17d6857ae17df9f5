//! What a person may ask about their own data: `received => identity_checked => done | refused`.
//! Source: `docs/security.md` (data rights), due in the rule sheet's days.

use baodao_kernel::WorkCalendar;
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use crate::refusals::DataRightRefusal;
use crate::rules::RuleSheet;

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = DataRightKind))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// 查阅: see what is held.
    View,
    /// 复制: receive a copy.
    Copy,
    /// 更正: put something right.
    Correct,
    /// 删除: have something deleted.
    Delete,
    /// 撤回同意: withdraw every consent.
    WithdrawConsent,
    /// 注销账户: close the account.
    CloseAccount,
    /// 解释说明: have a rule of processing explained.
    Explain,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 7] = [
        Self::View,
        Self::Copy,
        Self::Correct,
        Self::Delete,
        Self::WithdrawConsent,
        Self::CloseAccount,
        Self::Explain,
    ];

    /// The stable code, as stored and sent.
    pub const fn code(self) -> &'static str {
        match self {
            Self::View => "view",
            Self::Copy => "copy",
            Self::Correct => "correct",
            Self::Delete => "delete",
            Self::WithdrawConsent => "withdraw_consent",
            Self::CloseAccount => "close_account",
            Self::Explain => "explain",
        }
    }

    /// Reads a stored code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// What this capability itself does when the request is done; the rest is done by people.
    pub const fn effect(self) -> Effect {
        match self {
            Self::WithdrawConsent => Effect::WithdrawConsents,
            Self::CloseAccount => Effect::CloseAccount,
            Self::View | Self::Copy | Self::Correct | Self::Delete | Self::Explain => Effect::None,
        }
    }
}

/// What follows at once from a request that is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// Nothing by itself.
    None,
    /// Every consent is withdrawn.
    WithdrawConsents,
    /// Name and number are erased, sessions and tokens end, roles are taken back.
    CloseAccount,
}

/// Where a request stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Came in.
    Received,
    /// The person is who they say.
    IdentityChecked,
    /// Carried out.
    Done,
    /// Refused, with a reason.
    Refused,
}

impl State {
    /// Every state.
    pub const ALL: [Self; 4] = [Self::Received, Self::IdentityChecked, Self::Done, Self::Refused];

    /// The stable code, as stored and sent.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::IdentityChecked => "identity_checked",
            Self::Done => "done",
            Self::Refused => "refused",
        }
    }

    /// Reads a stored code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether somebody still has to act.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Received | Self::IdentityChecked)
    }
}

/// A step that the data protection officer takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// The person is who they say.
    CheckIdentity,
    /// Carried out.
    Finish,
    /// Refused.
    Refuse,
}

/// Decides a step.
///
/// # Errors
/// One's own request, a step that does not follow, or a refusal without reason.
pub fn decide_step(
    state: State,
    step: Step,
    own: bool,
    reason: Option<&str>,
) -> Result<State, DataRightRefusal> {
    if own {
        return Err(DataRightRefusal::DataRightOwn);
    }
    match (state, step) {
        (State::Received, Step::CheckIdentity) => Ok(State::IdentityChecked),
        (State::IdentityChecked, Step::Finish) => Ok(State::Done),
        (State::Received | State::IdentityChecked, Step::Refuse) => match reason {
            Some(reason) if !reason.trim().is_empty() => Ok(State::Refused),
            _ => Err(DataRightRefusal::DataRightReason),
        },
        (State::Received, Step::Finish)
        | (State::IdentityChecked, Step::CheckIdentity)
        | (State::Done | State::Refused, _) => Err(DataRightRefusal::DataRightState { state }),
    }
}

/// When an answer is due: the end in China of the last of the rule sheet's days, the day after
/// receipt being the first.
pub fn due_at(received: Timestamp, rules: &RuleSheet) -> Timestamp {
    let days = i64::from(rules.data_right_days.value);
    let start = WorkCalendar::day_of(received);
    let last = start.checked_add(days.min(3660).days()).unwrap_or(start);
    WorkCalendar::end_of_day(last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_whole_table_of_steps() {
        use {State::*, Step::*};
        let table = [
            (Received, CheckIdentity, Some(IdentityChecked)),
            (Received, Finish, None),
            (Received, Refuse, Some(Refused)),
            (IdentityChecked, CheckIdentity, None),
            (IdentityChecked, Finish, Some(Done)),
            (IdentityChecked, Refuse, Some(Refused)),
            (Done, CheckIdentity, None),
            (Done, Finish, None),
            (Done, Refuse, None),
            (Refused, CheckIdentity, None),
            (Refused, Finish, None),
            (Refused, Refuse, None),
        ];
        for (state, step, next) in table {
            let decided = decide_step(state, step, false, Some("不是本人"));
            assert_eq!(decided, next.ok_or(DataRightRefusal::DataRightState { state }), "{state:?} {step:?}");
        }
        assert_eq!(decide_step(Received, Refuse, false, Some("  ")), Err(DataRightRefusal::DataRightReason));
        assert_eq!(decide_step(Received, CheckIdentity, true, None), Err(DataRightRefusal::DataRightOwn));
    }

    #[test]
    fn fifteen_days_end_at_midnight_in_china() {
        let received = "2026-11-23T01:00:00Z".parse().unwrap();
        assert_eq!(due_at(received, &RuleSheet::default()).to_string(), "2026-12-08T16:00:00Z");
    }

    proptest! {
        #[test]
        fn codes_read_back(kind in proptest::sample::select(&Kind::ALL[..]), state in proptest::sample::select(&State::ALL[..])) {
            prop_assert_eq!(Kind::parse(kind.code()), Some(kind));
            prop_assert_eq!(State::parse(state.code()), Some(state));
        }
    }
}
