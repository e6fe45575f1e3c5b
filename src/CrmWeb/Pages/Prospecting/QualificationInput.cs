using CrmWeb.Domain.Prospecting;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;

namespace CrmWeb.Pages.Prospecting;

/// <summary>A gate as it is answered (关口表单).</summary>
public sealed class GateInput : IConflictText
{
    public Gate Gate { get; set; }
    public Verdict Verdict { get; set; }
    public string? Evidence { get; set; }

    public string InWords(Words words) => $"{words.Of(Gate)}: {words.Of(Verdict)} {Evidence.Clean()}";
}

/// <summary>What a person finds about a prospect (资格审查表单).</summary>
public sealed class QualificationInput
{
    public Guid Version { get; set; }
    public List<GateInput> Gates { get; set; } = [];
    public CreditRisk? Credit { get; set; }
    public GrowthOutlook? Growth { get; set; }
    public int? Teaches { get; set; }

    public static QualificationInput Of(Qualification? known) => new()
    {
        Version = known?.Version ?? Guid.Empty,
        Gates = [.. Enum.GetValues<Gate>().Select(gate => known?.Gates.Single(g => g.Gate == gate) is { } found
            ? new GateInput { Gate = gate, Verdict = found.Verdict, Evidence = found.Evidence } : new GateInput { Gate = gate })],
        Credit = known?.Credit,
        Growth = known?.Growth,
        Teaches = known?.Teaches,
    };
}

/// <summary>Checks a qualification as typed: each gate once, and no verdict without its evidence.</summary>
public sealed class QualificationValidator : AbstractValidator<QualificationInput>
{
    public QualificationValidator(Words words)
    {
        RuleFor(i => i.Gates).Must(gates => gates.Select(g => g.Gate).Order().SequenceEqual(Enum.GetValues<Gate>())).WithMessage(_ => words["Binding.Unreadable"].Value);
        RuleForEach(i => i.Gates).ChildRules(gate =>
        {
            gate.RuleFor(g => g.Verdict).IsInEnum();
            gate.RuleFor(g => g.Evidence).Line(Qualification.EvidenceLength, words);
            gate.RuleFor(g => g.Evidence).NotEmpty().When(g => g.Verdict != Verdict.Unknown).WithMessage(_ => words["Prospecting.EvidenceWanted"].Value);
        });
        RuleFor(i => i.Credit).IsInEnum();
        RuleFor(i => i.Growth).IsInEnum();
        RuleFor(i => i.Teaches).InclusiveBetween(1, Qualification.MostTaught);
    }
}
