using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value.WhatIf;
using CrmWeb.Language;
using CrmWeb.Value;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Value.WhatIf;

/// <summary>/value/what-if/scenarios/new: keeps a computed what-if under a name (保存情景).</summary>
public sealed class NewModel(CrmDbContext db, WhatIfDesk desk, TimeProvider clock, Words words) : PageModel
{
    [BindProperty]
    public ScenarioInput Input { get; set; } = new();

    public IActionResult OnGet(Guid calculation)
    {
        Input = new() { Calculation = calculation, FormId = Guid.NewGuid() };
        return Computed() is null ? RedirectToPage("Index") : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        // A calculation forgotten by now can be made again.
        if (Computed() is not { } work)
            return RedirectToPage("Index");

        var name = Input.Name.Clean();
        (await new ScenarioValidator(words).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (await db.ValueScenarios.AnyAsync(s => s.AuthorId == User.StaffId() && s.Name == name && s.FormId != Input.FormId, cancel))
            ModelState.AddModelError("Input.Name", words["Scenario.NameTaken"].Value);
        if (!ModelState.IsValid)
            return this.Rejected();

        var entered = new Entered(clock.GetUtcNow().UtcDateTime, User.StaffId());
        var (runId, asOf, assumptions) = work.Question;
        db.ValueScenarios.Add(new ValueScenario(name, assumptions, (await work.Findings).Result, runId, asOf, entered, Input.FormId));
        await db.SaveOnceAsync<ValueScenario>(s => s.FormId == Input.FormId, cancel);
        TempData["Toast"] = words["Scenario.Kept"].Value;
        return LocalRedirect("/value/what-if#scenarios");
    }

    private WhatIfWork? Computed() => desk.Find(User.StaffId(), Input.Calculation) is { IsDone: true } work ? work : null;
}
