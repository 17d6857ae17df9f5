//! The classes of requests, and which of them a text speaks of. A class is proposed with the words
//! that speak for it; a person decides (domain hand-out 8: automation may suggest).
//!
//! A district sets its own list, by the national classification of hotline matters
//! (政府热线服务分类与代码) or its own, as the rule entry `requests.classes`.

use serde::{Deserialize, Serialize};

use crate::Kind;

/// A class of requests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Class {
    /// Its code.
    pub code: String,
    /// Name in Chinese.
    pub name: String,
    /// Name in English.
    pub name_en: String,
    /// Words that speak for it; longer ones say more.
    pub words: Vec<String>,
    /// The kind of service that helps with it, as the skill register calls it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<String>,
}

/// A class that a text may belong to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion<'a> {
    /// The class.
    pub class: &'a Class,
    /// The words of the text that speak for it, longest first.
    pub because: Vec<&'a str>,
}

/// Classes that the text speaks of, at most `limit`: first the one with the most characters of its
/// words in the text; of equal ones the one that stands first in the list.
pub fn suggest<'a>(text: &str, classes: &'a [Class], limit: usize) -> Vec<Suggestion<'a>> {
    let text = text.to_lowercase();
    let mut found: Vec<(usize, Suggestion)> = classes
        .iter()
        .filter_map(|class| {
            let mut because: Vec<&str> =
                class.words.iter().map(String::as_str).filter(|word| text.contains(*word)).collect();
            because.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
            let weight = because.iter().map(|word| word.chars().count()).sum();
            (weight > 0).then_some((weight, Suggestion { class, because }))
        })
        .collect();
    found.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    found.truncate(limit);
    found.into_iter().map(|(_, suggestion)| suggestion).collect()
}

/// Words by which people say what kind of thing they want; the first kind found is proposed.
const KIND_WORDS: &[(Kind, &[&str])] = &[
    (Kind::Report, &["举报", "违法", "违规", "report an offence"]),
    (Kind::Complain, &["投诉", "扰民", "太吵", "噪音", "噪声", "态度差", "不满意", "complain", "noise"]),
    (Kind::Suggest, &["建议", "希望能增设", "能不能增加", "suggest"]),
    (Kind::Consult, &["咨询", "请问", "怎么办理", "如何办理", "什么时候", "需要什么材料", "how do i"]),
    (Kind::Help, &["帮忙", "帮助", "求助", "坏了", "不亮", "漏水", "堵", "修", "help", "broken", "repair"]),
];

/// The kind that the text speaks of, and the word that says so.
pub fn suggest_kind(text: &str) -> Option<(Kind, &'static str)> {
    let text = text.to_lowercase();
    KIND_WORDS
        .iter()
        .find_map(|(kind, words)| Some((*kind, *words.iter().find(|word| text.contains(**word))?)))
}

/// Whether a list can be used: codes and words that are not empty, and no code twice.
///
/// # Errors
/// What is wrong with it.
pub fn check(classes: &[Class]) -> Result<(), String> {
    let mut codes: Vec<&str> = classes.iter().map(|class| class.code.as_str()).collect();
    codes.sort_unstable();
    if let Some(twice) = codes.windows(2).find(|pair| pair[0] == pair[1]) {
        return Err(format!("the code {:?} comes twice", twice[0]));
    }
    let empty = |class: &&Class| {
        class.code.is_empty() || class.code.chars().count() > 40 || class.words.iter().any(String::is_empty)
    };
    match classes.iter().find(empty) {
        Some(class) => {
            Err(format!("the class {:?} has no code of 1 to 40 characters or an empty word", class.name))
        }
        None => Ok(()),
    }
}

/// Classes of the built-in list that a kind of voluntary service helps with.
const SERVICES: &[(&str, &str)] = &[
    ("lighting", "repairs"),
    ("repair", "repairs"),
    ("waste", "environment"),
    ("cleaning", "environment"),
    ("green", "environment"),
    ("parking", "order"),
    ("fire", "order"),
    ("dispute", "mediation"),
    ("elder", "elders"),
    ("disabled", "disability"),
    ("child", "children"),
    ("errand", "errands"),
    ("policy", "advice"),
    ("culture", "culture"),
];

