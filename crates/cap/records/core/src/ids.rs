//! Ids of the things that only this capability knows; a record's own is the kernel's `RecordId`.

baodao_kernel::typed_id! {
    /// A yearly feedback sheet to a unit (反馈单).
    FeedbackSheetId,
    /// A letter of thanks (感谢信).
    ThanksLetterId,
    /// A call to commend people (评选树优活动).
    CommendationId,
    /// One person's nomination in it (推荐).
    NominationId,
    /// An objection to a nomination during its public notice (异议).
    ObjectionId,
    /// What a community and a unit say of a year's work together (双向评价).
    CooperationReviewId,
    /// A question of the auditor about rows that look odd (疑点).
    RecordQuestionId,
}
