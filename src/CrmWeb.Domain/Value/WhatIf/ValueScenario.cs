using System.Text.Json;
using System.Text.Json.Serialization;
using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Value.WhatIf;

/// <summary>A what-if kept by name (价值情景): what was assumed, what came out, by whom, when, and on which run it rests.</summary>
public sealed class ValueScenario
{
    public const int NameLength = 100;
    public const int AssumptionsLength = 1000;
    public const int ResultLength = 4000;

    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() }, IgnoreReadOnlyProperties = true };

    private ValueScenario() { } // EF Core

    public ValueScenario(string name, Assumptions assumptions, WhatIfResult result, int runId, DateOnly asOf, Entered entered, Guid formId)
    {
        (Name, RunId, AsOf, CreatedAt, FormId) = (name, runId, asOf, entered.At, formId);
        AuthorId = entered.By ?? throw new RuleBrokenException("A scenario has an author.");
        (AssumptionsJson, ResultJson) = (JsonSerializer.Serialize(assumptions, Json), JsonSerializer.Serialize(result, Json));
    }

    public int Id { get; private set; }
    public string Name { get; private set; } = "";
    public string AssumptionsJson { get; private set; } = "";
    public string ResultJson { get; private set; } = "";

    /// <summary>The run whose settings, purchases and models it started from.</summary>
    public int RunId { get; private set; }
    public DateOnly AsOf { get; private set; }
    public int AuthorId { get; private set; }
    public DateTime CreatedAt { get; private set; }
    public Guid FormId { get; private set; }

    public Assumptions Assumptions() => JsonSerializer.Deserialize<Assumptions>(AssumptionsJson, Json)!;

    public WhatIfResult Result() => JsonSerializer.Deserialize<WhatIfResult>(ResultJson, Json)!;
}
