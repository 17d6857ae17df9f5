//! Text messages through any HTTP gateway: address, body and content type are configuration,
//! with `{phone}`, `{text}` and `{code}` in the body where the gateway wants them.

use baodao_notices_core::{Channel, ChannelKind, Message, Pending, Undelivered};
use baodao_platform::settings::SmsSettings;
use reqwest::header::CONTENT_TYPE;

use super::{client, judge, unreached};

/// One gateway.
pub struct SmsGateway {
    settings: SmsSettings,
    client: Result<reqwest::Client, reqwest::Error>,
}

impl SmsGateway {
    /// The gateway of `settings`.
    pub fn new(settings: SmsSettings) -> Self {
        Self { settings, client: client() }
    }

    async fn hand_over(&self, message: &Message) -> Result<(), Undelivered> {
        let client = self.client.as_ref().map_err(unreached)?;
        let body = fill(&self.settings.body, &self.settings.content_type, message);
        let mut call =
            client.post(&self.settings.url).header(CONTENT_TYPE, &self.settings.content_type).body(body);
        if let Some(secret) = &self.settings.secret {
            call = call.bearer_auth(secret);
        }
        let answer = call.send().await.map_err(|error| unreached(&error))?;
        judge(answer.status())
    }
}

impl Channel for SmsGateway {
    fn kind(&self) -> ChannelKind {
        ChannelKind::Sms
    }

    fn send<'a>(&'a self, message: &'a Message) -> Pending<'a, Result<(), Undelivered>> {
        Box::pin(self.hand_over(message))
    }
}

/// Puts the values into the body in one pass, escaped as its content type asks, so that no
/// value can break out of its place or stand in for another placeholder.
fn fill(body: &str, content_type: &str, message: &Message) -> String {
    let escape = |value: &str| -> String {
        if content_type.contains("json") {
            let quoted = serde_json::Value::from(value).to_string();
            quoted[1..quoted.len() - 1].to_owned()
        } else if content_type.contains("form") {
            url::form_urlencoded::byte_serialize(value.as_bytes()).collect()
        } else if content_type.contains("xml") {
            value.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
        } else {
            value.to_owned()
        }
    };
    let values = [
        ("{phone}", message.to.expose()),
        ("{text}", message.text.as_str()),
        ("{code}", message.code.as_deref().unwrap_or_default()),
    ];
    let mut filled = String::with_capacity(body.len() + message.text.len());
    let mut rest = body;
    while let Some(at) = rest.find('{') {
        filled.push_str(&rest[..at]);
        rest = &rest[at..];
        match values.iter().find(|(name, _)| rest.starts_with(name)) {
            Some((name, value)) => {
                filled.push_str(&escape(value));
                rest = &rest[name.len()..];
            }
            None => {
                filled.push('{');
                rest = &rest[1..];
            }
        }
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use baodao_kernel::{Phone, TenantId};

    use super::*;

    fn message(text: &str) -> Message {
        let to = Phone::parse("13812345678").unwrap();
        Message { tenant: TenantId(1), to, text: text.to_owned(), code: Some("042137".to_owned()) }
    }

    #[test]
    fn values_are_escaped_for_the_body_they_stand_in() {
        let odd = message("a \"b\"\n{code} & 好");
        let json =
            fill(r#"{"to":"{phone}","text":"{text}","args":{"c":"{code}"}}"#, "application/json", &odd);
        let read: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(read["to"], "13812345678");
        assert_eq!(read["text"], "a \"b\"\n{code} & 好");
        assert_eq!(read["args"]["c"], "042137");
        let form = fill("m={phone}&t={text}", "application/x-www-form-urlencoded", &odd);
        assert_eq!(form, "m=13812345678&t=a+%22b%22%0A%7Bcode%7D+%26+%E5%A5%BD");
        assert_eq!(fill("<t>{text}</t>{other", "text/xml", &message("<&>")), "<t>&lt;&amp;&gt;</t>{other");
    }
}
