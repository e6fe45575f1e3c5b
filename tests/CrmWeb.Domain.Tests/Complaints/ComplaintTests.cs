using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Settings;

namespace CrmWeb.Domain.Tests.Complaints;

public sealed class ComplaintTests
{
    // Monday, 5 January 2026, 10:00 UTC; the company works 9 to 12 and 13 to 18 in UTC.
    private static readonly DateTime Monday = new(2026, 1, 5, 10, 0, 0, DateTimeKind.Utc);
    private static readonly ServiceTerms Terms = TermsWith();

    [Fact]
    public void The_first_reply_and_the_resolution_fall_due_in_working_time()
    {
        var complaint = Received();

        // No tier is served as copper: 4 hours to reply (10–12, 13–15), 24 to resolve (7 on Monday, 8, 8, 1 on Thursday).
        Assert.Equal(Monday.AddHours(5), complaint.FirstReplyDueAt);
        Assert.Equal(new DateTime(2026, 1, 8, 10, 0, 0, DateTimeKind.Utc), complaint.ResolutionDueAt);
        Assert.Equal(complaint.FirstReplyDueAt, complaint.UrgentAt);
    }

    [Fact]
    public void A_critical_complaint_runs_by_the_clock_for_everybody()
    {
        var friday = new DateTime(2026, 1, 9, 17, 50, 0, DateTimeKind.Utc);
        var complaint = Received(at: friday, severity: Severity.Critical);

        Assert.Equal(friday.AddMinutes(30), complaint.FirstReplyDueAt);
        Assert.Equal(friday.AddHours(4), complaint.ResolutionDueAt);
    }

    [Fact]
    public void A_safety_concern_makes_it_critical()
    {
        var complaint = Received();
        complaint.Acknowledge("", By(Monday), Terms);

        complaint.Assess(new Assessment(Severity.Low, SafetyConcern: true, Extent.Small, Extent.Small, ""), "", By(Monday.AddMinutes(20)), Terms);

        Assert.Equal(Severity.Critical, complaint.Severity);
        Assert.Equal(Monday.AddHours(4), complaint.ResolutionDueAt);
    }

    [Fact]
    public void Waiting_for_others_pauses_the_clock_and_the_time_used_is_kept()
    {
        var complaint = Investigating();
        complaint.Wait(WaitingFor.ThirdParty, "Laboratory", By(Monday.AddHours(5)), Terms);

        Assert.Equal(Complaint.NoRush, complaint.UrgentAt);
        Assert.Equal(4 * 60, complaint.MinutesUsed);

        complaint.Investigate("Report came", By(Monday.AddDays(7)), Terms);

        // 20 of 24 hours are left on Monday 12 at 10:00: 7, 8, and 5 on Wednesday.
        Assert.Equal(new DateTime(2026, 1, 14, 15, 0, 0, DateTimeKind.Utc), complaint.ResolutionDueAt);
    }

    [Fact]
    public void The_resolution_is_met_when_accepted_and_reopening_goes_on_with_the_time_used()
    {
        var complaint = Investigating();
        complaint.Offer(new RemedyOffer("We replace it", "New pump", 120, null), By(Monday.AddHours(5)), Terms);
        complaint.Accept("", By(Monday.AddHours(6)), Terms);
        complaint.Close(Ending(ComplaintOutcome.Upheld, "defect", "Replaced"), By(Monday.AddDays(1)), Terms);

        Assert.Equal(Monday.AddHours(6), complaint.ResolvedAt);
        Assert.False(complaint.ResolutionWasLate);

        complaint.Reopen("It leaks again", By(Monday.AddDays(7)), Terms);

        // 5 of 24 hours are used; 19 are left on Monday 12 at 10:00: 7, 8, and 4 on Wednesday.
        Assert.Equal(new DateTime(2026, 1, 14, 14, 0, 0, DateTimeKind.Utc), complaint.ResolutionDueAt);
        Assert.Null(complaint.ResolvedAt);
    }

