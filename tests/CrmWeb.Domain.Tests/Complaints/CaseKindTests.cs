using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Settings;

namespace CrmWeb.Domain.Tests.Complaints;

public sealed class CaseKindTests
{
    // Monday, 5 January 2026, 10:00 UTC; the company works 9 to 12 and 13 to 18 in UTC, and no tier is served as copper: 4 hours to reply, 24 to resolve.
    private static readonly DateTime Monday = new(2026, 1, 5, 10, 0, 0, DateTimeKind.Utc);
    private static readonly ServiceTerms Terms = TermsWith();

    [Theory]
    [InlineData(CaseKind.Question, ComplaintOutcome.Answered)]
    [InlineData(CaseKind.Request, ComplaintOutcome.Fulfilled)]
    [InlineData(CaseKind.Suggestion, ComplaintOutcome.Adopted)]
    [InlineData(CaseKind.Praise, ComplaintOutcome.Thanked)]
    public void What_is_no_complaint_is_answered_and_closed_in_one_step(CaseKind kind, ComplaintOutcome outcome)
    {
        var it = Received(kind);

        it.Close(Answer(outcome), By(Monday.AddHours(1)), Terms);

        Assert.Equal((false, outcome, Monday.AddHours(1)), (it.IsOpen, it.Outcome!.Value, it.FirstRepliedAt!.Value));
        Assert.DoesNotContain(ComplaintStatus.Assessed, Received(kind).NextSteps);
    }

    [Fact]
    public void Each_kind_ends_in_its_own_ways()
    {
        var question = Received(CaseKind.Question);

        Assert.Throws<RuleBrokenException>(() => question.Close(Answer(ComplaintOutcome.Upheld), By(Monday), Terms));
        Assert.Throws<RuleBrokenException>(() => Received(CaseKind.Complaint).Close(Answer(ComplaintOutcome.Answered), By(Monday), Terms));
        Assert.True(question.IsOpen);
    }

    [Theory]
    [InlineData(ClosingPoint.Cause)]
    [InlineData(ClosingPoint.Remedy)]
    [InlineData(ClosingPoint.Informed)]
    [InlineData(ClosingPoint.SatisfactionAsked)]
    public void No_complaint_is_closed_without_each_point_or_the_reason_why_it_does_not_apply(ClosingPoint point)
    {
        var complaint = Received(CaseKind.Complaint);
        var closing = Without(point);

        var broken = Assert.Throws<RuleBrokenException>(() => complaint.Close(closing, By(Monday.AddHours(1)), Terms));
        Assert.Contains($"{point}", broken.Message, StringComparison.Ordinal);
        Assert.Throws<RuleBrokenException>(() => complaint.Close(closing with { NotApplicable = [new(point, " ")] }, By(Monday.AddHours(1)), Terms));

        complaint.Close(closing with { NotApplicable = [new(point, "Withdrawn the same hour")] }, By(Monday.AddHours(1)), Terms);
        Assert.Equal([new(point, "Withdrawn the same hour")], complaint.Steps[^1].NotApplicable);
    }

    [Fact]
    public void A_remedy_that_was_offered_need_not_be_said_again()
    {
        var complaint = Received(CaseKind.Complaint);
        complaint.Acknowledge("", By(Monday), Terms);
        complaint.Assess(new Assessment(Severity.Normal, SafetyConcern: false, Extent.Small, Extent.Small, ""), "", By(Monday), Terms);
        complaint.Offer(new RemedyOffer("We replace it", "New pump", 120, null), By(Monday), Terms);
        complaint.Accept("", By(Monday), Terms);

        complaint.Close(Without(ClosingPoint.Remedy), By(Monday), Terms);

        Assert.Equal("New pump", complaint.OfferedRemedy);
    }

