//! The list that every district begins with. Licences by law: 执业医师法, 护士条例, 药师职业资格,
//! 律师法, 特种作业人员安全技术考核管理规定 (electricians, welders, work at height), 特种设备安全法
//! (lifts, boilers), 道路交通安全法 (driving), 保安服务管理条例.

use crate::catalogue::{Licence, Skill};
use crate::codes::{ServiceType, SkillGroup};

macro_rules! shipped {
    ($($group:ident $services:tt: $($code:literal $zh:literal $en:literal $({$kind:ident $licence_zh:literal $licence_en:literal})?),+;)+) => {
        /// Every skill that ships, in the order of the list below.
        pub fn skills() -> impl Iterator<Item = Skill> {
            let all = [$($(Skill {
                code: $code.to_owned(),
                name_zh: $zh.to_owned(),
                name_en: $en.to_owned(),
                group: SkillGroup::$group,
                licence: shipped!(@licence $($kind $licence_zh $licence_en)?),
                service_types: shipped!(@services $services),
                retired_at: None,
                version: 0,
            }),+),+];
            all.into_iter()
        }
    };
    (@services [$($service:ident),*]) => { vec![$(ServiceType::$service),*] };
    (@licence) => { None };
    (@licence law $zh:literal $en:literal) => { Some(Licence { name_zh: $zh.to_owned(), name_en: $en.to_owned(), by_law: true }) };
    (@licence may $zh:literal $en:literal) => { Some(Licence { name_zh: $zh.to_owned(), name_en: $en.to_owned(), by_law: false }) };
}

