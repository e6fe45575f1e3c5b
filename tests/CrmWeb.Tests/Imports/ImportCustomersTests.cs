using CrmWeb.Data.CustomerTags;
using CrmWeb.Data.Search;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Advice;
using CrmWeb.Domain.Campaigns;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Imports;
using CrmWeb.Domain.Relationships;
using CrmWeb.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Imports;

public sealed class ImportCustomersTests(TestDatabase database) : IClassFixture<TestDatabase>, IDisposable
{
    private readonly TestFolder folder = new();

    private ImportBase Base => new(database, folder);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task New_customers_come_with_all_that_the_file_tells_and_are_found_by_it()
    {
        var import = await ImportAsync("客户编号,客户名称,客户类别,手机,邮箱,城市,街道,来源\nN-1,杭州西湖仪器,企业,+86 138 1111 2222,a@xihu.example,杭州,文三路 1,老客户\n,无编号的,个人,,,,,\n");

        Assert.Equal((ImportStatus.Applied, 2, 0), (import.Status, import.Added, import.Updated));
        var made = await CustomerAsync("N-1");
        Assert.Equal(("杭州西湖仪器", CustomerClass.Enterprise, CustomerSource.ExistingCustomer), (made.Name, made.Class, made.Source));
        Assert.Equal((PointKind.Mobile, "+86 138 1111 2222"), (Assert.Single(made.Phones).Kind, made.Phones[0].Number));
        Assert.Equal(("文三路 1", "杭州"), (Assert.Single(made.Addresses).Line, made.Addresses[0].City));
        await using var db = Base.Open();
        Assert.Equal([made.Id], await db.Customers.Matching(db, "13811112222").Select(c => c.Id).ToListAsync());
        Assert.NotEmpty((await db.Customers.SingleAsync(c => c.Name == "无编号的")).Code);
    }

    [Theory]
    [InlineData(MatchKey.Code, "code,name,notes\nk-1,,told anew\n")]
    [InlineData(MatchKey.Phone, "name,phone,notes\n,0086 13822223333,told anew\n")]
    [InlineData(MatchKey.Email, "name,email,notes\n,KNOWN@X.EXAMPLE,told anew\n")]
    [InlineData(MatchKey.Name, "name,notes\nKNOWN ONE,told anew\n")]
    public async Task A_known_customer_is_recognised_by_any_key_and_the_undo_gives_back_what_it_was(MatchKey key, string text)
    {
        await KnownAsync("K-1", "Known One", "+86 138 2222 3333", "known@x.example");

        var import = await ImportAsync(text, new Matching(key));
        var changed = await CustomerAsync("K-1");
        var undone = await Base.UndoAsync(import.Id);
        var back = await CustomerAsync("K-1");

        Assert.Equal((ImportStatus.Applied, 0, 1), (import.Status, import.Added, import.Updated));
        Assert.Equal(("told anew", "Known One"), (changed.Notes, key is MatchKey.Name ? "Known One" : changed.Name));
        Assert.Equal((ImportStatus.Undone, 1, 0), (undone.Status, undone.Restored, undone.LeftChanged));
        Assert.Equal(("", "Known One", 1), (back.Notes, back.Name, back.Phones.Count));
        Assert.All([changed, back], c => Assert.Equal((CommunicationStyle.Driver, FamilyStage.Couple), (c.Style, c.FamilyStage)));
    }

    [Fact]
    public async Task Tags_are_given_besides_those_known_and_the_undo_takes_those_of_the_import_alone()
    {
        await KnownAsync("TAG-1", "Tagged One", "", "");
        await using (var db = Base.Open())
            await db.GiveTagAsync((await CustomerAsync("TAG-1")).Id, "Fair", ImportBase.By);

        var import = await ImportAsync("code,name,标签\nTAG-1,,\"fair; Spring、\"\"A;B\"\"\"\nTAG-2,Tagged Two,Spring\n", new Matching(MatchKey.Code));
        var (changed, made) = (await TagsAsync("TAG-1"), await TagsAsync("TAG-2"));
        var again = await ImportAsync("code,tags\nTAG-1,SPRING\n", new Matching(MatchKey.Code));
        await using (var db = Base.Open())
            await db.GiveTagAsync((await CustomerAsync("TAG-1")).Id, "Later", ImportBase.By);
        await Base.UndoAsync(import.Id);

        Assert.Equal((1, 1), (import.Added, import.Updated));
        Assert.Equal(["A;B", "Fair", "Spring"], changed);
        Assert.Equal(["Spring"], made);
        Assert.Equal((0, 1), (again.Updated, again.PassedOver));
        Assert.Equal(["Fair", "Later"], await TagsAsync("TAG-1"));
        Assert.Equal(FaultKind.NotATag, (await FaultAsync($"code,name,tags\nTAG-3,Tagged Three,{new string('x', 41)}\n", new Matching(MatchKey.Code))).Kind);
    }