    [Fact]
    public void A_question_becomes_a_complaint_with_its_number_its_time_used_and_its_reply()
    {
        var it = Received(CaseKind.Question);
        it.Acknowledge("We look into it", By(Monday.AddHours(1)), Terms);
        it.Wait(WaitingFor.Customer, "Serial number", By(Monday.AddHours(2)), Terms);
        it.BecomeComplaint("The answer was wrong twice", By(Monday.AddDays(1)), Terms);

        Assert.Equal((CaseKind.Complaint, ComplaintStatus.Acknowledged, Monday.AddHours(1)), (it.Kind, it.Status, it.FirstRepliedAt!.Value));
        Assert.Equal(CaseKind.Question, it.Steps[^1].FormerKind);
        Assert.Contains(ComplaintStatus.Assessed, it.NextSteps);
        // 2 of 24 hours are used on Monday; 22 are left on Tuesday at 10: 7, 8, and 7 on Thursday, which ends them at 17.
        Assert.Equal(new DateTime(2026, 1, 8, 17, 0, 0, DateTimeKind.Utc), it.ResolutionDueAt);
    }

    [Fact]
    public void To_become_a_complaint_is_no_first_reply()
    {
        var it = Received(CaseKind.Praise);

        it.BecomeComplaint("Meant as irony", By(Monday.AddHours(1)), Terms);

        Assert.Equal((ComplaintStatus.Received, null), (it.Status, it.FirstRepliedAt));
        Assert.Equal(Monday.AddHours(5), it.UrgentAt);
    }

    [Fact]
    public void A_complaint_stays_one_and_nothing_closed_becomes_one()
    {
        var complaint = Received(CaseKind.Complaint);
        var answered = Received(CaseKind.Question);
        answered.Close(Answer(ComplaintOutcome.Answered), By(Monday), Terms);

        Assert.Throws<RuleBrokenException>(() => complaint.Describe(new ComplaintTraits("Pump", Kind: CaseKind.Question), Terms));
        Assert.Throws<RuleBrokenException>(() => answered.Describe(new ComplaintTraits("Pump"), Terms));
        Assert.Throws<RuleBrokenException>(() => complaint.BecomeComplaint("Again", By(Monday), Terms));
        Assert.Throws<RuleBrokenException>(() => answered.BecomeComplaint("Late", By(Monday), Terms));
        Assert.Throws<RuleBrokenException>(() => Received(CaseKind.Question).BecomeComplaint(" ", By(Monday), Terms));
    }

    [Fact]
    public void What_was_taken_for_a_question_is_put_right_as_a_request()
    {
        var it = Received(CaseKind.Question);

        it.Describe(new ComplaintTraits("Pump", Kind: CaseKind.Request), Terms);

        Assert.Equal(CaseKind.Request, it.Kind);
    }

    [Fact]
    public void No_kind_has_a_dead_end()
    {
        foreach (var kind in Enum.GetValues<CaseKind>())
        {
            HashSet<ComplaintStatus> met = [ComplaintStatus.Received], next = [.. met];
            while (next.Count > 0)
            {
                next = [.. next.SelectMany(status => ComplaintPath.From(kind, status, [])).Where(met.Add)];
            }

            Assert.Contains(ComplaintStatus.Closed, met);
            Assert.All(met, status => Assert.NotEmpty(ComplaintPath.From(kind, status, [])));
        }
    }

    private static Closing Answer(ComplaintOutcome outcome) => new(outcome, "", "Done", Informed: true, SatisfactionAsked: true);

    private static Closing Without(ClosingPoint point) => new(
        ComplaintOutcome.Upheld, point == ClosingPoint.Cause ? "" : "defect", "Replaced", Remedy: point == ClosingPoint.Remedy ? "" : "New pump",
        Informed: point != ClosingPoint.Informed, SatisfactionAsked: point != ClosingPoint.SatisfactionAsked);

    private static Complaint Received(CaseKind kind)
        => new("C-2026-00001", new("K1", "Tidewater", CustomerClass.Enterprise, 1, null, RelationshipType.Basic, By(Monday)), new ComplaintTraits("Pump", Kind: kind), Monday, By(Monday), Terms);

    private static Entered By(DateTime at) => new(at, 1);

    private static ServiceTerms TermsWith()
    {
        var settings = new SettingValues([]);
        return new ServiceTerms(settings, new WorkingCalendar(settings, [], TimeZoneInfo.Utc));
    }
}
