//! `demo`: an invented district to look at.

use anyhow::Result;
use baodao_platform::Settings;
use clap::Args;

use super::{runtime, serve};
use crate::database::Database;
use crate::demo::{self, Size};

#[derive(Debug, Args)]
pub(super) struct DemoArgs {
    /// One subdistrict, 300 members, 200 requests; made within seconds.
    #[arg(long)]
    small: bool,
    /// The same seed gives the same district.
    #[arg(long, default_value_t = 320_613)]
    seed: u64,
    /// Build it and end.
    #[arg(long)]
    build_only: bool,
}

pub(super) fn demo(mut settings: Settings, args: &DemoArgs) -> Result<()> {
    settings.demo = true;
    let database = Database::open(&settings)?;
    let runtime = runtime()?;
    let size = if args.small { Size::Small } else { Size::Full };
    let done = runtime.block_on(async {
        demo::ensure(&settings, &database, size, args.seed).await?;
        if args.build_only { Ok(()) } else { serve::run(settings, &database).await }
    });
    drop(runtime);
    drop(database);
    done
}
