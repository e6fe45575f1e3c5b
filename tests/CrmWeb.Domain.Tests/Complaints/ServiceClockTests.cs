using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Settings;
using CrmWeb.Domain.Value;
using FsCheck;
using FsCheck.Fluent;

namespace CrmWeb.Domain.Tests.Complaints;

/// <summary>The clocks of cases against a counter that looks at every single minute.</summary>
public sealed class ServiceClockTests
{
    private const int Cases = 10_000;
    private static readonly Lazy<MinuteYear>[] Years = [.. Enumerable.Range(0, 20).Select(seed => new Lazy<MinuteYear>(() => new(seed)))];

    /// <summary>A case that goes through steps, each so many minutes after the one before.</summary>
    public sealed record Walk(int Year, Severity Severity, PyramidTier Tier, int ReceivedAt, IReadOnlyList<(bool Waits, int After)> Turns, int? ClosedAfter);

    [Fact]
    public void Ten_thousand_cases_fall_due_on_the_minute_that_a_counter_finds()
        => Prop.ForAll(Walks().ToArbitrary(), walk =>
        {
            var year = Years[walk.Year].Value;
            var it = Walked(walk, year);
            var (dueAt, used) = year.Counted(it, it.Steps);
            return (it.ResolutionDueAt, it.MinutesUsed) == (dueAt, used);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));

    [Fact]
    public void The_first_reply_falls_due_on_the_minute_that_a_counter_finds()
        => Prop.ForAll(Walks().ToArbitrary(), walk =>
        {
            var year = Years[walk.Year].Value;
            var it = Walked(walk with { Turns = [], ClosedAfter = null }, year);
            return it.FirstReplyDueAt == year.After(it.ReceivedAt, (int)year.Terms.LevelFor(it.ServiceTier, it.Severity).FirstReply.TotalMinutes, it.Severity);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));

    [Fact]
    public void Near_breach_is_told_after_four_fifths_of_the_time()
    {
        var year = Years[0].Value;
        var it = Walked(new(0, Severity.Normal, PyramidTier.Silver, 3_000, [], null), year);
        it.Acknowledge("", new(it.ReceivedAt, 1), year.Terms);

        var allowed = (int)year.Terms.LevelFor(PyramidTier.Silver, Severity.Normal).Resolution.TotalMinutes;
        Assert.Equal(year.After(it.ReceivedAt, allowed * 4 / 5, Severity.Normal), it.NearBreachAt);
    }

    [Fact]
    public void Counting_anew_under_the_same_terms_moves_nothing()
        => Prop.ForAll(Walks().ToArbitrary(), walk => !Walked(walk, Years[walk.Year].Value).Retime(Years[walk.Year].Value.Terms)).QuickCheckThrowOnFailure();

    private static Gen<Walk> Walks()
        => from year in Gen.Choose(0, Years.Length - 1)
           from severity in Gen.Elements(Enum.GetValues<Severity>())
           from tier in Gen.Elements(Enum.GetValues<PyramidTier>())
           from received in Gen.Choose(0, 300 * 24 * 60)
           from turns in Gen.ListOf(Gen.Choose(0, 6 * 24 * 60)).Select(after => after.Take(6).Select((minutes, i) => (i % 2 == 0, minutes)).ToList())
           from closes in Gen.Choose(0, 2)
           from closed in Gen.Choose(1, 3 * 24 * 60)
           select new Walk(year, severity, tier, received, turns, closes == 0 ? closed : null);

    private static Complaint Walked(Walk walk, MinuteYear year)
    {
        var at = MinuteYear.Begin.AddMinutes(walk.ReceivedAt);
        var customer = new Customer("K1", "Tidewater", CustomerClass.Enterprise, 1, null, RelationshipType.Basic, new(at, 1));
        customer.Standing.EnterTier(walk.Tier, null);
        var it = new Complaint("C-2026-00001", customer, new ComplaintTraits("Pump", Severity: walk.Severity, Kind: CaseKind.Request), at, new(at, 1), year.Terms);
        foreach (var (waits, after) in walk.Turns)
        {
            at = at.AddMinutes(after);
            if (waits)
                it.Wait(WaitingFor.Customer, "", new(at, 1), year.Terms);
            else
                it.Investigate("", new(at, 1), year.Terms);
        }

        if (walk.ClosedAfter is { } last)
            it.Close(new Closing(ComplaintOutcome.Fulfilled, "", "Done", Informed: true, SatisfactionAsked: true), new(at.AddMinutes(last), 1), year.Terms);
        return it;
    }
}
