using System.Text;
using CrmWeb.Data.Imports;
using CrmWeb.Data.Imports.Records;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Imports;
using CrmWeb.Tests.Data;

namespace CrmWeb.Tests.Imports;

public sealed class BadCustomerFilesTests(TestDatabase database) : IClassFixture<TestDatabase>, IDisposable
{
    private readonly TestFolder folder = new();

    private ImportBase Base => new(database, folder);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_wrong_encoding_shows_in_the_cells_that_it_spoils()
    {
        var gbk = FileEncoding.Gb18030.Strict.GetBytes("编号,名称\nW-1,王小明\n");

        var file = await CheckedAsync(new MemoryStream(gbk), layout => layout with
        {
            Encoding = FileEncoding.Utf8, Columns = ColumnMap.At((ImportField.Customer, 0), (ImportField.Name, 1)),
        });

        Assert.Equal((2L, ImportField.Name, FaultKind.BadCharacter), (file.FirstFault!.Line, file.FirstFault.Field!.Value, file.FirstFault.Kind));
    }

    [Fact]
    public async Task Of_two_columns_with_one_title_the_first_is_taken_and_the_other_can_be_chosen()
    {
        const string Text = "客户编号,名称,名称\nD-1,第一,第二\n";

        Assert.Equal(1, LayoutGuess.Of(Bytes(Text), ImportKind.Customers).Columns.Of(ImportField.Name));
        Assert.Equal(1, (await CheckedAsync(Bytes(Text), layout => layout with { Columns = layout.Columns.With(ImportField.Name, 2) })).Added);
    }

    [Fact]
    public async Task A_line_of_a_hundred_megabytes_is_refused()
    {
        using var endless = new EndlessLine(100L * 1024 * 1024);

        var file = await CheckedAsync(endless, layout => layout with { HasHeader = false, Columns = ColumnMap.At((ImportField.Customer, 0), (ImportField.Name, 0)) });

        Assert.Equal(FaultKind.RecordTooLong, file.FileFault?.Kind);
    }

    [Fact]
    public async Task Days_that_contradict_each_other_are_asked_and_each_is_named_once_the_order_is_chosen()
    {
        const string Text = "code,name,class,birthday\nM-1,Ann,individual,13/02/1990\nM-2,Bob,individual,02/14/1990\n";

        var asked = await CheckedAsync(Bytes(Text), layout => layout);
        var chosen = await CheckedAsync(Bytes(Text), layout => layout with { Dates = DateOrder.DayFirst });

        Assert.Equal([FaultKind.AmbiguousDate, FaultKind.AmbiguousDate], asked.Faults.SelectMany(f => f.Value).Select(f => f.Kind));
        Assert.Equal((3L, FaultKind.NoSuchDay), (Assert.Single(chosen.Faults).Key, chosen.FirstFault!.Kind));
    }

    [Fact]
    public async Task A_missing_key_column_is_named_before_any_row_is_read()
        => Assert.Equal((FaultKind.ColumnMissing, ImportField.Customer), await MissingAsync("who,what\nA,B\n"));

    private async Task<(FaultKind, ImportField)> MissingAsync(string text)
    {
        var fault = (await CheckedAsync(Bytes(text), layout => layout)).FileFault!;
        return (fault.Kind, fault.Field!.Value);
    }

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    private async Task<ReadRecords> CheckedAsync(Stream content, Func<FileLayout, FileLayout> choose)
    {
        await using var db = Base.Open();
        var stored = await Base.Files.StoreAsync(content, CancellationToken.None);
        var import = new FileImport(ImportKind.Customers, stored.Key, "bad.csv", stored.Size, stored.Hash, ImportBase.By);
        await using (var file = Base.Files.Open(import))
        {
            var usual = new NewCustomers(true, await Base.TeamAsync(), null, CustomerClass.Enterprise);
            import.Choose(choose(LayoutGuess.Of(file, ImportKind.Customers)), "USD", new Matching(), usual, leavesOutBad: false, again: false);
        }

        return ((CheckedRecords)await new ImportCheck(db, Base.Files, TimeProvider.System).RunAsync(import, ImportRights.Company, CancellationToken.None)).Records;
    }
}
