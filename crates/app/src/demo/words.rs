//! Tables that names and texts are put together from. All invented; nothing was taken from
//! anybody's message.

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
    "computers",
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

/// How a matter goes through the house.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Solved by the grid worker on the spot.
    Spot,
    /// Answered in words.
    Words,
    /// Volunteers help.
    Help,
    /// A department handles it.
    Department(usize),
    /// A wish for somebody to take on.
    Wish,
}

/// A kind of matter with the words for it.
#[derive(Debug)]
pub struct Matter {
    /// Kind as the API names it.
    pub kind: &'static str,
    /// How it goes.
    pub way: Way,
    /// How often, in parts of the sum of all.
    pub weight: usize,
    /// A few words.
    pub title: &'static str,
    /// `{place}` stands for estate and building.
    pub bodies: &'static [&'static str],
    /// What the reply or the work's report says.
    pub replies: &'static [&'static str],
    /// Skill that helpers need.
    pub skill: Option<&'static str>,
}

macro_rules! matters {
    ($($kind:literal $way:expr, $weight:literal, $title:literal, [$($body:literal),+], [$($reply:literal),+] $(, $skill:literal)?);+ $(;)?) => {
        /// Every matter.
        pub const MATTERS: &[Matter] = &[$(Matter {
            kind: $kind, way: $way, weight: $weight, title: $title,
            bodies: &[$($body),+], replies: &[$($reply),+], skill: matters!(@skill $($skill)?),
        }),+];
    };
    (@skill $skill:literal) => { Some($skill) };
    (@skill) => { None };
}

