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

## Pairings, visits and local services

pairing_asked = The community asks whether you would help a household. It is up to you; open it to see what it is.
    .title = Would you help?
pairing_accepted = Somebody accepted to help a household.
    .title = Helper found
pairing_declined = Somebody declined to help a household. Please look for somebody else.
    .title = Helper needed
pairing_left = Somebody no longer helps a household. Please look for somebody else.
    .title = Helper needed
pairing_changed = The plan of a household that you help has changed.
    .title = Plan changed
pairing_ended = A pairing with a household is over. Thank you.
    .title = Pairing over
pairing_household_asked = Your number was left for a pairing with helpers. Open it to say whether that is your household.
    .title = Your household?
pairing_household_confirmed = A household has confirmed its account. It can see and end its pairing itself.
    .title = Household confirmed
pairing_household_denied = The person with a household's number says that it is not theirs. Please check the number.
    .title = Check a number
pairing_household_changed = The plan of the visits to your household has changed. Open it to see how.
    .title = Your visits changed
pairing_household_ended = The pairing of your household is over. Nobody comes any more, and nobody reads your name and telephone.
    .title = Your pairing is over
pairing_household_unlinked = A household has taken its account away from its pairing. The pairing goes on; the household ends it through the community.
    .title = Account taken away
pairing_household_removed = The community has taken your account away from a pairing. You no longer see it and are not asked about it. Please call the community if that is wrong.
    .title = Account taken away
visit_due = A visit to the household you help is due. Please drop in or call by { $due }.
    .title = Visit due
visit_without_helper = A household is due for a visit and nobody helps it now. Please arrange one.
    .title = Arrange a visit
visit_question = A visit was due by { $due } and none has been written down. Please find out how things are.
    .title = How are they?
visit_to_see = Something about a visit asks for your attention. Open it to see what.
    .title = A visit to look at
walk_planned = A walk through your grid is planned for { $at }. Open it to come along if you wish.
    .title = A walk in your grid
walk_joined = Somebody comes along on your walk of { $at }.
    .title = Coming along
walk_cancelled = The walk of { $at } on which you come along was called off.
    .title = Walk called off
walk_to_see = On a walk through a grid something was found that somebody has to see to. Open it to read what.
    .title = Found on a walk
service_offered = A local service waits to be published.
    .title = Service to publish
service_published = Your service is on the public list.
    .title = Service published
service_withdrawn = Your service was taken off the public list.
    .title = Service taken off
## Organisation

unit_liaison_named = You are named as the liaison of a unit. Open it to see which.
    .title = Liaison of a unit
unit_liaison_ended = You are no longer the liaison of a unit. Open it to see.
    .title = No longer a liaison
unit_joined_body = The unit that you speak for has joined a committee or alliance. Open it to see.
    .title = Unit has joined
unit_left_body = The unit that you speak for has left a committee or alliance. Open it to see.
    .title = Unit has left
post_appointed = You have been appointed to a post. Open it to see term and duties.
    .title = New post
post_changed = Term, duties, document or body of one of your posts changed. Open it to see.
    .title = Post changed
post_observed = Something was written down about your work in a post. Open it to read every word.
    .title = Note about a post
post_ended = One of your posts has ended. Open it to see why.
    .title = Post ended
post_term_ending = The term of one of your posts ends on { $until }.
    .title = Term about to end
branch_joined = You serve in a branch or group now; your formal membership stays where it is.
    .title = In a branch
branch_left = You are no longer listed in a branch or group. Open it to see why.
    .title = Out of a branch
team_led = You are asked to lead a team. Open it to see its plan.
    .title = Leading a team
team_invited = A team invites you to join. Joining is up to you.
    .title = Team invitation
team_joined = Somebody has joined the team that you lead.
    .title = Somebody joined
team_asked = Somebody asks to join a team. Open it to answer.
    .title = Asking to join
team_ask_accepted = You are in the team that you asked to join.
    .title = You are in the team
team_ask_refused = The team that you asked to join did not take you in this time. Open it to see more.
    .title = Answer of a team
team_removed = You are no longer in a team. Open it to read why.
    .title = Change in a team
team_uninvited = A team took back its invitation to you. Open it to read why.
    .title = Invitation withdrawn
team_ask_void = The team that you asked to join is no more, so your ask is over. Open it to see.
    .title = Your ask is over
team_disbanded = A team that you lead, are in or were invited to is no more. Open it to see.
    .title = Team disbanded
