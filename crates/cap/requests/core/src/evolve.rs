//! How events change the states. Nothing is refused here; what happened has happened.

use jiff::Timestamp;

use crate::{
    Application, Callback, Claim, ClaimStage, Clock, Confirmed, Event, Handling, Objection, Presence, Report,
    Request, Seat, Stage, Task, TaskStage, VerdictGiven,
};

impl Request {
    /// Applies what happened at `at`. Events of tasks and claims change nothing here.
    pub fn evolve(&mut self, event: &Event, at: Timestamp) {
        match event {
            Event::RequestAccepted { by } => {
                self.accepted_by = Some(*by);
                self.stage = Stage::Accepted;
            }
            Event::RequestAsked { by, resume, question } => {
                let question = question.clone();
                self.stage = Stage::Asked { question, since: at, by: *by, resume: *resume };
                self.clock = self.clock.map(|clock| clock.wait(at));
            }
            Event::RequestAnswered { resume, clock, .. } | Event::RequestResumed { resume, clock, .. } => {
                self.stage = (*resume).into();
                self.clock = *clock;
            }
            Event::RequestDeclined { code, .. } => self.end(Stage::NotAccepted { code: *code }),
            Event::EmergencyTransferred { to, .. } => self.end(Stage::TransferredEmergency { to: *to }),
            Event::RequestDispatched { by, clock, .. } => {
                self.dispatched_by = Some(*by);
                self.stage = Stage::Dispatched;
                self.clock = *clock;
            }
            Event::TaskDispatched { by, .. } => self.dispatched_by = Some(*by),
            Event::RequesterContacted { .. } => {
                self.stage = Stage::InProgress;
                self.clock = self.clock.map(|clock| Clock { contacted_at: Some(at), ..clock });
            }
            Event::RequestHandled { outcome, by, reply, .. } => {
                self.end(Stage::Handled);
                self.handling = Some(Handling { outcome: *outcome, reply: reply.clone(), by: *by, at });
                self.clock = self.clock.map(|clock| Clock { handled_at: Some(at), ..clock });
            }
            Event::VerdictGiven { verdict, by } => {
                self.verdict = Some(VerdictGiven { verdict: *verdict, by: *by, at });
            }
            Event::RequestReopened { round } => self.begin_round(*round),
            Event::RequestEscalated { to, .. } => self.level = *to,
            Event::RequestClosed { .. } => self.end(Stage::Closed),
            Event::CallbackRecorded { by, answers } => {
                self.callback = Some(Callback { by: *by, at, answers: *answers });
            }
            Event::ApplicationMade { ask, by, authority, reason } => {
                let reason = reason.clone();
                self.pending = Some(Application { ask: *ask, reason, by: *by, authority: *authority, at });
            }
            Event::ApplicationRefused { .. } => self.pending = None,
            Event::DeadlineExtended { clock, .. } => {
                self.pending = None;
                self.clock = *clock;
            }
            Event::RequestSuspended { review_on, approved_by, resume, reason } => {
                self.end(Stage::Suspended {
                    reason: reason.clone(),
                    since: at,
                    review_on: *review_on,
                    approved_by: *approved_by,
                    resume: *resume,
                });
                self.clock = self.clock.map(|clock| clock.wait(at));
            }
            Event::RequestTerminated { reviewed_by, reason, .. } => {
                self.end(Stage::Terminated { reason: reason.clone(), reviewed_by: *reviewed_by });
            }
            Event::RequestWithdrawn => self.end(Stage::Withdrawn),
            Event::RequestMerged { into, .. } => self.end(Stage::Merged { into: *into }),
            Event::SecrecySet { secret } => self.requester.secret = *secret,
            Event::RequestReclassified { kind, urgency, category, area, .. } => {
                self.kind = kind.unwrap_or(self.kind);
                self.urgency = urgency.unwrap_or(self.urgency);
                self.category = category.clone().or(self.category.take());
                self.area = area.clone().unwrap_or_else(|| self.area.clone());
            }
            Event::WishVetted { public_text, .. } => self.public_text = Some(public_text.clone()),
            Event::WishRejected { .. } => {
                self.end(Stage::NotAccepted { code: crate::DeclineCode::WishNotApproved });
            }
            Event::WishExpired => self.end(Stage::Expired),
            Event::AlarmRaised { alarm, .. } => {
                self.clock = self.clock.map(|clock| Clock { alarmed: Some(*alarm), ..clock });
            }
            Event::RequestSubmitted { .. }
            | Event::OfferMade { .. }
            | Event::CoVerdictGiven { .. }
            | Event::RequestJoined
            | Event::PhotoAdded
            | Event::TaskReceived { .. }
            | Event::TaskReturnRequested { .. }
            | Event::TaskReturned { .. }
            | Event::TaskReturnRefused { .. }
            | Event::TaskFinished { .. }
            | Event::TaskCancelled { .. }
            | Event::ClaimMade { .. }
            | Event::ClaimWaitlisted { .. }
            | Event::OfferAccepted { .. }
            | Event::OfferDeclined { .. }
            | Event::ClaimLeft { .. }
            | Event::ClaimPromoted { .. }
            | Event::WorkReported { .. }
            | Event::WorkPhotoAdded { .. }
            | Event::PresenceConfirmed { .. } => {}
        }
    }

