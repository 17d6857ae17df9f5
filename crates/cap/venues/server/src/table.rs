//! Venues from and to a table. A venue is known again by its area and name; what a table has no
//! column for stays as it was. All rows are taken or none, and what goes out reads back.

use std::collections::{HashMap, HashSet};

use baodao_kernel::{AreaLevel, AreaPath, Phone};
use baodao_platform::Call;
use baodao_platform::words::{line, no_personal_numbers};
use baodao_sheets::{Cell, Column, RowCode, Sheet};
use baodao_venues_core::{Action, BrandId, VenueId, VenueKind, venue};
use serde::Serialize;
use utoipa::ToSchema;

use crate::store::brands::Brand;
use crate::store::venues::Venue;
use crate::{Venues, allow};

/// The columns of the days, Monday to Sunday.
const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
/// The longest hours of a day, name and place or service, in characters.
const HOURS_MAX: usize = 60;
const NAME_MAX: usize = 60;
const WORDS_MAX: usize = 100;
const SERVICE_MAX: usize = 40;
const SERVICES_MAX: usize = 20;

/// The columns.
pub(crate) const COLUMNS: &[Column] = &[
    Column::required("name", &["阵地名称", "名称"])
        .help("同一区域里不重名；按区域和名称识别已登记的阵地")
        .width(30),
    Column::required("kind", &["阵地类型", "类型"]).help("见“代码”页").width(18),
    Column::required("area_code", &["所在区域编码", "区域编码"]).help("区、街道、社区、网格编码").width(20),
    Column::required("address", &["地址"]).width(30),
    Column::required("phone", &["固定电话", "电话"]).phone().help("单位固定电话，不填手机号码").width(16),
    Column::optional("monday", &["周一", "星期一"]).help("开放时间，如 8:30-17:30；空为不开放"),
    Column::optional("tuesday", &["周二", "星期二"]),
    Column::optional("wednesday", &["周三", "星期三"]),
    Column::optional("thursday", &["周四", "星期四"]),
    Column::optional("friday", &["周五", "星期五"]),
    Column::optional("saturday", &["周六", "星期六"]),
    Column::optional("sunday", &["周日", "星期日"]),
    Column::optional("services", &["服务项目", "服务"]).help("几项之间用顿号隔开").width(40),
    Column::optional("brand", &["品牌"]).help("所在社区现有品牌的名称"),
    Column::optional("lon", &["经度"]).help("WGS-84，度"),
    Column::optional("lat", &["纬度"]).help("WGS-84，度"),
    Column::optional("closed_note", &["暂停说明"]).help("暂停开放的原因和恢复时间；空为正常开放").width(30),
];

/// Words that columns take: column, Chinese name, code.
pub(crate) fn words() -> Vec<(&'static str, &'static str, &'static str)> {
    VenueKind::ALL.iter().map(|kind| ("阵地类型", kind.zh(), kind.code())).collect()
}

/// What can be wrong with a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, ToSchema)]
#[schema(as = VenueRowProblem)]
#[serde(rename_all = "snake_case")]
pub enum RowProblem {
    /// The heading has no such column.
    ColumnMissing,
    /// The heading names a column that is not known, or one twice.
    ColumnUnknown,
    /// The cell must not be empty.
    ValueMissing,
    /// None of the known words.
    ValueUnknown,
    /// Too short, too long, out of range, or with what looks like a person's number.
    ValueMalformed,
    /// Not a telephone number.
    PhoneMalformed,
    /// A mobile number is somebody's own.
    PhonePrivate,
    /// No area in force has the code.
    AreaUnknown,
    /// The importer does not keep the register there.
    AreaNotYours,
    /// The community has no such brand.
    BrandUnknown,
    /// An earlier row has it already.
    DuplicateInFile,
}

impl RowCode for RowProblem {
    const COLUMN_MISSING: Self = Self::ColumnMissing;
    const COLUMN_UNKNOWN: Self = Self::ColumnUnknown;
    const VALUE_MISSING: Self = Self::ValueMissing;
}

/// One thing that is wrong with one row.
pub(crate) type RowError = baodao_sheets::RowError<RowProblem>;
type Cells<'a> = baodao_sheets::Cells<'a, RowProblem>;

