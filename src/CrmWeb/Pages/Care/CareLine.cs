namespace CrmWeb.Pages.Care;

/// <summary>A task as one line with its one-click done (关怀任务行), the same on the work list, on Today and on a customer's page.</summary>
/// <param name="ShowsCustomer">Not on the customer's own page.</param>
public sealed record CareLine(CareRow Row, DateOnly Today, bool Masked, bool MayWork, bool ShowsCustomer = true, string Back = "/care")
{
    public bool IsOverdue => Row.DoneAt is null && Row.WorkOn < Today;
    public bool IsDueToday => Row.WorkOn == Today;

    /// <summary>The heading it stands under: what is late is never called due today.</summary>
    public string Section => Row.DoneAt is not null ? "Common.Done" : IsOverdue ? "Common.Overdue" : IsDueToday ? "Care.DueToday" : "Common.Later";
}
