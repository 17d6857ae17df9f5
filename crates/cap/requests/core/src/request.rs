//! The request (点单): what a resident asks for, whoever does the work. Stage, outcome and
//! verdict are three facts; no one of them is computed from another.

use baodao_kernel::{AccountId, AreaLevel, AreaPath, RequestId, TenantId, coded};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{Application, Clock, Stage};

coded! {
    /// What is asked for. Source: domain hand-out 5.4, 5.5, 5.7.
    pub enum Kind {
        /// 咨询.
        Consult = "consult",
        /// 求助.
        Help = "help",
        /// 投诉.
        Complain = "complain",
        /// 举报: the identity goes to the vault.
        Report = "report",
        /// 建议.
        Suggest = "suggest",
        /// 微心愿: shown to the public only in a vetted text.
        Wish = "wish",
        /// 网格事件.
        GridEvent = "grid_event",
    }

    /// How soon it is needed.
    pub enum Urgency {
        /// Ordinary.
        Routine = "routine",
        /// Cannot wait for the ordinary deadline.
        Urgent = "urgent",
    }

    /// Where the request came from.
    pub enum Source {
        /// A resident's own hand.
        Resident = "resident",
        /// Somebody wrote it down for a resident.
        Proxy = "proxy",
        /// A grid worker's own finding.
        Grid = "grid",
        /// The government hotline.
        Hotline = "hotline",
        /// A patrol.
        Patrol = "patrol",
        /// A meeting.
        Meeting = "meeting",
        /// Acting before anybody asked (未诉先办).
        Proactive = "proactive",
        /// Another program, through Open311.
        Open311 = "open311",
    }

    /// What came of it, as stated by those who handled it.
    pub enum Outcome {
        /// Solved.
        Solved = "solved",
        /// Solved in part.
        Partly = "partly",
        /// Not solved.
        NotSolved = "not_solved",
        /// Nothing to solve: explained.
        Explained = "explained",
    }

    /// What the requester says of it.
    pub enum Verdict {
        /// 满意.
        Satisfied = "satisfied",
        /// 基本满意.
        Basically = "basically",
        /// 不满意: reopens once, afterwards goes one level up.
        Dissatisfied = "dissatisfied",
        /// Asked, and gave none.
        NoOpinion = "none",
    }

    /// How a verdict reached us.
    pub enum VerdictBy {
        /// The requester, signed in.
        Account = "account",
        /// The holder of the receipt link.
        Receipt = "receipt",
        /// Said to somebody who wrote it down.
        Proxy = "proxy",
    }

    /// Who answers for the request now; one step up each time it escalates.
    pub enum Level {
        /// The grid worker.
        Grid = "grid",
        /// The community.
        Community = "community",
        /// The subdistrict.
        Subdistrict = "subdistrict",
        /// The district.
        District = "district",
    }
}

impl Level {
    /// The level above; the district has none.
    pub const fn up(self) -> Option<Self> {
        match self {
            Self::Grid => Some(Self::Community),
            Self::Community => Some(Self::Subdistrict),
            Self::Subdistrict => Some(Self::District),
            Self::District => None,
        }
    }

    /// The area level that answers.
    pub const fn area_level(self) -> AreaLevel {
        match self {
            Self::Grid => AreaLevel::Grid,
            Self::Community => AreaLevel::Community,
            Self::Subdistrict => AreaLevel::Subdistrict,
            Self::District => AreaLevel::District,
        }
    }
}

/// Who asks, as far as the rules need to know; names and numbers live in the sealed columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Requester {
    /// The requester's account, if they have one.
    pub account: Option<AccountId>,
    /// Who wrote the request down for them.
    pub proxy: Option<AccountId>,
    /// Asked not to be known.
    pub anonymous: bool,
    /// Whether a name or a number was left.
    pub has_contact: bool,
    /// Asked that the identity be kept from those who dispatch and handle.
    pub secret: bool,
}

impl Requester {
    /// Whether there is somebody to ask back, reply to and hear a verdict from.
    pub fn can_be_asked(&self) -> bool {
        self.account.is_some() || self.proxy.is_some() || self.has_contact
    }
}

/// The reply given when a round was handled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handling {
    /// What came of it.
    pub outcome: Outcome,
    /// The words to the requester.
    pub reply: String,
    /// Who handled it.
    pub by: AccountId,
    /// When.
    pub at: Timestamp,
}

/// A verdict with its way and moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct VerdictGiven {
    /// The verdict.
    pub verdict: Verdict,
    /// How it came.
    pub by: VerdictBy,
    /// When.
    pub at: Timestamp,
}

/// The answers of a call-back that reached somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct CallbackAnswers {
    /// Whether anybody had been in touch.
    pub contacted: bool,
    /// Whether the matter is solved.
    pub solved: bool,
    /// How satisfied.
    pub satisfaction: Verdict,
}

/// A call-back. Only one that was answered is valid and enters the rates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Callback {
    /// Who called.
    pub by: AccountId,
    /// When.
    pub at: Timestamp,
    /// What was answered; `None` when nobody was reached.
    pub answers: Option<CallbackAnswers>,
}

/// A request with all that the rules look at. Its text, place and contact are the store's.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// Its id.
    pub id: RequestId,
    /// Its district.
    pub tenant: TenantId,
    /// The number people quote.
    pub number: String,
    /// Grows by one with every saved change.
    pub version: i32,
    /// What is asked for.
    pub kind: Kind,
    /// How soon.
    pub urgency: Urgency,
    /// Where it came from.
    pub source: Source,
    /// Where it is about.
    pub area: AreaPath,
    /// Code of the class, if one was given.
    pub category: Option<String>,
    /// Where it stands.
    pub stage: Stage,
    /// 1 at first; each reopening adds one.
    pub round: u16,
    /// Who answers for it.
    pub level: Level,
    /// Who asks.
    pub requester: Requester,
    /// When it came in.
    pub submitted_at: Timestamp,
    /// Who accepted it.
    pub accepted_by: Option<AccountId>,
    /// Who dispatched it last.
    pub dispatched_by: Option<AccountId>,
    /// The clock of this round; `None` before the first dispatch.
    pub clock: Option<Clock>,
    /// Reply and outcome of this round.
    pub handling: Option<Handling>,
    /// The requester's verdict on this round.
    pub verdict: Option<VerdictGiven>,
    /// The last call-back of this round.
    pub callback: Option<Callback>,
    /// An extension, suspension or termination that waits for a decision.
    pub pending: Option<Application>,
    /// A wish's vetted words for the public; `None` until the secretary approved them.
    pub public_text: Option<String>,
}

impl Request {
    /// The outcome of this round.
    pub fn outcome(&self) -> Option<Outcome> {
        self.handling.as_ref().map(|handling| handling.outcome)
    }

    /// The area whose desk answers at the present level; the place itself when it is not so deep.
    pub fn desk(&self) -> AreaPath {
        self.area.at(self.level.area_level()).unwrap_or_else(|| self.area.clone())
    }

    /// Whether `account` had a hand in this round, and so must not call back about it.
    pub fn took_part(&self, account: AccountId) -> bool {
        let handled_by = self.handling.as_ref().map(|handling| handling.by);
        [self.accepted_by, self.dispatched_by, handled_by].contains(&Some(account))
    }
}
