//! The repository is the same for everyone: it names no machine's folders and no package
//! registry's host, which differ from site to site and belong into each machine's settings.

use super::Finding;
use crate::house::House;

const RULE: &str = "traces";

// Cut in two so that this file does not find itself.
const FOLDERS: &[&str] =
    &[concat!("/ro", "ot/"), concat!("/wo", "rk/"), concat!("/ho", "me/"), concat!("/Us", "ers/")];
const HOSTS: &[&str] = &[
    concat!("registry.np", "mjs.org"),
    concat!("registry.np", "mmirror.com"),
    concat!("index.cra", "tes.io"),
    concat!("static.cra", "tes.io"),
    concat!("py", "pi.org"),
    concat!("files.python", "hosted.org"),
    concat!("rs", "proxy.cn"),
    concat!("proxy.go", "lang.org"),
    concat!("arti", "factory"),
];

pub fn check(house: &House) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in &house.files {
        let text = house.text(file);
        // Most files have none; look line by line only where there is one.
        if !FOLDERS.iter().chain(HOSTS).any(|trace| text.contains(trace)) {
            continue;
        }
        for (at, line) in text.lines().enumerate() {
            let folder = FOLDERS.iter().find(|folder| begins_path(line, folder));
            if let Some(trace) = folder.or_else(|| HOSTS.iter().find(|host| line.contains(*host))) {
                let what = format!("names {trace}");
                let fix = "write the path from the repository's root, or take it from a setting";
                findings.push(Finding::new(file, at + 1, RULE, what, fix));
            }
        }
    }
    findings
}

/// Whether `folder` stands in `line` as the beginning of a path, not in the middle of one.
fn begins_path(line: &str, folder: &str) -> bool {
    line.match_indices(folder).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        before.is_none_or(|c| !(c.is_alphanumeric() || "._-/}$~:".contains(c)))
    })
}

#[cfg(test)]
mod tests {
    use super::super::said;
    use super::*;
    use crate::house::fixture::Fixture;

    #[test]
    fn paths_of_one_machine_are_found() {
        let text = format!(
            "cd {0}project\nsee docs{0}page and $HOME{0}x\nurl = \"https://{1}/simple\"\n",
            FOLDERS[1], HOSTS[4]
        );
        let house = Fixture::new(&[("notes.md", &text)]);
        let expected = [format!("notes.md:1 names {}", FOLDERS[1]), format!("notes.md:3 names {}", HOSTS[4])];
        assert_eq!(said(&check(&house.house)), expected);
    }
}
