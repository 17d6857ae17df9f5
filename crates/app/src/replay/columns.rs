//! Which column of a table holds what, told by its heading.

use anyhow::{Result, bail};

/// Headings by meaning, English and Chinese, as `--help` tells them. Case and surrounding white
/// space do not matter.
pub const NAMES: &[(&str, &[&str])] = &[
    ("title", &["title", "subject", "标题", "主题", "留言主题"]),
    (
        "body",
        &[
            "body",
            "message",
            "text",
            "content",
            "description",
            "tokens",
            "正文",
            "内容",
            "留言",
            "留言详情",
            "留言内容",
        ],
    ),
    ("time", &["time", "created", "created_at", "submitted_at", "date", "时间", "日期", "留言时间"]),
    ("place", &["place", "address", "location", "地点", "地址", "位置"]),
    ("lon", &["lon", "long", "lng", "longitude", "经度"]),
    ("lat", &["lat", "latitude", "纬度"]),
    ("likes", &["likes", "like", "up", "votes", "点赞", "点赞数", "赞"]),
    ("kind", &["kind"]),
    ("type", &["type", "request_type", "service", "类型", "事项"]),
];

/// Positions of what a row may hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Columns {
    pub title: Option<usize>,
    pub body: Option<usize>,
    pub time: Option<usize>,
    pub place: Option<usize>,
    pub lon: Option<usize>,
    pub lat: Option<usize>,
    pub likes: Option<usize>,
    pub kind: Option<usize>,
    pub service: Option<usize>,
}

impl Columns {
    /// Reads the headings; the first column that fits a meaning counts.
    ///
    /// # Errors
    /// When no column can hold the message.
    pub fn of(headings: &[String]) -> Result<Self> {
        let plain: Vec<String> = headings
            .iter()
            .map(|name| name.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').to_lowercase())
            .collect();
        let find = |meaning: &str| {
            let names = NAMES.iter().find(|(known, _)| *known == meaning).map_or(&[][..], |(_, names)| names);
            // The heading's rank in the list decides, not the order of columns.
            names.iter().find_map(|name| plain.iter().position(|heading| heading == name))
        };
        let columns = Self {
            title: find("title"),
            body: find("body"),
            time: find("time"),
            place: find("place"),
            lon: find("lon"),
            lat: find("lat"),
            likes: find("likes"),
            kind: find("kind"),
            service: find("type"),
        };
        if columns.body.or(columns.title).or(columns.service).is_none() {
            bail!(
                "no column holds the message: the headings are {}; expected is one of {}",
                headings.join(", "),
                expected()
            );
        }
        Ok(columns)
    }
}

fn expected() -> String {
    let meanings = ["body", "title", "type"];
    let names = NAMES.iter().filter(|(meaning, _)| meanings.contains(meaning));
    names.flat_map(|(_, names)| names.iter().copied()).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns(line: &str) -> Result<Columns> {
        Columns::of(&line.split(',').map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn headings_of_the_known_tables_are_understood() {
        let hot = columns("id,user,time,up,down,title,body,silver_topic,group").unwrap();
        assert_eq!((hot.time, hot.likes, hot.title, hot.body), (Some(2), Some(3), Some(5), Some(6)));
        let replies = columns("id,user,time,title,body,reply_time,reply,complete,explain").unwrap();
        assert_eq!((replies.title, replies.body, replies.time), (Some(3), Some(4), Some(2)));
        let angeles =
            columns("id,type,status,action,created,updated,due,closed,channel,agency,unit,lat,long,area")
                .unwrap();
        assert_eq!(
            (angeles.service, angeles.body, angeles.lat, angeles.lon),
            (Some(1), None, Some(11), Some(12))
        );
        assert_eq!(columns("\u{feff}留言主题,留言详情,点赞数").unwrap().likes, Some(2));
    }

    #[test]
    fn a_table_without_messages_is_told_so() {
        let fault = columns("id,parent,name").unwrap_err().to_string();
        assert!(fault.contains("id, parent, name") && fault.contains("留言详情"), "{fault}");
    }
}
