using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Needs;
using CrmWeb.Domain.Opportunities;

namespace CrmWeb.Data.Demo;

/// <summary>What the demo company's customers need (演示需求), some of it still to be found out and some met.</summary>
internal sealed class DemoNeeds(PipelineWords words, Random random, DateTime now, DemoHours hours)
{
    /// <summary>One or two for each customer to whom we hope to sell, tied to what is to meet them.</summary>
    public IEnumerable<Need> Make(IEnumerable<Opportunity> opportunities)
        => opportunities.Where(_ => random.Chance(0.7)).SelectMany(o => Enumerable.Range(0, 1 + random.Next(2)).Select(_ => Of(o)));

    private Need Of(Opportunity opportunity)
    {
        var (what, kind) = random.Pick(words.Needs);
        var traits = new NeedTraits(what, kind, (NeedClarity)random.Next(3), (NeedPriority)random.Next(3), null, random.Chance(0.6) ? opportunity.Id : null);
        var need = new Need(opportunity.Customer, traits, new Entered(opportunity.CreatedAt, opportunity.OwnerId)).FromForm(DemoForms.Next(random));
        var at = opportunity.CreatedAt;
        foreach (var status in new[] { NeedStatus.Analysed, NeedStatus.Confirmed, NeedStatus.Met }.Take(random.Next(4)))
        {
            at = hours.AtWork(at.AddDays(3 + random.Next(9)));
            need.Change(traits = traits with { Clarity = NeedClarity.Specific }, status, "", new Entered(at < now ? at : now, opportunity.OwnerId));
        }

        return need;
    }
}
