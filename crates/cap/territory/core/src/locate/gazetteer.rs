//! All places of one district in memory, indexed by name, code and outline. Built whole from
//! what is stored and then only read, so that it can be shared without locks.

use std::collections::{HashMap, HashSet};

use baodao_kernel::{AreaCode, AreaLevel, AreaPath};
use rstar::RTree;

use super::names::{Form, area_forms, estate_forms, normalise, plain_name};
use super::number::{building_key, read_number};
use super::point::Outline;
use super::trie::Trie;
use super::{BuildingRef, Candidate, EstateRef, Located, LocatedKind, SURE};
use crate::AreaSummary;
use crate::boundary::Boundary;
use crate::estates::{BuildingState, EstateState, Place};
use crate::tree::AreaState;

/// An area with what only the gazetteer wants to know.
#[derive(Debug, Clone)]
pub struct GazetteerArea {
    /// The area.
    pub state: AreaState,
    /// Names that it had.
    pub former_names: Vec<String>,
    /// Codes that it had, the latest last.
    pub former_codes: Vec<AreaCode>,
    /// Its outline.
    pub boundary: Option<Boundary>,
}

/// What a gazetteer is built from.
#[derive(Debug, Default)]
pub struct Source {
    /// All areas, ended ones too.
    pub areas: Vec<GazetteerArea>,
    /// Current estates.
    pub estates: Vec<EstateState>,
    /// Current buildings.
    pub buildings: Vec<BuildingState>,
}

/// Something with a name that a text can mean.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Spot {
    Area,
    Estate(u32),
    Building(u32),
    /// An area along a road.
    Roadside,
}

/// A spot and where it is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Target {
    pub path: AreaPath,
    pub spot: Spot,
    pub form: Form,
}

#[derive(Debug)]
pub(super) struct EstateEntry {
    pub estate: EstateRef,
    /// Buildings by key; several when the register has doubles.
    pub buildings: HashMap<String, Vec<u32>>,
}

#[derive(Debug)]
pub(super) struct BuildingEntry {
    pub building: BuildingRef,
    pub path: AreaPath,
    pub estate: Option<u32>,
}

/// The index.
#[derive(Debug, Default)]
pub struct Gazetteer {
    areas: HashMap<AreaPath, AreaSummary>,
    /// Current areas that have current areas inside.
    parents: HashSet<AreaPath>,
    codes: HashMap<AreaCode, (AreaPath, bool)>,
    pub(super) estates: Vec<EstateEntry>,
    pub(super) buildings: Vec<BuildingEntry>,
    pub(super) names: Trie,
    /// By term number: what the name can mean.
    pub(super) terms: Vec<Vec<Target>>,
    /// Street addresses (`正清路88号`).
    pub(super) addresses: HashMap<String, Vec<Target>>,
    /// Names of cities and provinces above the district, if any are recorded.
    pub(super) knows_cities: bool,
    pub(super) outlines: RTree<Outline>,
    pub(super) outlined: HashSet<AreaPath>,
    /// Middles of the outlined areas: longitude and latitude in degrees.
    middles: HashMap<AreaPath, (f64, f64)>,
}

impl Gazetteer {
    /// Builds the index.
    pub fn build(source: Source) -> Self {
        let mut gazetteer = Self::default();
        gazetteer.take_areas(&source.areas);
        for area in source.areas.iter().filter(|area| area.state.is_current()) {
            gazetteer.name_area(area);
        }
        for estate in &source.estates {
            gazetteer.take_estate(estate);
        }
        let by_id: HashMap<_, u32> =
            gazetteer.estates.iter().zip(0..).map(|(entry, at)| (entry.estate.id, at)).collect();
        for building in &source.buildings {
            gazetteer.take_building(building, building.estate_id.and_then(|id| by_id.get(&id).copied()));
        }
        // Roads last: where a road's name begins in an address is told by the names before it.
        for (at, estate) in (0u32..).zip(&source.estates) {
            gazetteer.take_address(&estate.place, &estate.area_path, Spot::Estate(at));
        }
        for (at, building) in (0u32..).zip(&source.buildings) {
            gazetteer.take_address(&building.place, &building.area_path, Spot::Building(at));
        }
        let current = source.areas.into_iter().filter(|area| area.state.is_current());
        let outlines: Vec<Outline> = current
            .filter_map(|area| area.boundary.map(|boundary| Outline { path: area.state.path, boundary }))
            .collect();
        gazetteer.outlined = outlines.iter().map(|outline| outline.path.clone()).collect();
        gazetteer.middles =
            outlines.iter().map(|outline| (outline.path.clone(), outline.boundary.middle())).collect();
        gazetteer.outlines = RTree::bulk_load(outlines);
        gazetteer
    }

