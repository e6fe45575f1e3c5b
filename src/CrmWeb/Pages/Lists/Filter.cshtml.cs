using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.Lists;
using CrmWeb.Language;
using CrmWeb.Pages.Customers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrmWeb.Pages.Lists;

/// <summary>/customers/filter: puts the conditions of a list together; what stands in the form stands in the address, so it works without scripts.</summary>
public sealed class FilterModel(CrmDbContext db, Words words, Formats formats) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public CustomerFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "c")]
    public FilterInput Input { get; set; } = new();

    /// <summary>What may be chosen for a new condition, with its name.</summary>
    public IReadOnlyList<(AskedField Field, string Name)> Fields { get; private set; } = [];
    public FilterNames Names { get; private set; } = null!;
    public FilterWords Said => new(words, formats, Names);

    /// <summary>Rows that lack a value are told so once somebody wants to see the list.</summary>
    public bool IsRefused { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var staff = User.Staff();
        await NameAsync(staff, cancel);
        if (Input.Do is null)
            Input = FilterInput.Of(Filter.FaultFor(staff) is null ? Filter.Conditions : FilterGroup.Empty);

        Input.Tidy([.. CustomerFields.For(staff).Select(f => new AskedField(f)), .. Names.Fields.Select(Asked).Where(f => f.Field.IsFor(staff))]);
        if (Input.Do is not null && !Input.Change())
        {
            if (Input.IsSound && FilterText.Write(Input.Filter).Length <= FilterText.Length)
                return LocalRedirect(Filter.With(Input.Filter).Address());

            IsRefused = true;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        ModelState.Clear();
        return Page();
    }

    private async Task NameAsync(StaffScope staff, CancellationToken cancel)
    {
        var spoken = Input.Do is null ? Filter.Conditions : new FilterGroup(false, [.. Input.R.Where(r => r is { IsSound: true }).Select(r => r.Condition)]);
        Names = await FilterNames.ForAsync(db, staff, spoken, cancel);
        Fields =
        [
            .. CustomerFields.For(staff).Select(f => (new AskedField(f), words.Of(f))),
            .. Names.Fields.Where(f => f.ArchivedAt is null).Select(Asked).Where(f => f.Field.IsFor(staff)).Select(f => (f, Names.Label(f, words))),
        ];
    }

    private static AskedField Asked(CustomField field) => new(CustomerFields.OfType(field.Type), field.Id);
}
