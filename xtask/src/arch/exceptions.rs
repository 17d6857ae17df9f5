//! Where a rule does not hold, and why. Every entry is one line with its reason; an entry that is
//! no longer needed is itself a finding.

/// Crates that may use another capability's core types: (who, whose core, why).
pub const CROSS_CORE: &[(&str, &str, &str)] = &[
    (
        "baodao-notices-core",
        "requests",
        "finds the words for each step of a request by its event's typed name and data",
    ),
    (
        "baodao-notices-server",
        "requests",
        "reads the data of request events from the log to address the next person to act",
    ),
    (
        "baodao-notices-server",
        "identity",
        "implements its port for sending sign-in codes, and adapts its port for people",
    ),
    ("baodao-requests-server", "identity", "asks its port for people: names, homes and skills of candidates"),
    (
        "baodao-requests-server",
        "territory",
        "asks its port for places: which grid a point or an address text lies in",
    ),
    ("baodao-care-server", "identity", "asks its port for people: masked names, who is in use and of age"),
    ("baodao-care-server", "territory", "asks its port for places: names and levels of areas"),
    (
        "baodao-gatherings-server",
        "identity",
        "asks its port for people: masked names, and who holds an office",
    ),
    (
        "baodao-gatherings-server",
        "territory",
        "asks its port for places: names of areas, and which are in force",
    ),
    ("baodao-venues-server", "territory", "asks its port for places: names of areas, and which are in force"),
    ("baodao-skills-server", "identity", "asks its port for people: masked names, homes, who is in use"),
    (
        "baodao-skills-server",
        "territory",
        "asks its port for places: names of areas and the distance between them",
    ),
    (
        "baodao-reportin-server",
        "territory",
        "asks its port for places: names of areas, and which grid an address text lies in",
    ),
    ("baodao-requests-server", "notices", "implements its port that tells who stands around a request"),
    ("baodao-requests-server", "records", "implements its port that tells of the work that people took on"),
    (
        "baodao-records-server",
        "identity",
        "asks its port for people: names, and contacts of an authorised list",
    ),
    ("baodao-records-server", "territory", "asks its port for places: names of areas"),
    ("baodao-cobuilding-server", "identity", "asks its port for people: masked names of who claims"),
    (
        "baodao-cobuilding-server",
        "territory",
        "asks its port for places: names of areas, and which are in force",
    ),
];

/// Files that may be longer than [`super::budgets::FILE_LINES`]: (file, why).
pub const LONG_FILES: &[(&str, &str)] =
    &[("web/src/api/schema.d.ts", "written by `npm run api` from openapi/baodao.json")];

/// Crates that may be larger than [`super::budgets::CRATE_LINES`]: (crate, lines, why).
pub const BIG_CRATES: &[(&str, usize, &str)] = &[
    (
        "baodao-requests-server",
        9_000,
        "the whole loop: seventy operations, one a file, over three small aggregates",
    ),
    (
        "baodao-identity-server",
        6_500,
        "accounts, roles, sign-in, sessions, consent and data rights lean on one another's rows",
    ),
    (
        "baodao-app",
        9_900,
        "the wiring, the commands, and the demo district, which has something of every capability",
    ),
    (
        "baodao-records-server",
        8_900,
        "records and what is written from them: sheets, letters, commendation, fifty operations, one a file",
    ),
    (
        "baodao-reportin-server",
        8_600,
        "rosters, report-ins and rounds of checking lean on one another's rows: forty-five operations, one a file",
    ),
    (
        "baodao-organisation-server",
        13_200,
        "a register of ten lists: fifty-five operations, one a file, and each list in and out as a table",
    ),
];

/// Operations that need no test of their own name: (operation, why).
pub const UNTESTED_OPERATIONS: &[(&str, &str)] = &[];