    /// Kilometres between the middles of two areas, along the great circle; 0 within one and the
    /// same, `None` when the outline of either is not known.
    pub fn kilometres(&self, a: &AreaPath, b: &AreaPath) -> Option<f64> {
        if a == b {
            return Some(0.0);
        }
        let (a, b) = (self.middles.get(a)?, self.middles.get(b)?);
        Some(crate::boundary::kilometres(*a, *b))
    }

    /// The areas in force of a level inside an area, in order of path.
    pub fn current_within(&self, within: &AreaPath, level: AreaLevel) -> Vec<AreaSummary> {
        let inside = |area: &&AreaSummary| !area.ended && area.level == level && within.contains(&area.path);
        let mut found: Vec<AreaSummary> = self.areas.values().filter(inside).cloned().collect();
        found.sort_by(|a, b| a.path.cmp(&b.path));
        found
    }

    fn take_areas(&mut self, areas: &[GazetteerArea]) {
        for area in areas {
            let AreaState { id, path, code, name, .. } = &area.state;
            let ended = !area.state.is_current();
            let level = path.level();
            let summary = AreaSummary {
                id: *id,
                path: path.clone(),
                level,
                code: code.clone(),
                name: name.clone(),
                ended,
                former_code: false,
            };
            self.areas.insert(path.clone(), summary);
            for former in &area.former_codes {
                self.codes.entry(former.clone()).or_insert((path.clone(), true));
            }
            if ended {
                self.codes.entry(code.clone()).or_insert((path.clone(), true));
            } else {
                self.parents.extend(path.parent());
            }
        }
        for area in areas.iter().filter(|area| area.state.is_current()) {
            self.codes.insert(area.state.code.clone(), (area.state.path.clone(), false));
        }
    }

    fn name_area(&mut self, area: &GazetteerArea) {
        let AreaState { path, name, details, .. } = &area.state;
        let level = path.level();
        let above = self.names_above(path);
        let wider: Vec<&str> = above.iter().map(String::as_str).collect();
        let target = |form| Target { path: path.clone(), spot: Spot::Area, form };
        let mut named: Vec<(String, Target)> =
            area_forms(level, name, &wider).into_iter().map(|(text, form)| (text, target(form))).collect();
        for alias in &details.aliases {
            let above = level == AreaLevel::District
                && ["市", "省", "自治区"].iter().any(|ending| alias.ends_with(ending));
            self.knows_cities |= above;
            named.push((alias.clone(), target(if above { Form::Above } else { Form::Alias })));
        }
        for former in &area.former_names {
            named.push((former.clone(), target(Form::Former)));
            named.push((plain_name(former, &wider), target(Form::Former)));
        }
        for (text, target) in named {
            self.name(&text, target);
        }
    }

    /// Full names of the areas above `path`, from the district down, with communities' plain names.
    fn names_above(&self, path: &AreaPath) -> Vec<String> {
        let mut names = Vec::new();
        let mut up = path.parent();
        while let Some(path) = up {
            names.extend(self.areas.get(&path).map(|area| plain_name(&area.name, &[])));
            up = path.parent();
        }
        names.reverse();
        names
    }

    fn name(&mut self, text: &str, target: Target) {
        let chars = normalise(text);
        if chars.len() < 2 {
            return;
        }
        let fresh = u32::try_from(self.terms.len()).unwrap_or(u32::MAX);
        let term = self.names.insert(&chars, fresh);
        if term == fresh {
            self.terms.push(Vec::new());
        }
        let targets = &mut self.terms[term as usize];
        // One name may be known in several forms; the strongest counts.
        match targets.iter_mut().find(|old| old.path == target.path && old.spot == target.spot) {
            Some(old) => old.form = old.form.min(target.form),
            None => targets.push(target),
        }
    }

    fn take_estate(&mut self, estate: &EstateState) {
        let at = u32::try_from(self.estates.len()).unwrap_or(u32::MAX);
        let path = estate.area_path.clone();
        for (text, form) in estate_forms(&estate.place.name) {
            self.name(&text, Target { path: path.clone(), spot: Spot::Estate(at), form });
        }
        for alias in &estate.place.aliases {
            self.name(alias, Target { path: path.clone(), spot: Spot::Estate(at), form: Form::Alias });
        }
        let estate = EstateRef { id: estate.id, name: estate.place.name.clone() };
        self.estates.push(EstateEntry { estate, buildings: HashMap::new() });
    }

    fn take_building(&mut self, building: &BuildingState, estate: Option<u32>) {
        let at = u32::try_from(self.buildings.len()).unwrap_or(u32::MAX);
        let path = building.area_path.clone();
        let names = std::iter::once(&building.place.name).chain(&building.place.aliases);
        match estate.and_then(|estate| self.estates.get_mut(estate as usize)) {
            // A building's name mostly is a number, which says something only after the estate's name.
            Some(entry) => {
                for name in names {
                    let list = entry.buildings.entry(building_key(&normalise(name))).or_default();
                    if !list.contains(&at) {
                        list.push(at);
                    }
                }
            }
            None => {
                for (name, form) in
                    names.zip(std::iter::once(Form::Full).chain(std::iter::repeat(Form::Alias)))
                {
                    if building_key(&normalise(name)).chars().any(|c| !c.is_ascii_digit() && c != '-') {
                        self.name(name, Target { path: path.clone(), spot: Spot::Building(at), form });
                    }
                }
            }
        }
        let building = BuildingRef { id: building.id, name: building.place.name.clone() };
        self.buildings.push(BuildingEntry { building, path, estate });
    }

