//! Inboxes, outside channels and the district's own words.
//!
//! A consumer of the event log ([`reader`]) writes a line into each inbox and queues a message
//! for each outside channel in the same transaction that moves its place in the log; jobs send
//! what is due. So a gateway that is down delays messages and loses nothing, and no operation
//! ever waits for one.

pub mod adapters;
pub mod channels;
pub mod codes;
pub mod jobs;
pub mod ops;
mod permit;
pub mod reader;
mod store;

use std::{sync::Arc, time::Duration};

use axum::extract::FromRef;
use baodao_notices_core::{AddressBook, Audience, Channel, ChannelKind, Matters, NoticeRefusal, POLICY};
use baodao_platform::{Job, Module, PermissionRow, Platform, Schedule};
use utoipa_axum::{router::OpenApiRouter, routes};

pub use adapters::ViaPeople;
pub use codes::codes;

/// What other capabilities answer for this one.
#[derive(Clone)]
pub struct Ports {
    /// Who holds an office; identity.
    pub audience: Arc<dyn Audience>,
    /// How a person is reached; identity.
    pub addresses: Arc<dyn AddressBook>,
    /// What a request is; requests.
    pub matters: Arc<dyn Matters>,
}

/// The capability's state.
#[derive(Clone)]
pub struct Notices {
    platform: Platform,
    ports: Ports,
    channels: Arc<[Arc<dyn Channel>]>,
}

impl FromRef<Notices> for Platform {
    fn from_ref(notices: &Notices) -> Self {
        notices.platform.clone()
    }
}

impl Notices {
    /// The state with the channels that the configuration names.
    pub fn new(platform: Platform, ports: Ports) -> Self {
        let channels = channels::configured(&platform).into();
        Self { platform, ports, channels }
    }

    /// The channels that can be used here.
    pub(crate) fn offered(&self) -> Vec<ChannelKind> {
        self.channels.iter().map(|channel| channel.kind()).collect()
    }

    pub(crate) fn channel(&self, kind: ChannelKind) -> Option<&Arc<dyn Channel>> {
        self.channels.iter().find(|channel| channel.kind() == kind)
    }
}

/// The capability, ready to be mounted.
pub fn module(platform: Platform, ports: Ports) -> Module {
    let notices = Notices::new(platform, ports);
    let routes = OpenApiRouter::new()
        .routes(routes!(ops::list_inbox::list_inbox))
        .routes(routes!(ops::count_unread::count_unread))
        .routes(routes!(ops::mark_read::mark_read))
        .routes(routes!(ops::mark_all_read::mark_all_read))
        .routes(routes!(ops::read_notice_settings::read_notice_settings))
        .routes(routes!(ops::update_notice_settings::update_notice_settings))
        .routes(routes!(ops::list_notice_texts::list_notice_texts))
        .routes(routes!(ops::set_notice_text::set_notice_text))
        .routes(routes!(ops::list_failed_deliveries::list_failed_deliveries))
        .routes(routes!(ops::retry_failed_deliveries::retry_failed_deliveries))
        .routes(routes!(ops::list_robots::list_robots))
        .routes(routes!(ops::add_robot::add_robot))
        .routes(routes!(ops::remove_robot::remove_robot))
        .routes(routes!(ops::list_demo_messages::list_demo_messages))
        .with_state(notices.clone());
    let sender = notices.clone();
    let robots = channels::robot::RobotPost::new();
    Module {
        name: "notices",
        routes,
        consumers: vec![Arc::new(reader::Reader::new(notices))],
        jobs: vec![
            Job::new("send_messages", Schedule::Every(Duration::from_secs(2)), move |_| {
                let sender = sender.clone();
                async move { jobs::send_messages::send_messages(&sender).await }
            }),
            // One batch for each robot a run: fifteen a minute stay under the allowed twenty.
            Job::new("send_robot_lines", Schedule::Every(Duration::from_secs(4)), move |platform| {
                let robots = robots.clone();
                async move { jobs::send_robot_lines::send_robot_lines(&platform, &robots).await }
            }),
            Job::new(
                "sweep_notices",
                Schedule::Daily { hour: 3, minute: 10 },
                jobs::sweep_notices::sweep_notices,
            ),
        ],
        refusals: vec![NoticeRefusal::ALL],
        permissions: PermissionRow::table("notices", POLICY),
        rules: Vec::new(),
    }
}
