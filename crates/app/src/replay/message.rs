//! One row as a resident's request.

use jiff::{Timestamp, civil, tz::TimeZone};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::Columns;

/// Characters that the API takes as a title.
const TITLE_MAX: usize = 120;

/// A request as it goes to the API.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// Table and number of the row, from 1, for people.
    pub row: String,
    /// Names this row and no other, also in the next run.
    pub key: String,
    /// When it was written.
    pub time: Option<Timestamp>,
    /// The body of the call.
    pub body: Value,
}

impl Message {
    /// Makes a request of a row's fields.
    pub fn of(file: &str, number: u64, columns: &Columns, fields: &[String]) -> Self {
        let field = |at: Option<usize>| {
            at.and_then(|at| fields.get(at)).map(|text| text.trim()).filter(|text| !text.is_empty())
        };
        let service = field(columns.service);
        let title = field(columns.title);
        // A row without text of its own is what its type says; wholly empty ones are sent as they
        // are, for the API to refuse.
        let text = field(columns.body).or(title).or(service).unwrap_or_default();
        let mut body = json!({ "kind": kind(field(columns.kind), title.unwrap_or(text)), "body": text });
        if let Some(title) = title.or(service) {
            if title.chars().count() > TITLE_MAX {
                let cut: String = title.chars().take(TITLE_MAX - 1).collect();
                body["title"] = json!(format!("{cut}…"));
                // Nothing is lost: the whole title leads the text.
                if title != text {
                    body["body"] = json!(format!("{title}\n{text}"));
                }
            } else {
                body["title"] = json!(title);
            }
        }
        let place = place(field(columns.place), field(columns.lon), field(columns.lat));
        if let Some(place) = place {
            body["place"] = place;
        }
        if let Some(likes) = field(columns.likes).and_then(|text| text.parse::<u32>().ok()) {
            body["likes"] = json!(likes);
        }
        let mut digest = Sha256::new();
        for part in [file, &number.to_string(), &body.to_string()] {
            digest.update(part.as_bytes());
            digest.update([0]);
        }
        let key: String = digest.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect();
        Self {
            row: format!("{file} row {number}"),
            key: format!("replay-{key}"),
            time: field(columns.time).and_then(moment),
            body,
        }
    }
}

/// The kind that the table names, or that the title's own words say.
fn kind(named: Option<&str>, title: &str) -> &'static str {
    const KINDS: [&str; 7] = ["consult", "help", "complain", "report", "suggest", "wish", "grid_event"];
    if let Some(kind) = named.and_then(|named| KINDS.into_iter().find(|kind| *kind == named)) {
        return kind;
    }
    let says = [("咨询", "consult"), ("请问", "consult"), ("建议", "suggest"), ("投诉", "complain")];
    says.into_iter().find(|(word, _)| title.contains(word)).map_or("help", |(_, kind)| kind)
}

/// A point where there is one, in two columns or as `lon,lat` in one; else the words.
fn place(words: Option<&str>, lon: Option<&str>, lat: Option<&str>) -> Option<Value> {
    let number = |text: &str| text.trim().parse::<f64>().ok().filter(|number| number.is_finite());
    let point = |lon: Option<f64>, lat: Option<f64>| Some(json!({ "lon": lon?, "lat": lat? }));
    let from_columns = point(lon.and_then(number), lat.and_then(number));
    let from_words = words
        .and_then(|text| text.split_once([',', '，', ' ']))
        .and_then(|(lon, lat)| point(number(lon), number(lat)));
    match (from_columns, from_words, words) {
        (Some(point), _, Some(words)) => Some(json!({ "point": point, "address": words })),
        (Some(point), _, None) | (None, Some(point), _) => Some(json!({ "point": point })),
        (None, None, Some(words)) => Some(json!({ "address": words })),
        (None, None, None) => None,
    }
}

/// The time as tables write it; without a zone it is China's.
fn moment(text: &str) -> Option<Timestamp> {
    if let Ok(at) = text.parse::<Timestamp>() {
        return Some(at);
    }
    let plain = text.replace('/', "-");
    let china = TimeZone::fixed(jiff::tz::offset(8));
    let read = plain.parse::<civil::DateTime>().ok().or_else(|| {
        let forms = ["%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%d"];
        forms.iter().find_map(|form| {
            let parts = jiff::fmt::strtime::parse(form, &plain).ok()?;
            parts.to_datetime().ok().or_else(|| Some(parts.to_date().ok()?.at(0, 0, 0, 0)))
        })
    })?;
    Some(read.to_zoned(china).ok()?.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(headings: &str, line: &[&str]) -> Message {
        let headings: Vec<String> = headings.split(',').map(str::to_owned).collect();
        let fields: Vec<String> = line.iter().map(|text| (*text).to_owned()).collect();
        Message::of("m.csv", 7, &Columns::of(&headings).unwrap(), &fields)
    }

    #[test]
    fn a_row_becomes_a_request() {
        let made = message(
            "title,body,time,place,likes",
            &["咨询路名", " 何时定 ", "2019-02-14T20:00:00", "文峰花园3栋", "4"],
        );
        let expected = json!({
            "kind": "consult", "title": "咨询路名", "body": "何时定", "place": { "address": "文峰花园3栋" }, "likes": 4,
        });
        assert_eq!(made.body, expected);
        assert_eq!(made.time.unwrap().to_string(), "2019-02-14T12:00:00Z");
        assert_eq!(
            made.key,
            message("title,body,time,place,likes", &["咨询路名", "何时定", "", "文峰花园3栋", "4"]).key
        );
    }

    #[test]
    fn what_has_no_text_is_its_type_at_its_point() {
        let made = message("type,lat,long", &["Graffiti Removal", "33.989", "-118.303"]);
        assert_eq!(made.body["body"], "Graffiti Removal");
        assert_eq!(made.body["place"], json!({ "point": { "lon": -118.303, "lat": 33.989 } }));
        assert_eq!(message("body,place", &["x", "120.87,32.01"]).body["place"]["point"]["lat"], 32.01);
    }

    #[test]
    fn a_long_title_is_kept_in_the_text() {
        let title = "长".repeat(130);
        let made = message("title,body", &[&title, "正文"]);
        assert_eq!(made.body["title"].as_str().unwrap().chars().count(), TITLE_MAX);
        assert_eq!(made.body["body"], format!("{title}\n正文"));
    }

    #[test]
    fn times_are_read_as_people_write_them() {
        for text in ["2019/2/14 20:00:00", "2019-02-14 20:00", "2019-02-14T12:00:00Z"] {
            assert_eq!(
                moment(text).map(|at| at.to_string()).as_deref(),
                Some("2019-02-14T12:00:00Z"),
                "{text}"
            );
        }
        assert_eq!(moment("2019/2/14").unwrap().to_string(), "2019-02-13T16:00:00Z");
        assert_eq!(moment("gestern"), None);
    }
}
