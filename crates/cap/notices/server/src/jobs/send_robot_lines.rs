//! Posts due lines to chat robots, one batch for each robot a run.

use baodao_notices_core::{next_attempt, robots};
use baodao_platform::Platform;

use crate::{channels::robot::RobotPost, store::robots as store};

/// Posts; the note counts lines sent.
pub async fn send_robot_lines(platform: &Platform, post: &RobotPost) -> anyhow::Result<String> {
    let mut sent = 0;
    let base = platform.settings().public_url.trim_end_matches('/');
    for due in store::take_due(platform, platform.now()).await? {
        let lines: Vec<robots::Line> = due
            .lines
            .iter()
            .map(|(_, number, link, _)| robots::Line {
                number: number.clone(),
                link: format!("{base}{link}"),
            })
            .collect();
        let (text, taken) = robots::batch(&lines);
        let ids: Vec<_> = due.lines.iter().map(|(id, ..)| *id).collect();
        let (now_sent, rest) = ids.split_at(taken);
        let outcome =
            post.post(due.service, &due.address, due.secret.as_deref(), &text, platform.now()).await;
        let now = platform.now();
        match &outcome {
            Ok(()) => {
                sent += taken;
                store::settle(platform.pool(), &due, now_sent, "sent", now, None, now).await?;
            }
            Err(failure) => {
                let attempts = due.lines.iter().map(|(.., attempts)| *attempts).max().unwrap_or(1);
                let (state, next) = match next_attempt(attempts, failure, now) {
                    Some(next) => ("waiting", next),
                    None => ("given_up", now),
                };
                store::settle(platform.pool(), &due, now_sent, state, next, Some(&failure.reason), now)
                    .await?;
            }
        }
        // What did not fit was not tried; it is the next run's.
        store::settle(platform.pool(), &due, rest, "waiting", now, None, now).await?;
    }
    Ok(format!("{sent} lines"))
}
