using System.Globalization;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.SavedViews;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.SavedViews;

/// <summary>A view's name and for whom it is, as typed (视图表单).</summary>
public sealed class ViewInput
{
    public Guid FormId { get; set; }
    public string? Title { get; set; }
    public int? TeamId { get; set; }

    /// <summary>The teams that a view may be for: those within reach, and the one that it is for already.</summary>
    public static async Task<Choices> TeamsAsync(CrmDbContext db, StaffScope staff, int? current, CancellationToken cancel)
        => new([.. (await db.Teams.Where(t => staff.TeamIds.Contains(t.Id) || t.Id == current).OrderBy(t => t.Name).Select(t => new { t.Id, t.Name }).ToListAsync(cancel))
            .Select(t => new SelectListItem(t.Name, t.Id.ToString(CultureInfo.InvariantCulture)))]);
}

/// <summary>Checks a view as typed (视图校验).</summary>
public sealed class ViewValidator : AbstractValidator<ViewInput>
{
    public ViewValidator(Words words, Choices teams)
    {
        RuleFor(i => i.Title).NotEmpty().Line(SavedView.NameLength, words);
        RuleFor(i => i.TeamId).Must(teams.Offers).WithMessage(_ => words["Choice.Unknown"].Value);
    }
}
