using CrmWeb.Access;
using CrmWeb.BulkChanges;
using CrmWeb.Data;
using CrmWeb.Data.BulkChanges;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.BulkChanges;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Lists;
using CrmWeb.Language;
using CrmWeb.Pages.Customers;
using CrmWeb.Pages.Lists;
using CrmWeb.Web;
using CrmWeb.Workers;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.BulkChanges;

/// <summary>/customers/changes/new: what is to be done to the customers ticked, or to all that a list holds, with how many they are.</summary>
public sealed class NewModel(CrmDbContext db, WorkLoop<BulkWork> loop, Words words, Formats formats, TimeProvider clock) : PageModel
{
    private const int MostTags = 200;

    [BindProperty(SupportsGet = true, Name = "")]
    public CustomerFilter Filter { get; set; } = new();

    [BindProperty]
    public BulkInput Input { get; set; } = new();

    public int Count { get; private set; }

    /// <summary>Those that the person sees and may not change.</summary>
    public int Foreign { get; private set; }
    public string Said { get; private set; } = "";
    public Assignment Assignment { get; private set; } = null!;
    public IReadOnlyList<string> Tags { get; private set; } = [];
    public IEnumerable<BulkKind> Kinds => Enum.GetValues<BulkKind>().Where(k => k is not BulkKind.Owner || Assignment.May);
    private StaffScope Staff => User.Staff();
    private IQueryable<Customer> Chosen => Filter.Choose(db.Customers.AsNoTracking().VisibleTo(Staff), db, Staff, new(formats.Today, formats.Zone));

    /// <param name="ids">Those ticked; where some are, the rest of the list does not count.</param>
    public async Task<IActionResult> OnGetAsync([FromQuery] int[] ids, bool ticked, CancellationToken cancel)
    {
        if (ticked)
            return ids.Length == 0 ? Back("Bulk.NobodyTicked") : LocalRedirect(Filter.Ticked(ids.Distinct().Take(FilterText.MostTicked)).Address(on: "/customers/changes/new"));
        if (Filter.FaultFor(Staff) is not null)
            return LocalRedirect(Filter.Address());

        await ShowAsync(cancel);
        Input = new() { FormId = Guid.NewGuid(), Expected = Count, DueOn = formats.Today };
        return Count == 0 ? Back("Bulk.Nobody") : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Filter.FaultFor(Staff) is not null)
            return LocalRedirect(Filter.Address());

        await ShowAsync(cancel);
        (await new BulkValidator(words, new(Assignment.Owners), Assignment.May, formats.Today).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (Count != Input.Expected)
            ModelState.AddModelError("", words["Bulk.OtherCount", formats.Number(Input.Expected), formats.Number(Count)].Value);
        if (!IsShort)
            ModelState.AddModelError("", words["Bulk.LongFilter"].Value);
        if (!ModelState.IsValid)
        {
            ModelState.Remove("Input.Expected");
            Input.Expected = Count;
            return this.Rejected();
        }

        return LocalRedirect($"/customers/changes/{await QueueAsync(cancel)}");
    }

    private bool IsShort => FilterText.Write(Filter.Choice.Filter).Length <= BulkChange.FilterLength && Filter.Choice.Words.Length <= BulkChange.WordsLength;

    private async Task<int> QueueAsync(CancellationToken cancel)
    {
        var upTo = await Chosen.MaxAsync(c => (int?)c.Id, cancel) ?? 0;
        var change = new BulkChange(Input.ToOrder(), Filter.Choice, formats.Today, Count, upTo, new Entered(clock.GetUtcNow().UtcDateTime, User.StaffId()), Input.FormId);
        db.BulkChanges.Add(change);
        await db.SaveOnceAsync<BulkChange>(c => c.FormId == Input.FormId, cancel);
        loop.Ring();
        return await db.BulkChanges.Where(c => c.FormId == Input.FormId).Select(c => c.Id).SingleAsync(cancel);
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        Count = await Chosen.CountAsync(cancel);
        Foreign = Staff.ChangesMany >= Staff.Reads ? 0 : Count - await Chosen.ChangedInBulkBy(Staff).CountAsync(cancel);
        Assignment = await Assignment.ForAsync(db, Staff, null, null, cancel);
        Tags = await db.Tags.OrderBy(t => t.Name).Take(MostTags).Select(t => t.Name).ToListAsync(cancel);
        var filter = Filter.Choice.Filter;
        Said = new FilterWords(words, formats, await FilterNames.OfAsync(db, filter, cancel)).Say(filter);
    }

    private LocalRedirectResult Back(string word)
    {
        new Toast(words[word].Value).Keep(TempData);
        return LocalRedirect(Filter.Address());
    }
}
