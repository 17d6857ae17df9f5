//! Where a request stands. Each stage carries only its own data and is stored as a code with
//! a JSON detail.

use baodao_kernel::{AccountId, RequestId, coded};
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

coded! {
    /// Why a request is not accepted. Each reason has a lawful route that the requester is told.
    /// Source: domain hand-out 5.5.
    pub enum DeclineCode {
        /// For a court.
        Court = "court",
        /// For arbitration.
        Arbitration = "arbitration",
        /// For discipline inspection.
        Discipline = "discipline",
        /// For administrative reconsideration.
        Reconsideration = "reconsideration",
        /// For disclosure of government information.
        Disclosure = "disclosure",
        /// Already in 信访.
        Petition = "petition",
        /// Answered before, with no new facts.
        AnsweredNoNewFacts = "answered_no_new_facts",
        /// Touches secrets of the state, of business or of a person.
        Secret = "secret",
        /// Asks for something unlawful.
        Unlawful = "unlawful",
        /// Nobody's duty here.
        OutsideDuty = "outside_duty",
        /// A wish that was not approved for the public.
        WishNotApproved = "wish_not_approved",
    }

    /// The emergency number that a request was handed to.
    pub enum Emergency {
        /// 110.
        Police = "110",
        /// 119.
        Fire = "119",
        /// 120.
        Ambulance = "120",
        /// 122.
        Traffic = "122",
    }

    /// The stages that waiting returns to.
    pub enum Resume {
        /// Back to the grid worker.
        Submitted = "submitted",
        /// Back to the coordinator.
        Accepted = "accepted",
        /// Back to those it was dispatched to.
        Dispatched = "dispatched",
        /// Back to work.
        InProgress = "in_progress",
    }

    /// The codes of [`Stage`].
    pub enum StageCode {
        /// Came in; nobody took it yet.
        Submitted = "submitted",
        /// Waits for the requester's answer.
        Asked = "asked",
        /// Taken on, not dispatched.
        Accepted = "accepted",
        /// Given to somebody.
        Dispatched = "dispatched",
        /// Somebody was in touch.
        InProgress = "in_progress",
        /// Answered; the verdict is awaited.
        Handled = "handled",
        /// Waits for an objective cause to pass.
        Suspended = "suspended",
        /// Ended in the ordinary way.
        Closed = "closed",
        /// Not for us.
        NotAccepted = "not_accepted",
        /// Handed to an emergency number.
        TransferredEmergency = "transferred_emergency",
        /// Goes on inside another request.
        Merged = "merged",
        /// Taken back by the requester.
        Withdrawn = "withdrawn",
        /// A wish that nobody took on in time.
        Expired = "expired",
        /// Ended by two persons for a reason.
        Terminated = "terminated",
    }
}

impl StageCode {
    /// Whether something is still to be done. The database knows these codes too
    /// (`request.is_open`).
    pub fn is_open(self) -> bool {
        match self {
            Self::Submitted
            | Self::Asked
            | Self::Accepted
            | Self::Dispatched
            | Self::InProgress
            | Self::Handled
            | Self::Suspended => true,
            Self::Closed
            | Self::NotAccepted
            | Self::TransferredEmergency
            | Self::Merged
            | Self::Withdrawn
            | Self::Expired
            | Self::Terminated => false,
        }
    }

    /// Whether it is an end out of the ordinary, which few requests come to (`request.odd_end`).
    pub fn is_odd_end(self) -> bool {
        !self.is_open() && self != Self::Closed
    }
}

impl DeclineCode {
    /// Key of the words that tell the lawful route.
    pub fn route_key(self) -> String {
        format!("route.{}", self.code())
    }
}

