//! What the API description says beside its operations.

use baodao_platform::problem::ProblemBody;
use utoipa::openapi::OpenApi as Description;
use utoipa::openapi::security::{
    ApiKey, ApiKeyValue, HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme,
};
use utoipa::{Modify, OpenApi};

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Baodao",
        version = "0.1.0",
        description = "Requests of residents from asking to verdict, and everything around them. \
            The rules that every operation keeps are in docs/api-design.md.",
        license(name = "Apache-2.0", identifier = "Apache-2.0")
    ),
    tags(
        (name = "requests", description = "Requests (点单), tasks (派单), claims (认领), wishes, call-backs."),
        (name = "identity", description = "Districts, accounts, roles, sign-in, consent, data rights."),
        (name = "territory", description = "Areas, estates, buildings, boundaries, the grid board, finding a place."),
        (name = "organisation", description = "Units, party bodies, appointments, members, teams, zones, social organisations, checks."),
        (name = "notices", description = "Inboxes, settings, texts and channels of notices."),
        (name = "skills", description = "The skill register (党员专家库): catalogue, one's own register, finding people, letters of appointment."),
        (name = "care", description = "Pairings (结对帮扶), care visits (探访关爱), services near home (便民服务) and their cards."),
        (name = "venues", description = "Places that serve people (阵地), brands of communities (一居一品), base figures of areas (街道概况)."),
        (name = "gatherings", description = "Meetings at a time with people (线下见面会, 启动仪式): invitations, attendance, outcome, follow-ups."),
        (name = "cobuilding", description = "Micro-projects (文明“微”项目) of communities and who claims them (认领)."),
        (name = "reportin", description = "Report-in (报到): rosters, invitations, confirmation, receipts, placement, rounds of re-verification."),
        (name = "records", description = "Service records (服务记录), feedback sheets, letters of thanks, commendation, the auditor's questions."),
        (name = "platform", description = "Live events, rule sheets, calendars.")
    ),
    components(schemas(ProblemBody)),
    modifiers(&Credentials)
)]
struct Api;

struct Credentials;

impl Modify for Credentials {
    fn modify(&self, api: &mut Description) {
        let components = api.components.get_or_insert_default();
        let cookie = ApiKey::Cookie(ApiKeyValue::with_description(
            baodao_platform::auth::COOKIE,
            "Session cookie of the browser; `__Host-baodao` where the program is reached over TLS.",
        ));
        components.add_security_scheme("session", SecurityScheme::ApiKey(cookie));
        let bearer =
            HttpBuilder::new().scheme(HttpAuthScheme::Bearer).description(Some("Personal access token."));
        components.add_security_scheme("token", SecurityScheme::Http(bearer.build()));
        let none: [String; 0] = [];
        api.security = Some(vec![
            SecurityRequirement::default(),
            SecurityRequirement::new("session", none.clone()),
            SecurityRequirement::new("token", none),
        ]);
    }
}

/// The description that the capabilities' operations are added to.
pub fn description() -> Description {
    Api::openapi()
}
