using CrmWeb.BrowserTests.Browser;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CrmWeb.BrowserTests.Drafts;

/// <summary>What somebody typed survives a closed tab, a lost session and a server that does not answer.</summary>
[Collection(BrowserCollection.Name)]
public sealed class DraftTests(DemoSite site)
{
    private const string Note = ".draft-note";

    [BrowserTheory]
    [InlineData("en-GB", false, "Closed Tab Ltd", "Not sent yet")]
    [InlineData("zh-CN", true, "关窗贸易", "尚未提交")]
    public async Task A_closed_tab_loses_nothing_and_today_leads_back_to_it(string language, bool phone, string name, string title)
    {
        var page = await site.OpenAsAsync(StaffRole.Sales, "/customers/new", language, phone);
        await FillAsync(page, name);
        var next = await page.Context.NewPageAsync();
        await page.CloseAsync();

        await next.GotoAsync("/");
        await Expect(next.Locator("#drafts h2")).ToHaveTextAsync(title);
        await next.ExpectNoViolationsAsync();
        await next.PictureAsync($"drafts-{language}");
        await next.Locator("#drafts li a").ClickAsync();

        await Expect(next.Locator(Note)).ToBeVisibleAsync();
        await next.PictureAsync($"draft-{language}");
        await ExpectFilledAsync(next, name);
        await next.ExpectNoViolationsAsync();
        await SaveAsync(next);
        await next.GotoAsync("/customers/new");
        await Expect(next.Locator("[name='Input.Name']")).ToHaveValueAsync("");
        await Expect(next.Locator(Note)).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task A_lost_session_asks_to_sign_in_and_goes_on_where_it_was()
    {
        var page = await site.OpenAsAsync(StaffRole.Sales, "/customers/new");
        await FillAsync(page, "Lost Session Ltd");
        await page.Context.ClearCookiesAsync();

        await page.Locator("main form.fields .btn-primary").Last.ClickAsync();
        await page.WaitForURLAsync("**/sign-in**");
        await site.SignInAsync(page, StaffRole.Sales);

        await ExpectFilledAsync(page, "Lost Session Ltd");
        await SaveAsync(page);
    }

    [BrowserFact]
    public async Task A_form_that_a_stopped_server_never_got_is_there_again_and_one_that_came_back_keeps_its_messages()
    {
        var page = await site.OpenAsAsync(StaffRole.Sales, "/customers/new");
        await FillAsync(page, "Stopped Server Ltd");
        await page.RouteAsync("**/customers/new", route => route.Request.Method == "POST" ? route.AbortAsync("connectionrefused") : route.ContinueAsync());
        await page.Locator("main form.fields .btn-primary").Last.ClickAsync();
        await page.UnrouteAllAsync();
        await GoAfterFailureAsync(page, "/customers/new");
        await ExpectFilledAsync(page, "Stopped Server Ltd");

        await page.Locator("[name='Input.Name']").FillAsync("");
        await page.Locator("main form.fields .btn-primary").Last.ClickAsync();
        await Expect(page.Locator("main .is-invalid").First).ToBeFocusedAsync();
        await page.GotoAsync("/customers/new");

        await Expect(page.Locator("[name='Input.Notes']")).ToHaveValueAsync("met at the fair");
        await page.Locator(Note + " button").ClickAsync();
        await Expect(page.Locator("[name='Input.Notes']")).ToHaveValueAsync("");
        await page.ReloadAsync();
        await Expect(page.Locator(Note)).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task An_edit_taken_up_again_meets_what_somebody_else_saved_meanwhile()
    {
        var page = await site.OpenAsAsync(StaffRole.Administrator);
        var id = await CustomerAsync();
        await page.GotoAsync($"/customers/{id}/edit");
        await page.Locator("[name='Input.Notes']").FillAsync("typed by me");
        await page.GotoAsync("/customers");
        await ChangeAsync(id, "saved by another");

        await page.GotoAsync($"/customers/{id}/edit");
        await Expect(page.Locator("[name='Input.Notes']")).ToHaveValueAsync("typed by me");
        await page.Locator("main form.fields .btn-primary").Last.ClickAsync();

        await Expect(page.Locator(".conflict")).ToContainTextAsync("saved by another");
        await Expect(page.Locator(".conflict")).ToContainTextAsync("typed by me");
        await page.Locator(".conflict .btn-primary").ClickAsync();
        await page.WaitForURLAsync($"**/customers/{id}");
    }

    [BrowserFact]
    public async Task Nobody_else_at_the_device_sees_it_and_signing_out_asks_before_it_forgets()
    {
        var page = await site.OpenAsAsync(StaffRole.Manager, "/customers/new");
        await FillAsync(page, "Secret Prospect");
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync("/sign-in?returnUrl=%2Fcustomers%2Fnew");
        await site.SignInAsync(page, StaffRole.Administrator);
        await Expect(page.Locator("[name='Input.Name']")).ToHaveValueAsync("");
        await Expect(page.Locator(Note)).ToHaveCountAsync(0);

        await page.Context.ClearCookiesAsync();
        await page.GotoAsync("/sign-in");
        await site.SignInAsync(page, StaffRole.Manager);
        var asked = "";
        page.Dialog += async (_, dialog) =>
        {
            asked = dialog.Message;
            await dialog.AcceptAsync();
        };
        await page.Locator("[popovertarget=me-menu]").ClickAsync();
        await page.Locator("#me-menu form[action='/sign-out'] button").ClickAsync();
        await page.WaitForURLAsync("**/sign-in**");

        Assert.Contains("not sent yet", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret Prospect", await page.EvaluateAsync<string>("JSON.stringify(localStorage)"), StringComparison.Ordinal);
    }

    private static async Task FillAsync(IPage page, string name)
    {
        await page.Locator("[name='Input.Name']").FillAsync(name);
        await page.Locator("[name='Input.Notes']").FillAsync("met at the fair");
        await page.Locator("[name='Input.Source']").SelectOptionAsync("Event");
    }

    private static async Task ExpectFilledAsync(IPage page, string name)
    {
        await Expect(page.Locator("[name='Input.Name']")).ToHaveValueAsync(name);
        await Expect(page.Locator("[name='Input.Notes']")).ToHaveValueAsync("met at the fair");
        await Expect(page.Locator("[name='Input.Source']")).ToHaveValueAsync("Event");
    }

    private static async Task SaveAsync(IPage page)
    {
        await page.Locator("main form.fields .btn-primary").Last.ClickAsync();
        await page.WaitForURLAsync(url => char.IsAsciiDigit(url[^1]));
    }

    private async Task<int> CustomerAsync()
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CrmDbContext>().Customers.Where(c => c.ArchivedAt == null).MaxAsync(c => c.Id);
    }

    private async Task ChangeAsync(int id, string notes)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        var customer = await db.Customers.SingleAsync(c => c.Id == id);
        customer.Describe(Domain.Customers.CustomerTraits.Of(customer) with { Notes = notes });
        await db.SaveChangesAsync();
    }

    // The browser's own page about the failure may come only now, and take the place of the first try.
    private static async Task GoAfterFailureAsync(IPage page, string address)
    {
        try
        {
            await page.GotoAsync(address);
        }
        catch (PlaywrightException e) when (e.Message.Contains("interrupted by another navigation", StringComparison.Ordinal))
        {
            await page.GotoAsync(address);
        }
    }
}