    [Fact]
    public async Task A_campaign_is_given_by_its_name_and_the_undo_gives_back_the_one_before()
    {
        await KnownAsync("CAMP-1", "Brought One", "", "");
        await using (var db = Base.Open())
        {
            db.Campaigns.Add(new Campaign(new("Spring Fair 春季展", CustomerSource.Event, "", new DateOnly(2026, 3, 1)), TimeZoneInfo.Utc, ImportBase.By));
            await db.SaveChangesAsync();
        }

        var import = await ImportAsync("客户编号,客户名称,营销活动\nCAMP-1,,spring fair 春季展\nCAMP-2,Brought Two,Spring Fair 春季展\n", new Matching(MatchKey.Code));
        var (changed, made) = (await CustomerAsync("CAMP-1"), await CustomerAsync("CAMP-2"));
        await Base.UndoAsync(import.Id);

        Assert.Equal((1, 1), (import.Added, import.Updated));
        Assert.NotNull(changed.CampaignId);
        Assert.Equal(changed.CampaignId, made.CampaignId);
        Assert.Null((await CustomerAsync("CAMP-1")).CampaignId);
    }

    private async Task<List<string>> TagsAsync(string code)
    {
        await using var db = Base.Open();
        return await db.CustomerTags.Where(t => db.Customers.Any(c => c.Id == t.CustomerId && c.Code == code)).OrderBy(t => t.Tag.Name).Select(t => t.Tag.Name).ToListAsync();
    }

    [Fact]
    public async Task A_row_that_fits_two_customers_is_listed_and_neither_is_touched()
    {
        await KnownAsync("TWO-1", "Twin A", "5550001", "");
        await KnownAsync("TWO-2", "Twin B", "555 0001", "");

        var fault = await FaultAsync("name,phone,notes\nTwin,555-0001,x\n", new Matching(MatchKey.Phone));

        Assert.Equal((FaultKind.SeveralCustomers, "TWO-1, TWO-2"), (fault.Kind, fault.Text));
        Assert.Equal("", (await CustomerAsync("TWO-1")).Notes);
    }

    [Fact]
    public async Task A_new_customer_that_looks_like_a_known_one_is_listed_unless_it_is_meant()
    {
        await KnownAsync("LIKE-1", "Same Name Ltd", "", "");
        const string Text = "code,name\nLIKE-9,same name ltd\n";

        Assert.Equal((FaultKind.LooksLike, "LIKE-1"), await KindAndTextAsync(Text, new Matching()));
        Assert.Equal(1, (await ImportAsync(Text, new Matching(AlikeToo: true))).Added);
    }

    [Theory]
    [InlineData("code,name\nDUP-1,First\ndup-1,Second\n", FaultKind.TwiceInFile)]
    [InlineData("code,name,owner\nOWN-1,Somebody,Nobody Knows\n", FaultKind.UnknownOwner)]
    [InlineData("code,name,team\nTEA-1,Somebody,No such team\n", FaultKind.UnknownTeam)]
    [InlineData("code,name,campaign\nCAM-1,Somebody,No such campaign\n", FaultKind.UnknownCampaign)]
    [InlineData("code,phone\nNON-1,5551234\n", FaultKind.Missing)]
    public async Task What_cannot_be_told_for_certain_is_a_bad_row(string text, FaultKind fault)
        => Assert.Equal(fault, (await FaultAsync(text, new Matching())).Kind);

    [Fact]
    public async Task Recognised_by_its_number_a_customer_of_another_code_is_not_recoded()
    {
        await KnownAsync("CODE-1", "Coded", "5557777", "");

        Assert.Equal((FaultKind.OtherCode, "CODE-1"), await KindAndTextAsync("code,name,phone\nCODE-2,Coded,5557777\n", new Matching(MatchKey.Phone)));
    }

