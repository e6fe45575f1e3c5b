using System.Globalization;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.LogTemplates;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.LogTemplates;

/// <summary>A template as typed (互动模板表单).</summary>
public sealed class LogTemplateInput
{
    public Guid FormId { get; set; }
    public Guid Version { get; set; }
    public string? Name { get; set; }
    public string? Subject { get; set; }
    public string? Notes { get; set; }
    public string? NextStep { get; set; }
    public int? TeamId { get; set; }

    public LogTemplateWords Words => new(Name.Clean(), Subject.Clean(), Notes.Clean(), NextStep.Clean(), TeamId);

    public static LogTemplateInput Of(LogTemplate template) => new()
    {
        Version = template.Version,
        Name = template.Name,
        Subject = template.Subject,
        Notes = template.Notes,
        NextStep = template.NextStep,
        TeamId = template.TeamId,
    };

    /// <summary>The teams that a template may be for: those within reach, and the one that it is for already.</summary>
    public static async Task<Choices> TeamsAsync(CrmDbContext db, StaffScope staff, int? current, CancellationToken cancel)
        => new([.. (await db.Teams.Where(t => staff.TeamIds.Contains(t.Id) || t.Id == current).OrderBy(t => t.Name).Select(t => new { t.Id, t.Name }).ToListAsync(cancel))
            .Select(t => new SelectListItem(t.Name, t.Id.ToString(CultureInfo.InvariantCulture)))]);
}

/// <summary>The fields of a template with the teams to choose from (互动模板字段).</summary>
public sealed record LogTemplateForm(LogTemplateInput Input, Choices Teams);

/// <summary>Checks a template as typed (互动模板校验).</summary>
public sealed class LogTemplateValidator : AbstractValidator<LogTemplateInput>
{
    public LogTemplateValidator(Words words, Choices teams)
    {
        RuleFor(i => i.Name).NotEmpty().Line(LogTemplate.NameLength, words);
        RuleFor(i => i.Subject).NotEmpty().Line(Interaction.SubjectLength, words);
        RuleFor(i => i.Notes).Lines(Interaction.NotesLength, words);
        RuleFor(i => i.NextStep).Line(Interaction.NextStepLength, words);
        RuleFor(i => i.TeamId).Must(teams.Offers).WithMessage(_ => words["Choice.Unknown"].Value);
    }
}
