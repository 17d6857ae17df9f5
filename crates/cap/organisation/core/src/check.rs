//! Checks that help: questions to those who keep the register, each with what could be done.
//! They are no verdicts, they count nobody's work and rank nothing.

use baodao_kernel::coded_zh;

coded_zh! {
    /// What is asked. The order is that in which they are listed within an area.
    pub enum CheckKind as OrganisationCheckKind {
        /// Nobody holds the role of grid worker over the grid, nor a post of grid head or part-time
        /// grid worker in it.
        GridWithoutWorker = "grid_without_worker" "网格无网格员",
        /// A body that has a secretary has none now.
        BodyWithoutSecretary = "body_without_secretary" "党组织无书记",
        /// An appointment's term ends within the rule sheet's days.
        TermEnding = "term_ending" "任期将满",
        /// A body is past the day on which it should have ended.
        BodyPastEnd = "body_past_end" "临时组织到期未撤",
        /// A headquarters without its project office or its branch.
        TrioIncomplete = "trio_incomplete" "三位一体未齐",
        /// A red-grid team has not what the formula asks.
        FormulaNotMet = "formula_not_met" "团队配置未达标",
        /// A unit without a liaison.
        UnitWithoutLiaison = "unit_without_liaison" "单位无联络员",
        /// Members whose branch has ended.
        MembersOfEndedBody = "members_of_ended_body" "支部已撤、党员未转",
        /// A zone, post or building's term has run out, or its holder's account is no more, and nobody
        /// answers for the place now.
        ZoneWithoutHolder = "zone_without_holder" "责任区无责任人",
        /// A building without somebody who answers for it, where others of its grid have one.
        BuildingWithoutPerson = "building_without_person" "楼栋无责任人",
    }
}

impl CheckKind {
    /// Place in the order of the list.
    pub fn order(self) -> i16 {
        Self::ALL
            .iter()
            .position(|kind| *kind == self)
            .and_then(|at| i16::try_from(at).ok())
            .unwrap_or(i16::MAX)
    }

    /// The kind at a place in the order.
    pub fn at(order: i16) -> Option<Self> {
        usize::try_from(order).ok().and_then(|at| Self::ALL.get(at)).copied()
    }

    /// The operations that answer the question; the web offers them to whoever may do them.
    pub const fn answers(self) -> &'static [&'static str] {
        match self {
            Self::GridWithoutWorker => &["appoint", "grant_role"],
            Self::BodyWithoutSecretary => &["appoint"],
            Self::TermEnding => &["appoint", "end_appointment"],
            Self::BodyPastEnd => &["end_body", "change_body"],
            Self::TrioIncomplete => &["create_body"],
            Self::FormulaNotMet => &["invite_to_team"],
            Self::UnitWithoutLiaison => &["add_unit_liaison", "end_unit"],
            Self::MembersOfEndedBody => &["move_member", "end_membership"],
            Self::ZoneWithoutHolder => &["assign_zone"],
            Self::BuildingWithoutPerson => &["assign_zone"],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_is_read_back() {
        for kind in CheckKind::ALL {
            assert_eq!(CheckKind::at(kind.order()), Some(*kind));
            assert!(!kind.answers().is_empty());
        }
    }
}
