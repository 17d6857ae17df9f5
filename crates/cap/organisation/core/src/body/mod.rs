//! Bodies of the party-organisation overlay: setting up, changing, moving, ending.

mod end;
mod forest;
mod kind;

use baodao_kernel::{AreaPath, BodyId, UnitId};
use jiff::civil::Date;
use serde::Serialize;

pub use end::{EndBody, Ending, Fate, Parts, decide_end};
pub use forest::{Forest, Node};
pub use kind::{AreasNeeded, BodyKind, KindRule, Occasion};

use crate::day::{EARLIEST, LATEST, check_day};
use crate::{OrganisationRefusal, words};

/// A body as it stands on a day.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BodyState {
    /// Id.
    pub id: BodyId,
    /// What it is; never changes.
    pub kind: BodyKind,
    /// The area in whose charge it is; all that it serves lies inside. Who has the right over
    /// this area may change it.
    pub seat: AreaPath,
    /// The unit whose organisation it is.
    pub unit: Option<UnitId>,
    /// First day.
    pub from: Date,
    /// First day on which it was no more.
    pub to: Option<Date>,
    /// Day of the last change of its standing; nothing can be dated before it.
    pub changed_on: Date,
    /// What may change.
    #[serde(flatten)]
    pub standing: Standing,
}

/// What may change about a body while it lives. Name, parent, second manager and areas keep
/// their history; the other texts are as they are now.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Standing {
    /// Name.
    pub name: String,
    /// The body it stands under (隶属).
    pub parent: Option<BodyId>,
    /// A second body that manages it (双重管理).
    pub managed_by: Option<BodyId>,
    /// The areas it serves, in order of path.
    pub areas: Vec<AreaPath>,
    /// The day on which it shall end.
    pub planned_end: Option<Date>,
    /// Why it was set up, for a temporary one.
    pub occasion: Option<Occasion>,
    /// The project it is bound to.
    pub project: Option<String>,
    /// What it is for.
    pub purpose: Option<String>,
}

/// A body that another one is put under.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Above {
    /// Which.
    pub id: BodyId,
    /// What it is.
    pub kind: BodyKind,
    /// First day.
    pub from: Date,
    /// It has ended.
    pub ended: bool,
}

/// What a rule about a body's standing looks at.
#[derive(Debug, Clone, Copy)]
pub struct Around<'a> {
    /// The present day in China.
    pub today: Date,
    /// Parent and manager of what is to be, as stored; `None` for one that does not exist.
    pub parent: Option<&'a Above>,
    /// The same for the second manager.
    pub manager: Option<&'a Above>,
    /// Ids of the bodies at and under this one, through parents and managers; empty for a new one.
    pub below: &'a [BodyId],
}

/// Checks what a body of `kind` at `seat` shall be; answers with it cleaned.
pub fn check(
    kind: BodyKind,
    seat: &AreaPath,
    wanted: Standing,
    around: &Around<'_>,
) -> Result<Standing, OrganisationRefusal> {
    let rule = kind.rule();
    let name = words::name(&wanted.name)?;
    check_parent(kind, &wanted, around)?;
    check_manager(&wanted, around)?;
    let areas = check_areas(kind, seat, wanted.areas)?;
    if rule.temporary && (wanted.planned_end.is_none() || wanted.occasion.is_none()) {
        return Err(OrganisationRefusal::TemporaryIncomplete);
    }
    if let Some(end) = wanted.planned_end {
        check_day(end, EARLIEST, LATEST)?;
    }
    let project = words::optional(wanted.project);
    if rule.project && project.is_none() {
        return Err(OrganisationRefusal::BodyProjectNeeded { kind });
    }
    let occasion = wanted.occasion.filter(|_| rule.temporary);
    Ok(Standing { name, areas, project, occasion, purpose: words::optional(wanted.purpose), ..wanted })
}

