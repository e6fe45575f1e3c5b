namespace CrmWeb.Domain.Complaints;

/// <summary>How a complaint had ended before it was reopened (原处理结果), kept with the reopening.</summary>
/// <param name="RemedyCost">What the remedy cost us, in the base currency.</param>
/// <param name="Satisfaction">Satisfaction after that close, 1 to 5; none where nobody asked.</param>
public sealed record FormerResolution(
    ComplaintOutcome Outcome, string Cause, string Resolution, string RootCause, string CorrectiveAction,
    string Remedy, decimal? RemedyCost, int? Satisfaction);