    [Fact]
    public void A_reopened_complaint_keeps_its_earlier_resolution_in_its_history()
    {
        var complaint = Received();
        complaint.Close(Ending(ComplaintOutcome.NotUpheld, "misuse", "Wrong fuel") with { RootCause = "No label", CorrectiveAction = "Label it" }, By(Monday.AddHours(1)), Terms);
        complaint.Rate(2);
        complaint.Reopen("New evidence", By(Monday.AddHours(2)), Terms);
        complaint.Close(Ending(ComplaintOutcome.Upheld, "defect", "Replaced"), By(Monday.AddHours(3)), Terms);

        Assert.Null(complaint.Satisfaction);
        var reopened = Assert.Single(complaint.Steps, s => s.Status == ComplaintStatus.Reopened);
        Assert.Equal(new FormerResolution(ComplaintOutcome.NotUpheld, "misuse", "Wrong fuel", "No label", "Label it", "", null, 2), reopened.SetAside);
        Assert.Equal([ComplaintOutcome.NotUpheld, ComplaintOutcome.Upheld], complaint.Steps.Select(s => s.Outcome).OfType<ComplaintOutcome>());
    }

    [Fact]
    public void A_refused_complaint_stays_open_until_the_next_recourse_has_been_offered()
    {
        var complaint = Investigating();
        complaint.Offer(new RemedyOffer("Discount", "10 %", 50, null), By(Monday.AddHours(1)), Terms);
        complaint.Refuse("Too little", By(Monday.AddHours(2)), Terms);

        Assert.Throws<RuleBrokenException>(() => complaint.Close(Ending(ComplaintOutcome.NotUpheld, "defect", "No"), By(Monday.AddHours(3)), Terms));
        Assert.True(complaint.IsOpen);

        complaint.Offer(new RemedyOffer("Arbitration", "", 0, null), By(Monday.AddHours(4)), Terms);
        complaint.NoteSilence("No answer for a month", By(Monday.AddDays(30)), Terms);
        complaint.Close(Ending(ComplaintOutcome.NotUpheld, "defect", "No"), By(Monday.AddDays(30)), Terms);
        Assert.False(complaint.IsOpen);
    }

    [Fact]
    public void A_remedy_above_the_limit_needs_approval()
    {
        var complaint = Investigating();

        Assert.Throws<RuleBrokenException>(() => complaint.Offer(new RemedyOffer("Refund", "All", 500.01m, null), By(Monday.AddHours(1)), Terms));
        Assert.Equal(ComplaintStatus.Investigating, complaint.Status);

        complaint.Offer(new RemedyOffer("Refund", "All", 500.01m, ApprovedBy: 7), By(Monday.AddHours(1)), Terms);
        Assert.Equal(7, complaint.RemedyApprovedBy);
    }

    [Fact]
    public void A_remedy_above_the_limit_waits_for_a_manager_while_the_clock_runs()
    {
        var complaint = Investigating();
        var due = complaint.ResolutionDueAt;

        complaint.Propose(new RemedyOffer("Refund", "All", 900, null), By(Monday.AddHours(1)), Terms);

        Assert.Equal(("Refund", "All", 900m, 1), (complaint.Proposal!.Note, complaint.Proposal.Remedy, complaint.Proposal.RemedyCost, complaint.Proposal.StaffId));
        Assert.Equal((due, null), (complaint.ResolutionDueAt, complaint.RemedyCost));
        Assert.Throws<RuleBrokenException>(() => complaint.Accept("", By(Monday.AddHours(2)), Terms));
        Assert.Throws<RuleBrokenException>(() => complaint.Offer(new RemedyOffer("Refund", "All", 900, null), By(Monday.AddHours(2)), Terms));
    }

