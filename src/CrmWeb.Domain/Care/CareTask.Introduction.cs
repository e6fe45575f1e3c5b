using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Handovers;

namespace CrmWeb.Domain.Care;

/// <summary>The task of a new owner who was not introduced yet.</summary>
public sealed partial class CareTask
{
    /// <summary>The introduction (交接介绍) that a handover asks for, with its note as what to say; the handover is its period.</summary>
    public static CareTask Introduction(Handover handover, Entered entered) => new()
    {
        Customer = handover.Customer, CustomerId = handover.CustomerId, Reason = CareReason.Handover, Method = CareMethod.ProactiveCall, Script = handover.Note,
        FormId = handover.TaskForm, PeriodKey = handover.TaskForm.ToString("N"), OccasionOn = handover.On, DueOn = handover.DueOn, WorkOn = handover.DueOn,
        OwnerId = handover.ToId, CreatedAt = entered.At, CreatedBy = entered.By,
    };

    /// <summary>What to say, told anew.</summary>
    public void Brief(string script)
    {
        MustBeOpen();
        Script = script;
    }
}
