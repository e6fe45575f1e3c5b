using CrmWeb.Data;
using CrmWeb.Data.Search;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Stakeholders;
using CrmWeb.Pages.Complaints;
using CrmWeb.Pages.Contacts;
using CrmWeb.Pages.Interactions;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Complaints;
using CrmWeb.Tests.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Search;

/// <summary>A list that is searched shows the same rows, whether they are met one by one or found by their grams.</summary>
public sealed class FirstRowsTests(CrmApp app) : IClassFixture<CrmApp>, IAsyncLifetime
{
    private static readonly StaffScope Chief = new(1, [StaffRole.Administrator], []);
    private static readonly DateTime Now = new(2026, 6, 1, 12, 0, 0, DateTimeKind.Utc);

    /// <summary>Twenty customers with a contact, an interaction and a complaint each, and a supplier of the same names.</summary>
    public async Task InitializeAsync()
    {
        if (await app.InDatabaseAsync(db => db.Customers.AnyAsync(c => c.Name == "Ärland Foods 0")))
            return;

        var (staff, team) = ((await app.PersonAsync(StaffRole.Sales, await app.RootTeamAsync())).Id, await app.RootTeamAsync());
        string[] signs = ["Ärland", "天元仪器", "Kelson", "恒泰"], trades = ["Foods", "贸易有限公司", "Kel"];
        for (var i = 0; i < 20; i++)
        {
            var (sign, trade) = (signs[i % 4], trades[i % 3]);
            var id = await app.CustomerAsync($"{sign} {trade} {i}", describe: c => _ = new Contact(c, $"{trade} 王{sign}"));
            await app.ComplaintAsync(id, $"{trade} late");
            await app.InDatabaseAsync(async db =>
            {
                var customer = await db.Customers.SingleAsync(c => c.Id == id);
                db.Interactions.Add(new Interaction(customer, staff, new(Now.AddDays(-i), Channel.Phone, Direction.Out, $"About {sign}"), CustomerRows.Entered));
                db.Stakeholders.Add(new Stakeholder($"{sign} {trade}", StakeholderRole.Supplier, team, null));
                return await db.SaveChangesAsync();
            });
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("kel")]
    [InlineData("foods")]
    [InlineData("天")]
    [InlineData("王天元")]
    [InlineData("ÄRLAND foods")]
    [InlineData("kelson 贸易")]
    [InlineData("late")]
    [InlineData("about")]
    [InlineData("nobody")]
    public async Task Whatever_the_way_the_same_rows_are_found(string text)
    {
        var (contacts, interactions, complaints) = (new ContactFilter { Q = text }, new InteractionFilter { Q = text }, new ComplaintFilter { Q = text });

        await SameAsync(db => contacts.AmongLatest(db, Chief, []).Select(c => c.Id), db => contacts.Choose(db, Chief, []).Select(c => c.Id));
        await SameAsync(db => interactions.AmongLatest(db, Chief, Now, TimeZoneInfo.Utc).Select(i => i.Id), db => interactions.Choose(db, Chief, Now, TimeZoneInfo.Utc).Select(i => i.Id));
        await SameAsync(db => complaints.AmongFirst(db.Complaints, db, Chief, [], null).Select(c => c.Id), db => complaints.Choose(db.Complaints, db, Chief, [], null).Select(c => c.Id));
        await SameAsync(db => db.Stakeholders.OrderBy(s => s.Id).Saying(db, Chief, text).Select(s => s.Id), db => db.Stakeholders.MatchingFor(Chief, db, text).OrderBy(s => s.Id).Select(s => s.Id));
    }

    [Fact]
    public async Task A_page_is_taken_from_the_first_rows_only_where_they_fill_it()
    {
        var ids = await app.InDatabaseAsync(db => db.Contacts.OrderBy(c => c.Id).Select(c => c.Id).ToListAsync());
        IQueryable<int> First(CrmDbContext db) => db.Contacts.OrderBy(c => c.Id).Take(3).Select(c => c.Id);
        IQueryable<int> All(CrmDbContext db) => db.Contacts.OrderBy(c => c.Id).Select(c => c.Id);

        Assert.Equal(ids.Take(5), await app.InDatabaseAsync(db => All(db).FirstRowsAsync(true, First(db), 5, CancellationToken.None)));
        Assert.Equal(ids.Take(2), await app.InDatabaseAsync(db => All(db).FirstRowsAsync(true, First(db), 2, CancellationToken.None)));
        Assert.False(await app.InDatabaseAsync(db => db.IsCommonAsync("kel", Chief, CancellationToken.None)));
    }

    private async Task SameAsync(Func<CrmDbContext, IQueryable<int>> looked, Func<CrmDbContext, IQueryable<int>> found)
        => Assert.Equal(await app.InDatabaseAsync(db => found(db).ToListAsync()), await app.InDatabaseAsync(db => looked(db).ToListAsync()));
}
