using System.Globalization;
using CrmWeb.Data.CustomerTags;
using CrmWeb.Data.Exports;
using CrmWeb.Data.Identity;
using CrmWeb.Data.Imports;
using CrmWeb.Domain.Campaigns;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.Imports;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Relationships;
using CrmWeb.Language;
using CrmWeb.Tests.Data;
using CrmWeb.Tests.Imports;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Exports;

public sealed class RoundTripTests(TestDatabase database) : IClassFixture<TestDatabase>, IDisposable
{
    private static readonly Words Words = new();

    private readonly TestFolder folder = new();

    private ImportBase Base => new(database, folder);

    public void Dispose() => folder.Dispose();

    public static TheoryData<ImportKind, FileFormat, string> Files()
    {
        var files = new TheoryData<ImportKind, FileFormat, string>();
        foreach (var kind in Enum.GetValues<ImportKind>())
        {
            files.Add(kind, FileFormat.Csv, "en");
            files.Add(kind, FileFormat.Csv, "zh-CN");
            files.Add(kind, FileFormat.Xlsx, "zh-CN");
        }

        return files;
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task What_is_exported_is_imported_as_it_was(ImportKind kind, FileFormat format, string language)
    {
        var code = $"RT-{kind}-{format}-{language}";
        await FillAsync(code);
        var file = await ExportAsync(code, kind, format, language);

        var again = await ImportAsync(file, kind);
        Assert.Equal((ImportStatus.Applied, 0), (again.Status, again.Updated));
        if (kind is ImportKind.Purchases)
            Assert.Equal(2, again.Added);
        else
            Assert.Equal((0, true), (again.Added, again.PassedOver > 0));
    }

    [Theory]
    [InlineData(FileFormat.Csv)]
    [InlineData(FileFormat.Xlsx)]
    public async Task A_customer_that_is_gone_comes_back_equal(FileFormat format)
    {
        var code = $"GONE-{format}";
        await FillAsync(code, withBelongings: false);
        var before = await StateAsync(code);
        var file = await ExportAsync(code, ImportKind.Customers, format, "zh-CN");
        await using (var db = Base.Open())
            await db.Customers.Where(c => c.Code == code).ExecuteDeleteAsync();

        var back = await ImportAsync(file, ImportKind.Customers);

        Assert.Equal((ImportStatus.Applied, 1), (back.Status, back.Added));
        Assert.Equal(before, await StateAsync(code));
    }

    [Fact]
    public async Task Every_word_of_both_languages_is_read_back()
    {
        foreach (var language in new[] { "en", "zh-CN" })
        {
            In(language);
            AllRead<CustomerClass>();
            AllRead<GovernmentKind>();
            AllRead<SizeBand>();
            AllRead<CustomerSource>();
            AllRead<RelationshipType>();
            AllRead<PointKind>();
            AllRead<DecisionRole>();
            AllRead<Influence>();
            AllRead<Channel>();
            AllRead<Direction>();
            foreach (var kind in Enum.GetValues<ImportKind>())
            {
                var fields = ImportFields.Of(kind);
                Assert.Equal(fields, fields.Where(f => HeaderNames.Match(kind, [.. fields.Select(t => Words.Of(t))]).Of(f) == fields.ToList().IndexOf(f)));
            }
        }

        await Task.CompletedTask;

        static void AllRead<T>()
            where T : struct, Enum
        {
            foreach (var value in Enum.GetValues<T>())
                Assert.True(ChoiceNames.TryRead<T>(Words.Of(value), out var read) && read.Equals(value), $"{value}");
        }
    }

    private static void In(string language) => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (new CultureInfo(language), new CultureInfo(language));

    private async Task<string> ExportAsync(string code, ImportKind kind, FileFormat format, string language)
    {
        In(language);
        await using var db = Base.Open();
        using var content = new MemoryStream();
        var words = new ExportWords(f => Words.Of(f), v => Words.Of(v), TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), language);
        var rows = await db.ExportAsync(kind, format, db.Customers.Where(c => c.Code == code), words, content, CancellationToken.None);
        Assert.True(rows > 0);
        var path = folder.File($"{Guid.NewGuid():N}.{(format is FileFormat.Csv ? "csv" : "xlsx")}");
        await File.WriteAllBytesAsync(path, content.ToArray());
        return path;
    }

    private async Task<FileImport> ImportAsync(string path, ImportKind kind)
    {
        var result = await Base.FromFileAsync(path, new FromFileChoices(CreateCustomers: true, Again: true, Kind: kind));
        Assert.True(result.Succeeded, $"{result.Fault}");
        return result.Import;
    }

