using CrmWeb.Access;
using CrmWeb.Data;
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

    public IReadOnlyList<CustomerField> Fields { get; private set; } = [];
    public FilterNames Names { get; private set; } = null!;
    public FilterWords Said => new(words, formats, Names);

    /// <summary>Rows that lack a value are told so once somebody wants to see the list.</summary>
    public bool IsRefused { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var staff = User.Staff();
        Fields = [.. CustomerFields.For(staff)];
        if (Input.Do is null)
            Input = FilterInput.Of(Filter.FaultFor(staff) is null ? Filter.Conditions : FilterGroup.Empty);

        Input.Tidy(Fields);
        if (Input.Do is not null && !Input.Change())
        {
            if (Input.IsSound && FilterText.Write(Input.Filter).Length <= FilterText.Length)
                return LocalRedirect(Filter.With(Input.Filter).Address());

            IsRefused = true;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        Names = await FilterNames.ForAsync(db, staff, new(false, [.. Input.R.Where(r => r.IsSound).Select(r => r.Condition)]), cancel);
        ModelState.Clear();
        return Page();
    }
}
