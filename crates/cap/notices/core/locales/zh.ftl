### 通知用语。每条：正文，加 .title 标题。不含任何个人信息，只有编号、时间和固定说法。

## 居民的诉求

request_to_accept = { $kind ->
    [wish] 微心愿
    [grid_event] 网格事件
    [consult] 咨询
    [complain] 投诉
    [report] 举报
    [suggest] 建议
   *[other] 求助
 } { $number } 待接单，请及时处理。
    .title = 待接单
request_filed_for_you = 已为您登记诉求 { $number }，可随时查看进展。
    .title = 已代您登记
request_accepted = 您的诉求 { $number } 已接单。
    .title = 已接单
request_to_dispatch = { $kind ->
    [wish] 微心愿
    [grid_event] 网格事件
   *[other] 诉求
 } { $number } 已接单，待派单。
    .title = 待派单
request_asked = 关于诉求 { $number }，工作人员有一个问题请您补充，补充前时限暂停。
    .title = 请您补充
request_answered = 诉求 { $number } 的居民已补充，时限继续计算。
    .title = 居民已补充
request_declined = 诉求 { $number } 不属于受理范围，理由和依法办理的途径请点开查看。
    .title = 未受理
emergency_transferred = 诉求 { $number } 情况紧急，已转 { $emergency }。如仍有危险，请您直接拨打 { $emergency }。
    .title = 已转紧急电话
request_dispatched = 您的诉求 { $number } 已派单，预计 { $due } 前办结。
    .title = 已派单
request_handled = 您的诉求 { $number } 已答复：{ $outcome ->
    [solved] 已解决
    [partly] 部分解决
    [not_solved] 未能解决
   *[explained] 已解释说明
 }。请您评价。
    .title = 请您评价
request_went_up = 您的诉求 { $number } 已转上一级办理。
    .title = 已转上一级
request_closed = 您的诉求 { $number } 已办结。如有新情况可再次反映。
    .title = 已办结
request_merged = 您的诉求 { $number } 与同类诉求合并办理，进展照常告知。
    .title = 已合并办理
wish_vetted = 您的微心愿 { $number } 已审核通过并公布。
    .title = 心愿已公布
wish_rejected = 您的微心愿 { $number } 未能通过审核，理由请点开查看。
    .title = 心愿未通过
wish_expired = 微心愿 { $number } 到期无人认领，可重新提出。
    .title = 心愿已到期

## 派单与办理

task_to_receive = { $kind ->
    [wish] 微心愿
    [grid_event] 网格事件
   *[other] 诉求
 } { $number } 已派给您所在的单位或部门，待签收。
    .title = 待签收
request_reopened = 诉求 { $number } 居民不满意，重新办理，第 { $round } 轮。
    .title = 重新办理
request_escalated = 诉求 { $number } 升级到本级办理：{ $cause ->
    [dissatisfied] 居民再次不满意
    [overdue] 超过时限
   *[by_hand] 下级提请
 }。
    .title = 升级办理
verdict_given = 诉求 { $number } 收到评价：{ $verdict ->
    [satisfied] 满意
    [basically] 基本满意
    [dissatisfied] 不满意
   *[none] 未表态
 }。
    .title = 收到评价
application_to_decide = 诉求 { $number } 申请{ $ask ->
    [extension] 延期
    [suspension] 挂账
   *[termination] 终结
 }，请您审批。
    .title = 待审批
application_refused = 诉求 { $number } 的{ $ask ->
    [extension] 延期
    [suspension] 挂账
   *[termination] 终结
 }申请未获批准，时限照常。
    .title = 申请未批准
deadline_extended = 诉求 { $number } 已延期，新的时限为 { $due }。
    .title = 已延期
request_suspended = 诉求 { $number } 因客观原因暂缓办理，将于 { $review } 复核。
    .title = 暂缓办理
request_resumed = 诉求 { $number } 恢复办理。
    .title = 恢复办理
request_terminated = 诉求 { $number } 经两人审核终结，理由请点开查看。
    .title = 已终结
request_withdrawn = 诉求 { $number } 已由居民撤回。
    .title = 居民已撤回
request_moved_here = { $kind ->
    [wish] 微心愿
    [grid_event] 网格事件
   *[other] 诉求
 } { $number } 转到您的片区，请处理。
    .title = 转到本片区
