using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Opportunities;

namespace CrmWeb.Domain.Care;

/// <summary>The task between a sale and its handover, with its checklist.</summary>
public sealed partial class CareTask
{
    private readonly List<CareCheck> _checks = [];

    /// <summary>What is to be seen to, line by line; only an in-sale task has such a list.</summary>
    public IReadOnlyList<CareCheck> Checks => _checks;

    /// <summary>The in-sale task (售中关怀) of a won opportunity with its checklist; the opportunity is its period, so that winning twice makes one task.</summary>
    public static CareTask InSale(Opportunity won, DateOnly promisedOn, Entered entered)
    {
        var task = new CareTask
        {
            Customer = won.Customer, Reason = CareReason.InSale, Phase = CarePhase.InSale, Method = CareMethod.Other, Title = won.Title,
            PeriodKey = InSaleKey(won.Id), OccasionOn = promisedOn, DueOn = promisedOn, WorkOn = promisedOn,
            OwnerId = won.OwnerId ?? won.Customer.OwnerId, CreatedAt = entered.At, CreatedBy = entered.By,
        };
        task._checks.AddRange(Enum.GetValues<CareCheckItem>().Select(item => new CareCheck(item)));
        return task;
    }

    /// <summary>The period of the in-sale task of an opportunity.</summary>
    public static string InSaleKey(int opportunityId) => FormattableString.Invariant($"opportunity-{opportunityId}");

    /// <summary>Ticks a line of the checklist, or takes the tick back.</summary>
    public void Check(CareCheckItem item, bool done, Entered entered)
    {
        MustBeOpen();
        if (_checks.Find(c => c.Item == item) is not { } check)
            throw new RuleBrokenException("The task has no such line.");

        check.Tick(done, entered);
    }
}
