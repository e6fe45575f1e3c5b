using CrmWeb.Data.Lists;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Lists;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Lists;

/// <summary>Every field and operator, asked of the database and of the same customers in memory.</summary>
public sealed class FilterQueryTests(FilterBase customers) : IClassFixture<FilterBase>
{
    private static readonly StaffScope Auditor = new(99, [StaffRole.Auditor], [1]);

    public static IEnumerable<object[]> Questions
        => Enum.GetValues<CustomerField>().SelectMany(f => f.Traits.Operators.Select(o => new object[] { f, o }));

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_condition_finds_whom_it_finds_in_memory(CustomerField field, FilterOperator chosen)
    {
        var from = new Random(((int)field * 100) + (int)chosen);
        for (var round = 0; round < 4; round++)
            await AgreeAsync(new(false, customers.Condition(field, chosen, from)));
    }

    [Fact]
    public async Task Groups_of_conditions_find_whom_they_find_in_memory()
    {
        var from = new Random(12);
        var found = 0;
        for (var round = 0; round < 40; round++)
            found += await AgreeAsync(Group(from, deep: true));

        Assert.InRange(found, 100, 3000);
    }

    [Fact]
    public async Task The_archived_are_left_out_unless_asked_for()
    {
        var archived = customers.References.Where(r => r.Customer.IsArchived).Select(r => r.Customer.Id).ToList();

        Assert.NotEmpty(archived);
        Assert.Empty((await FindAsync("Class.Not.Government")).Intersect(archived));
        Assert.Equal(archived, await FindAsync("Archived.Is.yes"));
        Assert.Equal(customers.References.Count, (await FindAsync("Archived.Is.yes*no")).Count);
    }

    [Fact]
    public async Task A_filter_that_a_person_may_not_ask_finds_nobody()
    {
        Assert.NotEmpty(await FindAsync("City.Has.bonn"));
        Assert.Empty(await FindAsync("City.Has.bonn", Auditor));
        Assert.Empty(await FindAsync("any(City.Lacks.bonn,Tier.Some)", Auditor));
    }

    [Fact]
    public async Task An_auditor_asks_for_names_of_companies_only()
    {
        var found = await FindAsync("any(Name.Has.bonn,Name.Lacks.bonn)", Auditor);

        Assert.NotEmpty(found);
        Assert.DoesNotContain(customers.References, r => found.Contains(r.Customer.Id) && r.Customer.Class == CustomerClass.Individual);
    }

    [Theory]
    [InlineData("OwnText4711.None")]
    [InlineData("OwnText4711.Lacks.x")]
    [InlineData("OwnChoice4711.Not.1")]
    public async Task A_field_that_is_not_there_finds_nobody(string filter) => Assert.Empty(await FindAsync(filter));

    private FilterGroup Group(Random from, bool deep)
    {
        var items = Enumerable.Range(0, from.Next(1, 4)).Select(FilterNode (_) => deep && from.Next(3) == 0 ? Group(from, deep: false) : Condition(from));
        return new(from.Next(2) == 0, [.. items]);
    }

    private FilterCondition Condition(Random from)
    {
        var fields = Enum.GetValues<CustomerField>();
        var field = fields[from.Next(fields.Length)];
        var operators = field.Traits.Operators.ToList();
        return customers.Condition(field, operators[from.Next(operators.Count)], from);
    }

    private async Task<int> AgreeAsync(FilterGroup filter)
    {
        // What is asked is what stands in an address, so that reading and writing it is proved along with it.
        var read = FilterText.Parse(FilterText.Write(filter), out var fault);
        Assert.Null(fault);
        var choice = new CustomerChoice("", read);
        var expected = customers.References.Where(r => (choice.SpeaksOfArchived || !r.Customer.IsArchived) && r.Meets(filter, customers.Time, customers.Reader.StaffId)).Select(r => r.Customer.Id);

        var found = await FindAsync(FilterText.Write(filter));

        Assert.True(expected.SequenceEqual(found), $"{FilterText.Write(filter)}: expected {string.Join(' ', expected)}, found {string.Join(' ', found)}");
        return found.Count;
    }

    private async Task<List<int>> FindAsync(string filter, StaffScope? reader = null)
    {
        await using var db = customers.Open();
        var choice = new CustomerChoice("", FilterText.Parse(filter, out _));
        return await db.Customers.Chosen(db, reader ?? customers.Reader, choice, customers.Time).OrderBy(c => c.Id).Select(c => c.Id).ToListAsync();
    }
}
