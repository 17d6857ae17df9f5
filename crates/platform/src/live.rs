//! Live events: one reader of the log for the whole program, handed to every listening board.
//!
//! A board reconnects with `Last-Event-ID` and gets what it missed from the log itself, so
//! nothing depends on the connection staying up.

use std::{convert::Infallible, sync::Arc, time::Duration};

use axum::response::{
    Sse,
    sse::{Event as Line, KeepAlive},
};
use baodao_kernel::{Actor, AreaPath, Role};
use futures::{Stream, StreamExt, stream};
use serde_json::json;
use tokio::sync::broadcast;
use tokio_stream::wrappers::BroadcastStream;

use crate::{Platform, Problem, StoredEvent, event, event::Place};

/// Hands live events to listeners.
pub struct Live(broadcast::Sender<Arc<StoredEvent>>);

impl Default for Live {
    fn default() -> Self {
        // A listener that falls this far behind is told to read the log again.
        Self(broadcast::channel(4096).0)
    }
}

/// Events handed over one by one to a listener who comes back; whoever missed more is told to read
/// everything again.
const MOST_MISSED: i64 = 5000;

/// Roles whose holders watch an area's work.
const WATCHERS: &[Role] = &[
    Role::GridWorker,
    Role::CommunityCoordinator,
    Role::CommunitySecretary,
    Role::Dispatcher,
    Role::CallbackOfficer,
];

/// What a listener gets to know.
#[derive(Clone)]
struct Filter {
    actor: Actor,
    within: AreaPath,
}

impl Filter {
    fn lets_through(&self, event: &StoredEvent) -> bool {
        if event.tenant != self.actor.tenant {
            return false;
        }
        let watches = self.within.contains(&event.area)
            && self.actor.grants.iter().any(|g| WATCHERS.contains(&g.role) && g.area.contains(&event.area));
        watches || self.concerns(event)
    }

    /// Whether the event names the listener's account as one it concerns.
    fn concerns(&self, event: &StoredEvent) -> bool {
        let Some(account) = self.actor.account.map(|account| account.to_string()) else { return false };
        let named =
            |key: &str| event.data.get(key).and_then(|value| value.as_str()) == Some(account.as_str());
        event.actor.is_some_and(|actor| actor.to_string() == account)
            || named("requester")
            || named("account")
    }
}

/// Reads the log four times a second and hands everything new to the listeners.
pub async fn run(platform: Platform) {
    let mut place = None;
    loop {
        match read(&platform, place).await {
            Ok(next) => place = Some(next),
            // The program is ending.
            Err(_) if platform.pool().is_closed() => return,
            Err(cause) => {
                tracing::error!(%cause, "live events wait for the database");
                tokio::time::sleep(Duration::from_secs(2)).await;
            }
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
}

async fn read(platform: &Platform, place: Option<Place>) -> Result<Place, sqlx::Error> {
    let Some(mut place) = place else { return event::end(platform.pool()).await };
    loop {
        let events = event::after(platform.pool(), place, 1000).await?;
        let full = events.len() == 1000;
        for event in events {
            place = event.place;
            // No listeners is no error.
            let _ = platform.live().0.send(Arc::new(event));
        }
        if !full {
            return Ok(place);
        }
    }
}

/// The stream for `actor`, of what happens inside `within`, from after `last` if it is given.
pub async fn listen(
    platform: &Platform,
    actor: Actor,
    within: AreaPath,
    last: Option<Place>,
) -> Result<Sse<impl Stream<Item = Result<Line, Infallible>> + use<>>, Problem> {
    let filter = Filter { actor, within };
    let receiver = platform.live().0.subscribe();
    let missed = match last {
        Some(place) => event::after(platform.pool(), place, MOST_MISSED + 1).await?,
        None => Vec::new(),
    };
    let (seen, missed) = if missed.len() as i64 > MOST_MISSED {
        // Too much to hand over line by line: the page reads its lists again and goes on from here.
        (event::end(platform.pool()).await?, vec![None])
    } else {
        let seen = missed.last().map(|event| event.place).or(last).unwrap_or_default();
        (seen, missed.into_iter().map(|event| Some(Arc::new(event))).collect())
    };
    let missed = stream::iter(missed);
    let coming = BroadcastStream::new(receiver).map(move |event| event.ok()).filter(move |event| {
        let new = event.as_ref().is_none_or(|event| event.place > seen);
        futures::future::ready(new)
    });
    let lines = missed.chain(coming).filter_map(move |event| {
        let line = match event {
            Some(event) => filter.lets_through(&event).then(|| line(&event)),
            // Fallen behind: the page reads its lists again.
            None => Some(Line::default().event("reload").data("{}")),
        };
        futures::future::ready(line.map(Ok))
    });
    let hello = stream::iter([Ok(Line::default().event("hello").data("{}").retry(Duration::from_secs(2)))]);
    Ok(Sse::new(hello.chain(lines)).keep_alive(KeepAlive::new().interval(Duration::from_secs(20))))
}

fn line(event: &StoredEvent) -> Line {
    let body = json!({
        "name": event.name,
        "subject_kind": event.subject_kind,
        "subject_id": event.subject_id,
        "area_path": event.area,
        "at": event.at,
    });
    Line::default().id(event.place.to_string()).event("change").data(body.to_string())
}
