using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Handovers;

/// <summary>A customer's owner changes (负责人变更): what becomes of the handover that is open, and whether another one is opened.</summary>
public sealed record OwnerChange(Customer Customer, int? FromId, int? ToId)
{
    /// <summary>Ends what is open and answers the handover that takes its place; none where nobody has to be introduced.</summary>
    /// <remarks>
    /// Whom the customer knows is who handed it over, as long as the next one was not introduced: so a chain of changes is one handover, from the first to the last,
    /// and a customer that goes back needs none.
    /// </remarks>
    /// <param name="open">The handovers of this customer that are open.</param>
    /// <param name="maySpeak">Whether rules may make care for it.</param>
    public Handover? Settle(IEnumerable<Handover> open, bool maySpeak, string note, HandoverTerms terms, Entered entered)
    {
        var ending = open.ToList();
        var former = ending.Find(h => h.ToId == FromId);
        var known = former?.FromId ?? FromId;
        var goesOn = maySpeak && known is not null && ToId is not null && known != ToId;
        foreach (var handover in ending)
            End(handover, goesOn, entered);
        return goesOn ? new Handover(Customer, known!.Value, ToId!.Value, note.Length > 0 ? note : former?.Note ?? "", terms, Guid.NewGuid(), entered) : null;
    }

    private static void End(Handover handover, bool goesOn, Entered entered)
    {
        if (goesOn)
            handover.Supersede(entered);
        else
            handover.Cancel(entered);
    }
}
