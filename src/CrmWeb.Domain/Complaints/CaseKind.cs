using System.Collections.Frozen;
using static CrmWeb.Domain.Complaints.ComplaintOutcome;

namespace CrmWeb.Domain.Complaints;

/// <summary>What a customer came to the service desk with (个案类别); any of the others can become a complaint, and none goes back.</summary>
public enum CaseKind
{
    /// <summary>投诉: dealt with after ISO 10002.</summary>
    Complaint,

    /// <summary>咨询.</summary>
    Question,

    /// <summary>服务请求.</summary>
    Request,

    /// <summary>建议: adopted or declined, and the customer told.</summary>
    Suggestion,

    /// <summary>表扬.</summary>
    Praise,
}

/// <summary>What the kinds of cases differ in (个案类别规则): how they may end, and what a close answers for.</summary>
public static class CaseKinds
{
    private static readonly FrozenDictionary<CaseKind, (ComplaintOutcome[] Outcomes, ClosingPoint[] Points)> All =
        new Dictionary<CaseKind, (ComplaintOutcome[], ClosingPoint[])>
        {
            [CaseKind.Complaint] = ([Upheld, PartlyUpheld, NotUpheld, Withdrawn, Duplicate, External], Enum.GetValues<ClosingPoint>()),
            [CaseKind.Question] = ([Answered, Withdrawn, Duplicate, External], [ClosingPoint.Informed, ClosingPoint.SatisfactionAsked]),
            [CaseKind.Request] = ([Fulfilled, Declined, Withdrawn, Duplicate, External], [ClosingPoint.Informed, ClosingPoint.SatisfactionAsked]),
            [CaseKind.Suggestion] = ([Adopted, Declined, Withdrawn, Duplicate], [ClosingPoint.Informed]),
            [CaseKind.Praise] = ([Thanked, Duplicate], [ClosingPoint.Informed]),
        }.ToFrozenDictionary();

    extension(CaseKind kind)
    {
        /// <summary>How a case of this kind may end (可选结论), the usual one first.</summary>
        public IReadOnlyList<ComplaintOutcome> Outcomes => All[kind].Outcomes;

        /// <summary>What a case of this kind may be put right as (可更正类别): a complaint stays one, and the others become one by a step.</summary>
        public IReadOnlyList<CaseKind> Corrections => [.. Enum.GetValues<CaseKind>().Where(other => other == CaseKind.Complaint == (kind == CaseKind.Complaint))];

        /// <summary>What its close must answer for (结案检查项).</summary>
        public IReadOnlyList<ClosingPoint> Points => All[kind].Points;
    }
}
