using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.CustomFields;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Language;
using Microsoft.AspNetCore.Mvc;

namespace CrmWeb.Pages.CustomFields;

/// <summary>What a record says in the company's own fields (自定义字段显示), as lines of the facts on its page.</summary>
public sealed class CustomFieldsViewComponent(CrmDbContext db, Words words, Formats formats) : ViewComponent
{
    /// <param name="id">Of a record that the reader is known to see.</param>
    public async Task<IViewComponentResult> InvokeAsync(FieldOwner owner, int id)
    {
        var (said, staff) = (new FieldWords(words, formats), UserClaimsPrincipal.Staff());
        var fields = await ReadAsync(owner, id, HttpContext.RequestAborted);
        IReadOnlyList<FieldLine> lines = [.. fields.Select(f => new FieldLine(FieldWords.Label(f), f.Content.Text is null ? said.Say(f) : staff.Sees(said.Say(f))))];
        return View(lines);
    }

    private Task<List<SaidField>> ReadAsync(FieldOwner owner, int id, CancellationToken cancel) => owner switch
    {
        FieldOwner.Customer => db.SaidAsync(db.CustomerFieldValues.Where(v => v.RecordId == id), cancel),
        FieldOwner.Complaint => db.SaidAsync(db.ComplaintFieldValues.Where(v => v.RecordId == id), cancel),
        FieldOwner.Opportunity => db.SaidAsync(db.OpportunityFieldValues.Where(v => v.RecordId == id), cancel),
        _ => throw new ArgumentOutOfRangeException(nameof(owner)),
    };
}

/// <summary>One field as it is shown (字段行).</summary>
public sealed record FieldLine(string Label, string Value);
