//! Regular work: sending what is due, forgetting what is old.

pub mod send_messages;
pub mod send_robot_lines;
pub mod sweep_notices;
