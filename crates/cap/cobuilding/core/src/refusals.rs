//! What this capability's rules say when they say no; a page for each in `docs/errors/`.

use baodao_kernel::refusals;

use crate::claim::MicroClaimState;
use crate::project::MicroState;

refusals! {
    /// Why a micro-project is not written or changed.
    pub enum MicroProjectRefusal {
        /// The place is none of the district's.
        MicroPlaceUnknown = ("micro_place_unknown", Invalid, "There is no such area in this district."),
        /// A mobile number.
        MicroPhonePrivate = ("micro_phone_private", Invalid, "The contact is an office's landline, never a mobile number."),
        /// Times that cannot be.
        MicroTimesInvalid { days_max: u32 } = ("micro_times_invalid", Invalid, "The times are backward, past already or longer than a micro-project lasts."),
        /// More is claimed than would be wanted.
        MicroWantedTaken { taken: i32 } = ("micro_wanted_taken", Conflict, "More places are claimed already than it would then want."),
        /// Claims were counted the other way.
        MicroMeasureFixed = ("micro_measure_fixed", Conflict, "Somebody has claimed it; how its places are counted stays."),
        /// The step does not follow.
        MicroStep { state: MicroState } = ("micro_step", Conflict, "That step does not follow from where the micro-project stands."),
        /// Not its day yet.
        MicroTooEarly = ("micro_too_early", Conflict, "A micro-project starts on the day that it was announced for."),
        /// Claims without an answer.
        MicroClaimsWaiting { waiting: i32 } = ("micro_claims_waiting", Conflict, "Some claims have not been answered."),
    }
}

refusals! {
    /// Why a claim is not made or changed.
    pub enum MicroClaimRefusal {
        /// It takes no claims.
        MicroNotOpen = ("micro_not_open", Conflict, "The micro-project takes no claims now."),
        /// Not so many places are free.
        MicroFull { free: i32 } = ("micro_full", Conflict, "The micro-project has not so many places left."),
        /// Claimed already.
        MicroClaimedTwice = ("micro_claimed_twice", Conflict, "The unit, team or person has claimed it already."),
        /// Somebody else's to speak for.
        MicroPartyNotYours = ("micro_party_not_yours", Invalid, "You are not liaison of that unit, or do not lead that team."),
        /// The step does not follow.
        MicroClaimStep { state: MicroClaimState } = ("micro_claim_step", Conflict, "That step does not follow from where the claim stands."),
        /// It has started.
        MicroStarted = ("micro_started", Conflict, "The micro-project has started; a claim can no longer be taken back."),
        /// It is not done.
        MicroNotDone = ("micro_not_done", Conflict, "Whether one took part is said when the micro-project is done."),
    }
}

/// Every list of refusals of this capability.
pub const ALL: &[&[baodao_kernel::RefusalSpec]] = &[MicroProjectRefusal::ALL, MicroClaimRefusal::ALL];
