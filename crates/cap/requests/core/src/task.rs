//! The task (派单): work given to those who do it. A request has one or more; finishing all of
//! them never closes the request.

use baodao_kernel::{AccountId, AreaPath, RequestId, Role, Span, TaskId, TenantId, coded};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

coded! {
    /// Why a task is given back. Source: domain hand-out 5.5 (grounds).
    pub enum ReturnGround {
        /// Not the duty of those it was given to.
        NotOurDuty = "not_our_duty",
        /// Outside their area.
        OutsideArea = "outside_area",
        /// Somebody else is handling it already.
        HandledElsewhere = "handled_elsewhere",
        /// It needs several, and somebody else to lead.
        NeedsJointHandling = "needs_joint_handling",
        /// Place or matter cannot be told from what was given.
        Unclear = "unclear",
    }

    /// Codes of [`Mode`].
    pub enum ModeCode {
        /// Anyone who fits may take a place.
        OpenCall = "open_call",
        /// Offered to particular people.
        Named = "named",
        /// A partner unit.
        Unit = "unit",
        /// A department, by whistle.
        Department = "department",
        /// The desk of another area, up or down.
        Area = "area",
    }

    /// Codes of [`TaskStage`].
    pub enum TaskStageCode {
        /// Work to do.
        Open = "open",
        /// Done.
        Finished = "finished",
        /// Called off.
        Cancelled = "cancelled",
        /// Given back.
        Returned = "returned",
    }
}

/// To whom a task is given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(tag = "mode", rename_all = "snake_case")]
pub enum Mode {
    /// Anyone who fits may take a place.
    OpenCall,
    /// Offered to particular people.
    Named,
    /// A partner unit.
    Unit {
        /// Its name.
        unit_name: String,
    },
    /// A department, by whistle.
    Department {
        /// Its name.
        name: String,
    },
    /// The desk of another area: up to the subdistrict or down to a community. Going down the
    /// duty list decides.
    Area {
        /// Which.
        area: AreaPath,
    },
}

impl Mode {
    /// The code alone.
    pub fn code(&self) -> ModeCode {
        match self {
            Self::OpenCall => ModeCode::OpenCall,
            Self::Named => ModeCode::Named,
            Self::Unit { .. } => ModeCode::Unit,
            Self::Department { .. } => ModeCode::Department,
            Self::Area { .. } => ModeCode::Area,
        }
    }

    /// Whether people hold places by claims; otherwise a body receives the whole task.
    pub fn has_places(&self) -> bool {
        matches!(self, Self::OpenCall | Self::Named)
    }

    /// The role that receives such a task for its body; `None` where people claim.
    pub fn recipient_role(&self) -> Option<Role> {
        match self {
            Self::OpenCall | Self::Named => None,
            Self::Unit { .. } => Some(Role::UnitLiaison),
            Self::Department { .. } => Some(Role::Handler),
            Self::Area { area } if area.level() <= baodao_kernel::AreaLevel::Subdistrict => {
                Some(Role::Dispatcher)
            }
            Self::Area { .. } => Some(Role::CommunityCoordinator),
        }
    }
}

/// What the duty list says of giving this work to that body. Looked up by the server.
/// Source: domain hand-out hard rule 6.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "duty", rename_all = "snake_case")]
pub enum Duty {
    /// Everyday help that no duty list speaks of.
    Everyday,
    /// On the list, to lead.
    Listed {
        /// Code of the catalogue item.
        item: String,
    },
    /// On the list, but only to assist.
    AssistOnly {
        /// Code of the catalogue item.
        item: String,
    },
    /// Not on its list.
    Outside,
}

impl Duty {
    /// The catalogue item, if one was found.
    pub fn item(&self) -> Option<&str> {
        match self {
            Self::Listed { item } | Self::AssistOnly { item } => Some(item),
            Self::Everyday | Self::Outside => None,
        }
    }
}