deadline_near = 诉求 { $number } 时限已用去{ $alarm ->
    [half] 一半
   *[eighty_percent] 八成
 }，{ $due } 到期。
    .title = 时限提醒
deadline_passed = 诉求 { $number } 已于 { $due } 超过时限，请尽快处理。
    .title = 已超时限
task_received = 诉求 { $number } 的派单已签收。
    .title = 已签收
return_to_decide = 诉求 { $number } 的派单申请退回：{ $ground ->
    [not_our_duty] 不属职责
    [outside_area] 不在辖区
    [handled_elsewhere] 已有其他单位办理
    [needs_joint_handling] 需要协同
   *[unclear] 内容不清
 }。请您裁定。
    .title = 退单待裁定
task_returned = 诉求 { $number } 的派单已退回：{ $ground ->
    [not_our_duty] 不属职责
    [outside_area] 不在辖区
    [handled_elsewhere] 已有其他单位办理
    [needs_joint_handling] 需要协同
   *[unclear] 内容不清
 }。请重新派单。
    .title = 待重新派单
return_agreed = 诉求 { $number } 的退单申请已同意。
    .title = 退单已同意
return_refused = 诉求 { $number } 的退单申请未同意，请继续办理。
    .title = 退单未同意
task_finished = 诉求 { $number } 的派单已完成，请确认到场并答复居民。
    .title = 待确认
task_cancelled = 诉求 { $number } 的派单已取消，您不必前往。
    .title = 派单已取消

## 认领

offer_made = 有一项服务 { $number } 想请您帮忙，去留自愿，请点开查看。
    .title = 邀您帮忙
claim_made = 诉求 { $number } 有人认领。
    .title = 有人认领
offer_declined = 诉求 { $number } 有人婉拒邀请，请另行安排。
    .title = 名额待补
claim_left = 诉求 { $number } 有人退出，名额空出。
    .title = 名额空出
claim_promoted = 您候补的服务 { $number } 已有名额，如不能参加请退出。
    .title = 候补成功
work_to_confirm = 诉求 { $number } 有人提交服务情况，请确认到场。
    .title = 待确认到场
presence_confirmed = 您在服务 { $number } 的到场情况已登记：{ $presence ->
    [present] 到场
    [excused] 请假
   *[absent] 未到场
 }。如有出入可提出。
    .title = 到场已登记

## 特长与聘书

licence_runs_out = 您登记的一项执业或操作证书将于 { $until } 到期，换证后请在“我的特长”中更新。
    .title = 证书即将到期
licence_ran_out = 您登记的一项执业或操作证书已过有效期，相应特长暂不再推荐，更新证书后恢复。
    .title = 证书已到期
licence_seen = 社区已查验您登记的一项证书。
    .title = 证书已查验
letter_issued = 有一份聘书 { $number } 请您确认，是否接受由您决定。
    .title = 聘书待您确认
letter_accepted = 聘书 { $number } 已被接受。
    .title = 聘书已接受
letter_declined = 聘书 { $number } 已被婉拒。
    .title = 聘书已婉拒
letter_resigned = 聘书 { $number } 的受聘人已请辞。
    .title = 受聘人请辞
letter_revoked = 您的聘书 { $number } 已提前终止，原因请点开查看。
    .title = 聘书已终止
disclosure_limit_passed = 有工作人员一小时内查看了 { $looks } 人次的个人信息，请核查是否必要。
    .title = 查看次数偏多

## 结对帮扶与便民服务

pairing_asked = 社区想请您结对帮扶一户居民，是否参加由您决定，请点开查看。
    .title = 邀您结对帮扶
pairing_accepted = 有人接受了结对帮扶邀请。
    .title = 已有人结对
pairing_declined = 有人婉拒了结对帮扶邀请，请另行安排。
    .title = 结对待安排
pairing_left = 有人不再参加结对帮扶，请另行安排。
    .title = 结对待安排
pairing_changed = 您参加的结对帮扶计划有调整，请点开查看。
    .title = 计划有调整
pairing_ended = 一项结对帮扶已结束，感谢付出。
    .title = 结对已结束
pairing_household_asked = 社区登记的一项结对帮扶留了您的手机号，请点开确认是不是您家。
    .title = 请确认是不是您家
pairing_household_confirmed = 有住户确认了账号，可以自己查看和结束结对。
    .title = 住户已确认
pairing_household_denied = 有住户的手机号被答复“不是我家”，请核对登记的号码。
    .title = 请核对住户号码
