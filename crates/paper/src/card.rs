//! Contact cards of the size of a business card, ten on a sheet of A4 to cut.

use serde::Serialize;

use crate::{error::PaperError, qr::Qr, text::Text};

/// Cards on one sheet: two across, five down, each 90 × 54 mm.
pub(crate) const PER_SHEET: usize = 10;

/// Sheets of cards with lines to cut along.
#[derive(Debug, Clone, Default, Serialize)]
pub struct CardSheet {
    cards: Vec<Card>,
    english: bool,
}

/// One card: a head, a few lines, a code.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Card {
    title: Text,
    name: Text,
    lines: Vec<Text>,
    qr: Option<Qr>,
    caption: Text,
    foot: Text,
}

impl CardSheet {
    /// Cards as given, in order.
    pub fn of(cards: impl IntoIterator<Item = Card>) -> Self {
        Self { cards: cards.into_iter().collect(), english: false }
    }

    /// A whole sheet of one card.
    pub fn full_of(card: &Card) -> Self {
        Self::of(std::iter::repeat_n(card.clone(), PER_SHEET))
    }

    /// Sets the document's language to English; it is Chinese otherwise.
    #[must_use]
    pub fn english(mut self) -> Self {
        self.english = true;
        self
    }

    pub(crate) fn count(&self) -> usize {
        self.cards.len()
    }
}

impl Card {
    /// A card under this head: the community, the station.
    pub fn titled(title: impl AsRef<str>) -> Self {
        Self { title: title.into(), ..Self::default() }
    }

    /// Whom to ask for, in large letters.
    #[must_use]
    pub fn name(mut self, text: impl AsRef<str>) -> Self {
        self.name = text.into();
        self
    }

    /// A line: a work phone, an address, hours. A card has room for four.
    #[must_use]
    pub fn line(mut self, text: impl AsRef<str>) -> Self {
        self.lines.push(text.into());
        self
    }

    /// A code for a link and the words below it.
    ///
    /// # Errors
    /// [`PaperError::LinkTooLong`] if it would be too dense to read from a card.
    pub fn qr(mut self, link: &str, caption: impl AsRef<str>) -> Result<Self, PaperError> {
        self.qr = Some(Qr::of(link)?);
        self.caption = caption.into();
        Ok(self)
    }

    /// Small words at the foot: a hotline, a day of issue.
    #[must_use]
    pub fn foot(mut self, text: impl AsRef<str>) -> Self {
        self.foot = text.into();
        self
    }
}
