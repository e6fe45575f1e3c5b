namespace CrmWeb.Domain.CustomFields;

/// <summary>A field that the company added to a kind of record (自定义字段).</summary>
public sealed class CustomField
{
    public const int NameLength = 60;
    public const int HelpLength = 200;
    public const int TextLength = 500;
    public const int MostOfOwner = 50;
    public const int MostChoices = 60;

    private CustomField() { } // EF Core

    /// <param name="place">Where it stands among those of its kind.</param>
    public CustomField(FieldOwner owner, CustomFieldType type, CustomFieldTraits traits, int place)
    {
        (Owner, Type, Place) = (owner, type, place);
        Describe(traits);
    }

    public int Id { get; private set; }
    public FieldOwner Owner { get; private set; }
    public CustomFieldType Type { get; private set; }
    public string English { get; private set; } = "";
    public string Chinese { get; private set; } = "";
    public string EnglishHelp { get; private set; } = "";
    public string ChineseHelp { get; private set; } = "";

    /// <summary>Forms ask for it; files may leave it out.</summary>
    public bool IsRequired { get; private set; }
    public decimal? Least { get; private set; }
    public decimal? Most { get; private set; }
    public int Place { get; private set; }
    public DateTime? ArchivedAt { get; private set; }
    public List<FieldChoice> Choices { get; private set; } = [];

    public string NameIn(string language) => IsChinese(language) ? Chinese : English;

    public string HelpIn(string language) => IsChinese(language) ? ChineseHelp : EnglishHelp;

    /// <summary>What is chosen in words; also a choice that is retired.</summary>
    public string ChoiceIn(string language, int choiceId) => Choices.Find(c => c.Id == choiceId)?.NameIn(language) ?? "";

    public void Describe(CustomFieldTraits traits)
    {
        if (traits.Least > traits.Most)
            throw new RuleBrokenException("The least is above the most.");

        (English, Chinese, EnglishHelp, ChineseHelp) = (traits.English, traits.Chinese, traits.EnglishHelp, traits.ChineseHelp);
        (IsRequired, Least, Most) = (traits.IsRequired, traits.Least, traits.Most);
    }

    public void Add(FieldChoice choice)
    {
        if (Type is not CustomFieldType.Choice || Choices.Count >= MostChoices)
            throw new RuleBrokenException("No more choices.");

        Choices.Add(choice);
    }

    public void ExchangePlaces(CustomField other) => (Place, other.Place) = (other.Place, Place);

    public void Archive(DateTime at) => ArchivedAt ??= at;

    public void Restore() => ArchivedAt = null;

    private static bool IsChinese(string language) => language.StartsWith("zh", StringComparison.Ordinal);
}

/// <summary>What an administrator may change of a custom field (字段特征); help may be empty, bounds are a number's.</summary>
public sealed record CustomFieldTraits(
    string English, string Chinese, string EnglishHelp = "", string ChineseHelp = "", bool IsRequired = false, decimal? Least = null, decimal? Most = null);