pairing_household_changed = 您家的结对帮扶安排有调整，请点开查看。
    .title = 您家结对有调整
pairing_household_ended = 您家的结对帮扶已结束，帮扶人不再上门，也看不到您家的称呼和电话。
    .title = 您家结对已结束
pairing_household_unlinked = 有住户取消了账号关联，结对照常进行；住户要结束时由社区代办。
    .title = 住户取消账号关联
pairing_household_removed = 社区已把您的账号与一项结对帮扶取消关联，您不再看到它，也不再被询问。有疑问请联系社区。
    .title = 结对账号已取消
visit_due = 您结对的居民该探访了，请在 { $due } 前看望或打个电话。
    .title = 探访提醒
visit_without_helper = 有一户居民该探访了，目前没有结对人，请安排。
    .title = 请安排探访
visit_question = 有一户居民原定 { $due } 前探访，还没有登记，请了解情况。
    .title = 请了解情况
visit_to_see = 有一次探访需要您看一看，请点开了解情况。
    .title = 请看探访情况
walk_planned = 您报到的网格 { $at } 组织入网格同走访，愿意参加请点开报名。
    .title = 网格走访
walk_joined = 有人报名参加您 { $at } 的网格走访。
    .title = 有人同走访
walk_cancelled = 您报名的 { $at } 网格走访已取消。
    .title = 走访取消
walk_to_see = 一次网格走访发现有事需要处理，请点开查看。
    .title = 走访有事待办
service_offered = 有一项便民服务待您审核公布。
    .title = 便民服务待公布
service_published = 您提供的便民服务已公布。
    .title = 服务已公布
service_withdrawn = 您提供的便民服务已下架。
    .title = 服务已下架
## 组织

unit_liaison_named = 您被登记为单位联络员，请点开查看。
    .title = 单位联络员
unit_liaison_ended = 您不再担任一家单位的联络员，请点开查看。
    .title = 联络员变动
unit_joined_body = 您联络的单位加入了共建组织，请点开查看。
    .title = 单位加入共建
unit_left_body = 您联络的单位退出了共建组织，请点开查看。
    .title = 单位退出共建
post_appointed = 您有一项新的任职，请点开查看任期和职责。
    .title = 新的任职
post_changed = 您的一项任职有变动（任期、职责、文号或所在组织），请点开查看。
    .title = 任职变动
post_observed = 关于您的选派任职，记下了一条一线观察，请点开阅读。
    .title = 一线观察
post_ended = 您的一项任职已结束，请点开查看。
    .title = 任职结束
post_term_ending = 您的一项任职将于 { $until } 届满。
    .title = 任期将满
branch_joined = 您已编入党支部（党小组），组织关系不变，请点开查看。
    .title = 编入支部
branch_left = 您不再编在一个党支部（党小组）里，请点开查看缘由。
    .title = 离开支部
team_led = 请您担任一支服务队的队长，请点开查看。
    .title = 担任队长
team_invited = 有一支服务队邀请您加入，去留自愿，请点开查看。
    .title = 邀您入队
team_joined = 有人加入了您带的服务队。
    .title = 有人入队
team_asked = 有人申请加入服务队，请点开答复。
    .title = 有人申请入队
team_ask_accepted = 您加入服务队的申请已通过，请点开查看。
    .title = 已入队
team_ask_refused = 您加入服务队的申请这次未能通过，请点开查看。
    .title = 入队申请有答复
team_removed = 您已不在一支服务队里，请点开查看缘由。
    .title = 服务队变动
team_uninvited = 一支服务队收回了对您的邀请，请点开查看缘由。
    .title = 邀请已收回
team_ask_void = 您申请加入的服务队已经解散，申请不再办理，请点开查看。
    .title = 入队申请结束
team_disbanded = 您所在、受邀或带领的一支服务队已经解散，请点开查看。
    .title = 服务队解散
zone_assigned = 您有新的责任区或先锋岗，请点开查看。
    .title = 责任区
zone_ended = 您不再负责一处责任区或先锋岗，请点开查看缘由。
    .title = 责任区变动

## 线下活动与后续事项

gathering_invited = 邀请您参加 { $start } 的活动，请点开查看并答复是否参加。
    .title = 活动邀请
gathering_moved = 您受邀的活动改了时间或地点，现定 { $start } 开始，请点开查看。
    .title = 活动改期
gathering_cancelled = 您受邀的 { $start } 的活动取消了，请点开查看原因。
    .title = 活动取消
