//! Rosters: a table of a unit's in-service members, read row by row, judged against what is
//! known, taken whole or not at all. What comes in is invited, never confirmed.

use std::collections::{HashMap, HashSet};

use baodao_kernel::{AreaPath, Phone, UnitId};
use baodao_sheets::{Cells, Column, Note, RowCode, Sheet};
use serde::{Deserialize, Serialize};

use crate::ports::UnitFacts;
use crate::report_in::{name, person_name};
use crate::{Home, ReportInRefusal, State};

pub use crate::fate::{Again, Fate, Known, Over, fate};

/// The columns of a roster. Whatever else an office keeps in its table is never looked at.
pub const COLUMNS: &[Column] = &[
    Column::required("name", &["姓名", "党员姓名"]).width(14).help("与身份证件一致的姓名，不写称谓。"),
    Column::required("phone", &["手机号码", "手机号", "手机", "联系电话", "联系方式", "电话"])
        .phone()
        .width(16)
        .help("11位手机号码，本人用它登录。整列请设为文本格式。"),
    Column::optional("unit", &["单位名称", "单位", "工作单位", "所在单位"])
        .width(30)
        .help("与单位登记的全称一致；也可只填统一社会信用代码。"),
    Column::optional("credit_code", &["统一社会信用代码", "信用代码"])
        .width(24)
        .help("18位，可代替单位名称。"),
    Column::optional("unregistered_unit", &["未登记单位"])
        .width(30)
        .help("单位不在登记册里时，由社区、街道填在这里，前两栏留空。"),
    Column::optional("party_org", &["所在党组织", "所在党支部", "党组织", "党支部"])
        .width(30)
        .help("本人组织关系所在的党支部全称。"),
    Column::optional("subdistrict", &["居住街道", "居住地街道", "街道", "街道(镇)"])
        .width(16)
        .help("居住地所在街道（镇）。"),
    Column::optional("community", &["居住社区", "居住地社区", "社区", "社区(村)", "居住社区编码"])
        .width(20)
        .help("居住地社区名称或12位编码；不清楚可不填，由本人填报时选择。"),
    Column::optional("estate", &["居住小区", "居住地小区", "小区", "小区名称"]).width(20).help("小区名称。"),
    Column::optional("building", &["楼栋", "居住楼栋", "幢号", "楼号"])
        .width(10)
        .help("只到楼栋，如“3幢”。不要填写单元和房号。"),
];

/// The column of [`BESIDE`] that says how far a report-in was.
const STATE: &str = "报到状态";

/// What stands beside these columns in a list that this program wrote, and its width. It is never
/// read, and needs no word when such a list comes back; but a row whose report-in was over stays over.
pub const BESIDE: &[(&str, u16)] = &[(STATE, 12), ("网格", 20), ("功能型党支部", 30), ("确认日期", 14)];

/// Why one cell (or row) of a roster is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RosterProblem {
    /// The heading has no such column.
    ColumnMissing,
    /// The heading names a column twice.
    ColumnUnknown,
    /// The cell must not be empty.
    ValueMissing,
    /// Not a person's name.
    NameMalformed,
    /// Not a telephone number, or digits of it are lost.
    PhoneMalformed,
    /// A landline: nobody signs in with it.
    PhoneNotMobile,
    /// An earlier row has the same number.
    DuplicateInFile,
    /// No unit in force is called so or has that code.
    UnitUnknown,
    /// You do not speak for this unit.
    UnitNotYours,
    /// The row names one unit and the code of another.
    UnitContradicts,
    /// No such community in the district.
    CommunityUnknown,
    /// Several communities are called so; name the subdistrict too.
    CommunityAmbiguous,
    /// The community lies outside your area.
    CommunityNotYours,
    /// A flat or staircase is named; only the building may be.
    HomeTooExact,
    /// Too long, or no text.
    TextMalformed,
}

impl RowCode for RosterProblem {
    const COLUMN_MISSING: Self = Self::ColumnMissing;
    const COLUMN_UNKNOWN: Self = Self::ColumnUnknown;
    const VALUE_MISSING: Self = Self::ValueMissing;
}

/// One thing that is wrong with one row.
pub type RosterError = baodao_sheets::RowError<RosterProblem>;

/// A row without fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Row number as a spreadsheet shows it.
    pub row: u32,
    /// The person's name.
    pub name: String,
    /// The number.
    pub phone: Phone,
    /// The unit; `None` for one that is not in the register.
    pub unit: Option<UnitId>,
    /// Its name.
    pub unit_name: String,
    /// Its credit code, where the register has one.
    pub unit_code: Option<String>,
    /// The list was written here, and says of the row that its report-in is over.
    pub over: bool,
    /// Name of the party organisation: the row's, else the unit's.
    pub party_org: Option<String>,
    /// The home as far as the roster says.
    pub home: Home,
}

