//! A lane: the pairs of one slot (or of one slot and skill) in spatial order.

use crate::instance::Volunteer;

/// Horizontal bands of equal height that cut the district for the index.
#[derive(Debug, Clone)]
pub struct Bands {
    /// South edge in metres.
    pub south: i64,
    /// Height of one band in metres, at least 1.
    pub height: i64,
    /// Number of bands, at least 1.
    pub count: usize,
}

/// Enough bands that a search circle is cut finely, few enough that a run is long.
const BANDS: i64 = 32;

impl Bands {
    /// Bands over everyone's position.
    pub fn over(volunteers: &[Volunteer]) -> Self {
        let south = volunteers.iter().map(|v| i64::from(v.y)).min().unwrap_or(0);
        let north = volunteers.iter().map(|v| i64::from(v.y)).max().unwrap_or(0);
        let height = (north - south) / BANDS + 1;
        Self { south, height, count: ((north - south) / height + 1) as usize }
    }

    /// The band of a latitude, clamped to the outermost.
    pub fn of(&self, y: i32) -> usize {
        let band = (i64::from(y) - self.south).div_euclid(self.height);
        band.clamp(0, self.count as i64 - 1) as usize
    }

    /// Volunteers by band, then x, then id.
    pub fn order(&self, volunteers: &[Volunteer]) -> Vec<u32> {
        let place = |v: &Volunteer| (self.of(v.y) as u64) << 32 | (i64::from(v.x) + (1 << 31)) as u64;
        if volunteers.len() < 1 << 26 {
            // Band (6 bits), x (32 bits) and id (26 bits) fit one word, which sorts fastest.
            let mut keyed: Vec<u64> = (0u64..).zip(volunteers).map(|(id, v)| place(v) << 26 | id).collect();
            keyed.sort_unstable();
            return keyed.into_iter().map(|key| (key & ((1 << 26) - 1)) as u32).collect();
        }
        let mut keyed: Vec<(u64, u32)> = (0u32..).zip(volunteers).map(|(id, v)| (place(v), id)).collect();
        keyed.sort_unstable();
        keyed.into_iter().map(|(_, id)| id).collect()
    }
}

/// Pairs with their positions, band by band, x ascending within a band.
#[derive(Debug, Clone)]
pub struct Lane {
    pub pair: Vec<u32>,
    pub x: Vec<i32>,
    pub y: Vec<i32>,
    /// Where each band begins, and one end.
    pub begin: Vec<u32>,
}

impl Lane {
    pub(super) fn new(bands: &Bands) -> Self {
        Self { pair: Vec::new(), x: Vec::new(), y: Vec::new(), begin: vec![0; bands.count + 1] }
    }

    /// Appends the next pair in spatial order.
    pub(super) fn push(&mut self, pair: u32, v: &Volunteer, band: usize) {
        self.pair.push(pair);
        self.x.push(v.x);
        self.y.push(v.y);
        self.begin[band + 1] += 1;
    }

    /// Turns band counts into band beginnings.
    pub(super) fn seal(&mut self) {
        for band in 1..self.begin.len() {
            self.begin[band] += self.begin[band - 1];
        }
        self.pair.shrink_to_fit();
        self.x.shrink_to_fit();
        self.y.shrink_to_fit();
    }
}
