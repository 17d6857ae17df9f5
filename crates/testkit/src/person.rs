//! The ready-made persons.

use baodao_kernel::Role;

use crate::places::{
    COMMUNITY, DISTRICT, FAR_GRID, GRID, NEXT_COMMUNITY, OTHER_GRID, SECOND_GRID, SUBDISTRICT,
};

macro_rules! persons {
    ($($(#[$doc:meta])* $person:ident = ($name:literal, $phone:literal, $role:ident, $area:expr, $home:expr)),+ $(,)?) => {
        /// A person of the small district; all but the visitors' own data are the same in every test.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Person { $($(#[$doc])* $person),+ }

        impl Person {
            /// Everybody.
            pub const ALL: &'static [Person] = &[$(Person::$person),+];

            /// Full name.
            pub fn name(self) -> &'static str {
                match self { $(Self::$person => $name),+ }
            }

            /// Mobile number.
            pub fn phone(self) -> &'static str {
                match self { $(Self::$person => $phone),+ }
            }

            /// What the person holds.
            pub fn role(self) -> Role {
                match self { $(Self::$person => Role::$role),+ }
            }

            /// Code of the area over which it is held.
            pub fn area(self) -> &'static str {
                match self { $(Self::$person => $area),+ }
            }

            /// Code of the grid of the home, if stated.
            pub fn home(self) -> Option<&'static str> {
                match self { $(Self::$person => $home),+ }
            }
        }
    };
}

persons! {
    /// Lives in the grid.
    Resident = ("张小明", "13800000001", Resident, DISTRICT, Some(GRID)),
    /// Lives in the grid too.
    Neighbour = ("周阿姨", "13800000002", Resident, DISTRICT, Some(GRID)),
    /// Lives in the grid; first aid and electrician; wants offers.
    Volunteer = ("李志愿", "13800000003", Volunteer, DISTRICT, Some(GRID)),
    /// Lives in the second grid; first aid; wants offers.
    SecondVolunteer = ("王志远", "13800000004", Volunteer, DISTRICT, Some(SECOND_GRID)),
    /// Reported in from a unit; lives in the grid; first aid; wants offers.
    InServiceMember = ("赵在职", "13800000005", InServiceMember, DISTRICT, Some(GRID)),
    /// First hand in the grid.
    GridWorker = ("陈网格", "13800000006", GridWorker, GRID, None),
    /// Dispatches in the community.
    Coordinator = ("林协调", "13800000007", CommunityCoordinator, COMMUNITY, None),
    /// The community's secretary.
    Secretary = ("吴书记", "13800000008", CommunitySecretary, COMMUNITY, None),
    /// Dispatches in the subdistrict.
    Dispatcher = ("郑派单", "13800000009", Dispatcher, SUBDISTRICT, None),
    /// Calls back in the subdistrict.
    CallbackOfficer = ("孙回访", "13800000010", CallbackOfficer, SUBDISTRICT, None),
    /// Handles for a department.
    Handler = ("钱承办", "13800000011", Handler, DISTRICT, None),
    /// Speaks for a partner unit.
    UnitLiaison = ("冯联络", "13800000012", UnitLiaison, DISTRICT, None),
    /// Dispatches in the community beside it.
    NextCoordinator = ("褚协调", "13800000013", CommunityCoordinator, NEXT_COMMUNITY, None),
    /// First hand in a grid of another subdistrict.
    FarGridWorker = ("卫网格", "13800000014", GridWorker, FAR_GRID, None),
    /// Protects personal data.
    Dpo = ("蒋保护", "13800000015", Dpo, DISTRICT, None),
    /// Configures.
    Sysadmin = ("沈系统", "13800000016", Sysadmin, DISTRICT, None),
    /// Grants rights.
    Secadmin = ("韩安全", "13800000017", Secadmin, DISTRICT, None),
    /// Reads the audit log.
    Auditor = ("杨审计", "13800000018", Auditor, DISTRICT, None),
    /// A resident of the second tenant.
    OtherResident = ("许外区", "13800000031", Resident, "320699", Some(OTHER_GRID)),
    /// First hand in the second tenant's grid.
    OtherGridWorker = ("何外区", "13800000032", GridWorker, OTHER_GRID, None),
    /// Dispatches in the second tenant's community.
    OtherCoordinator = ("吕外区", "13800000033", CommunityCoordinator, "320699001001", None),
    /// Configures the second tenant.
    OtherSysadmin = ("施外区", "13800000034", Sysadmin, "320699", None),
    /// Grants rights in the second tenant.
    OtherSecadmin = ("孔外区", "13800000035", Secadmin, "320699", None),
}

impl Person {
    /// Belongs to the second tenant.
    pub fn is_other(self) -> bool {
        self.area().starts_with("320699")
    }

    /// Skill codes that the person states.
    pub fn skills(self) -> &'static [&'static str] {
        match self {
            Self::Volunteer => &["electrician", "first_aid"],
            Self::SecondVolunteer | Self::InServiceMember => &["first_aid"],
            _ => &[],
        }
    }

    /// Of age and wanting to be offered work.
    pub fn wants_offers(self) -> bool {
        matches!(self.role(), Role::Volunteer | Role::InServiceMember)
    }
}