/// Where a request stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "stage", rename_all = "snake_case")]
pub enum Stage {
    /// Came in; nobody took it yet.
    Submitted,
    /// Waits for the requester's answer; the clock waits too.
    Asked {
        /// What was asked.
        question: String,
        /// Since when.
        since: Timestamp,
        /// Who asked.
        by: AccountId,
        /// Where the answer leads back to.
        resume: Resume,
    },
    /// Taken on, not dispatched.
    Accepted,
    /// Given to somebody; the clock runs.
    Dispatched,
    /// The requester was contacted; the clock runs.
    InProgress,
    /// Answered with an outcome; the verdict is awaited.
    Handled,
    /// Waits for an objective cause to pass; the clock waits too. Never counts as solved.
    Suspended {
        /// The cause.
        reason: String,
        /// Since when.
        since: Timestamp,
        /// The day on which it is looked at again, at most 90 days ahead by default.
        review_on: Date,
        /// Who approved, one level above who asked.
        approved_by: AccountId,
        /// Where it leads back to.
        resume: Resume,
    },
    /// Ended in the ordinary way.
    Closed,
    /// Not for us; the lawful route is told.
    NotAccepted {
        /// Why.
        code: DeclineCode,
    },
    /// Handed to an emergency number.
    TransferredEmergency {
        /// Which.
        to: Emergency,
    },
    /// Goes on inside another request.
    Merged {
        /// Which.
        into: RequestId,
    },
    /// Taken back by the requester.
    Withdrawn,
    /// A wish that nobody took on in time.
    Expired,
    /// Ended by two persons for a reason.
    Terminated {
        /// Why.
        reason: String,
        /// The second person.
        reviewed_by: AccountId,
    },
}

impl Stage {
    /// The code alone.
    pub fn code(&self) -> StageCode {
        match self {
            Self::Submitted => StageCode::Submitted,
            Self::Asked { .. } => StageCode::Asked,
            Self::Accepted => StageCode::Accepted,
            Self::Dispatched => StageCode::Dispatched,
            Self::InProgress => StageCode::InProgress,
            Self::Handled => StageCode::Handled,
            Self::Suspended { .. } => StageCode::Suspended,
            Self::Closed => StageCode::Closed,
            Self::NotAccepted { .. } => StageCode::NotAccepted,
            Self::TransferredEmergency { .. } => StageCode::TransferredEmergency,
            Self::Merged { .. } => StageCode::Merged,
            Self::Withdrawn => StageCode::Withdrawn,
            Self::Expired => StageCode::Expired,
            Self::Terminated { .. } => StageCode::Terminated,
        }
    }

    /// Code and detail for two columns; the detail of a stage without data is `{}`.
    pub fn parts(&self) -> (StageCode, Value) {
        let mut detail = serde_json::to_value(self).unwrap_or_default();
        if let Some(fields) = detail.as_object_mut() {
            fields.remove("stage");
        }
        (self.code(), detail)
    }

    /// The stage of a stored code and detail.
    ///
    /// # Errors
    /// When the detail lacks a field of that stage.
    pub fn from_parts(code: StageCode, detail: Value) -> Result<Self, serde_json::Error> {
        let mut whole = json!({ "stage": code.code() });
        if let (Some(whole), Value::Object(detail)) = (whole.as_object_mut(), detail) {
            whole.extend(detail);
        }
        serde_json::from_value(whole)
    }

    /// Whether nothing more can be done but to look, give a late verdict or reopen.
    pub fn is_over(&self) -> bool {
        !self.code().is_open()
    }

    /// The stage that waiting would lead back to; `None` where one cannot begin to wait.
    pub fn resumable(&self) -> Option<Resume> {
        match self {
            Self::Submitted => Some(Resume::Submitted),
            Self::Accepted => Some(Resume::Accepted),
            Self::Dispatched => Some(Resume::Dispatched),
            Self::InProgress => Some(Resume::InProgress),
            _ => None,
        }
    }
}

impl From<Resume> for Stage {
    fn from(resume: Resume) -> Self {
        match resume {
            Resume::Submitted => Self::Submitted,
            Resume::Accepted => Self::Accepted,
            Resume::Dispatched => Self::Dispatched,
            Resume::InProgress => Self::InProgress,
        }
    }
}
