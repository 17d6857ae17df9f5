//! What the checks look at: the tracked files of the workspace and the manifests of its crates.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

/// The layer a crate belongs to; told by its folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Layer {
    Kernel,
    Platform,
    Testkit,
    /// A crate of the dispatch engine, by its folder.
    Engine(String),
    /// The pure half of a capability.
    Core(String),
    /// The half of a capability with operations, SQL and jobs.
    Server(String),
    App,
    /// A pure helper without rules of its own, by its folder: `sheets`, `paper`.
    Library(String),
    Xtask,
}

impl Layer {
    fn of(folder: &str) -> Option<Self> {
        let parts: Vec<&str> = folder.split('/').collect();
        Some(match parts.as_slice() {
            ["crates", "kernel"] => Self::Kernel,
            ["crates", "platform"] => Self::Platform,
            ["crates", "testkit"] => Self::Testkit,
            ["crates", "app"] => Self::App,
            ["crates", name @ ("sheets" | "paper")] => Self::Library((*name).to_owned()),
            ["crates", "engine", name] => Self::Engine((*name).to_owned()),
            ["crates", "cap", name, "core"] => Self::Core((*name).to_owned()),
            ["crates", "cap", name, "server"] => Self::Server((*name).to_owned()),
            ["xtask"] => Self::Xtask,
            _ => return None,
        })
    }

    /// Who owns the tables that this layer's SQL may name; `None` where no SQL belongs.
    pub fn tables_of(&self) -> Option<&str> {
        match self {
            Self::Platform => Some("platform"),
            Self::Server(name) => Some(name),
            _ => None,
        }
    }
}

/// One entry of a dependency table.
#[derive(Debug, Clone)]
pub struct Dependency {
    /// The name as written (`baodao-kernel`).
    pub name: String,
    /// Whether it is a dependency of tests only.
    pub dev: bool,
    /// Line in the manifest, from 1.
    pub line: usize,
}

/// A crate of the workspace.
#[derive(Debug, Clone)]
pub struct Crate {
    pub name: String,
    /// Folder from the root, without a slash at the end.
    pub folder: String,
    pub layer: Layer,
    pub dependencies: Vec<Dependency>,
}

/// The workspace as the checks see it.
#[derive(Debug)]
pub struct House {
    pub root: PathBuf,
    /// Tracked (and not ignored) files from the root, sorted.
    pub files: Vec<String>,
    pub crates: Vec<Crate>,
}

impl House {
    /// The workspace around the current folder.
    pub fn here() -> Result<Self> {
        Self::read(&Self::root()?)
    }

    /// The folder of the workspace around the current one.
    pub fn root() -> Result<PathBuf> {
        let mut root = std::env::current_dir().context("no current folder")?;
        while !root.join("xtask/Cargo.toml").exists() {
            if !root.pop() {
                bail!("not inside the workspace: no folder above has xtask/Cargo.toml");
            }
        }
        Ok(root)
    }

    /// Reads the workspace at `root`.
    pub fn read(root: &Path) -> Result<Self> {
        let mut files = if root.join(".git").exists() { tracked(root)? } else { walk(root)? };
        files.sort();
        let mut crates = Vec::new();
        for manifest in files.iter().filter(|file| file.ends_with("/Cargo.toml")) {
            let folder = manifest.trim_end_matches("/Cargo.toml");
            if let Some(layer) = Layer::of(folder) {
                crates.push(read_crate(root, folder, layer)?);
            }
        }
        Ok(Self { root: root.to_owned(), files, crates })
    }

    /// The text of a file; empty when it is not text.
    pub fn text(&self, file: &str) -> String {
        std::fs::read(self.root.join(file))
            .ok()
            .and_then(|bytes| String::from_utf8(bytes).ok())
            .unwrap_or_default()
    }

    /// The Rust files below `folder`.
    pub fn rust_in<'a>(&'a self, folder: &str) -> impl Iterator<Item = &'a String> {
        let prefix = format!("{folder}/");
        self.files.iter().filter(move |file| file.starts_with(&prefix) && file.ends_with(".rs"))
    }

    /// The names of the capabilities.
    pub fn capabilities(&self) -> impl Iterator<Item = &str> {
        self.crates.iter().filter_map(|c| match &c.layer {
            Layer::Server(name) => Some(name.as_str()),
            _ => None,
        })
    }

    /// The migrations, with the capability that each name tells: `<digits>_<capability>[_…].sql`.
    pub fn migrations(&self) -> impl Iterator<Item = (&String, Option<&str>)> {
        self.files.iter().filter_map(|file| {
            let name = file.strip_prefix("migrations/")?.strip_suffix(".sql")?;
            Some((file, name.split('_').nth(1)))
        })
    }
}

