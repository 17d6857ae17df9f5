//! Sign-in codes leave through the same gateway as notices, at once and outside any queue: a
//! code that comes ten minutes later is of no use.

use std::sync::Arc;

use baodao_identity_core::ports::{CodeSender, Waiting};
use baodao_kernel::{Phone, TenantId};
use baodao_notices_core::{
    Channel, Language, Message, Param, Params, TemplateKey, params::PublicNumber, wording::wording,
};
use baodao_platform::Platform;
use jiff::Timestamp;

use crate::{channels, store};

/// The port that identity asks for, over the channels of this deployment.
pub fn codes(platform: &Platform) -> Arc<dyn CodeSender> {
    let channel = channels::configured(platform).into_iter().next();
    Arc::new(Codes { platform: platform.clone(), channel })
}

struct Codes {
    platform: Platform,
    channel: Option<Arc<dyn Channel>>,
}

impl CodeSender for Codes {
    fn send<'a>(
        &'a self,
        tenant: TenantId,
        phone: &'a Phone,
        code: &'a str,
        expires_at: Timestamp,
    ) -> Waiting<'a, ()> {
        Box::pin(async move {
            let channel = self.channel.as_ref().ok_or("no message gateway is configured")?;
            let key = TemplateKey::SignInCode;
            let left = expires_at.duration_since(self.platform.now()).as_secs();
            let minutes = u32::try_from((left + 59) / 60).unwrap_or(0);
            let params = Params::none()
                .with("code", Param::Number(PublicNumber::parse(code)?))
                .with("minutes", Param::Count(minutes));
            let changes = store::texts::all(self.platform.pool(), tenant).await?;
            let change = changes.at(key, Language::Zh, self.platform.now());
            let text = wording(key, Language::Zh, &params, change).text;
            let message = Message { tenant, to: phone.clone(), text, code: Some(code.to_owned()) };
            channel.send(&message).await?;
            Ok(())
        })
    }
}
