//! Who may do what. Source: domain hand-out 4 and 5.3, 5.16: the person confirms or disputes their
//! own records; the community's coordinator proposes and corrects; the secretary is the second
//! person; a unit's liaison reads what a member has agreed to; the auditor reads pseudonymous rows.

use baodao_kernel::{Role, Rule, Who, coded};

coded! {
    /// Everything that this capability lets somebody do.
    pub enum Action {
        /// Read one's own records, totals, sheets, letters, nominations; take them out.
        ReadOwn = "read_own",
        /// Read a record.
        ReadRecord = "read_record",
        /// Confirm a record.
        ConfirmRecord = "confirm_record",
        /// Say that a record is not right.
        DisputeRecord = "dispute_record",
        /// Take a record back.
        WithdrawRecord = "withdraw_record",
        /// See the records of an area, masked.
        ListRecords = "list_records",
        /// Have a record proposed that was missed.
        ProposeRecord = "propose_record",
        /// Correct a record.
        CorrectRecord = "correct_record",
        /// Answer a dispute.
        AnswerDispute = "answer_dispute",
        /// Verify a record as the second person.
        VerifyRecord = "verify_record",
        /// Take out the records of an area with names.
        ExportRecords = "export_records",
        /// Count services.
        ReadFigures = "read_record_figures",
        /// Decide about one's own feedback sheet.
        AnswerSheet = "answer_sheet",
        /// Read the sheets that members have agreed to.
        ReadUnitSheets = "read_unit_sheets",
        /// Write a letter of thanks.
        WriteLetter = "write_letter",
        /// Read a letter.
        ReadLetter = "read_letter",
        /// Agree to publication as the writer, or take the letter back.
        OwnLetter = "own_letter",
        /// Agree to be named in a letter.
        AnswerLetter = "answer_letter",
        /// Redact, publish and take down letters.
        HandleLetters = "handle_letters",
        /// Read the wall of thanks and public notices.
        ReadPublic = "read_public",
        /// Open and close a commendation.
        OpenCommendation = "open_commendation",
        /// See the commendations.
        ReadCommendations = "read_commendations",
        /// Nominate somebody in the name of the community or a branch.
        Nominate = "nominate",
        /// Nominate a member of a functional branch that one heads.
        NominateForBranch = "nominate_for_branch",
        /// Nominate somebody by whom one was served.
        NominateAsServed = "nominate_as_served",
        /// See a nomination in full.
        ReadNomination = "read_nomination",
        /// Agree to the evidence, or decline.
        AnswerNomination = "answer_nomination",
        /// Publish, answer objections, decide, announce.
        HandleNominations = "handle_nominations",
        /// Object during the public notice.
        Object = "object",
        /// Ask a community and a unit about a year's work together.
        OpenReview = "open_cooperation_review",
        /// Say how the work together went, for the community or the unit.
        AnswerReview = "answer_cooperation_review",
        /// Read what both sides said.
        ReadReviews = "read_cooperation_reviews",
        /// See the auditor's questions with pseudonymous rows.
        ReadQuestions = "read_questions",
        /// Answer a question.
        AnswerQuestion = "answer_question",
        /// Close a question.
        CloseQuestion = "close_question",
    }

    /// How a person stands to a thing of this capability.
    pub enum Relation {
        /// The record, sheet or nomination is theirs.
        Person = "person",
        /// They wrote the letter.
        Writer = "writer",
        /// The letter thanks them.
        Thanked = "thanked",
        /// They are the liaison of the unit.
        Liaison = "liaison",
        /// They head the functional branch of the person.
        Head = "head",
    }
}

/// The table.
pub const POLICY: &[Rule<Action, Relation>] = &[
    Rule { who: Who::Anyone, may: &[Action::ReadPublic] },
    Rule {
        who: Who::SignedIn,
        may: &[
            Action::ReadOwn,
            Action::WriteLetter,
            Action::ReadCommendations,
            Action::NominateAsServed,
            Action::Object,
        ],
    },
    Rule {
        who: Who::Relation(Relation::Person),
        may: &[
            Action::ReadRecord,
            Action::ConfirmRecord,
            Action::DisputeRecord,
            Action::WithdrawRecord,
            Action::AnswerSheet,
            Action::ReadNomination,
            Action::AnswerNomination,
        ],
    },
    Rule { who: Who::Relation(Relation::Writer), may: &[Action::ReadLetter, Action::OwnLetter] },
    Rule { who: Who::Relation(Relation::Thanked), may: &[Action::ReadLetter, Action::AnswerLetter] },
    Rule {
        who: Who::Relation(Relation::Liaison),
        may: &[Action::ReadUnitSheets, Action::AnswerReview, Action::ReadReviews],
    },
    Rule { who: Who::Relation(Relation::Head), may: &[Action::NominateForBranch] },
    Rule {
        who: Who::Role(Role::CommunityCoordinator),
        may: &[
            Action::ReadRecord,
            Action::ListRecords,
            Action::ProposeRecord,
            Action::CorrectRecord,
            Action::WithdrawRecord,
            Action::AnswerDispute,
            Action::ExportRecords,
            Action::ReadFigures,
            Action::ReadLetter,
            Action::HandleLetters,
            Action::Nominate,
            Action::ReadNomination,
            Action::OpenReview,
            Action::AnswerReview,
            Action::ReadReviews,
            Action::ReadQuestions,
            Action::AnswerQuestion,
        ],
    },
    Rule {
        who: Who::Role(Role::CommunitySecretary),
        may: &[
            Action::ReadRecord,
            Action::ListRecords,
            Action::CorrectRecord,
            Action::AnswerDispute,
            Action::VerifyRecord,
            Action::ReadFigures,
            Action::ReadLetter,
            Action::HandleLetters,
            Action::OpenCommendation,
            Action::Nominate,
            Action::ReadNomination,
            Action::HandleNominations,
            Action::OpenReview,
            Action::AnswerReview,
            Action::ReadReviews,
            Action::ReadQuestions,
            Action::AnswerQuestion,
        ],
    },
    Rule {
        who: Who::Role(Role::Dispatcher),
        may: &[
            Action::ReadRecord,
            Action::ListRecords,
            Action::AnswerDispute,
            Action::VerifyRecord,
            Action::ExportRecords,
            Action::ReadFigures,
            Action::OpenCommendation,
            Action::ReadNomination,
            Action::HandleNominations,
            Action::ReadReviews,
            Action::ReadQuestions,
        ],
    },
    Rule { who: Who::Role(Role::Auditor), may: &[Action::ReadQuestions, Action::CloseQuestion] },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_action_is_somebodys() {
        for action in Action::ALL {
            assert!(POLICY.iter().any(|rule| rule.may.contains(action)), "nobody may {action}");
        }
    }

    #[test]
    fn the_auditor_sees_questions_and_no_records() {
        let rule = POLICY.iter().find(|rule| rule.who == Who::Role(Role::Auditor)).unwrap();
        assert_eq!(rule.may, [Action::ReadQuestions, Action::CloseQuestion]);
    }

    #[test]
    fn who_enters_records_does_not_verify_them() {
        let coordinator = Who::Role(Role::CommunityCoordinator);
        let rule = POLICY.iter().find(|rule| rule.who == coordinator).unwrap();
        assert!(!rule.may.contains(&Action::VerifyRecord));
    }
}
