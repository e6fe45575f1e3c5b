using System.Globalization;
using CrmWeb.Data;
using CrmWeb.Data.Complaints;
using CrmWeb.Data.CustomerTags;
using CrmWeb.Data.Identity;
using CrmWeb.Data.Merges;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Alerts;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Contracts;
using CrmWeb.Domain.CustomerPreferences;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Entitlements;
using CrmWeb.Domain.Households;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Merges;
using CrmWeb.Domain.Occasions;
using CrmWeb.Domain.Opportunities;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Stakeholders;
using CrmWeb.Domain.Value;
using CrmWeb.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Merges;

/// <summary>Customers with one of everything, and short ways to merge and part them.</summary>
internal sealed class MergeBase(TestDatabase database)
{
    public static readonly Entered Then = new(new DateTime(2024, 1, 1, 8, 0, 0, DateTimeKind.Utc), null);
    public static readonly DateOnly Today = new(2024, 7, 1);

    private DateTime clock = new(2024, 7, 1, 9, 0, 0, DateTimeKind.Utc);

    /// <summary>Each act has a later moment.</summary>
    public Entered Now => new(clock = clock.AddMinutes(1), null);

    public CrmDbContext Open() => database.NewContext();

    public async Task<int> CustomerAsync(string code, Action<Customer>? describe = null)
    {
        await using var db = Open();
        var team = await db.Teams.FirstOrDefaultAsync() ?? db.Teams.Add(new Team("All")).Entity;
        await db.SaveChangesAsync();
        var customer = new Customer(code, $"Name of {code}", CustomerClass.Individual, team.Id, null, RelationshipType.Proactive, Then);
        describe?.Invoke(customer);
        db.Customers.Add(customer);
        await db.SaveChangesAsync();
        return customer.Id;
    }

    /// <summary>A customer on which one of every kind of record hangs.</summary>
    public async Task<int> FurnishedAsync(string code)
    {
        var id = await CustomerAsync(code, c => c.Reach(
            [new(PointKind.Mobile, $"+86 138 0000 {code.GetHashCode(StringComparison.Ordinal) & 0xFFF:D4}"), new(PointKind.Work, "+86 755 1234 5678")],
            [new(PointKind.Work, $"{code}@example.test")], [new(PointKind.Work, $"{code} Street 1", "Shenzhen", "", "", "CN")]));
        await using var db = Open();
        var customer = await db.Customers.Include(c => c.Contacts).Include(c => c.Stakeholder).SingleAsync(c => c.Id == id);
        var staff = await StaffAsync(db, customer.TeamId);
        var contact = new Contact(customer, $"Contact of {code}");
        await db.SaveChangesAsync();

        var interaction = new Interaction(customer, staff, new(Then.At.AddDays(code.Length), Channel.Visit, Direction.Out, $"Talk with {code}"), Then);
        interaction.With([contact]);
        var partner = new Stakeholder($"Friend of {code}", StakeholderRole.Partner, customer.TeamId, null);
        var task = new CareTask(customer, CareReason.ByHand, $"Call {code}", Today, null, Guid.NewGuid(), Then);
        task.Detail(CarePhase.AfterSale, CareMethod.ProactiveCall, contact, "");
        var alert = new CustomerAlert(customer, null, AlertKind.Other, $"No lilies for {code}", Then);
        alert.Seal([1, 2, 3]);
        var opportunity = new Opportunity(customer, new($"Pumps for {code}", 5_000, "USD", Today), Then);
        opportunity.Include([], [new(contact, DecisionRole.Decider)]);
        db.AddRange(
            interaction, opportunity, partner, task, alert,
            new CustomerPreference(customer, contact, new(PreferenceCategory.Seat, "seat", "window", "", new(2024, 1, 1), true), Then),
            new Occasion(customer, contact, $"Founding of {code}", new(2010, 5, 6), Then),
            new HouseholdMember(customer, new($"Child of {code}", FamilyRelation.Child, null, ""), Then),
            new Entitlement(customer, $"Free visit for {code}", 2, Today, null, Then),
            new RelationshipLink(customer.Stakeholder, partner, LinkKind.Refers, null, ""),
            new Contract(customer, new($"K-{code}", new(2024, 1, 1), 12, 1200, "USD"), Then),
            new CashFlowPlan(id, 1, 500, Then.At, null),
            new Purchase(customer, new(2024, 2, code.Length), 100 * code.Length, "USD", Then));
        customer.Touched(interaction.HappensAt);
        await db.SaveChangesAsync();
        await db.GiveTagAsync(id, "Everybody", Then);
        await db.GiveTagAsync(id, code, Then);
        var terms = await db.ServiceTermsAsync();
        await db.RegisterAsync(Guid.NewGuid(), 2024, number => new Complaint(number, customer, new ComplaintTraits($"Noise at {code}", Category: "product"), Then.At, Then, terms));
        return id;
    }

