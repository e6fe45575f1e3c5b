using CrmWeb.Data.Imports;
using CrmWeb.Data.Identity;
using CrmWeb.Domain.Advice;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Imports;
using CrmWeb.Domain.Interactions;
using CrmWeb.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Imports;

public sealed class ImportContactsTests(TestDatabase database) : IClassFixture<TestDatabase>, IDisposable
{
    private readonly TestFolder folder = new();

    private ImportBase Base => new(database, folder);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Contacts_are_added_changed_and_passed_over_and_the_undo_takes_all_back()
    {
        var customer = await Base.CustomerAsync("CON-1");
        await KnownAsync(customer, "李 雷", "li@x.example", "Clerk");
        await KnownAsync(customer, "Same", "same@x.example", "");

        var import = await ImportAsync("客户编号,联系人,职务,邮箱,决策角色\nCON-1,韩梅梅,采购经理,han@x.example,采购者\nCON-1,李雷,总经理,LI@x.example,决策者\nCON-1,Same,,same@x.example,\n");
        var after = await ContactsAsync(customer);
        var undone = await Base.UndoAsync(import.Id);
        var back = await ContactsAsync(customer);

        Assert.Equal((1, 1, 1), (import.Added, import.Updated, import.PassedOver));
        Assert.Equal([" 韩梅梅:采购经理", "Driver Same:", "Driver 李雷:总经理"], after);
        Assert.Equal((1, 0, 1, 0), (undone.CustomersRemoved, undone.CustomersArchived, undone.Restored, undone.LeftChanged));
        Assert.Equal(["Driver Same:", "Driver 李 雷:Clerk"], back);
    }

    [Fact]
    public async Task A_new_contact_that_somebody_spoke_with_is_put_aside()
    {
        var customer = await Base.CustomerAsync("CON-2");
        var import = await ImportAsync("customer code,last name,first name\nCON-2,Lee,Ann\n");
        await using (var db = Base.Open())
        {
            var contact = await db.Contacts.Include(c => c.Customer).SingleAsync(c => c.CustomerId == customer);
            Assert.Equal("Ann Lee", contact.Name);
            var staff = await StaffAsync(db, "speaker@staff.test", "Speaker");
            var talk = new Interaction(contact.Customer, staff, new InteractionFacts(ImportBase.By.At, Channel.Phone, Direction.Out, "Talk"), ImportBase.By);
            talk.With([contact]);
            db.Interactions.Add(talk);
            await db.SaveChangesAsync();
        }

        var undone = await Base.UndoAsync(import.Id);

        Assert.Equal((0, 1), (undone.CustomersRemoved, undone.CustomersArchived));
    }

    [Theory]
    [InlineData("customer code,contact\nNOBODY,Ann\n", FaultKind.UnknownCustomer)]
    [InlineData("customer code,contact,email\nCON-3,Ann,not mail\n", FaultKind.NotAnEmail)]
    [InlineData("customer code,contact,attitude\nCON-3,Ann,7\n", FaultKind.OutOfRange)]
    [InlineData("customer code,job title\nCON-3,Clerk\n", FaultKind.Missing)]
    [InlineData("customer code,contact\nCON-3,Ann\nCON-3,ANN\n", FaultKind.TwiceInFile)]
    public async Task A_row_that_is_not_certain_is_bad(string text, FaultKind fault)
    {
        await EnsureAsync("CON-3");
        var id = await QueueAsync(text, ImportKind.Contacts);
        await using var db = Base.Open();

        var check = await new ImportCheck(db, Base.Files, TimeProvider.System).RunAsync(await db.FileImports.SingleAsync(i => i.Id == id), ImportRights.Company, CancellationToken.None);

        Assert.Equal(fault, check.File.FirstFault!.Kind);
    }

