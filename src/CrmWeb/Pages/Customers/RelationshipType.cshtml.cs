using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Care;
using CrmWeb.Domain.Relationships;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Customers;

/// <summary>/customers/{id}/relationship-type: moves a customer to another relationship type and shows how it came there.</summary>
public sealed class RelationshipTypeModel(CrmDbContext db, CareGeneration care, Formats formats, TimeProvider clock, Words words) : CustomerChange(db, clock, words)
{
    [BindProperty]
    public RelationshipTypeInput Input { get; set; } = new();

    public IReadOnlyList<RelationshipTypeChange> History => [.. Customer.TypeChanges.OrderByDescending(c => c.ChangedAt).ThenByDescending(c => c.Id)];

    public IReadOnlyDictionary<int, string> Staff { get; private set; } = new Dictionary<int, string>();

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (!await FindWithHistoryAsync(id, cancel))
            return NotFound();

        (Input.Type, Input.Version) = (Customer.RelationshipType, Customer.Version);
        return Request.IsFragment() ? this.Fragment("_TypeForm") : Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await FindWithHistoryAsync(id, cancel))
            return NotFound();

        (await new RelationshipTypeValidator(Words).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return this.Rejected("_TypeForm");

        Customer.ChangeRelationshipType(Input.Type!.Value, Input.Reason.Clean(), Now);
        if (await SaveOverAsync(Input.Version, cancel))
        {
            await care.RunForAsync(id, formats.Today, cancel);
            return Settled("_TypeCell", [.. (await Db.CadenceOutlookAsync(id, cancel)).Select(plan => Words["Care.Ahead", Words.Of(plan.Reason), formats.Date(plan.DueOn)].Value)]);
        }

        if (!await FindWithHistoryAsync(id, cancel))
            return NotFound();

        Input.Version = Customer.Version;
        return Disputed("_TypeForm");
    }

    private async Task<bool> FindWithHistoryAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return false;

        Staff = await Db.StaffNamesAsync(Customer.TypeChanges.Select(c => c.StaffId), cancel);
        return true;
    }
}

/// <summary>The type chosen and why (关系类型变更).</summary>
public sealed class RelationshipTypeInput
{
    public RelationshipType? Type { get; set; }
    public string? Reason { get; set; }

    /// <summary>The version that the person saw.</summary>
    public Guid Version { get; set; }
}

/// <summary>A change of type has a reason, for the next colleague to understand it.</summary>
public sealed class RelationshipTypeValidator : AbstractValidator<RelationshipTypeInput>
{
    public RelationshipTypeValidator(Words words)
    {
        RuleFor(i => i.Type).NotNull().IsInEnum();
        RuleFor(i => i.Reason).NotEmpty().Line(RelationshipTypeChange.ReasonLength, words);
    }
}
