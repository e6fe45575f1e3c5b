using CrmWeb.Domain.Access;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;

namespace CrmWeb.Pages.Users;

/// <summary>What is asked about a team (团队资料).</summary>
public sealed class TeamInput
{
    public string Name { get; set; } = "";

    /// <summary>The team above; none for the one at the top.</summary>
    public int? ParentId { get; set; }
    public Guid Version { get; set; }

    public static TeamInput Of(Team team) => new() { Name = team.Name, ParentId = team.ParentId, Version = team.Version };
}

/// <summary>Names are unique below one parent, and no team comes to stand below itself.</summary>
public sealed class TeamValidator : AbstractValidator<TeamInput>
{
    public TeamValidator(Words words, IReadOnlyCollection<Team> teams, Team? edited = null)
    {
        var below = edited is null ? new HashSet<int>() : TeamTree.Below(edited.Id, teams);
        RuleFor(i => i.Name).NotEmpty().Line(Team.NameLength, words);
        RuleFor(i => i.Name)
            .Must((i, name) => !teams.Any(t => t.Id != edited?.Id && t.ParentId == i.ParentId && t.Name == name.Clean()))
            .WithMessage(_ => words["Teams.NameTaken"]);
        RuleFor(i => i.ParentId)
            .Must(id => id is { } parent ? teams.Any(t => t.Id == parent) && !below.Contains(parent) : edited is { ParentId: null })
            .WithMessage(_ => words["Setup.ChooseOne"]);
    }
}
