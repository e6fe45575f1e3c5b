using CrmWeb.Domain.Complaints;

namespace CrmWeb.Pages.Complaints;

/// <summary>How complaints look (投诉外观): the colours of severity and status, and the drawing of each step.</summary>
public static class ComplaintLook
{
    public static string Icon(CaseKind kind) => kind switch
    {
        CaseKind.Question => "help",
        CaseKind.Request => "clipboard",
        CaseKind.Suggestion => "bulb",
        CaseKind.Praise => "star",
        _ => "alert",
    };

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
    private static readonly ComplaintMove Closes = new("resolution", "flag"), Converts = new("conversion", "alert"), Asks = new("satisfaction", "star");

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
        (ComplaintStatus.Closed, Closes),
    ];

    /// <summary>The key of its word: what is no complaint is closed by its answer.</summary>
    public string WordFor(CaseKind kind) => this == Closes && kind != CaseKind.Complaint ? "Complaints.AnswerAndClose" : $"Complaints.Move.{Page}";

    /// <summary>The moves that lead on from here, the natural one first: what is no complaint is mostly answered and closed at once.</summary>
    public static IReadOnlyList<ComplaintMove> From(Complaint complaint)
    {
        var moves = All.Where(m => complaint.NextSteps.Contains(m.Status)).Select(m => m.Move).Distinct();
        return complaint switch
        {
            { IsOpen: false, Satisfaction: null } => [Asks, .. moves],
            { IsOpen: true, Kind: not CaseKind.Complaint } => [Closes, .. moves.Except([Closes]), Converts],
            _ => [.. moves],
        };
    }
}
