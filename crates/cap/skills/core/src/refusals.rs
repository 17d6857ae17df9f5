//! What this capability's rules say when they say no; a page for each in `docs/errors/`.

use baodao_kernel::refusals;
use jiff::civil::Date;

use crate::letter::LetterState;

refusals! {
    /// Why the catalogue is not changed.
    pub enum CatalogueRefusal {
        /// It is retired already.
        SkillRetiredBefore = ("skill_retired_before", Conflict, "The skill has been retired already."),
    }
}

refusals! {
    /// Why a register is not kept as it was sent.
    pub enum RegisterRefusal {
        /// The catalogue has no such skill.
        SkillUnknown { code: String } = ("skill_unknown", Invalid, "The district's catalogue has no such skill."),
        /// It can no longer be stated anew.
        SkillRetired { code: String } = ("skill_retired", Conflict, "The skill has been retired; it can no longer be added."),
        /// The same skill stands twice.
        SkillTwice { code: String } = ("skill_twice", Invalid, "The same skill stands twice in the list."),
        /// More skills than one person states.
        TooManySkills { limit: u32 } = ("too_many_skills", Invalid, "The list has more skills than one person states."),
        /// The law asks for a licence.
        LicenceNeeded { code: String } = ("licence_needed", Invalid, "The law lets only holders of a licence do this: state its number and until when it is valid."),
        /// No licence goes with it.
        LicenceNotAsked { code: String } = ("licence_not_asked", Invalid, "No licence goes with this skill, so none is kept."),
        /// The licence has run out.
        LicenceOver { code: String, valid_until: Date } = ("licence_over", Invalid, "The licence has run out; state the renewed one."),
        /// Hours that cannot be.
        HoursInvalid { problem: String } = ("hours_invalid", Invalid, "Free hours are backward, or name a day that is none."),
        /// The radius is too large.
        RadiusTooLarge { limit_km: u32 } = ("radius_too_large", Invalid, "The radius is larger than a district."),
        /// There is no notice to agree to yet.
        SkillNoticeUnpublished = ("skill_notice_unpublished", Conflict, "The district has not yet published its notice on the skill register."),
        /// Another version of the notice is in force.
        SkillNoticeOutdated { current: i32 } = ("skill_notice_outdated", Conflict, "Another version of the notice on the skill register is in force; read that one."),
        /// Nothing to erase.
        NoRegister = ("no_register", Conflict, "There is no skill register of this person."),
    }
}

refusals! {
    /// Why a licence is not confirmed.
    pub enum LicenceRefusal {
        /// None was stated.
        NoLicenceStated = ("no_licence_stated", Conflict, "The person has stated no licence for this skill."),
        /// What was seen is not what was stated.
        LicenceDiffers = ("licence_differs", Conflict, "The licence that was seen is not the one that was stated."),
        /// Nobody vouches for themselves.
        OwnLicence = ("own_licence", Forbidden, "Nobody confirms their own licence."),
    }
}

refusals! {
    /// Why a search is not made.
    pub enum FindRefusal {
        /// The window is empty, backward or too long.
        WindowInvalid { days_max: i64 } = ("window_invalid", Invalid, "The time is empty, backward or longer than one piece of work."),
        /// The place is none of the district's.
        FindPlaceUnknown = ("find_place_unknown", Invalid, "There is no such area in this district."),
    }
}

refusals! {
    /// Why a letter of appointment does not move.
    pub enum LetterRefusal {
        /// No such person in use.
        AppointeeUnknown = ("appointee_unknown", Invalid, "There is no such person in this district."),
        /// Nobody appoints themselves.
        AppointSelf = ("appoint_self", Forbidden, "Nobody issues a letter of appointment to themselves."),
        /// The term cannot be.
        LetterTermInvalid { years_max: u32 } = ("letter_term_invalid", Invalid, "The term is empty, over already or longer than a letter is issued for."),
        /// The team is none of the area's.
        LetterTeamUnknown = ("letter_team_unknown", Invalid, "There is no such team, or it serves another area."),
        /// More letters than one file has.
        LettersTooMany { max: u32 } = ("letters_too_many", Invalid, "More letters than one file may have."),
        /// The issuing area is unknown.
        LetterIssuerUnknown = ("letter_issuer_unknown", Invalid, "There is no such area to issue the letter for."),
        /// It is not in a state for this.
        LetterState { state: LetterState } = ("letter_state", Conflict, "That step does not follow from the state of the letter."),
    }
}

/// Every list of refusals of this capability.
pub const ALL: &[&[baodao_kernel::RefusalSpec]] =
    &[CatalogueRefusal::ALL, RegisterRefusal::ALL, LicenceRefusal::ALL, FindRefusal::ALL, LetterRefusal::ALL];
