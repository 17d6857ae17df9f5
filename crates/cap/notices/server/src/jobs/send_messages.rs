//! Sends what is due. Nothing is held in the database while a gateway is spoken to: messages
//! are taken under a lease, sent, and then settled one by one.

use std::collections::{HashMap, hash_map::Entry};

use baodao_kernel::{AccountId, Phone, TenantId};
use baodao_notices_core::{
    ChannelKind, Message, Settings, TemplateKey, Undelivered,
    links::{INBOX, link_path},
    next_attempt, outgoing, timing,
    wording::wording,
};
use futures::{StreamExt, stream};
use jiff::Timestamp;

use crate::{
    Notices,
    store::{
        deliveries::{self, Due, Ended},
        settings,
        texts::{self, Changes},
    },
};

/// People served in one round.
const PEOPLE: i64 = 100;
/// Messages spoken to a gateway at the same time.
const AT_ONCE: usize = 8;
/// Rounds of one run; what is left comes two seconds later.
const ROUNDS: usize = 50;

/// Sends everything that is due; the note counts what was settled.
pub async fn send_messages(notices: &Notices) -> anyhow::Result<String> {
    let mut settled = 0;
    for _ in 0..ROUNDS {
        let due = deliveries::take_due(notices.platform.pool(), notices.platform.now(), PEOPLE).await?;
        if due.is_empty() {
            break;
        }
        settled += due.len();
        round(notices, due).await?;
    }
    Ok(format!("{settled} messages"))
}

/// The due messages of one person through one channel.
struct Envelope {
    tenant: TenantId,
    account: AccountId,
    channel: String,
    due: Vec<Due>,
}

async fn round(notices: &Notices, due: Vec<Due>) -> anyhow::Result<()> {
    let mut envelopes: Vec<Envelope> = Vec::new();
    for one in due {
        match envelopes.last_mut() {
            Some(last)
                if (last.tenant, last.account, &last.channel) == (one.tenant, one.account, &one.channel) =>
            {
                last.due.push(one);
            }
            _ => envelopes.push(Envelope {
                tenant: one.tenant,
                account: one.account,
                channel: one.channel.clone(),
                due: vec![one],
            }),
        }
    }
    let mut words: HashMap<TenantId, Changes> = HashMap::new();
    for envelope in &envelopes {
        if let Entry::Vacant(place) = words.entry(envelope.tenant) {
            place.insert(texts::all(notices.platform.pool(), envelope.tenant).await?);
        }
    }
    let words = &words;
    let mut sending = stream::iter(envelopes)
        .map(|envelope| async move { open(notices, &envelope, words.get(&envelope.tenant)).await })
        .buffer_unordered(AT_ONCE);
    while let Some(done) = sending.next().await {
        done?;
    }
    Ok(())
}

/// Sends one person's messages: single ones each by itself, gathered ones as one.
async fn open(notices: &Notices, envelope: &Envelope, words: Option<&Changes>) -> anyhow::Result<()> {
    let platform = &notices.platform;
    let now = platform.now();
    let calendar = platform.calendar(envelope.tenant).await?;
    let stored = settings::of(platform.pool(), envelope.tenant, &[envelope.account.0]).await?;
    let settings = stored.get(&envelope.account).map(|stored| stored.settings.clone()).unwrap_or_default();
    let daytime = timing::next_daytime(now, &calendar);

    let mut open: Vec<&Due> = Vec::new();
    for due in &envelope.due {
        let ended = if due.notice.read_at.is_some() {
            Ended::SeenFirst
        } else if !due.notice.urgent && daytime > now {
            // It became due while the program was down, and now it is evening.
            Ended::Again(daytime, None)
        } else {
            open.push(due);
            continue;
        };
        deliveries::settle(platform.pool(), due, &ended, now).await?;
    }
    if open.is_empty() {
        return Ok(());
    }

    let way = way(notices, envelope, &settings).await;
    let (gathered, single): (Vec<&Due>, Vec<&Due>) = open.into_iter().partition(|due| due.digest);
    let mut messages: Vec<(Vec<&Due>, String)> =
        single.into_iter().map(|due| (vec![due], text_of(notices, due, &settings, words))).collect();
    if !gathered.is_empty() {
        let titles: Vec<String> = gathered.iter().map(|due| words_of(due, &settings, words).title).collect();
        let change = words
            .and_then(|words| words.at(baodao_notices_core::TemplateKey::Digest, settings.language, now));
        let text = outgoing::digest(&titles, settings.language, change, &link(notices, INBOX));
        messages.push((gathered, text));
    }
    for (dues, text) in messages {
        let sent = match &way {
            Way::To(channel, phone) => {
                let message = Message { tenant: envelope.tenant, to: phone.clone(), text, code: None };
                channel.send(&message).await.map(|()| Ended::Sent)
            }
            Way::None => Ok(Ended::Unreachable),
            Way::Failed(cause) => Err(cause.clone()),
        };
        let after = platform.now();
        for due in dues {
            let ended = match &sent {
                Ok(Ended::Sent) => Ended::Sent,
                Ok(_) => Ended::Unreachable,
                Err(failure) => again(due, failure, after, &calendar),
            };
            deliveries::settle(platform.pool(), due, &ended, after).await?;
        }
    }
    Ok(())
}

fn again(due: &Due, failure: &Undelivered, now: Timestamp, calendar: &baodao_kernel::WorkCalendar) -> Ended {
    match next_attempt(due.attempts, failure, now) {
        Some(at) if due.notice.urgent => Ended::Again(at, Some(failure.reason.clone())),
        Some(at) => Ended::Again(timing::next_daytime(at, calendar), Some(failure.reason.clone())),
        None => Ended::GivenUp(failure.reason.clone()),
    }
}

enum Way<'a> {
    To(&'a std::sync::Arc<dyn baodao_notices_core::Channel>, Phone),
    None,
    Failed(Undelivered),
}

/// The way to a person; asked now, so that a changed number or choice counts at once.
async fn way<'a>(notices: &'a Notices, envelope: &Envelope, settings: &Settings) -> Way<'a> {
    let kind = ChannelKind::from_code(&envelope.channel).filter(|kind| settings.channels.contains(kind));
    let Some(channel) = kind.and_then(|kind| notices.channel(kind)) else { return Way::None };
    match notices.ports.addresses.phone(envelope.tenant, envelope.account).await {
        Ok(Some(phone)) => Way::To(channel, phone),
        Ok(None) => Way::None,
        Err(cause) => {
            tracing::error!(%cause, "an address could not be looked up");
            Way::Failed(Undelivered::for_now("the address could not be looked up"))
        }
    }
}

fn words_of(due: &Due, settings: &Settings, words: Option<&Changes>) -> baodao_notices_core::Wording {
    match due.notice.content() {
        Some((key, params)) => {
            let change = words.and_then(|words| words.at(key, settings.language, due.notice.at));
            wording(key, settings.language, &params, change)
        }
        None => baodao_notices_core::Wording { title: String::new(), text: String::new() },
    }
}

fn text_of(notices: &Notices, due: &Due, settings: &Settings, words: Option<&Changes>) -> String {
    let path = link_path(
        TemplateKey::from_code(&due.notice.template),
        &due.notice.subject_kind,
        due.notice.subject_id,
    );
    outgoing::single(&words_of(due, settings, words), &link(notices, &path))
}

fn link(notices: &Notices, path: &str) -> String {
    format!("{}{path}", notices.platform.settings().public_url.trim_end_matches('/'))
}
