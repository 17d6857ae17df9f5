//! Standing teams (服务队) with a plan, and the places that the field registers beside them
//! (两队、一中心、二站、一网). Being in a team is voluntary: who is invited may decline, who is in it
//! may leave at any time, and neither has any consequence (domain.md 1, rule 4).

use baodao_kernel::{AccountId, AreaLevel, AreaPath, BodyId, UnitId, coded_zh};
use serde::Serialize;

use crate::{OrganisationRefusal, RuleSheet, words};

coded_zh! {
    /// What a team is.
    pub enum TeamKind as TeamKind {
        /// 志愿服务队: a named service team.
        Service = "service" "志愿服务队",
        /// 红色网格团队: a secretary, social workers and volunteers of an area.
        RedGrid = "red_grid" "红色网格团队",
        /// 机动力量: the reserve for gaps.
        Reserve = "reserve" "机动力量",
        /// 服务中心.
        Centre = "centre" "服务中心",
        /// 服务站.
        Station = "station" "服务站",
        /// 志愿服务网.
        Network = "network" "服务网",
    }

    /// What somebody is in a team.
    pub enum TeamPart as TeamPart {
        /// 书记.
        Secretary = "secretary" "书记",
        /// 党员社工.
        SocialWorker = "social_worker" "社工",
        /// 志愿者.
        Volunteer = "volunteer" "志愿者",
    }

    /// How somebody stands to a team.
    pub enum TeamMemberState as TeamMemberState {
        /// Asked, has not answered.
        Invited = "invited" "已邀请",
        /// In the team.
        Joined = "joined" "在队",
        /// Said no.
        Declined = "declined" "已婉拒",
        /// Was in the team.
        Left = "left" "已退出",
    }
}

/// What is recorded of a team. The plan answers what, why and how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Team {
    /// What it is.
    pub kind: TeamKind,
    /// Name.
    pub name: String,
    /// The area that it serves.
    pub area: AreaPath,
    /// The body that it belongs to.
    pub body: Option<BodyId>,
    /// The unit that it comes from.
    pub unit: Option<UnitId>,
    /// What it does.
    pub what: Option<String>,
    /// What for.
    pub why: Option<String>,
    /// In which way, when and with what.
    pub how: Option<String>,
    /// Anybody who has signed in may join without being asked.
    pub open: bool,
    /// Who leads it.
    pub leader: Option<AccountId>,
}

impl Team {
    /// Cleans what comes in.
    pub fn cleaned(self) -> Result<Self, OrganisationRefusal> {
        Ok(Self {
            name: words::name(&self.name)?,
            what: words::optional(self.what),
            why: words::optional(self.why),
            how: words::optional(self.how),
            ..self
        })
    }
}

/// Invites somebody: a living team, and nobody who is in it or has been asked already.
pub fn decide_invite(disbanded: bool, stands: Option<TeamMemberState>) -> Result<(), OrganisationRefusal> {
    if disbanded {
        return Err(OrganisationRefusal::TeamDisbanded);
    }
    match stands {
        Some(TeamMemberState::Joined | TeamMemberState::Invited) => Err(OrganisationRefusal::AlreadyInTeam),
        _ => Ok(()),
    }
}

/// Joins: who was invited, or anybody where the team is open.
pub fn decide_join(
    disbanded: bool,
    open: bool,
    stands: Option<TeamMemberState>,
) -> Result<(), OrganisationRefusal> {
    if disbanded {
        return Err(OrganisationRefusal::TeamDisbanded);
    }
    match stands {
        Some(TeamMemberState::Joined) => Err(OrganisationRefusal::AlreadyInTeam),
        Some(TeamMemberState::Invited) => Ok(()),
        _ if open => Ok(()),
        _ => Err(OrganisationRefusal::TeamByInvitation),
    }
}

/// Leaves, or declines an invitation; what the state becomes.
pub fn decide_leave(stands: Option<TeamMemberState>) -> Result<TeamMemberState, OrganisationRefusal> {
    match stands {
        Some(TeamMemberState::Joined) => Ok(TeamMemberState::Left),
        Some(TeamMemberState::Invited) => Ok(TeamMemberState::Declined),
        _ => Err(OrganisationRefusal::NotInTeam),
    }
}

/// What a team of the formula shall have: one secretary, so many social workers, so many
/// volunteers (1名书记+N名党员社工+X名志愿者).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Formula {
    /// Social workers, N.
    pub social_workers: u32,
    /// Volunteers, X.
    pub volunteers: u32,
}

impl Formula {
    /// The formula for a team over an area of `level`; the numbers are the rule sheet's.
    pub fn of(level: AreaLevel, rules: &RuleSheet) -> Self {
        let (workers, volunteers) = match level {
            AreaLevel::District | AreaLevel::Subdistrict => {
                (rules.formula_workers_subdistrict, rules.formula_volunteers_subdistrict)
            }
            AreaLevel::Community => (rules.formula_workers_community, rules.formula_volunteers_community),
            AreaLevel::Grid | AreaLevel::MicroGrid => {
                (rules.formula_workers_grid, rules.formula_volunteers_grid)
            }
        };
        Self { social_workers: workers.value, volunteers: volunteers.value }
    }

    /// Whether so many are enough.
    pub fn is_met(self, secretaries: u32, social_workers: u32, volunteers: u32) -> bool {
        secretaries >= 1 && social_workers >= self.social_workers && volunteers >= self.volunteers
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use OrganisationRefusal as R;
    use TeamMemberState as S;

    #[test]
    fn joining_and_leaving_are_free() {
        assert!(decide_invite(false, None).is_ok() && decide_invite(false, Some(S::Left)).is_ok());
        assert!(decide_invite(false, Some(S::Declined)).is_ok());
        assert_eq!(decide_invite(false, Some(S::Invited)), Err(R::AlreadyInTeam));
        assert_eq!(decide_invite(true, None), Err(R::TeamDisbanded));
        assert!(
            decide_join(false, false, Some(S::Invited)).is_ok() && decide_join(false, true, None).is_ok()
        );
        assert_eq!(decide_join(false, false, Some(S::Left)), Err(R::TeamByInvitation));
        assert_eq!(decide_join(false, true, Some(S::Joined)), Err(R::AlreadyInTeam));
        assert_eq!(decide_join(true, true, Some(S::Invited)), Err(R::TeamDisbanded));
        assert_eq!(decide_leave(Some(S::Joined)), Ok(S::Left));
        assert_eq!(decide_leave(Some(S::Invited)), Ok(S::Declined));
        assert_eq!(decide_leave(None), Err(R::NotInTeam));
    }

    #[test]
    fn the_formula_is_the_rule_sheets() {
        let formula = Formula::of(AreaLevel::Grid, &RuleSheet::default());
        assert!(formula.is_met(1, formula.social_workers, formula.volunteers));
        assert!(!formula.is_met(0, 9, 99) && !formula.is_met(1, 0, 99) && !formula.is_met(1, 9, 0));
    }
}
