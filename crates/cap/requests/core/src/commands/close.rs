//! Close a handled request that no verdict came for.

use crate::{Action, Command, Env, Event, Kind, Refusal, Request};

/// Closes without a verdict: after the window, or at once when there is nobody to ask. A grid
/// event is verified by somebody else than its handler. The nightly job acts without an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Close;

impl Command for Close {
    type On = Request;

    fn action(&self) -> Action {
        Action::Close
    }

    fn events(&self, on: &Request, env: &Env) -> Result<Vec<Event>, Refusal> {
        let Some(handling) = &on.handling else {
            return Err(on.wrong_stage(Action::Close));
        };
        if on.kind == Kind::GridEvent && env.actor.account == Some(handling.by) {
            return Err(Refusal::OtherPersonNeeded);
        }
        let until = env.rules.verdict_window.value.after(handling.at, env.calendar).at;
        let asked = on.requester.can_be_asked();
        if asked && env.now < until {
            return Err(Refusal::VerdictAwaited { until });
        }
        Ok(vec![Event::RequestClosed { verdict_awaited: asked }])
    }
}
