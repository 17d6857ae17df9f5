//! Posting to the chat robots of WeCom and DingTalk.

use baodao_notices_core::{RobotService, Undelivered};
use base64::{Engine, prelude::BASE64_STANDARD};
use hmac::{Hmac, Mac};
use jiff::Timestamp;
use sha2::Sha256;
use url::Url;

use super::{client, judge, unreached};

/// The longest answer that is read.
const MOST_BYTES: usize = 16 * 1024;

/// Posts to robots.
#[derive(Clone)]
pub struct RobotPost {
    client: Option<reqwest::Client>,
    instead: Option<Url>,
}

impl Default for RobotPost {
    fn default() -> Self {
        Self::new()
    }
}

impl RobotPost {
    /// Straight to the services.
    pub fn new() -> Self {
        Self { client: client().ok(), instead: None }
    }

    /// Through a relay that stands in for the services' hosts, path and query kept.
    pub fn through(relay: Url) -> Self {
        Self { instead: Some(relay), ..Self::new() }
    }

    /// Posts one message; `secret` signs it where the service asks for that.
    pub async fn post(
        &self,
        service: RobotService,
        address: &str,
        secret: Option<&str>,
        markdown: &str,
        now: Timestamp,
    ) -> Result<(), Undelivered> {
        let client = self.client.as_ref().ok_or_else(|| Undelivered::for_now("no TLS provider"))?;
        let mut url =
            Url::parse(address).map_err(|_| Undelivered::for_good("the robot's address is not one"))?;
        if url.host_str() != Some(service.host()) || url.scheme() != "https" {
            return Err(Undelivered::for_good("the robot's address left its service"));
        }
        if let (RobotService::Dingtalk, Some(secret)) = (service, secret) {
            sign(&mut url, secret, now);
        }
        if let Some(relay) = &self.instead {
            let mut other = relay.clone();
            other.set_path(url.path());
            other.set_query(url.query());
            url = other;
        }
        let call = client.post(url).json(&service.body(markdown));
        let answer = call.send().await.map_err(|error| unreached(&error))?;
        judge(answer.status())?;
        let bytes = answer.bytes().await.map_err(|error| unreached(&error))?;
        let read = serde_json::from_slice(&bytes[..bytes.len().min(MOST_BYTES)]).unwrap_or_default();
        service.judge(&read)
    }
}

/// DingTalk's 加签: HMAC-SHA256 of `timestamp\nsecret`, keyed by the secret, base64.
fn sign(url: &mut Url, secret: &str, now: Timestamp) {
    let millis = now.as_millisecond();
    let Ok(mut mac) = <Hmac<Sha256> as Mac>::new_from_slice(secret.as_bytes()) else { return };
    mac.update(format!("{millis}\n{secret}").as_bytes());
    let signature = BASE64_STANDARD.encode(mac.finalize().into_bytes());
    url.query_pairs_mut().append_pair("timestamp", &millis.to_string()).append_pair("sign", &signature);
}

/// Whether `address` is a robot of `service`: TLS, its host, no other port or user.
pub(crate) fn is_robot_of(service: RobotService, address: &str) -> bool {
    Url::parse(address).is_ok_and(|url| {
        url.scheme() == "https"
            && url.host_str() == Some(service.host())
            && url.port().is_none()
            && url.username().is_empty()
            && url.password().is_none()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_services_own_hosts_are_robots() {
        let wecom = RobotService::Wecom;
        assert!(is_robot_of(wecom, "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=x"));
        for other in [
            "http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=x",
            "https://qyapi.weixin.qq.com.evil.example/x",
            "https://qyapi.weixin.qq.com@evil.example/x",
            "https://qyapi.weixin.qq.com:8443/x",
            "https://127.0.0.1/x",
            "https://oapi.dingtalk.com/robot/send",
            "qyapi.weixin.qq.com",
        ] {
            assert!(!is_robot_of(wecom, other), "{other}");
        }
    }

    #[test]
    fn a_signature_is_the_documented_one() {
        let mut url = Url::parse("https://oapi.dingtalk.com/robot/send?access_token=t").unwrap();
        sign(&mut url, "SECabc", Timestamp::from_millisecond(1_795_395_600_000).unwrap());
        let query = url.query().unwrap();
        assert!(query.starts_with("access_token=t&timestamp=1795395600000&sign="), "{query}");
        // 32 bytes in base64 are 44 characters, `=` and `+` and `/` percent-encoded.
        assert!(query.ends_with("%3D"), "{query}");
    }
}