    fn take_address(&mut self, place: &Place, path: &AreaPath, spot: Spot) {
        let Some(address) = place.address.as_deref().map(normalise) else { return };
        let Some((road, number)) = self.road_in(&address) else { return };
        let target = Target { path: path.clone(), spot, form: Form::Address };
        if let Some(number) = number {
            let targets = self.addresses.entry(format!("{road}{number}号")).or_default();
            if !targets.contains(&target) {
                targets.push(target);
            }
        }
        let along = crate::estates::community(path);
        self.name(&road, Target { path: along, spot: Spot::Roadside, form: Form::Road });
    }

    /// The road at the head of an address, after the names of areas, and the house number.
    fn road_in(&self, address: &[char]) -> Option<(String, Option<u32>)> {
        let mut start = 0;
        while let Some((length, term)) = self.names.longest(&address[start..]) {
            // A short form (虹桥) may be the beginning of the road's own name (虹桥路).
            if !self.terms[term as usize]
                .iter()
                .any(|target| target.spot == Spot::Area && target.form.is_strong())
            {
                break;
            }
            start += length;
        }
        let rest = &address[start..];
        let end = 1 + rest.iter().position(|c| matches!(c, '路' | '街' | '巷' | '道' | '弄'))?;
        let road: String = rest[..end].iter().collect();
        let han = rest[..end].iter().all(|c| c.is_alphanumeric());
        let number = read_number(&rest[end..]).filter(|(_, used)| rest.get(end + used) == Some(&'号'));
        ((2..=10).contains(&end) && han).then_some((road, number.map(|(value, _)| value)))
    }

    /// The area at `path`.
    pub fn area(&self, path: &AreaPath) -> Option<&AreaSummary> {
        self.areas.get(path)
    }

    /// The area that has, or else last had, `code`.
    pub fn by_code(&self, code: &AreaCode) -> Option<AreaSummary> {
        let (path, former) = self.codes.get(code)?;
        self.areas.get(path).map(|area| AreaSummary { former_code: *former, ..area.clone() })
    }

    /// Names from the district down to the area itself; communities by their plain names.
    pub fn ancestors_names(&self, path: &AreaPath) -> Vec<String> {
        let Some(area) = self.areas.get(path) else { return Vec::new() };
        let mut names = self.names_above(path);
        let wider: Vec<&str> = names.iter().map(String::as_str).collect();
        let own = plain_name(&area.name, &wider);
        names.push(own);
        names
    }

    /// Whether nothing narrower than the area could be asked for: a grid, or an area without parts.
    pub(super) fn is_narrowest(&self, path: &AreaPath) -> bool {
        path.level() >= AreaLevel::Grid || !self.parents.contains(path)
    }

    /// The answer for the candidates that may be meant: one and sure is found or narrowed, with
    /// `weaker` ones behind it; everything else is a person's choice.
    pub(super) fn settle(&self, mut meant: Vec<Candidate>, weaker: Vec<Candidate>) -> Located {
        meant.truncate(super::CANDIDATES_MAX);
        match meant.as_slice() {
            [] => Located::unknown(),
            [only] if only.confidence >= SURE => {
                let area = only.area.clone();
                let narrowest = self.is_narrowest(&area.path);
                let kind = if narrowest { LocatedKind::Found } else { LocatedKind::Narrowed };
                let inside = |other: &Candidate| {
                    !narrowest && area.path.contains(&other.area.path) && other.area.path != area.path
                };
                let room = super::CANDIDATES_MAX - 1;
                let behind: Vec<Candidate> = weaker.into_iter().filter(inside).take(room).collect();
                meant.extend(behind);
                Located { kind, area: Some(area), candidates: meant }
            }
            several => {
                let area = self.common(several.iter().map(|candidate| &candidate.area.path));
                Located { kind: LocatedKind::Ambiguous, area, candidates: meant }
            }
        }
    }

    /// The narrowest area below the district that holds all `paths`.
    fn common<'a>(&self, paths: impl Iterator<Item = &'a AreaPath>) -> Option<AreaSummary> {
        let join = |a: AreaPath, b: &AreaPath| {
            let mut wide = a;
            while !wide.contains(b) {
                wide = wide.parent().unwrap_or_default();
            }
            wide
        };
        let mut paths = paths.cloned();
        let first = paths.next()?;
        let common = paths.fold(first, |common, path| join(common, &path));
        if common == AreaPath::district() { None } else { self.areas.get(&common).cloned() }
    }
}
