using System.Runtime.InteropServices;

namespace CrmWeb.Domain.Value.BuyTillYouDie;

/// <summary>All that a buying model needs of one customer (购买摘要); one purchase is one day of positive net spend.</summary>
/// <param name="Repeats">x: purchase days, less the first.</param>
/// <param name="LastDay">t_x: days from the first purchase to the last; 0 when there is only one.</param>
/// <param name="Age">T: days from the first purchase to the as-of day.</param>
/// <param name="MeanSpend">m: mean spend of a repeat purchase day, in money; 0 without one.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct BuyingSummary(int Repeats, int LastDay, int Age, double MeanSpend);
