using System.Collections;
using System.Reflection;
using CrmWeb.Language;

namespace CrmWeb.Web;

/// <summary>A field that two people changed (冲突字段): what is stored now and what was typed here.</summary>
public sealed record ConflictField(string Label, string Theirs, string Mine);

/// <summary>Two people edited one record (编辑冲突): both versions, field by field, for the second to choose.</summary>
public sealed record Conflict(IReadOnlyList<ConflictField> Fields)
{
    /// <summary>Compares what is stored now with what was typed; what is equal is left out.</summary>
    /// <param name="shown">Writes a value that is only a number to the program, such as an owner, for people; null leaves it to the usual form.</param>
    public static Conflict Between<T>(T theirs, T mine, Words words, Func<string, object?, string?>? shown = null)
        where T : class
    {
        string Shown(string name, object? value) => shown?.Invoke(name, value) ?? Written(value, words);

        return new([.. typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.CanWrite && p.Name is not ("FormId" or "Version"))
            .Select(p => new ConflictField(
                words.Field(typeof(T), p.Name),
                Shown(p.Name, p.GetValue(theirs)),
                Shown(p.Name, p.GetValue(mine))))
            .Where(f => f.Theirs != f.Mine)]);
    }

    private static string Written(object? value, Words words) => value switch
    {
        null => "",
        string text => text.Clean().ReplaceLineEndings("\n"),
        bool yes => words[yes ? "Common.Yes" : "Common.No"].Value,
        Enum member => words.Of(member),
        IEnumerable many => string.Join("\n", many.Cast<object?>().Select(one => Written(one, words)).Where(one => one.Length > 0)),
        IConflictText own => own.InWords(words),
        decimal number => number.ToString(System.Globalization.CultureInfo.CurrentCulture).Replace('-', Formats.Minus),
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.CurrentCulture),
        _ => value.ToString() ?? "",
    };
}

/// <summary>A part of a form, such as a row of a list, that says in one line what it holds.</summary>
public interface IConflictText
{
    string InWords(Words words);
}
