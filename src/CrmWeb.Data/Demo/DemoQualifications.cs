using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Prospecting;

namespace CrmWeb.Data.Demo;

/// <summary>What the demo company found out about those who have not bought yet (演示资格审查).</summary>
/// <param name="proofs">What verdicts rest on, gate by gate: for a yes, for a no.</param>
internal sealed class DemoQualifications(IReadOnlyList<(string Yes, string No)> proofs, Random random, DateTime now)
{
    public IEnumerable<Qualification> Make(IEnumerable<Customer> prospects) => prospects.Where(_ => random.Chance(0.7)).Select(Of);

    private Qualification Of(Customer customer)
    {
        var qualification = new Qualification(customer);
        foreach (var (gate, (yes, no)) in Enum.GetValues<Gate>().Zip(proofs))
        {
            var draw = random.NextDouble();
            if (draw < 0.7)
                qualification.Answer(gate, draw < 0.62 ? new(Verdict.Yes, yes) : new(Verdict.No, no), new Entered(now.AddDays(-random.Next(40)), customer.OwnerId));
        }

        qualification.Judge((CreditRisk)random.Next(3), (GrowthOutlook)random.Next(3), random.Chance(0.6) ? 1 + random.Next(Qualification.MostTaught) : null);
        return qualification;
    }
}
