using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Prospecting;

/// <summary>Whether it is worth going after a customer (客户资格审查): four gates with evidence, and what else speaks for or against it.</summary>
public sealed class Qualification
{
    public const int EvidenceLength = 300;
    public const int MostTaught = 5;

    private readonly List<QualificationGate> _gates = [];

    private Qualification() { } // EF Core

    public Qualification(Customer customer)
    {
        (Customer, CustomerId) = (customer, customer.Id);
        _gates.AddRange(Enum.GetValues<Gate>().Select(gate => new QualificationGate(gate)));
    }

    public int Id { get; private set; }
    public int CustomerId { get; private set; }
    public Customer Customer { get; private set; } = null!;
    public IReadOnlyList<QualificationGate> Gates => _gates;

    /// <summary>What the gates come to; kept beside them for lists to ask by.</summary>
    public QualificationResult Result { get; private set; }
    public CreditRisk? Credit { get; private set; }
    public GrowthOutlook? Growth { get; private set; }

    /// <summary>How much serving it teaches us (学习价值), 1–5.</summary>
    public int? Teaches { get; private set; }
    public Guid Version { get; private set; }

    /// <summary>The gates of which nobody knows yet whether they are passed.</summary>
    public IEnumerable<Gate> Missing => _gates.Where(g => g.Verdict == Verdict.Unknown).Select(g => g.Gate);

    /// <summary>Answers a gate; an answer of yes or no rests on something.</summary>
    public void Answer(Gate gate, GateAnswer answer, Entered entered)
    {
        if (answer.Verdict != Verdict.Unknown && answer.Evidence.Length == 0)
            throw new RuleBrokenException("A verdict needs its evidence.");

        _gates.Single(g => g.Gate == gate).Become(answer, entered);
        Result = _gates.Exists(g => g.Verdict == Verdict.No) ? QualificationResult.RuledOut
            : _gates.TrueForAll(g => g.Verdict == Verdict.Yes) ? QualificationResult.Qualified : QualificationResult.Open;
    }

    public void Judge(CreditRisk? credit, GrowthOutlook? growth, int? teaches)
    {
        if (teaches is < 1 or > MostTaught)
            throw new RuleBrokenException("What a customer teaches us is told from 1 to 5.");

        (Credit, Growth, Teaches) = (credit, growth, teaches);
    }
}

/// <summary>One gate of a customer (客户的审查关口), with its verdict, its evidence, and who found it when.</summary>
public sealed class QualificationGate
{
    private QualificationGate() { } // EF Core

    internal QualificationGate(Gate gate) => Gate = gate;

    public int Id { get; private set; }
    public int QualificationId { get; private set; }
    public Gate Gate { get; private set; }
    public Verdict Verdict { get; private set; }
    public string Evidence { get; private set; } = "";
    public DateTime? FoundAt { get; private set; }
    public int? FoundBy { get; private set; }

    internal void Become(GateAnswer answer, Entered entered)
    {
        if ((answer.Verdict, answer.Evidence) != (Verdict, Evidence))
            (Verdict, Evidence, FoundAt, FoundBy) = (answer.Verdict, answer.Evidence, entered.At, entered.By);
    }
}
