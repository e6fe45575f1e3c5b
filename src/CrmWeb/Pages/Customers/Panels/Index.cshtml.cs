using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrmWeb.Pages.Customers.Panels;

/// <summary>/customers/{id}/panels/{panel}: one part of a customer's page, for the page itself or alone.</summary>
public sealed class IndexModel(CrmDbContext db) : PageModel
{
    public CustomerPanel Panel { get; private set; }
    public PanelCustomer Customer { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, CustomerPanel panel, CancellationToken cancel)
    {
        if (!ModelState.IsValid || !Enum.IsDefined(panel) || await PanelCustomer.FindAsync(db, User.Staff(), id, cancel) is not { } customer)
            return NotFound();

        (Panel, Customer) = (panel, customer);
        return Request.IsFragment() ? this.Fragment("_Panel") : Page();
    }
}
