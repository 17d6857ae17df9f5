//! Responsibility zones from and to a table.

use std::collections::HashMap;

use baodao_kernel::{AccountId, AreaPath};
use baodao_organisation_core::ports::PlaceFacts;
use baodao_organisation_core::zone::{Zone, ZoneKind, ZonePlace, ZonePlaceKind, decide_assign};
use baodao_organisation_core::{Period, ZoneId};
use baodao_sheets::{Cell, Column, Sheet};

use super::context::{Context, PERSON_ID, PERSON_NAME, PHONE, day, text, word};
use super::{Cells, Counts, Judgement, OutRow, RowProblem, refused};
use crate::views::people::ZoneView;

/// The columns.
pub(crate) const COLUMNS: &[Column] = &[
    Column::required("kind", &["岗区类别", "类别"]).help("见“代码”页"),
    Column::required("place_kind", &["地点类别"]).help("区域、小区、楼栋"),
    Column::required("area_code", &["区域编码"]).help("区域本身，或小区、楼栋所在社区、网格").width(20),
    Column::optional("place", &["地点名称"]).help("小区名；楼栋填小区名+楼栋名，如 文峰花园3幢").width(24),
    PERSON_ID,
    PHONE,
    PERSON_NAME,
    Column::optional("task", &["任务"]).width(40),
    Column::optional("from", &["开始日期"]).help("空为今天"),
    Column::optional("to", &["结束日期"]).help("当天起不再负责；空为长期"),
];

/// Words that columns take.
pub(crate) fn words() -> Vec<(&'static str, &'static str, &'static str)> {
    let kinds = ZoneKind::ALL.iter().map(|one| ("岗区类别", one.zh(), one.code()));
    kinds.chain(ZonePlaceKind::ALL.iter().map(|one| ("地点类别", one.zh(), one.code()))).collect()
}

/// What tells two zones apart: kind, person, area, estate or building.
pub(crate) type ZoneKey = (ZoneKind, AccountId, AreaPath, Option<uuid::Uuid>);

/// Judges the table; `places` are the estates and buildings, `held` the zones that there are.
pub(crate) fn judge(
    context: &Context<'_>,
    sheet: &Sheet,
    places: &[PlaceFacts],
    mut held: HashMap<ZoneKey, Vec<Period>>,
) -> Judgement<Zone> {
    let mut by_name: HashMap<(ZonePlaceKind, &str), Vec<&PlaceFacts>> = HashMap::new();
    for place in places {
        by_name.entry((place.kind, place.name.as_str())).or_default().push(place);
    }
    let mut errors = Vec::new();
    let rows = sheet.read(COLUMNS, &mut errors, |cells| read(context, cells, &by_name));
    let mut counts = Counts { rows: sheet.rows.len(), ..Counts::default() };
    let mut new = Vec::new();
    for (row, wanted) in rows {
        let key = (wanted.kind, wanted.account, wanted.place.area.clone(), wanted.place.id);
        let held = held.entry(key).or_default();
        if held.contains(&wanted.period) {
            counts.unchanged += 1;
            continue;
        }
        match decide_assign(wanted, held) {
            Ok(zone) => {
                held.push(zone.period);
                new.push(zone);
            }
            Err(refusal) => errors.push(refused(row, "place", &refusal)),
        }
    }
    counts.new = new.len();
    if errors.is_empty() { Ok((new, counts)) } else { Err(errors) }
}

fn read(
    context: &Context<'_>,
    cells: &mut Cells<'_>,
    places: &HashMap<(ZonePlaceKind, &str), Vec<&PlaceFacts>>,
) -> Option<(u32, Zone)> {
    let before = cells.errors();
    let kind = word(cells, "kind", ZoneKind::parse);
    let place_kind = word(cells, "place_kind", ZonePlaceKind::parse);
    let area = context.own_area(cells, "area_code");
    let place = match (place_kind?, area?) {
        (ZonePlaceKind::Area, area) => {
            let name = context.cap.label(context.call.actor.tenant, &area).name;
            Some(ZonePlace { kind: ZonePlaceKind::Area, id: None, area, name })
        }
        (kind, area) => {
            let name = cells.text("place").unwrap_or_default().to_owned();
            let named = places.get(&(kind, name.as_str())).map_or(&[] as &[_], Vec::as_slice);
            let found = named.iter().find(|place| area.contains(&place.area) || place.area.contains(&area));
            match found {
                Some(place) => Some(ZonePlace { kind, id: Some(place.id), area: place.area.clone(), name }),
                None => {
                    cells.wrong("place", RowProblem::PlaceUnknown);
                    None
                }
            }
        }
    };
    let account = context.person(cells);
    let period = Period::new(day(cells, "from").unwrap_or(context.today), day(cells, "to"));
    if period.is_err() {
        cells.wrong("to", RowProblem::ValueMalformed);
    }
    let task = text(cells, "task", 500);
    let clean = cells.errors() == before;
    let zone = Zone {
        id: ZoneId(context.id()),
        kind: kind?,
        account: account?,
        place: place?,
        task,
        period: period.ok()?,
    };
    clean.then_some((cells.row, zone))
}

/// A zone as a row that reads back.
pub(crate) fn row(view: ZoneView, area: Cell) -> OutRow {
    let (id, name) = super::person_cells(view.person);
    vec![
        view.kind.zh().into(),
        view.place_kind.zh().into(),
        area,
        view.place.into(),
        id,
        Cell::Empty,
        name,
        view.task.into(),
        view.from.into(),
        view.to.into(),
    ]
}
