using CrmWeb.Domain.Care;

namespace CrmWeb.Pages.Care;

/// <summary>A task as one line with its one-click done (关怀任务行), the same on the work list, on Today and on a customer's page.</summary>
/// <param name="Back">The page it stands on.</param>
/// <param name="MayTakeBack">It was done here just now, and may be taken back in the same place.</param>
public sealed record CareLine(CareRow Row, DateOnly Today, bool Masked, bool MayWork, string Back = "/care", bool MayTakeBack = false)
{
    /// <summary>Not on the customer's own page.</summary>
    public bool ShowsCustomer => Back != $"/customers/{Row.CustomerId}";

    /// <summary>One click also notes the contact, without which a cadence would not begin anew.</summary>
    public bool LogsContact => CareTask.IsContact(Row.Reason, Row.Method);
    public bool IsOverdue => Row.DoneAt is null && Row.WorkOn < Today;
    public bool IsDueToday => Row.WorkOn == Today;

    /// <summary>The heading it stands under: what is late is never called due today.</summary>
    public string Section => Row.DoneAt is not null ? "Common.Done" : IsOverdue ? "Common.Overdue" : IsDueToday ? "Care.DueToday" : "Common.Later";
}
