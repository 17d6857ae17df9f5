//! The command line.

mod admin;
mod demo;
pub mod describe;
mod import;
mod replay;
mod serve;

use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use baodao_identity_server::admin::{find_account, list_tenants};
use baodao_kernel::{AccountId, TenantId};
use baodao_platform::{Platform, Settings, telemetry};
use clap::{Parser, Subcommand};

use crate::database::Database;
use crate::settings::{self, Flags};
use crate::start;

/// Baodao 报到: requests of residents from asking to verdict, for a whole district.
#[derive(Debug, Parser)]
#[command(name = "baodao", version, about)]
pub struct Cli {
    #[command(flatten)]
    flags: Flags,
    /// What to log: `info`, `debug`, `baodao=debug,sqlx=warn`.
    #[arg(long, global = true, value_name = "FILTER", env = "BAODAO_LOG", default_value = "info,sqlx=warn")]
    log: String,
    /// Log as JSON lines.
    #[arg(long, global = true, env = "BAODAO_LOG_JSON")]
    log_json: bool,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve a district.
    Serve,
    /// Build an invented district, if there is none yet, and serve it.
    Demo(demo::DemoArgs),
    /// Bring the database up to date and end.
    Migrate,
    /// Print the resolved settings, secrets hidden.
    Config,
    /// Print the API description.
    Openapi,
    /// Print who may do what.
    Permissions,
    /// What nobody can do over the network: districts, first administrators, tokens.
    #[command(subcommand)]
    Admin(admin::AdminCommand),
    /// Bring in tables, under somebody's name.
    #[command(subcommand)]
    Import(import::ImportCommand),
    /// Send real messages from tables through the public API, as residents' requests.
    Replay(replay::ReplayArgs),
    /// The dispatch engine on files.
    Solve(baodao_solve::SolveArgs),
}

impl Cli {
    /// Does what the command line says.
    pub fn run(self) -> ExitCode {
        telemetry::init_logs(&self.log, self.log_json);
        if let Command::Solve(args) = self.command {
            return baodao_solve::run(args);
        }
        match self.act() {
            Ok(()) => ExitCode::SUCCESS,
            Err(fault) => {
                complain(&fault);
                ExitCode::FAILURE
            }
        }
    }

    fn act(self) -> Result<()> {
        let settings = settings::load(&self.flags)?;
        match self.command {
            Command::Serve => serve::serve(settings),
            Command::Demo(args) => demo::demo(settings, &args),
            Command::Migrate => serve::migrate(&settings),
            Command::Config => {
                say(&serde_json::to_string_pretty(&settings::masked(&settings))?);
                Ok(())
            }
            Command::Openapi => describe::openapi(),
            Command::Permissions => describe::permissions(),
            Command::Admin(command) => admin::admin(settings, command),
            Command::Import(command) => import::import(settings, command),
            Command::Replay(args) => replay::run(args),
            // Taken in `run`, before settings are read.
            Command::Solve(_) => Ok(()),
        }
    }
}

/// To standard output: what was asked for.
#[allow(clippy::print_stdout, reason = "a command line speaks to people")]
pub(crate) fn say(text: &str) {
    println!("{text}");
}

#[allow(clippy::print_stderr, reason = "a command line speaks to people")]
fn complain(fault: &anyhow::Error) {
    eprintln!("baodao: {fault:#}");
}

/// The runtime; made after the private database was started, on the same thread.
fn runtime() -> Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().context("the runtime cannot start")
}

/// Runs `work` on the platform of the settings, beside a running program if need be.
fn with_platform<T>(settings: Settings, work: impl AsyncFnOnce(Platform) -> Result<T>) -> Result<T> {
    let database = Database::open_or_share(&settings)?;
    let runtime = runtime()?;
    let done = runtime.block_on(async {
        let pool = database.ready(4).await?;
        let platform = start::platform(settings, pool.clone())?;
        let done = work(platform).await;
        pool.close().await;
        done
    });
    drop(runtime);
    done
}

/// The district that is meant: the one with the code, or the only one.
async fn district(platform: &Platform, code: Option<&str>) -> Result<TenantId> {
    let districts = list_tenants(platform).await?;
    let found = match code {
        Some(code) => districts.iter().find(|district| district.code == code),
        None if districts.len() == 1 => districts.first(),
        None => None,
    };
    match found {
        Some(district) => Ok(district.id),
        None if districts.is_empty() => {
            bail!("there is no district yet; make one with `baodao admin create-tenant`")
        }
        None => {
            let codes: Vec<&str> = districts.iter().map(|district| district.code.as_str()).collect();
            bail!("say which district with --district: {}", codes.join(", "))
        }
    }
}

/// The account that a text means: id, telephone number, or a name that only one person has.
async fn account(platform: &Platform, tenant: TenantId, who: &str) -> Result<AccountId> {
    find_account(platform, tenant, who).await.with_context(|| format!("the account {who:?}"))
}
