//! The demo's own message page instead of phones.

use baodao_notices_core::{Channel, ChannelKind, Message, Pending, Undelivered};
use baodao_platform::Platform;

use crate::store;

/// Keeps messages for [`crate::ops::list_demo_messages`]. Only ever made in the demo.
pub struct DemoPage {
    platform: Platform,
}

impl DemoPage {
    /// A page in the demo's database.
    pub fn new(platform: Platform) -> Self {
        Self { platform }
    }
}

impl Channel for DemoPage {
    fn kind(&self) -> ChannelKind {
        ChannelKind::Sms
    }

    fn send<'a>(&'a self, message: &'a Message) -> Pending<'a, Result<(), Undelivered>> {
        Box::pin(async move {
            store::demo::keep(&self.platform, self.kind(), message)
                .await
                .map_err(|_| Undelivered::for_now("the demo page could not be written"))
        })
    }
}
