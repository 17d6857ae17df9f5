//! From a point to the area whose outline holds it.

use baodao_kernel::AreaPath;
use rstar::{AABB, RTreeObject};

use super::gazetteer::Gazetteer;
use super::{Candidate, Located, Reason, SURE};
use crate::boundary::Boundary;

/// The outline of a current area.
#[derive(Debug)]
pub(super) struct Outline {
    pub path: AreaPath,
    pub boundary: Boundary,
}

impl RTreeObject for Outline {
    type Envelope = AABB<[f64; 2]>;
    fn envelope(&self) -> Self::Envelope {
        let [west, south, east, north] = self.boundary.bbox();
        AABB::from_corners([west, south], [east, north])
    }
}

impl Gazetteer {
    /// The area in which a WGS-84 point lies, by boundaries.
    pub fn locate_point(&self, lon: f64, lat: f64) -> Located {
        if !crate::datum::is_point(lon, lat) {
            return Located::unknown();
        }
        let at = AABB::from_point([lon, lat]);
        let inside: Vec<&AreaPath> = self
            .outlines
            .locate_in_envelope_intersecting(&at)
            .filter(|outline| outline.boundary.covers(lon, lat))
            .map(|outline| &outline.path)
            .collect();
        let Some(depth) = inside.iter().map(|path| path.as_str().len()).max() else {
            return Located::unknown();
        };
        let mut deepest: Vec<&AreaPath> =
            inside.iter().copied().filter(|path| path.as_str().len() == depth).collect();
        deepest.sort();
        let candidates: Vec<Candidate> =
            deepest.iter().filter_map(|path| self.point_candidate(path, &inside)).collect();
        self.settle(candidates, Vec::new())
    }

    fn point_candidate(&self, path: &AreaPath, inside: &[&AreaPath]) -> Option<Candidate> {
        let mut outside = false;
        let mut up = path.parent();
        while let Some(wide) = up {
            outside |= self.outlined.contains(&wide) && !inside.contains(&&wide);
            up = wide.parent();
        }
        let (confidence, reasons) = match outside {
            true => (SURE - 100, vec![Reason::InsideBoundary, Reason::OutsideWiderBoundary]),
            false => (1000, vec![Reason::InsideBoundary]),
        };
        let area = self.area(path)?.clone();
        Some(Candidate { area, estate: None, building: None, confidence, reasons })
    }
}
