//! The areas of one district as rules see them: current and ended ones, with all codes.

use std::collections::{BTreeMap, HashMap};

use baodao_kernel::{AreaCode, AreaId, AreaPath};
use jiff::civil::Date;
use serde::Serialize;

use crate::{AreaChange, Details};

/// An area as stored.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AreaState {
    /// Id.
    pub id: AreaId,
    /// Place in the tree; never changes.
    pub path: AreaPath,
    /// Code in force (the last one, if the area has ended).
    pub code: AreaCode,
    /// Name in force.
    pub name: String,
    /// The rest.
    #[serde(flatten)]
    pub details: Details,
    /// First day.
    pub valid_from: Date,
    /// First day on which it was no longer in force.
    pub valid_to: Option<Date>,
    /// Day of the last change of code or name; nothing can be dated before it.
    pub changed_on: Date,
}

impl AreaState {
    /// Whether the area is in force.
    pub fn is_current(&self) -> bool {
        self.valid_to.is_none()
    }
}

/// All areas of a district by path, and all codes that they have or had.
#[derive(Debug, Clone, Default)]
pub struct Tree {
    areas: BTreeMap<AreaPath, AreaState>,
    current: HashMap<AreaCode, AreaPath>,
    former: HashMap<AreaCode, AreaPath>,
}

impl Tree {
    /// Builds the tree; `former` lists codes that areas no longer have, oldest first.
    pub fn new(
        areas: impl IntoIterator<Item = AreaState>,
        former: impl IntoIterator<Item = (AreaCode, AreaPath)>,
    ) -> Self {
        let mut tree = Self { former: former.into_iter().collect(), ..Self::default() };
        for area in areas {
            tree.insert(area);
        }
        tree
    }

    fn insert(&mut self, area: AreaState) {
        let codes = if area.is_current() { &mut self.current } else { &mut self.former };
        codes.insert(area.code.clone(), area.path.clone());
        self.areas.insert(area.path.clone(), area);
    }

    /// The area at `path`, ended or not.
    pub fn at(&self, path: &AreaPath) -> Option<&AreaState> {
        self.areas.get(path)
    }

    /// The current area whose code this is.
    pub fn current(&self, code: &AreaCode) -> Option<&AreaState> {
        self.current.get(code).and_then(|path| self.areas.get(path))
    }

    /// The area that has the code, or else the one that last had it; `true` marks the latter.
    pub fn by_code(&self, code: &AreaCode) -> Option<(&AreaState, bool)> {
        let former = || self.former.get(code).and_then(|path| self.areas.get(path));
        self.current(code).map(|area| (area, false)).or_else(|| former().map(|area| (area, true)))
    }

    /// Every area, wider before narrower and in order of path.
    pub fn iter(&self) -> impl Iterator<Item = &AreaState> {
        self.areas.values()
    }

    /// Everything at and under `path`.
    pub fn within<'a>(&'a self, path: &AreaPath) -> impl Iterator<Item = &'a AreaState> + use<'a> {
        let path = path.clone();
        self.areas
            .range(path.clone()..)
            .map(|(_, area)| area)
            .take_while(move |area| path.contains(&area.path))
    }

    /// The current areas directly under `path`.
    pub fn children<'a>(&'a self, path: &AreaPath) -> impl Iterator<Item = &'a AreaState> + use<'a> {
        let length = path.as_str().len() + 4;
        self.within(path).filter(move |area| area.is_current() && area.path.as_str().len() == length)
    }

    /// The current area under `parent` that has `name`.
    pub fn child_named(&self, parent: &AreaPath, name: &str) -> Option<&AreaState> {
        self.children(parent).find(|area| area.name == name)
    }

    /// A path under `parent` that no area has or had: paths are never given twice, because
    /// whatever happened in an ended area keeps its path.
    pub fn next_path(&self, parent: &AreaPath) -> AreaPath {
        let length = parent.as_str().len() + 4;
        let last = self.within(parent).filter(|area| area.path.as_str().len() == length).last();
        let number = last.and_then(|area| u32::from_str_radix(&area.path.as_str()[length - 4..], 36).ok());
        parent.child(number.map_or(1, |number| number + 1))
    }

    /// The current area that `code` continues; a district's code continues none.
    pub fn parent_of(&self, code: &AreaCode) -> Option<&AreaState> {
        code.parent().and_then(|parent| self.current(&parent))
    }

    /// The district itself, once it has been created.
    pub fn district(&self) -> Option<&AreaState> {
        self.at(&AreaPath::district())
    }

    /// Shows the tree after `change`.
    pub fn apply(&mut self, change: &AreaChange) {
        if let AreaChange::Created { area } = change {
            self.insert(area.clone());
            return;
        }
        let Some(area) = self.areas.get_mut(change.path()) else { return };
        match change {
            AreaChange::Created { .. } => {}
            AreaChange::Renamed { to, on, .. } => {
                area.name = to.clone();
                area.changed_on = *on;
            }
            AreaChange::Recoded { from, to, on, .. } => {
                area.code = to.clone();
                area.changed_on = *on;
                // While a whole subtree is recoded, another area may already stand on `from`.
                if self.current.get(from) == Some(&area.path) {
                    self.current.remove(from);
                }
                self.former.insert(from.clone(), area.path.clone());
                self.current.insert(to.clone(), area.path.clone());
            }
            AreaChange::Described { details, .. } => area.details = details.clone(),
            AreaChange::Ended { on, .. } => {
                area.valid_to = Some(*on);
                self.current.remove(&area.code);
                self.former.insert(area.code.clone(), area.path.clone());
            }
        }
    }
}