    public async Task<int> MergeAsync(int survivor, int merged, Func<MergeChoice, MergeChoice>? choose = null)
    {
        await using var db = Open();
        var both = await db.Customers.Where(c => c.Id == survivor || c.Id == merged).WithAllForMerge().ToListAsync();
        var (one, other) = (both.Single(c => c.Id == survivor), both.Single(c => c.Id == merged));
        var choice = MergeChoice.Sensible(CustomerSnapshot.Of(one), CustomerSnapshot.Of(other));
        return (await db.MergeAsync(one, other, choose?.Invoke(choice) ?? choice, Guid.NewGuid(), Today, Now)).Id;
    }

    public async Task PartAsync(int mergeId)
    {
        await using var db = Open();
        var merge = await db.MergeToUndoAsync(db.CustomerMerges, mergeId, default);
        await db.PartAsync(merge!, Today, Now);
    }

    public async Task<PartingOutlook> OutlookAsync(int mergeId)
    {
        await using var db = Open();
        return await PartingOutlook.OfAsync(db, (await db.MergeToUndoAsync(db.CustomerMerges, mergeId, default))!, default);
    }

    /// <summary>All tables as they stand, without marks and histories, versions, and the numbers of what is entered anew.</summary>
    public async Task<List<string>> DumpAsync()
    {
        await using var db = Open();
        var lines = new List<string>();
        foreach (var entity in db.Model.GetEntityTypes().Where(e => e.GetTableName() is not null && !e.IsMappedToJson() && !History.Contains(e.ClrType.Name)).DistinctBy(e => e.GetTableName()))
        {
            var isLedger = Ledger.Contains(entity.ClrType.Name);
            var columns = entity.GetProperties().Where(p => p.Name != "Version" && !(isLedger && Numbers.Contains(p.Name))).Select(p => $"\"{p.GetColumnName()}\"").ToList();
            lines.AddRange(await RowsAsync(db, entity.GetTableName()!, $"SELECT {string.Join(',', columns)} FROM \"{entity.GetTableName()}\"{(isLedger ? " WHERE \"WithdrawnAt\" IS NULL" : "")}"));
        }

        return [.. lines.Order(StringComparer.Ordinal)];
    }

    private static readonly string[] History = ["MovedRow", "CustomerMerge", "CustomerMark", "RelationshipTypeChange", "StageChange", "TierChange"];
    private static readonly string[] Ledger = ["Purchase", "Contract", "CashFlowPlan"];
    private static readonly string[] Numbers = ["Id", "EnteredAt", "EnteredBy", "FormId"];

    private static async Task<List<string>> RowsAsync(CrmDbContext db, string table, string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            rows.Add($"{table}: {string.Join(" | ", values.Select(v => v is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(v, CultureInfo.InvariantCulture)))}");
        }

        return rows;
    }

    private static async Task<int> StaffAsync(CrmDbContext db, int teamId)
    {
        if (await db.Users.Select(u => (int?)u.Id).FirstOrDefaultAsync() is { } known)
            return known;

        var member = new StaffMember("sales@merge.test", "Sales", teamId);
        db.Users.Add(member);
        await db.SaveChangesAsync();
        return member.Id;
    }
}
