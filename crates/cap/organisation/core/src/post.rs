//! Posts (职务) in bodies and areas, and who is appointed to them. One person may hold several
//! posts in several bodies at once (双向进入、交叉任职). An appointment gives no rights by itself.

use baodao_kernel::AreaLevel::{self, Community, District, Grid, MicroGrid, Subdistrict};
use baodao_kernel::{AccountId, AreaPath, BodyId, UnitId, coded_zh};
use jiff::civil::Date;
use serde::Serialize;

use crate::body::BodyKind as K;
use crate::day::{EARLIEST, Period, check_day};
use crate::{AppointmentId, OrganisationRefusal, words};

coded_zh! {
    /// What somebody is appointed to.
    pub enum PostKind as PostKind {
        /// 书记.
        Secretary = "secretary" "书记",
        /// 第一书记: sent from outside or above.
        FirstSecretary = "first_secretary" "第一书记",
        /// 副书记.
        DeputySecretary = "deputy_secretary" "副书记",
        /// 兼职副书记.
        PartTimeDeputySecretary = "part_time_deputy_secretary" "兼职副书记",
        /// 委员.
        CommitteeMember = "committee_member" "委员",
        /// 兼职委员: the head of a resident unit.
        PartTimeMember = "part_time_member" "兼职委员",
        /// 党小组长.
        GroupLeader = "group_leader" "党小组长",
        /// 召集人: of an alliance, a council, a headquarters.
        Convener = "convener" "召集人",
        /// 挂钩领导.
        LinkLeader = "link_leader" "挂钩领导",
        /// 第一社长: a section head posted to a grid community.
        FirstHead = "first_head" "第一社长",
        /// 网格长.
        GridHead = "grid_head" "网格长",
        /// 兼职网格员.
        PartTimeGridWorker = "part_time_grid_worker" "兼职网格员",
        /// 挂职、选派.
        Secondment = "secondment" "挂职选派",
        /// 联络员.
        Liaison = "liaison" "联络员",
    }
}

/// Where a post may be held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PostRule {
    /// In bodies of these kinds.
    pub bodies: &'static [K],
    /// In areas of these levels.
    pub levels: &'static [AreaLevel],
    /// One person at a time.
    pub single: bool,
    /// The holder may read the members of the body.
    pub heads: bool,
}

const WITH_SECRETARY: &[K] = &[
    K::WorkingCommittee,
    K::PartyCommittee,
    K::StreetJointCommittee,
    K::CommunityJointCommittee,
    K::FunctionalGeneralBranch,
    K::FunctionalBranch,
    K::GeneralBranch,
    K::Branch,
    K::Temporary,
    K::ProjectBranch,
];
const CONVENED: &[K] =
    &[K::Alliance, K::AreaCouncil, K::JointMeeting, K::ProjectHeadquarters, K::ProjectOffice, K::Grouping];
const JOINED: &[K] = &[
    K::WorkingCommittee,
    K::PartyCommittee,
    K::StreetJointCommittee,
    K::CommunityJointCommittee,
    K::Alliance,
    K::AreaCouncil,
    K::JointMeeting,
    K::ProjectHeadquarters,
    K::Grouping,
];
const ANY_LEVEL: &[AreaLevel] = &[District, Subdistrict, Community, Grid, MicroGrid];

