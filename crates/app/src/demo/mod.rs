//! builder
use anyhow::Result;
use baodao_platform::Settings;

use crate::database::Database;

/// How large.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size { Small, Full }

pub async fn ensure(_s: &Settings, _d: &Database, _size: Size, _seed: u64) -> Result<()> {
    Ok(())
}
