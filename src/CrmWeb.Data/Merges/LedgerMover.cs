using CrmWeb.Domain.Contracts;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Ledger;
using CrmWeb.Domain.Merges;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Value;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Merges;

/// <summary>Moves what feeds a value by the ledger (账簿迁移): the rows of one customer are withdrawn, and entered anew for the other.</summary>
internal sealed class LedgerMover(CrmDbContext db, Entered entered)
{
    private readonly List<Func<WentRow>> _entered = [];

    /// <summary>The rows entered anew, once they are saved.</summary>
    public IEnumerable<WentRow> Entered => _entered.Select(e => e());

    /// <summary>All that stands of a customer goes to another; a plan only where the other has none, for two plans are no plan.</summary>
    public async Task MoveAllAsync(Customer from, Customer to, CancellationToken cancel)
    {
        await MoveAsync(db.Purchases.Where(p => p.CustomerId == from.Id), to, cancel);
        await MoveAsync(db.Contracts.Where(c => c.CustomerId == from.Id), to, cancel);
        if (!await db.CashFlowPlans.KnownBefore(null).AnyAsync(p => p.CustomerId == to.Id, cancel))
            await MoveAsync(db.CashFlowPlans.Where(p => p.CustomerId == from.Id), to, cancel);
    }

    public async Task MoveAsync(IQueryable<Purchase> purchases, Customer to, CancellationToken cancel)
    {
        foreach (var purchase in await purchases.Standing().OrderBy(p => p.Id).ToListAsync(cancel))
        {
            purchase.Withdraw(entered.At, entered.By);
            Enter(purchase.Id, purchase.MovedTo(to, entered), p => p.Id);
        }
    }

    public async Task MoveAsync(IQueryable<Contract> contracts, Customer to, CancellationToken cancel)
    {
        foreach (var contract in await contracts.Standing().OrderBy(c => c.Id).ToListAsync(cancel))
        {
            contract.Withdraw(entered);
            Enter(contract.Id, contract.MovedTo(to, entered), c => c.Id);
        }
    }

    public async Task MoveAsync(IQueryable<CashFlowPlan> plans, Customer to, CancellationToken cancel)
    {
        foreach (var plan in await plans.KnownBefore(null).OrderBy(p => p.Id).ToListAsync(cancel))
        {
            plan.Withdraw(entered.At);
            Enter(plan.Id, new CashFlowPlan(to.Id, plan.Year, plan.Amount, entered.At, entered.By), p => p.Id);
        }
    }

    private void Enter<TRow>(int former, TRow row, Func<TRow, int> id)
        where TRow : class
    {
        db.Add(row);
        _entered.Add(() => new($"{typeof(TRow).Name}.CustomerId", id(row), former));
    }
}
