//! Why a rule says no. Each code has a page in `docs/errors/`.

use baodao_kernel::refusals;
use jiff::{Timestamp, civil::Date};

use crate::Action;

refusals! {
    /// Why a command on a request, a task or a claim is refused.
    pub enum Refusal {
        /// The stage does not take this action; the allowed actions list never held it.
        WrongStage { action: Action, stage: &'static str } = ("wrong_stage", Conflict, "This is not possible at the present stage."),
        /// The action must be answered for by somebody.
        AccountNeeded = ("account_needed", Forbidden, "This needs a signed-in person."),
        /// A reason or text is empty.
        WordsNeeded { field: &'static str } = ("words_needed", Invalid, "This field must hold some words."),
        /// A second person must do this.
        OtherPersonNeeded = ("other_person_needed", Forbidden, "Somebody else must decide this."),
        /// The decision belongs one level up.
        HigherLevelNeeded = ("higher_level_needed", Forbidden, "This is decided one level above the person who asked."),

        /// A wish was written down without the recipient's consent.
        ConsentMissing = ("consent_missing", Invalid, "A wish needs the consent of the person it is for."),
        /// A wish that nobody can be asked about.
        ContactNeeded = ("contact_needed", Invalid, "A wish needs an account, a contact or a proxy."),
        /// Anonymous, yet with a name or a number.
        AnonymousWithContact = ("anonymous_with_contact", Invalid, "An anonymous request carries no contact."),
        /// There is nobody to ask back.
        NobodyToAsk = ("nobody_to_ask", Conflict, "The requester left no way to be asked."),
        /// Too many pictures.
        TooManyPhotos { max: u32 } = ("too_many_photos", Invalid, "A request takes no more pictures."),
        /// A picture is too large.
        PhotoTooLarge { max_bytes: u32 } = ("photo_too_large", Invalid, "The picture is too large."),

        /// A dispatch without a task.
        NoTask = ("no_task", Invalid, "A dispatch needs at least one task."),
        /// Places outside 1 to 500, or more than one for a body.
        PlacesOutOfRange { max: u16 } = ("places_out_of_range", Invalid, "The number of places is out of range."),
        /// A named task without names, or names on another kind of task.
        NamesDoNotFit = ("names_do_not_fit", Invalid, "Only a named task has named people, and it has at least one."),
        /// The time lies in the past.
        SpanInPast = ("span_in_past", Invalid, "The time of the work lies in the past."),
        /// The body is not on the duty list for this.
        OutsideDutyList = ("outside_duty_list", Forbidden, "This work is not on the duty list of those it would be given to."),
        /// An assistance item cannot make a community the lead.
        AssistanceOnly = ("assistance_only", Forbidden, "The duty list lets this community assist, not lead."),
        /// The catalogue item is missing.
        CatalogueItemNeeded = ("catalogue_item_needed", Invalid, "Work for a department or community needs a catalogue item."),
        /// A wish's public words are not approved.
        WishNotVetted = ("wish_not_vetted", Conflict, "The public words of this wish are not approved yet."),
        /// The public words hold a personal number.
        PersonalNumber = ("personal_number", Invalid, "The public words hold what looks like a personal number."),
        /// The wish has time left.
        NotYetExpired { until: Timestamp } = ("not_yet_expired", Conflict, "This wish has not expired."),
        /// Somebody took the wish on.
        WishTaken = ("wish_taken", Conflict, "Somebody has taken this wish on."),

        /// All places are taken.
        TaskFull { places: u16 } = ("task_full", Conflict, "All places of this task are taken."),
        /// There is a place; nobody needs to wait.
        PlacesFree = ("places_free", Conflict, "There are free places; claim one instead of waiting."),
        /// The person has a live claim on this task.
        AlreadyClaimed = ("already_claimed", Conflict, "You already have a place, an offer or a turn on this task."),
        /// The person has other work at that time.
        ClaimsOverlap = ("claims_overlap", Conflict, "You have other work at that time."),
        /// A required skill is missing.
        SkillMissing { skill: String } = ("skill_missing", Forbidden, "This task needs a skill that is not on record."),
        /// Adults only.
        AdultsOnly = ("adults_only", Forbidden, "This task is for adults."),
        /// Everybody who was named has answered or been asked before.
        NobodyToOffer = ("nobody_to_offer", Conflict, "Everybody named has a place, an offer or a turn on this task, or has declined it."),
        /// No reserve serves the place.
        NoReserve = ("no_reserve", Conflict, "No reserve team with people who want to be asked serves this area."),
        /// The work is over.
        WorkOver = ("work_over", Conflict, "The time of this work is over."),
        /// The work has begun.
        WorkBegun = ("work_begun", Conflict, "The work has begun."),
        /// The work has not begun.
        WorkNotBegun = ("work_not_begun", Conflict, "The work has not begun."),
        /// More minutes than the slot has.
        TooManyMinutes { max: u32 } = ("too_many_minutes", Invalid, "The minutes exceed the length of the slot."),
        /// One cannot confirm one's own presence.
        OwnPresence = ("own_presence", Forbidden, "Somebody else must confirm your presence."),

        /// Not one of those the task was given to.
        NotGivenToYou = ("not_given_to_you", Forbidden, "The task was given to somebody else."),
        /// The window for giving back is over.
        ReturnWindowOver { until: Timestamp } = ("return_window_over", Conflict, "The time for giving this task back is over."),
        /// It was refused before.
        ReturnRefusedBefore = ("return_refused_before", Conflict, "Giving this task back was refused before."),

        /// The deadline has passed.
        DeadlinePassed { due: Timestamp } = ("deadline_passed", Conflict, "An extension is asked for before the deadline."),
        /// No extension left.
        ExtensionsUsedUp { max: u32 } = ("extensions_used_up", Conflict, "No further extension is possible."),
        /// Too long.
        ExtensionTooLong = ("extension_too_long", Invalid, "The extension is longer than one may be."),
        /// Beyond the cap of long cases.
        BeyondLongCaseCap { cap: Timestamp } = ("beyond_long_case_cap", Conflict, "The extension would lead beyond the cap of long cases."),
        /// The review day is today, past or too far ahead.
        ReviewDayOutOfRange { latest: Date } = ("review_day_out_of_range", Invalid, "The review day must lie ahead and within the limit."),
        /// Nothing to call out.
        NoAlarmDue = ("no_alarm_due", Conflict, "The clock has nothing to call out."),

        /// The verdict was given.
        VerdictAlreadyGiven = ("verdict_already_given", Conflict, "You have given your verdict."),
        /// The requester may still say something.
        VerdictAwaited { until: Timestamp } = ("verdict_awaited", Conflict, "The requester's verdict is still awaited."),
        /// There is no level above the district.
        NothingAbove = ("nothing_above", Conflict, "There is no level above the district."),
        /// The caller had a hand in it.
        CallbackByHandler = ("callback_by_handler", Forbidden, "Whoever had a hand in a request does not call back about it."),
        /// An answered call-back is on record.
        AlreadyCalledBack = ("already_called_back", Conflict, "An answered call-back is on record for this round."),
        /// Nobody to call.
        NobodyToCall = ("nobody_to_call", Conflict, "The requester left no way to be called."),

        /// Merging or joining with oneself.
        SameRequest = ("same_request", Invalid, "A request cannot be merged into itself."),
        /// The other request is over.
        TargetNotOpen = ("target_not_open", Conflict, "The other request is not open."),
        /// The request is secret or a report.
        CannotJoinSecret = ("cannot_join_secret", Forbidden, "A secret request cannot be joined."),
        /// Already one of the requesters.
        AlreadyRequester = ("already_requester", Conflict, "You are one of the requesters already."),
        /// A report stays secret.
        ReportStaysSecret = ("report_stays_secret", Conflict, "The identity behind a report stays secret."),
        /// A reclassification that changes nothing.
        NothingToChange = ("nothing_to_change", Invalid, "Nothing would change."),
    }
}
