//! The kinds of bodies: which may stand under which, which areas each needs, and what each takes.
//!
//! Sources, named in each rule:
//! * **branch regulation**: 《中国共产党支部工作条例（试行）》 of 2018, chapters 2 (setting up: three or
//!   more members, by unit or by area; branches for projects of six months and more; temporary
//!   branches for tasks, which end with the task) and 6 (committee, secretary, terms).
//! * **constitution**: 《中国共产党章程》 chapter 5 (committee, general branch, branch; groups).
//! * **five in one**: the district's 大党委—党委（功能型党总支）—党支部—党小组—微网格.
//! * **practice**: how districts of the field do it; no text binds it, so it asks little.

use baodao_kernel::AreaLevel::{self, Community, District, Grid, MicroGrid, Subdistrict};

use baodao_kernel::coded_zh;

coded_zh! {
    /// What a body is.
    pub enum BodyKind as BodyKind {
        /// 街道党工委: the subdistrict's working committee.
        WorkingCommittee = "working_committee" "党工委",
        /// 基层党委, of a unit or a community.
        PartyCommittee = "party_committee" "党委",
        /// 街道大工委: the subdistrict's joint committee with resident units.
        StreetJointCommittee = "street_joint_committee" "街道大工委",
        /// 社区大党委: the community's joint committee.
        CommunityJointCommittee = "community_joint_committee" "社区大党委",
        /// 功能型党总支.
        FunctionalGeneralBranch = "functional_general_branch" "功能型党总支",
        /// 功能型党支部: of members who formally belong elsewhere.
        FunctionalBranch = "functional_branch" "功能型党支部",
        /// 功能型党小组.
        FunctionalGroup = "functional_group" "功能型党小组",
        /// 党总支.
        GeneralBranch = "general_branch" "党总支",
        /// 党支部; on a grid when it serves grids (网格党支部).
        Branch = "branch" "党支部",
        /// 党小组.
        Group = "group" "党小组",
        /// 临时党组织, for a project or an emergency.
        Temporary = "temporary" "临时党组织",
        /// 党建联盟; also a pair of branches (结对共建).
        Alliance = "alliance" "党建联盟",
        /// 片区协调议事会: over several communities.
        AreaCouncil = "area_council" "协调议事会",
        /// 联席会议; also the four parties of an estate (四方联动).
        JointMeeting = "joint_meeting" "联席会议",
        /// 指挥部 of a project.
        ProjectHeadquarters = "project_headquarters" "指挥部",
        /// 项目部.
        ProjectOffice = "project_office" "项目部",
        /// 项目党支部.
        ProjectBranch = "project_branch" "项目党支部",
        /// 融合党建带 and other groupings across boundaries.
        Grouping = "grouping" "融合党建带",
    }

    /// Why a temporary body was set up.
    pub enum Occasion as BodyOccasion {
        /// For a project.
        Project = "project" "项目",
        /// For an emergency.
        Emergency = "emergency" "应急",
    }
}

/// Which areas a body of a kind serves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AreasNeeded {
    /// Levels that fit.
    pub levels: &'static [AreaLevel],
    /// The fewest.
    pub min: usize,
    /// The most.
    pub max: usize,
}

/// The rule of one kind.
#[derive(Debug, Clone, Copy)]
pub struct KindRule {
    /// Kinds that it may stand under.
    pub under: &'static [BodyKind],
    /// It may stand under nothing, because its superior is outside the register.
    pub top: bool,
    /// The areas it serves.
    pub areas: AreasNeeded,
    /// Persons are members of it.
    pub members: bool,
    /// It has a secretary.
    pub secretary: bool,
    /// Units or other bodies are parts of it (成员单位).
    pub parties: bool,
    /// It ends on a planned day and says why it was set up.
    pub temporary: bool,
    /// It is bound to a project.
    pub project: bool,
    /// Where the rule comes from.
    pub source: &'static str,
}