/// Where a task stands. Full is not a stage: see [`Task::is_full`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "stage", rename_all = "snake_case")]
pub enum TaskStage {
    /// Work to do.
    Open,
    /// Done.
    Finished,
    /// Called off.
    Cancelled {
        /// Why.
        reason: String,
    },
    /// Given back, and the arbiter agreed; the request is to be dispatched again.
    Returned {
        /// On what ground.
        ground: ReturnGround,
        /// Who gave it back.
        by: AccountId,
        /// When the arbiter agreed.
        at: Timestamp,
        /// The arbiter.
        arbiter: AccountId,
    },
}

impl TaskStage {
    /// The code alone.
    pub fn code(&self) -> TaskStageCode {
        match self {
            Self::Open => TaskStageCode::Open,
            Self::Finished => TaskStageCode::Finished,
            Self::Cancelled { .. } => TaskStageCode::Cancelled,
            Self::Returned { .. } => TaskStageCode::Returned,
        }
    }

    /// Code and detail for two columns.
    pub fn parts(&self) -> (TaskStageCode, Value) {
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
    pub fn from_parts(code: TaskStageCode, mut detail: Value) -> Result<Self, serde_json::Error> {
        if let Some(fields) = detail.as_object_mut() {
            fields.insert("stage".to_owned(), code.code().into());
        }
        serde_json::from_value(detail)
    }
}

/// A wish to give a task back and, once taken, the arbiter's no.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Objection {
    /// On what ground.
    pub ground: ReturnGround,
    /// Who wants to give it back.
    pub by: AccountId,
    /// Since when.
    pub at: Timestamp,
    /// Who refused; a refused task is not given back again. `None` while it is pending.
    pub refused_by: Option<AccountId>,
}

/// A task with all that the rules look at. Title and instructions are the store's.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Task {
    /// Its id.
    pub id: TaskId,
    /// Its district.
    pub tenant: TenantId,
    /// The request it serves.
    pub request: RequestId,
    /// The round of the request it was given in.
    pub round: u16,
    /// Grows by one with every saved change.
    pub version: i32,
    /// Where the work is.
    pub area: AreaPath,
    /// To whom it is given.
    pub mode: Mode,
    /// How many people it takes, 1 to 500.
    pub places: u16,
    /// How many places are taken.
    pub taken: u16,
    /// When the work is; `None` when that is arranged with the requester.
    pub span: Option<Span>,
    /// Codes of skills that everybody on it must have.
    pub skills: Vec<String>,
    /// Whether it is too dangerous for minors.
    pub adults_only: bool,
    /// The duty list's word on it.
    pub duty: Duty,
    /// Where it stands.
    pub stage: TaskStage,
    /// When it was given.
    pub given_at: Timestamp,
    /// Until when it may be given back.
    pub return_until: Timestamp,
    /// Who received it for a unit, department or area.
    pub received_by: Option<AccountId>,
    /// A pending or refused wish to give it back.
    pub objection: Option<Objection>,
}

impl Task {
    /// Whether no place is free.
    pub fn is_full(&self) -> bool {
        self.taken >= self.places
    }

    /// Whether there is work to do.
    pub fn is_open(&self) -> bool {
        self.stage == TaskStage::Open
    }

    /// Whether the work has begun; never, where no time is set.
    pub fn has_begun(&self, now: Timestamp) -> bool {
        self.span.is_some_and(|span| span.from() <= now)
    }

    /// Whether the work is still to begin; never, where no time is set.
    pub fn is_ahead(&self, now: Timestamp) -> bool {
        self.span.is_some_and(|span| now < span.from())
    }

    /// Whether the time of the work is over; never, where no time is set.
    pub fn is_past(&self, now: Timestamp) -> bool {
        self.span.is_some_and(|span| span.until() <= now)
    }

    /// Minutes of the slot, where a time is set.
    pub fn slot_minutes(&self) -> Option<u32> {
        let length = self.span?.until().duration_since(self.span?.from());
        u32::try_from(length.as_mins()).ok()
    }

    /// Whether a wish to give it back waits for the arbiter.
    pub fn return_pending(&self) -> bool {
        self.objection.as_ref().is_some_and(|objection| objection.refused_by.is_none())
    }
}
