using CrmWeb.Data.Identity;
using CrmWeb.Data.Settings;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Value;

public sealed class ServiceCostTests : IAsyncLifetime
{
    private readonly TestDatabase database = new();

    private ValueBase Base => new(database);

    public Task InitializeAsync() => database.InitializeAsync();

    public Task DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Interactions_cost_their_own_amount_or_the_rate_of_their_channel()
    {
        var id = await Base.AddAsync("one", (new DateOnly(2024, 1, 1), 1000));
        await using (var db = Base.Open())
        {
            await db.EnterSettingAsync("Costs.Visit", "80", DateTime.UnixEpoch, null);
            var staff = new StaffMember("a@b.example", "Ann");
            db.Users.Add(staff);
            var customer = await db.Customers.SingleAsync();
            await db.SaveChangesAsync();
            db.Interactions.AddRange(Met(customer, staff.Id, Channel.Visit, null), Met(customer, staff.Id, Channel.Phone, 7));
            await db.SaveChangesAsync();
        }

        var run = await Base.RunAsync(new DateOnly(2024, 6, 30));

        Assert.Equal(300m - 80 - 7, (await Base.FigureAsync(run.Id, id)).HistoricValue);
    }

    private static Interaction Met(Customer customer, int staffId, Channel channel, decimal? cost)
        => new(customer, staffId, new InteractionFacts(new DateTime(2024, 3, 1, 9, 0, 0, DateTimeKind.Utc), channel, Direction.Out, "Met") { Cost = cost }, new Entered(new DateTime(2024, 3, 2, 9, 0, 0, DateTimeKind.Utc), staffId));
}