/// What an import would do or did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, ToSchema)]
#[schema(as = VenueImportCounts)]
pub struct Counts {
    /// Rows without the heading.
    #[schema(example = 24)]
    pub rows: usize,
    /// New venues.
    #[schema(example = 20)]
    pub new: usize,
    /// Venues that say something else now.
    #[schema(example = 3)]
    pub changed: usize,
    /// Rows that say what is already so.
    #[schema(example = 1)]
    pub unchanged: usize,
}

/// What the rows are judged against.
pub(crate) struct Context<'a> {
    pub app: &'a Venues,
    pub call: &'a Call,
    known: HashMap<(AreaPath, String), Venue>,
    brands: HashMap<(AreaPath, String), BrandId>,
}

impl<'a> Context<'a> {
    /// Against the venues in use and the brands that stand.
    pub fn new(app: &'a Venues, call: &'a Call, known: Vec<Venue>, brands: Vec<Brand>) -> Self {
        let known = known.into_iter().map(|one| ((one.area.clone(), one.name.clone()), one)).collect();
        let brands = brands.into_iter().map(|one| ((one.area, one.name), one.id)).collect();
        Self { app, call, known, brands }
    }

    /// The venues to write, new ones and next versions, and what comes of the rows.
    ///
    /// # Errors
    /// Every wrong cell.
    pub fn judge(&self, sheet: &Sheet) -> Result<(Vec<Venue>, Counts), Vec<RowError>> {
        let mut seen = HashSet::new();
        let mut errors = Vec::new();
        let rows = sheet.read(COLUMNS, &mut errors, |cells| {
            let venue = self.row(cells)?;
            if !seen.insert((venue.area.clone(), venue.name.clone())) {
                cells.wrong("name", RowProblem::DuplicateInFile);
                return None;
            }
            Some(venue)
        });
        if !errors.is_empty() {
            return Err(errors);
        }
        let mut counts = Counts { rows: sheet.rows.len(), ..Counts::default() };
        let mut wanted = Vec::new();
        for venue in rows {
            match self.known.get(&(venue.area.clone(), venue.name.clone())) {
                Some(old) if *old == venue => counts.unchanged += 1,
                Some(_) => {
                    counts.changed += 1;
                    wanted.push(Venue { version: venue.version + 1, changed_at: self.call.now, ..venue });
                }
                None => {
                    counts.new += 1;
                    wanted.push(venue);
                }
            }
        }
        Ok((wanted, counts))
    }

    /// The venue of a row: the one that is known with what the row says, or a new one.
    fn row(&self, cells: &mut Cells<'_>) -> Option<Venue> {
        let before = cells.errors();
        let name = text(cells, "name", NAME_MAX, true);
        let kind = cells.need("kind", RowProblem::ValueUnknown, VenueKind::parse);
        let area = self.area(cells);
        let address = text(cells, "address", WORDS_MAX, true);
        let phone = phone(cells);
        let (name, area) = (name?, area?);
        let old = self.known.get(&(area.clone(), name.clone())).cloned();
        let mut venue = old.unwrap_or_else(|| self.empty(area, name));
        for (day, hours) in DAYS.iter().zip(&mut venue.hours) {
            if cells.has(day) {
                *hours = cells.text(day).map(line).unwrap_or_default();
                if hours.chars().count() > HOURS_MAX {
                    cells.wrong(day, RowProblem::ValueMalformed);
                }
            }
        }
        if cells.has("services") {
            venue.services = services(cells);
        }
        if cells.has("brand") {
            self.brand(cells, &mut venue);
        }
        if cells.has("lon") || cells.has("lat") {
            venue.point = point(cells);
        }
        if cells.has("closed_note") {
            venue.closed_note = text(cells, "closed_note", WORDS_MAX, false);
        }
        let (kind, address, phone) = (kind?, address?, phone?);
        (cells.errors() == before).then_some(Venue { kind, address, phone, ..venue })
    }

    fn empty(&self, area: AreaPath, name: String) -> Venue {
        Venue {
            id: VenueId(self.call.id()),
            version: 1,
            kind: VenueKind::Other,
            area,
            name,
            address: String::new(),
            point: None,
            hours: vec![String::new(); DAYS.len()],
            phone: String::new(),
            services: Vec::new(),
            brand: None,
            brand_name: None,
            closed_note: None,
            ended_at: None,
            changed_at: self.call.now,
        }
    }

