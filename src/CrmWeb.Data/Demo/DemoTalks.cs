using CrmWeb.Domain.Care;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Relationships;

namespace CrmWeb.Data.Demo;

/// <summary>Makes what was said between the demo company and its customers (演示互动), and the promises that came of it.</summary>
internal sealed class DemoTalks(DemoWords words, Random random, DateTime now, DemoHours hours)
{
    /// <summary>Talks of a customer, the busier the more of them; a few are planned for the days ahead.</summary>
    public IEnumerable<Interaction> Make(DemoCustomers.Made made)
    {
        if (made.Customer.OwnerId is not { } owner)
            yield break;

        var since = made.Since.ToDateTime(new TimeOnly(14, 0), DateTimeKind.Utc);
        var turn = 0;
        for (var at = since.AddDays(random.Wait(15)); at < now; at = at.AddDays(12 + random.Wait(110 / Math.Clamp(made.Weight, 0.5, 3))))
            yield return Talk(made.Customer, owner, at, turn++);
        if (random.Chance(0.06))
            yield return Talk(made.Customer, owner, now.Date.AddDays(1 + random.Next(9)).AddHours(15), 0);
    }

    /// <summary>The task that a promise of an interaction becomes; promises of long ago were kept.</summary>
    public CareTask? TaskOf(Interaction talk)
    {
        if (talk.NextStepOn is not { } due)
            return null;

        var task = new CareTask(talk.Customer, CareReason.NextStep, talk.NextStep, due, talk.NextStepOwnerId, DemoForms.Next(random), new Entered(talk.HappensAt, talk.StaffId));
        if (due < DateOnly.FromDateTime(now).AddDays(-4))
            task.Finish("", new Entered(hours.AtWork(due.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)), talk.NextStepOwnerId));
        return task;
    }

    private Interaction Talk(Customer customer, int owner, DateTime about, int turn)
    {
        var (subject, notes) = random.Pick(words.Talks);
        var channel = random.Pick(Enum.GetValues<Channel>());
        var direction = random.Chance(0.6) ? Direction.Out : Direction.In;
        var at = hours.Of(channel, direction, about);
        var entered = new Entered(at < now ? at.AddMinutes(20) : now, owner);
        var facts = new InteractionFacts(
            at, channel, direction, subject, notes, Kinds(),
            random.Chance(0.5) ? random.Next(-1, 3) : null, null, 5 + random.Next(50), NextStep: NextStep(at, owner), IsReview: IsReview(customer, channel));
        facts = FollowsSteps(direction, channel, turn) ? facts with { Method = SellingMethod.Aida, Steps = Reached(turn) } : facts;
        var talk = new Interaction(customer, owner, facts with { Arousal = facts.Tone is null ? null : random.Next(-1, 2) }, entered);
        talk.With(Present(customer.Contacts, turn));
        if (talk.Status == InteractionStatus.Done)
            customer.Touched(at);
        return talk;
    }

    // With partners, whoever meets looks back and ahead.
    private static bool IsReview(Customer customer, Channel channel) => customer.RelationshipType == RelationshipType.Partner && channel is (Channel.Visit or Channel.Event);

    // Of the visits and calls that we make, every other one is a talk of selling, and the later ones get further.
    private static bool FollowsSteps(Direction direction, Channel channel, int turn) => direction == Direction.Out && channel is (Channel.Visit or Channel.Phone) && turn % 2 == 1;

    private static SellingSteps Reached(int turn) => SellingPath.Of(SellingMethod.Aida).Take(1 + turn % 4).Aggregate(SellingSteps.None, (all, step) => all | step);

    // They take turns; of a whole table the last one is never met.
    private static IEnumerable<Contact> Present(List<Contact> contacts, int turn)
        => contacts.Count == 0 ? [] : [contacts[turn % Math.Max(1, contacts.Count - (contacts.Count > 3 ? 1 : 0))]];

    private ContentKind Kinds() => random.NextDouble() switch
    {
        < 0.55 => ContentKind.Information,
        < 0.75 => ContentKind.Opinion,
        < 0.90 => ContentKind.Emotion,
        _ => ContentKind.Information | ContentKind.Opinion,
    };

    private NextStep? NextStep(DateTime at, int owner) => random.Chance(0.25)
        ? new NextStep(random.Pick(words.NextSteps), DateOnly.FromDateTime(at).AddDays(3 + random.Next(12)), owner)
        : null;
}

internal static class DemoForms
{
    /// <summary>A form's mark out of the demo's own chance, so that the same seed makes the same rows.</summary>
    public static Guid Next(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
