//! Finding the place that a point or an address text means. What is not clear is said, never
//! guessed: an answer is `found`, `narrowed` (only a wider area is known), `ambiguous` (a person
//! must choose) or `unknown`, and every candidate tells what speaks for it and against it.

mod combine;
mod gazetteer;
mod names;
mod number;
mod point;
mod text;
mod trie;

pub use combine::combine;
pub use gazetteer::{Gazetteer, GazetteerArea, Source};
pub use names::{normalise, plain_name};

use serde::{Deserialize, Serialize};

use crate::{AreaSummary, BuildingId, EstateId};

/// From this confidence on, a candidate counts as meant.
pub const SURE: u16 = 800;

/// Below this confidence, a candidate is not worth showing.
pub const FLOOR: u16 = 300;

/// The most candidates in an answer.
pub const CANDIDATES_MAX: usize = 8;

/// How clear the answer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum LocatedKind {
    /// One place, as narrow as a grid or as anything recorded there.
    Found,
    /// One place is sure, but narrower areas exist in it.
    Narrowed,
    /// Several places, or one that is not sure: a person must choose.
    Ambiguous,
    /// Nothing known.
    Unknown,
}

/// A place and how sure it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Located {
    /// How clear the answer is.
    pub kind: LocatedKind,
    /// For `found` and `narrowed` the area; for `ambiguous` the narrowest area below the
    /// district that holds all candidates, if there is one.
    pub area: Option<AreaSummary>,
    /// Best first. The first of `found` and `narrowed` is the answer itself; further ones of
    /// `narrowed` are weaker guesses inside it.
    pub candidates: Vec<Candidate>,
}

/// A place that may be meant.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = PlaceCandidate))]
pub struct Candidate {
    /// The area; the place's, when an estate or building is meant.
    pub area: AreaSummary,
    /// The estate, if one is meant.
    pub estate: Option<EstateRef>,
    /// The building, if one is meant.
    pub building: Option<BuildingRef>,
    /// How sure, per mille.
    #[cfg_attr(feature = "schema", schema(minimum = 0, maximum = 1000))]
    pub confidence: u16,
    /// What speaks for it and against it.
    pub reasons: Vec<Reason>,
}

/// An estate by id and name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct EstateRef {
    /// Id.
    pub id: EstateId,
    /// Name.
    pub name: String,
}

/// A building by id and name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct BuildingRef {
    /// Id.
    pub id: BuildingId,
    /// Name.
    pub name: String,
}

/// Why a candidate is one, or is doubtful. `text` is the piece of the input.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = PlaceReason))]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum Reason {
    /// The point lies inside the boundary.
    InsideBoundary,
    /// The point lies inside the boundary, but outside that of a wider area.
    OutsideWiderBoundary,
    /// Its full name is in the text.
    Name { text: String },
    /// Another recorded name of it is in the text.
    Alias { text: String },
    /// A name that it had is in the text.
    FormerName { text: String },
    /// Its name without the usual ending is in the text.
    ShortName { text: String },
    /// Its name without the number (第一, 第二) is in the text.
    Unnumbered { text: String },
    /// A road along which it lies is in the text.
    Road { text: String },
    /// Its street address is in the text.
    Address { text: String },
    /// The building's number follows the estate's name.
    BuildingNumber { text: String },
    /// A wider area that it lies in is named too.
    Inside { text: String },
    /// Something is named that lies elsewhere.
    Conflict { text: String },
    /// It may be the tail of a longer name that is not known here; `text` stands before it.
    MaybeLonger { text: String },
    /// It is named as part of a place that this district does not have.
    Elsewhere { text: String },
}

impl Located {
    /// Nothing known.
    pub fn unknown() -> Self {
        Self { kind: LocatedKind::Unknown, area: None, candidates: Vec::new() }
    }

    /// The area that can be relied on, if there is one.
    pub fn settled(&self) -> Option<&AreaSummary> {
        match self.kind {
            LocatedKind::Found | LocatedKind::Narrowed => self.area.as_ref(),
            LocatedKind::Ambiguous | LocatedKind::Unknown => None,
        }
    }
}
