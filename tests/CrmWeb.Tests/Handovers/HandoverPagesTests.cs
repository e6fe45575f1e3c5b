using System.Net;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Handovers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Customers;
using CrmWeb.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Handovers;

public sealed class HandoverPagesTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task A_customer_given_with_a_note_stands_with_the_new_owner_until_the_introduction_is_done_and_again_when_that_is_taken_back()
    {
        var (ann, bob, manager) = await PeopleAsync("done");
        var id = Assert.Single(await app.OwnedAsync("To be introduced", 1, ann));
        await manager.GiveAsync(id, bob, "Ring early");
        using var client = await app.ClientOf(bob);

        Assert.Contains("Ring early", (await client.PageAsync($"/customers/{id}")).QuerySelector(".handover")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("To be introduced 0", (await client.PageAsync("/handovers")).QuerySelector(".work-row")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("To be introduced 0", (await client.PageAsync("/care?view=Mine")).QuerySelector(".work-row")!.TextContent, StringComparison.Ordinal);
        var task = Assert.Single(await app.IntroductionsAsync(id));
        await client.PostFormAsync($"/care/{task.Id}/completion", new() { ["Input.Outcome"] = "Met them" });

        var done = Assert.Single(await app.HandoversAsync(id));
        Assert.Equal((HandoverStatus.Introduced, (int?)bob.Id), (done.Status, done.ClosedBy));
        Assert.NotNull(done.ClosedAt);
        Assert.Equal((Channel.Phone, "Met them"), await app.InDatabaseAsync(db => db.Interactions.Where(i => i.CustomerId == id).Select(i => ValueTuple.Create(i.Channel, i.Notes)).SingleAsync()));
        var page = await client.PageAsync($"/customers/{id}");
        Assert.Null(page.QuerySelector(".handover"));
        Assert.Contains("ann.done → bob.done", page.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);

        await client.PostFormAsync($"/care/{task.Id}", [], $"form[action*='/care/{task.Id}/completion']");
        Assert.Equal((HandoverStatus.Open, (DateTime?)null), (Assert.Single(await app.HandoversAsync(id)) is var open ? (open.Status, open.ClosedAt) : default));
    }

    [Fact]
    public async Task The_form_of_a_customer_takes_a_note_for_the_new_owner_and_keeps_one_that_nobody_would_get()
    {
        var (ann, bob, manager) = await PeopleAsync("form");
        var id = Assert.Single(await app.OwnedAsync("Given by form", 1, ann));

        var kept = await manager.PostFormAsync($"/customers/{id}/edit", new() { ["Input.HandoverNote"] = "Ring at noon" });
        var given = await manager.PostFormAsync($"/customers/{id}/edit", new() { ["Input.OwnerId"] = $"{bob.Id}", ["Input.HandoverNote"] = "Ring at noon" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect), (kept.StatusCode, given.StatusCode));
        Assert.Equal("Ring at noon", (await kept.DocumentAsync()).QuerySelector("[name='Input.HandoverNote']")!.TextContent.Trim());
        Assert.Equal(("Ring at noon", bob.Id), Assert.Single(await app.HandoversAsync(id)) is var handover ? (handover.Note, handover.ToId) : default);
    }

    [Fact]
    public async Task The_former_owner_writes_the_note_even_from_another_team_and_it_stands_in_the_task()
    {
        var (ann, bob, manager) = await PeopleAsync("note");
        var far = await app.PersonAsync("far.note@staff.test", await app.TeamAsync("Far from note"), StaffRole.Sales);
        var id = await app.CustomerAsync("Gone out of reach", ann.TeamId, far.Id);
        using var stranger = await app.ClientOf(await app.PersonAsync("stranger.note@staff.test", far.TeamId, StaffRole.Sales));
        using var colleague = await app.ClientOf(ann);
        using var former = await app.ClientOf(far);
        await manager.GiveAsync(id, bob);
        var handover = Assert.Single(await app.HandoversAsync(id)).Id;

        using var stale = await former.FilledAsync($"/handovers/{handover}", new() { ["Input.Note"] = "Too late" });
        var saved = await former.PostFormAsync($"/handovers/{handover}", new() { ["Input.Note"] = "Pays on the 25th" });
        var disputed = await former.SendAsync(stale);

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Conflict), (saved.StatusCode, disputed.StatusCode));
        Assert.Equal("Too late", (await disputed.DocumentAsync()).QuerySelector("[name='Input.Note']")!.TextContent);
        Assert.Equal("Pays on the 25th", Assert.Single(await app.IntroductionsAsync(id)).Script);
        Assert.Equal(("Pays on the 25th", (int?)far.Id), (Assert.Single(await app.HandoversAsync(id)) is var told ? (told.Note, told.NotedBy) : default));
        Assert.Equal(HttpStatusCode.NotFound, (await former.GetAsync($"/customers/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/handovers/{handover}")).StatusCode);
        Assert.Null((await colleague.PageAsync($"/handovers/{handover}")).QuerySelector("textarea"));
    }

    [Fact]
    public async Task The_note_of_a_handover_that_ended_meanwhile_is_not_written_over_and_the_words_are_kept()
    {
        var (ann, bob, manager) = await PeopleAsync("over");
        var id = Assert.Single(await app.OwnedAsync("Given back", 1, ann));
        await manager.GiveAsync(id, bob, "Ring early");
        var handover = Assert.Single(await app.HandoversAsync(id)).Id;
        using var late = await manager.FilledAsync($"/handovers/{handover}", new() { ["Input.Note"] = "Too late" });
        await manager.GiveAsync(id, ann);

        var answer = await manager.SendAsync(late);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("came to its end", (await answer.DocumentAsync()).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal((HandoverStatus.Cancelled, "Ring early"), (Assert.Single(await app.HandoversAsync(id)) is var kept ? (kept.Status, kept.Note) : default));
    }

    [Fact]
    public async Task Who_leaves_is_counted_with_the_customers_left_behind_and_the_way_to_give_them_all()
    {
        var (ann, _, _) = await PeopleAsync("left");
        await app.OwnedAsync("Left behind", 2, ann);
        using var admin = await app.ClientAs(StaffRole.Administrator);

        var link = (await admin.PageAsync($"/users/{ann.Id}")).QuerySelector("section[aria-labelledby=owned] a")!.GetAttribute("href")!;

        Assert.Contains("2 customers", (await admin.PageAsync(link)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await admin.PageAsync(link)).QuerySelector("[name='Input.Note']"));
    }

    [Fact]
    public async Task The_list_asks_eight_questions_at_most_however_many_there_are_and_turns_its_pages_the_first_due_first()
    {
        using var counter = new QueryCounter();
        await using var counting = counter.On(app);
        var queries = new List<int>();
        foreach (var count in new[] { 2, 53 })
        {
            var (ann, bob, _) = await PeopleAsync($"many{count}");
            var ids = await app.OwnedAsync("Many", count, bob);
            await app.InDatabaseAsync(async db =>
            {
                var customers = await db.Customers.Where(c => ids.Contains(c.Id)).OrderBy(c => c.Id).ToListAsync();
                var handovers = customers.Select((c, i) => new Handover(c, ann.Id, bob.Id, "", new(new DateOnly(2026, 3, 2).AddDays(-i), 7), Guid.NewGuid(), CustomerRows.Entered)).ToList();
                db.Handovers.AddRange(handovers);
                db.CareTasks.AddRange(handovers.Select(h => CareTask.Introduction(h, CustomerRows.Entered)));
                return await db.SaveChangesAsync();
            });
            using var client = counting.CreateClient();
            await client.PostFormAsync("/sign-in", new() { ["Input.Email"] = bob.Email, ["Input.Password"] = Staff.Password });
            await client.PageAsync("/handovers"); // what is read once only is not counted
            var before = counter.Count;
            var page = await client.PageAsync("/handovers");
            queries.Add(counter.Count - before);
            Assert.Equal(Math.Min(count, 50), page.QuerySelectorAll(".work-row").Length);
            Assert.Contains($"Many {count - 1}", page.QuerySelector(".work-row")!.TextContent, StringComparison.Ordinal);
            if (count > 50)
                Assert.Equal(["Many 2", "Many 1", "Many 0"], (await client.PageAsync(page.QuerySelector("a[rel=next]")!.GetAttribute("href")!)).QuerySelectorAll(".work-text > a").Select(a => a.TextContent));
        }

        Assert.InRange(queries[0], 1, 8);
        Assert.Equal(queries[0], queries[1]);
    }

    private async Task<(Person Ann, Person Bob, HttpClient Manager)> PeopleAsync(string name)
    {
        var team = await app.TeamAsync($"Handing {name}");
        return (await app.PersonAsync($"ann.{name}@staff.test", team, StaffRole.Sales), await app.PersonAsync($"bob.{name}@staff.test", team, StaffRole.Sales), await app.ClientAs(StaffRole.Manager, team));
    }
}
