using CrmWeb.Domain.Complaints;

namespace CrmWeb.Pages.Complaints;

/// <summary>How complaints look (投诉外观): the colours of severity and status, and the drawing of each step.</summary>
public static class ComplaintLook
{
    public static string Pill(Severity severity) => severity switch
    {
        Severity.Critical => "pill bad",
        Severity.High => "pill warn",
        _ => "pill",
    };

    public static string Pill(ComplaintStatus status) => status switch
    {
        ComplaintStatus.Closed or ComplaintStatus.Accepted => "pill ok",
        ComplaintStatus.Refused or ComplaintStatus.Reopened or ComplaintStatus.Proposed => "pill warn",
        _ => "pill",
    };

    public static string Icon(ComplaintStatus status) => status switch
    {
        ComplaintStatus.Received => "alert",
        ComplaintStatus.Acknowledged => "chat",
        ComplaintStatus.Assessed => "eye",
        ComplaintStatus.Investigating => "search",
        ComplaintStatus.Waiting => "clock",
        ComplaintStatus.Offered => "mail",
        ComplaintStatus.Accepted or ComplaintStatus.Closed => "check",
        ComplaintStatus.Refused => "x",
        ComplaintStatus.NoAnswer => "dots",
        ComplaintStatus.Proposed => "coins",
        _ => "undo",
    };
}

/// <summary>A step that may be taken now (可执行步骤): the noun of its page, which is also its word.</summary>
public sealed record ComplaintMove(string Page, string Icon)
{
    private static readonly (ComplaintStatus Status, ComplaintMove Move)[] All =
    [
        (ComplaintStatus.Acknowledged, new("acknowledgement", "chat")),
        (ComplaintStatus.Assessed, new("assessment", "eye")),
        (ComplaintStatus.Investigating, new("investigation", "search")),
        (ComplaintStatus.Offered, new("response", "mail")),
        (ComplaintStatus.Accepted, new("answer", "check")),
        (ComplaintStatus.Refused, new("answer", "check")),
        (ComplaintStatus.NoAnswer, new("answer", "check")),
        (ComplaintStatus.Reopened, new("reopening", "undo")),
        (ComplaintStatus.Waiting, new("waiting", "clock")),
        (ComplaintStatus.Closed, new("resolution", "flag")),
    ];

    /// <summary>The moves that lead on from here, the natural one first.</summary>
    public static IReadOnlyList<ComplaintMove> From(Complaint complaint)
    {
        var moves = All.Where(m => complaint.NextSteps.Contains(m.Status)).Select(m => m.Move).Distinct();
        return complaint is { IsOpen: false, Satisfaction: null } ? [new("satisfaction", "star"), .. moves] : [.. moves];
    }
}
