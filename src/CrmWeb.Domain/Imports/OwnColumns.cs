using CrmWeb.Domain.CustomFields;

namespace CrmWeb.Domain.Imports;

/// <summary>The company's own fields as columns of a file (自定义字段列): they take the numbers from 1000 on, after the fields that every file may have.</summary>
public static class OwnColumns
{
    private const int First = 1000;

    extension(ImportField column)
    {
        public bool IsOwn => (int)column >= First;
    }

    extension(CustomField own)
    {
        public ImportField Column => (ImportField)(First + own.Id);

        /// <summary>Whether a title, in either language, means the field.</summary>
        public bool IsCalled(string title) => KeyOf(title) is { Length: > 0 } key && (key == KeyOf(own.English) || key == KeyOf(own.Chinese));
    }

    /// <summary>Whose fields a file of this kind may have; none for others.</summary>
    public static FieldOwner? OwnerOf(ImportKind kind) => kind switch
    {
        ImportKind.Customers => FieldOwner.Customer,
        ImportKind.Contacts => FieldOwner.Contact,
        _ => null,
    };

    /// <summary>A name as it is compared: letters and digits alone, whatever their width and case.</summary>
    public static string KeyOf(string name) => string.Concat(CellText.Fold(name).ToLowerInvariant().Where(char.IsLetterOrDigit));
}
