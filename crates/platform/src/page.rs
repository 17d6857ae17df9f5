//! Keyset pages: the next page begins after the last thing seen, whatever was added meanwhile.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use serde::{Serialize, de::DeserializeOwned};
use utoipa::ToSchema;

use crate::Problem;

/// A page of things.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Page<T> {
    /// The things, in the list's order.
    pub items: Vec<T>,
    /// Hand this back as `after` for the next page; absent on the last one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

/// The smallest and largest page that may be asked for, and the usual one.
pub const LIMIT: std::ops::RangeInclusive<u32> = 1..=200;
/// Things on a page when nothing is asked for.
pub const USUAL: u32 = 50;

/// An opaque place in a list.
pub struct Cursor;

impl Cursor {
    /// Writes a place.
    pub fn write<K: Serialize>(key: &K) -> String {
        BASE64_URL_SAFE_NO_PAD.encode(serde_json::to_vec(key).unwrap_or_default())
    }

    /// Reads a place that [`Cursor::write`] wrote.
    pub fn read<K: DeserializeOwned>(text: &str) -> Result<K, Problem> {
        let bad = || Problem::field("/after", "cursor", "Hand back `next` of the page before, unchanged.");
        let bytes = BASE64_URL_SAFE_NO_PAD.decode(text).map_err(|_| bad())?;
        serde_json::from_slice(&bytes).map_err(|_| bad())
    }
}

impl<T> Page<T> {
    /// Cuts `items`, fetched with one more than `limit`, to a page.
    pub fn cut<K: Serialize>(mut items: Vec<T>, limit: u32, key: impl Fn(&T) -> K) -> Self {
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let more = items.len() > limit;
        items.truncate(limit);
        let next = if more { items.last().map(|last| Cursor::write(&key(last))) } else { None };
        Self { items, next }
    }
}