zone_assigned = You have a new responsibility zone or pioneer post. Open it to see where.
    .title = Responsibility zone
zone_ended = You no longer answer for a responsibility zone or pioneer post. Open it to see why.
    .title = Zone ended

## Gatherings and what follows from them

gathering_invited = You are invited to a gathering at { $start }. Open it to see what it is and say whether you come.
    .title = An invitation
gathering_moved = A gathering that you are invited to is at another time or place. It begins at { $start }; open it to see.
    .title = Gathering moved
gathering_cancelled = The gathering at { $start } that you are invited to does not take place. Open it to see why.
    .title = Gathering cancelled
follow_up_given = After a gathering something is for you to see to by { $due }. Open it to see what.
    .title = Something to see to
follow_up_due = What you see to after a gathering is due by { $due }.
    .title = Due soon
follow_up_passed = What you see to after a gathering was due by { $due } and is still open. Is anything in the way?
    .title = Still open
follow_up_done = Something that was to follow from your gathering is done.
    .title = Follow-up done
follow_up_reopened = What you saw to after a gathering is open again, by { $due }. Open it to see what is left.
    .title = Open again

## Report-in

report_in_invited = Your unit has put you on its roster of in-service members. Please check it in "My report-in" and report in to the community where you live.
    .title = Please report in
report_in_to_confirm = A report-in waits for the community.
    .title = Report-in to confirm
report_in_to_correct = The community asks you to correct your report-in. Open it to read what.
    .title = Report-in to correct
report_in_confirmed = The community has confirmed your report-in. Thank you.
    .title = Report-in confirmed
report_in_rejected = The community has not accepted your report-in. Open it to read why; you may report in anew.
    .title = Not accepted
report_in_ended = Your report-in has ended. Open it to read more.
    .title = Report-in ended
report_in_check_asked = Does your report-in still hold? If you have moved or left your unit, please tell us. Nothing ends if you do not answer.
    .title = Check your report-in
report_in_correction_to_decide = A correction of a report-in waits for the community.
    .title = Correction proposed
report_in_correction_accepted = The community has taken over the correction of your report-in.
    .title = Correction accepted
report_in_correction_declined = The community has not taken over your correction; your report-in stands as before. Open it to read why.
    .title = Correction declined
report_in_corrected = Something in your report-in was corrected. Open it to see what; you can object.
    .title = Report-in corrected
report_in_uncorrected = A correction of your report-in in a round of re-verification was taken back; it stands as before. Please have a look.
    .title = Correction undone
report_in_adopted = The unit that you wrote down is in the register now. It sees that you reported in, with community and day, and nothing else.
    .title = Unit registered
report_in_receipt = The report-in of a member of your unit was confirmed. The receipt is under "Units reported in".
    .title = Receipt
report_in_joined_branch = A reported-in member serves in your functional branch from now on.
    .title = New member
report_in_regridded = The community has decided or changed the grid that you live in. Open it to see which; tell the community if it is wrong.
    .title = Your grid
report_in_unit_over = A unit is no more that reported in to your community, or whose people did. Its own report-in has ended; those of its people stand. Please look at each.
    .title = Unit is no more
round_opened = A round of re-verification has begun. Please finish by { $deadline }.
    .title = Re-verification
round_to_check = Re-verification: { $lines ->
    [one] one member
   *[other] { $lines } members
 } of your branch to look at by { $deadline }.
    .title = Roster to check
round_deadline_near = The round of re-verification ends on { $deadline }. You have { $lines ->
    [one] one member
   *[other] { $lines } members
 } still to look at.
    .title = Deadline is near
round_deadline_passed = The deadline of the round that you opened has passed. { $lines ->
    [0] Everybody has been looked at; you can close it.
    [one] One member is still to be looked at; what nobody looked at stays as it is.
   *[other] { $lines } members are still to be looked at; what nobody looked at stays as it is.
 }
    .title = Deadline has passed
round_closed = A round of re-verification was closed. The result can be read.
    .title = Round closed
## Records, thanks and commendation

record_proposed = A record of { $minutes } minutes of service { $number } was proposed for you. Please confirm or dispute it.
    .title = Confirm your record
records_waiting = Records of your services that wait for you: { $records }. Please confirm or dispute them; silence confirms nothing.
    .title = Records to confirm
record_to_verify = A record of service { $number } came late or was corrected. Please verify it.
    .title = Record to verify
