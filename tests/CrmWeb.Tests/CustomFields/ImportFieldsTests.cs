using CrmWeb.Data.Imports;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.Imports;
using CrmWeb.Tests.Data;
using CrmWeb.Tests.Imports;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.CustomFields;

/// <summary>The company's own fields come in with files, by their names in either language.</summary>
public sealed class ImportFieldsTests(TestDatabase database) : IClassFixture<TestDatabase>, IDisposable
{
    private readonly TestFolder folder = new();

    private ImportBase Base => new(database, folder);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_a_file_says_is_kept_by_type_changed_and_taken_back()
    {
        await FieldsAsync(FieldOwner.Customer);
        var made = await RunAsync(ImportKind.Customers, "code,name,Cups a day,烘焙度,Due on,Organic,送货入口\nOF-1,Own Fields One,\"1,250.5\",dark,2031年3月5日,是,后院\n");
        var first = await SaidAsync("OF-1");

        var changed = await RunAsync(ImportKind.Customers, "code,CUPS A DAY,roast\nOF-1,７,\n");
        var second = await SaidAsync("OF-1");
        await Base.UndoAsync(changed.Id);
        var back = await SaidAsync("OF-1");

        Assert.Equal((1, 0), (made.Added, made.Updated));
        Assert.Equal(["1250.5", "Dark", "2031-03-05", "yes", "后院"], first);
        Assert.Equal((0, 1), (changed.Added, changed.Updated));
        Assert.Equal(["7", "Dark", "2031-03-05", "yes", "后院"], second);
        Assert.Equal(first, back);
    }

    [Theory]
    [InlineData(ImportKind.Customers, FieldOwner.Customer, "code,name,Entrance\nGONE-1,Soon Gone,yard\n")]
    [InlineData(ImportKind.Contacts, FieldOwner.Contact, "customer code,contact,Entrance\nGONE-2,Soon Gone,yard\n")]
    public async Task What_nobody_touched_goes_with_its_import(ImportKind kind, FieldOwner owner, string text)
    {
        await FieldsAsync(owner);
        if (kind is ImportKind.Contacts)
            await Base.CustomerAsync("GONE-2");

        var undone = await Base.UndoAsync((await RunAsync(kind, text)).Id);

        Assert.Equal((1, 0), (undone.CustomersRemoved, undone.CustomersArchived));
    }

    [Theory]
    [InlineData("Cups a day", "many", FaultKind.NotANumber)]
    [InlineData("Cups a day", "-1", FaultKind.OutOfRange)]
    [InlineData("Due on", "2026-02-30", FaultKind.NoSuchDay)]
    [InlineData("Due on", "2400-01-01", FaultKind.NoSuchDay)]
    [InlineData("Roast", "blue", FaultKind.UnknownChoice)]
    [InlineData("Organic", "perhaps", FaultKind.UnknownChoice)]
    public async Task A_cell_that_the_field_does_not_take_makes_the_row_bad(string title, string cell, FaultKind why)
    {
        await FieldsAsync(FieldOwner.Customer);

        var id = await QueueAsync(ImportKind.Customers, $"code,name,{title}\nBAD-1,Bad One,{cell}\n");

        await using var db = Base.Open();
        var check = await new ImportCheck(db, Base.Files, TimeProvider.System).RunAsync(await db.FileImports.SingleAsync(i => i.Id == id), ImportRights.Company, CancellationToken.None);
        var fault = check.File.FirstFault!;
        Assert.Equal((2, title, why, cell), (fault.Line, fault.Own!.English, fault.Kind, fault.Text));
    }

    [Fact]
    public async Task Contacts_bring_theirs_too()
    {
        await FieldsAsync(FieldOwner.Contact);
        var customer = await Base.CustomerAsync("OF-C");
        var made = await RunAsync(ImportKind.Contacts, "customer code,contact,Cups a day\nOF-C,Ann,3\n");
        var changed = await RunAsync(ImportKind.Contacts, "customer code,contact,每日杯数\nOF-C,Ann,4\n");
        var passed = await RunAsync(ImportKind.Contacts, "customer code,contact,每日杯数\nOF-C,Ann,4\n", again: true);
        var told = await CupsAsync(customer);
        await Base.UndoAsync(changed.Id);
        var back = await CupsAsync(customer);

        Assert.Equal((1, 1, 1), (made.Added, changed.Updated, passed.PassedOver));
        Assert.Equal((4m, 3m), (told, back));
    }

    private async Task FieldsAsync(FieldOwner owner)
    {
        await using var db = Base.Open();
        if (await db.CustomFields.Of(owner).AnyAsync())
            return;

        var roast = new CustomField(owner, CustomFieldType.Choice, new("Roast", "烘焙度"), 2);
        roast.Add(new FieldChoice("Dark", "深烘"));
        db.CustomFields.AddRange(
            new CustomField(owner, CustomFieldType.Number, new("Cups a day", "每日杯数", Least: 0), 1), roast,
            new CustomField(owner, CustomFieldType.Date, new("Due on", "保养日"), 3), new CustomField(owner, CustomFieldType.YesNo, new("Organic", "有机"), 4),
            new CustomField(owner, CustomFieldType.Text, new("Entrance", "送货入口"), 5));
        await db.SaveChangesAsync();
    }

    private async Task<FileImport> RunAsync(ImportKind kind, string text, bool again = false)
    {
        var id = await QueueAsync(kind, text, again);
        var done = await Base.RunAsync(id);
        Assert.True(done.Status is ImportStatus.Applied, done.Error);
        return done;
    }

    private async Task<int> QueueAsync(ImportKind kind, string text, bool again = false)
        => await Base.QueueAsync(again ? text + "\n" : text, new NewCustomers(true, await Base.TeamAsync(), null, CustomerClass.Enterprise), null, kind: kind);

    private async Task<List<string>> SaidAsync(string code)
    {
        await using var db = Base.Open();
        var said = await db.CustomerFieldValues.Where(v => db.Customers.Any(c => c.Id == v.RecordId && c.Code == code))
            .Join(db.CustomFields.Include(f => f.Choices), v => v.FieldId, f => f.Id, (v, f) => new { v, f }).OrderBy(x => x.f.Place).ToListAsync();
        return said.ConvertAll(x => x.v.ChoiceId is { } choice ? x.f.ChoiceIn("en", choice) : x.v.Content.Written);
    }

    private async Task<decimal?> CupsAsync(int customer)
    {
        await using var db = Base.Open();
        return await db.ContactFieldValues.Where(v => db.Contacts.Any(c => c.Id == v.RecordId && c.CustomerId == customer)).Select(v => v.Number).SingleAsync();
    }
}
