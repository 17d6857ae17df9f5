//! What this capability's rules say when they say no; a page for each in `docs/errors/`.

use baodao_kernel::refusals;

use crate::pairing::HelperState;
use crate::service::ServiceState;
use crate::walk::WalkState;

refusals! {
    /// Why a pairing is not made or changed.
    pub enum PairingRefusal {
        /// The term cannot be.
        PairingTermInvalid { days_max: u32 } = ("pairing_term_invalid", Invalid, "The term is empty, over already or longer than a pairing lasts."),
        /// It is over.
        PairingOver = ("pairing_over", Conflict, "The pairing is over."),
        /// Neither consent nor legal duty is whole.
        PairingBasisMissing = ("pairing_basis_missing", Invalid, "A pairing rests on consent (how it was given, and to which notice) or on a law that is named."),
        /// A child's guardian has to agree.
        GuardianNeeded = ("guardian_needed", Invalid, "For a child the guardian consents."),
        /// There is no notice to agree to yet.
        CareNoticeUnpublished = ("care_notice_unpublished", Conflict, "The district has not yet published its notice on care visits."),
        /// Another version of the notice is in force.
        CareNoticeOutdated { current: i32 } = ("care_notice_outdated", Conflict, "Another version of the notice on care visits is in force; read that one."),
        /// The place is none, or wider than a community.
        PairingPlaceInvalid = ("pairing_place_invalid", Invalid, "A pairing lies in a current community, grid or micro-grid."),
        /// No such person in use.
        HelperUnknown = ("helper_unknown", Invalid, "There is no such person in this district."),
        /// Not 18 or older.
        HelperNotAdult = ("helper_not_adult", Conflict, "Somebody who visits a home is 18 or older."),
        /// They are asked or help already.
        HelperTwice = ("helper_twice", Conflict, "The person has been asked or helps already."),
        /// There are enough.
        HelpersFull { limit: u32 } = ("helpers_full", Conflict, "The pairing has as many helpers as it may have."),
        /// Nobody is paired with themselves.
        HelperIsHousehold = ("helper_is_household", Invalid, "Nobody is paired with their own household."),
        /// An account is the household's already.
        HouseholdLinked = ("household_linked", Conflict, "An account has confirmed already that it is this household's."),
        /// No account is the household's, and none is asked.
        HouseholdNotLinked = ("household_not_linked", Conflict, "No account belongs to this household, and none is asked."),
        /// Nobody can be asked.
        HouseholdNoAccount = ("household_no_account", Conflict, "The household left no telephone, or no account in use has it."),
        /// The step does not follow.
        HelperState { state: HelperState } = ("helper_state", Conflict, "That step does not follow from where the helper stands."),
        /// Name and number are gone.
        HouseholdErased = ("household_erased", Conflict, "The household's name and number have been erased."),
    }
}

refusals! {
    /// Why a visit is not written down.
    pub enum VisitRefusal {
        /// A day that cannot be.
        VisitDayInvalid { days_back: u32 } = ("visit_day_invalid", Invalid, "The day of the visit lies in the future, too far back or outside the pairing's term."),
        /// The same helper has written down a visit on that day.
        VisitTwice = ("visit_twice", Conflict, "You have written down a visit on that day already."),
        /// Needs go with `needs_help` and with nothing else.
        NeedsDoNotFit = ("needs_do_not_fit", Invalid, "Name what is needed when help is needed, and only then."),
        /// Nothing was needed.
        NothingNeeded = ("nothing_needed", Conflict, "Nothing was needed on that visit, so nothing followed."),
        /// A request is noted already.
        ReferredBefore = ("referred_before", Conflict, "A request is noted for that visit already."),
        /// No such request.
        ReferralUnknown = ("referral_unknown", Invalid, "There is no such request in this district."),
    }
}

refusals! {
    /// Why a service is not offered, changed or published.
    pub enum ServiceRefusal {
        /// It is not in a state for this.
        ServiceState { state: ServiceState } = ("service_state", Conflict, "That step does not follow from the state of the service."),
        /// The day cannot be.
        ServiceDayInvalid { days_max: u32 } = ("service_day_invalid", Invalid, "The last day lies in the past, or further than a service is published for."),
        /// A person has not agreed that name and number are public.
        PublicContactNotAgreed = ("public_contact_not_agreed", Invalid, "A person's name and number are public only if they agree."),
        /// The place is none of the district's.
        ServicePlaceUnknown = ("service_place_unknown", Invalid, "There is no such area in this district."),
        /// Nothing to print.
        NoServiceToPrint = ("no_service_to_print", Conflict, "There is no published service to put on the card."),
    }
}

refusals! {
    /// Why a walk is not planned or does not change.
    pub enum WalkRefusal {
        /// It is not in a state for this.
        WalkState { state: WalkState } = ("walk_state", Conflict, "The walk has been noted or called off."),
        /// A walk goes through a grid.
        WalkGridOnly = ("walk_grid_only", Invalid, "A walk goes through a grid of this district."),
        /// The time cannot be.
        WalkTimeUnfit { days_ahead: u32 } = ("walk_time_unfit", Invalid, "The walk lies in the past or too far ahead."),
        /// Nobody else can come along.
        WalkFull = ("walk_full", Conflict, "All places of the walk are taken."),
        /// It has begun.
        WalkBegun = ("walk_begun", Conflict, "The walk has begun."),
        /// It has not begun.
        WalkNotBegun = ("walk_not_begun", Conflict, "What was found is noted once the walk has begun."),
    }
}

/// Every list of refusals of this capability.
pub const ALL: &[&[baodao_kernel::RefusalSpec]] =
    &[PairingRefusal::ALL, VisitRefusal::ALL, ServiceRefusal::ALL, WalkRefusal::ALL];
