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
        /// 信息组: of the trio in an emergency, who finds out and passes on.
        Information = "information" "信息组",
        /// 隔离组: of the trio, who keeps entrances and stairs closed and looks after who is inside.
        Isolation = "isolation" "隔离组",
        /// 后勤组: of the trio, who brings what is needed.
        Logistics = "logistics" "后勤组",
    }

    /// What somebody is in a team.
    pub enum TeamPart as TeamPart {
        /// 书记.
        Secretary = "secretary" "书记",
        /// 党员社工.
        SocialWorker = "social_worker" "社工",
        /// 志愿者.
        Volunteer = "volunteer" "志愿者",
        /// 辅警.
        AuxiliaryPolice = "auxiliary_police" "辅警",
        /// 保安: of an estate or a unit.
        Guard = "guard" "保安",
        /// 医护.
        Medical = "medical" "医护",
    }

    /// How somebody stands to a team.
    pub enum TeamMemberState as TeamMemberState {
        /// Was invited, has not answered.
        Invited = "invited" "已邀请",
        /// Asks to be let in.
        Asked = "asked" "已申请",
        /// In the team.
        Joined = "joined" "在队",
        /// Said no.
        Declined = "declined" "已婉拒",
        /// Was in the team.
        Left = "left" "已退出",
        /// Asked and took it back.
        TakenBack = "taken_back" "已撤回申请",
        /// Asked and was not let in.
        Refused = "refused" "未接受",
        /// Was in the team until its leader or the office took them out.
        Removed = "removed" "已移出",
        /// Was invited until who invites took it back.
        Uninvited = "uninvited" "邀请已收回",
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

/// Joins: who was invited, or anybody where the team is open. Who was taken out comes back by
/// asking or by an invitation only.
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
        _ if open && stands != Some(TeamMemberState::Removed) => Ok(()),
        _ => Err(OrganisationRefusal::TeamByInvitation),
    }
}

/// Asks to be let into a team that does not take whoever comes; whether that is a new ask. A second
/// one is the same ask.
pub fn decide_ask(
    disbanded: bool,
    open: bool,
    stands: Option<TeamMemberState>,
) -> Result<bool, OrganisationRefusal> {
    if disbanded {
        return Err(OrganisationRefusal::TeamDisbanded);
    }
    match stands {
        Some(TeamMemberState::Joined | TeamMemberState::Invited) => Err(OrganisationRefusal::AlreadyInTeam),
        Some(TeamMemberState::Asked) => Ok(false),
        _ if open && stands != Some(TeamMemberState::Removed) => Err(OrganisationRefusal::TeamOpen),
        _ => Ok(true),
    }
}

/// Answers an ask; what the state becomes.
pub fn decide_answer(
    disbanded: bool,
    stands: TeamMemberState,
    accept: bool,
) -> Result<TeamMemberState, OrganisationRefusal> {
    match (disbanded, stands, accept) {
        (true, ..) => Err(OrganisationRefusal::TeamDisbanded),
        (_, TeamMemberState::Asked, true) => Ok(TeamMemberState::Joined),
        (_, TeamMemberState::Asked, false) => Ok(TeamMemberState::Refused),
        _ => Err(OrganisationRefusal::TeamAskOver),
    }
}

/// Takes somebody out who is in the team, or takes back an invitation that was not answered; what
/// the state becomes. Nobody was taken out who had not come, so an open team stays open to them.
pub fn decide_remove(stands: TeamMemberState) -> Result<TeamMemberState, OrganisationRefusal> {
    match stands {
        TeamMemberState::Joined => Ok(TeamMemberState::Removed),
        TeamMemberState::Invited => Ok(TeamMemberState::Uninvited),
        _ => Err(OrganisationRefusal::NotInTeam),
    }
}

/// Leaves, declines an invitation, or takes an ask back; what the state becomes.
pub fn decide_leave(stands: Option<TeamMemberState>) -> Result<TeamMemberState, OrganisationRefusal> {
    match stands {
        Some(TeamMemberState::Joined) => Ok(TeamMemberState::Left),
        Some(TeamMemberState::Invited) => Ok(TeamMemberState::Declined),
        Some(TeamMemberState::Asked) => Ok(TeamMemberState::TakenBack),
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
    fn who_asks_is_let_in_or_not_and_may_take_it_back() {
        assert_eq!(decide_ask(false, false, None), Ok(true));
        assert_eq!(decide_ask(false, false, Some(S::Asked)), Ok(false), "a second ask is the same");
        for before in [S::Left, S::Declined, S::TakenBack, S::Refused] {
            assert_eq!(decide_ask(false, false, Some(before)), Ok(true), "{before}");
            assert_eq!(decide_ask(false, true, Some(before)), Err(R::TeamOpen), "{before}");
        }
        for before in [S::Joined, S::Invited] {
            assert_eq!(decide_ask(false, false, Some(before)), Err(R::AlreadyInTeam), "{before}");
        }
        assert_eq!(decide_ask(true, false, None), Err(R::TeamDisbanded));
        assert_eq!(decide_answer(false, S::Asked, true), Ok(S::Joined));
        assert_eq!(decide_answer(false, S::Asked, false), Ok(S::Refused));
        assert_eq!(decide_answer(false, S::TakenBack, true), Err(R::TeamAskOver));
        assert_eq!(decide_answer(true, S::Asked, true), Err(R::TeamDisbanded));
        assert_eq!(decide_leave(Some(S::Asked)), Ok(S::TakenBack));
        assert!(decide_invite(false, Some(S::Asked)).is_ok());
    }

    #[test]
    fn who_was_taken_out_comes_back_by_asking_only() {
        assert_eq!(decide_remove(S::Joined), Ok(S::Removed));
        for other in [S::Asked, S::Left, S::Removed, S::Uninvited] {
            assert_eq!(decide_remove(other), Err(R::NotInTeam), "{other}");
        }
        assert_eq!(decide_join(false, true, Some(S::Removed)), Err(R::TeamByInvitation));
        assert_eq!(decide_ask(false, true, Some(S::Removed)), Ok(true));
        assert!(decide_invite(false, Some(S::Removed)).is_ok());
    }

    #[test]
    fn an_invitation_that_was_taken_back_leaves_nothing_behind() {
        assert_eq!(decide_remove(S::Invited), Ok(S::Uninvited));
        assert_eq!(decide_join(false, false, Some(S::Uninvited)), Err(R::TeamByInvitation));
        assert!(decide_join(false, true, Some(S::Uninvited)).is_ok());
        assert_eq!(decide_ask(false, false, Some(S::Uninvited)), Ok(true));
        assert!(decide_invite(false, Some(S::Uninvited)).is_ok());
        assert_eq!(decide_leave(Some(S::Uninvited)), Err(R::NotInTeam));
    }

    #[test]
    fn the_formula_is_the_rule_sheets() {
        let formula = Formula::of(AreaLevel::Grid, &RuleSheet::default());
        assert!(formula.is_met(1, formula.social_workers, formula.volunteers));
        assert!(!formula.is_met(0, 9, 99) && !formula.is_met(1, 0, 99) && !formula.is_met(1, 9, 0));
    }
}