matters! {
    "help" Way::Spot, 60, "楼道灯不亮", ["{place}楼道灯坏了好几天，晚上老人上下楼看不清。", "{place}二楼到三楼的感应灯不亮，麻烦来看一下。", "{place}楼道照明时亮时灭，担心线路有问题。"], ["已现场更换灯泡，试过亮了。", "联系物业当天换了感应灯，已复查。"];
    "help" Way::Spot, 45, "垃圾堆放没有清运", ["{place}旁边的垃圾桶满了，溢出来两天没人收。", "{place}门口有人堆了装修垃圾，挡住通道。"], ["已联系保洁清运，现场清理干净。", "已劝导住户自行清走，通道恢复畅通。"];
    "help" Way::Spot, 40, "电动车堵住消防通道", ["{place}单元门口停满电动车，消防通道被堵。", "{place}有人把电动车推进楼道充电，很危险。"], ["已逐一劝导挪车，并张贴提醒。", "已上门说明危险，充电线已收走。"];
    "help" Way::Spot, 25, "井盖松动", ["{place}前面的井盖松了，车一过就响，怕有人踩空。"], ["已先放置警示锥，井盖当天垫稳。"];
    "complain" Way::Spot, 30, "邻居夜间噪声", ["{place}楼上晚上十一点后还在拖家具，孩子睡不着。", "{place}有人清晨练琴，希望能协调一下时间。"], ["已上门沟通，双方约定晚九点后不再发出声响。", "已协调练习时间，双方都同意。"];
    "complain" Way::Spot, 20, "遛狗不牵绳", ["{place}附近有人遛狗不牵绳，老人小孩都怕。"], ["已找到饲养人提醒，并在公告栏张贴文明养犬提示。"];
    "consult" Way::Words, 40, "咨询高龄津贴怎么办", ["家里老人今年八十了，想问高龄津贴要带什么材料、到哪里办。"], ["带身份证和户口簿到社区便民窗口办理，也可以由我们上门代办。"];
    "consult" Way::Words, 35, "咨询居住证办理", ["我是外地来工作的，孩子要上学，想问居住证在哪里办、要多久。"], ["持租赁合同和身份证到街道服务大厅，材料齐全一般十五天内办结。"];
    "consult" Way::Words, 30, "咨询社区食堂", ["听说社区有老人食堂，想问开放时间和价格，能不能送餐。"], ["每天十一点到十二点半开放，六十岁以上可以登记送餐。"];
    "consult" Way::Words, 25, "咨询加装电梯", ["{place}想加装电梯，想问需要多少户同意、先找谁。"], ["先由业主共同商议形成意向，社区可以协助召开议事会，具体条件已发给您。"];
    "suggest" Way::Words, 30, "建议增加休息座椅", ["{place}前的小广场没有坐的地方，建议放几张长椅。", "公交站到{place}这段路老人多，建议中途放座椅。"], ["建议已收下，列入下月的社区项目清单一并商议。"];
    "suggest" Way::Words, 25, "建议调整路灯时间", ["冬天天黑得早，建议{place}一带路灯提前半小时亮。"], ["已与管理单位沟通，入冬后调整亮灯时间。"];
    "suggest" Way::Words, 20, "建议开设暑期托管", ["双职工家庭假期没人带孩子，建议社区开一个托管班。"], ["已记录并列入需求清单，正在征集志愿者。"];
    "help" Way::Help, 45, "老人需要陪同就医", ["{place}独居老人下周要去医院复查，腿脚不便，想请人陪一下。", "家里老人要去拔牙，子女都在外地，希望有人陪同。"], ["陪同挂号、检查、取药，送回家中，老人状态很好。"], "elder_care";
    "help" Way::Help, 40, "旧家具搬下楼", ["{place}五楼没有电梯，旧衣柜搬不下来，想请两个人帮忙。"], ["两人一起搬到楼下收集点，楼道已清扫。"];
    "help" Way::Help, 40, "水龙头漏水", ["{place}厨房水龙头一直滴水，老人自己修不了。", "{place}卫生间阀门漏水，物业说要自己找人。"], ["更换了阀芯，试水半小时不漏。"], "plumber";
    "help" Way::Help, 35, "手机不会用", ["老人新换了手机，不会视频通话，想请人教一教。", "想学会用手机挂号和缴费，记性不好，需要有人慢慢教。"], ["教会了视频通话和挂号，写了一张大字步骤单。"], "computers";
    "help" Way::Help, 30, "孩子课后辅导", ["家里孩子五年级，数学跟不上，家长下班晚，希望有人辅导。"], ["辅导两小时，把作业里的错题都讲了一遍。"], "tutoring";
    "help" Way::Help, 30, "家里插座打火", ["{place}客厅插座打火花，不敢再用，想请懂电的人看看。"], ["更换插座面板，检查了回路，用电正常。"], "electrician";
    "help" Way::Help, 30, "上门理发", ["卧床老人三个月没有理发，想请人上门。"], ["上门理发并清理干净，老人很高兴。"], "haircut";
    "help" Way::Help, 25, "大扫除人手不够", ["{place}周末清理楼道杂物，想请几位志愿者一起。"], ["清出杂物两车，楼道全部拖洗。"];
    "help" Way::Help, 20, "想找人读读合同", ["要签一份租房合同，有几条看不懂，想请懂法律的人讲一讲。"], ["逐条解释了合同，指出两处需要补充的地方。"], "legal_aid";
    "help" Way::Help, 20, "心里难受想有人说说话", ["最近家里事情多，晚上睡不好，想找人聊聊。"], ["陪聊一个多小时，约好下周再见，并留了专业热线。"], "counselling";
    "complain" Way::Department(0), 22, "门口流动摊占道", ["{place}门口每天傍晚流动摊占满人行道，走路要下到马路上。"], ["已现场规范摆放区域，人行道恢复通行，后续每天巡查。"];
    "complain" Way::Department(1), 22, "外墙脱落", ["{place}外墙有块瓷砖掉下来，差点砸到人，请尽快处理。"], ["已围挡并清除松动瓷砖，修补完成。"];
    "complain" Way::Department(2), 15, "路面坑洼", ["{place}前面道路有个大坑，下雨天看不见，骑车摔了人。"], ["坑洞已填补压实，标线已重画。"];
    "complain" Way::Department(3), 20, "餐饮油烟", ["{place}楼下餐馆油烟直排，开不了窗。"], ["已要求清洗并加装净化设备，复测达标。"];
    "complain" Way::Department(4), 18, "雨后积水", ["一下雨{place}门口就积水，水没过脚面。"], ["疏通了雨水口，近两次降雨未再积水。"];
    "help" Way::Department(5), 12, "申请临时救助", ["家里主要劳动力生病住院，一时周转不开，想申请临时救助。"], ["材料已受理并入户了解情况，救助金按规定发放。"];
    "grid_event" Way::Spot, 45, "巡查发现树枝压线", ["巡查时发现{place}旁行道树枝压到电线。"], ["已联系管理单位修剪，隐患消除。"];
    "grid_event" Way::Spot, 35, "巡查发现楼道堆物", ["{place}楼道转角堆放纸箱，影响通行。"], ["已动员住户清理，复查无堆物。"];
    "grid_event" Way::Spot, 25, "巡查发现路灯损坏", ["{place}北侧第三盏路灯不亮。"], ["已报修并于次日恢复照明。"];
    "wish" Way::Wish, 30, "想要一床厚棉被", ["一个人住，入冬了被子薄，想要一床厚一点的棉被。"], ["棉被已由社区转交，老人说很暖和。"];
    "wish" Way::Wish, 25, "想要一套课外书", ["孩子喜欢看科学类的书，想要一套适合三年级的课外书。"], ["一套十本科普书已送到社区，由社区转交。"];
    "wish" Way::Wish, 25, "想拍一张全家福", ["一家人很多年没有一起拍照了，想拍一张全家福。"], ["在社区活动室拍好并装了相框。"];
    "wish" Way::Wish, 20, "想有人陪着下棋", ["老伴走后没人陪着下棋，希望每周有人来下一盘。"], ["已连续来过两次，约好每周三下午。"];
    "report" Way::Words, 8, "反映物业账目不公开", ["{place}物业两年没有公布公共收益，多次询问都没有答复。"], ["已核实并督促公示，账目已张贴在公告栏。"];
}

/// What a wish says in public: no name, no number, no illness.
pub const WISH_WORDS: &[&str] = &["一位居民的小心愿：", "社区里的一个心愿：", "邻居的一个小愿望："];
/// What is asked back.
pub const QUESTIONS: &[&str] =
    &["请问具体是几号楼几单元？", "请问什么时间方便上门？", "请问这种情况持续多久了？"];
/// What is answered.
pub const ANSWERS: &[&str] = &["在二单元，白天都有人。", "周末都方便，工作日晚上也行。", "大概一个星期了。"];
/// Why somebody is not content.
pub const AGAIN: &[&str] = &["已再次到场处理并复核。", "换了办法重新处理，请您再看看。"];
