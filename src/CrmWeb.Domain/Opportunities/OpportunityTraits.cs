using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Purchases;

namespace CrmWeb.Domain.Opportunities;

/// <summary>What an opportunity is about (商机内容), as a person may change it in one go.</summary>
/// <param name="Amount">What it may bring, in its currency; nought as long as nobody knows. Lines take its place.</param>
/// <param name="OwnPercent">The probability that a person gives it, in whole per cent; none takes that of its stage.</param>
public sealed record OpportunityTraits(
    string Title,
    decimal Amount,
    string Currency,
    DateOnly ExpectedOn,
    int? OwnPercent = null,
    string Competitor = "",
    string Notes = "",
    int? OwnerId = null);

/// <summary>A line as a person gives it (商机明细内容).</summary>
public sealed record LineTraits(Product Product, decimal Quantity, decimal UnitPrice);

/// <summary>A contact and its part in the deal as a person gives them (参与人内容).</summary>
public sealed record ParticipantTraits(Contact Contact, DecisionRole Role);
