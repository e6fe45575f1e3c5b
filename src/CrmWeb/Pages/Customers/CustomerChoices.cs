using System.Globalization;
using CrmWeb.Domain.Customers;
using CrmWeb.Language;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrmWeb.Pages.Customers;

/// <summary>What lists of a customer form offer (客户表单选项).</summary>
public static class CustomerChoices
{
    public static IReadOnlyList<string> LanguageCodes => ListedCodes.Languages;

    /// <summary>Each language by its own name, as its speakers look for it.</summary>
    public static IEnumerable<SelectListItem> Languages => LanguageCodes.Select(code => new SelectListItem(NameOfLanguage(code), code));

    public static IEnumerable<SelectListItem> Currency => Currencies.Codes.Select(code => new SelectListItem(code, code));

    public static string NameOfLanguage(string code)
        => LanguageCodes.Contains(code) ? CultureInfo.GetCultureInfo(code).NativeName : code;
}
