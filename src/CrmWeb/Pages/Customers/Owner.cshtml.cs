using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Handovers;
using CrmWeb.Domain.Handovers;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;

namespace CrmWeb.Pages.Customers;

/// <summary>/customers/{id}/owner: gives a customer to another owner, on a page of its own or in the cell of a list.</summary>
public sealed class OwnerModel(CrmDbContext db, TimeProvider clock, Words words) : CustomerChange(db, clock, words)
{
    [BindProperty]
    public OwnerInput Input { get; set; } = new();
    public Assignment Assignment { get; private set; } = null!;
    public string? OwnerName => Assignment.NameOfOwner(Customer.OwnerId);

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (!await FindForAsync(id, cancel))
            return NotFound();

        Input = new() { OwnerId = Customer.OwnerId, Version = Customer.Version };
        return Request.IsFragment() ? this.Fragment("_OwnerForm") : Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await FindForAsync(id, cancel))
            return NotFound();
        (await new OwnerValidator(Words).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (!Assignment.Offers(Customer.TeamId, Input.OwnerId))
            ModelState.AddModelError("Input.OwnerId", Words["Choice.Unknown"].Value);
        if (!ModelState.IsValid)
            return this.Rejected("_OwnerForm");

        Customer.Assign(Customer.TeamId, Input.OwnerId);
        await Db.HandOverAsync(Input.Note.Clean(), Now, cancel);
        if (await SaveOverAsync(Input.Version, cancel))
            return Settled("_OwnerCell");

        if (!await FindForAsync(id, cancel))
            return NotFound();

        Input.Version = Customer.Version;
        return Disputed("_OwnerForm");
    }

    private async Task<bool> FindForAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return false;

        Assignment = await Assignment.ForAsync(Db, User.Staff(), Customer.TeamId, Customer.OwnerId, cancel);
        return Assignment.May;
    }
}

/// <summary>The owner chosen (负责人变更).</summary>
public sealed class OwnerInput
{
    public int? OwnerId { get; set; }

    /// <summary>What the new owner must know.</summary>
    public string? Note { get; set; }

    /// <summary>The version that the person saw.</summary>
    public Guid Version { get; set; }
}

public sealed class OwnerValidator : AbstractValidator<OwnerInput>
{
    public OwnerValidator(Words words) => RuleFor(i => i.Note).Lines(Handover.NoteLength, words);
}