/// The list that holds where a district has set none: everyday matters of a neighbourhood.
pub fn built_in() -> Vec<Class> {
    const LIST: &[(&str, &str, &str, &str)] = &[
        ("lighting", "路灯照明", "Lighting", "路灯 楼道灯 照明 灯不亮 灯坏 street light"),
        (
            "water",
            "供水排水",
            "Water and drains",
            "漏水 停水 水管 下水道 堵塞 积水 排水 污水 水压 water leak drain",
        ),
        ("power_gas", "供电供气", "Power and gas", "停电 跳闸 电线 燃气 煤气 天然气 充电桩 power cut"),
        ("heating_lift", "电梯", "Lifts", "电梯 困人 加装电梯 lift elevator"),
        (
            "waste",
            "垃圾分类与清运",
            "Waste",
            "垃圾 清运 垃圾桶 垃圾分类 大件 建筑垃圾 异味 rubbish garbage waste",
        ),
        ("cleaning", "环境卫生", "Cleanliness", "卫生 脏乱 小广告 楼道堆物 堆物 杂物 消杀 老鼠 蟑螂 dirty"),
        ("green", "园林绿化", "Greenery", "绿化 树枝 修剪 树木 毁绿 种菜 草坪 tree"),
        ("parking", "停车秩序", "Parking", "停车 乱停 占车位 车位 僵尸车 挪车 parking"),
        (
            "road",
            "道路设施",
            "Roads and pavements",
            "道路 路面 坑洼 井盖 人行道 护栏 盲道 红绿灯 road pothole",
        ),
        ("ebike", "电动车充电", "E-bikes", "电动车 电瓶车 飞线 充电 上楼充电 e-bike"),
        ("fire", "消防安全", "Fire safety", "消防 消防通道 灭火器 烟感 堵塞通道 fire"),
        ("noise", "噪声扰民", "Noise", "噪音 噪声 扰民 广场舞 装修噪音 施工噪音 太吵 noise"),
        ("building", "违法建设", "Unlawful building", "违建 违章建筑 私搭 搭建 占用公共 unlawful building"),
        (
            "estate",
            "物业管理",
            "Property management",
            "物业 物业费 业委会 保安 门禁 维修资金 property management",
        ),
        ("pets", "养犬管理", "Dogs and pets", "遛狗 不拴绳 狗 犬 猫 宠物 dog"),
        ("elder", "为老服务", "Elders", "老人 独居 助餐 助浴 陪诊 养老 智能手机 elderly"),
        ("disabled", "助残服务", "Disability", "残疾 轮椅 无障碍 盲人 听障 手语 wheelchair disabled"),
        ("child", "托幼与学生", "Children", "孩子 学生 托管 幼儿园 入学 课后 辅导 child school"),
        ("errand", "跑腿代办", "Errands", "代买 代取 取药 买菜 跑腿 代办 搬 送 errand"),
        ("repair", "居家小修", "Small repairs", "维修 修理 家电 换锁 换灯泡 水龙头 马桶 门窗 repair"),
        ("dispute", "矛盾调解", "Disputes", "纠纷 调解 邻里 矛盾 吵架 漏水赔偿 dispute"),
        (
            "policy",
            "政策与证明",
            "Policies and papers",
            "社保 医保 低保 居住证 证明 补贴 材料 办理 policy certificate",
        ),
        ("culture", "文体活动", "Culture and sport", "活动 健身 器材 阅览 讲座 广场 活动室 activity"),
    ];
    // English phrases hold spaces, so they are told apart from the Chinese words by their first letter.
    let words = |line: &str| {
        let (mut words, mut phrase) = (Vec::new(), Vec::new());
        for word in line.split(' ') {
            if word.is_ascii() { phrase.push(word.to_owned()) } else { words.push(word.to_owned()) }
        }
        words.extend(phrase);
        words
    };
    LIST.iter()
        .map(|(code, name, name_en, line)| Class {
            code: (*code).to_owned(),
            name: (*name).to_owned(),
            name_en: (*name_en).to_owned(),
            words: words(line),
            service: SERVICES
                .iter()
                .find(|(class, _)| class == code)
                .map(|(_, service)| (*service).to_owned()),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(text: &str) -> Vec<String> {
        suggest(text, &built_in(), 3).into_iter().map(|found| found.class.code.clone()).collect()
    }

    #[test]
    fn the_class_with_the_most_words_in_the_text_comes_first() {
        assert_eq!(codes("3栋2单元楼道灯不亮，老人上下楼不便")[0], "lighting");
        assert_eq!(codes("隔壁装修噪音太吵，晚上也施工")[0], "noise");
        assert_eq!(codes("电瓶车飞线充电，堵住消防通道")[0], "ebike");
        assert_eq!(codes("The street light is broken")[0], "lighting");
        assert!(codes("今天天气很好").is_empty());
    }

    #[test]
    fn a_suggestion_tells_the_words_it_rests_on() {
        let classes = built_in();
        let found = suggest("下水道堵塞，污水漫出", &classes, 1);
        assert_eq!(found[0].because, ["下水道", "堵塞", "污水"]);
    }

    #[test]
    fn the_kind_is_known_by_its_words() {
        assert_eq!(suggest_kind("请问居住证怎么办理"), Some((Kind::Consult, "请问")));
        assert_eq!(suggest_kind("举报楼上群租"), Some((Kind::Report, "举报")));
        assert_eq!(suggest_kind("楼道灯不亮"), Some((Kind::Help, "不亮")));
        assert_eq!(suggest_kind("今天"), None);
    }

    #[test]
    fn the_built_in_list_can_be_used_and_faults_are_told() {
        let mut classes = built_in();
        assert_eq!(check(&classes), Ok(()));
        let helped = classes.iter().filter(|class| class.service.is_some()).count();
        assert_eq!(helped, SERVICES.len(), "each of them is a class of the list");
        classes[1].code = classes[0].code.clone();
        assert!(check(&classes).is_err());
        classes[1].code = String::new();
        assert!(check(&classes).is_err());
    }
}
