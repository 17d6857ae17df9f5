//! Files that the program itself writes and the repository keeps, so that a change of the API or
//! of a right is a changed line in review.

use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::house::House;

/// A committed file and the subcommand of `baodao` that prints it.
pub struct Generated {
    file: &'static str,
    subcommand: &'static str,
}

/// The API description.
pub const OPENAPI: Generated = Generated { file: "openapi/baodao.json", subcommand: "openapi" };
/// The permission matrix.
pub const PERMISSIONS: Generated = Generated { file: "docs/permissions.txt", subcommand: "permissions" };

/// Renews the file, or with `check` compares it and fails on a difference.
#[allow(clippy::print_stdout, reason = "a command line speaks to people")]
pub fn run(generated: &Generated, check: bool) -> Result<()> {
    let Generated { file, subcommand } = generated;
    let path = House::root()?.join(file);
    let out = Command::new("cargo")
        .args(["run", "--quiet", "--package", "baodao-app", "--bin", "baodao", "--", subcommand])
        .stderr(Stdio::inherit())
        .output()
        .context("running cargo")?;
    if !out.status.success() {
        bail!("`baodao {subcommand}` failed");
    }
    let new =
        String::from_utf8(out.stdout).with_context(|| format!("`baodao {subcommand}` printed no text"))?;
    let old = std::fs::read_to_string(&path).unwrap_or_default();
    match first_difference(&old, &new) {
        None => println!("{file} is up to date"),
        Some((line, was, is)) if check => {
            bail!(
                "{file}:{line} is out of date\n  file:    {was}\n  program: {is}\n  do: cargo xtask {subcommand}, then review the change"
            )
        }
        Some(_) => {
            if let Some(folder) = path.parent() {
                std::fs::create_dir_all(folder)?;
            }
            std::fs::write(&path, new).with_context(|| format!("writing {file}"))?;
            println!("{file} renewed; review the change");
        }
    }
    Ok(())
}

/// The first line (from 1) in which two texts differ.
fn first_difference<'a>(old: &'a str, new: &'a str) -> Option<(usize, &'a str, &'a str)> {
    if old == new {
        return None;
    }
    let same = old.lines().zip(new.lines()).take_while(|(was, is)| was == is).count();
    let line = |text: &'a str| text.lines().nth(same).unwrap_or("(end of file)");
    Some((same + 1, line(old), line(new)))
}

#[cfg(test)]
mod tests {
    use super::first_difference;

    #[test]
    fn the_first_different_line_is_told() {
        assert_eq!(first_difference("a\nb\n", "a\nb\n"), None);
        assert_eq!(first_difference("a\nb\n", "a\nc\n"), Some((2, "b", "c")));
        assert_eq!(first_difference("a\n", "a\nc\n"), Some((2, "(end of file)", "c")));
        assert!(first_difference("a", "a\n").is_some());
    }
}