record_disputed = A record of service { $number } is disputed by the person. Please look into it and answer.
    .title = Record disputed
record_dispute_answered = Your dispute about the record of service { $number } was answered. Please decide again.
    .title = Dispute answered
record_corrected = The record of service { $number } was corrected to { $minutes } minutes. Please confirm it again.
    .title = Record corrected
record_verified = The record of service { $number } was verified and counts among your records.
    .title = Record verified
record_withdrawn = The record of service { $number } was taken back. Open it to read why.
    .title = Record taken back
record_question = Some records need an explanation: { $kind ->
    [many_minutes_on_a_day] many minutes on one day
    [many_minutes_in_period] many minutes within a period
    [many_corrections] many corrections
    [same_minutes] the same minutes many times
   *[other] unusual data
 }. This is a question, not a finding.
    .title = Records: question
feedback_sheet_prepared = Your yearly feedback sheet is ready. Whether your unit reads it is up to you.
    .title = Feedback sheet
thanks_received = A letter thanks you. Open it to read it; whether you are named in public is up to you.
    .title = A letter of thanks
thanks_to_redact = A letter of thanks may be published. Please prepare the text without personal data.
    .title = Letter to redact
thanks_published = A letter of thanks that concerns you was published. You can take your consent back at any time.
    .title = Letter published
nominated = You were nominated for a commendation. Please look at what would be shown; whether you stand is up to you.
    .title = You were nominated
nomination_agreed = The person you nominated has agreed to stand.
    .title = Nomination agreed
nomination_public = Your nomination stands in the public notice until { $until }.
    .title = In public notice
nomination_to_publish = Somebody nominated has agreed to stand. Please look at it and put it into the public notice.
    .title = Ready to publish
nomination_to_decide = The public notice of a nomination is over. Please take it to the meeting and record its decision.
    .title = Ready to decide
nomination_withdrawn = Somebody nominated has taken back their agreement. It is shown no longer; nobody asks why.
    .title = Nomination withdrawn
commendation_opened = A commendation takes nominations in your area. Open it to nominate somebody.
    .title = Commendation open
commendation_for_branch = A commendation takes nominations where your branch serves. Open it to nominate a member.
    .title = Commendation open
commendation_told = A member of your unit was commended and wants the unit to know. Open it to read it.
    .title = A member commended
nomination_objected = Somebody objects to a nomination in the public notice. Please look into it and answer.
    .title = An objection
objection_answered = Your objection to a nomination was answered. Open it to read the answer.
    .title = Objection answered
cooperation_asked = How did the community and the unit work together this year? Please say it until { $until }.
    .title = A year together
cooperation_shown = The community and the unit have both spoken of the year; each can read the other.
    .title = Both have spoken
cooperation_ends = You can still say how the community and the unit worked together this year, until { $until }. Saying nothing counts as nothing.
    .title = Days end soon
cooperation_over = The days of the two-way evaluation are over and the other side has said nothing. What you said stands, and the other side can read it.
    .title = Evaluation over
cooperation_to_read = The days of the two-way evaluation are over. You can read what the other side said.
    .title = Evaluation to read
nomination_announced = The result of the commendation you stood for was announced. Open it to read it.
    .title = Commendation

## Micro-projects

micro_claimed = Somebody claims a micro-project. Please open it to answer.
    .title = Claim to answer
micro_taken_back = A claim on a micro-project was taken back; its places are free again.
    .title = Claim taken back
micro_accepted = Your claim on a micro-project was accepted. Open it for time and place.
    .title = Claim accepted
micro_declined = Your claim on a micro-project was not accepted. Open it to read why.
    .title = Claim not accepted
micro_changed = A micro-project that you claimed was changed. Please open it.
    .title = Project changed
micro_started = A micro-project in which you take part has started.
    .title = Project started
micro_done = A micro-project is done. Please open it and say whether you took part.
    .title = Project done
micro_withdrawn = A micro-project that you claimed was withdrawn. Open it to read why.
    .title = Project withdrawn
micro_part_confirmed = Somebody who claimed a micro-project says that they took part.
    .title = Part confirmed
micro_part_denied = Somebody who claimed a micro-project says that they did not take part.
    .title = Part denied

## Digest and sign-in

digest = { $count ->
    [one] You have one message:
   *[other] You have { $count } messages:
 }
    .title = Daily digest
sign_in_code = Your sign-in code is { $code }. It is valid for { $minutes } minutes. Tell nobody.
    .title = Sign-in code
