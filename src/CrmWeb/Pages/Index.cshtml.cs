using CrmWeb.Data;
using CrmWeb.Language;
using CrmWeb.Today;
using CrmWeb.Value;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrmWeb.Pages;

/// <summary>/: what today asks of the person who looks, by role.</summary>
public sealed class IndexModel(CrmDbContext db, RunMemory memory, Words words, Formats formats, TimeProvider clock) : PageModel
{
    public Board Board { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
        => Board = await Board.LoadAsync(new BoardAsk(db, memory, User, words, formats, clock.GetUtcNow().UtcDateTime), cancel);
}
