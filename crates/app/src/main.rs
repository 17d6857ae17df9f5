//! The program `baodao`.

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    // One cryptography for every connection, chosen before the first.
    let _ = rustls::crypto::ring::default_provider().install_default();
    baodao_app::commands::Cli::parse().run()
}
