//! The benchmark generator: integers only, so the same arguments give the same bytes.
//!
//! A district of grids and communities, people with habits (retired, employed, student),
//! tasks scattered by population, and hot spots where one event puts many places into one
//! slot. The draws follow a SplitMix64 stream.

use std::fmt::Write as _;

/// SplitMix64.
struct Rng(u64);

impl Rng {
    fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15).wrapping_add(0xD1B5_4A32_D192_ED03))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// In `0..n`.
    fn below(&mut self, n: i64) -> i64 {
        ((u128::from(self.next()) * n as u128) >> 64) as i64
    }

    fn between(&mut self, a: i64, b: i64) -> i64 {
        a + self.below(b - a + 1)
    }

    fn permille(&mut self, p: i64) -> bool {
        self.below(1000) < p
    }

    /// About normal with standard deviation `scale`: twelve uniform draws, centred.
    fn bell(&mut self, scale: i64) -> i64 {
        let sum: i64 = (0..12).map(|_| self.below(2001)).sum();
        ((sum - 12000) * scale).div_euclid(2000)
    }

    fn pick(&mut self, weights: &[i64]) -> usize {
        let mut r = self.below(weights.iter().sum());
        for (i, w) in weights.iter().enumerate() {
            r -= w;
            if r < 0 {
                return i;
            }
        }
        0
    }
}

const SLOTS: usize = 21;
const SKILLS: [(&str, i64); 10] = [
    ("first_aid", 120),
    ("medical", 40),
    ("driver", 150),
    ("electrician", 22),
    ("counsellor", 18),
    ("tutor", 80),
    ("it_help", 90),
    ("legal", 10),
    ("haircut", 25),
    ("cooking", 160),
];
const SKILL_TASK: [i64; 10] = [70, 60, 70, 35, 30, 60, 50, 12, 35, 60];
const LANGS: [(&str, i64); 6] = [
    ("mandarin", 985),
    ("local_dialect", 580),
    ("cantonese", 60),
    ("english", 110),
    ("sign_language", 8),
    ("uyghur", 6),
];
const LANG_TASK: [i64; 6] = [0, 150, 20, 20, 10, 6];
/// Per mille free in (morning, afternoon, evening), working day and weekend, by habit.
const HABITS: [[[i64; 3]; 2]; 3] =
    [[[260, 220, 60], [200, 180, 50]], [[10, 10, 110], [170, 150, 90]], [[15, 60, 90], [220, 200, 80]]];

/// Grids with their communities, and how to draw one by population.
struct District {
    width: i64,
    depth: i64,
    communities: i64,
    grids: Vec<(i64, i64, i64)>,
    cumulative: Vec<i64>,
}

impl District {
    fn draw(r: &mut Rng, volunteers: i64) -> Self {
        let scale = if volunteers >= 10_000 { 1000 } else { 300 };
        let (width, depth) = (10 * scale, 8 * scale);
        let n_grid = 20.max(volunteers / 27);
        let communities = 8.max(n_grid * 344 / 1000);
        let centres: Vec<(i64, i64)> = (0..6).map(|_| (r.below(width), r.below(depth))).collect();
        let mut comm = Vec::new();
        for _ in 0..communities {
            comm.push(if r.permille(600) {
                let c = centres[r.below(6) as usize];
                let x = (c.0 + r.bell(width / 10)).clamp(0, width);
                (x, (c.1 + r.bell(depth / 10)).clamp(0, depth))
            } else {
                (r.below(width), r.below(depth))
            });
        }
        let mut grids = Vec::new();
        for g in 0..n_grid {
            let k = g % communities;
            let (cx, cy) = comm[k as usize];
            let x = (cx + r.bell(180)).clamp(0, width);
            grids.push((x, (cy + r.bell(180)).clamp(0, depth), k));
        }
        let mut total = 0;
        let mut cumulative = Vec::new();
        for _ in 0..n_grid {
            total += r.between(1, 10);
            cumulative.push(total);
        }
        Self { width, depth, communities, grids, cumulative }
    }

    fn any_grid(&self, r: &mut Rng) -> usize {
        let x = r.below(self.cumulative.last().copied().unwrap_or(1));
        self.cumulative.partition_point(|&c| c <= x).min(self.grids.len() - 1)
    }

    /// A place near the middle of a grid.
    fn place(&self, r: &mut Rng, grid: usize, spread: i64) -> (i64, i64) {
        let (gx, gy, _) = self.grids[grid];
        let x = (gx + r.bell(spread)).clamp(0, self.width);
        (x, (gy + r.bell(spread)).clamp(0, self.depth))
    }
}

