using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;

namespace CrmWeb.Data.Demo;

/// <summary>Makes the demo company's complaints (演示投诉): old ones closed, some reopened, new ones at every step.</summary>
internal sealed class DemoComplaints(DemoWords words, Random random, DateTime now, DemoHours hours, ServiceTerms terms, IReadOnlyList<int> desk)
{
    private static readonly string[] Categories = ["product", "delivery", "service", "price"];

    /// <summary>The moments at which complaints came in, oldest first: seldom long ago, a handful in the last days.</summary>
    public IReadOnlyList<DateTime> Moments(int count)
        => [.. Enumerable.Range(0, count).Select(i => hours.AtWork(now.AddHours(-3 - Math.Pow(random.NextDouble(), 3) * 24 * 420))).Order()];

    public Complaint Make(string number, Customer customer, DateTime receivedAt)
    {
        var (summary, description, demand, cause) = random.Pick(words.Complaints);
        var owner = random.Pick(desk);
        var traits = new ComplaintTraits(
            summary, description, random.Chance(0.7) ? Channel.Phone : Channel.Email, SeverityOf(summary), random.Pick(Categories), cause,
            customer.Contacts.FirstOrDefault(), DemandedRemedy: demand, OwnerId: random.Chance(0.9) ? owner : null);
        var complaint = new Complaint(number, customer, traits, receivedAt, new Entered(receivedAt.AddMinutes(10), owner), terms);
        Advance(complaint, receivedAt, owner, cause);
        return complaint;
    }

    /// <summary>A question, a request, a suggestion or praise: most are answered within a day or two.</summary>
    public Complaint MakeOther(string number, Customer customer, DateTime receivedAt)
    {
        var (kind, summary, description, answer) = random.Pick(words.Desk.Cases);
        var owner = random.Pick(desk);
        var traits = new ComplaintTraits(
            summary, description, random.Chance(0.5) ? Channel.Email : Channel.Phone, Severity.Normal, Contact: customer.Contacts.FirstOrDefault(),
            OwnerId: random.Chance(0.8) ? owner : null, Kind: kind);
        var other = new Complaint(number, customer, traits, receivedAt, new Entered(receivedAt.AddMinutes(5), owner), terms);
        var at = hours.Later(receivedAt, 0.2 + random.Wait(1.5));
        if (at <= now && (at < now.AddDays(-3) || random.Chance(0.5)))
            Answer(other, answer, new Entered(at, owner));
        return other;
    }

    private void Answer(Complaint other, string answer, Entered entered)
    {
        var declined = other.Kind == CaseKind.Suggestion && random.Chance(0.4);
        other.Close(new Closing(declined ? ComplaintOutcome.Declined : other.Kind.Outcomes[0], "", declined ? words.Desk.Declined : answer, Informed: true, SatisfactionAsked: true), entered, terms);
        if (other.Kind.Points.Contains(ClosingPoint.SatisfactionAsked) && random.Chance(0.5))
            other.Rate(3 + random.Next(3));
    }

    // Goes the usual way step by step until the present stops it.
    private void Advance(Complaint complaint, DateTime at, int owner, string cause)
    {
        Action<Entered>[] way =
        [
            e => complaint.Acknowledge("", e, terms),
            e => complaint.Assess(new Assessment(complaint.Severity, complaint.Severity == Severity.Critical, Extent.Small, Extent.Medium, ""), "", e, terms),
            e => complaint.Investigate("", e, terms),
            e => complaint.Offer(new RemedyOffer(complaint.DemandedRemedy, complaint.DemandedRemedy, 20 + random.Next(200), null), e, terms),
            e => complaint.Accept("", e, terms),
            e => complaint.Close(new Closing(random.Chance(0.7) ? ComplaintOutcome.Upheld : ComplaintOutcome.PartlyUpheld, cause, complaint.DemandedRemedy, Informed: true, SatisfactionAsked: true), e, terms),
        ];
        foreach (var step in way)
        {
            at = hours.Later(at, 0.4 + random.Wait(3));
            if (at > now)
                return;

            step(new Entered(at, owner));
        }

        complaint.Rate(2 + random.Next(4));
        if (random.Chance(0.3) && at > now.AddDays(-20))
            complaint.Reopen(complaint.Description, new Entered(hours.AtWork(Earlier(at.AddDays(3))), owner), terms);
    }

    private DateTime Earlier(DateTime at) => at < now ? at : now;

    private Severity SeverityOf(string summary) => summary == words.Complaints[6].Summary
        ? Severity.Critical
        : random.NextDouble() switch { < 0.25 => Severity.Low, < 0.80 => Severity.Normal, _ => Severity.High };
}
