//! Ending a body. What hangs on it is not lost silently: whoever ends it says what becomes of
//! the bodies under it, the persons in its posts and its members.

use baodao_kernel::BodyId;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Above, BodyState};
use crate::day::check_day;
use crate::{OrganisationRefusal, words};

/// What becomes of something that hangs on a body that ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = BodyPartsFate))]
#[serde(tag = "then", rename_all = "snake_case", deny_unknown_fields)]
pub enum Fate {
    /// It ends on the same day.
    End,
    /// It goes on in another body.
    Move {
        /// Which.
        to: BodyId,
    },
}

/// The decision to end a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EndBody {
    /// First day on which it is no more.
    pub on: Date,
    /// Why.
    pub reason: String,
    /// What becomes of the bodies under it.
    pub children: Option<Fate>,
    /// What becomes of the persons in its posts.
    pub posts: Option<Fate>,
    /// What becomes of its members.
    pub members: Option<Fate>,
}

/// How much hangs on the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Parts {
    /// Living bodies directly under it.
    pub children: i64,
    /// Persons in its posts.
    pub posts: i64,
    /// Members.
    pub members: i64,
}

/// What will be done. `None` where there is nothing to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ending {
    /// First day on which it is no more.
    pub on: Date,
    /// Why.
    pub reason: String,
    /// To the bodies under it.
    pub children: Option<Fate>,
    /// To the persons in its posts.
    pub posts: Option<Fate>,
    /// To its members.
    pub members: Option<Fate>,
}

/// Ends a living body on a day from its last change until today. `heir` finds a body that
/// something moves to; `child_kinds` are the kinds of the bodies under it.
pub fn decide_end(
    body: &BodyState,
    parts: Parts,
    child_kinds: &[super::BodyKind],
    wanted: EndBody,
    today: Date,
    heir: impl Fn(BodyId) -> Option<Above>,
) -> Result<Ending, OrganisationRefusal> {
    if body.to.is_some() {
        return Err(OrganisationRefusal::BodyEnded);
    }
    check_day(wanted.on, body.changed_on, today)?;
    let undecided = (parts.children > 0 && wanted.children.is_none())
        || (parts.posts > 0 && wanted.posts.is_none())
        || (parts.members > 0 && wanted.members.is_none());
    if undecided {
        return Err(OrganisationRefusal::BodyHasParts {
            children: parts.children,
            posts: parts.posts,
            members: parts.members,
        });
    }
    let find = |fate: Option<Fate>| match fate {
        Some(Fate::Move { to }) if to == body.id => Err(OrganisationRefusal::BodyEnded),
        Some(Fate::Move { to }) => match heir(to) {
            None => Err(OrganisationRefusal::BodyUnknown),
            Some(above) if above.ended => Err(OrganisationRefusal::BodyEnded),
            Some(above) => Ok(Some(above)),
        },
        _ => Ok(None),
    };
    if let Some(above) = find(wanted.children)?
        && let Some(kind) = child_kinds.iter().find(|kind| !kind.rule().under.contains(&above.kind))
    {
        let rule = kind.rule();
        let (parent, fitting) = (Some(above.kind), rule.under.to_vec());
        return Err(OrganisationRefusal::BodyParentUnfit { kind: *kind, parent, fitting, top: rule.top });
    }
    if let Some(above) = find(wanted.members)?
        && !above.kind.rule().members
    {
        return Err(OrganisationRefusal::BodyTakesNoMembers { kind: above.kind });
    }
    if let Some(above) = find(wanted.posts)?
        && above.kind != body.kind
    {
        return Err(OrganisationRefusal::PostsNeedSameKind { kind: body.kind });
    }
    let some = |count: i64, fate: Option<Fate>| fate.filter(|_| count > 0);
    Ok(Ending {
        on: wanted.on,
        reason: words::optional(Some(wanted.reason)).unwrap_or_default(),
        children: some(parts.children, wanted.children),
        posts: some(parts.posts, wanted.posts),
        members: some(parts.members, wanted.members),
    })
}
