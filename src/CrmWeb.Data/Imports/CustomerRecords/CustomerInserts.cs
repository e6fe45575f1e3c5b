using CrmWeb.Data.Customers;
using CrmWeb.Data.Imports.Records;
using CrmWeb.Data.Search;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.Imports.CustomerRows;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Imports.CustomerRecords;

/// <summary>Writes new customers with their numbers, addresses and own fields (新客户写入), and indexes them for the search many at a time.</summary>
internal sealed class CustomerInserts(RecordWork work, ImportedTags tags)
{
    // Grams are sorted before they are written: the more at once, the fewer pages of the index are touched.
    private const int IndexedAtOnce = 10_000;

    private readonly List<(int Id, string SearchText)> _toIndex = [];
    private string? _lastCode;

    public async Task WriteAsync(IReadOnlyList<CustomerPlan> plans, CancellationToken cancel)
    {
        if (plans.Count == 0)
            return;

        var codes = await CodesAsync(plans, cancel);
        var customers = plans.Select((plan, i) => plan.Row.Make(codes[i], work.Import.NewCustomers, plan.Charge!, work.Entered)).ToList();
        var texts = customers.ToDictionary(c => c, SearchTextOf);
        var ids = await work.Db.BulkInsertCustomersAsync(customers, new Dictionary<string, Func<Customer, object?>>
        {
            [nameof(Customer.ImportId)] = _ => work.Import.Id,
            [nameof(Customer.SearchText)] = c => texts[c],
            // Whoever edits the customer renews its version; so the undo knows which ones nobody touched.
            [nameof(Customer.Version)] = _ => work.Import.Key,
        }, cancel);

        await WritePointsAsync(customers.ConvertAll(c => (ids[c.Code], c)), cancel);
        await tags.GiveAsync([.. plans.Zip(customers).SelectMany(p => p.First.Row.Tags, (p, tag) => (ids[p.Second.Code], tag))], cancel);
        _toIndex.AddRange(customers.Select(c => (ids[c.Code], texts[c])));
        if (_toIndex.Count >= IndexedAtOnce)
            await EndAsync(cancel);
    }

    public async Task EndAsync(CancellationToken cancel)
    {
        await work.Db.IndexNewCustomersAsync(_toIndex, cancel);
        _toIndex.Clear();
    }

    private async Task WritePointsAsync(List<(int Id, Customer Customer)> customers, CancellationToken cancel)
    {
        var phones = Owners(customers, c => c.Phones);
        await work.Db.BulkInsertAsync(phones.Keys, new Dictionary<string, Func<CustomerPhone, object?>> { [nameof(CustomerPhone.CustomerId)] = p => phones[p] }, cancel);
        var emails = Owners(customers, c => c.Emails);
        await work.Db.BulkInsertAsync(emails.Keys, new Dictionary<string, Func<CustomerEmail, object?>> { [nameof(CustomerEmail.CustomerId)] = e => emails[e] }, cancel);
        var addresses = Owners(customers, c => c.Addresses);
        await work.Db.BulkInsertAsync(addresses.Keys, new Dictionary<string, Func<CustomerAddress, object?>> { [nameof(CustomerAddress.CustomerId)] = a => addresses[a] }, cancel);
        var said = Owners(customers, c => c.FieldValues);
        await work.Db.BulkInsertAsync(said.Keys, new Dictionary<string, Func<CustomerFieldValue, object?>> { [nameof(FieldValue.RecordId)] = v => said[v] }, cancel);
    }

    private static Dictionary<T, int> Owners<T>(List<(int Id, Customer Customer)> customers, Func<Customer, IEnumerable<T>> points)
        where T : notnull
        => customers.SelectMany(c => points(c.Customer), (c, point) => (point, c.Id)).ToDictionary(p => p.point, p => p.Id);

    // A row without a code gets the next one that neither the company nor the file has.
    private async Task<List<string>> CodesAsync(IReadOnlyList<CustomerPlan> plans, CancellationToken cancel)
    {
        var codes = new List<string>(plans.Count);
        var taken = plans.Select(p => p.Row.Code).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var plan in plans)
            codes.Add(plan.Row.Code.Length > 0 ? plan.Row.Code : await NextCodeAsync(taken, cancel));
        return codes;
    }

    private async Task<string> NextCodeAsync(HashSet<string> taken, CancellationToken cancel)
    {
        do
        {
            _lastCode = _lastCode is null ? await work.Db.NextCustomerCodeAsync(cancel) : CustomerCode.After(_lastCode);
        }
        while (!taken.Add(_lastCode) || await work.Db.HasCustomerCodeAsync(_lastCode, 0, cancel));

        return _lastCode;
    }

    private static string SearchTextOf(Customer customer) => new CustomerWords(
        customer.Name, customer.Code, [.. customer.Phones.Select(p => p.Number)], [.. customer.Emails.Select(e => e.Address)], [])
    {
        Own = [.. customer.FieldValues.OrderBy(v => v.FieldId).Select(v => v.Text).OfType<string>()],
    }.SearchText();
}