/// The instance of these arguments as the text of its file.
pub fn instance(volunteers: u32, tasks: u32, seed: u64) -> String {
    let mut r = Rng::new(seed);
    let district = District::draw(&mut r, i64::from(volunteers));
    let mut out = String::with_capacity(volunteers as usize * 128 + tasks as usize * 192 + 1024);
    head(&mut out, volunteers, tasks, seed, &district);
    for id in 0..volunteers {
        out.push_str(if id == 0 { "" } else { ",\n" });
        volunteer(&mut out, &mut r, &district, id);
    }
    out.push_str("],\n\"tasks\":[\n");
    let hot_count = 1.max(i64::from(tasks) / 160);
    let hot: Vec<(usize, i64)> =
        (0..hot_count).map(|_| (district.any_grid(&mut r), r.below(SLOTS as i64))).collect();
    for id in 0..tasks {
        out.push_str(if id == 0 { "" } else { ",\n" });
        task(&mut out, &mut r, &district, &hot, id);
    }
    out.push_str("]}\n");
    out
}

fn head(out: &mut String, volunteers: u32, tasks: u32, seed: u64, d: &District) {
    let names =
        |list: &[(&str, i64)]| list.iter().map(|(n, _)| format!("\"{n}\"")).collect::<Vec<_>>().join(",");
    // Writing to a String cannot fail.
    let _ = write!(
        out,
        "{{\"format\":\"dispatch-match/1\",\"name\":\"m_{volunteers}x{tasks}_s{seed}\",\"seed\":{seed},\"slots\":{SLOTS},\
         \"params\":{{\"B\":1000000000,\"comm\":400,\"lang\":600,\"sex\":300,\"fair\":2,\"delta\":2}},\
         \"skills\":[{}],\"langs\":[{}],\"n_grids\":{},\"n_comms\":{},\n\"volunteers\":[\n",
        names(&SKILLS),
        names(&LANGS),
        d.grids.len(),
        d.communities
    );
}

fn volunteer(out: &mut String, r: &mut Rng, d: &District, id: u32) {
    let grid = d.any_grid(r);
    let kind = r.pick(&[35, 45, 20]);
    let mut slots = 0u64;
    for s in 0..SLOTS {
        let weekend = usize::from(s / 3 >= 5);
        if r.permille(HABITS[kind][weekend][s % 3]) {
            slots |= 1 << s;
        }
    }
    let mask = |r: &mut Rng, list: &[(&str, i64)]| {
        list.iter().enumerate().fold(0u64, |m, (b, (_, p))| if r.permille(*p) { m | 1 << b } else { m })
    };
    let skills = mask(r, &SKILLS);
    let langs = mask(r, &LANGS);
    let (x, y) = d.place(r, grid, 120);
    let comm = d.grids[grid].2;
    let sex = i64::from(r.permille(560));
    let cap = r.pick(&[0, 45, 35, 20]);
    let hours = (200 * r.below(1001) * r.below(1001)) / 1_000_000;
    let _ = write!(
        out,
        "{{\"id\":{id},\"x\":{x},\"y\":{y},\"grid\":{grid},\"comm\":{comm},\"sex\":{sex},\"skills\":{skills},\
         \"langs\":{langs},\"slots\":{slots},\"cap\":{cap},\"hours\":{hours}}}"
    );
}

/// Which bit a draw out of 1000 falls on, if any.
fn drawn(r: &mut Rng, weights: &[i64]) -> Option<usize> {
    let mut q = r.below(1000);
    weights.iter().position(|p| {
        q -= p;
        q < 0
    })
}

fn task(out: &mut String, r: &mut Rng, d: &District, hot: &[(usize, i64)], id: u32) {
    let slot_weights: Vec<i64> = [6, 5, 2].repeat(5).into_iter().chain([8, 7, 2].repeat(2)).collect();
    let (grid, slot, need, prio);
    if r.permille(250) {
        (grid, slot) = hot[r.below(hot.len() as i64) as usize];
        need = r.between(3, 12);
        prio = r.pick(&[0, 1, 3, 3, 3]);
    } else {
        grid = d.any_grid(r);
        slot = r.pick(&slot_weights) as i64;
        need = r.pick(&[0, 48, 22, 10, 8, 4, 3, 1, 1, 1, 1, 0, 1]) as i64;
        prio = r.pick(&[0, 25, 50, 20, 5]);
    }
    let mut skills = drawn(r, &SKILL_TASK).map_or(0, |b| 1u64 << b);
    if skills != 0 && r.permille(60) {
        skills |= 1 << r.below(SKILLS.len() as i64);
    }
    let lang = drawn(r, &LANG_TASK).map_or(-1, |b| b as i64);
    let sex = if r.permille(60) { r.below(2) } else { -1 };
    let (x, y) = d.place(r, grid, 150);
    let comm = d.grids[grid].2;
    let lang_hard = lang >= 0 && r.permille(500);
    let sex_hard = sex >= 0 && r.permille(500);
    let max_dist = [1200, 2000, 3000, 4500, 6000][prio];
    let _ = write!(
        out,
        "{{\"id\":{id},\"x\":{x},\"y\":{y},\"grid\":{grid},\"comm\":{comm},\"slot\":{slot},\"need\":{need},\
         \"prio\":{prio},\"skills\":{skills},\"lang\":{lang},\"lang_hard\":{lang_hard},\"sex\":{sex},\
         \"sex_hard\":{sex_hard},\"max_dist\":{max_dist}}}"
    );
}
