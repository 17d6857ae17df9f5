//! Regular work of this capability.

use baodao_platform::{Job, Schedule};

use crate::store::sessions;

/// All of it.
pub(crate) fn all() -> Vec<Job> {
    vec![Job::new("identity_clean", Schedule::Daily { hour: 3, minute: 20 }, |platform| async move {
        let mut connection = platform.pool().acquire().await?;
        let rows = sessions::sweep(&mut connection, platform.now()).await?;
        Ok(format!("{rows} ended sessions, used codes and old counters deleted"))
    })]
}
