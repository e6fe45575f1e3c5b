using CrmWeb.Data;
using CrmWeb.Data.Complaints;
using CrmWeb.Data.CustomerTags;
using CrmWeb.Data.Identity;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Advice;
using CrmWeb.Domain.Campaigns;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.Lists;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Value;
using CrmWeb.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Lists;

/// <summary>Customers of every sort, drawn by chance from a fixed seed, with all that belongs to them.</summary>
public sealed class FilterBase : IAsyncLifetime
{
    private const int Customers = 80;
    private static readonly DateOnly Today = new(2026, 6, 15);
    private readonly TestDatabase database = new();
    private readonly Random chance = new(4711);
    private List<FilterReference> references = [];
    private Dictionary<CustomerField, CustomField> own = [];

    /// <summary>Neither the zone of the database nor that of the machine.</summary>
    public FilterTime Time { get; } = new(Today, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));
    public StaffScope Reader { get; private set; } = null!;
    internal IReadOnlyList<FilterReference> References => references;

    public CrmDbContext Open() => database.NewContext();

    public async Task InitializeAsync()
    {
        await database.InitializeAsync();
        await using var db = Open();
        var team = db.Teams.Add(new Team("Everyone")).Entity;
        var other = db.Teams.Add(new Team("Others", team)).Entity;
        await db.SaveChangesAsync();
        var staff = new[] { "ann@staff.test", "ben@staff.test" }.Select(mail => db.Users.Add(new StaffMember(mail, mail[..3], team.Id)).Entity).ToList();
        await db.SaveChangesAsync();
        own = Enum.GetValues<CustomFieldType>().ToDictionary(CustomerFields.OfType, t => db.CustomFields.Add(Field(t)).Entity);
        await db.SaveChangesAsync();
        Reader = new(staff[0].Id, [StaffRole.Administrator], [team.Id, other.Id]);
        db.Campaigns.AddRange(new[] { "Fair", "Web", "Mail" }.Select(name => new Campaign(new(name, CustomerSource.Event, "", Today), TimeZoneInfo.Utc, new Entered(At(0), null))));
        await db.SaveChangesAsync();
        for (var i = 0; i < Customers; i++)
            await AddAsync(db, i, Pick(team.Id, other.Id), Maybe(staff[chance.Next(2)].Id));
        await ReadAsync(db);
    }

    public Task DisposeAsync() => database.DisposeAsync();

    /// <summary>A condition that fits the field, with values that some customers have.</summary>
    public FilterCondition Condition(CustomerField field, FilterOperator chosen, Random from)
    {
        var traits = field.Traits;
        if (traits.MostValues(chosen) == 0)
            return new(field, chosen) { Own = OwnOf(field) };

        string One() => traits.Kind switch
        {
            FieldKind.Choice or FieldKind.YesNo => traits.Options[from.Next(traits.Options.Count)],
            FieldKind.Staff => from.Next(3) == 0 ? FilterText.Me : $"{Reader.StaffId + from.Next(2)}",
            FieldKind.Team => $"{Reader.TeamIds[from.Next(2)]}",
            FieldKind.Tags or FieldKind.Campaign => $"{from.Next(1, 4)}",
            FieldKind.Ticked => $"{from.Next(1, Customers)}",
            FieldKind.Money or FieldKind.Quantity => $"{from.Next(-5, 30)}.5",
            FieldKind.Pick => $"{own[field].Choices[from.Next(3)].Id}",
            FieldKind.Number => $"{from.Next(0, 30)}",
            FieldKind.Day when chosen is FilterOperator.From or FilterOperator.Until => FilterValues.Day(Today.AddDays(from.Next(-40, 40))),
            FieldKind.Day => $"{from.Next(0, 40)}",
            _ => Fitting(field)[from.Next(Fitting(field).Count)],
        };
        var count = traits.MostValues(chosen) == 1 ? 1 : from.Next(1, 4);
        return new(field, chosen, [.. Enumerable.Range(0, count).Select(_ => One()).Distinct()]) { Own = OwnOf(field) };
    }

    private int OwnOf(CustomerField field) => own.TryGetValue(field, out var one) ? one.Id : 0;

    private static CustomField Field(CustomFieldType type)
    {
        var field = new CustomField(FieldOwner.Customer, type, new($"{type}", $"{type}"), 1);
        foreach (var name in type is CustomFieldType.Choice ? ["a", "b", "c"] : Array.Empty<string>())
            field.Add(new FieldChoice(name, name));
        return field;
    }

    private static List<string> Fitting(CustomerField field) => [.. Texts.Where(t => FilterValues.Folded(field, t).Length > 0)];

    // Parts of what the customers have, in other letters than they have it.
    private static readonly string[] Texts = ["BON", "köln", "港", "b", "49", "@EXAMPLE", "rue", "K0", "https", "x"];

    private async Task AddAsync(CrmDbContext db, int i, int team, int? owner)
    {
        var entered = new Entered(At(chance.Next(-40, 1)), null);
        var customer = new Customer($"K0{i:000}", $"{Pick("Bonner Hof", "Kölner Café", "海港咖啡", "Rue Blanche")} {i}", Any<CustomerClass>(), team, owner, Any<RelationshipType>(), entered);
        customer.Describe(new(
            Maybe(Any<SizeBand>()), Maybe(Any<GovernmentKind>()), Any<CustomerSource>(), Pick("", "de", "zh-CN"), Pick("", "EUR", "CNY"), Pick("", "https://Example.com/B"),
            Maybe(Today.AddDays(chance.Next(-40, 1))), Pick("", "Likes the rue", "49 boxes, 港"), chance.Next(8) == 0, Maybe(Any<CommunicationStyle>()), Maybe(Any<FamilyStage>()), i % 4 == 0 ? null : i % 4));
        customer.Reach(
            Some(() => new CustomerPhone(PointKind.Work, $"+49 228 {chance.Next(100)}")), Some(() => new CustomerEmail(PointKind.Work, $"Info{chance.Next(9)}@example.com")),
            Some(() => new CustomerAddress(PointKind.Work, "", Pick("", "Bonn", "BONN-Beuel", "港区"), Pick("", "NRW", "x"), "", Pick("", "Belgium"))));
        Hold(customer, CustomerField.OwnText, () => new(Pick("Rue Bonaparte", "49 x", "港口")));
        Hold(customer, CustomerField.OwnNumber, () => new(Number: chance.Next(-500, 3000) / 100m));
        Hold(customer, CustomerField.OwnDay, () => new(Day: Today.AddDays(chance.Next(-40, 40))));
        Hold(customer, CustomerField.OwnChoice, () => new(ChoiceId: own[CustomerField.OwnChoice].Choices[chance.Next(3)].Id));
        Hold(customer, CustomerField.OwnYesNo, () => new(IsYes: chance.Next(2) == 0));
        if (chance.Next(3) > 0)
            customer.Touched(At(chance.Next(-40, 1)));
        if (chance.Next(5) == 0)
            customer.Close("rival", Today.AddDays(chance.Next(-40, 1)), entered);
        if (chance.Next(6) == 0)
            customer.Archive(Today, entered);
        db.Customers.Add(customer);
        await db.SaveChangesAsync();
        await BelongAsync(db, customer, entered);
        db.ChangeTracker.Clear();
    }

    private void Hold(Customer customer, CustomerField field, Func<FieldContent> content)
    {
        if (chance.Next(3) > 0)
            customer.Hold(own[field].Id, content());
    }

    private async Task BelongAsync(CrmDbContext db, Customer customer, Entered entered)
    {
        foreach (var tag in new[] { "vip", "老客户", "fair" })
        {
            if (chance.Next(3) == 0 || customer.Code == "K0000")
                await db.GiveTagAsync(customer.Id, tag, entered);
        }

        foreach (var _ in Enumerable.Range(0, chance.Next(3)))
        {
            var task = db.CareTasks.Add(new CareTask(customer, CareReason.ByHand, "Call", Today.AddDays(chance.Next(-40, 40)), null, Guid.NewGuid(), entered)).Entity;
            if (chance.Next(3) == 0)
                task.Finish("", entered);
        }

        await db.SaveChangesAsync();
        if (chance.Next(3) == 0)
            await ComplainAsync(db, customer, entered);
        var (tier, computed, former, stage, clv, rank, days) = (Maybe(Any<PyramidTier>()), Maybe(Any<PyramidTier>()), Maybe(Any<PyramidTier>()), Any<LifecycleStage>(), chance.Next(-500, 3000) / 100m, Maybe(chance.Next(30)), chance.Next(30));
        var (first, last) = (Maybe(Today.AddDays(chance.Next(-40, 1))), Maybe(Today.AddDays(chance.Next(-40, 1))));
        await db.CustomerStandings.Where(s => s.CustomerId == customer.Id).ExecuteUpdateAsync(set => set
            .SetProperty(s => s.Tier, tier).SetProperty(s => s.ComputedTier, computed).SetProperty(s => s.FormerTier, former).SetProperty(s => s.Stage, stage).SetProperty(s => s.Clv, clv)
            .SetProperty(s => s.Rank, rank).SetProperty(s => s.PurchaseDays, days).SetProperty(s => s.FirstPurchaseOn, first).SetProperty(s => s.LastPurchaseOn, last));
    }

    private async Task ComplainAsync(CrmDbContext db, Customer customer, Entered entered)
    {
        var terms = await db.ServiceTermsAsync();
        var id = await db.RegisterAsync(Guid.NewGuid(), 2026, number => new Complaint(number, customer, new ComplaintTraits("Wet", Category: "product"), entered.At, entered, terms));
        if (chance.Next(2) == 0)
            await db.Complaints.Where(c => c.Id == id).ExecuteUpdateAsync(set => set.SetProperty(c => c.ClosedAt, entered.At));
    }

    private async Task ReadAsync(CrmDbContext db)
    {
        var customers = await db.Customers.AsNoTracking().Include(c => c.Phones).Include(c => c.Emails).Include(c => c.Addresses).Include(c => c.FieldValues).AsSplitQuery().ToListAsync();
        var tags = (await db.CustomerTags.AsNoTracking().ToListAsync()).ToLookup(t => t.CustomerId, t => t.TagId);
        var care = (await db.CareTasks.AsNoTracking().Where(t => t.DoneAt == null).ToListAsync()).ToLookup(t => t.CustomerId, t => t.WorkOn);
        var open = (await db.Complaints.AsNoTracking().Where(c => c.ClosedAt == null).Select(c => c.CustomerId).ToListAsync()).ToHashSet();
        references = [.. customers.Select(c => new FilterReference(c, [.. tags[c.Id]], care[c.Id].Any() ? care[c.Id].Min() : null, open.Contains(c.Id)))];
    }

    private static DateTime At(int day) => DateTime.SpecifyKind(Today.AddDays(day).ToDateTime(new TimeOnly((day + 80) % 24, 30)), DateTimeKind.Utc);

    private T Pick<T>(params T[] among) => among[chance.Next(among.Length)];

    private T Any<T>()
        where T : struct, Enum => Pick(Enum.GetValues<T>());

    private T? Maybe<T>(T value)
        where T : struct => chance.Next(3) == 0 ? null : value;

    private List<T> Some<T>(Func<T> one) => [.. Enumerable.Range(0, chance.Next(3)).Select(_ => one())];
}
