//! The same stages in the words of grid events and of wishes.

use crate::{Kind, Request, Resume, Stage, Verdict};
use baodao_kernel::coded;

coded! {
    /// The seven standard stages of a grid event. Source: domain hand-out 5.7.
    pub enum GridEventStage {
        /// 信息采集.
        Collected = "collected",
        /// 案件建立.
        Filed = "filed",
        /// 任务派遣.
        Dispatched = "dispatched",
        /// 任务处理.
        Handling = "handling",
        /// 处理反馈.
        FedBack = "fed_back",
        /// 核查结案.
        Verified = "verified",
        /// 综合评价.
        Closed = "closed",
    }

    /// The stages of a wish. Source: domain hand-out 5.4.
    pub enum WishStage {
        /// Written down, with consent.
        Collected = "collected",
        /// The grid worker knows it to be true.
        Verified = "verified",
        /// Its public words are approved.
        Approved = "approved",
        /// Shown to all.
        Open = "open",
        /// Somebody took it on.
        Claimed = "claimed",
        /// In touch with the recipient.
        Delivering = "delivering",
        /// Delivered.
        Delivered = "delivered",
        /// The recipient says so.
        ConfirmedByRecipient = "confirmed_by_recipient",
        /// Ended.
        Closed = "closed",
        /// Not approved.
        Rejected = "rejected",
        /// Nobody took it on in time.
        Expired = "expired",
        /// Taken back.
        Withdrawn = "withdrawn",
    }
}

/// The standard stage of a grid event; `None` for other kinds and for one that ended elsewhere.
pub fn grid_event_stage(request: &Request) -> Option<GridEventStage> {
    if request.kind != Kind::GridEvent {
        return None;
    }
    match &request.stage {
        Stage::Submitted => Some(GridEventStage::Collected),
        Stage::Accepted => Some(GridEventStage::Filed),
        Stage::Dispatched => Some(GridEventStage::Dispatched),
        Stage::InProgress => Some(GridEventStage::Handling),
        Stage::Asked { resume, .. } | Stage::Suspended { resume, .. } => Some(match resume {
            Resume::Submitted => GridEventStage::Collected,
            Resume::Accepted => GridEventStage::Filed,
            Resume::Dispatched => GridEventStage::Dispatched,
            Resume::InProgress => GridEventStage::Handling,
        }),
        Stage::Handled => Some(GridEventStage::FedBack),
        // Verified when it closed; evaluated once somebody gave a verdict or was called back.
        Stage::Closed if request.verdict.is_some() || request.callback.is_some() => {
            Some(GridEventStage::Closed)
        }
        Stage::Closed => Some(GridEventStage::Verified),
        Stage::NotAccepted { .. }
        | Stage::TransferredEmergency { .. }
        | Stage::Merged { .. }
        | Stage::Withdrawn
        | Stage::Expired
        | Stage::Terminated { .. } => None,
    }
}

/// The stage of a wish, `taken` telling whether somebody holds a place on one of its tasks;
/// `None` for other kinds and for one that ended elsewhere.
pub fn wish_stage(request: &Request, taken: bool) -> Option<WishStage> {
    if request.kind != Kind::Wish {
        return None;
    }
    let vetted = request.public_text.is_some();
    let accepted = if vetted { WishStage::Approved } else { WishStage::Verified };
    let dispatched = if taken { WishStage::Claimed } else { WishStage::Open };
    let confirmed =
        request.verdict.is_some_and(|given| matches!(given.verdict, Verdict::Satisfied | Verdict::Basically));
    match &request.stage {
        Stage::Submitted => Some(WishStage::Collected),
        Stage::Accepted => Some(accepted),
        Stage::Dispatched => Some(dispatched),
        Stage::InProgress => Some(WishStage::Delivering),
        Stage::Asked { resume, .. } | Stage::Suspended { resume, .. } => Some(match resume {
            Resume::Submitted => WishStage::Collected,
            Resume::Accepted => accepted,
            Resume::Dispatched => dispatched,
            Resume::InProgress => WishStage::Delivering,
        }),
        Stage::Handled => Some(WishStage::Delivered),
        Stage::Closed if confirmed => Some(WishStage::ConfirmedByRecipient),
        Stage::Closed => Some(WishStage::Closed),
        Stage::NotAccepted { .. } => Some(WishStage::Rejected),
        Stage::Expired => Some(WishStage::Expired),
        Stage::Withdrawn => Some(WishStage::Withdrawn),
        Stage::TransferredEmergency { .. } | Stage::Merged { .. } | Stage::Terminated { .. } => None,
    }
}