/// So many areas are no list any more.
const MANY: usize = 200;
const ANY: &[AreaLevel] = &[District, Subdistrict, Community, Grid, MicroGrid];
const NONE_NEEDED: AreasNeeded = AreasNeeded { levels: ANY, min: 0, max: MANY };
const SOME: AreasNeeded = AreasNeeded { levels: ANY, min: 1, max: MANY };
const BASE: KindRule = KindRule {
    under: &[],
    top: true,
    areas: NONE_NEEDED,
    members: false,
    secretary: false,
    parties: false,
    temporary: false,
    project: false,
    source: "practice",
};

const fn exactly(levels: &'static [AreaLevel]) -> AreasNeeded {
    AreasNeeded { levels, min: 1, max: 1 }
}

const fn at_least(min: usize, levels: &'static [AreaLevel]) -> AreasNeeded {
    AreasNeeded { levels, min, max: MANY }
}

impl BodyKind {
    /// The rule of this kind.
    pub const fn rule(self) -> KindRule {
        use BodyKind as K;
        match self {
            K::WorkingCommittee => KindRule {
                areas: exactly(&[District, Subdistrict]),
                secretary: true,
                source: "constitution, chapter 5: sent by the district's committee",
                ..BASE
            },
            K::PartyCommittee => KindRule {
                under: &[K::WorkingCommittee, K::PartyCommittee],
                secretary: true,
                source: "constitution, chapter 5",
                ..BASE
            },
            K::StreetJointCommittee => KindRule {
                under: &[K::WorkingCommittee],
                areas: exactly(&[Subdistrict]),
                secretary: true,
                parties: true,
                source: "practice: 街道“大工委”",
                ..BASE
            },
            K::CommunityJointCommittee => KindRule {
                under: &[K::StreetJointCommittee, K::WorkingCommittee, K::PartyCommittee],
                areas: exactly(&[Community]),
                secretary: true,
                parties: true,
                source: "five in one; practice: 社区“大党委”",
                ..BASE
            },
            K::FunctionalGeneralBranch => KindRule {
                under: &[
                    K::CommunityJointCommittee,
                    K::StreetJointCommittee,
                    K::PartyCommittee,
                    K::WorkingCommittee,
                ],
                top: false,
                areas: at_least(1, &[Subdistrict, Community, Grid]),
                secretary: true,
                source: "five in one",
                ..BASE
            },
            K::FunctionalBranch => KindRule {
                under: &[
                    K::FunctionalGeneralBranch,
                    K::CommunityJointCommittee,
                    K::StreetJointCommittee,
                    K::PartyCommittee,
                    K::GeneralBranch,
                ],
                top: false,
                areas: at_least(1, &[Community, Grid, MicroGrid]),
                members: true,
                secretary: true,
                source: "five in one; branch regulation, chapter 2: members stay where they belong",
                ..BASE
            },
            K::FunctionalGroup => KindRule {
                under: &[K::FunctionalBranch],
                top: false,
                areas: at_least(1, &[Community, Grid, MicroGrid]),
                members: true,
                source: "five in one",
                ..BASE
            },
            K::GeneralBranch => KindRule {
                under: &[K::WorkingCommittee, K::PartyCommittee],
                secretary: true,
                source: "constitution, chapter 5",
                ..BASE
            },
            K::Branch => KindRule {
                under: &[K::WorkingCommittee, K::PartyCommittee, K::GeneralBranch],
                members: true,
                secretary: true,
                source: "constitution, chapter 5; branch regulation, chapter 2",
                ..BASE
            },
            K::Group => KindRule {
                under: &[K::Branch, K::ProjectBranch],
                top: false,
                members: true,
                source: "constitution, chapter 5: groups belong to a branch",
                ..BASE
            },
            K::Temporary => KindRule {
                under: &[
                    K::WorkingCommittee,
                    K::PartyCommittee,
                    K::GeneralBranch,
                    K::StreetJointCommittee,
                    K::CommunityJointCommittee,
                    K::Temporary,
                ],
                top: false,
                areas: SOME,
                members: true,
                secretary: true,
                temporary: true,
                source: "branch regulation, chapter 2: approved by the superior, ends with its task",
                ..BASE
            },
            K::Alliance => KindRule {
                under: &[
                    K::WorkingCommittee,
                    K::PartyCommittee,
                    K::StreetJointCommittee,
                    K::CommunityJointCommittee,
                    K::Alliance,
                ],
                areas: SOME,
                parties: true,
                ..BASE
            },
            K::AreaCouncil => KindRule {
                under: &[K::WorkingCommittee, K::StreetJointCommittee, K::Alliance],
                areas: at_least(2, &[Community]),
                parties: true,
                source: "practice: 片区党建联盟协调议事会, a council over several communities",
                ..BASE
            },
            K::JointMeeting => KindRule {
                under: &[
                    K::WorkingCommittee,
                    K::PartyCommittee,
                    K::StreetJointCommittee,
                    K::CommunityJointCommittee,
                    K::Alliance,
                    K::Grouping,
                ],
                areas: SOME,
                parties: true,
                ..BASE
            },
            K::ProjectHeadquarters => KindRule {
                under: &[K::WorkingCommittee, K::PartyCommittee],
                areas: SOME,
                parties: true,
                project: true,
                source: "practice: 指挥部+项目部+党支部三位一体",
                ..BASE
            },
            K::ProjectOffice => KindRule {
                under: &[K::ProjectHeadquarters],
                top: false,
                parties: true,
                project: true,
                source: "practice: 指挥部+项目部+党支部三位一体",
                ..BASE
            },
            K::ProjectBranch => KindRule {
                under: &[K::ProjectHeadquarters, K::WorkingCommittee, K::PartyCommittee, K::GeneralBranch],
                top: false,
                members: true,
                secretary: true,
                project: true,
                source: "branch regulation, chapter 2: projects of six months and more",
                ..BASE
            },
            K::Grouping => KindRule {
                under: &[K::WorkingCommittee, K::Alliance, K::Grouping],
                areas: SOME,
                parties: true,
                source: "practice: 融合党建带, 商圈“核心—基地—节点”",
                ..BASE
            },
        }
    }

