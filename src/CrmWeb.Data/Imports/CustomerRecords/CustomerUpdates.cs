using System.Text.Json;
using CrmWeb.Data.Handovers;
using CrmWeb.Data.Imports.Records;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.CustomerTags;
using CrmWeb.Domain.Imports;
using CrmWeb.Domain.Imports.CustomerRows;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Imports.CustomerRecords;

/// <summary>Gives known customers what a file says of them (客户更新), and keeps what they were before.</summary>
internal sealed class CustomerUpdates(RecordWork work, ImportedTags tags)
{
    /// <summary>Answers the lines whose customer is so already.</summary>
    public async Task<IReadOnlySet<long>> WriteAsync(IReadOnlyList<CustomerPlan> plans, CancellationToken cancel)
    {
        var unchanged = new HashSet<long>();
        if (plans.Count == 0)
            return unchanged;

        var theirs = plans.Select(p => p.Known!.Id);
        var customers = await (work.Writes ? LoadAsync(work.Db, theirs, cancel) : ReadAsync(work.Db.Customers.AsNoTracking(), theirs, cancel));
        var borne = await tags.KeysOfAsync(plans.Where(p => p.Row.Tags.Count > 0).Select(p => p.Known!.Id), cancel);
        var former = new List<Former>();
        foreach (var plan in plans.Where(p => customers.ContainsKey(p.Known!.Id)))
        {
            var customer = customers[plan.Known!.Id];
            var before = CustomerState.Of(customer);
            plan.Row.ApplyTo(customer, plan.Charge!, work.Rules.Today, work.Entered);
            var fresh = plan.Row.Tags.Where(t => !borne[customer.Id].Contains(Tag.KeyOf(t))).ToList();
            if (fresh.Count == 0 && Written(CustomerState.Of(customer)) == Written(before))
                unchanged.Add(plan.Row.Line);
            else
                former.Add(new(customer, before, fresh));
        }

        if (work.Writes && former.Count > 0)
            await SaveAsync(former, cancel);
        work.Db.ChangeTracker.Clear();
        return unchanged;
    }

    /// <summary>Customers with all that an import may change, by number.</summary>
    public static Task<Dictionary<int, Customer>> LoadAsync(CrmDbContext db, IEnumerable<int> customerIds, CancellationToken cancel)
        => ReadAsync(db.Customers, customerIds, cancel);

    private static Task<Dictionary<int, Customer>> ReadAsync(IQueryable<Customer> customers, IEnumerable<int> customerIds, CancellationToken cancel)
    {
        var ids = customerIds.Distinct().ToList();
        return customers.Where(c => EF.Parameter(ids).Contains(c.Id))
            .Include(c => c.Phones).Include(c => c.Emails).Include(c => c.Addresses).Include(c => c.Marks).Include(c => c.Stakeholder).Include(c => c.FieldValues)
            .AsSplitQuery().ToDictionaryAsync(c => c.Id, cancel);
    }

    private async Task SaveAsync(List<Former> former, CancellationToken cancel)
    {
        foreach (var (customer, _, _) in former)
            work.Db.Entry(customer).Property(c => c.Version).IsModified = true; // also where only numbers were added
        await work.Db.HandOverManyAsync("", work.Entered, cancel);
        await work.Db.SaveChangesAsync(cancel);
        var given = await tags.GiveAsync([.. former.SelectMany(f => f.Tags, (f, tag) => (f.Customer.Id, tag))], cancel);
        await work.Db.BulkInsertAsync(former.Select(f => new ImportedChange(work.Import.Id, f.Customer.Id, null, Written(f.State with { GivenTags = Numbers(given[f.Customer.Id]) }), f.Customer.Version)), cancel);
    }

    private static List<int>? Numbers(IEnumerable<int> tags) => tags.ToList() is { Count: > 0 } some ? some : null;

    private static string Written(CustomerState state) => JsonSerializer.Serialize(state);

    /// <summary>What a customer was, and the tags that it is given (变更前状态).</summary>
    private sealed record Former(Customer Customer, CustomerState State, IReadOnlyList<string> Tags);
}
