//! Areas, boundaries, estates, buildings, grid staff: tables as a district would import them.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::Size;
use super::dice::Dice;
use super::words::{ESTATE_ENDS, ESTATE_STARTS, person_name};

const FACTS: &str = include_str!("../../demo/chongchuan.csv");
/// South-west corner of the invented map; the real outlines are not ours to publish.
const CORNER: (f64, f64) = (120.78, 31.93);
/// Width and height of a subdistrict's tile, in degrees.
const TILE: (f64, f64) = (0.036, 0.032);
const TILES_A_ROW: usize = 5;
const NUMBERS: [&str; 9] = ["一", "二", "三", "四", "五", "六", "七", "八", "九"];

/// A rectangle: west, south, east, north.
#[derive(Debug, Clone, Copy)]
pub struct Square(pub [f64; 4]);

impl Square {
    /// Cell `at` of a division into at least `count` equal parts.
    fn part(self, at: usize, count: usize) -> Self {
        let columns = (1..).find(|side| side * side >= count).unwrap_or(1);
        let rows = count.div_ceil(columns);
        let [west, south, east, north] = self.0;
        let (width, height) = ((east - west) / columns as f64, (north - south) / rows as f64);
        let (column, row) = ((at % columns) as f64, (at / columns) as f64);
        let (west, south) = (west + column * width, south + row * height);
        Self([west, south, west + width, south + height])
    }

    /// A point inside, `x` and `y` from 0 to 1.
    pub fn point(self, x: f64, y: f64) -> (f64, f64) {
        let [west, south, east, north] = self.0;
        let round = |degrees: f64| (degrees * 1e6).round() / 1e6;
        (round(west + (east - west) * x), round(south + (north - south) * y))
    }

    fn feature(self, code: &str) -> Value {
        let corners = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0), (0.0, 0.0)].map(|(x, y)| {
            let (lon, lat) = self.point(x, y);
            [lon, lat]
        });
        json!({ "type": "Feature", "properties": { "code": code }, "geometry": { "type": "Polygon", "coordinates": [corners] } })
    }
}

/// A grid with the estate in it.
#[derive(Debug, Clone)]
pub struct Grid {
    pub code: String,
    pub community: usize,
    pub square: Square,
    pub estate: String,
}

/// A community.
#[derive(Debug, Clone)]
pub struct Community {
    pub code: String,
    pub name: String,
    pub subdistrict: usize,
    pub grids: Vec<usize>,
}

/// A subdistrict or zone.
#[derive(Debug, Clone)]
pub struct Subdistrict {
    pub code: String,
    pub name: String,
    pub communities: Vec<usize>,
}

/// The district on paper.
pub struct Plan {
    pub subdistricts: Vec<Subdistrict>,
    pub communities: Vec<Community>,
    pub grids: Vec<Grid>,
    squares: Vec<(String, Square)>,
}

impl Plan {
    /// The facts of the file, with invented grids below them.
    pub fn new(size: Size, seed: u64) -> Self {
        let mut plan = Self {
            subdistricts: Vec::new(),
            communities: Vec::new(),
            grids: Vec::new(),
            squares: Vec::new(),
        };
        let rows = || {
            FACTS.lines().filter(|line| !line.starts_with('#')).filter_map(|line| {
                let mut cells = line.split(',');
                Some((cells.next()?, cells.next()?, cells.next()?))
            })
        };
        for (code, _, name) in rows().filter(|(_, level, _)| *level == "subdistrict") {
            if size == Size::Small && !plan.subdistricts.is_empty() {
                break;
            }
            plan.subdistricts.push(Subdistrict {
                code: code.to_owned(),
                name: name.to_owned(),
                communities: Vec::new(),
            });
        }
        for (code, _, name) in rows().filter(|(_, level, _)| *level == "community") {
            let Some(at) = plan.subdistricts.iter().position(|one| code.starts_with(&one.code)) else {
                continue;
            };
            plan.subdistricts[at].communities.push(plan.communities.len());
            let community = Community {
                code: code.to_owned(),
                name: name.to_owned(),
                subdistrict: at,
                grids: Vec::new(),
            };
            plan.communities.push(community);
        }
        plan.lay_out(seed);
        plan
    }

    fn lay_out(&mut self, seed: u64) {
        for at in 0..self.subdistricts.len() {
            let (west, south) = (
                CORNER.0 + (at % TILES_A_ROW) as f64 * TILE.0,
                CORNER.1 + (at / TILES_A_ROW) as f64 * TILE.1,
            );
            let tile = Square([west, south, west + TILE.0, south + TILE.1]);
            self.squares.push((self.subdistricts[at].code.clone(), tile));
            let communities = self.subdistricts[at].communities.clone();
            for (place, community) in communities.iter().enumerate() {
                let square = tile.part(place, communities.len());
                self.squares.push((self.communities[*community].code.clone(), square));
                self.add_grids(*community, square, seed);
            }
        }
    }

