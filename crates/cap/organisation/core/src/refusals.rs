//! What the rules of this capability say when they say no.

use baodao_kernel::{AreaLevel, AreaPath, BodyId, RefusalSpec};
use jiff::civil::Date;

use crate::body::BodyKind;
use crate::post::PostKind;
use crate::social::Stage;
use crate::zone::ZoneKind;

baodao_kernel::refusals! {
    /// Why a change of the organisation is refused.
    pub enum OrganisationRefusal {
        /// A name that is none.
        NameInvalid { name: String } = ("organisation_name_invalid", Invalid, "The name is empty, longer than 80 characters or has characters that no name has."),
        /// A credit code with a slip in it.
        CreditCodeInvalid { shape: bool } = ("credit_code_invalid", Invalid, "The credit code has not 18 characters of its alphabet, or its check character does not fit."),
        /// A day that cannot be.
        DayOutOfRange { day: Date, earliest: Date, latest: Date } = ("organisation_day_out_of_range", Invalid, "The day lies before the last change or the founding, or too far in the future."),
        /// A period without a day in it.
        TermBackwards { from: Date, to: Date } = ("term_backwards", Invalid, "The end is not after the beginning."),
        /// No area in force has this path.
        AreaUnknown = ("organisation_area_unknown", Invalid, "The area named in the input does not exist or has ended."),
        /// No account in use has this number or id.
        PersonUnknown = ("person_unknown", Invalid, "No account in use has this number or id."),
        /// No such unit.
        UnitUnknown = ("unit_unknown", Invalid, "The unit named in the input does not exist."),
        /// The unit is no more.
        UnitEnded = ("unit_ended", Conflict, "The unit has ended."),
        /// Another unit has the name.
        UnitNameTaken { name: String } = ("unit_name_taken", Conflict, "Another unit of the district has this name."),
        /// Another unit has the code.
        CreditCodeTaken { credit_code: String } = ("credit_code_taken", Conflict, "Another unit of the district has this credit code."),
        /// The person is the unit's liaison already.
        LiaisonTwice = ("liaison_twice", Conflict, "The person is a liaison of this unit already."),
        /// It has ended before.
        LiaisonOver = ("liaison_over", Conflict, "This liaison has ended already."),
        /// No such body.
        BodyUnknown = ("body_unknown", Invalid, "The body named in the input does not exist."),
        /// The body is no more.
        BodyEnded = ("body_ended", Conflict, "The body has ended."),
        /// Another body of the seat has the name.
        BodyNameTaken { name: String } = ("body_name_taken", Conflict, "Another body of this seat has this name."),
        /// It cannot stand there.
        BodyParentUnfit { kind: BodyKind, parent: Option<BodyKind>, fitting: Vec<BodyKind>, top: bool } = ("body_parent_unfit", Invalid, "A body of this kind does not stand under a body of that kind."),
        /// The second manager cannot be one.
        BodyManagerUnfit { kind: BodyKind } = ("body_manager_unfit", Invalid, "A body of this kind does not manage others, or it is the parent itself."),
        /// A body would stand under itself.
        BodyCycle { through: BodyId } = ("body_cycle", Conflict, "The body would stand under itself."),
        /// The areas do not fit the kind.
        BodyAreasUnfit { kind: BodyKind, levels: Vec<AreaLevel>, min: usize, max: usize } = ("body_areas_unfit", Invalid, "A body of this kind serves areas of other levels or of another number."),
        /// An area lies outside the seat.
        BodyAreaOutsideSeat { area: AreaPath } = ("body_area_outside_seat", Invalid, "An area that the body shall serve lies outside the area in whose charge it is."),
        /// A temporary body says why and until when.
        TemporaryIncomplete = ("temporary_body_incomplete", Invalid, "A temporary body needs its occasion and the day on which it shall end."),
        /// A project's body says which project.
        BodyProjectNeeded { kind: BodyKind } = ("body_project_needed", Invalid, "A body of this kind is bound to a project; name it."),
        /// Something hangs on it.
        BodyHasParts { children: i64, posts: i64, members: i64 } = ("body_has_parts", Conflict, "Bodies, appointments or members hang on the body; say what becomes of them."),
        /// Units and bodies join committees and alliances only.
        BodyTakesNoParties { kind: BodyKind } = ("body_takes_no_parties", Invalid, "Units and bodies are no parts of a body of this kind."),
        /// It is a part already.
        PartyTwice = ("party_twice", Conflict, "The unit or body belongs to this body already."),
        /// It has ended before.
        PartyOver = ("party_over", Conflict, "This belonging has ended already."),
        /// Persons are members of branches and groups only.
        BodyTakesNoMembers { kind: BodyKind } = ("body_takes_no_members", Invalid, "Persons are no members of a body of this kind."),
        /// The person is a member already.
        MemberTwice = ("member_twice", Conflict, "The person is a member of this body already."),
        /// The person is a member of another body of the kind.
        MemberElsewhere { body: BodyId, name: String } = ("member_elsewhere", Conflict, "The person is a member of another body of this kind; move the membership instead."),
        /// It has ended before.
        MembershipOver = ("membership_over", Conflict, "This membership has ended already."),
        /// The post is not one of this place.
        PostUnfit { post: PostKind, bodies: Vec<BodyKind>, levels: Vec<AreaLevel> } = ("post_unfit", Invalid, "There is no such post in a body of this kind or an area of this level."),
        /// The person holds the post already.
        PostTwice { post: PostKind } = ("post_twice", Conflict, "The person holds this post here already during that term."),
        /// Somebody else holds it.
        PostTaken { post: PostKind, until: Option<Date> } = ("post_taken", Conflict, "Somebody else holds this post during that term; end that appointment first."),
        /// Observations are of those who were sent.
        PostNotObserved { post: PostKind } = ("post_not_observed", Invalid, "Observations are written down of secondments and first secretaries only."),
        /// It has ended before.
        AppointmentOver = ("appointment_over", Conflict, "This appointment has ended already."),
        /// Holders move to the same posts only.
        PostsNeedSameKind { kind: BodyKind } = ("posts_need_same_kind", Invalid, "Appointments move to a body of the same kind only."),
        /// The team is no more.
        TeamDisbanded = ("team_disbanded", Conflict, "The team has been disbanded."),
        /// Another team of the area has the name.
        TeamNameTaken { name: String } = ("team_name_taken", Conflict, "Another team of the area has this name."),
        /// In it or invited.
        AlreadyInTeam = ("already_in_team", Conflict, "The person is in the team or has been invited already."),
        /// Not in it.
        NotInTeam = ("not_in_team", Conflict, "The person is not in the team and has not been invited."),
        /// The team does not take whoever comes.
        TeamByInvitation = ("team_by_invitation", Conflict, "One joins this team by invitation."),
        /// The team takes whoever comes.
        TeamOpen = ("team_open", Conflict, "Anybody may join this team; there is nothing to ask."),
        /// Answered before, or taken back.
        TeamAskOver = ("team_ask_over", Conflict, "This person's ask was answered already, or taken back."),
        /// A zone of this kind cannot be there.
        ZonePlaceUnfit { kind: ZoneKind } = ("zone_place_unfit", Invalid, "A zone lies in a community or narrower, and a building's duty is for a building."),
        /// No such estate or building.
        ZonePlaceUnknown = ("zone_place_unknown", Invalid, "There is no such estate or building."),
        /// The person has it already.
        ZoneTwice = ("zone_twice", Conflict, "The person has this zone already during that time."),
        /// It has ended before.
        ZoneOver = ("zone_over", Conflict, "This zone has ended already."),
        /// Another organisation has the name.
        SocialNameTaken { name: String } = ("social_name_taken", Conflict, "Another social organisation of the district has this name."),
        /// Rows are wrong; nothing was written.
        ImportRejected { rows: usize, row_errors: serde_json::Value } = ("organisation_import_rejected", Invalid, "Rows of the table are wrong; nothing was imported."),
        /// The file is no table that can be read, or larger than an import takes.
        TableUnreadable { problem: String, limit: Option<u64>, unit: Option<String> } = ("organisation_table_unreadable", Invalid, "The file cannot be read as a table."),
        /// The organisation is in the stage already.
        StageUnchanged { stage: Stage } = ("stage_unchanged", Conflict, "The organisation is in this stage already."),
    }
}

/// Every refusal of the capability, for the documentation and its test.
pub const REFUSALS: &[RefusalSpec] = OrganisationRefusal::ALL;