    /// A stage at which nothing that was asked for before matters any more.
    fn end(&mut self, stage: Stage) {
        self.stage = stage;
        self.pending = None;
    }

    /// A new round knows nothing of the last but its number; the history does.
    fn begin_round(&mut self, round: u16) {
        self.end(Stage::Accepted);
        self.round = round;
        self.dispatched_by = None;
        self.clock = None;
        self.handling = None;
        self.verdict = None;
        self.callback = None;
    }
}

impl Task {
    /// Applies what happened at `at`. Events of other tasks change nothing.
    pub fn evolve(&mut self, event: &Event, at: Timestamp) {
        match event {
            Event::TaskReceived { task, by } if *task == self.id => self.received_by = Some(*by),
            Event::TaskReturnRequested { task, ground, by } if *task == self.id => {
                self.objection = Some(Objection { ground: *ground, by: *by, at, refused_by: None });
            }
            Event::TaskReturned { task, ground, by, arbiter } if *task == self.id => {
                self.stage = TaskStage::Returned { ground: *ground, by: *by, at, arbiter: *arbiter };
            }
            Event::TaskReturnRefused { task, arbiter } if *task == self.id => {
                if let Some(objection) = &mut self.objection {
                    objection.refused_by = Some(*arbiter);
                }
            }
            Event::TaskFinished { task, .. } if *task == self.id => self.stage = TaskStage::Finished,
            Event::TaskCancelled { task, reason, .. } if *task == self.id => {
                self.stage = TaskStage::Cancelled { reason: reason.clone() };
            }
            Event::ClaimMade { task, .. }
            | Event::OfferAccepted { task, .. }
            | Event::ClaimPromoted { task, .. }
                if *task == self.id =>
            {
                self.taken += 1;
            }
            Event::ClaimLeft { task, freed: true, .. }
            | Event::PresenceConfirmed { task, presence: Presence::Absent | Presence::Excused, .. }
                if *task == self.id =>
            {
                self.taken = self.taken.saturating_sub(1);
            }
            _ => {}
        }
    }
}

impl Claim {
    /// Applies what happened at `at`. Events of other claims change nothing; the end of the task
    /// releases whoever has nothing more to do.
    pub fn evolve(&mut self, event: &Event, at: Timestamp) {
        match event {
            Event::OfferAccepted { claim, .. } | Event::ClaimPromoted { claim, .. } if *claim == self.id => {
                self.stage = ClaimStage::Accepted;
            }
            Event::OfferDeclined { claim, reason, .. } if *claim == self.id => {
                self.stage = ClaimStage::Declined;
                self.reason.clone_from(reason);
            }
            Event::ClaimLeft { claim, reason, .. } if *claim == self.id => {
                self.stage = ClaimStage::Left;
                self.reason.clone_from(reason);
            }
            Event::WorkReported { claim, minutes, text, .. } if *claim == self.id => {
                self.report = Some(Report { text: text.clone(), minutes: *minutes, at });
            }
            Event::PresenceConfirmed { claim, presence, by, .. } if *claim == self.id => {
                self.confirmed = Some(Confirmed { presence: *presence, by: *by, at });
            }
            Event::TaskFinished { task, .. } if *task == self.task && self.is_unanswered() => {
                self.stage = ClaimStage::Released;
            }
            Event::TaskCancelled { task, .. } | Event::TaskReturned { task, .. }
                if *task == self.task && (self.is_unanswered() || self.is_untouched()) =>
            {
                self.stage = ClaimStage::Released;
            }
            _ => {}
        }
    }
}

impl Seat {
    /// Applies what happened at `at` to the task and to the claim.
    pub fn evolve(&mut self, event: &Event, at: Timestamp) {
        self.task.evolve(event, at);
        self.claim.evolve(event, at);
    }
}
