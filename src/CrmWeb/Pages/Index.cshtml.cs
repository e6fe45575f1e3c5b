using CrmWeb.Data;
using CrmWeb.Language;
using CrmWeb.Today;
using CrmWeb.Value;
using CrmWeb.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrmWeb.Pages;

/// <summary>/: what today asks of the person who looks, by role.</summary>
public sealed class IndexModel(CrmDbContext db, RunMemory memory, Words words, Formats formats, TimeProvider clock) : PageModel
{
    public Board Board { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var ask = new BoardAsk(db, memory, User, words, formats, clock.GetUtcNow().UtcDateTime);
        if (Request.IsFragment())
            return Partial("Today/_Figures", await Figures.LoadAsync(ask, cancel));

        Board = await Board.LoadAsync(ask, cancel);
        return Page();
    }
}