    [Fact]
    public async Task A_row_that_says_nothing_new_or_is_not_to_change_is_passed_over()
    {
        await KnownAsync("PASS-1", "Passed", "5558888", "");

        var same = await ImportAsync("code,name,phone\nPASS-1,Passed,555 8888\n");
        var skipped = await ImportAsync("code,name\nPASS-1,Another\n", new Matching(Existing: ExistingRows.Skip));

        Assert.Equal((0, 1), (same.Updated, same.PassedOver));
        Assert.Equal((0, 1), (skipped.Updated, skipped.PassedOver));
        Assert.Equal("Passed", (await CustomerAsync("PASS-1")).Name);
    }

    [Fact]
    public async Task What_somebody_changed_since_is_left_alone_by_the_undo()
    {
        await KnownAsync("SINCE-1", "Since", "", "");
        var import = await ImportAsync("code,notes\nSINCE-1,by the file\nSINCE-2,\n".Replace("SINCE-2,\n", "", StringComparison.Ordinal));
        await using (var db = Base.Open())
        {
            (await db.Customers.Include(c => c.Stakeholder).SingleAsync(c => c.Code == "SINCE-1")).Rename("By hand");
            await db.SaveChangesAsync();
        }

        var undone = await Base.UndoAsync(import.Id);

        Assert.Equal((0, 1), (undone.Restored, undone.LeftChanged));
        Assert.Equal("by the file", (await CustomerAsync("SINCE-1")).Notes);
    }

    [Fact]
    public async Task New_customers_on_whom_nothing_was_built_go_with_their_numbers()
    {
        var import = await ImportAsync("code,name,phone\nGONE-1,Gone,5559999\n");

        var undone = await Base.UndoAsync(import.Id);

        Assert.Equal((1, 0), (undone.CustomersRemoved, undone.CustomersArchived));
        await using var db = Base.Open();
        Assert.False(await db.Set<CustomerPhone>().AnyAsync(p => p.Key == "5559999"));
    }

    [Fact]
    public async Task Bad_rows_keep_the_whole_file_out_unless_they_are_left_out_by_choice()
    {
        const string Text = "code,name,phone\nHALF-1,Half,5550000\nHALF-2,Half too,none\n";

        Assert.Equal((ImportStatus.Failed, "BadRows"), Outcome(await ImportAsync(Text)));
        Assert.Equal((ImportStatus.Applied, ""), Outcome(await ImportAsync(Text, leavesOutBad: true)));
        await using var db = Base.Open();
        Assert.Equal(1, await db.Customers.CountAsync(c => c.Code.StartsWith("HALF-")));

        static (ImportStatus, string) Outcome(FileImport import) => (import.Status, import.Error);
    }

    private static Entered By => ImportBase.By;

    private async Task<FileImport> ImportAsync(string text, Matching? matching = null, bool leavesOutBad = false)
        => await Base.RunAsync(await QueueAsync(text, matching, leavesOutBad));

    private async Task<int> QueueAsync(string text, Matching? matching, bool leavesOutBad = false)
        => await Base.QueueAsync(text, new NewCustomers(true, await Base.TeamAsync(), null, CustomerClass.Enterprise), null, leavesOutBad, ImportKind.Customers, matching);

    private async Task<Fault> FaultAsync(string text, Matching matching)
    {
        var id = await QueueAsync(text, matching);
        await using var db = Base.Open();
        var import = await db.FileImports.SingleAsync(i => i.Id == id);
        var check = await new CrmWeb.Data.Imports.ImportCheck(db, Base.Files, TimeProvider.System).RunAsync(import, ImportRights.Company, CancellationToken.None);
        return check.File.FirstFault!;
    }

    private async Task<(FaultKind, string)> KindAndTextAsync(string text, Matching matching)
    {
        var fault = await FaultAsync(text, matching);
        return (fault.Kind, fault.Text);
    }

    private async Task KnownAsync(string code, string name, string phone, string email)
    {
        var team = await Base.TeamAsync();
        await using var db = Base.Open();
        if (await db.Customers.AnyAsync(c => c.Code == code))
            return;

        var customer = new Customer(code, name, CustomerClass.Enterprise, team, null, RelationshipType.Basic, By);
        customer.Describe(new CustomerTraits(Style: CommunicationStyle.Driver, FamilyStage: FamilyStage.Couple));
        customer.Reach(phone.Length > 0 ? [new CustomerPhone(PointKind.Work, phone)] : [], email.Length > 0 ? [new CustomerEmail(PointKind.Work, email)] : [], []);
        db.Customers.Add(customer);
        await db.SaveChangesAsync();
    }

    private async Task<Customer> CustomerAsync(string code)
    {
        await using var db = Base.Open();
        return await db.Customers.Include(c => c.Phones).Include(c => c.Addresses).SingleAsync(c => c.Code == code);
    }
}
