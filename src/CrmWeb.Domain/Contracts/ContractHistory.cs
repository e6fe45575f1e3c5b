using System.Runtime.InteropServices;

namespace CrmWeb.Domain.Contracts;

/// <summary>All that the value of one contract is computed from (合同估值的依据), as known on the day of the run.</summary>
/// <param name="Amount">Due at the beginning of each period, in base currency.</param>
/// <param name="Margin">Its own margin, a fraction; none where the customer's counts.</param>
/// <param name="LastDay">Its last day, where it was not renewed or notice was given.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ContractHistory(DateOnly StartsOn, int PeriodMonths, decimal Amount, decimal? Margin = null, DateOnly? LastDay = null)
{
    /// <summary>The day on which a period begins: 0 is the first, and each later one a renewal (续约日).</summary>
    /// <remarks>Counted from the start, so that a contract of 31 January renews on the last day of February and on 31 March.</remarks>
    public DateOnly BeginningOf(int period)
    {
        var months = (long)period * PeriodMonths;
        var room = (DateOnly.MaxValue.Year - StartsOn.Year) * 12 + DateOnly.MaxValue.Month - StartsOn.Month;
        return months <= room ? StartsOn.AddMonths((int)months) : DateOnly.MaxValue;
    }

    /// <summary>Periods begun by a day if nothing ended it; 0 before the start.</summary>
    public int PeriodsBegun(DateOnly day)
    {
        if (day < StartsOn)
            return 0;

        var months = (day.Year - StartsOn.Year) * 12 + day.Month - StartsOn.Month;
        var periods = months / PeriodMonths;
        return BeginningOf(periods) <= day ? periods + 1 : periods;
    }

    /// <summary>Renewals (续约次数) made by a day.</summary>
    public int RenewalsOn(DateOnly day) => Math.Max(0, PeriodsBegun(LastDay < day ? LastDay.Value : day) - 1);

    /// <summary>The next day on which the amount falls due after the one given; none where the contract ends before.</summary>
    public DateOnly? NextAfter(DateOnly day) => BeginningOf(PeriodsBegun(day)) is var next && !(LastDay < next) ? next : null;

    /// <summary>Not ended by that day; one that is still to begin counts too.</summary>
    public bool HasNotEnded(DateOnly day) => !(LastDay < day);
}