fn tracked(root: &Path) -> Result<Vec<String>> {
    let out = Command::new("git")
        .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .current_dir(root)
        .output()
        .context("git is needed to know which files belong to the repository")?;
    if !out.status.success() {
        bail!("git ls-files failed: {}", String::from_utf8_lossy(&out.stderr).trim());
    }
    let names = String::from_utf8_lossy(&out.stdout);
    let here = names.split('\0').filter(|name| !name.is_empty() && root.join(name).is_file());
    Ok(here.map(str::to_owned).collect())
}

/// Every file below a folder that is not a repository, such as an unpacked archive.
fn walk(root: &Path) -> Result<Vec<String>> {
    let mut files = Vec::new();
    let mut folders = vec![PathBuf::new()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(root.join(&folder))? {
            let entry = entry?;
            let path = folder.join(entry.file_name());
            let name = entry.file_name().to_string_lossy().into_owned();
            if !entry.file_type()?.is_dir() {
                files.push(path.to_string_lossy().into_owned());
            } else if !["target", "node_modules", ".git", ".venv", "data"].contains(&name.as_str()) {
                folders.push(path);
            }
        }
    }
    Ok(files)
}

fn read_crate(root: &Path, folder: &str, layer: Layer) -> Result<Crate> {
    let path = root.join(folder).join("Cargo.toml");
    let text = std::fs::read_to_string(&path).with_context(|| format!("reading {folder}/Cargo.toml"))?;
    let manifest: toml::Table = text.parse().with_context(|| format!("reading {folder}/Cargo.toml"))?;
    let name = manifest
        .get("package")
        .and_then(|package| package.get("name"))
        .and_then(toml::Value::as_str)
        .with_context(|| format!("{folder}/Cargo.toml has no package name"))?
        .to_owned();
    let mut dependencies = Vec::new();
    collect(&manifest, &text, &mut dependencies);
    for target in
        manifest.get("target").and_then(toml::Value::as_table).into_iter().flat_map(toml::Table::values)
    {
        target.as_table().into_iter().for_each(|table| collect(table, &text, &mut dependencies));
    }
    Ok(Crate { name, folder: folder.to_owned(), layer, dependencies })
}

fn collect(table: &toml::Table, text: &str, found: &mut Vec<Dependency>) {
    for (section, dev) in [("dependencies", false), ("build-dependencies", false), ("dev-dependencies", true)]
    {
        let entries = table.get(section).and_then(toml::Value::as_table);
        for (key, value) in entries.into_iter().flatten() {
            let renamed = value.get("package").and_then(toml::Value::as_str);
            found.push(Dependency {
                name: renamed.unwrap_or(key).to_owned(),
                dev,
                line: line_of(text, section, key),
            });
        }
    }
}

fn line_of(text: &str, section: &str, key: &str) -> usize {
    let mut inside = false;
    for (at, line) in text.lines().enumerate() {
        if line.trim_start().starts_with('[') {
            inside = line.contains(section) && (section != "dependencies" || !line.contains("-dependencies"));
            if inside && line.contains(&format!(".{key}]")) {
                return at + 1;
            }
        }
        let rest = line.strip_prefix(key).unwrap_or("x");
        if inside && rest.starts_with(['.', ' ', '=']) {
            return at + 1;
        }
    }
    1
}

/// Builds small workspaces in a temporary folder, for the tests of the rules.
#[cfg(test)]
pub mod fixture {
    use super::House;

    /// A workspace of `(file, text)` pairs; removed when dropped.
    pub struct Fixture {
        folder: tempfile::TempDir,
        pub house: House,
    }

    impl Fixture {
        pub fn new(files: &[(&str, &str)]) -> Self {
            let folder = tempfile::tempdir().unwrap();
            for (name, text) in files {
                let path = folder.path().join(name);
                std::fs::create_dir_all(path.parent().unwrap()).unwrap();
                std::fs::write(path, text).unwrap();
            }
            let house = House::read(folder.path()).unwrap();
            Self { folder, house }
        }

        pub fn path(&self) -> &std::path::Path {
            self.folder.path()
        }
    }

    /// A manifest of crate `name` with lines for its dependency table.
    pub fn manifest(name: &str, dependencies: &[&str]) -> String {
        let lines: String = dependencies.iter().map(|d| format!("{d}.workspace = true\n")).collect();
        format!("[package]\nname = \"{name}\"\n\n[dependencies]\n{lines}")
    }
}
