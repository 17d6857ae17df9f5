//! `read_history`: what happened to a request, in order, in plain words.

use axum::extract::State;
use baodao_kernel::{AccountId, RequestId};
use baodao_platform::{Answer, Call, Path, Problem, Problems, Reply, StoredEvent, event};
use baodao_requests_core::{Action, Event, Relation};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{Requests, known::Known, store};

/// One thing that happened.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct HistoryLine {
    /// When.
    pub at: Timestamp,
    /// Stable name.
    #[schema(example = "request_accepted")]
    pub name: String,
    /// Key of the plain words, filled with `data`.
    #[schema(example = "history.request_accepted")]
    pub words: String,
    /// The role it was done under.
    #[schema(example = "grid_worker")]
    pub role: Option<String>,
    /// The account that did it, for those who work on it.
    pub actor: Option<AccountId>,
    /// Whether the caller did it.
    pub mine: bool,
    /// The reason given.
    pub reason: Option<String>,
    /// Details.
    #[schema(value_type = Object)]
    pub data: serde_json::Value,
}

/// What happened, oldest first.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct History {
    /// The lines.
    pub items: Vec<HistoryLine>,
}

/// Read a request's history
///
/// Who did what when, under which role and why. Those outside the work see roles, not accounts.
#[utoipa::path(get, path = "/api/requests/{id}/history", operation_id = "read_history", tag = "requests",
    params(("id" = RequestId, Path)), responses((status = 200, body = History), Problems))]
pub(crate) async fn read_history(
    State(cap): State<Requests>,
    call: Call,
    Path(id): Path<RequestId>,
) -> Answer<History> {
    let known = cap.known(&call, id.into()).await?;
    let permit = known.require(&call.actor, Action::ReadHistory)?;
    let items = cap.history(&call, &known, permit.role().is_some()).await?;
    Ok(Reply::ok(History { items }))
}

impl Requests {
    /// The history as told to the caller; `staff` sees accounts.
    pub(crate) async fn history(
        &self,
        call: &Call,
        known: &Known,
        staff: bool,
    ) -> Result<Vec<HistoryLine>, Problem> {
        let request = &known.request;
        let subject = [request.id.0];
        let events =
            event::history(self.platform.pool(), request.tenant, &subject, request.submitted_at, 500).await?;
        let own = known.stands(&call.actor, Relation::Requester);
        // What happened before somebody asked for secrecy names them; that is not told any more.
        let behind = if request.requester.secret && !own { self.behind(known).await? } else { None };
        let line = |event: StoredEvent| {
            let actor = event.actor.map(AccountId).filter(|actor| Some(*actor) != behind);
            let mut data = event.data;
            if let Some(fields) = data.as_object_mut() {
                // For those who are told, not for the page.
                for inner in ["requester", "in_charge"] {
                    fields.remove(inner);
                }
                if !staff {
                    fields.retain(|_, value| {
                        value.as_str().is_none_or(|text| text.parse::<uuid::Uuid>().is_err())
                    });
                }
            }
            HistoryLine {
                at: event.at,
                words: Event::words_key(&event.name),
                name: event.name,
                role: event.role,
                mine: actor.is_some() && actor == call.actor.account,
                actor: actor.filter(|_| staff),
                reason: event.reason,
                data,
            }
        };
        Ok(events.into_iter().map(line).collect())
    }

    /// The account behind a secret request.
    async fn behind(&self, known: &Known) -> Result<Option<AccountId>, Problem> {
        let found =
            store::sides::identity(self.platform.pool(), known.request.tenant, known.request.id).await?;
        Ok(found.and_then(|(account, _)| account))
    }
}
