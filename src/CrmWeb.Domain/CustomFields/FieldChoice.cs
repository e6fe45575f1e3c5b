namespace CrmWeb.Domain.CustomFields;

/// <summary>One of the choices of a custom field (选项); renamed it keeps its records, retired it stays readable.</summary>
public sealed class FieldChoice
{
    private FieldChoice() { } // EF Core

    public FieldChoice(string english, string chinese) => Rename(english, chinese);

    public int Id { get; private set; }
    public int FieldId { get; private set; }
    public string English { get; private set; } = "";
    public string Chinese { get; private set; } = "";
    public bool IsRetired { get; private set; }

    public string NameIn(string language) => language.StartsWith("zh", StringComparison.Ordinal) ? Chinese : English;

    public void Rename(string english, string chinese) => (English, Chinese) = (english, chinese);

    /// <summary>Takes it from the forms, or offers it again.</summary>
    public void Retire(bool isRetired) => IsRetired = isRetired;
}
