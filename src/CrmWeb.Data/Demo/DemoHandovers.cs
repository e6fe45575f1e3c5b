using CrmWeb.Domain.Care;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Handovers;

namespace CrmWeb.Data.Demo;

/// <summary>Customers of the demo company that came to another owner of late (演示交接): some still wait for the introduction, some longer than they ought to.</summary>
internal sealed class DemoHandovers(PipelineWords words, IReadOnlyList<DemoSeller> sellers, int leader, Random random, DateTime now, DemoHours hours)
{
    private const int Count = 16;
    private const int Spread = 7;
    private const int Days = 7;

    public IReadOnlyList<(Handover Handover, CareTask Introduction)> Make(IEnumerable<DemoCustomers.Made> customers)
        => [.. customers.Select(c => c.Customer).Where(c => c is { OwnerId: not null, IsClosed: false, IsArchived: false, IsCatchAll: false }).Where((_, i) => i % Spread == Spread - 1).Take(Count).Select(Of)];

    private (Handover Handover, CareTask Introduction) Of(Customer customer, int number)
    {
        var isDone = number % 3 == 1;
        var ago = isDone ? 20 + random.Next(30) : 1 + (number % 10);
        var others = sellers.Where(s => s.StaffId != customer.OwnerId).ToList();
        var entered = new Entered(hours.AtWork(now.AddDays(-ago)), leader);
        var on = DateOnly.FromDateTime(entered.At);
        var note = number % 4 == 3 ? "" : words.Handovers[number % words.Handovers.Count];
        var handover = new Handover(customer, others[number % others.Count].StaffId, customer.OwnerId!.Value, note, new(on, Days), DemoForms.Next(random), entered);
        var task = CareTask.Introduction(handover, entered);
        if (isDone)
            Finish(handover, task);
        return (handover, task);
    }

    private void Finish(Handover handover, CareTask task)
    {
        var done = new Entered(hours.AtWork(handover.OpenedAt.AddDays(2 + random.Next(4))), handover.ToId);
        task.Finish(words.Introduced, done);
        handover.Introduce(done);
    }
}
