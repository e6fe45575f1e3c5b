using CrmWeb.Domain.CustomFields;
using CrmWeb.Tests.Data;
using CrmWeb.Tests.Merges;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.CustomFields;

public sealed class FieldMergeTests : IAsyncLifetime
{
    private readonly TestDatabase database = new();

    private MergeBase Merges => field ??= new(database);

    public Task InitializeAsync() => database.InitializeAsync();

    public Task DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task The_survivors_value_stands_else_the_others_and_parting_gives_back()
    {
        var (both, one) = (await FieldAsync("Both", 1), await FieldAsync("One", 2));
        var survivor = await Merges.CustomerAsync("A-1", c => c.Hold(both, new("mine")));
        var merged = await Merges.CustomerAsync("B-2", c =>
        {
            c.Hold(both, new("theirs"));
            c.Hold(one, new("only theirs"));
        });
        var before = await Merges.DumpAsync();

        var merge = await Merges.MergeAsync(survivor, merged);

        Assert.Equal(["mine", "only theirs"], await SaidByAsync(survivor));
        await Merges.PartAsync(merge);
        Assert.Equal(before, await Merges.DumpAsync());
    }

    private async Task<int> FieldAsync(string name, int place)
    {
        await using var db = Merges.Open();
        var field = db.CustomFields.Add(new CustomField(FieldOwner.Customer, CustomFieldType.Text, new(name, name), place)).Entity;
        await db.SaveChangesAsync();
        return field.Id;
    }

    private async Task<List<string?>> SaidByAsync(int customer)
    {
        await using var db = Merges.Open();
        return await db.CustomerFieldValues.Where(v => v.RecordId == customer).OrderBy(v => v.FieldId).Select(v => v.Text).ToListAsync();
    }
}
