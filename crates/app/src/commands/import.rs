//! `import`: tables from a file, through the same operations as over the network, under the name
//! of somebody who may.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result};
use axum::http::Method;
use baodao_identity_server::store::grants;
use baodao_kernel::Actor;
use baodao_platform::{Platform, Settings};
use clap::{Args, Subcommand, ValueEnum};
use serde_json::{Value, json};

use super::{account, district, say, with_platform};
use crate::in_process::{Ask, Insiders, ask, send_file};
use crate::wire_with;

#[derive(Debug, Subcommand)]
pub(super) enum ImportCommand {
    /// Areas, estates, buildings or grid staff from CSV or xlsx.
    Territory {
        /// The table.
        file: PathBuf,
        /// What it holds.
        #[arg(long, default_value = "areas")]
        kind: Kind,
        /// For areas: end current areas that the table does not name.
        #[arg(long)]
        end_missing: bool,
        #[command(flatten)]
        how: How,
    },
    /// Boundaries from GeoJSON.
    Boundaries {
        /// The file.
        file: PathBuf,
        #[command(flatten)]
        how: How,
    },
    /// A year's working days as `{"year", "days": [{"date", "name", "isOffDay"}]}`.
    Calendar {
        /// The file.
        file: PathBuf,
        /// Where it comes from.
        #[arg(long)]
        source: String,
        #[command(flatten)]
        how: How,
    },
}

#[derive(Debug, Args)]
pub(super) struct How {
    /// Under whose name: id, telephone number, or a name that only one person has.
    #[arg(long)]
    account: String,
    /// Only say what would happen.
    #[arg(long)]
    dry_run: bool,
    /// Code of the district; needed when there are several.
    #[arg(long)]
    district: Option<String>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
#[value(rename_all = "snake_case")]
pub(super) enum Kind {
    Areas,
    Estates,
    Buildings,
    GridStaff,
}

impl Kind {
    fn code(self) -> &'static str {
        match self {
            Self::Areas => "areas",
            Self::Estates => "estates",
            Self::Buildings => "buildings",
            Self::GridStaff => "grid_staff",
        }
    }
}

pub(super) fn import(settings: Settings, command: ImportCommand) -> Result<()> {
    with_platform(settings, async |platform| {
        let answer = match command {
            ImportCommand::Territory { file, kind, end_missing, how } => {
                let path = format!(
                    "/api/territory/import?kind={}&dry_run={}&end_missing={end_missing}",
                    kind.code(),
                    how.dry_run
                );
                upload(&platform, &how, &path, &file).await?
            }
            ImportCommand::Boundaries { file, how } => {
                upload(
                    &platform,
                    &how,
                    &format!("/api/territory/import-boundaries?dry_run={}", how.dry_run),
                    &file,
                )
                .await?
            }
            ImportCommand::Calendar { file, source, how } => {
                calendar(&platform, &how, &file, &source).await?
            }
        };
        say(&serde_json::to_string_pretty(&answer)?);
        Ok(())
    })
}

/// The router, with the named account as the insider `me`.
async fn as_somebody(platform: &Platform, how: &How) -> Result<axum::Router> {
    let tenant = district(platform, how.district.as_deref()).await?;
    let account = account(platform, tenant, &how.account).await?;
    let held = grants::unrevoked(platform.pool(), tenant, account, platform.now()).await;
    let held = held.map_err(|problem| anyhow::anyhow!("{}", problem.title))?;
    let now = platform.now();
    let grants = held.into_iter().filter(|grant| grant.holds_at(now)).collect();
    let wired = wire_with(platform, |door| {
        let insiders = Insiders::new(door, tenant);
        insiders.introduce("me", Actor { tenant, account: Some(account), grants });
        Arc::new(insiders)
    });
    wired.places.refresh().await.map_err(|problem| anyhow::anyhow!("{}", problem.title))?;
    Ok(wired.router())
}

async fn upload(platform: &Platform, how: &How, path: &str, file: &Path) -> Result<Value> {
    let bytes = std::fs::read(file).with_context(|| format!("reading {}", file.display()))?;
    let name =
        file.extension().map_or("table".to_owned(), |kind| format!("table.{}", kind.to_string_lossy()));
    let router = as_somebody(platform, how).await?;
    Ok(send_file(&router, "me", path, &name, &bytes).await?)
}

async fn calendar(platform: &Platform, how: &How, file: &Path, source: &str) -> Result<Value> {
    let text = std::fs::read_to_string(file).with_context(|| format!("reading {}", file.display()))?;
    let table: Value =
        serde_json::from_str(&text).with_context(|| format!("{} is no JSON", file.display()))?;
    let year = table["year"].as_i64().context("the file names no year")?;
    let days = table["days"].as_array().context("the file names no days")?;
    // Files of the usual sources say more about a day than the operation takes.
    let day = |day: &Value| json!({ "date": day["date"], "name": day["name"], "isOffDay": day["isOffDay"] });
    let body = json!({ "source": source, "days": days.iter().map(day).collect::<Vec<_>>() });
    if how.dry_run {
        return Ok(body);
    }
    let router = as_somebody(platform, how).await?;
    let path = format!("/api/calendars/{year}");
    Ok(ask(&router, Ask { who: Some("me"), method: Method::PUT, path: &path, body: Some(body), at: None })
        .await?)
}