    [Fact]
    public void An_approved_proposal_stands_as_the_offer_until_the_customer_answers()
    {
        var complaint = Investigating();
        complaint.Propose(new RemedyOffer("Refund", "All", 900, null), By(Monday.AddHours(1)), Terms);

        complaint.Approve(new Entered(Monday.AddHours(2), 7), Terms);

        Assert.Equal((ComplaintStatus.Offered, "All", 900m, 7, 1), (complaint.Status, complaint.OfferedRemedy, complaint.RemedyCost, complaint.RemedyApprovedBy, complaint.DecidedFor));
        complaint.Accept("", By(Monday.AddHours(3)), Terms);
        Assert.Null(complaint.DecidedFor);
    }

    [Fact]
    public void A_declined_proposal_keeps_its_reason_and_the_inquiry_goes_on()
    {
        var complaint = Investigating();
        complaint.Propose(new RemedyOffer("Refund", "All", 900, null), By(Monday.AddHours(1)), Terms);

        Assert.Throws<RuleBrokenException>(() => complaint.Decline(" ", new Entered(Monday.AddHours(2), 7), Terms));
        complaint.Decline("Half is enough", new Entered(Monday.AddHours(2), 7), Terms);

        Assert.Equal((ComplaintStatus.Investigating, "", 1), (complaint.Status, complaint.OfferedRemedy, complaint.DecidedFor));
        Assert.Equal("Half is enough", complaint.Steps[^1].Note);
        Assert.Throws<RuleBrokenException>(() => complaint.Approve(new Entered(Monday.AddHours(3), 7), Terms));
    }

    [Fact]
    public void Only_a_remedy_above_the_limit_waits_for_a_manager()
        => Assert.Throws<RuleBrokenException>(() => Investigating().Propose(new RemedyOffer("Refund", "Half", 500, null), By(Monday.AddHours(1)), Terms));

    [Fact]
    public void Steps_out_of_order_are_refused_and_change_nothing()
    {
        var complaint = Received();

        Assert.Throws<RuleBrokenException>(() => complaint.Accept("", By(Monday), Terms));
        Assert.Throws<RuleBrokenException>(() => complaint.Reopen("", By(Monday), Terms));
        Assert.Throws<RuleBrokenException>(() => complaint.Rate(5));
        Assert.Single(complaint.Steps);
        Assert.Equal(ComplaintStatus.Received, complaint.Status);
    }

    [Fact]
    public void A_late_first_reply_stays_visible_after_it_was_given()
    {
        var complaint = Received();

        complaint.Acknowledge("Sorry", By(Monday.AddHours(6)), Terms);

        Assert.True(complaint.FirstReplyWasLate);
        Assert.Equal(complaint.ResolutionDueAt, complaint.UrgentAt);
    }

    [Fact]
    public void No_status_is_a_dead_end()
    {
        foreach (var status in Enum.GetValues<ComplaintStatus>())
            Assert.NotEmpty(ComplaintPath.From(CaseKind.Complaint, status, []));
    }

    private static Closing Ending(ComplaintOutcome outcome, string cause, string resolution)
        => new(outcome, cause, resolution, Informed: true, SatisfactionAsked: true, NotApplicable: [new(ClosingPoint.Remedy, "Nothing was owed")]);

    private static Complaint Received(DateTime? at = null, Severity severity = Severity.Normal)
        => new("C-2026-00001", SomeCustomer(), new ComplaintTraits("Pump leaks", Severity: severity), at ?? Monday, By(at ?? Monday), Terms);

    private static Complaint Investigating()
    {
        var complaint = Received();
        complaint.Acknowledge("", By(Monday), Terms);
        complaint.Assess(new Assessment(Severity.Normal, SafetyConcern: false, Extent.Small, Extent.Small, ""), "", By(Monday), Terms);
        complaint.Investigate("", By(Monday), Terms);
        return complaint;
    }

    private static Customer SomeCustomer()
        => new("K1", "Tidewater", CustomerClass.Enterprise, 1, null, RelationshipType.Basic, By(Monday));

    private static Entered By(DateTime at) => new(at, 1);

    private static ServiceTerms TermsWith()
    {
        var settings = new SettingValues([]);
        return new ServiceTerms(settings, new WorkingCalendar(settings, [], TimeZoneInfo.Utc));
    }
}
