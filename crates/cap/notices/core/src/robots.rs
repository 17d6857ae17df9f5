//! Chat robots (群机器人) of WeCom and DingTalk. They get numbers and links only, in batches:
//! 20 messages a minute, 4,096 bytes each. Source: domain rules, sections 8 and 10.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::Undelivered;

/// The longest message in bytes.
pub const MESSAGE_BYTES: usize = 4_096;
/// Most messages a robot takes in a minute.
pub const A_MINUTE: u32 = 20;
/// Most robots of a district.
pub const MOST: u32 = 500;

/// The chat services whose robots are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RobotService {
    /// 企业微信.
    Wecom,
    /// 钉钉.
    Dingtalk,
}

impl RobotService {
    /// Both.
    pub const ALL: [RobotService; 2] = [Self::Wecom, Self::Dingtalk];

    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Wecom => "wecom",
            Self::Dingtalk => "dingtalk",
        }
    }

    /// Reads a stored code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|service| service.code() == code)
    }

    /// The only host that its robots live on; nothing is ever posted elsewhere.
    pub const fn host(self) -> &'static str {
        match self {
            Self::Wecom => "qyapi.weixin.qq.com",
            Self::Dingtalk => "oapi.dingtalk.com",
        }
    }

    /// The body that the service takes.
    pub fn body(self, markdown: &str) -> Value {
        match self {
            Self::Wecom => json!({ "msgtype": "markdown", "markdown": { "content": markdown } }),
            Self::Dingtalk => {
                json!({ "msgtype": "markdown", "markdown": { "title": "报到", "text": markdown } })
            }
        }
    }

    /// Reads the service's answer, whose status is 200 whatever happened.
    pub fn judge(self, answer: &Value) -> Result<(), Undelivered> {
        let code = answer["errcode"].as_i64().unwrap_or(-1);
        let busy: &[i64] = match self {
            Self::Wecom => &[-1, 45009, 45033],
            Self::Dingtalk => &[-1, 130_101, 410_100, 660_026],
        };
        match code {
            0 => Ok(()),
            _ if busy.contains(&code) => {
                Err(Undelivered::for_now(format!("{} answered {code}", self.code())))
            }
            _ => Err(Undelivered::for_good(format!("{} answered {code}", self.code()))),
        }
    }
}

/// Something to be done, by number and link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The public number.
    pub number: String,
    /// The whole address of its page.
    pub link: String,
}

/// As many of `lines`, from the first, as fit one message; the text and how many.
pub fn batch(lines: &[Line]) -> (String, usize) {
    let mut text = String::from("待办 / To do");
    let mut taken = 0;
    for line in lines {
        let next = format!("\n- [{}]({})", line.number, line.link);
        if text.len() + next.len() > MESSAGE_BYTES {
            break;
        }
        text.push_str(&next);
        taken += 1;
    }
    (text, taken)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_batch_fits_one_message_and_holds_numbers_and_links_only() {
        let lines: Vec<Line> = (0..200)
            .map(|n| Line {
                number: format!("2611230{n:04}"),
                link: format!("https://x.example/requests/{n}"),
            })
            .collect();
        let (text, taken) = batch(&lines);
        assert!(text.len() <= MESSAGE_BYTES && taken > 50 && taken < 200);
        assert_eq!(text.lines().nth(1), Some("- [26112300000](https://x.example/requests/0)"));
        assert_eq!(batch(&[]).1, 0);
    }

    #[test]
    fn an_answer_of_200_can_still_be_a_no() {
        for service in RobotService::ALL {
            assert_eq!(service.judge(&json!({ "errcode": 0 })), Ok(()));
            assert!(service.judge(&json!({ "errcode": 40_035 })).unwrap_err().lasting);
            assert!(!service.judge(&json!({})).unwrap_err().lasting);
        }
        assert!(!RobotService::Wecom.judge(&json!({ "errcode": 45_009 })).unwrap_err().lasting);
        assert!(!RobotService::Dingtalk.judge(&json!({ "errcode": 130_101 })).unwrap_err().lasting);
    }
}
