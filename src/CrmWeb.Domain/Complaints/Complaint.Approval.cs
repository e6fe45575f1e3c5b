using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Complaints;

/// <summary>A remedy above the limit: proposed by whoever deals with the complaint, approved or declined by a manager (补偿审批).</summary>
public sealed partial class Complaint
{
    /// <summary>Whose proposal was decided by the last step, so that this person is told; none once anything else has happened.</summary>
    public int? DecidedFor { get; private set; }

    /// <summary>The remedy that waits for approval: what, at what cost, by whom and since when; none in any other state.</summary>
    public ComplaintStep? Proposal => Status == ComplaintStatus.Proposed ? _steps[^1] : null;

    /// <summary>Sends a response whose remedy costs more than the limit to a manager; to the customer it is not offered yet.</summary>
    public void Propose(RemedyOffer offer, Entered entered, ServiceTerms terms)
    {
        if (!terms.NeedsApproval(offer.Cost))
            throw new RuleBrokenException("A remedy within the limit is offered at once.");

        Go(new ComplaintStep(ComplaintStatus.Proposed, entered, offer.Decision) { Remedy = offer.Remedy, RemedyCost = offer.Cost }, terms);
    }

    /// <summary>The offer stands as it was proposed.</summary>
    public void Approve(Entered entered, ServiceTerms terms)
    {
        var proposal = MustBeProposed();
        Go(new ComplaintStep(ComplaintStatus.Offered, entered, proposal.Note) { Remedy = proposal.Remedy, RemedyCost = proposal.RemedyCost, Approved = true }, terms);
        (OfferedRemedy, RemedyCost, RemedyApprovedBy, DecidedFor) = (proposal.Remedy, proposal.RemedyCost, entered.By, proposal.StaffId);
    }

    /// <summary>The proposal is dropped for a reason, and the inquiry goes on.</summary>
    public void Decline(string reason, Entered entered, ServiceTerms terms)
    {
        var proposal = MustBeProposed();
        if (string.IsNullOrWhiteSpace(reason))
            throw new RuleBrokenException("A proposal is declined for a reason.");

        Go(new ComplaintStep(ComplaintStatus.Investigating, entered, reason) { Approved = false }, terms);
        DecidedFor = proposal.StaffId;
    }

    private ComplaintStep MustBeProposed()
        => Proposal ?? throw new RuleBrokenException("No remedy waits for approval.");
}
