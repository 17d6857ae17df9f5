//! Ids of what the territory holds besides areas.

baodao_kernel::typed_id! {
    /// A residential estate (小区).
    EstateId,
    /// A building (楼栋).
    BuildingId,
    /// One person's entry on the grid board.
    GridStaffId,
}
