using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Care;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Care;

/// <summary>/care/{id}/completion: a task is done, with its outcome and, if wished, the contact logged (完成).</summary>
public sealed class CompletionModel(CrmDbContext db, Words words, Formats formats, TimeProvider clock) : PageModel
{
    [BindProperty]
    public CompletionInput Input { get; set; } = new();
    public CareTask CareTask { get; private set; } = null!;

    /// <summary>Where the person came from and returns to.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }
    private string TakeBackAddress => QueryHelpers.AddQueryString($"/care/{CareTask.Id}/completion", new Dictionary<string, string?> { ["handler"] = "TakeBack", ["back"] = Back });
    public string TaskAddress => CareAddress.Of(CareTask.Id, null, Back);

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();
        if (!CareTask.IsOpen)
            return LocalRedirect($"/care/{id}");

        Input.Logs = CareTask.Method is not CareMethod.Website;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();

        (await new CompletionValidator(words).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return Request.IsFragment() ? BadRequest() : this.Rejected();

        // A second click, or somebody quicker, has done it already.
        if (CareTask.IsOpen)
            await FinishAsync(cancel);
        if (Request.IsFragment())
            return await InPlaceAsync(cancel);
        new Toast(words["Care.Finished"].Value, Undo: TakeBackAddress).Keep(TempData);
        return LocalRedirect(Url.IsLocalUrl(Back) ? Back : "/care");
    }

    public async Task<IActionResult> OnPostTakeBackAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();

        if (!CareTask.IsOpen)
            await db.TakeBackAsync(CareTask, new Entered(clock.GetUtcNow().UtcDateTime, User.StaffId()), cancel);
        if (Request.IsFragment())
            return await InPlaceAsync(cancel);
        TempData["Toast"] = words["Care.TakenUp"].Value;
        return LocalRedirect(Url.IsLocalUrl(Back) ? Back : $"/care/{id}");
    }

    // The line as it stands now, where it stood; the page goes on.
    private async Task<PartialViewResult> InPlaceAsync(CancellationToken cancel)
    {
        var row = await db.CareTasks.AsNoTracking().Where(t => t.Id == CareTask.Id).Select(CareRow.From(db, User.Staff())).SingleAsync(cancel);
        return Partial("_Settled", new CareLine(row, formats.Today, Masked: false, MayWork: true, Back ?? "/care", MayTakeBack: row.DoneAt is not null));
    }

    private async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        var found = await db.CareTasks.EditableBy(User.Staff()).Include(t => t.Customer).Include(t => t.Contact).SingleOrDefaultAsync(t => t.Id == id, cancel);
        CareTask = found!;
        return found is not null;
    }

    private Task FinishAsync(CancellationToken cancel)
    {
        var entered = new Entered(clock.GetUtcNow().UtcDateTime, User.StaffId());
        return db.FinishAsync(CareTask, Input.Outcome.Clean(), entered, Input.Logs ? Contact(entered.At) : null, cancel);
    }

    private InteractionFacts Contact(DateTime at)
    {
        var title = CareWords.Of(CareTask).In(words, formats, masked: false);
        return new(at, CareLook.ChannelOf(CareTask.Method), Direction.Out, title, Input.Outcome.Clean(), IsReview: CareTask.Reason == CareReason.JointReview);
    }
}

/// <summary>What came of a task (完成表单).</summary>
public sealed class CompletionInput
{
    public string? Outcome { get; set; }

    /// <summary>Also log the contact with the customer.</summary>
    public bool Logs { get; set; }
}

public sealed class CompletionValidator : AbstractValidator<CompletionInput>
{
    public CompletionValidator(Words words) => RuleFor(i => i.Outcome).Lines(CareTask.OutcomeLength, words);
}