    [Fact]
    public async Task Interactions_keep_their_author_and_time_and_one_that_we_have_is_passed_over()
    {
        var customer = await Base.CustomerAsync("INT-1");
        int author;
        await using (var db = Base.Open())
            author = await StaffAsync(db, "author@staff.test", "王 经办");
        const string Text = "客户编号,跟进时间,跟进人,跟进方式,方向,主题,跟进内容,时长\n"
            + "INT-1,2024年3月5日 09:30,王经办,微信,来电,询价,\"第一行\n第二行\",15\nINT-1,2024-03-05T10:00:00Z,author@staff.test,拜访,,,只有内容,\n";

        var first = await Base.RunAsync(await QueueAsync(Text, ImportKind.Interactions));
        var again = await Base.RunAsync(await QueueAsync(Text + "\n", ImportKind.Interactions));

        Assert.Equal((2, 0), (first.Added, first.PassedOver));
        Assert.Equal((0, 2), (again.Added, again.PassedOver));
        await using var read = Base.Open();
        var kept = await read.Interactions.Where(i => i.CustomerId == customer).OrderBy(i => i.Id).ToListAsync();
        Assert.All(kept, i => Assert.Equal((author, InteractionStatus.Done), (i.StaffId, i.Status)));
        Assert.Equal((Channel.InstantMessage, Direction.In, "询价", "第一行\n第二行", 15), (kept[0].Channel, kept[0].Direction, kept[0].Subject, kept[0].Notes, kept[0].DurationMinutes));
        Assert.Equal(("只有内容", new DateTime(2024, 3, 5, 10, 0, 0, DateTimeKind.Utc)), (kept[1].Subject, kept[1].HappensAt));
        Assert.Equal(kept.Max(i => i.HappensAt), (await read.Customers.SingleAsync(c => c.Id == customer)).LastContactAt);

        var undone = await Base.UndoAsync(first.Id);
        Assert.Equal((2, 0), (undone.CustomersRemoved, undone.LeftChanged));
        await using var last = Base.Open();
        Assert.Null((await last.Customers.SingleAsync(c => c.Id == customer)).LastContactAt);
    }

    [Fact]
    public async Task An_interaction_without_author_or_of_tomorrow_is_bad()
    {
        await EnsureAsync("INT-2");
        var tomorrow = TimeProvider.System.GetUtcNow().AddDays(2).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal("BadRows", (await Base.RunAsync(await QueueAsync("code,customer code,date,subject\nx,INT-2,2024-03-05,No author\n", ImportKind.Interactions))).Error);
        Assert.Equal("BadRows", (await Base.RunAsync(await QueueAsync($"customer code,date,subject,author\nINT-2,{tomorrow},Ahead,author@staff.test\n", ImportKind.Interactions))).Error);
    }

    private async Task<FileImport> ImportAsync(string text) => await Base.RunAsync(await QueueAsync(text, ImportKind.Contacts));

    private async Task<int> QueueAsync(string text, ImportKind kind)
        => await Base.QueueAsync(text, new NewCustomers(false, await Base.TeamAsync()), null, kind: kind);

    private async Task EnsureAsync(string code)
    {
        await using var db = Base.Open();
        if (!await db.Customers.AnyAsync(c => c.Code == code))
            await Base.CustomerAsync(code);
    }

    private static async Task<int> StaffAsync(CrmWeb.Data.CrmDbContext db, string email, string name)
    {
        var staff = await db.Users.SingleOrDefaultAsync(u => u.Email == email) ?? db.Users.Add(new StaffMember(email, name)).Entity;
        await db.SaveChangesAsync();
        return staff.Id;
    }

    private async Task KnownAsync(int customerId, string name, string email, string title)
    {
        await using var db = Base.Open();
        var contact = new Contact(await db.Customers.SingleAsync(c => c.Id == customerId), name);
        contact.Describe(new ContactTraits(name, title, Email: email, Style: CommunicationStyle.Driver));
        await db.SaveChangesAsync();
    }

    private async Task<List<string>> ContactsAsync(int customerId)
    {
        await using var db = Base.Open();
        var contacts = await db.Contacts.Where(c => c.CustomerId == customerId).ToListAsync();
        return [.. contacts.Select(c => $"{c.Style} {c.Name}:{c.JobTitle}").Order(StringComparer.Ordinal)];
    }
}
