using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Prospecting;
using CrmWeb.Domain.Relationships;

namespace CrmWeb.Domain.Tests.Prospecting;

public sealed class QualificationTests
{
    private static readonly Entered Entered = new(new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc), 7);

    [Fact]
    public void Nothing_is_known_until_somebody_looked()
    {
        var fresh = New();

        Assert.Equal(Enum.GetValues<Gate>(), fresh.Missing);
        Assert.Equal(QualificationResult.Open, fresh.Result);
    }

    [Theory]
    [InlineData(new[] { Verdict.Yes, Verdict.Yes, Verdict.Yes, Verdict.Yes }, QualificationResult.Qualified)]
    [InlineData(new[] { Verdict.Yes, Verdict.Yes, Verdict.Yes, Verdict.Unknown }, QualificationResult.Open)]
    [InlineData(new[] { Verdict.Unknown, Verdict.Unknown, Verdict.Unknown, Verdict.No }, QualificationResult.RuledOut)]
    [InlineData(new[] { Verdict.Yes, Verdict.No, Verdict.Yes, Verdict.Yes }, QualificationResult.RuledOut)]
    public void All_four_gates_are_passed_or_one_rules_out(Verdict[] verdicts, QualificationResult result)
    {
        var checkedOne = New();

        foreach (var (gate, verdict) in Enum.GetValues<Gate>().Zip(verdicts))
            checkedOne.Answer(gate, new(verdict, "seen"), Entered);

        Assert.Equal(result, checkedOne.Result);
    }

    [Fact]
    public void A_verdict_rests_on_evidence_and_keeps_who_found_it()
    {
        var checkedOne = New();
        Assert.Throws<RuleBrokenException>(() => checkedOne.Answer(Gate.Payment, new(Verdict.Yes, ""), Entered));

        checkedOne.Answer(Gate.Payment, new(Verdict.Yes, "Paid the deposit"), Entered);
        checkedOne.Answer(Gate.Payment, new(Verdict.Yes, "Paid the deposit"), Entered with { By = 9 });

        var gate = checkedOne.Gates.Single(g => g.Gate == Gate.Payment);
        Assert.Equal((Verdict.Yes, 7, Entered.At), (gate.Verdict, gate.FoundBy, gate.FoundAt));
        Assert.Equal([Gate.Need, Gate.Authority, Gate.Legal], checkedOne.Missing);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void What_it_teaches_us_is_told_from_one_to_five(int teaches)
        => Assert.Throws<RuleBrokenException>(() => New().Judge(null, null, teaches));

    private static Qualification New() => new(new Customer("K1", "Harbour", CustomerClass.Enterprise, 1, 3, RelationshipType.Accountable, Entered));
}
