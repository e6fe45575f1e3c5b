using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value;
using CrmWeb.Tests.Data;
using CrmWeb.Tests.Value;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Customers;

/// <summary>A list of a million is read from its index; sorted anew for every page it would take a second.</summary>
public sealed class CustomerListPlanTests : IAsyncLifetime
{
    private readonly TestDatabase database = new();

    private static readonly Dictionary<string, Func<IQueryable<Customer>, IQueryable<Customer>>> Lists = new()
    {
        ["value"] = customers => customers.After(CustomerSort.Clv, null)[0],
        ["value from a place on"] = customers => customers.After(CustomerSort.Clv, CustomerPlace.Of(CustomerSort.Clv, 7, "", 12.5m, null))[0],
        ["value, of a tier"] = customers => customers.Where(c => c.Standing.Tier == PyramidTier.Silver).After(CustomerSort.Clv, null)[0],
        ["value, of a stage"] = customers => customers.Where(c => c.Standing.Stage == LifecycleStage.Lost).After(CustomerSort.Clv, null)[0],
        ["name"] = customers => customers.After(CustomerSort.Name, null)[0],
        ["newest"] = customers => customers.After(CustomerSort.Newest, CustomerPlace.Of(CustomerSort.Newest, 7, "", 0, null))[0],
        ["code"] = customers => customers.After(CustomerSort.Code, CustomerPlace.Of(CustomerSort.Code, 7, "C-1", 0, null))[0],
        ["last contact"] = customers => customers.After(CustomerSort.LastContact, null)[0],
    };

    public static TheoryData<string> Names => [.. Lists.Keys];

    public Task InitializeAsync() => database.InitializeAsync();

    public Task DisposeAsync() => database.DisposeAsync();

    // A run makes the indexes of standings anew, which forgets what the planner was told.
    [SqliteTheory]
    [MemberData(nameof(Names))]
    public async Task A_list_is_walked_in_its_order_and_not_sorted_after_a_run(string list)
    {
        var values = new ValueBase(database);
        await values.AddAsync("one", (ValueBase.Day(2024, 6, 1), 10));
        await values.RunAsync(ValueBase.Day(2024, 6, 30));

        await using var db = values.Open();
        var plan = await db.PlanAsync(Lists[list](db.Customers.Current()).Take(50).Select(c => c.Name));

        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
    }
}
