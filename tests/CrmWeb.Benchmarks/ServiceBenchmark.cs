using CrmWeb.Data;
using CrmWeb.Data.Complaints;
using CrmWeb.Data.Settings;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Value;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Benchmarks;

/// <summary>A service desk with many open complaints: their promises counted anew after a policy was changed, and the pages of the desk.</summary>
internal static class ServiceBenchmark
{
    private const int Seed = 20261124;
    private const int Chunk = 1_000;
    private static readonly DateTime Now = TimeProvider.System.GetUtcNow().UtcDateTime;
    private static readonly string[] Paths =
    [
        "/complaints", "/complaints?whose=Mine", "/complaints?whose=Unassigned", "/complaints?severity=High", "/complaints?kind=Question", "/complaints?state=Closed", "/complaints?q=pump 7", "/complaints/{id}",
    ];

    public static async Task RunAsync(int complaints)
    {
        StepTable.Machine();
        await using var database = await FilledDatabase.OfAsync(0);
        using var program = await ServedProgram.StartAsync(database.Folder);
        await using var db = await database.Contexts.CreateDbContextAsync();
        var reader = await db.Users.OrderBy(u => u.Id).FirstAsync();
        await FillAsync(database, complaints, reader.TeamId!.Value, reader.Id);
        await RetimeAsync(database);
        await program.QuietAsync();
        await WorkspaceBenchmark.BecomeAsync(db, reader.Id, StaffRole.ServiceDesk);
        await Task.Delay(TimeSpan.FromSeconds(10)); // who is signed in is read anew every few seconds
        await new Crowd(program, Paths, random => 1 + random.Next(complaints)).TellAsync($"{complaints:N0} open complaints, as the service desk");
    }

    private static async Task RetimeAsync(FilledDatabase database)
    {
        StepTable.Head();
        var table = new StepTable();
        foreach (var (name, key, value) in new[] { ("other policy", "Service.CopperResolutionHours", "30"), ("other hours", "Hours.Saturday", "09:00-12:00"), ("the same once more", "Hours.Saturday", "09:00-12:00") })
        {
            int id;
            await using (var db = await database.Contexts.CreateDbContextAsync())
            {
                await db.EnterSettingAsync(key, value, TimeProvider.System.GetUtcNow().UtcDateTime, null);
                await db.SaveChangesAsync();
                id = await db.Retimings.MaxAsync(r => r.Id);
            }

            await table.TimeAsync($"due times after {name}", () => new CaseRetiming(database.Contexts, TimeProvider.System).RunAsync(id));
        }
    }

    // Of five one waits, two are looked into, and one in fifty came in months ago; a tenth as many more are closed.
    private static async Task FillAsync(FilledDatabase database, int complaints, int team, int staff)
    {
        var random = new Random(Seed);
        for (var from = 0; from < complaints * 11 / 10; from += Chunk)
        {
            await using var db = await database.Contexts.CreateDbContextAsync();
            var terms = await db.ServiceTermsAsync();
            db.Complaints.AddRange(Enumerable.Range(from, Chunk).Select(i => Make(i, random, new(team, staff), terms, isClosed: i >= complaints)));
            await db.SaveChangesAsync();
        }
    }

    private static Complaint Make(int i, Random random, (int Team, int Staff) whose, ServiceTerms terms, bool isClosed)
    {
        var at = Now.AddMinutes(-random.Next(i % 50 == 0 ? 200 * 24 * 60 : 5 * 24 * 60) - 600);
        var customer = new Customer($"D{i:000000}", $"Desk customer {i}", CustomerClass.Enterprise, whose.Team, null, RelationshipType.Basic, new(at, null));
        if (random.Next(4) > 0)
            _ = customer.TakeTier((PyramidTier)random.Next(4), 0, null, DateOnly.FromDateTime(at), new(at, null), "");
        var kind = i % 4 == 3 ? CaseKind.Question : CaseKind.Complaint;
        var traits = new ComplaintTraits($"Pump {i % 100} leaks", Severity: (Severity)random.Next(3), Category: "product", OwnerId: random.Next(3) == 0 ? whose.Staff : null, Kind: kind);
        var it = new Complaint($"B-{i:0000000}", customer, traits, at, new Entered(at, null), terms);
        Advance(it, i, at, terms);
        if (isClosed)
            it.Close(new Closing(kind.Outcomes[0], "defect", "Replaced", Remedy: "New pump", Informed: true, SatisfactionAsked: true), new Entered(Now.AddMinutes(-5), null), terms);
        return it;
    }

    private static void Advance(Complaint it, int i, DateTime at, ServiceTerms terms)
    {
        if (i % 5 < 3)
            it.Acknowledge("", new Entered(at.AddMinutes(30), null), terms);
        if (i % 5 == 0 && it.Kind == CaseKind.Complaint)
            it.Assess(new Assessment(it.Severity, SafetyConcern: false, Extent.Small, Extent.Small, ""), "", new Entered(at.AddMinutes(60), null), terms);
        if (i % 5 == 0)
            it.Wait(WaitingFor.Customer, "Serial number", new Entered(at.AddMinutes(90), null), terms);
    }
}
