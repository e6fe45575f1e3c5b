using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Stakeholders;

namespace CrmWeb.Data.Demo;

/// <summary>Who stands in the demo company's circle beside its customers (演示利益相关者), and what is talked about with them.</summary>
/// <param name="Referral">What a customer's word of mouth is noted as.</param>
internal sealed record CircleWords(IReadOnlyList<CircleOne> Others, IReadOnlyList<CircleTalk> Talks, string Referral);

/// <param name="Roles">One or more roles; the first tells what is talked about.</param>
/// <param name="EveryDays">Days between two touches.</param>
/// <param name="QuietDays">Days since the last of them.</param>
/// <param name="Mood">How pleasant the talks are, −2 … +2.</param>
internal sealed record CircleOne(string Name, StakeholderRole Roles, int EveryDays, int QuietDays, int Mood, string Notes);

/// <summary>A subject that stakeholders of a role are spoken with about.</summary>
internal sealed record CircleTalk(StakeholderRole Role, string Subject, string Notes);

/// <summary>A person at one of the larger accounts (演示联系人), by the part played in a decision.</summary>
internal sealed record AccountSeat(DecisionRole Role, Influence Influence, int? Attitude);