fn check_parent(kind: BodyKind, wanted: &Standing, around: &Around<'_>) -> Result<(), OrganisationRefusal> {
    let rule = kind.rule();
    let misfit = |parent: Option<BodyKind>| OrganisationRefusal::BodyParentUnfit {
        kind,
        parent,
        fitting: rule.under.to_vec(),
        top: rule.top,
    };
    match (wanted.parent, around.parent) {
        (None, _) => rule.top.then_some(()).ok_or_else(|| misfit(None)),
        (Some(_), None) => Err(OrganisationRefusal::BodyUnknown),
        (Some(_), Some(parent)) if parent.ended => Err(OrganisationRefusal::BodyEnded),
        (Some(id), Some(parent)) if around.below.contains(&id) => {
            Err(OrganisationRefusal::BodyCycle { through: parent.id })
        }
        (Some(_), Some(parent)) if rule.under.contains(&parent.kind) => Ok(()),
        (Some(_), Some(parent)) => Err(misfit(Some(parent.kind))),
    }
}

fn check_manager(wanted: &Standing, around: &Around<'_>) -> Result<(), OrganisationRefusal> {
    let Some(id) = wanted.managed_by else { return Ok(()) };
    let manager = around.manager.ok_or(OrganisationRefusal::BodyUnknown)?;
    if manager.ended {
        return Err(OrganisationRefusal::BodyEnded);
    }
    if around.below.contains(&id) {
        return Err(OrganisationRefusal::BodyCycle { through: id });
    }
    if wanted.parent == Some(id) || !manager.kind.manages() {
        return Err(OrganisationRefusal::BodyManagerUnfit { kind: manager.kind });
    }
    Ok(())
}

fn check_areas(
    kind: BodyKind,
    seat: &AreaPath,
    mut areas: Vec<AreaPath>,
) -> Result<Vec<AreaPath>, OrganisationRefusal> {
    let needed = kind.rule().areas;
    areas.sort();
    areas.dedup();
    let levels_fit = areas.iter().all(|area| needed.levels.contains(&area.level()));
    if !levels_fit || areas.len() < needed.min || areas.len() > needed.max {
        let levels = needed.levels.to_vec();
        return Err(OrganisationRefusal::BodyAreasUnfit { kind, levels, min: needed.min, max: needed.max });
    }
    match areas.iter().find(|area| !seat.contains(area)) {
        Some(outside) => Err(OrganisationRefusal::BodyAreaOutsideSeat { area: outside.clone() }),
        None => Ok(areas),
    }
}

/// Sets up a body from `from` on, a day that may lie in the past but not in the future.
#[allow(clippy::too_many_arguments, reason = "the facts of a founding; each is named at the call")]
pub fn decide_create(
    id: BodyId,
    kind: BodyKind,
    seat: AreaPath,
    unit: Option<UnitId>,
    from: Date,
    wanted: Standing,
    around: &Around<'_>,
) -> Result<BodyState, OrganisationRefusal> {
    check_day(from, EARLIEST, around.today)?;
    let standing = check(kind, &seat, wanted, around)?;
    if let Some(end) = standing.planned_end.filter(|end| *end <= from) {
        return Err(OrganisationRefusal::TermBackwards { from, to: end });
    }
    Ok(BodyState { id, kind, seat, unit, from, to: None, changed_on: from, standing })
}

/// Changes a living body from `on` on; `None` when nothing would change. A change is dated no
/// earlier than the last one, so that the past stays as it was shown.
pub fn decide_change(
    body: &BodyState,
    wanted: Standing,
    on: Date,
    around: &Around<'_>,
) -> Result<Option<Standing>, OrganisationRefusal> {
    if body.to.is_some() {
        return Err(OrganisationRefusal::BodyEnded);
    }
    check_day(on, body.changed_on, around.today)?;
    let standing = check(body.kind, &body.seat, wanted, around)?;
    Ok((standing != body.standing).then_some(standing))
}

/// Where the events about a body's change are told apart.
pub fn change_name(before: &Standing, after: &Standing) -> &'static str {
    if before.parent == after.parent { "body_changed" } else { "body_moved" }
}

#[cfg(test)]
mod tests;
