//! What notices say no to.

baodao_kernel::refusals! {
    /// Why a change to words, choices or robots is refused.
    pub enum NoticeRefusal {
        /// The words cannot be rendered.
        NoticeTextBroken { language: String, part: String, reason: String } =
            ("notice_text_broken", Invalid, "The text of the notice cannot be rendered."),
        /// The robot's address is not one of a known chat service.
        RobotAddressNotAllowed { hosts: Vec<String> } =
            ("robot_address_not_allowed", Invalid, "The robot's address does not belong to a known chat service."),
        /// Too many robots for one district.
        TooManyRobots { most: u32 } = ("too_many_robots", Conflict, "The district has as many chat robots as it may have."),
    }
}