impl Row {
    /// Whether a report-in stands under the unit of the row. One that was written down under a name that
    /// nobody had registered is the unit's that is called so, or has that code.
    pub(crate) fn is_of(&self, unit: Option<UnitId>, name: &str) -> bool {
        match (self.unit, unit) {
            (Some(one), Some(other)) => one == other,
            _ => self.unit_name == name || self.unit_code.as_deref() == Some(name),
        }
    }
}

/// What the rows are read with.
pub struct Reading<'a> {
    /// Units by the names and codes that the table holds.
    pub units: &'a HashMap<String, UnitFacts>,
    /// The unit of rows that name none.
    pub usual: Option<&'a UnitFacts>,
    /// Whether the importer may bring in people of this unit.
    pub may_unit: &'a dyn Fn(UnitId) -> bool,
    /// Whether the importer may bring in people who live here.
    pub may_area: &'a dyn Fn(&AreaPath) -> bool,
    /// Somebody whose right comes from an area must say where the people live; only they may name a
    /// unit that is not in the register.
    pub community_needed: bool,
    /// Finds the community that the words for subdistrict, community and estate mean.
    pub locate: &'a dyn Fn(&str, &str) -> Result<AreaPath, RosterProblem>,
}

/// The names and codes of units that the table holds, each once.
pub fn unit_words(sheet: &Sheet) -> Vec<String> {
    let keys = ["unit", "credit_code", "unregistered_unit"];
    let columns = COLUMNS.iter().filter(|column| keys.contains(&column.key));
    let places: Vec<usize> =
        columns.filter_map(|column| sheet.heading.iter().position(|heading| column.is(heading))).collect();
    let cells = sheet.rows.iter().flat_map(|(_, cells)| places.iter().filter_map(|at| cells.get(*at)));
    let mut words: Vec<String> =
        cells.map(|cell| cell.trim().to_owned()).filter(|cell| !cell.is_empty()).collect();
    words.sort();
    words.dedup();
    words
}

/// Reads every row: those without fault, and every wrong cell in order of rows. What is wrong with
/// one row does not keep the others from being judged.
pub fn read(sheet: &Sheet, reading: &Reading<'_>, notes: &mut Vec<Note>) -> (Vec<Row>, Vec<RosterError>) {
    let (mut errors, mut unused) = (Vec::new(), Vec::new());
    let mut seen: HashSet<Phone> = HashSet::new();
    let stands = |title: &str| sheet.heading.iter().position(|heading| heading.trim() == title);
    let ours = BESIDE.iter().all(|(title, _)| stands(title).is_some());
    let over = if ours { rows_over(sheet, stands(STATE)) } else { HashSet::new() };
    let rows = sheet
        .read_known(COLUMNS, &mut errors, &mut unused, |cells| read_row(cells, reading, &over, &mut seen));
    notes.extend(
        unused.into_iter().filter(|note| !(ours && BESIDE.iter().any(|(title, _)| note.at == *title))),
    );
    errors.sort();
    (rows, errors)
}

/// The rows of a list that was written here whose report-ins are over.
fn rows_over(sheet: &Sheet, state: Option<usize>) -> HashSet<u32> {
    let is_over = |cells: &[String]| {
        let cell = state.and_then(|at| cells.get(at)).map(|cell| cell.trim());
        cell.and_then(State::parse).is_some_and(|state| !state.is_active())
    };
    sheet.rows.iter().filter(|(_, cells)| is_over(cells)).map(|(row, _)| *row).collect()
}

fn read_row(
    cells: &mut Cells<'_, RosterProblem>,
    reading: &Reading<'_>,
    over: &HashSet<u32>,
    seen: &mut HashSet<Phone>,
) -> Option<Row> {
    let before = cells.errors();
    let name = cells.need("name", RosterProblem::NameMalformed, |text| person_name(text).ok());
    let phone = cells.need("phone", RosterProblem::PhoneMalformed, |text| Phone::parse(text).ok());
    if let Some(phone) = &phone {
        if !phone.expose().starts_with('1') {
            cells.wrong("phone", RosterProblem::PhoneNotMobile);
        } else if !seen.insert(phone.clone()) {
            cells.wrong("phone", RosterProblem::DuplicateInFile);
        }
    }
    let unit = unit(cells, reading);
    let party_org = read_text(cells, "party_org", 100);
    let home = home(cells, reading);
    let clean = cells.errors() == before;
    let unit = unit?;
    let row = Row {
        row: cells.row,
        name: name?,
        phone: phone?,
        unit: unit.id,
        unit_name: unit.name,
        unit_code: unit.code,
        over: over.contains(&cells.row),
        party_org: party_org.or(unit.party_org),
        home: home?,
    };
    clean.then_some(row)
}