impl PostKind {
    /// The rule of this post. Source: branch regulation (2018), chapter 6, for secretary and
    /// committee; the field's practice for the posts that resident units and offices send.
    pub const fn rule(self) -> PostRule {
        let nowhere = PostRule { bodies: &[], levels: &[], single: false, heads: false };
        match self {
            Self::Secretary => PostRule { bodies: WITH_SECRETARY, single: true, heads: true, ..nowhere },
            Self::FirstSecretary => PostRule {
                bodies: &[
                    K::PartyCommittee,
                    K::StreetJointCommittee,
                    K::CommunityJointCommittee,
                    K::GeneralBranch,
                    K::Branch,
                ],
                single: true,
                heads: true,
                ..nowhere
            },
            Self::DeputySecretary | Self::PartTimeDeputySecretary => {
                PostRule { bodies: WITH_SECRETARY, heads: true, ..nowhere }
            }
            Self::CommitteeMember => PostRule { bodies: WITH_SECRETARY, ..nowhere },
            Self::PartTimeMember => PostRule { bodies: JOINED, ..nowhere },
            Self::GroupLeader => {
                PostRule { bodies: &[K::Group, K::FunctionalGroup], single: true, heads: true, ..nowhere }
            }
            Self::Convener => PostRule { bodies: CONVENED, single: true, heads: true, ..nowhere },
            Self::LinkLeader | Self::Secondment | Self::Liaison => {
                PostRule { bodies: K::ALL, levels: ANY_LEVEL, ..nowhere }
            }
            Self::FirstHead => PostRule { levels: &[Community, Grid], single: true, ..nowhere },
            Self::GridHead => PostRule { levels: &[Grid, MicroGrid], single: true, ..nowhere },
            Self::PartTimeGridWorker => PostRule { levels: &[Grid, MicroGrid], ..nowhere },
        }
    }

    /// The posts whose holders work a grid; with one of them in force, a grid is not without a worker.
    pub const WORKS_A_GRID: &'static [PostKind] = &[Self::GridHead, Self::PartTimeGridWorker];

    /// The posts of those who were sent into a community for a while (选派): what is seen of them may be
    /// written down.
    pub const OBSERVED: &'static [PostKind] = &[Self::Secondment, Self::FirstSecretary];

    /// The posts whose holders may read the members of their body.
    pub fn heading() -> impl Iterator<Item = PostKind> {
        Self::ALL.iter().copied().filter(|kind| kind.rule().heads)
    }
}

/// Where a post is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PostPlace {
    /// In a body.
    Body {
        /// Which.
        id: BodyId,
        /// What it is.
        kind: K,
        /// First day.
        from: Date,
        /// It has ended.
        ended: bool,
    },
    /// In an area.
    Area(AreaPath),
}

impl PostPlace {
    fn is(&self, other: &PostPlace) -> bool {
        match (self, other) {
            (Self::Body { id, .. }, Self::Body { id: other, .. }) => id == other,
            (Self::Area(area), Self::Area(other)) => area == other,
            _ => false,
        }
    }
}

/// An appointment as it shall be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appointment {
    /// Id.
    pub id: AppointmentId,
    /// To what.
    pub kind: PostKind,
    /// Where.
    pub place: PostPlace,
    /// Who.
    pub holder: AccountId,
    /// The unit that the person comes from.
    pub unit: Option<UnitId>,
    /// The term.
    pub term: Period,
    /// Text or number of the appointment's document, as the office wrote it.
    pub instrument: Option<String>,
    /// What the post asks of its holder.
    pub duties: Option<String>,
}

/// Another appointment at the same place or of the same person, while it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Which.
    pub id: AppointmentId,
    /// To what.
    pub kind: PostKind,
    /// Where.
    pub place: PostPlace,
    /// Who; `None` when forgotten after its time.
    pub holder: Option<AccountId>,
    /// While it holds, cut to its early end.
    pub term: Period,
}

