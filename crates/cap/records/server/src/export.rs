//! The list of service records (服务记录清单) as spreadsheet and document, with the fields of
//! 志愿服务记录与证明出具办法 (2020) 6 as far as they are known: who, which activity, when, where,
//! what, how long, who recorded it. It is a list, not a certificate: that one is given by a
//! volunteer organisation. Source: domain hand-out 5.3, 7, hard rule 9.

use std::collections::HashMap;

use baodao_kernel::{AccountId, CHINA};
use baodao_paper::{Block, Column as PaperColumn, Letter, Table as PaperTable};
use baodao_platform::Problem;
use baodao_records_core::{EvidenceClass, Record, RecordKind};
use baodao_sheets::{Book, Cell, Table};

/// What stands on every list.
pub(crate) const NOT_A_CERTIFICATE: &str = "本清单由系统按已核实的服务记录生成，时长只计在场时间，不含路途；本清单不是志愿服务记录证明，证明由志愿服务组织依法出具。";

/// A list to hand out.
pub(crate) struct List<'a> {
    /// Under the title: year, person or area.
    pub subtitle: String,
    /// The rows, oldest first.
    pub records: &'a [Record],
    /// Names and numbers in full, where the list is of several people.
    pub people: Option<&'a HashMap<AccountId, (String, String)>>,
    /// Names of who recorded, masked.
    pub recorders: &'a HashMap<AccountId, String>,
    /// Names of areas.
    pub area: &'a (dyn Fn(&Record) -> String + Sync),
    /// Who took it out, when and why; across every page.
    pub watermark: String,
    /// Whether somebody signs it.
    pub signatures: bool,
}

fn kind(record: &Record) -> &'static str {
    match record.kind {
        Some(RecordKind::PartyService) => "党员服务",
        Some(RecordKind::Volunteer) => "志愿服务",
        None => "待本人选择",
    }
}

fn evidence(record: &Record) -> String {
    let words = record.evidence.iter().map(|class| match class {
        EvidenceClass::CoordinatorPresent => "协调员在场确认",
        EvidenceClass::SelfReportedConfirmed => "本人填报并经确认",
        EvidenceClass::RequesterVerdict => "服务对象评价",
        EvidenceClass::Proxy => "服务对象评价(代填)",
        EvidenceClass::EnteredAfterwards => "事后补录",
    });
    words.collect::<Vec<_>>().join("、")
}

/// `09:00-11:00`, in China; empty where no time was set.
fn hours(record: &Record) -> String {
    let clock = |at: jiff::Timestamp| CHINA.to_datetime(at).strftime("%H:%M").to_string();
    record.slot.map(|slot| format!("{}-{}", clock(slot.from()), clock(slot.until()))).unwrap_or_default()
}

impl List<'_> {
    fn recorder(&self, record: &Record) -> String {
        self.recorders.get(&record.entered_by).cloned().unwrap_or_default()
    }

    /// Totals by kind, each beside its n; the kinds are never added up.
    fn totals(&self) -> Vec<(&'static str, String)> {
        let of = |wanted: RecordKind| {
            let rows = self.records.iter().filter(|record| record.kind == Some(wanted));
            let (n, minutes) =
                rows.fold((0_u32, 0_u32), |(n, sum), row| (n + 1, sum + u32::from(row.minutes)));
            format!("{n}次，{minutes}分钟")
        };
        vec![("党员服务", of(RecordKind::PartyService)), ("志愿服务", of(RecordKind::Volunteer))]
    }

    /// The spreadsheet.
    pub(crate) fn xlsx(&self) -> Result<Vec<u8>, Problem> {
        let own = [
            ("序号", 6),
            ("服务类别", 10),
            ("服务项目", 32),
            ("诉求编号", 16),
            ("服务日期", 12),
            ("起止时间", 14),
            ("服务时长(分钟)", 14),
            ("服务地点", 28),
            ("记录依据", 30),
            ("记录人", 10),
        ];
        let person = [("姓名", 10), ("联系电话", 14)];
        let with_people = self.people.is_some();
        let heading = own[..1].iter().chain(person.iter().filter(|_| with_people)).chain(&own[1..]);
        let mut table = Table::new("服务记录清单", heading.copied()).note(self.watermark.clone());
        for (at, record) in self.records.iter().enumerate() {
            let mut cells = vec![Cell::from((at + 1).to_string())];
            if let Some(people) = self.people {
                let (name, phone) = people.get(&record.person).cloned().unwrap_or_default();
                cells.extend([Cell::from(name), Cell::from(phone)]);
            }
            cells.extend([
                Cell::from(kind(record)),
                Cell::from(record.title.clone()),
                Cell::from(record.number.clone()),
                Cell::from(record.day.to_string()),
                Cell::from(hours(record)),
                Cell::from(i64::from(record.minutes)),
                Cell::from((self.area)(record)),
                Cell::from(evidence(record)),
                Cell::from(self.recorder(record)),
            ]);
            table.row(cells);
        }
        let mut about = Table::new("说明", [("项目", 16), ("内容", 90)]);
        about.row([Cell::from("清单"), Cell::from(self.subtitle.clone())]);
        for (kind, total) in self.totals() {
            about.row([Cell::from(kind), Cell::from(total)]);
        }
        about.row([Cell::from("说明"), Cell::from(NOT_A_CERTIFICATE)]);
        Book::new().table(table).table(about).bytes().map_err(Problem::fault)
    }

    /// The document.
    pub(crate) fn letter(&self) -> Letter {
        let mut columns = vec![PaperColumn::short("序号")];
        if self.people.is_some() {
            columns.extend([PaperColumn::short("姓名"), PaperColumn::short("联系电话")]);
        }
        columns.extend([
            PaperColumn::short("类别"),
            PaperColumn::words("服务项目", 4),
            PaperColumn::short("日期"),
            PaperColumn::short("起止"),
            PaperColumn::number("分钟"),
            PaperColumn::words("服务地点", 3),
            PaperColumn::words("记录依据", 3),
            PaperColumn::short("记录人"),
        ]);
        let mut table = PaperTable::new(columns).when_empty("没有已核实的服务记录");
        for (at, record) in self.records.iter().enumerate() {
            let mut cells = vec![(at + 1).to_string()];
            if let Some(people) = self.people {
                let (name, phone) = people.get(&record.person).cloned().unwrap_or_default();
                cells.extend([name, phone]);
            }
            cells.extend([
                kind(record).to_owned(),
                record.title.clone(),
                record.day.to_string(),
                hours(record),
                record.minutes.to_string(),
                (self.area)(record),
                evidence(record),
                self.recorder(record),
            ]);
            table.push(cells);
        }
        let letter = Letter::titled("服务记录清单")
            .landscape()
            .subtitle(&self.subtitle)
            .watermark(&self.watermark)
            .with(Block::facts(self.totals()))
            .with(table.into())
            .with(Block::note(NOT_A_CERTIFICATE));
        if self.signatures {
            letter.with(Block::signatures(["本人签字：", "日期："]))
        } else {
            letter
        }
    }
}
