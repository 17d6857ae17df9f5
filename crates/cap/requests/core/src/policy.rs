//! Who may do what. One table answers for the single decision and for the scope of lists.
//! Source: domain hand-out 4.

use baodao_kernel::{Role, Rule, Who, coded};

coded! {
    /// Everything that can be done with requests, tasks and claims.
    pub enum Action {
        /// See lists of requests.
        List = "list",
        /// See one request, masked.
        Read = "read",
        /// See its history.
        ReadHistory = "read_history",
        /// See a task.
        ReadTask = "read_task",
        /// See tasks that take claims.
        ListTasks = "list_tasks",
        /// See wishes in their vetted words.
        ReadWishes = "read_wishes",
        /// See the requester's contact in full; logged and visible to the requester.
        ReadContact = "read_contact",
        /// See who stands behind a secret request; logged and visible to the requester.
        ReadSecretIdentity = "read_secret_identity",
        /// See counts and rates.
        ReadFigures = "read_figures",
        /// See the drawn call-back sample.
        ListCallbacks = "list_callbacks",

        /// Ask for something.
        Submit = "submit",
        /// Write down what somebody else asks for.
        SubmitByProxy = "submit_by_proxy",
        /// Add a picture.
        AddPhoto = "add_photo",
        /// Take it on.
        Accept = "accept",
        /// Solve it in one line.
        SolveOnSpot = "solve_on_spot",
        /// Ask back.
        Ask = "ask",
        /// Answer what was asked.
        Answer = "answer",
        /// Decline with a lawful route.
        Decline = "decline",
        /// Hand it to an emergency number.
        TransferEmergency = "transfer_emergency",
        /// Give it to those who do the work.
        Dispatch = "dispatch",
        /// Note the first contact.
        NoteContact = "note_contact",
        /// State the outcome and reply.
        Handle = "handle",
        /// Give the verdict.
        GiveVerdict = "give_verdict",
        /// Write down a verdict that was said.
        GiveVerdictByProxy = "give_verdict_by_proxy",
        /// Give a verdict as somebody who joined.
        GiveCoVerdict = "give_co_verdict",
        /// Close what no verdict came for.
        Close = "close",
        /// Begin a new round.
        Reopen = "reopen",
        /// Hand it one level up.
        Escalate = "escalate",
        /// Ask for more time.
        RequestExtension = "request_extension",
        /// Ask to let it wait.
        RequestSuspension = "request_suspension",
        /// Ask to end it.
        RequestTermination = "request_termination",
        /// Decide on any of the three.
        DecideApplication = "decide_application",
        /// End a wait.
        Resume = "resume",
        /// Take it back.
        Withdraw = "withdraw",
        /// Merge it into another.
        Merge = "merge",
        /// Join it as somebody with the same need.
        Join = "join",
        /// Ask for secrecy, or no longer.
        SetSecrecy = "set_secrecy",
        /// Put kind, urgency, class or place right.
        Reclassify = "reclassify",
        /// Approve a wish's public words.
        VetWish = "vet_wish",
        /// Not approve a wish.
        RejectWish = "reject_wish",
        /// End a wish that nobody took on.
        ExpireWish = "expire_wish",
        /// Record a call-back.
        RecordCallback = "record_callback",
        /// Let the clock call out.
        RaiseAlarm = "raise_alarm",

        /// Receive a task for a unit, department or area.
        ReceiveTask = "receive_task",
        /// Ask to give it back.
        ReturnTask = "return_task",
        /// Decide on that.
        DecideReturn = "decide_return",
        /// Say that the work is done.
        FinishTask = "finish_task",
        /// Call the work off.
        CancelTask = "cancel_task",
        /// Offer places on it to more people.
        OfferPlace = "offer_place",
        /// Take a place.
        Claim = "claim",
        /// Wait for a place.
        JoinWaitingList = "join_waiting_list",

        /// Take the offered place.
        AcceptOffer = "accept_offer",
        /// Decline the offered place.
        DeclineOffer = "decline_offer",
        /// Leave before the work begins.
        Leave = "leave",
        /// Say what was done.
        ReportWork = "report_work",
        /// Say whether somebody was there.
        ConfirmPresence = "confirm_presence",
    }

    /// How a person may stand to a request.
    pub enum Relation {
        /// Asked for it.
        Requester = "requester",
        /// Holds its receipt link.
        ReceiptHolder = "receipt_holder",
        /// Wrote it down for the requester.
        Proxy = "proxy",
        /// Joined it.
        CoRequester = "co_requester",
        /// Was offered a place on one of its open tasks.
        Offered = "offered",
        /// Holds or waits for a place on one of its tasks.
        Claimant = "claimant",
        /// Belongs to the unit, department or area that one of its open tasks was given to.
        Recipient = "recipient",
        /// Accepted or dispatched it in this round, and it is not over.
        InCharge = "in_charge",
        /// Is to call back about it: it is in their drawn sample.
        Caller = "caller",
    }
}

/// Actions of a grid worker in their own grid; the coordinator's and dispatcher's begin with them.
macro_rules! desk_actions {
    ($($more:ident),* $(,)?) => {
        &[
            Action::List, Action::Read, Action::ReadHistory, Action::ReadTask, Action::ListTasks,
            Action::SubmitByProxy, Action::AddPhoto, Action::Accept, Action::SolveOnSpot, Action::Ask,
            Action::Decline, Action::TransferEmergency, Action::NoteContact, Action::Handle,
            Action::GiveVerdictByProxy, Action::Resume, Action::Escalate, $(Action::$more),*
        ]
    };
}

