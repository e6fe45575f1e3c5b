using CrmWeb.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrmWeb.Pages.Keys;

/// <summary>/keys: what can be done from the keyboard (键盘快捷键); the key ? shows it anywhere.</summary>
public sealed class IndexModel : PageModel
{
    public IActionResult OnGet() => Request.IsFragment() ? this.Fragment("_Sheet") : Page();
}
