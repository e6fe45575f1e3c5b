using System.Text.Json;
using CrmWeb.Domain.Value.BuyTillYouDie;

namespace CrmWeb.Commands.Value;

/// <summary>Parameters from a JSON file: what <c>value fit</c> printed, a list of such, or an object with one entry per model.</summary>
internal sealed class GivenParameters
{
    private static readonly string[] SpendNames = [ModelWords.Spend, "gg", "spend"];
    private readonly Dictionary<string, Dictionary<string, double>> models = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="CommandFailedException">The file is no JSON, or holds no parameters.</exception>
    public static GivenParameters Read(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(path));
            var given = new GivenParameters();
            given.Take(json.RootElement);
            return given.models.Count > 0 ? given : throw new CommandFailedException("The parameters file names no model.");
        }
        catch (JsonException broken)
        {
            throw new CommandFailedException($"The parameters file is no JSON: {broken.Message}");
        }
    }

    /// <summary>The buying model asked for.</summary>
    public BetaGeometric? Buying(string model)
        => models.TryGetValue(model, out var p) ? new(Of(p, "r"), Of(p, "alpha"), Of(p, "a"), Of(p, "b"), ModelWords.RuleOf(model)) : null;

    public GammaGamma? Spend()
        => SpendNames.FirstOrDefault(models.ContainsKey) is { } name ? new(Of(models[name], "p"), Of(models[name], "q"), Of(models[name], "v")) : null;

    private void Take(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var one in element.EnumerateArray())
                Take(one);
            return;
        }

        if (element.ValueKind != JsonValueKind.Object)
            return;
        if (element.TryGetProperty("model", out var name) && element.TryGetProperty("parameters", out var own))
            models[name.GetString() ?? ""] = Numbers(own);
        foreach (var part in element.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Object && p.Name != "parameters"))
            models[part.Name] = Numbers(part.Value.TryGetProperty("parameters", out var nested) ? nested : part.Value);
    }

    private static Dictionary<string, double> Numbers(JsonElement element)
        => element.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Number)
            .ToDictionary(p => p.Name, p => p.Value.GetDouble(), StringComparer.OrdinalIgnoreCase);

    private static double Of(Dictionary<string, double> parameters, string name)
        => parameters.TryGetValue(name, out var value) && value > 0 && double.IsFinite(value)
            ? value : throw new CommandFailedException($"The parameters file lacks a positive {name}.");
}
