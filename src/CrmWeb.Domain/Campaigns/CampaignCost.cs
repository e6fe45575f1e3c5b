using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Ledger;

namespace CrmWeb.Domain.Campaigns;

/// <summary>What a campaign cost on a day (活动费用), in the base currency; an error is withdrawn and entered anew.</summary>
public sealed class CampaignCost : ILedgerRow
{
    public const int WhatLength = 200;
    public const decimal Most = 1_000_000_000m;

    private CampaignCost() { } // EF Core

    internal CampaignCost(DateOnly on, decimal amount, string what, Entered entered)
        => (On, Amount, What, EnteredAt, EnteredBy) = (on, amount, what, entered.At, entered.By);

    public int Id { get; private set; }
    public int CampaignId { get; private set; }
    public DateOnly On { get; private set; }
    public decimal Amount { get; private set; }
    public string What { get; private set; } = "";
    public DateTime EnteredAt { get; private set; }
    public int? EnteredBy { get; private set; }
    public DateTime? WithdrawnAt { get; private set; }
    public int? WithdrawnBy { get; private set; }
    public Guid? FormId { get; private set; }

    public void Withdraw(Entered entered)
    {
        if (WithdrawnAt is not null)
            throw new RuleBrokenException("Already withdrawn.");

        (WithdrawnAt, WithdrawnBy) = (entered.At, entered.By);
    }

    public CampaignCost FromForm(Guid formId)
    {
        FormId = formId;
        return this;
    }
}
