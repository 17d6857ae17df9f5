//! Rules of venues (阵地): places that serve people with their hours and telephone, the brand of a
//! community (一居一品), and the base figures of a subdistrict or community (街道概况).
//!
//! Pure: the day is handed in. Nothing here is about a person: a telephone is an office's, and a
//! figure is what the office states with its source, never a count of persons held elsewhere.

pub mod brand;
pub mod figure;
pub mod policy;
pub mod refusals;
pub mod venue;

pub use figure::{Figure, FigureUnit};
pub use policy::{Action, POLICY, Relation};
pub use venue::{VenueKind, VenueState};

baodao_kernel::typed_id! {
    /// A place that serves people.
    VenueId,
    /// The brand of a community.
    BrandId,
}