    /// Whether members of it formally belong elsewhere.
    pub const fn is_functional(self) -> bool {
        matches!(self, Self::FunctionalGeneralBranch | Self::FunctionalBranch | Self::FunctionalGroup)
    }

    /// Whether it may manage bodies whose home is elsewhere (双重管理).
    pub const fn manages(self) -> bool {
        let rule = self.rule();
        rule.secretary && !rule.temporary
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_can_be_set_up_somewhere() {
        for kind in BodyKind::ALL {
            let rule = kind.rule();
            assert!(rule.top || !rule.under.is_empty(), "{kind}");
            assert!(rule.areas.min <= rule.areas.max && !rule.areas.levels.is_empty(), "{kind}");
            assert!(!rule.source.is_empty());
        }
    }

    #[test]
    fn the_five_in_one_stand_under_each_other() {
        use BodyKind as K;
        let chain = [
            K::WorkingCommittee,
            K::StreetJointCommittee,
            K::CommunityJointCommittee,
            K::FunctionalGeneralBranch,
            K::FunctionalBranch,
            K::FunctionalGroup,
        ];
        for pair in chain.windows(2) {
            assert!(pair[1].rule().under.contains(&pair[0]), "{} under {}", pair[1], pair[0]);
        }
        assert!(!K::FunctionalBranch.rule().under.contains(&K::Branch));
    }

    #[test]
    fn codes_and_names_are_read_back() {
        for kind in BodyKind::ALL {
            assert_eq!(BodyKind::parse(kind.code()), Some(*kind));
            assert_eq!(BodyKind::parse(kind.zh()), Some(*kind));
        }
    }
}
