using System.Runtime.InteropServices;

namespace CrmWeb.Domain.Value;

/// <summary>Churn rate (流失率) of a period: customers lost in it ÷ customers active at its start, a fraction.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ChurnRate(int Active, int Lost)
{
    /// <summary>Null where nobody was active at the start.</summary>
    public decimal? Rate => Active == 0 ? null : (decimal)Lost / Active;

    /// <summary>Retention rate (保留率): 1 − churn rate.</summary>
    public decimal? Retention => 1 - Rate;

    /// <summary>Expected lifetime (预期生命周期) in years: 1 ÷ churn rate; null where nobody left or nobody was there.</summary>
    public decimal? LifetimeYears => Lost == 0 ? null : (decimal)Active / Lost;

    public static ChurnRate operator +(ChurnRate one, ChurnRate other) => new(one.Active + other.Active, one.Lost + other.Lost);

    public static ChurnRate Add(ChurnRate one, ChurnRate other) => one + other;
}
