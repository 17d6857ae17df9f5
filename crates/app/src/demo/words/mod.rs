//! Tables that names and texts are put together from. All invented; nothing was taken from
//! anybody's message.

mod matters;
mod phrases;

pub use matters::{MATTERS, Matter, Way};
pub use phrases::{AGAIN, ANSWERS, QUESTIONS, WISH_WORDS};
pub use phrases::{ENDS_OF_REPLIES, around};

use super::dice::Dice;

const SURNAMES: &[&str] = &[
    "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "郭", "何",
    "高", "林", "罗", "郑", "梁", "谢", "宋", "唐", "许", "韩", "冯", "邓", "曹", "彭", "曾", "肖", "田",
    "董", "袁", "潘", "于", "蒋", "蔡", "余", "杜", "叶", "程", "苏", "魏", "吕", "丁", "任", "沈", "姚",
    "卢", "姜", "崔", "钟", "谭", "陆", "汪", "范", "金", "石", "廖", "贾", "夏", "韦", "付", "方", "白",
    "邹", "孟", "熊", "秦", "邱", "江", "尹", "薛", "闫", "段", "雷", "侯", "龙", "史", "陶", "黎",
];
const GIVEN: &[&str] = &[
    "安", "宁", "和", "平", "明", "清", "海", "江", "云", "山", "林", "松", "柏", "梅", "兰", "菊", "竹",
    "荷", "秋", "春", "冬", "夏", "晓", "晨", "辰", "星", "月", "阳", "雨", "雪", "霞", "虹", "燕", "飞",
    "翔", "鹏", "华", "国", "建", "文", "武", "德", "仁", "义", "礼", "智", "信", "忠", "孝", "勤", "俭",
    "思", "敏", "慧", "静", "雅", "婷", "芳", "玲", "娟", "丽", "红", "玉", "珍", "珠", "宝", "金", "银",
    "铁", "刚", "强", "勇", "志", "远", "博", "学", "书", "诗", "佳", "嘉", "欣", "怡", "悦", "乐",
];

/// First halves of estates' names.
pub const ESTATE_STARTS: &[&str] = &[
    "和兴", "瑞景", "锦绣", "清江", "望湖", "金桂", "银杏", "听涛", "临风", "景泰", "永宁", "同乐", "春晖",
    "秋实", "明月", "朝阳", "悦来", "福临", "吉庆", "安居", "康乐", "翠竹", "芳草", "荷塘", "梅岭", "松石",
    "云锦", "星河", "晴川", "静安", "雅苑", "书香",
];
/// Second halves.
pub const ESTATE_ENDS: &[&str] =
    &["花园", "新村", "家园", "苑", "小区", "雅居", "名邸", "华庭", "里", "公寓"];

/// What volunteers say they can do.
pub const SKILLS: &[&str] = &[
    "first_aid",
    "electrician",
    "plumber",
    "haircut",
    "legal_aid",
    "tutoring",
    "driving",
    "translation",
    "counselling",
    "computer",
    "carpentry",
    "photography",
    "childcare",
    "elder_care",
    "cooking",
    "gardening",
];
/// Units that members come from.
pub const UNITS: &[&str] = &[
    "第一中心医院",
    "江海中学",
    "城市供水公司",
    "公交公司",
    "供电服务中心",
    "法律援助中心",
    "青年志愿者协会",
    "图书馆",
    "园林管理所",
    "邮政分公司",
    "职业技术学校",
    "社区卫生服务中心",
    "消防救援站",
    "残疾人服务中心",
    "银行支行",
    "律师事务所",
];
/// Departments with the catalogue items they lead.
pub const DEPARTMENTS: &[(&str, &str, &str)] = &[
    ("城市管理局", "C-01", "占道经营与市容"),
    ("住房和城乡建设局", "C-02", "房屋修缮与物业监管"),
    ("交通运输局", "C-03", "道路与站点设施"),
    ("生态环境局", "C-04", "噪声与异味"),
    ("水务局", "C-05", "排水与积水"),
    ("民政局", "C-06", "养老与救助"),
];

/// An invented name of two or three characters.
pub fn person_name(dice: &Dice) -> String {
    let mut name = format!("{}{}", dice.pick(SURNAMES), dice.pick(GIVEN));
    if dice.permille(780) {
        name.push_str(dice.pick::<&str>(GIVEN));
    }
    name
}