/// Appoints: the post must fit the place; nobody stands twice in the same post at the same time,
/// and a post for one is not taken by two.
pub fn decide_appoint(wanted: Appointment, held: &[Held]) -> Result<Appointment, OrganisationRefusal> {
    let rule = wanted.kind.rule();
    let post = wanted.kind;
    let fits = match &wanted.place {
        PostPlace::Body { kind, ended, from, .. } => {
            if *ended {
                return Err(OrganisationRefusal::BodyEnded);
            }
            if wanted.term.from < *from {
                let latest = crate::day::LATEST;
                return Err(OrganisationRefusal::DayOutOfRange {
                    day: wanted.term.from,
                    earliest: *from,
                    latest,
                });
            }
            rule.bodies.contains(kind)
        }
        PostPlace::Area(area) => rule.levels.contains(&area.level()),
    };
    if !fits {
        return Err(OrganisationRefusal::PostUnfit {
            post,
            bodies: rule.bodies.to_vec(),
            levels: rule.levels.to_vec(),
        });
    }
    let same = held.iter().filter(|one| {
        one.id != wanted.id
            && one.kind == post
            && one.place.is(&wanted.place)
            && one.term.overlaps(&wanted.term)
    });
    for one in same {
        if one.holder == Some(wanted.holder) {
            return Err(OrganisationRefusal::PostTwice { post });
        }
        if rule.single {
            return Err(OrganisationRefusal::PostTaken { post, until: one.term.to });
        }
    }
    Ok(Appointment {
        instrument: words::optional(wanted.instrument),
        duties: words::optional(wanted.duties),
        ..wanted
    })
}

/// Ends an appointment on a day from its beginning (then it never held) until today, or later
/// when the end is already decided; never after the term.
pub fn decide_end(term: Period, ended_on: Option<Date>, on: Date) -> Result<(), OrganisationRefusal> {
    if ended_on.is_some() || term.to.is_some_and(|to| to <= on) {
        return Err(OrganisationRefusal::AppointmentOver);
    }
    check_day(on, term.from.max(EARLIEST), term.to.unwrap_or(crate::day::LATEST))
}