    private async Task FillAsync(string code, bool withBelongings = true)
    {
        var team = await Base.TeamAsync();
        await using var db = Base.Open();
        var owner = await OwnerAsync(db);
        var customer = new Customer(code, $"=cmd|'{code}'!A1", CustomerClass.Enterprise, team, owner.Id, RelationshipType.Partner, ImportBase.By);
        customer.Describe(new CustomerTraits(SizeBand.Large, null, CustomerSource.ColdCall, "zh-CN", "CNY", "https://x.example/a", null, "第一行\n=1+1; \"quoted\"", false, CampaignId: await CampaignAsync(db)));
        customer.Reach(
            [new CustomerPhone(PointKind.Work, $"+86 10 {code.GetHashCode(StringComparison.Ordinal) & 0xFFFFFF:00000000}"), new CustomerPhone(PointKind.Mobile, $"138{code.GetHashCode(StringComparison.Ordinal) & 0xFFFFFF:00000000}"), new CustomerPhone(PointKind.Home, $"555 {code.GetHashCode(StringComparison.Ordinal) & 0xFFFFFF:00000000}")],
            [new CustomerEmail(PointKind.Billing, $"{code}@x.example")],
            [new CustomerAddress(PointKind.Work, "-文三路 1 号", "杭州", "浙江", "031000", "中国")]);
        var (own, people) = (await OwnAsync(db, FieldOwner.Customer), await OwnAsync(db, FieldOwner.Contact));
        Hold(customer, own);
        db.Customers.Add(customer);
        if (withBelongings)
            AddBelongings(db, customer, owner.Id, people);
        await db.SaveChangesAsync();
        foreach (var tag in new[] { "=展会", "A; \"B\"", "Plain" })
            await db.GiveTagAsync(customer.Id, tag, ImportBase.By);
    }

    // One field of every type, made once; the retired choice is read back too.
    private static async Task<List<CustomField>> OwnAsync(CrmWeb.Data.CrmDbContext db, FieldOwner owner)
    {
        if (!await db.CustomFields.Of(owner).AnyAsync())
        {
            db.CustomFields.AddRange(Enum.GetValues<CustomFieldType>().Select((type, i) => new CustomField(owner, type, new($"Our {type} (net)", $"我们的{type}（净）"), i)));
            await db.SaveChangesAsync();
            var choice = await db.CustomFields.Of(owner).SingleAsync(f => f.Type == CustomFieldType.Choice);
            choice.Add(new FieldChoice("=Dark; \"roast\"", "深烘"));
            choice.Choices[0].Retire(true);
            await db.SaveChangesAsync();
        }

        return await db.CustomFields.Of(owner).InOrder().Include(f => f.Choices).ToListAsync();
    }

    private static void Hold(IHoldsFields record, List<CustomField> own)
    {
        record.Hold(own[0].Id, new("-back door; ring \"twice\""));
        record.Hold(own[1].Id, new(Number: -1234.5m));
        record.Hold(own[2].Id, new(Day: new DateOnly(2031, 2, 3)));
        record.Hold(own[3].Id, new(ChoiceId: own[3].Choices[0].Id));
        record.Hold(own[4].Id, new(IsYes: false));
    }

    private static async Task<int> CampaignAsync(CrmWeb.Data.CrmDbContext db)
    {
        var campaign = await db.Campaigns.FirstOrDefaultAsync() ?? db.Campaigns.Add(new Campaign(new("=Fair; 展会", CustomerSource.Event, "", new DateOnly(2026, 3, 1)), TimeZoneInfo.Utc, ImportBase.By)).Entity;
        await db.SaveChangesAsync();
        return campaign.Id;
    }

    private static async Task<StaffMember> OwnerAsync(CrmWeb.Data.CrmDbContext db)
    {
        if (await db.Users.SingleOrDefaultAsync(u => u.Email == "owner.rt@staff.test") is { } known)
            return known;

        var owner = db.Users.Add(new StaffMember("owner.rt@staff.test", "负责 人")).Entity;
        var role = db.Roles.Add(new IdentityRole<int>(nameof(CrmWeb.Domain.Access.StaffRole.Sales))).Entity;
        await db.SaveChangesAsync();
        db.UserRoles.Add(new IdentityUserRole<int> { UserId = owner.Id, RoleId = role.Id });
        await db.SaveChangesAsync();
        return owner;
    }

    private static void AddBelongings(CrmWeb.Data.CrmDbContext db, Customer customer, int ownerId, List<CustomField> own)
    {
        var contact = new Contact(customer, "@韩梅梅");
        contact.Describe(new ContactTraits("@韩梅梅", "采购", DecisionRole.Buyer, Influence.High, -2, "none", "old friend", ownerId, "+86 138 0000 1111", "h@x.example", new DateOnly(1990, 2, 28)));
        Hold(contact, own);
        var talk = new Interaction(customer, ownerId, new InteractionFacts(
            ImportBase.By.At.AddDays(-1).AddTicks(1234567), Channel.InstantMessage, Direction.In, "+subject", "a\nb", ContentKind.Emotion | ContentKind.Opinion, -1, 2, 15, 12.5m, IsReview: true), ImportBase.By);
        talk.With([contact]);
        var (one, two) = (new Purchase(customer, new DateOnly(2024, 3, 5), 1.234m, "USD", ImportBase.By), new Purchase(customer, new DateOnly(2024, 3, 6), -12m, "USD", ImportBase.By));
        one.Detail("=A-1", null, 0.25m, null, null);
        db.AddRange(talk, one, two);
    }

    private async Task<string> StateAsync(string code)
    {
        await using var db = Base.Open();
        var customer = await db.Customers.Include(c => c.Phones).Include(c => c.Emails).Include(c => c.Addresses).Include(c => c.FieldValues).SingleAsync(c => c.Code == code);
        return System.Text.Json.JsonSerializer.Serialize(CrmWeb.Domain.Imports.CustomerRows.CustomerState.Of(customer) with
        {
            GivenTags = await db.CustomerTags.Where(t => t.CustomerId == customer.Id).OrderBy(t => t.TagId).Select(t => t.TagId).ToListAsync(),
            Phones = [.. customer.Phones.OrderBy(p => p.Number, StringComparer.Ordinal).Select(p => new CrmWeb.Domain.Imports.CustomerRows.PointState(p.Kind, p.Number))],
        });
    }
}
