//! `read_contact`: the requester's contact in full, for those at work on it; logged and visible
//! to the requester.

use axum::extract::State;
use baodao_kernel::RequestId;
use baodao_platform::{
    Answer, Call, Input, Path, Problem, Problems, Reply,
    disclosure::{self, Disclosure},
};
use baodao_requests_core::{Action, Relation, contact_visible, contact_visible_to_recipient};
use garde::Validate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    Requests,
    known::Known,
    store,
    views::{ADDRESS, CONTACT, Contact},
};

/// Why the contact is needed.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReadContact {
    /// The reason; the requester can read it.
    #[garde(length(chars, min = 2, max = 200))]
    #[schema(min_length = 2, max_length = 200, example = "上门前电话联系")]
    reason: String,
}

/// A contact with the address in full.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct FullContact {
    /// Name; empty when none was given.
    #[schema(example = "张小明")]
    pub name: String,
    /// Phone; empty when none was given.
    #[schema(example = "13800000000")]
    pub phone: String,
    /// Address in words; empty when none was given.
    pub address: String,
}

/// Read the requester's contact in full
///
/// Only for the present handler, from acceptance to end; every look is recorded with its reason.
#[utoipa::path(post, path = "/api/requests/{id}/contact", operation_id = "read_contact", tag = "requests",
    params(("id" = RequestId, Path)), request_body = ReadContact, responses((status = 200, body = FullContact), Problems))]
pub(crate) async fn read_contact(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<RequestId>,
    Input(input): Input<ReadContact>,
) -> Answer<FullContact> {
    let known = cap.known(&call, id.into()).await?;
    let permit = known.permit(&call.actor, Action::ReadContact).ok_or_else(|| {
        if known.permit(&call.actor, Action::Read).is_some() {
            Problem::not_allowed()
        } else {
            Problem::not_found()
        }
    })?;
    let own = known.stands(&call.actor, Relation::Requester);
    if !own && !cap.at_work(&call, &known).await? {
        return Err(Problem::not_allowed());
    }
    let tenant = call.actor.tenant;
    let vault = cap.platform.vault();
    let identity = store::sides::identity(cap.platform.pool(), tenant, id).await?.filter(|_| own);
    let sealed = identity.and_then(|(_, sealed)| sealed).or_else(|| known.texts.contact.clone());
    let mut contact = match sealed {
        Some(sealed) => {
            let plain = vault.open(tenant, CONTACT, &sealed).map_err(Problem::fault)?;
            serde_json::from_slice::<Contact>(&plain).map_err(Problem::fault)?
        }
        None => Contact::default(),
    };
    // A requester with an account left no contact: theirs is the account's.
    if let Some(account) = known.request.requester.account.filter(|_| contact.phone.is_empty())
        && let Some(person) = cap.people.contact(tenant, account).await.map_err(Problem::fault)?
    {
        contact = Contact { name: person.name, phone: person.phone.expose().to_owned() };
    }
    let address = known.texts.address.as_deref().map(|sealed| vault.open_text(tenant, ADDRESS, sealed));
    let address = address.transpose().map_err(Problem::fault)?.unwrap_or_default();
    if !own {
        let look = Disclosure {
            role: known.office(&call.actor, permit),
            person: known.request.requester.account,
            subject_kind: "request",
            subject_id: id.0,
            fields: &["name", "phone", "address"],
            reason: &input.reason,
        };
        disclosure::record(&call, cap.platform.pool(), look).await?;
    }
    Ok(Reply::ok(FullContact { name: contact.name, phone: contact.phone, address }))
}

impl Requests {
    /// Whether the caller is at work on it now: in charge, caller of a drawn call-back, holding a
    /// place, or the recipient of an open task. A secret requester is shown to none of them.
    async fn at_work(&self, call: &Call, known: &Known) -> Result<bool, Problem> {
        if known.request.requester.secret {
            return Ok(false);
        }
        if known.stands(&call.actor, Relation::InCharge) || known.stands(&call.actor, Relation::Caller) {
            return Ok(true);
        }
        let me = call.account()?;
        let pool = self.platform.pool();
        for task in store::tasks::of_request(pool, &call.actor, known.request.id).await? {
            if contact_visible_to_recipient(&task.task, me, &known.request) {
                return Ok(true);
            }
            if let Some(claim) = store::claims::live(pool, task.task.id, me).await?
                && let Some(claim) = store::claims::load(pool, &call.actor, claim).await?
                && contact_visible(&task.task, &claim, &known.request, call.now)
            {
                return Ok(true);
            }
        }
        Ok(false)
    }
}
