using CrmWeb.Data.Identity;
using CrmWeb.Data.Sqlite;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Data;

public sealed class ColumnTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Moments_come_back_as_UTC()
    {
        await using var db = database.NewContext();
        var staff = new StaffMember("ada@example.org", "Ada");
        staff.Disable(SampleCustomers.Monday);
        db.Users.Add(staff);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();

        var read = (await db.Users.SingleAsync(s => s.Email == "ada@example.org")).DisabledAt;

        Assert.Equal(SampleCustomers.Monday, read);
        Assert.Equal(DateTimeKind.Utc, read!.Value.Kind);
    }

    [Fact]
    public async Task A_row_tells_its_enums_and_letters_to_whoever_reads_the_table()
    {
        await using var db = database.NewContext();
        var customer = await db.AddCustomerAsync();

        var row = await db.Database.SqlQuery<string>($"SELECT RelationshipType AS Value FROM Customers WHERE Id = {customer.Id}").SingleAsync();
        var name = await db.Customers.Where(c => c.Name.Contains("海港") && c.Id == customer.Id).Select(c => c.Name).SingleAsync();

        Assert.Equal("Basic", row);
        Assert.Equal("Harbour Café 海港咖啡", name);
    }

    [Fact]
    public async Task The_second_of_two_editors_is_told()
    {
        await using var first = database.NewContext();
        await using var second = database.NewContext();
        var id = (await first.AddCustomerAsync()).Id;
        var mine = await first.Customers.Include(c => c.Stakeholder).SingleAsync(c => c.Id == id);
        var theirs = await second.Customers.Include(c => c.Stakeholder).SingleAsync(c => c.Id == id);

        mine.Rename("First");
        await first.SaveChangesAsync();
        theirs.Rename("Second");

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());
    }

    [Fact]
    public void Minor_units_keep_every_amount_that_their_scale_can_write()
    {
        var amounts = from high in Gen.Choose(-999_999_999, 999_999_999)
                      from low in Gen.Choose(0, 999_999)
                      from scale in Gen.Choose(0, 8)
                      select (units: (high * 1_000_000L) + low, scale);

        Prop.ForAll(amounts.ToArbitrary(), sample =>
        {
            var amount = sample.units / (decimal)Math.Pow(10, sample.scale);
            var converter = MinorUnits.Converter(sample.scale);

            Assert.Equal(sample.units, converter.ConvertToProvider(amount));
            Assert.Equal(amount, converter.ConvertFromProvider(sample.units));
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("1.00005", 10001)]
    [InlineData("-1.00005", -10001)]
    [InlineData("1.00004", 10000)]
    public void Halves_of_a_unit_round_away_from_zero(string amount, long units)
    {
        Assert.Equal(units, MinorUnits.Converter(4).ConvertToProvider(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)));
    }
}