follow_up_given = 活动后有一件事请您在 { $due } 前落实，请点开查看。
    .title = 有后续事项
follow_up_due = 活动后由您落实的一件事 { $due } 到期。
    .title = 后续事项将到期
follow_up_passed = 活动后由您落实的一件事原定 { $due } 前完成，现在还没办结。遇到困难请告诉社区。
    .title = 后续事项未办结
follow_up_done = 您组织的活动有一件后续事项已办结。
    .title = 后续事项已办结
follow_up_reopened = 活动后由您落实的一件事重新打开，请在 { $due } 前完成，点开查看还差什么。
    .title = 后续事项重开

## 微项目

micro_claimed = 有人认领了一个微项目，请点开答复。
    .title = 微项目有人认领
micro_taken_back = 一个微项目的认领被收回，名额已空出，请点开查看。
    .title = 认领已收回
micro_accepted = 您认领的微项目社区已接受，请点开查看时间和地点。
    .title = 认领已接受
micro_declined = 您认领的微项目这次没有成，请点开查看缘由。
    .title = 认领有答复
micro_changed = 您认领的微项目内容有改动，请点开查看。
    .title = 微项目有改动
micro_started = 您参加的微项目已经开始，请点开查看。
    .title = 微项目已开始
micro_done = 一个微项目已经完成，请点开看结果，并说一声是否参加了。
    .title = 微项目已完成
micro_withdrawn = 您认领的一个微项目已取消，请点开查看缘由。
    .title = 微项目已取消
micro_part_confirmed = 有认领方确认参加了微项目。
    .title = 参加已确认
micro_part_denied = 有认领方说没有参加微项目，请点开核对。
    .title = 请核对参加情况

## 报到

report_in_invited = 您所在单位已将您列入在职党员名册，请到“我的报到”中核对并向居住地社区报到。
    .title = 请您报到
report_in_to_confirm = 有一份报到待社区确认。
    .title = 报到待确认
report_in_to_correct = 社区请您更正报到信息，具体内容请点开查看。
    .title = 报到待更正
report_in_confirmed = 社区已确认您的报到，感谢您。
    .title = 报到已确认
report_in_rejected = 社区未通过您的报到，原因请点开查看，可重新填报。
    .title = 报到未通过
report_in_ended = 您的报到已结束，详情请点开查看。
    .title = 报到已结束
report_in_check_asked = 请您核对：报到信息是否仍然有效？如已搬家或离开单位，也请告诉我们。未答复不影响报到。
    .title = 报到信息核对
report_in_correction_to_decide = 有一份报到的更正申请待社区确认。
    .title = 报到更正待确认
report_in_correction_accepted = 社区已确认您提出的报到更正。
    .title = 报到更正已确认
report_in_correction_declined = 社区未采纳您提出的报到更正，原信息仍然有效，原因请点开查看。
    .title = 报到更正未采纳
report_in_corrected = 您报到信息中的内容已更正，更正了哪些请点开查看，如有出入可提出。
    .title = 报到信息已更正
report_in_uncorrected = 名册再核对中对您报到信息的更正已撤回，恢复为更正前的内容，请您查看。
    .title = 报到信息更正已撤回
report_in_adopted = 您填写的单位已经登记，您的报到归到这个单位。单位只能看到姓名、社区和日期。
    .title = 单位已登记
report_in_receipt = 您单位有党员的报到已由社区确认，回执可在“单位报到”中查看。
    .title = 报到回执
report_in_joined_branch = 有一名报到党员编入您所在的功能型党支部。
    .title = 新编入党员
report_in_regridded = 您所在的网格已由社区确定或调整，请点开查看；如有出入，请告诉社区。
    .title = 所在网格有变动
report_in_unit_over = 有一个单位已撤销，该单位或其党员曾向您的社区报到。单位报到已随之结束，党员的报到仍然有效，请逐一核对。
    .title = 报到单位已撤销
round_opened = 名册再核对已开始，请于 { $deadline } 前完成。
    .title = 名册再核对
round_to_check = 名册再核对：您的支部有 { $lines } 名党员待核对，请于 { $deadline } 前完成。
    .title = 请核对名册
round_deadline_near = 名册再核对将于 { $deadline } 截止，还有 { $lines } 名党员待您核对。
    .title = 名册核对将截止
