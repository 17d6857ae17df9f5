//! The typed configuration. The app crate fills it from a file, the environment and flags.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

/// Everything that can be set without changing the program. Unknown keys are refused.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Where the private database, files and keys live.
    pub data_dir: PathBuf,
    /// Address and port to listen on.
    pub listen: String,
    /// A PostgreSQL to use instead of the private one; the password is never printed.
    pub database_url: Option<String>,
    /// Where PostgreSQL's programs are, when they are not where Debian puts them.
    pub postgres_bin: Option<PathBuf>,
    /// Connections of the pool.
    pub database_connections: u32,
    /// The address under which people reach the program; decides on secure cookies.
    pub public_url: String,
    /// Whether ready-made persons can be entered without a code. Never in production.
    pub demo: bool,
    /// Calls a minute that may change something, per address, without sign-in; 0 for no limit.
    pub anonymous_writes_per_minute: u32,
    /// Trust `X-Forwarded-For` of this many proxies in front.
    pub trusted_proxies: u8,
    /// The gateway that carries sign-in codes and urgent notices as short messages.
    pub sms: Option<SmsSettings>,
    /// Address of a map tile service, `{z}/{x}/{y}` in it; none contacts nobody.
    pub map_tiles: Option<String>,
    /// Whom the map tiles are owed to, as the service asks to be named: `天地图 GS(2024)0568号`.
    pub map_tiles_credit: Option<String>,
}

/// How to reach a short-message gateway over HTTP.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SmsSettings {
    /// Where to send to.
    pub url: String,
    /// Body with `{phone}` and `{text}`, sent as the content type below.
    pub body: String,
    /// Content type of the body.
    #[serde(default = "json")]
    pub content_type: String,
    /// Sent as `Authorization: Bearer …`.
    #[serde(skip_serializing)]
    pub secret: Option<String>,
}

fn json() -> String {
    "application/json".to_owned()
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            data_dir: PathBuf::from("data"),
            listen: "127.0.0.1:8311".to_owned(),
            database_url: None,
            postgres_bin: None,
            database_connections: 32,
            public_url: "http://127.0.0.1:8311".to_owned(),
            demo: false,
            anonymous_writes_per_minute: 30,
            trusted_proxies: 0,
            sms: None,
            map_tiles: None,
            map_tiles_credit: None,
        }
    }
}

impl Settings {
    /// Whether people reach the program over TLS.
    pub fn is_secure(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}
