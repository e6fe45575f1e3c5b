using CrmWeb.Domain.Care;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Opportunities;
using CrmWeb.Domain.Purchases;

namespace CrmWeb.Data.Demo;

/// <summary>Makes what the demo company hopes to sell (演示商机): most still open at every stage, some won and some lost.</summary>
internal sealed class DemoOpportunities(DemoWords words, IReadOnlyList<Product> products, Random random, DateTime now, DateOnly today, DemoHours hours)
{
    private const int Count = 64;
    private const int DaysToDeliver = 14;
    private readonly PipelineWords told = words.Pipeline;

    public IReadOnlyList<Opportunity> Make(IEnumerable<DemoCustomers.Made> customers)
        => [.. customers.Where(c => c.Customer is { OwnerId: not null, IsClosed: false, IsArchived: false, Class: not CustomerClass.Individual })
            .OrderByDescending(c => c.Weight).Take(Count).Select((c, i) => Of(c.Customer, i))];

    /// <summary>The deliveries of what was won; those of long ago are done.</summary>
    public IEnumerable<CareTask> Deliveries(IEnumerable<Opportunity> opportunities)
    {
        foreach (var won in opportunities.Where(o => o.Stage == OpportunityStage.Won))
        {
            var promised = DateOnly.FromDateTime(won.ClosedAt!.Value).AddDays(DaysToDeliver);
            var task = CareTask.InSale(won, promised, new Entered(won.ClosedAt.Value, won.OwnerId));
            var isDone = promised < today.AddDays(-2);
            foreach (var check in task.Checks.Take(isDone ? task.Checks.Count : 1 + random.Next(2)).ToList())
                task.Check(check.Item, true, new Entered(Earlier(hours.Later(won.ClosedAt.Value, 8)), won.OwnerId));
            if (isDone)
                task.Finish("", new Entered(Earlier(hours.AtWork(promised.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc))), won.OwnerId));
            yield return task;
        }
    }

    private Opportunity Of(Customer customer, int number)
    {
        var began = hours.AtWork(now.AddDays(-20 - random.Next(150)));
        var reaches = number % 5 == 3 ? OpportunityStage.Won : number % 5 == 4 && number % 2 == 0 ? OpportunityStage.Lost : random.Pick(OpportunityStages.Open);
        var expected = reaches >= OpportunityStage.Won || random.Chance(0.12) ? today.AddDays(-1 - random.Next(20)) : today.AddDays(4 + random.Next(200));
        var opportunity = new Opportunity(customer, Traits(customer, expected), new Entered(began, customer.OwnerId)).FromForm(DemoForms.Next(random));
        opportunity.Include(Lines(), People(customer));
        Advance(opportunity, reaches, began);
        return opportunity;
    }

    private OpportunityTraits Traits(Customer customer, DateOnly expected) => new(
        random.Pick(told.Titles), decimal.Round(words.Products[2].Price * (decimal)(0.4 + random.Wait(2)), 0), words.Currency, expected,
        random.Chance(0.2) ? 5 * random.Next(2, 19) : null, random.Pick(told.Competitors), "", customer.OwnerId);

    private List<LineTraits> Lines()
    {
        var line = 1 + random.Next(products.Count - 1);
        return random.Chance(0.5) ? [new(products[line], 1 + random.Next(12), words.Products[line].Price), new(products[0], 4 + random.Next(40), words.Products[0].Price)] : [];
    }

    private static IEnumerable<ParticipantTraits> People(Customer customer)
        => customer.Contacts.Take(3).Select(c => new ParticipantTraits(c, c.DecisionRole ?? DecisionRole.User));

    // Stage by stage, evenly over the time since it began.
    private void Advance(Opportunity opportunity, OpportunityStage reaches, DateTime began)
    {
        var way = OpportunityStages.Open.Skip(1).Where(s => s <= reaches).ToList();
        var step = (now - began) / (way.Count + 2);
        var at = began;
        foreach (var stage in way)
            opportunity.MoveTo(stage, new Entered(at = Earlier(hours.AtWork(at + step)), opportunity.OwnerId));
        var last = new Entered(Earlier(hours.AtWork(at + step)), opportunity.OwnerId);
        if (reaches == OpportunityStage.Won)
            opportunity.Win(last);
        if (reaches == OpportunityStage.Lost)
            opportunity.Lose(random.Pick(LostReason.Defaults).Code, random.Pick(told.Losses), last);
    }

    private DateTime Earlier(DateTime at) => at < now ? at : now;
}
