using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Lists;
using CrmWeb.Language;
using CrmWeb.Pages.Customers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrmWeb.Pages.Lists;

/// <summary>/customers/columns: which columns the list shows and in what order; what stands in the form stands in the address, so it works without scripts.</summary>
public sealed class ColumnsModel(CrmDbContext db, Words words) : PageModel
{
    private FieldColumns own = null!;

    [BindProperty(SupportsGet = true, Name = "")]
    public CustomerFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "c")]
    public ColumnsInput Input { get; set; } = new();

    /// <summary>All that may be chosen, those shown first.</summary>
    public IReadOnlyList<ListColumn> Order { get; private set; } = [];
    public IReadOnlyCollection<ListColumn> Chosen { get; private set; } = [];
    private StaffScope Staff => User.Staff();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        own = await FieldColumns.AllAsync(db, Staff, cancel);
        if (Input.Do is null)
            Input = ColumnsInput.Of(ShownColumns.Of(Filter.Columns, Staff, own).Columns);

        Input.Move();
        Chosen = own.Known(string.Join(',', Input.Show));
        Order = [.. own.Known(string.Join(',', Input.All)).Union(CustomerColumns.For(Staff)).Union(own.All)];
        if (Input.Do is ColumnsInput.Apply && Chosen.Count is > 0 and <= CustomerColumns.Most)
            return LocalRedirect(Filter.With(Order.Where(Chosen.Contains)).Address());

        ModelState.Clear();
        return Page();
    }

    public string WordOf(ListColumn column) => column.Own > 0 ? own.Label(column.Own) : ShownColumns.WordOf(column.Column, words);
}
