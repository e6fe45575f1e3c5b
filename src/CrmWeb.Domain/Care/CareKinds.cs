namespace CrmWeb.Domain.Care;

/// <summary>Phase of customer care (关怀阶段).</summary>
public enum CarePhase
{
    /// <summary>售前.</summary>
    PreSale,

    /// <summary>售中.</summary>
    InSale,

    /// <summary>售后.</summary>
    AfterSale,
}

/// <summary>By what means we care (关怀手段).</summary>
public enum CareMethod
{
    /// <summary>主动电话.</summary>
    ProactiveCall,

    /// <summary>网站服务.</summary>
    Website,

    /// <summary>互动中心.</summary>
    InteractionCentre,

    /// <summary>拜访.</summary>
    Visit,

    /// <summary>问候.</summary>
    Greeting,

    /// <summary>其他: whatever was promised, as long as nobody says by what means.</summary>
    Other,
}

/// <summary>Which rule made a care task (关怀来源).</summary>
public enum CareReason
{
    /// <summary>手工添加.</summary>
    ByHand,

    /// <summary>下一步: promised in an interaction.</summary>
    NextStep,

    /// <summary>售后回访: soon after a purchase we ask whether it meets expectations.</summary>
    FollowUp,

    /// <summary>生日问候.</summary>
    Birthday,

    /// <summary>重要日期问候: an anniversary or another day that matters.</summary>
    Occasion,

    /// <summary>定期联系: the relationship type binds us to be in touch again.</summary>
    Contact,

    /// <summary>联合回顾: we look at the relationship together with a partner.</summary>
    JointReview,

    /// <summary>退化关怀: the customer has begun to turn away.</summary>
    Decline,

    /// <summary>等级变动关怀: a customer came into, left or moved within gold and silver.</summary>
    TierMove,

    /// <summary>售中关怀: between winning an opportunity and handing the goods over.</summary>
    InSale,

    /// <summary>发展计划: the next act of a development plan.</summary>
    DevelopmentPlan,

    /// <summary>交接介绍: the customer came to another owner, who is not introduced yet.</summary>
    Handover,
}
