//! What the rules of records say when they say no.

use baodao_kernel::{RecordId, RefusalSpec};
use jiff::{Timestamp, civil::Date};

baodao_kernel::refusals! {
    /// Why a step is refused.
    pub enum RecordsRefusal {
        /// The record does not stand where this step begins.
        RecordState { stage: String } = ("record_state", Conflict, "The record is not in a state for this."),
        /// Nobody confirmed that the person was there.
        PresenceNotConfirmed = ("presence_not_confirmed", Conflict, "Nobody has confirmed that the person was there."),
        /// No time was set and none was reported.
        NoTimeKnown = ("no_time_known", Conflict, "The task had no set time and nobody has reported minutes."),
        /// There is a record of this place already.
        RecordExists { record: RecordId } = ("record_exists", Conflict, "There is a record of this service already."),
        /// The person has a record of the same time.
        RecordOverlaps { record: RecordId } = ("record_overlaps", Conflict, "The person has a record of the same time already."),
        /// More minutes than the slot has.
        MinutesBeyondSlot { max: u16 } = ("minutes_beyond_slot", Invalid, "A record has at most the minutes of its slot."),
        /// The correction changes nothing.
        CorrectionEmpty = ("correction_empty", Invalid, "The correction changes nothing."),
        /// The day lies outside the slot or in the future.
        DayOutsideSlot { day: Date } = ("day_outside_slot", Invalid, "The day lies outside the slot or in the future."),
        /// Only what is voluntary, unpaid and outside paid hours is volunteering.
        NotVolunteering = ("not_volunteering", Invalid, "Only voluntary, unpaid service outside paid hours is volunteer service."),
        /// Nobody decides about their own record.
        OwnRecord = ("own_record", Forbidden, "Nobody edits, answers for or verifies their own record."),
        /// It takes somebody other than who entered, edited or answered before.
        SecondPersonNeeded = ("second_person_needed", Forbidden, "It takes another person than the one who did the step before."),
        /// The sheet does not stand where this step begins.
        SheetState { stage: String } = ("sheet_state", Conflict, "The feedback sheet is not in a state for this."),
        /// The member has no unit to tell.
        NoUnit = ("no_unit", Conflict, "You have reported in from no unit."),
        /// The year is not over.
        YearNotOver { year: i16 } = ("year_not_over", Invalid, "A feedback sheet is made when its year is over."),
        /// The letter does not stand where this step begins.
        LetterState { stage: String } = ("letter_state_unfit", Conflict, "The letter is not in a state for this."),
        /// A letter thanks somebody.
        NobodyToThank = ("nobody_to_thank", Conflict, "Nobody is confirmed to have been present on this task."),
        /// The writer keeps it private.
        WriterKeepsPrivate = ("writer_keeps_private", Conflict, "The writer has not agreed to publication."),
        /// No redacted text yet.
        LetterNotRedacted = ("letter_not_redacted", Conflict, "The letter has no text for the public yet."),
        /// Personal data stand in the text for the public.
        RedactionIncomplete { found: String } = ("redaction_incomplete", Invalid, "The text for the public holds personal data."),
        /// Nobody who is thanked has agreed.
        NobodyAgreed = ("nobody_agreed", Conflict, "Nobody who is thanked has agreed to publication."),
        /// The call takes no nominations now.
        CommendationClosed = ("commendation_closed", Conflict, "The commendation takes no nominations."),
        /// The person is nominated already.
        AlreadyNominated = ("already_nominated", Conflict, "The person is nominated in this commendation already."),
        /// Nobody nominates themself.
        OwnNomination = ("own_nomination", Forbidden, "Nobody nominates, decides on or objects to themself."),
        /// The nomination does not stand where this step begins.
        NominationState { stage: String } = ("nomination_state", Conflict, "The nomination is not in a state for this."),
        /// The public notice still runs.
        NoticeRunning { until: Timestamp } = ("notice_running", Conflict, "The public notice is not over."),
        /// The public notice is over.
        NoticeOver = ("notice_over", Conflict, "The public notice is over."),
        /// An objection waits for its answer.
        ObjectionsOpen { open: u32 } = ("objections_open", Conflict, "Objections wait for an answer."),
        /// The objection has been answered.
        ObjectionAnswered = ("objection_answered", Conflict, "The objection has been answered."),
        /// The meeting lies in the future or before the notice ended.
        MeetingDayUnfit { earliest: Date, latest: Date } = ("meeting_day_unfit", Invalid, "The meeting lies in the future or before the end of the public notice."),
        /// The work of this year is being spoken of already.
        ReviewExists = ("review_exists", Conflict, "The community and the unit are asked about this year already."),
        /// Both sides can read what was said.
        ReviewShown = ("review_shown", Conflict, "Both sides can read it; nothing is said any more."),
        /// A number that belongs to a person stands in the words.
        ReviewNamesSomebody = ("review_names_somebody", Invalid, "The words hold a number that belongs to a person."),
        /// More rows than one export has.
        ExportTooLarge { max: u32 } = ("export_too_large", Invalid, "More rows than one export may have."),
        /// The days are the wrong way round or further apart than a year.
        PeriodUnfit = ("period_unfit", Invalid, "The days are the wrong way round, or further apart than a year."),
        /// The question has been answered.
        QuestionClosed = ("question_closed", Conflict, "The question has been closed by the auditor."),
    }
}

/// Every refusal of the capability, for the documentation and its test.
pub const REFUSALS: &[RefusalSpec] = RecordsRefusal::ALL;
