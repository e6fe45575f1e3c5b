using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Stakeholders;
using CrmWeb.Language;
using CrmWeb.Pages.Customers;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrmWeb.Pages.Stakeholders;

/// <summary>The form of a stakeholder (利益相关者表单), new or edit: what it offers and how it is checked.</summary>
public abstract class StakeholderForm(CrmDbContext db, Words words) : PageModel
{
    [BindProperty]
    public StakeholderInput Input { get; set; } = new();

    public Assignment Assignment { get; private set; } = null!;
    protected CrmDbContext Db => db;
    protected Words Words => words;

    protected async Task OfferAsync(Stakeholder? present, CancellationToken cancel)
        => Assignment = await Assignment.ForAsync(db, User.Staff(), present?.TeamId, present?.OwnerId, cancel);

    protected async Task<bool> IsSoundAsync(CancellationToken cancel)
    {
        (await new StakeholderValidator(words).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (Assignment.May && !Assignment.Offers(Input.TeamId, Input.OwnerId))
            ModelState.AddModelError("Input.OwnerId", words["Choice.Unknown"].Value);
        return ModelState.IsValid;
    }

    protected RedirectResult GoTo(int id)
    {
        TempData["Toast"] = words["Common.Saved"].Value;
        return Redirect($"/stakeholders/{id}");
    }
}
