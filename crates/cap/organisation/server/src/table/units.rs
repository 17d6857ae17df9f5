//! Units from and to a table.

use std::collections::{HashMap, HashSet};

use baodao_kernel::{Phone, UnitId};
use baodao_organisation_core::CreditCode;
use baodao_organisation_core::unit::{Coverage, Unit, UnitContact, UnitKind, UnitLevel, UnitState};
use baodao_sheets::{Cell, Column, Sheet};

use super::context::{Context, day, name, text, word};
use super::{Cells, Counts, Judgement, OutRow, RowProblem};

/// The columns.
pub(crate) const COLUMNS: &[Column] = &[
    Column::required("name", &["单位名称", "名称"]).help("与公章一致").width(30),
    Column::optional("credit_code", &["统一社会信用代码"]).help("18位；有代码时按代码识别单位").width(22),
    Column::required("kind", &["单位类型", "类型"]).help("见“代码”页"),
    Column::optional("level", &["单位层级", "层级"]).help("见“代码”页，空为不分级"),
    Column::required("area_code", &["所在区域编码", "区域编码"]).help("区、街道、社区、网格编码").width(20),
    Column::optional("party_org", &["党组织名称"]).width(24),
    Column::optional("coverage", &["党组织覆盖", "覆盖方式"]).help("见“代码”页，空为未登记"),
    Column::optional("address", &["地址"]).width(30),
    Column::optional("work_phone", &["办公电话"]).phone().help("单位办公电话，不填个人号码"),
    Column::optional("contact_note", &["联系说明"]).width(24),
    Column::optional("since", &["起始日期", "纳入日期"])
        .help("从这天起计入统计；空：新单位为今天，已有单位不变"),
];

/// Words that columns take.
pub(crate) fn words() -> Vec<(&'static str, &'static str, &'static str)> {
    let kinds = UnitKind::ALL.iter().map(|one| ("单位类型", one.zh(), one.code()));
    let levels = UnitLevel::ALL.iter().map(|one| ("单位层级", one.zh(), one.code()));
    let coverage = Coverage::ALL.iter().map(|one| ("党组织覆盖", one.zh(), one.code()));
    kinds.chain(levels).chain(coverage).collect()
}

/// Judges the table: units to write and what comes of them.
pub(crate) fn judge(context: &Context<'_>, sheet: &Sheet) -> Judgement<UnitState> {
    let known: HashMap<UnitId, &UnitState> = context.units.iter().map(|state| (state.id, state)).collect();
    let mut seen: HashSet<String> = HashSet::new();
    let mut errors = Vec::new();
    let rows = sheet.read(COLUMNS, &mut errors, |cells| {
        let row = read(context, cells)?;
        let code = row.credit_code.as_ref().map(ToString::to_string);
        let fresh = seen.insert(row.name.clone()) && code.clone().is_none_or(|code| seen.insert(code));
        if !fresh {
            cells.wrong("name", RowProblem::DuplicateInFile);
            return None;
        }
        let by_code = code.as_deref().and_then(|code| context.unit_by(code));
        let by_name = context.unit_by(&row.name);
        if by_code.is_some() && by_name.is_some() && by_code != by_name {
            cells.wrong("credit_code", RowProblem::Contradicts);
            return None;
        }
        let old = by_code.or(by_name).and_then(|id| known.get(&id).copied());
        if old.is_some_and(|old| !context.may(&old.unit.area)) {
            cells.wrong("area_code", RowProblem::AreaNotYours);
            return None;
        }
        Some((old, row))
    });
    if !errors.is_empty() {
        return Err(errors);
    }
    let mut counts = Counts { rows: sheet.rows.len(), ..Counts::default() };
    let mut wanted = Vec::new();
    for (old, unit) in rows {
        let otherwise = old.map_or(Some(context.today), |old| old.unit.since);
        let unit = Unit { since: unit.since.or(otherwise), ..unit };
        match old {
            Some(old) if old.unit == unit => {
                counts.unchanged += 1;
                continue;
            }
            Some(_) => counts.changed += 1,
            None => counts.new += 1,
        }
        let id = old.map_or_else(|| UnitId(context.id()), |old| old.id);
        wanted.push(UnitState { id, unit, ended: false });
    }
    Ok((wanted, counts))
}

fn read(context: &Context<'_>, cells: &mut Cells<'_>) -> Option<Unit> {
    let before = cells.errors();
    let name = name(cells, "name");
    let credit_code =
        cells.read("credit_code", RowProblem::CreditCodeMalformed, |text| CreditCode::parse(text).ok());
    let kind = word(cells, "kind", UnitKind::parse);
    let level = cells.read("level", RowProblem::ValueUnknown, UnitLevel::parse);
    let area = context.own_area(cells, "area_code");
    let coverage = cells.read("coverage", RowProblem::ValueUnknown, Coverage::parse);
    let work_phone = cells.read("work_phone", RowProblem::PhoneMalformed, |text| Phone::parse(text).ok());
    let contact = UnitContact {
        address: text(cells, "address", 200),
        work_phone,
        note: text(cells, "contact_note", 200),
    };
    let party_org = text(cells, "party_org", 80);
    let since = day(cells, "since");
    if since.is_some_and(|since| since > context.today || since < baodao_organisation_core::day::EARLIEST) {
        cells.wrong("since", RowProblem::ValueMalformed);
        return None;
    }
    let clean = cells.errors() == before;
    let unit = Unit {
        name: name?,
        credit_code,
        kind: kind?,
        level: level.unwrap_or(UnitLevel::None),
        area: area?,
        party_org,
        coverage: coverage.unwrap_or(Coverage::Unknown),
        since,
        contact,
    };
    let cleaned = unit.cleaned(context.today);
    if cleaned.is_err() {
        cells.wrong("party_org", RowProblem::NameMalformed);
    }
    cleaned.ok().filter(|_| clean)
}

/// A unit as a row that reads back.
pub(crate) fn row(state: UnitState, area_code: Cell) -> OutRow {
    let unit = state.unit;
    vec![
        unit.name.into(),
        unit.credit_code.map(String::from).into(),
        unit.kind.zh().into(),
        unit.level.zh().into(),
        area_code,
        unit.party_org.into(),
        unit.coverage.zh().into(),
        unit.contact.address.into(),
        unit.contact.work_phone.map(|phone| phone.expose().to_owned()).into(),
        unit.contact.note.into(),
        unit.since.map(|day| day.to_string()).into(),
    ]
}