round_deadline_passed = 您发起的名册再核对已到截止时间，{ $lines ->
    [0] 名单已全部核对，可以结束本轮。
   *[other] 还有 { $lines } 名党员待核对；未核对的保持不变。
 }
    .title = 名册核对已到期
round_closed = 名册再核对已结束，结果可查看。
    .title = 再核对已结束
## 服务记录、感谢与评选

record_proposed = 服务 { $number } 为您登记了 { $minutes } 分钟的服务记录，请确认或提出异议。
    .title = 服务记录待您确认
records_waiting = 您有 { $records } 条服务记录等您确认或提出异议。不答复不会被视为确认。
    .title = 服务记录等您答复
record_to_verify = 服务 { $number } 有一条补录或更正的服务记录，请您复核。
    .title = 服务记录待复核
record_disputed = 服务 { $number } 有一条服务记录本人提出异议，请核实答复。
    .title = 服务记录有异议
record_dispute_answered = 您对服务 { $number } 记录的异议已答复，请再次确认。
    .title = 异议已答复
record_corrected = 服务 { $number } 的记录已更正为 { $minutes } 分钟，请您再次确认。
    .title = 服务记录已更正
record_verified = 服务 { $number } 的记录已复核，计入您的服务记录。
    .title = 服务记录已复核
record_withdrawn = 服务 { $number } 的记录已撤回，原因请点开查看。
    .title = 服务记录已撤回
record_question = 有一组服务记录需要说明：{ $kind ->
    [many_minutes_on_a_day] 单日时长偏多
    [many_minutes_in_period] 一段时间内时长偏多
    [many_corrections] 更正较多
    [same_minutes] 时长多次相同
   *[other] 数据特殊
 }。这是提问，不是结论。
    .title = 服务记录疑问
feedback_sheet_prepared = 您的年度反馈单已生成，是否提供给单位由您决定。
    .title = 反馈单待您确认
thanks_received = 有一封感谢信写给您，请点开阅读；是否公开署名由您决定。
    .title = 您收到感谢信
thanks_to_redact = 有一封感谢信同意公开，请做隐去个人信息的文字。
    .title = 感谢信待整理
thanks_published = 有一封与您有关的感谢信已公开，您可随时撤回同意。
    .title = 感谢信已公开
nominated = 您被推荐参加评选，请先看看拟公示的内容，是否参加由您决定。
    .title = 您被推荐
nomination_agreed = 您推荐的人选已同意参加评选。
    .title = 人选已同意
nomination_public = 您的推荐已开始公示，公示至 { $until }。
    .title = 推荐公示中
nomination_to_publish = 一名人选已同意参加评选，请核对后公示。
    .title = 推荐待公示
nomination_to_decide = 一项推荐公示期已满，请提交会议研究并登记结果。
    .title = 推荐待决定
nomination_withdrawn = 一名人选已撤回同意，推荐不再公示，不问原因。
    .title = 人选撤回
commendation_opened = 您所在范围有评选树优开始推荐，请点开推荐人选。
    .title = 评选开始推荐
commendation_for_branch = 您的党支部所在范围有评选树优开始推荐，请点开推荐党员。
    .title = 评选开始推荐
commendation_told = 您单位有党员获得表彰，本人愿意告知单位，请点开查看。
    .title = 党员获表彰
nomination_objected = 一项公示中的推荐收到异议，请核实答复。
    .title = 公示有异议
objection_answered = 您对公示提出的异议已答复，请点开查看。
    .title = 异议已答复
cooperation_asked = 年度双向评价：请说说社区与单位今年合作得怎么样，{ $until } 前可以填写。
    .title = 请填写双向评价
cooperation_shown = 年度双向评价双方都已填写，可以互相查看。
    .title = 双向评价可查看
cooperation_ends = 年度双向评价还可以填写到 { $until }。不填写不视为任何评价。
    .title = 双向评价将截止
cooperation_over = 年度双向评价填写时间已过，对方没有填写。您填写的内容保留，对方可以查看。
    .title = 双向评价已截止
cooperation_to_read = 年度双向评价填写时间已过，可以查看对方填写的内容。
    .title = 对方评价可查看
nomination_announced = 您参加的评选结果已公布，请点开查看。
    .title = 评选结果

## 汇总与登录

digest = 您有 { $count } 条消息：
    .title = 每日汇总
sign_in_code = 登录验证码 { $code }，{ $minutes } 分钟内有效。请勿告诉他人。
    .title = 登录验证码