    fn add_grids(&mut self, community: usize, square: Square, seed: u64) {
        let dice = Dice::new(seed, 1, community);
        let count = 4 + dice.below(4);
        for at in 0..count {
            let code = format!("{}{:03}", self.communities[community].code, at + 1);
            let cell = square.part(at, count);
            self.squares.push((code.clone(), cell));
            let estate = format!("{}{}", dice.pick(ESTATE_STARTS), dice.pick(ESTATE_ENDS));
            let known = |grid: &usize| self.grids[*grid].estate == estate;
            // A name comes once in a community; elsewhere it may come again, as in life.
            let estate = if self.communities[community].grids.iter().any(known) {
                format!("{estate}{}区", at + 1)
            } else {
                estate
            };
            self.communities[community].grids.push(self.grids.len());
            self.grids.push(Grid { code, community, square: cell, estate });
        }
    }

    /// Areas as a table.
    pub fn areas(&self) -> String {
        let mut table = String::from("code,name,supervision_phone\n320613,崇川区,0513-12345\n");
        for one in &self.subdistricts {
            let _ = writeln!(table, "{},{},", one.code, one.name);
        }
        for one in &self.communities {
            let _ = writeln!(table, "{},{},", one.code, one.name);
        }
        for community in &self.communities {
            for (at, grid) in community.grids.iter().enumerate() {
                let number = NUMBERS.get(at).copied().unwrap_or("十");
                let _ = writeln!(table, "{},第{number}网格,", self.grids[*grid].code);
            }
        }
        for (number, code) in NUMBERS.iter().zip(self.micro_grids()) {
            let _ = writeln!(table, "{code},第{number}微网格,");
        }
        table
    }

    /// Codes of the micro-grids of the first grid; no other has any.
    pub fn micro_grids(&self) -> Vec<String> {
        let code = |grid: &Grid| [1, 2].map(|at| format!("{}{at:02}", grid.code));
        self.grids.first().map(code).into_iter().flatten().collect()
    }

    /// One estate in each grid.
    pub fn estates(&self) -> String {
        let mut table = String::from("area_code,name,households,lon,lat\n");
        for (at, grid) in self.grids.iter().enumerate() {
            let (lon, lat) = grid.square.point(0.5, 0.5);
            let _ = writeln!(table, "{},{},{},{lon},{lat}", grid.code, grid.estate, 260 + at * 37 % 300);
        }
        table
    }

    /// Four buildings in each estate.
    pub fn buildings(&self) -> String {
        let mut table = String::from("area_code,name,estate,households,lon,lat\n");
        for (at, grid) in self.grids.iter().enumerate() {
            for number in 1..=4_u8 {
                let (lon, lat) = grid.square.point(0.2 * f64::from(number), 0.4);
                let households = 48 + (at + usize::from(number)) % 5 * 12;
                let _ = writeln!(table, "{},{number}栋,{},{households},{lon},{lat}", grid.code, grid.estate);
            }
        }
        table
    }

    /// The public board: a head and a worker for each grid, with work telephones. No subscriber's
    /// number begins with 0.
    pub fn staff(&self, seed: u64) -> String {
        let mut table = String::from("area_code,role,name,work_phone\n");
        for (at, grid) in self.grids.iter().enumerate() {
            let dice = Dice::new(seed, 2, at);
            let _ =
                writeln!(table, "{},grid_head,{},0513-0101{:04}", grid.code, person_name(&dice), at % 10_000);
            let _ = writeln!(
                table,
                "{},grid_worker,{},0513-0102{:04}",
                grid.code,
                worker_name(seed, at),
                at % 10_000
            );
        }
        table
    }

    /// Outlines of everything below the district.
    pub fn boundaries(&self) -> Value {
        let features: Vec<Value> = self.squares.iter().map(|(code, square)| square.feature(code)).collect();
        json!({ "type": "FeatureCollection", "features": features })
    }
}

/// The name of a community without its committee.
pub fn place_of(community: &Community) -> &str {
    let endings = ["居民委员会", "村民委员会", "居委会", "村委会", "委员会"];
    endings.iter().find_map(|ending| community.name.strip_suffix(ending)).unwrap_or(&community.name)
}

/// The name of a grid's worker, the same on the board and on the account.
pub fn worker_name(seed: u64, grid: usize) -> String {
    person_name(&Dice::new(seed, 3, grid))
}

/// The State Council's holidays and make-up days of 2026.
pub fn calendar_2026() -> Value {
    let off = [
        ("元旦", 1, 1..=3),
        ("春节", 2, 15..=23),
        ("清明节", 4, 4..=6),
        ("劳动节", 5, 1..=5),
        ("端午节", 6, 19..=21),
        ("中秋节", 9, 25..=27),
        ("国庆节", 10, 1..=7),
    ];
    let worked = [
        ("元旦", 1, 4),
        ("春节", 2, 14),
        ("春节", 2, 28),
        ("劳动节", 5, 9),
        ("国庆节", 9, 20),
        ("国庆节", 10, 10),
    ];
    let day = |name: &str, month: i32, day: i32, off: bool| json!({ "date": format!("2026-{month:02}-{day:02}"), "name": name, "isOffDay": off });
    let holidays =
        off.into_iter().flat_map(|(name, month, days)| days.map(move |date| day(name, month, date, true)));
    let made_up = worked.into_iter().map(|(name, month, date)| day(name, month, date, false));
    let days: Vec<Value> = holidays.chain(made_up).collect();
    json!({ "source": "国务院办公厅关于2026年部分节假日安排的通知", "days": days })
}
