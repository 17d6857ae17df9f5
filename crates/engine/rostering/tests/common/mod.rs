//! Instances for tests: small random ones and large ones in the style of the public instances.

#![allow(dead_code)]

use std::fmt::Write as _;
use std::time::Duration;

use baodao_rostering::Options;

/// A repeatable stream of small numbers.
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n
    }

    pub fn between(&mut self, a: u64, b: u64) -> u64 {
        a + self.below(b - a + 1)
    }
}

/// Options limited by work alone, so that the run is reproducible.
pub fn counted(work: u64) -> Options {
    Options { time: None, threads: 2, seed: 7, iterations: Some(work), bound: false }
}

/// Options limited by time.
pub fn timed(seconds: u64) -> Options {
    Options { time: Some(Duration::from_secs(seconds)), ..Options::default() }
}

/// What an instance of the text format is made of.
#[derive(Debug, Clone, Copy)]
pub struct Style {
    pub days: u64,
    pub staff: u64,
    pub shifts: u64,
    pub seed: u64,
}

/// An instance in the style of the public ones: contracts, limits, wishes, demand near supply.
pub fn instance(style: Style) -> String {
    let Style { days, staff, shifts, seed } = style;
    let mut dice = Dice(seed);
    let lengths: Vec<u64> = (0..shifts)
        .map(|_| if shifts < 6 { 480 } else { [480, 480, 600, 360, 720][dice.below(5) as usize] })
        .collect();
    let mut starts: Vec<u64> = (0..shifts).map(|_| dice.below(24) * 60).collect();
    starts.sort_unstable();
    let mut t = format!("SECTION_HORIZON\n{days}\nSECTION_SHIFTS\n");
    for i in 0..shifts as usize {
        let no: Vec<String> = (0..shifts as usize)
            .filter(|&j| starts[i] + lengths[i] + 660 > starts[j] + 1440)
            .map(|j| format!("s{j}"))
            .collect();
        let _ = writeln!(t, "s{i},{},{}", lengths[i], no.join("|"));
    }
    t.push_str("SECTION_STAFF\n");
    let (mut able, mut rest_of_text) =
        (vec![0u64; shifts as usize], String::from("SECTION_SHIFT_ON_REQUESTS\n"));
    let mut off = String::from("SECTION_SHIFT_OFF_REQUESTS\n");
    let mut days_off = String::from("SECTION_DAYS_OFF\n");
    let mut supply = 0;
    for p in 0..staff {
        let full = dice.below(shifts);
        let limits: Vec<u64> = (0..shifts)
            .map(|s| match dice.below(10) {
                _ if s == full => days,
                0..4 => 0,
                4..8 => days,
                _ => days / 7 + 1,
            })
            .collect();
        limits.iter().zip(&mut able).for_each(|(l, a)| *a += u64::from(*l > 0));
        let most = [days * 300, days * 300, days * 160][dice.below(3) as usize];
        supply += most;
        let caps: Vec<String> = limits.iter().enumerate().map(|(s, l)| format!("s{s}={l}")).collect();
        let weekends = (days / 7).div_ceil(2);
        let _ = writeln!(
            t,
            "P{p},{},{most},{},5,{},2,{weekends}",
            caps.join("|"),
            most * 9 / 10 / 480 * 480,
            dice.between(1, 2)
        );
        let _ = writeln!(days_off, "P{p},{}", dice.below(days));
        for week in 0..days.div_ceil(7) {
            let (day, s) = ((week * 7 + dice.below(5)).min(days - 1), dice.below(shifts));
            let _ = match dice.below(4) {
                0 | 1 => writeln!(rest_of_text, "P{p},{day},s{s},{}", dice.between(1, 3)),
                2 => writeln!(off, "P{p},{day},s{s},{}", dice.between(1, 3)),
                _ => Ok(()),
            };
        }
    }
    t.push_str(&days_off);
    t.push_str(&rest_of_text);
    t.push_str(&off);
    t.push_str("SECTION_COVER\n");
    let average = lengths.iter().sum::<u64>() / shifts;
    let per_day = supply / average / days;
    let all: u64 = able.iter().sum::<u64>().max(1);
    for day in 0..days {
        for (s, a) in able.iter().enumerate() {
            let need = (per_day * a + dice.below(all)) / all;
            let _ = writeln!(t, "{day},s{s},{need},100,1");
        }
    }
    t
}

/// A tiny instance that can be solved by trying everything: few days, loose or tight by chance.
pub fn tiny(seed: u64) -> String {
    let mut dice = Dice(seed);
    let (days, staff) = (dice.between(3, 6), dice.between(1, 2));
    let mut t = format!(
        "SECTION_HORIZON\n{days}\nSECTION_SHIFTS\nE,480,\nL,{},E\nSECTION_STAFF\n",
        dice.between(8, 10) * 60
    );
    let mut wishes = [String::new(), String::new(), String::new()];
    for p in 0..staff {
        let min = dice.below(3) * 480;
        let _ = writeln!(
            t,
            "P{p},E={}|L={},{},{min},{},{},{},{}",
            dice.between(0, days),
            dice.between(0, days),
            min + dice.between(1, 4) * 480,
            dice.between(1, 4),
            dice.between(1, 2),
            dice.between(1, 2),
            dice.below(2),
        );
        let _ = writeln!(wishes[0], "P{p},{}", dice.below(days));
        for list in &mut wishes[1..] {
            let _ = writeln!(
                list,
                "P{p},{},{},{}",
                dice.below(days),
                ["E", "L"][dice.below(2) as usize],
                dice.between(1, 9)
            );
        }
    }
    let [days_off, on, off] = wishes;
    let _ = write!(
        t,
        "SECTION_DAYS_OFF\n{days_off}SECTION_SHIFT_ON_REQUESTS\n{on}SECTION_SHIFT_OFF_REQUESTS\n{off}SECTION_COVER\n"
    );
    for day in 0..days {
        for s in ["E", "L"] {
            let _ = writeln!(t, "{day},{s},{},{},{}", dice.below(3), dice.between(5, 30), dice.below(3));
        }
    }
    t
}