    /// An area in force where the importer keeps the register.
    fn area(&self, cells: &mut Cells<'_>) -> Option<AreaPath> {
        let found = |code: &str| self.app.places.by_code(self.call.actor.tenant, code);
        let area = cells.need("area_code", RowProblem::AreaUnknown, |code| {
            found(code).filter(|area| !area.ended).map(|area| area.path)
        })?;
        if allow::may(self.call, Action::KeepVenues, &area) {
            return Some(area);
        }
        cells.wrong("area_code", RowProblem::AreaNotYours);
        None
    }

    /// The brand that the venue stands for; one that it has had stays, also when it has ended since.
    fn brand(&self, cells: &mut Cells<'_>, venue: &mut Venue) {
        let Some(name) = cells.text("brand").map(line) else {
            (venue.brand, venue.brand_name) = (None, None);
            return;
        };
        if venue.brand_name.as_ref() == Some(&name) {
            return;
        }
        let community = venue.area.at(AreaLevel::Community);
        match community.and_then(|area| self.brands.get(&(area, name.clone()))) {
            Some(id) => (venue.brand, venue.brand_name) = (Some(*id), Some(name)),
            None => cells.wrong("brand", RowProblem::BrandUnknown),
        }
    }
}

/// A text of two to `longest` characters that everybody may read.
fn text(cells: &mut Cells<'_>, key: &'static str, longest: usize, must: bool) -> Option<String> {
    let read = |text: &str| {
        let text = line(text);
        fits(&text, longest).then_some(text)
    };
    let code = RowProblem::ValueMalformed;
    if must { cells.need(key, code, read) } else { cells.read(key, code, read) }
}

fn fits(text: &str, longest: usize) -> bool {
    (2..=longest).contains(&text.chars().count()) && no_personal_numbers(text, &()).is_ok()
}

/// An office's landline.
fn phone(cells: &mut Cells<'_>) -> Option<String> {
    let phone = cells.need("phone", RowProblem::PhoneMalformed, |text| Phone::parse(text).ok())?;
    let decided = venue::decide_phone(&phone).ok();
    if decided.is_none() {
        cells.wrong("phone", RowProblem::PhonePrivate);
    }
    decided
}

fn services(cells: &mut Cells<'_>) -> Vec<String> {
    let services: Vec<String> = cells.list("services").iter().map(|one| line(one)).collect();
    if services.len() > SERVICES_MAX || services.iter().any(|one| !fits(one, SERVICE_MAX)) {
        cells.wrong("services", RowProblem::ValueMalformed);
    }
    services
}

/// Both numbers or none, within China.
fn point(cells: &mut Cells<'_>) -> Option<(f64, f64)> {
    let within = |from: f64, to: f64| {
        move |text: &str| text.parse().ok().filter(|degrees| (from..=to).contains(degrees))
    };
    let lon = cells.read("lon", RowProblem::ValueMalformed, within(73.0, 136.0));
    let lat = cells.read("lat", RowProblem::ValueMalformed, within(3.0, 54.0));
    let (filled, other) = (cells.text("lon").is_some(), cells.text("lat").is_some());
    if filled != other {
        cells.wrong(if filled { "lat" } else { "lon" }, RowProblem::ValueMissing);
    }
    lon.zip(lat)
}

/// A venue as a row that reads back.
pub(crate) fn row(venue: Venue, area_code: Option<String>) -> Vec<Cell> {
    let mut cells: Vec<Cell> = vec![
        venue.name.into(),
        venue.kind.zh().into(),
        area_code.into(),
        venue.address.into(),
        venue.phone.into(),
    ];
    cells.extend(venue.hours.into_iter().map(Cell::from));
    cells.push(venue.services.join("、").into());
    cells.push(venue.brand_name.into());
    let (lon, lat) = venue.point.unzip();
    cells.extend([lon, lat].map(|degrees| degrees.map_or(Cell::Empty, Cell::Number)));
    cells.push(venue.closed_note.into());
    cells
}