/// Who may do what. Nobody sees the identity behind a secret request but the requester and, for
/// a rights request, the data protection officer; contacts are for those at work on it, not for
/// roles. The nightly jobs decide without the table.
pub const POLICY: &[Rule<Action, Relation>] = &[
    Rule { who: Who::Anyone, may: &[Action::Submit, Action::ReadWishes] },
    Rule { who: Who::SignedIn, may: &[Action::Join] },
    Rule {
        who: Who::Relation(Relation::Requester),
        may: &[
            Action::List,
            Action::Read,
            Action::ReadHistory,
            // What was done for them, so that they can thank for it.
            Action::ReadTask,
            Action::ReadContact,
            Action::ReadSecretIdentity,
            Action::AddPhoto,
            Action::Answer,
            Action::GiveVerdict,
            Action::Reopen,
            Action::Withdraw,
            Action::SetSecrecy,
        ],
    },
    Rule {
        who: Who::Relation(Relation::ReceiptHolder),
        may: &[
            Action::Read,
            Action::ReadHistory,
            Action::AddPhoto,
            Action::Answer,
            Action::GiveVerdict,
            Action::Reopen,
            Action::Withdraw,
            Action::SetSecrecy,
        ],
    },
    Rule {
        who: Who::Relation(Relation::Proxy),
        may: &[
            Action::List,
            Action::Read,
            Action::AddPhoto,
            Action::Answer,
            Action::GiveVerdictByProxy,
            Action::Withdraw,
        ],
    },
    Rule {
        who: Who::Relation(Relation::CoRequester),
        may: &[Action::List, Action::Read, Action::GiveCoVerdict],
    },
    Rule {
        who: Who::Relation(Relation::Offered),
        may: &[Action::ReadTask, Action::ListTasks, Action::AcceptOffer, Action::DeclineOffer],
    },
    Rule {
        who: Who::Relation(Relation::Claimant),
        may: &[
            Action::ReadTask,
            Action::ListTasks,
            Action::ReadContact,
            Action::NoteContact,
            Action::Leave,
            Action::ReportWork,
        ],
    },
    Rule {
        who: Who::Relation(Relation::Recipient),
        may: &[
            Action::List,
            Action::Read,
            Action::ReadHistory,
            Action::ReadTask,
            Action::ListTasks,
            Action::ReadContact,
            Action::NoteContact,
            Action::ReceiveTask,
            Action::ReturnTask,
            Action::FinishTask,
            Action::Handle,
            Action::RequestExtension,
            Action::RequestSuspension,
        ],
    },
    Rule { who: Who::Relation(Relation::InCharge), may: &[Action::ReadContact] },
    Rule {
        who: Who::Relation(Relation::Caller),
        may: &[
            Action::ListCallbacks,
            Action::Read,
            Action::ReadContact,
            Action::RecordCallback,
            Action::GiveVerdictByProxy,
        ],
    },
    Rule {
        who: Who::Role(Role::Volunteer),
        may: &[Action::ListTasks, Action::ReadTask, Action::Claim, Action::JoinWaitingList],
    },
    Rule {
        who: Who::Role(Role::InServiceMember),
        may: &[Action::ListTasks, Action::ReadTask, Action::Claim, Action::JoinWaitingList],
    },
    Rule { who: Who::Role(Role::GridWorker), may: desk_actions![] },
    Rule {
        who: Who::Role(Role::CommunityCoordinator),
        may: desk_actions![
            ReadFigures,
            Dispatch,
            FinishTask,
            CancelTask,
            OfferPlace,
            ConfirmPresence,
            Reclassify,
            Merge,
            Close,
            Reopen,
            RequestExtension,
            RequestSuspension,
            RequestTermination,
        ],
    },
    Rule {
        who: Who::Role(Role::CommunitySecretary),
        may: &[
            Action::List,
            Action::Read,
            Action::ReadHistory,
            Action::ReadTask,
            Action::ListTasks,
            Action::ReadFigures,
            Action::VetWish,
            Action::RejectWish,
            Action::DecideApplication,
        ],
    },
    Rule {
        who: Who::Role(Role::Dispatcher),
        may: desk_actions![
            ReadFigures,
            Dispatch,
            FinishTask,
            CancelTask,
            OfferPlace,
            Reclassify,
            Merge,
            Close,
            Reopen,
            RequestExtension,
            RequestSuspension,
            RequestTermination,
            DecideApplication,
            DecideReturn,
        ],
    },
    Rule { who: Who::Role(Role::ProjectLead), may: &[Action::ReadFigures] },
    Rule { who: Who::Role(Role::Dpo), may: &[Action::ReadSecretIdentity] },
];

impl Action {
    /// Whether it only looks.
    pub fn is_reading(self) -> bool {
        matches!(
            self,
            Self::List
                | Self::Read
                | Self::ReadHistory
                | Self::ReadTask
                | Self::ListTasks
                | Self::ReadWishes
                | Self::ReadContact
                | Self::ReadSecretIdentity
                | Self::ReadFigures
                | Self::ListCallbacks
        )
    }

    /// Whether only the clockwork takes it, without a person.
    pub fn is_clockwork(self) -> bool {
        matches!(self, Self::ExpireWish | Self::RaiseAlarm)
    }
}