/// Writes down what was seen on a day of the term, not in the future: of those who were sent only.
pub fn decide_observe(
    post: PostKind,
    holds: Period,
    on: Date,
    today: Date,
) -> Result<(), OrganisationRefusal> {
    if !PostKind::OBSERVED.contains(&post) {
        return Err(OrganisationRefusal::PostNotObserved { post });
    }
    let last = holds.to.and_then(|to| to.yesterday().ok()).map_or(today, |last| last.min(today));
    check_day(on, holds.from, last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use uuid::Uuid;

    fn branch() -> PostPlace {
        PostPlace::Body {
            id: BodyId(Uuid::from_u128(1)),
            kind: K::Branch,
            from: date(2020, 1, 1),
            ended: false,
        }
    }

    fn wanted(kind: PostKind, place: PostPlace) -> Appointment {
        Appointment {
            id: AppointmentId(Uuid::from_u128(5)),
            kind,
            place,
            holder: AccountId(Uuid::from_u128(100)),
            unit: None,
            term: Period { from: date(2026, 1, 1), to: Some(date(2029, 1, 1)) },
            instrument: Some(" ".into()),
            duties: None,
        }
    }

    fn held(kind: PostKind, holder: u128, to: Option<Date>) -> Held {
        Held {
            id: AppointmentId(Uuid::from_u128(6)),
            kind,
            place: branch(),
            holder: Some(AccountId(Uuid::from_u128(holder))),
            term: Period { from: date(2023, 1, 1), to },
        }
    }

    #[test]
    fn only_who_was_sent_is_observed_and_only_in_the_term() {
        use OrganisationRefusal as R;
        let (from, to, today) = (date(2026, 3, 1), date(2026, 11, 1), date(2026, 11, 23));
        let ended = Period { from, to: Some(to) };
        let sent = |on| decide_observe(PostKind::Secondment, ended, on, today);
        assert_eq!((sent(from), sent(date(2026, 10, 31))), (Ok(()), Ok(())));
        assert!(matches!(sent(to), Err(R::DayOutOfRange { .. })));
        assert!(matches!(sent(date(2026, 2, 28)), Err(R::DayOutOfRange { .. })));
        let open = Period::since(from);
        assert!(decide_observe(PostKind::FirstSecretary, open, today, today).is_ok());
        assert!(decide_observe(PostKind::FirstSecretary, open, date(2026, 11, 24), today).is_err());
        let other = decide_observe(PostKind::GridHead, open, today, today);
        assert_eq!(other, Err(R::PostNotObserved { post: PostKind::GridHead }));
    }

    #[test]
    fn one_secretary_at_a_time_and_nobody_twice() {
        use OrganisationRefusal as R;
        let secretary = wanted(PostKind::Secretary, branch());
        assert_eq!(decide_appoint(secretary.clone(), &[]).unwrap().instrument, None);
        let other = held(PostKind::Secretary, 101, None);
        assert!(matches!(decide_appoint(secretary.clone(), &[other]), Err(R::PostTaken { until: None, .. })));
        let before = held(PostKind::Secretary, 101, Some(date(2026, 1, 1)));
        assert!(decide_appoint(secretary.clone(), &[before]).is_ok(), "one follows the other");
        let twice = held(PostKind::Secretary, 100, None);
        assert!(matches!(decide_appoint(secretary.clone(), &[twice]), Err(R::PostTwice { .. })));
        let member = wanted(PostKind::CommitteeMember, branch());
        assert!(decide_appoint(member, &[held(PostKind::CommitteeMember, 101, None)]).is_ok());
        assert!(
            decide_appoint(secretary, &[held(PostKind::CommitteeMember, 100, None)]).is_ok(),
            "several posts at once"
        );
    }

    #[test]
    fn posts_fit_bodies_and_areas() {
        use OrganisationRefusal as R;
        let grid = PostPlace::Area(AreaPath::district().child(1).child(1).child(1));
        let community = PostPlace::Area(AreaPath::district().child(1).child(1));
        assert!(decide_appoint(wanted(PostKind::GridHead, grid.clone()), &[]).is_ok());
        assert!(matches!(
            decide_appoint(wanted(PostKind::GridHead, community.clone()), &[]),
            Err(R::PostUnfit { .. })
        ));
        assert!(decide_appoint(wanted(PostKind::FirstHead, community), &[]).is_ok());
        assert!(matches!(decide_appoint(wanted(PostKind::Secretary, grid), &[]), Err(R::PostUnfit { .. })));
        assert!(matches!(
            decide_appoint(wanted(PostKind::GroupLeader, branch()), &[]),
            Err(R::PostUnfit { .. })
        ));
        let ended =
            PostPlace::Body { id: BodyId(Uuid::nil()), kind: K::Branch, from: date(2020, 1, 1), ended: true };
        assert_eq!(decide_appoint(wanted(PostKind::Secretary, ended), &[]), Err(R::BodyEnded));
        let young = PostPlace::Body {
            id: BodyId(Uuid::nil()),
            kind: K::Branch,
            from: date(2026, 6, 1),
            ended: false,
        };
        assert!(matches!(
            decide_appoint(wanted(PostKind::Secretary, young), &[]),
            Err(R::DayOutOfRange { .. })
        ));
    }

    #[test]
    fn an_end_lies_within_the_term() {
        let term = Period { from: date(2026, 1, 1), to: Some(date(2029, 1, 1)) };
        assert!(decide_end(term, None, date(2026, 11, 23)).is_ok());
        assert_eq!(decide_end(term, None, date(2029, 1, 1)), Err(OrganisationRefusal::AppointmentOver));
        assert_eq!(
            decide_end(term, Some(date(2027, 1, 1)), date(2027, 1, 1)),
            Err(OrganisationRefusal::AppointmentOver)
        );
        assert!(matches!(
            decide_end(term, None, date(2025, 1, 1)),
            Err(OrganisationRefusal::DayOutOfRange { .. })
        ));
    }

    #[test]
    fn every_body_with_a_secretary_takes_one() {
        for kind in K::ALL {
            assert_eq!(kind.rule().secretary, WITH_SECRETARY.contains(kind), "{kind}");
        }
    }
}
