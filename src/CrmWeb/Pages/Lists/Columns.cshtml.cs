using CrmWeb.Access;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Lists;
using CrmWeb.Pages.Customers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrmWeb.Pages.Lists;

/// <summary>/customers/columns: which columns the list shows and in what order; what stands in the form stands in the address, so it works without scripts.</summary>
public sealed class ColumnsModel : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public CustomerFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "c")]
    public ColumnsInput Input { get; set; } = new();

    /// <summary>All that may be chosen, those shown first.</summary>
    public IReadOnlyList<CustomerColumn> Order { get; private set; } = [];
    public IReadOnlyCollection<CustomerColumn> Chosen { get; private set; } = [];
    private StaffScope Staff => User.Staff();

    public IActionResult OnGet()
    {
        if (Input.Do is null)
            Input = ColumnsInput.Of(ShownColumns.Of(Filter.Columns, Staff).Columns);

        Input.Move();
        Chosen = CustomerColumns.Parse(string.Join(',', Input.Show), Staff);
        Order = [.. CustomerColumns.Parse(string.Join(',', Input.All), Staff).Union(CustomerColumns.For(Staff))];
        if (Input.Do is ColumnsInput.Apply && Chosen.Count > 0)
            return LocalRedirect(Filter.With(Order.Where(Chosen.Contains)).Address());

        ModelState.Clear();
        return Page();
    }
}
