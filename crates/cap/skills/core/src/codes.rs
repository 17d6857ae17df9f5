//! Enumerations with stable codes, as stored and as sent.

use baodao_kernel::coded;

coded! {
    /// What a skill belongs to: the trade or speciality it is looked for under.
    pub enum SkillGroup as SkillGroup {
        /// Medicine and health.
        Health = "health",
        /// Law and mediation.
        Law = "law",
        /// Electricity, water, building, appliances.
        Trades = "trades",
        /// Looking after people.
        Care = "care",
        /// Teaching and reading together.
        Teaching = "teaching",
        /// Computers, telephones, data.
        Digital = "digital",
        /// Languages and interpreting.
        Languages = "languages",
        /// Music, painting, sport.
        Culture = "culture",
        /// Words and pictures.
        Media = "media",
        /// Driving, cooking, hair, errands.
        DailyLife = "daily_life",
        /// Order, rescue, traffic.
        Safety = "safety",
        /// Accounts, projects, organising.
        Organising = "organising",
    }

    /// What kind of service somebody wishes to give.
    pub enum ServiceType as ServiceType {
        /// Elder people.
        Elders = "elders",
        /// Children and young people.
        Children = "children",
        /// People with a disability.
        Disability = "disability",
        /// Repairs at home.
        Repairs = "repairs",
        /// Environment and waste sorting.
        Environment = "environment",
        /// Patrols, traffic, order.
        Order = "order",
        /// Conflicts between neighbours.
        Mediation = "mediation",
        /// Advice on law and policy.
        Advice = "advice",
        /// Health.
        Health = "health",
        /// Culture and sport.
        Culture = "culture",
        /// Learning.
        Learning = "learning",
        /// Telephones and computers.
        Digital = "digital",
        /// Errands and doorstep help.
        Errands = "errands",
        /// Emergencies and disasters.
        Emergency = "emergency",
        /// Publicity, photographs, translation.
        Publicity = "publicity",
    }

    /// A language or dialect that somebody can serve in.
    pub enum Language as SpokenLanguage {
        /// 普通话.
        Mandarin = "mandarin",
        /// The dialect of the place.
        LocalDialect = "local_dialect",
        /// 吴语.
        Wu = "wu",
        /// 粤语.
        Cantonese = "cantonese",
        /// 闽南语.
        Minnan = "minnan",
        /// 客家话.
        Hakka = "hakka",
        /// 国家通用手语.
        SignLanguage = "sign_language",
        /// 盲文.
        Braille = "braille",
        /// English.
        English = "english",
        /// Japanese.
        Japanese = "japanese",
        /// Korean.
        Korean = "korean",
        /// Russian.
        Russian = "russian",
        /// French.
        French = "french",
        /// German.
        German = "german",
        /// Spanish.
        Spanish = "spanish",
        /// Arabic.
        Arabic = "arabic",
    }
}

/// Whether `code` has the shape of a skill code: 2 to 40 small letters, digits and underscores,
/// beginning with a letter.
pub fn is_code(code: &str) -> bool {
    (2..=40).contains(&code.len())
        && code.starts_with(|c: char| c.is_ascii_lowercase())
        && code.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}
