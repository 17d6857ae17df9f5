//! Where settings come from: built-in values, then the file, then `BAODAO_…`, then flags.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use baodao_platform::Settings;
use config::{Config, Environment, File, FileFormat, Map};
use serde_json::Value;

const PREFIX: &str = "BAODAO_";
/// Variables of the house that are no settings: of scripts, tests and the command line itself.
const NOT_SETTINGS: &[&str] =
    &["BAODAO_DATA", "BAODAO_PROGRAM", "BAODAO_CONFIG", "BAODAO_LOG", "BAODAO_LOG_JSON"];
const OF_TESTS: &str = "BAODAO_TEST_";

/// What flags say; they win.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Flags {
    /// Folder for the private database, files and keys.
    #[arg(long, global = true, value_name = "DIR")]
    pub data_dir: Option<PathBuf>,
    /// Address and port to listen on.
    #[arg(long, global = true, value_name = "ADDR:PORT")]
    pub listen: Option<String>,
    /// Settings as TOML; see `baodao config`.
    #[arg(long, global = true, value_name = "FILE", env = "BAODAO_CONFIG")]
    pub config: Option<PathBuf>,
}

/// The process's environment. Read here and nowhere else.
#[allow(clippy::disallowed_methods, reason = "configuration is read once, here")]
fn environment() -> Map<String, String> {
    // A variable that is not UTF-8 is none of ours.
    std::env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
        .collect()
}

/// Resolves the settings.
///
/// # Errors
/// An unreadable file, an unknown key, a value of the wrong type; said with the key.
pub fn load(flags: &Flags) -> Result<Settings> {
    resolve(flags, environment())
}

fn resolve(flags: &Flags, environment: Map<String, String>) -> Result<Settings> {
    let database_url = environment.get("DATABASE_URL").filter(|url| !url.is_empty()).cloned();
    let ours = environment.into_iter().filter(|(name, value)| {
        let setting =
            name.starts_with(PREFIX) && !name.starts_with(OF_TESTS) && !NOT_SETTINGS.contains(&name.as_str());
        setting && !value.is_empty()
    });
    let mut builder = Config::builder();
    if let Some(path) = &flags.config {
        builder = builder.add_source(File::new(&path.to_string_lossy(), FileFormat::Toml).required(true));
    }
    if let Some(url) = database_url {
        builder = builder.set_default("database_url", url)?;
    }
    let variables = Environment::with_prefix("BAODAO").prefix_separator("_").separator("__");
    builder = builder.add_source(variables.source(Some(ours.collect())));
    if let Some(folder) = &flags.data_dir {
        builder = builder.set_override("data_dir", folder.to_string_lossy().into_owned())?;
    }
    if let Some(listen) = &flags.listen {
        builder = builder.set_override("listen", listen.clone())?;
    }
    let config = builder.build().context("the settings cannot be read")?;
    let named = config.get_string("public_url").is_ok();
    let mut settings: Settings = config.try_deserialize().context("the settings cannot be read")?;
    if !named {
        // Reached directly as long as nobody says otherwise.
        settings.public_url = format!("http://{}", settings.listen);
    }
    Ok(settings)
}

/// The settings as people may see them: secrets and passwords hidden.
pub fn masked(settings: &Settings) -> Value {
    let mut shown = serde_json::to_value(settings).unwrap_or_default();
    if let Some(url) = &settings.database_url {
        shown["database_url"] = Value::String(without_password(url));
    }
    if settings.sms.as_ref().is_some_and(|sms| sms.secret.is_some()) {
        shown["sms"]["secret"] = Value::String("***".to_owned());
    }
    shown
}

/// `postgres://name:***@host/…`, also where the password is a parameter.
pub fn without_password(url: &str) -> String {
    let (head, query) = url.split_once('?').map_or((url, None), |(head, query)| (head, Some(query)));
    let head = match head.split_once("://").and_then(|(scheme, rest)| Some((scheme, rest.rsplit_once('@')?)))
    {
        Some((scheme, (user, place))) => {
            let user =
                user.split_once(':').map_or_else(|| user.to_owned(), |(name, _)| format!("{name}:***"));
            format!("{scheme}://{user}@{place}")
        }
        None => head.to_owned(),
    };
    let hide = |pair: &str| match pair.split_once('=') {
        Some((key, _)) if key.contains("password") => format!("{key}=***"),
        _ => pair.to_owned(),
    };
    match query {
        Some(query) => format!("{head}?{}", query.split('&').map(hide).collect::<Vec<_>>().join("&")),
        None => head,
    }
}

/// The folder as an absolute path, for messages.
pub fn shown(folder: &Path) -> String {
    std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned()).display().to_string()
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn variables(pairs: &[(&str, &str)]) -> Map<String, String> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn flags_win_over_variables_and_variables_over_the_file() {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        writeln!(
            file,
            "listen = \"0.0.0.0:1\"\ntrusted_proxies = 1\nmap_tiles = \"https://x/{{z}}/{{x}}/{{y}}\""
        )
        .unwrap();
        let flags = Flags {
            config: Some(file.path().to_owned()),
            listen: Some("127.0.0.1:3".into()),
            ..Flags::default()
        };
        let env = variables(&[
            ("BAODAO_LISTEN", "0.0.0.0:2"),
            ("BAODAO_TRUSTED_PROXIES", "2"),
            ("BAODAO_SMS__URL", "https://sms.example"),
            ("BAODAO_SMS__BODY", "{}"),
            ("BAODAO_SMS__SECRET", "0123"),
            ("BAODAO_TEST_DATABASE_URL", "postgres://x"),
            ("BAODAO_DATA", "/x"),
        ]);
        let settings = resolve(&flags, env).unwrap();
        assert_eq!((settings.listen.as_str(), settings.trusted_proxies), ("127.0.0.1:3", 2));
        assert_eq!(settings.public_url, "http://127.0.0.1:3");
        assert_eq!(settings.sms.as_ref().unwrap().secret.as_deref(), Some("0123"));
        assert_eq!(masked(&settings)["sms"]["secret"], "***");
    }

    #[test]
    fn an_unknown_key_is_refused_by_name() {
        let fault = resolve(&Flags::default(), variables(&[("BAODAO_LISTEM", "x")])).unwrap_err();
        assert!(format!("{fault:#}").contains("listem"), "{fault:#}");
    }

    #[test]
    fn the_common_variable_names_the_database_and_its_password_is_hidden() {
        let settings =
            resolve(&Flags::default(), variables(&[("DATABASE_URL", "postgres://me:pw@host/db")])).unwrap();
        assert_eq!(masked(&settings)["database_url"], "postgres://me:***@host/db");
        let own = variables(&[
            ("DATABASE_URL", "postgres://a/b"),
            ("BAODAO_DATABASE_URL", "postgres://c/d?password=x&host=/y"),
        ]);
        assert_eq!(
            masked(&resolve(&Flags::default(), own).unwrap())["database_url"],
            "postgres://c/d?password=***&host=/y"
        );
    }
}
