using CrmWeb.Data.Imports;
using CrmWeb.Data.Search;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Imports;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Stakeholders;
using CrmWeb.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Imports;

public sealed class ImportPurchasesTests(TestDatabase database) : IClassFixture<TestDatabase>, IDisposable
{
    private readonly TestFolder folder = new();

    private ImportBase Base => new(database, folder);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Customers_and_purchases_are_created_with_all_that_belongs_to_them()
    {
        var result = await Base.FromTextAsync("customer_code,name,date,amount,order,currency\nNEW1,王小明,2024-02-01,12.50,A1,\nNEW1,,2024-02-02,-2.50,A1,\nNEW2,,2024-02-03,0,,\n");

        Assert.Equal((ImportStatus.Applied, 3, 2), (result.Import.Status, result.Import.Added, result.Import.CustomersCreated));
        await using var db = Base.Open();
        var named = await db.Customers.Include(c => c.Stakeholder).Include(c => c.Marks).Include(c => c.TypeChanges).SingleAsync(c => c.Code == "NEW1");
        Assert.Equal(("王小明", StakeholderRole.Customer, RelationshipType.Basic), (named.Name, named.Stakeholder.Roles, named.RelationshipType));
        Assert.Equal(CustomerSource.Import, named.Source);
        Assert.Equal((1, 1), (named.Marks.Count, named.TypeChanges.Count));
        Assert.Equal(named.Id, (await db.Customers.Matching(db, "小明").SingleAsync()).Id);
        Assert.Equal("NEW2", (await db.Customers.SingleAsync(c => c.Code == "NEW2")).Name);
        Assert.Equal([12.5m, -2.5m], await db.Purchases.Where(p => p.CustomerId == named.Id).OrderBy(p => p.Date).Select(p => p.Amount).ToListAsync());
    }

    [Fact]
    public async Task Unknown_customers_are_refused_unless_they_shall_be_created()
    {
        var result = await Base.FromTextAsync("customer,date,amount\nNOBODY,2024-02-01,5\n", new FromFileChoices());

        Assert.Equal(new Fault(2, ImportField.Customer, FaultKind.UnknownCustomer, "NOBODY"), result.Fault);
        Assert.False(await AnyAsync("NOBODY"));
    }

    [Fact]
    public async Task A_known_customer_is_found_whatever_the_case_of_its_code()
    {
        var id = await Base.CustomerAsync("Known-1");

        var result = await Base.FromTextAsync("customer,date,amount\nKNOWN-1,2024-02-01,5\n", new FromFileChoices());

        Assert.True(result.Succeeded);
        await using var db = Base.Open();
        Assert.Equal(id, (await db.Purchases.SingleAsync(p => p.ImportId == result.Import.Id)).CustomerId);
    }

    [Fact]
    public async Task One_bad_cell_keeps_the_whole_file_out()
    {
        var result = await Base.FromTextAsync("customer,date,amount\nALL1,2024-02-01,5\nALL1,2024-02-30,5\n");

        Assert.Equal((ImportStatus.Failed, FaultKind.NoSuchDay, 3L), (result.Import.Status, result.Fault!.Kind, result.Fault.Line));
        Assert.False(await AnyAsync("ALL1"));
    }

    [Fact]
    public async Task Bad_rows_are_left_out_where_a_person_chose_so()
    {
        var id = await Base.QueueAsync("customer,date,amount\nPART1,2024-02-01,5\nPART1,2024-02-30,5\n", await NewAsync(), null, leavesOutBad: true);

        var import = await Base.RunAsync(id);

        Assert.Equal((ImportStatus.Applied, 1, 1), (import.Status, import.Added, import.BadRows));
    }

    [Fact]
    public async Task The_same_content_is_noticed_whatever_the_file_is_called_and_imported_again_only_on_purpose()
    {
        const string Text = "customer,date,amount\nTWICE,2024-02-01,5\n";
        var first = await Base.FromTextAsync(Text);
        var second = await Base.FromTextAsync(Text);
        var third = await Base.FromTextAsync(Text, new FromFileChoices(CreateCustomers: true, Again: true));

        Assert.Equal(new Fault(0, null, FaultKind.AlreadyImported, $"{first.Import.Id}"), second.Fault);
        Assert.True(third.Succeeded);
    }