shipped! {
    Health [Health, Elders]:
        "doctor" "医生" "Physician" { law "医师执业证书" "Physician's practice certificate" },
        "nursing" "护士护理" "Nursing" { law "护士执业证书" "Nurse's practice certificate" },
        "pharmacist" "药师" "Pharmacist" { law "执业药师注册证" "Pharmacist's registration certificate" },
        "rehabilitation" "康复治疗" "Rehabilitation therapy" { may "康复治疗技术资格证" "Rehabilitation therapist's qualification" },
        "chinese_medicine" "中医" "Chinese medicine" { law "中医医师执业证书" "Chinese medicine physician's practice certificate" },
        "nutrition" "营养指导" "Nutrition advice",
        "first_aid" "急救" "First aid" { may "急救员证" "First-aider's certificate" };
    Health [Health, Children]:
        "psychologist" "心理治疗" "Psychotherapy" { law "心理治疗师资格证" "Psychotherapist's qualification" },
        "counselling" "心理疏导" "Listening and counselling" { may "心理咨询培训证书" "Counselling course certificate" };
    Law [Advice]:
        "lawyer" "律师" "Lawyer" { law "律师执业证" "Lawyer's practice certificate" },
        "legal_aid" "法律咨询" "Advice on law",
        "notary" "公证" "Notary's matters" { law "公证员执业证" "Notary's practice certificate" },
        "policy_advice" "政策咨询" "Advice on public policy",
        "tax_advice" "财税咨询" "Advice on tax";
    Law [Mediation]:
        "mediation" "人民调解" "Mediation" { may "人民调解员证" "People's mediator's card" },
        "petition_help" "代办事项" "Help with applications and forms";
    Trades [Repairs]:
        "electrician" "电工" "Electrician" { law "低压电工作业操作证" "Low-voltage electrician's operation certificate" },
        "welding" "焊工" "Welding" { law "焊接与热切割作业操作证" "Welder's operation certificate" },
        "lift_technician" "电梯维修" "Lift maintenance" { law "特种设备作业人员证（电梯）" "Special equipment operator's certificate (lifts)" },
        "gas_fitter" "燃气检修" "Gas fitting" { law "燃气经营企业从业人员合格证" "Gas worker's certificate" },
        "plumber" "水管维修" "Plumbing",
        "carpentry" "木工" "Carpentry",
        "masonry" "泥瓦工" "Masonry",
        "painting_walls" "粉刷" "Painting walls",
        "locks" "锁具维修" "Locks",
        "repair" "家电维修" "Repair of appliances",
        "bicycle_repair" "自行车修理" "Bicycle repair",
        "sewing" "缝纫修补" "Sewing and mending",
        "gardening" "园艺绿化" "Gardening";
    Care [Elders]:
        "elder_care" "老人照护" "Care of elders" { may "养老护理员证" "Elder carer's certificate" },
        "visiting" "陪伴探访" "Visits and company",
        "accompany_hospital" "陪诊" "Going along to the hospital",
        "bathing_help" "助浴" "Help with bathing";
    Care [Children]:
        "childcare" "儿童照看" "Looking after children" { may "保育员证" "Child carer's certificate" };
    Care [Disability]:
        "disability_help" "助残服务" "Help for people with disabilities",
        "guide_blind" "导盲陪护" "Guiding blind people",
        "sign_language" "手语" "Sign language" { may "手语翻译员证" "Sign language interpreter's certificate" };
    Teaching [Learning, Children]:
        "tutoring" "课业辅导" "Tutoring" ,
        "teaching" "教师授课" "Teaching" { may "教师资格证" "Teacher's certificate" },
        "storytelling" "讲故事读书" "Stories and reading aloud",
        "science_talks" "科普讲解" "Science talks",
        "lecturing" "理论政策宣讲" "Lectures";
    Digital [Digital, Elders]:
        "computer" "电脑手机" "Computers and telephones",
        "smartphone_elders" "教老人用手机" "Smartphones for elders",
        "network" "网络调试" "Networks at home",
        "data_entry" "数据录入" "Data entry",
        "programming" "软件开发" "Software";
    Languages [Publicity]:
        "translation" "笔译" "Translation",
        "interpreting" "口译" "Interpreting",
        "dialect" "方言沟通" "Talking in dialect";
    Culture [Culture]:
        "calligraphy" "书法" "Calligraphy",
        "drawing" "绘画" "Drawing and painting",
        "music" "音乐" "Music",
        "dance" "舞蹈" "Dance",
        "opera" "戏曲" "Opera",
        "sport_coach" "体育指导" "Sport coaching" { may "社会体育指导员证" "Sport instructor's card" },
        "tai_chi" "太极健身" "Tai chi",
        "chess" "棋类" "Chess and go",
        "handicraft" "手工" "Handicraft";
    Media [Publicity]:
        "photography" "摄影" "Photography",
        "video" "视频制作" "Video",
        "design" "平面设计" "Graphic design",
        "writing" "文字写作" "Writing",
        "hosting" "主持" "Hosting events";
    DailyLife [Errands, Elders]:
        "driving" "驾驶" "Driving" { law "机动车驾驶证" "Driving licence" },
        "haircut" "理发" "Hair cutting",
        "cooking" "做饭" "Cooking",
        "cleaning" "家庭保洁" "Cleaning",
        "moving" "搬运" "Carrying and moving",
        "errands" "代购跑腿" "Errands",
        "pet_care" "宠物照看" "Looking after pets";
    Safety [Order, Emergency]:
        "fire_safety" "消防安全" "Fire safety",
        "rescue" "应急救援" "Rescue",
        "traffic_guide" "文明交通" "Guiding traffic",
        "patrol" "治安巡逻" "Patrols",
        "life_saving" "水上救生" "Life saving" { may "救生员证" "Life-saver's certificate" };
    Organising [Environment]:
        "waste_sorting" "垃圾分类指导" "Guiding waste sorting";
    Organising [Advice]:
        "accounting" "财务会计" "Accounts",
        "event_organising" "活动组织" "Organising events",
        "social_work" "社会工作" "Social work" { may "社会工作者职业资格证" "Social worker's qualification" },
        "surveying" "入户走访登记" "Visits and lists";
}