fn read_text(cells: &mut Cells<'_, RosterProblem>, key: &'static str, max: usize) -> Option<String> {
    cells.read(key, RosterProblem::TextMalformed, |text| name(text, max, "").ok()).flatten()
}

/// The unit of a row.
struct RowUnit {
    id: Option<UnitId>,
    name: String,
    code: Option<String>,
    party_org: Option<String>,
}

impl RowUnit {
    fn of(unit: &UnitFacts) -> Self {
        Self {
            id: Some(unit.id),
            name: unit.name.clone(),
            code: unit.credit_code.clone(),
            party_org: unit.party_org.clone(),
        }
    }
}

fn unit(cells: &mut Cells<'_, RosterProblem>, reading: &Reading<'_>) -> Option<RowUnit> {
    let find = |text: &str| reading.units.get(text);
    let called = cells.read("unit", RosterProblem::UnitUnknown, find);
    let coded = cells.read("credit_code", RosterProblem::UnitUnknown, find);
    if let (Some(called), Some(coded)) = (called, coded)
        && called.id != coded.id
    {
        cells.wrong("credit_code", RosterProblem::UnitContradicts);
        return None;
    }
    let silent = cells.text("unit").is_none() && cells.text("credit_code").is_none();
    // A list may be older than the register: what it calls unregistered may be in it by now.
    let since = cells.text("unregistered_unit").and_then(find).filter(|_| silent);
    if let Some(unit) = since {
        if (reading.may_unit)(unit.id) {
            return Some(RowUnit::of(unit));
        }
        cells.wrong("unregistered_unit", RosterProblem::UnitNotYours);
        return None;
    }
    if cells.text("unregistered_unit").is_some() {
        let named = |text: &str| name(text, 100, "").ok().flatten();
        let name = cells.read("unregistered_unit", RosterProblem::TextMalformed, named)?;
        let wrong = match (silent, reading.community_needed) {
            (false, _) => RosterProblem::UnitContradicts,
            (true, false) => RosterProblem::UnitNotYours,
            (true, true) => return Some(RowUnit { id: None, name, code: None, party_org: None }),
        };
        cells.wrong("unregistered_unit", wrong);
        return None;
    }
    let unit = called.or(coded).or(reading.usual.filter(|_| silent));
    match unit {
        None if silent => cells.wrong("unit", RosterProblem::ValueMissing),
        Some(unit) if !(reading.may_unit)(unit.id) => cells.wrong("unit", RosterProblem::UnitNotYours),
        _ => return unit.map(RowUnit::of),
    }
    None
}

fn home(cells: &mut Cells<'_, RosterProblem>, reading: &Reading<'_>) -> Option<Home> {
    let estate = cells.text("estate").map(str::to_owned);
    let building = cells.text("building").map(str::to_owned);
    let Some(community) = cells.text("community").map(str::to_owned) else {
        if reading.community_needed {
            cells.wrong("community", RosterProblem::ValueMissing);
            return None;
        }
        // Without a community an estate's name means nothing certain; the person will choose.
        return Some(Home::default());
    };
    let subdistrict = cells.text("subdistrict").unwrap_or_default().to_owned();
    let path = match (reading.locate)(&subdistrict, &community) {
        Ok(path) if (reading.may_area)(&path) => path,
        Ok(_) => {
            cells.wrong("community", RosterProblem::CommunityNotYours);
            return None;
        }
        Err(problem) => {
            cells.wrong("community", problem);
            return None;
        }
    };
    match Home::new(&path, estate.as_deref(), building.as_deref()) {
        Ok(home) => Some(home),
        Err(ReportInRefusal::HomeTooExact { field }) => wrong_home(cells, field, RosterProblem::HomeTooExact),
        Err(ReportInRefusal::HomeInvalid { field }) => wrong_home(cells, field, RosterProblem::TextMalformed),
        Err(_) => None,
    }
}

fn wrong_home(
    cells: &mut Cells<'_, RosterProblem>,
    field: &'static str,
    code: RosterProblem,
) -> Option<Home> {
    cells.wrong(field, code);
    None
}

#[cfg(test)]
#[path = "roster_tests.rs"]
mod tests;
