//! `solve generate`: writes a benchmark matching instance.

use std::path::PathBuf;

use baodao_check::matching::generate;
use clap::Args;

use crate::output::{self, Failure};

/// Arguments of `solve generate`.
#[derive(Debug, Args)]
pub struct GenerateArgs {
    #[arg(long)]
    volunteers: u32,
    #[arg(long)]
    tasks: u32,
    #[arg(long, default_value_t = 1)]
    seed: u64,
    #[arg(long)]
    out: PathBuf,
}

/// Runs `solve generate`.
pub fn run(args: &GenerateArgs) -> Result<(), Failure> {
    output::write(&args.out, &generate::instance(args.volunteers, args.tasks, args.seed))
}
