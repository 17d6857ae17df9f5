//! Notices' question about requests, answered by requests.

use std::collections::HashMap;
use std::sync::Arc;

use baodao_kernel::{RequestId, TenantId};
use baodao_notices_core::{Matter, Matters, Pending, Place, PortFailure, Receiver};
use baodao_platform::Platform;
use baodao_requests_server::Around;

struct MattersOfRequests(Platform);

/// The port over the platform's requests.
pub fn matters(platform: &Platform) -> Arc<dyn Matters> {
    Arc::new(MattersOfRequests(platform.clone()))
}

impl Matters for MattersOfRequests {
    fn about<'a>(
        &'a self,
        tenant: TenantId,
        requests: &'a [RequestId],
    ) -> Pending<'a, Result<HashMap<RequestId, Matter>, PortFailure>> {
        Box::pin(async move {
            let found = baodao_requests_server::around(&self.0, tenant, requests).await;
            let found = found.map_err(|problem| PortFailure(format!("requests could not answer: {}", problem.code)))?;
            Ok(found.into_iter().map(|(id, around)| (id, matter(around))).collect())
        })
    }
}

fn matter(around: Around) -> Matter {
    let places = around.holders.into_iter().map(|holder| Place {
        claim: holder.claim,
        task: holder.task,
        account: holder.account,
        stage: holder.stage,
    });
    let receivers = around.bodies.into_iter().map(|body| Receiver {
        task: body.task,
        role: body.role,
        area: body.area,
        received_by: body.person,
    });
    Matter {
        number: around.number,
        kind: around.kind,
        urgency: around.urgency,
        stage: around.stage,
        level: around.level,
        area: around.area,
        requester: around.requester,
        proxy: around.proxy,
        joined: around.joined,
        accepted_by: around.accepted_by,
        dispatched_by: around.dispatched_by,
        places: places.collect(),
        receivers: receivers.collect(),
    }
}
