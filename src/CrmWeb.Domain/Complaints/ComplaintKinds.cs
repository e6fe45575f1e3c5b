namespace CrmWeb.Domain.Complaints;

/// <summary>How grave a complaint is (严重程度); critical means safety, health or the law.</summary>
public enum Severity
{
    Low,
    Normal,
    High,
    Critical,
}

/// <summary>Where a complaint stands (投诉状态), after ISO 10002.</summary>
public enum ComplaintStatus
{
    /// <summary>已受理.</summary>
    Received,

    /// <summary>已确认: the customer has had a first reply.</summary>
    Acknowledged,

    /// <summary>已评估.</summary>
    Assessed,

    /// <summary>调查中.</summary>
    Investigating,

    /// <summary>等待: on the customer or a third party, never on us; the clock is paused.</summary>
    Waiting,

    /// <summary>已答复: decision communicated, remedy offered.</summary>
    Offered,

    /// <summary>客户接受.</summary>
    Accepted,

    /// <summary>客户拒绝: stays open until the next recourse has been offered.</summary>
    Refused,

    /// <summary>客户未答复.</summary>
    NoAnswer,

    /// <summary>已结案.</summary>
    Closed,

    /// <summary>重新打开.</summary>
    Reopened,

    /// <summary>待批准: a remedy above the limit waits for a manager; the clock runs on, for the wait is ours.</summary>
    Proposed,
}

/// <summary>How a case ended (结案结论); each kind has its own (<see cref="CaseKinds"/>).</summary>
public enum ComplaintOutcome
{
    Upheld,
    PartlyUpheld,
    NotUpheld,
    Withdrawn,
    Duplicate,

    /// <summary>转外部处理: goes on before a body outside the company.</summary>
    External,

    /// <summary>已解答: of a question.</summary>
    Answered,

    /// <summary>已办理: of a request.</summary>
    Fulfilled,

    /// <summary>已采纳: of a suggestion.</summary>
    Adopted,

    /// <summary>未采纳 / 未办理: of a suggestion or a request, with its reason.</summary>
    Declined,

    /// <summary>已致谢: of praise, which was passed on.</summary>
    Thanked,
}

/// <summary>For whom a complaint waits (等待对象): never for ourselves.</summary>
public enum WaitingFor
{
    Customer,
    ThirdParty,
}

/// <summary>A scale for how complex a complaint is and how far its effects reach (复杂程度与影响范围).</summary>
public enum Extent
{
    Small,
    Medium,
    Large,
}
