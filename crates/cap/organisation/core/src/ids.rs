//! Ids of what this capability holds besides units, bodies and teams.

baodao_kernel::typed_id! {
    /// One person's appointment to one post (任职).
    AppointmentId,
    /// One person's membership of one branch or group (编入).
    MembershipId,
    /// Something that was seen of somebody who was sent into a community.
    ObservationId,
    /// A unit's or body's place in a joint committee, alliance or council (成员单位).
    PartyId,
    /// One person's service as a unit's liaison (联络员).
    LiaisonId,
    /// A social organisation (社会组织).
    SocialOrganisationId,
    /// One person's responsibility zone or pioneer post (责任区、先锋岗).
    ZoneId,
    /// One person's place in a team.
    TeamMemberId,
}
