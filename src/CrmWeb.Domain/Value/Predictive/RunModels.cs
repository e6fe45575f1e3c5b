using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrmWeb.Domain.Value.Predictive;

/// <summary>How a run keeps its models (批次模型的存档): as JSON, so that its figures can be checked years later.</summary>
public static class RunModels
{
    private static readonly JsonSerializerOptions Json = new()
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter() },
        IgnoreReadOnlyProperties = true,
    };

    /// <summary>Empty where nothing was fitted and nothing borrowed.</summary>
    public static string Write(MethodChoice method)
        => method is { Models: null, Fits: null } ? "" : JsonSerializer.Serialize(method, Json);

    /// <summary>The fits alone, as a back-test keeps them.</summary>
    public static string Write(ModelFits fits) => JsonSerializer.Serialize(fits, Json);

    public static ModelFits? ReadFits(string written) => written.Length == 0 ? null : JsonSerializer.Deserialize<ModelFits>(written, Json);

    public static MethodChoice? Read(string? written)
        => string.IsNullOrEmpty(written) ? null : JsonSerializer.Deserialize<MethodChoice>(written, Json);
}