    [Fact]
    public async Task What_was_undone_may_be_imported_again()
    {
        const string Text = "customer,date,amount\nREDO,2024-02-01,5\n";
        var first = await Base.FromTextAsync(Text);
        await Base.UndoAsync(first.Import.Id);

        Assert.True((await Base.FromTextAsync(Text)).Succeeded);
    }

    [Fact]
    public async Task A_cancelled_import_has_written_nothing()
    {
        var id = await Base.QueueAsync("customer,date,amount\nSTOP1,2024-02-01,5\n", await NewAsync(), null);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        var import = await Base.RunAsync(id, cancelled.Token);

        Assert.Equal(ImportStatus.Cancelled, import.Status);
        Assert.False(await AnyAsync("STOP1"));
    }

    [Fact]
    public async Task An_import_whose_process_stopped_is_taken_up_again_and_applied_once()
    {
        var id = await Base.QueueAsync("customer,date,amount\nAGAIN1,2024-02-01,5\n", await NewAsync(), null);
        using var stopping = new CancellationTokenSource();
        await stopping.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Base.RunAsync(id, default, stopping.Token));

        var import = await Base.RunAsync(id);

        Assert.Equal((ImportStatus.Applied, 1), (import.Status, import.Added));
        await using var db = Base.Open();
        Assert.Equal(1, await db.Purchases.CountAsync(p => p.ImportId == id));
    }

    [Fact]
    public async Task Products_are_matched_by_code_and_unknown_ones_refused()
    {
        await using (var db = Base.Open())
        {
            db.Products.Add(new Product("PUMP", "Pump", ""));
            await db.SaveChangesAsync();
        }

        var good = await Base.FromTextAsync("customer,date,amount,product,margin\nPRO1,2024-02-01,5,pump,25%\n");
        var bad = await Base.FromTextAsync("customer,date,amount,product\nPRO1,2024-02-01,5,VALVE\n");

        Assert.Equal((ImportField.Product, FaultKind.UnknownProduct), (bad.Fault!.Field, bad.Fault.Kind));
        await using var after = Base.Open();
        var purchase = await after.Purchases.Include(p => p.Product).SingleAsync(p => p.ImportId == good.Import.Id);
        Assert.Equal(("PUMP", 0.25m), (purchase.Product!.Code, purchase.MarginRate));
    }

    [Fact]
    public async Task Somebody_without_the_right_to_import_brings_nothing_in()
    {
        await Base.CustomerAsync("THEIRS");
        await using var db = Base.Open();
        var staff = db.Users.Add(new CrmWeb.Data.Identity.StaffMember("sam@example.com", "Sam", await Base.TeamAsync())).Entity;
        await db.SaveChangesAsync();
        var id = await Base.QueueAsync("customer,date,amount\nTHEIRS,2024-02-01,5\n", await NewAsync() with { Create = false }, staff.Id);

        var import = await Base.RunAsync(id);

        Assert.Equal((ImportStatus.Failed, nameof(FaultKind.BadRows)), (import.Status, import.Error));
    }

    [Fact]
    public async Task The_bad_rows_can_be_downloaded_mended_and_read_again()
    {
        var result = await Base.FromTextAsync("customer,date,amount\nGOOD,2024-02-01,5\n=BAD(),2024-02-30,5\n");
        await using var db = Base.Open();
        var check = await new ImportCheck(db, Base.Files, TimeProvider.System).RunAsync(result.Import, ImportRights.Company, CancellationToken.None);
        using var output = new MemoryStream();

        await new FailedRows(Base.Files).WriteAsync(result.Import, check.File, output, "line", "fault", f => $"{f.Kind}", CancellationToken.None);

        Assert.Equal("\uFEFFcustomer,date,amount,line,fault\r\n'=BAD(),2024-02-30,5,3,NoSuchDay\r\n", System.Text.Encoding.UTF8.GetString(output.ToArray()));
    }

    private async Task<NewCustomers> NewAsync() => new(true, await Base.TeamAsync());

    private async Task<bool> AnyAsync(string code)
    {
        await using var db = Base.Open();
        return await db.Customers.AnyAsync(c => c.Code == code);
    }
}
