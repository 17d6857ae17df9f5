//! Reading a table row by row: plain or gzip, UTF-8 or GB18030, never whole in memory.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

use anyhow::{Context, Result};
use csv::ByteRecord;
use encoding_rs::GB18030;
use flate2::bufread::MultiGzDecoder;

use super::{Columns, Message};

/// A row that cannot be read, with its number.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file} row {row}: {why}")]
pub struct Unreadable {
    file: String,
    row: u64,
    why: String,
}

/// A message, or why the row gives none.
pub type Row = Result<Message, Unreadable>;

/// The rows of the table, first row after the headings is number 1. A broken row is given as such
/// and the next ones follow; a broken file ends with one.
///
/// # Errors
/// When it cannot be opened or its headings name no message.
pub fn read(path: &Path) -> Result<impl Iterator<Item = Row> + use<>> {
    let file = File::open(path).context("cannot be opened")?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    rows(name, plain(BufReader::with_capacity(1 << 16, file))?)
}

/// Unpacks what is packed, told by its first bytes and not by its name.
fn plain<R: BufRead + Send + 'static>(mut source: R) -> Result<Box<dyn Read + Send>> {
    let packed = source.fill_buf().context("cannot be read")?.starts_with(&[0x1f, 0x8b]);
    Ok(if packed { Box::new(MultiGzDecoder::new(source)) } else { Box::new(source) })
}

fn rows(file: String, source: impl Read) -> Result<impl Iterator<Item = Row>> {
    let mut reader = csv::ReaderBuilder::new().from_reader(source);
    let head = reader.byte_headers().context("the headings cannot be read")?.clone();
    // Commas, quotes and line ends never occur inside a GB18030 character, so the table can be
    // split before its characters are known.
    let is_gb = !is_utf8(&head);
    let (headings, _) = text(&head, is_gb);
    let columns = Columns::of(&headings)?;
    let mut number = 0;
    let mut ended = false;
    Ok(std::iter::from_fn(move || {
        if ended {
            return None;
        }
        let mut record = ByteRecord::new();
        number += 1;
        let unreadable = |why: String| Some(Err(Unreadable { file: file.clone(), row: number, why }));
        match reader.read_byte_record(&mut record) {
            Ok(false) => None,
            Ok(true) => {
                let (fields, broken) = text(&record, is_gb || !is_utf8(&record));
                if broken {
                    return unreadable("neither UTF-8 nor GB18030".to_owned());
                }
                Some(Ok(Message::of(&file, number, &columns, &fields)))
            }
            Err(fault) => {
                // Too many or too few fields: the next row can be read. Anything else is the end.
                ended = !matches!(fault.kind(), csv::ErrorKind::UnequalLengths { .. });
                unreadable(why(&fault))
            }
        }
    }))
}

fn why(fault: &csv::Error) -> String {
    match fault.kind() {
        csv::ErrorKind::UnequalLengths { expected_len, len, pos } => {
            let line = pos.as_ref().map_or(String::new(), |pos| format!(" (line {})", pos.line()));
            format!("{len} fields where the headings are {expected_len}{line}")
        }
        _ => fault.to_string(),
    }
}

fn is_utf8(record: &ByteRecord) -> bool {
    record.iter().all(|field| std::str::from_utf8(field).is_ok())
}

/// The fields as text, and whether some bytes were no characters.
fn text(record: &ByteRecord, is_gb: bool) -> (Vec<String>, bool) {
    let mut broken = false;
    let mut one = |field: &[u8]| {
        if !is_gb {
            return String::from_utf8_lossy(field).into_owned();
        }
        let (text, faults) = GB18030.decode_without_bom_handling(field);
        broken |= faults;
        text.into_owned()
    };
    let fields = record.iter().map(&mut one).collect();
    (fields, broken)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn bodies(bytes: &[u8]) -> Vec<Result<String, String>> {
        let source = plain(std::io::Cursor::new(bytes.to_vec())).unwrap();
        let rows = rows("m.csv".to_owned(), source).unwrap();
        rows.map(|row| {
            row.map(|message| message.body["body"].as_str().unwrap().to_owned())
                .map_err(|fault| fault.to_string())
        })
        .collect()
    }

    #[test]
    fn quoted_line_ends_and_a_broken_row_do_not_disturb_the_rest() {
        let found = bodies("\u{feff}title,body\n一,\"甲,\n乙\"\"\"\n二\n三,丙\n".as_bytes());
        assert_eq!(found[0].as_deref(), Ok("甲,\n乙\""));
        assert_eq!(found[1].as_ref().unwrap_err(), "m.csv row 2: 1 fields where the headings are 2 (line 4)");
        assert_eq!((found[2].as_deref(), found.len()), (Ok("丙"), 3));
    }

    #[test]
    fn packed_and_gb18030_tables_are_read() {
        let (gb, _, _) = GB18030.encode("留言主题,留言详情\n路灯,三栋路灯不亮\n");
        let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        packer.write_all(&gb).unwrap();
        assert_eq!(bodies(&packer.finish().unwrap()), [Ok("三栋路灯不亮".to_owned())]);
    }

    #[test]
    fn bytes_that_are_no_characters_are_told() {
        let mut bytes = b"body\n".to_vec();
        bytes.extend([0xff, 0xff, b'\n']);
        assert_eq!(bodies(&bytes), [Err("m.csv row 1: neither UTF-8 nor GB18030".to_owned())]);
    }

    #[test]
    fn a_cut_off_archive_ends_with_a_told_row() {
        let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        packer.write_all(b"body\n").unwrap();
        (0..5000).for_each(|n| writeln!(packer, "row number {n}").unwrap());
        let mut whole = packer.finish().unwrap();
        whole.truncate(whole.len() / 2);
        let found = bodies(&whole);
        assert!(found.last().unwrap().is_err() && found.len() > 1);
        assert!(found[..found.len() - 1].iter().all(Result::is_ok));
    }
}
