//! As whom PostgreSQL runs: it refuses root, so a program started as root drops to another user.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::fs::{MetadataExt, chown};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

use super::ClusterError;

/// A user and, for messages, its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Runner {
    name: String,
    uid: u32,
    gid: u32,
    /// Whether the program itself is another user (root) and must hand files over.
    dropped: bool,
}

/// The program's own user; when that is root, the owner of an existing cluster, else `postgres`.
pub(super) fn runner(cluster_dir: &Path) -> Result<Runner, ClusterError> {
    let uid = rustix::process::geteuid().as_raw();
    let gid = rustix::process::getegid().as_raw();
    let owner = fs::metadata(cluster_dir).ok().map(|data| (data.uid(), data.gid()));
    if uid != 0 {
        return match owner {
            Some((owner, _)) if owner != uid => {
                Err(ClusterError::OtherOwner { folder: cluster_dir.to_owned(), owner })
            }
            _ => Ok(Runner { name: format!("uid {uid}"), uid, gid, dropped: false }),
        };
    }
    let users = fs::read_to_string("/etc/passwd").unwrap_or_default();
    let postgres = parse(&users, "postgres");
    match owner {
        Some((owner, group)) if owner != 0 && postgres.as_ref().is_none_or(|user| user.uid != owner) => {
            Ok(Runner { name: format!("uid {owner}"), uid: owner, gid: group, dropped: true })
        }
        _ => postgres.ok_or(ClusterError::NoPostgresUser),
    }
}

/// A user's line in the text of /etc/passwd.
fn parse(passwd: &str, name: &str) -> Option<Runner> {
    passwd.lines().find_map(|line| {
        let mut fields = line.split(':');
        (fields.next()? == name).then_some(())?;
        let _password = fields.next()?;
        Some(Runner {
            name: name.to_owned(),
            uid: fields.next()?.parse().ok()?,
            gid: fields.next()?.parse().ok()?,
            dropped: true,
        })
    })
}

impl Runner {
    /// A command that runs as this user, in a process group of its own (Ctrl-C at a terminal reaches
    /// the program, which stops the database last) and is sent SIGINT, PostgreSQL's fast shutdown, when
    /// the thread that started it ends.
    pub(super) fn command(&self, program: impl AsRef<OsStr>) -> Command {
        // util-linux's setpriv sets the death signal without unsafe code of ours; it replaces itself with
        // the program, so the process id is the program's.
        let mut command = Command::new("setpriv");
        command.args(["--pdeathsig", "INT"]);
        if self.dropped {
            command.args([
                "--reuid",
                &self.uid.to_string(),
                "--regid",
                &self.gid.to_string(),
                "--clear-groups",
            ]);
        }
        command.arg("--").arg(program);
        // The user may be unable to enter our working folder; messages must be in the language we read.
        command.current_dir("/").env("LC_ALL", "C").process_group(0);
        command
    }

    /// Hands a file or folder over, when the program is another user.
    pub(super) fn give(&self, path: &Path) -> Result<(), ClusterError> {
        if !self.dropped {
            return Ok(());
        }
        chown(path, Some(self.uid), Some(self.gid)).map_err(ClusterError::io("Handing over", path))
    }

    /// Whether this is another user than the program's own.
    pub(super) fn is_other(&self) -> bool {
        self.dropped
    }

    pub(super) fn owns(&self, meta: &fs::Metadata) -> bool {
        meta.uid() == self.uid
    }

    /// That this user can pass through a folder and all above it. `folder` is absolute.
    pub(super) fn check_reach(&self, folder: &Path) -> Result<(), ClusterError> {
        if !self.dropped {
            return Ok(());
        }
        for above in folder.ancestors() {
            let meta = fs::metadata(above).map_err(ClusterError::io("Looking at", above))?;
            let pass = if meta.uid() == self.uid {
                0o100
            } else if meta.gid() == self.gid {
                0o010
            } else {
                0o001
            };
            if meta.mode() & pass == 0 {
                return Err(ClusterError::NotReachable {
                    user: self.name.clone(),
                    blocked: above.to_owned(),
                    folder: folder.to_owned(),
                });
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn a_user_is_found_in_the_passwd_text() {
        let text = "root:x:0:0:root:/root:/bin/bash\npostgres:x:101:104:,,,:/var/lib/postgresql:/bin/bash\n";
        let user = parse(text, "postgres").unwrap();
        assert_eq!((user.uid, user.gid), (101, 104));
        assert_eq!(parse(text, "nobody"), None);
        assert_eq!(parse("postgres:x:many:104::", "postgres"), None);
    }
}
