using CrmWeb.Data.Settings;
using CrmWeb.Domain.Contracts;
using CrmWeb.Domain.Ledger;
using CrmWeb.Domain.Settings;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Contracts;

/// <summary>Reads the contracts that values are computed from (合同依据的读取), as they were known on the as-of day, in base currency.</summary>
/// <remarks>What lies after the as-of day, a beginning or an end, is known where it had been entered by then.</remarks>
/// <param name="before">Leaves out what was entered from this moment on, and counts what was withdrawn since; none for what stands now.</param>
internal sealed class ContractLedger(CrmDbContext db, SettingValues settings, DateOnly asOf, DateTime? before)
{
    private readonly TimeZoneInfo zone = settings.Zone;

    /// <summary>The contracts of each customer that has any.</summary>
    public async Task<IReadOnlyDictionary<int, ContractHistory[]>> ReadAsync(CancellationToken cancel)
        => (await KnownAsync(db.Contracts, cancel)).GroupBy(c => c.CustomerId).ToDictionary(g => g.Key, g => g.Select(c => c.History).ToArray());

    public async Task<List<KnownContract>> KnownAsync(IQueryable<Contract> contracts, CancellationToken cancel)
    {
        var rows = await contracts.AsNoTracking().KnownBefore(before).OrderBy(c => c.CustomerId).ThenBy(c => c.StartsOn).ThenBy(c => c.Id).ToListAsync(cancel);
        if (rows.Count == 0)
            return [];

        var rates = await db.RatesAsync(settings, before, cancel);
        return [.. rows.Where(c => c.StartsOn <= asOf || WasEntered(c)).Select(c => new KnownContract(c.CustomerId, c.Number, History(c, rates)))];
    }

    private ContractHistory History(Contract contract, RateTable rates) => new(
        contract.StartsOn, contract.PeriodMonths, rates.ToBase(contract.Amount, contract.Currency, asOf), contract.MarginRate,
        contract.LastDay <= asOf || WasEntered(contract) ? contract.LastDay : null);

    private bool WasEntered(Contract contract) => zone.DayOf(contract.EnteredAt) <= asOf;
}

/// <summary>One contract and whose it is.</summary>
internal sealed record KnownContract(int CustomerId, string Number, ContractHistory History);
