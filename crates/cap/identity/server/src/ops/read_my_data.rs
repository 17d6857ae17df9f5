//! `read_my_data`: everything that identity holds about the caller, in full.

use axum::extract::State;
use baodao_kernel::AccountId;
use baodao_platform::{Answer, Call, Problem, Problems, Reply, disclosure};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use super::read_me::{self, Me};
use super::{list_my_disclosures, list_my_sessions};
use crate::Identity;
use crate::store::data_rights::Wanted;
use crate::store::{accounts, consents, data_rights, tokens};
use crate::views::{ConsentView, DataRightView, SessionView, TokenView};

/// All of it.
#[derive(Debug, Serialize, ToSchema)]
pub struct MyData {
    /// The account.
    pub account: AccountId,
    /// Since when.
    pub created_at: Timestamp,
    /// Own number in full.
    #[schema(example = "13812345678")]
    pub phone: String,
    /// Name, profile, roles.
    pub me: Me,
    /// Signed-in devices.
    pub sessions: Vec<SessionView>,
    /// Access tokens.
    pub access_tokens: Vec<TokenView>,
    /// Consent given and withdrawn.
    pub consents: Vec<ConsentView>,
    /// Requests about own data.
    pub data_rights: Vec<DataRightView>,
    /// The latest 1,000 looks at own data by others.
    pub disclosures: Vec<disclosure::SeenDisclosure>,
}

/// Read everything held about me
///
/// The copy that the law gives a right to, for what identity holds; requests, claims and
/// notices are read through their own operations.
#[utoipa::path(get, path = "/api/me/data", operation_id = "read_my_data", tag = "identity",
    responses((status = 200, body = MyData), Problems))]
#[tracing::instrument(skip_all)]
pub(crate) async fn read_my_data(State(identity): State<Identity>, call: Call) -> Answer<MyData> {
    let id = call.account()?;
    let tenant = call.actor.tenant;
    let pool = identity.platform.pool();
    let seals = identity.seals(tenant);
    let account = accounts::load(pool, seals, tenant, id).await?.ok_or_else(Problem::not_found)?;
    let wanted = Wanted { account: Some(id), ..Wanted::default() };
    let rights = data_rights::list(pool, seals, tenant, &wanted, 1000).await?;
    let consents = consents::of_account(pool, tenant, id).await?;
    let tokens = tokens::of_account(pool, tenant, id, call.now).await?;
    Ok(Reply::ok(MyData {
        account: id,
        created_at: account.created_at,
        phone: account.phone.as_ref().map(|phone| phone.expose().to_owned()).unwrap_or_default(),
        me: read_me::view(&identity, &call, account).await?,
        sessions: list_my_sessions::of(&identity, &call, id).await?,
        access_tokens: tokens.into_iter().map(TokenView::from).collect(),
        consents: consents.into_iter().map(ConsentView::from).collect(),
        data_rights: rights.into_iter().map(|right| DataRightView::new(right, &call.actor)).collect(),
        disclosures: list_my_disclosures::of(&identity, &call, id, 1000).await?,
    }))
}
