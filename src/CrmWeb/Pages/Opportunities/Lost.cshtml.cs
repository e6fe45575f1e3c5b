using System.Globalization;
using CrmWeb.Data;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Opportunities;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Opportunities;

/// <summary>/opportunities/{id}/lost: an opportunity is lost, for a reason of the company's list (丢单).</summary>
public sealed class LostModel(CrmDbContext db, Words words, TimeProvider clock) : OutcomeModel(db, words, clock)
{
    [BindProperty]
    public LostInput Input { get; set; } = new();
    public Choices Reasons { get; private set; } = new([]);

    protected override bool IsNext => Opportunity.IsOpen;

    protected override string DoneWord => "Opportunities.IsLost";

    protected override async Task PrepareAsync(CancellationToken cancel)
        => Reasons = await ReasonsAsync(Db.LostReasons.Where(r => r.ArchivedAt == null), cancel);

    protected override void Check() => new LostValidator(Reasons, Words).Validate(Input).AddToModelState(ModelState, nameof(Input));

    protected override Task<bool> SaveAsync(Entered entered, CancellationToken cancel)
    {
        Opportunity.Lose(Input.Reason!, Input.Note.Clean(), entered);
        return Db.SaveOverAsync(Opportunity, Version, cancel);
    }

    /// <summary>The reasons in the reader's language; archived ones keep their name where they were chosen.</summary>
    internal static async Task<Choices> ReasonsAsync(IQueryable<LostReason> reasons, CancellationToken cancel)
        => new((await Lines(reasons).ToListAsync(cancel)).ToCodedItems());

    /// <summary>Reasons, to be asked together with other names, in the reader's language.</summary>
    internal static IQueryable<ChoiceLine> Lines(IQueryable<LostReason> reasons) => Languages.IsChinese(CultureInfo.CurrentUICulture)
        ? reasons.Select(r => new ChoiceLine { List = ChoiceList.LostReason, Id = r.Id, Code = r.Code, Name = r.Chinese, Day = null })
        : reasons.Select(r => new ChoiceLine { List = ChoiceList.LostReason, Id = r.Id, Code = r.Code, Name = r.English, Day = null });
}

/// <summary>Why it was lost (丢单表单).</summary>
public sealed class LostInput
{
    public string? Reason { get; set; }
    public string? Note { get; set; }
}

public sealed class LostValidator : AbstractValidator<LostInput>
{
    public LostValidator(Choices reasons, Words words)
    {
        RuleFor(i => i.Reason).NotEmpty().Must(reasons.Offers).WithMessage(_ => words["Choice.Unknown"].Value);
        RuleFor(i => i.Note).Lines(OpportunityStep.NoteLength, words);
    }
}
