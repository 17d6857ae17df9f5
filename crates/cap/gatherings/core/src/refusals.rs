//! What this capability's rules say when they say no; a page for each in `docs/errors/`.

use baodao_kernel::refusals;

use crate::gathering::GatheringState;

refusals! {
    /// Why a gathering is not planned or changed.
    pub enum GatheringRefusal {
        /// Neither a community nor a subdistrict.
        GatheringPlaceInvalid = ("gathering_place_invalid", Invalid, "A gathering is a current community's or subdistrict's."),
        /// Over already, too far ahead, or too long.
        GatheringTimesInvalid { days_max: u32, hours_max: u32 } = ("gathering_times_invalid", Invalid, "A gathering starts in the future, within the time one can plan ahead, and ends after its start."),
        /// No such venue.
        GatheringVenueUnknown = ("gathering_venue_unknown", Invalid, "There is no such venue in use."),
        /// The step does not follow.
        GatheringStep { state: GatheringState } = ("gathering_step", Conflict, "That step does not follow from where the gathering stands."),
        /// Too late.
        GatheringBegun = ("gathering_begun", Conflict, "The gathering has begun."),
        /// Too early.
        GatheringNotBegun = ("gathering_not_begun", Conflict, "The gathering has not begun."),
    }
}

refusals! {
    /// Why somebody is not invited, or their attendance not noted.
    pub enum GuestRefusal {
        /// No such unit, body or person.
        GuestUnknown = ("guest_unknown", Invalid, "There is no such unit or body, or the person has not reported in there."),
        /// Invited already.
        GuestTwice = ("guest_twice", Conflict, "They are invited already."),
        /// There are enough.
        GuestsFull { limit: u32 } = ("guests_full", Conflict, "The gathering has as many invitations as it may have."),
        /// A person is one.
        GuestCountInvalid = ("guest_count_invalid", Invalid, "A person comes alone: the number is 0 or 1."),
        /// The host notes who came.
        CheckInOff = ("check_in_off", Conflict, "At this gathering the host notes who came."),
        /// Not now.
        CheckInTime { minutes: u32, hours: u32 } = ("check_in_time", Conflict, "One can say that one is there shortly before the start until some time after the end."),
    }
}

refusals! {
    /// Why a follow-up is not written down or changed.
    pub enum FollowUpRefusal {
        /// A day that cannot be.
        FollowUpDayInvalid { days_max: u32 } = ("follow_up_day_invalid", Invalid, "The day lies in the past or too far ahead."),
        /// Nobody, or somebody who can not be.
        FollowUpResponsibleInvalid = ("follow_up_responsible_invalid", Invalid, "Responsible is either somebody who holds an office over the area or is invited, or an invited unit or body."),
        /// Done already, or not yet.
        FollowUpStep { done: bool } = ("follow_up_step", Conflict, "That step does not follow from where the follow-up stands."),
        /// No such request there.
        FollowUpRequestUnknown = ("follow_up_request_unknown", Invalid, "There is no such request in the area of the gathering."),
        /// A request is noted already.
        FollowUpLinked = ("follow_up_linked", Conflict, "A request is noted for that follow-up already."),
    }
}

/// Every list of refusals of this capability.
pub const ALL: &[&[baodao_kernel::RefusalSpec]] =
    &[GatheringRefusal::ALL, GuestRefusal::ALL, FollowUpRefusal::ALL];
