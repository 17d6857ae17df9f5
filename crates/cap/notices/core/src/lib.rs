//! Who is told what, when it may leave the house, and in which words.
//!
//! Every change in the product is an event in the log. [`loop_notices::who_to_tell`] turns an
//! event into notes for people and offices; the server turns offices into people, writes a line
//! into each inbox and queues a message for each outside channel the person left switched on.
//! [`timing::when_to_send`] decides when it leaves, [`attempts`] how often it is tried, and
//! [`wording`] which words it has. Nothing here can hold personal data: see [`params`].

pub mod attempts;
pub mod language;
pub mod links;
pub mod loop_notices;
pub mod matter;
pub mod outgoing;
pub mod params;
pub mod policy;
pub mod ports;
pub mod refusals;
pub mod robots;
pub mod settings;
pub mod telling;
pub mod template;
pub mod timing;
pub mod wording;

pub use attempts::{Undelivered, next_attempt};
pub use language::Language;
pub use loop_notices::who_to_tell;
pub use matter::{Matter, Matters, Place, Receiver};
pub use params::{Param, Params};
pub use policy::{Action, POLICY, Relation};
pub use ports::{AddressBook, Audience, Channel, Message, Pending, PortFailure};
pub use refusals::NoticeRefusal;
pub use robots::RobotService;
pub use settings::{ChannelKind, Settings};
pub use telling::{Note, Recipient, Telling};
pub use template::{Pace, RobotId, TemplateKey};
pub use timing::when_to_send;
pub use wording::Wording;
