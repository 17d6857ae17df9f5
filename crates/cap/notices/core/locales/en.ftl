### Words of notices. Each: the text, and .title. Nothing personal: numbers, times and fixed words only.

## A resident's request

request_to_accept = { $kind ->
    [wish] Wish
    [grid_event] Grid event
    [consult] Question
    [complain] Complaint
    [report] Report
    [suggest] Suggestion
   *[other] Request
 } { $number } waits to be accepted.
    .title = To accept
request_filed_for_you = Request { $number } was written down for you. You can follow it at any time.
    .title = Filed for you
request_accepted = Your request { $number } has been accepted.
    .title = Accepted
request_to_dispatch = { $kind ->
    [wish] Wish
    [grid_event] Grid event
   *[other] Request
 } { $number } is accepted and waits to be dispatched.
    .title = To dispatch
request_asked = There is a question about your request { $number }. The clock waits for your answer.
    .title = A question for you
request_answered = The resident answered on request { $number }. The clock goes on.
    .title = Answered
request_declined = Request { $number } cannot be taken on here. Open it for the reason and the lawful route.
    .title = Not accepted
emergency_transferred = Request { $number } was urgent and handed to { $emergency }. If there is still danger, call { $emergency } yourself.
    .title = Handed on
request_dispatched = Your request { $number } was dispatched and should be done by { $due }.
    .title = Dispatched
request_handled = Your request { $number } was answered: { $outcome ->
    [solved] solved
    [partly] partly solved
    [not_solved] not solved
   *[explained] explained
 }. Please say whether it helped.
    .title = Did it help?
request_went_up = Your request { $number } went one level up.
    .title = One level up
request_closed = Your request { $number } is closed. You can write again if anything new happens.
    .title = Closed
request_merged = Your request { $number } is handled together with others of its kind. You will still hear of it.
    .title = Merged
wish_vetted = Your wish { $number } was approved and published.
    .title = Wish published
wish_rejected = Your wish { $number } was not approved. Open it for the reason.
    .title = Wish not approved
wish_expired = Nobody took on wish { $number } in time. It can be made again.
    .title = Wish expired

## Dispatch and handling

task_to_receive = { $kind ->
    [wish] Wish
    [grid_event] Grid event
   *[other] Request
 } { $number } was dispatched to your unit or department and waits to be received.
    .title = To receive
request_reopened = The resident was not satisfied with request { $number }: round { $round } begins.
    .title = Reopened
request_escalated = Request { $number } came up to your level: { $cause ->
    [dissatisfied] the resident was dissatisfied again
    [overdue] its time ran out
   *[by_hand] those in charge asked for it
 }.
    .title = Escalated
verdict_given = Verdict on request { $number }: { $verdict ->
    [satisfied] satisfied
    [basically] basically satisfied
    [dissatisfied] dissatisfied
   *[none] no opinion
 }.
    .title = Verdict
application_to_decide = Request { $number }: { $ask ->
    [extension] more time
    [suspension] suspension
   *[termination] termination
 } was applied for. Please decide.
    .title = To decide
application_refused = Request { $number }: { $ask ->
    [extension] more time
    [suspension] suspension
   *[termination] termination
 } was refused. The clock runs on.
    .title = Refused
deadline_extended = Request { $number } has more time, until { $due }.
    .title = More time
request_suspended = Request { $number } waits for a cause outside our hands and is looked at again on { $review }.
    .title = Suspended
request_resumed = Request { $number } goes on.
    .title = Resumed
request_terminated = Request { $number } was ended after review by two persons. Open it for the reason.
    .title = Ended
request_withdrawn = Request { $number } was taken back by the resident.
    .title = Withdrawn
request_moved_here = { $kind ->
    [wish] Wish
    [grid_event] Grid event
   *[other] Request
 } { $number } was moved to your area.
    .title = Moved to you
deadline_near = { $alarm ->
    [half] Half
   *[eighty_percent] Four fifths
 } of the time for request { $number } is gone; it is due { $due }.
    .title = Deadline near
deadline_passed = Request { $number } was due { $due }. Please see to it.
    .title = Overdue
task_received = The task of request { $number } has been received.
    .title = Received
return_to_decide = The task of request { $number } is to be given back: { $ground ->
    [not_our_duty] not their duty
    [outside_area] outside their area
    [handled_elsewhere] handled elsewhere
    [needs_joint_handling] needs joint handling
   *[unclear] unclear
 }. Please arbitrate.
    .title = Return to decide
task_returned = The task of request { $number } came back: { $ground ->
    [not_our_duty] not their duty
    [outside_area] outside their area
    [handled_elsewhere] handled elsewhere
    [needs_joint_handling] needs joint handling
   *[unclear] unclear
 }. Please dispatch again.
    .title = Dispatch again
return_agreed = The return of request { $number } was agreed to.
    .title = Return agreed
return_refused = The return of request { $number } was not agreed to. Please go on.
    .title = Return refused
task_finished = The work on request { $number } is done. Please confirm presence and reply.
    .title = To confirm
task_cancelled = The task of request { $number } was called off. You need not go.
    .title = Called off

## Claims

offer_made = Your help would be welcome with { $number }. It is up to you; open it to see what it is.
    .title = Can you help?
claim_made = Somebody took a place on request { $number }.
    .title = Place taken
offer_declined = Somebody declined an offer on request { $number }. The place is to be filled.
    .title = Place to fill
claim_left = Somebody left request { $number }. A place is free.
    .title = Place free
claim_promoted = A place became free for you on { $number }. Leave it if you cannot come.
    .title = You have a place
work_to_confirm = Work on request { $number } was reported. Please confirm presence.
    .title = Confirm presence
presence_confirmed = Your presence at { $number } was noted: { $presence ->
    [present] present
    [excused] excused
   *[absent] absent
 }. You can object.
    .title = Presence noted

## Skills and letters of appointment

licence_runs_out = A licence in your skill register runs out on { $until }. Please state the renewed one in "My skills".
    .title = Licence runs out
licence_ran_out = A licence in your skill register has run out. The skill is not put forward until you state the renewed one.
    .title = Licence has run out
licence_seen = The community has seen one of the licences in your skill register.
    .title = Licence seen
letter_issued = A letter of appointment { $number } waits for your answer. Accepting is up to you.
    .title = Letter to answer
letter_accepted = The letter of appointment { $number } was accepted.
    .title = Letter accepted
letter_declined = The letter of appointment { $number } was declined.
    .title = Letter declined
letter_resigned = The letter of appointment { $number } was given back.
    .title = Letter given back
letter_revoked = Your letter of appointment { $number } was ended before its term. Open it to read why.
    .title = Letter ended
disclosure_limit_passed = A member of staff has looked at personal data { $looks } times within an hour. Please check whether that was needed.
    .title = Many looks at data

## Digest and sign-in

digest = { $count ->
    [one] You have one message:
   *[other] You have { $count } messages:
 }
    .title = Daily digest
sign_in_code = Your sign-in code is { $code }. It is valid for { $minutes } minutes. Tell nobody.
    .title = Sign-in code
