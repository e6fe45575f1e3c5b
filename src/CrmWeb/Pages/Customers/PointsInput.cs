using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Search;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;

namespace CrmWeb.Pages.Customers;

/// <summary>Telephone numbers, e-mail and postal addresses in a form (联系方式), with blank rows to write more into.</summary>
public sealed class PointsInput
{
    private const int BlankRows = 2;

    public List<PhoneInput> Phones { get; set; } = [];
    public List<EmailInput> Emails { get; set; } = [];
    public List<AddressInput> Addresses { get; set; } = [];

    /// <summary>By what equal numbers and addresses are found.</summary>
    internal IEnumerable<string> PhoneKeys => Phones.Where(p => !p.IsBlank).Select(p => SearchText.Digits(p.Number.Clean()));
    internal IEnumerable<string> EmailKeys => Emails.Where(e => !e.IsBlank).Select(e => CustomerEmail.KeyOf(e.Address.Clean()));

    public static PointsInput Of(Customer customer) => new()
    {
        Phones = customer.Phones.OrderBy(p => p.Id).Select(p => new PhoneInput { Kind = p.Kind, Number = p.Number }).ToList(),
        Emails = customer.Emails.OrderBy(e => e.Id).Select(e => new EmailInput { Kind = e.Kind, Address = e.Address }).ToList(),
        Addresses = customer.Addresses.OrderBy(a => a.Id).Select(AddressInput.Of).ToList(),
    };

    /// <summary>A row left blank is no number; a form without scripts has some to fill in.</summary>
    public PointsInput WithBlankRows()
    {
        Phones = [.. Phones.Where(p => !p.IsBlank), .. Enumerable.Range(0, BlankRows).Select(_ => new PhoneInput())];
        Emails = [.. Emails.Where(e => !e.IsBlank), .. Enumerable.Range(0, BlankRows).Select(_ => new EmailInput())];
        Addresses = [.. Addresses.Where(a => !a.IsBlank), new AddressInput()];
        return this;
    }

    public void WriteTo(Customer customer) => customer.Reach(
        Phones.Where(p => !p.IsBlank).Select(p => new CustomerPhone(p.Kind, p.Number.Clean())),
        Emails.Where(e => !e.IsBlank).Select(e => new CustomerEmail(e.Kind, e.Address.Clean())),
        Addresses.Where(a => !a.IsBlank).Select(a => a.ToAddress()));
}

/// <summary>One telephone number in a form (电话).</summary>
public sealed class PhoneInput : IConflictText
{
    public PointKind Kind { get; set; } = PointKind.Work;
    public string? Number { get; set; }
    internal bool IsBlank => string.IsNullOrWhiteSpace(Number);

    public string InWords(Words words) => IsBlank ? "" : $"{Number.Clean()} ({words.Of(Kind)})";
}

/// <summary>One e-mail address in a form (电子邮件).</summary>
public sealed class EmailInput : IConflictText
{
    public PointKind Kind { get; set; } = PointKind.Work;
    public string? Address { get; set; }
    internal bool IsBlank => string.IsNullOrWhiteSpace(Address);

    public string InWords(Words words) => IsBlank ? "" : $"{Address.Clean()} ({words.Of(Kind)})";
}

/// <summary>One postal address in a form (地址).</summary>
public sealed class AddressInput : IConflictText
{
    public PointKind Kind { get; set; } = PointKind.Work;
    public string? Line { get; set; }
    public string? City { get; set; }
    public string? Region { get; set; }
    public string? PostalCode { get; set; }
    public string? Country { get; set; }
    internal bool IsBlank => Parts.All(string.IsNullOrWhiteSpace);

    private IEnumerable<string?> Parts => [Line, City, Region, PostalCode, Country];

    public static AddressInput Of(CustomerAddress address)
        => new() { Kind = address.Kind, Line = address.Line, City = address.City, Region = address.Region, PostalCode = address.PostalCode, Country = address.Country };

    public CustomerAddress ToAddress() => new(Kind, Line.Clean(), City.Clean(), Region.Clean(), PostalCode.Clean(), Country.Clean());

    public string InWords(Words words)
        => IsBlank ? "" : $"{string.Join(", ", Parts.Where(p => !string.IsNullOrWhiteSpace(p)).Select(p => p.Clean()))} ({words.Of(Kind)})";
}

/// <summary>Checks numbers and addresses; how many there may be is bounded, so that a forged form cannot fill the table.</summary>
public sealed class PointsValidator : AbstractValidator<PointsInput>
{
    private const int Most = 20;

    public PointsValidator(Words words)
    {
        RuleFor(i => i.Phones).Must(p => p.Count <= Most).WithMessage(_ => words["Points.TooMany", Most].Value);
        RuleFor(i => i.Emails).Must(e => e.Count <= Most).WithMessage(_ => words["Points.TooMany", Most].Value);
        RuleFor(i => i.Addresses).Must(a => a.Count <= Most).WithMessage(_ => words["Points.TooMany", Most].Value);
        RuleForEach(i => i.Phones).ChildRules(p => p.RuleFor(i => i.Number).PhoneNumber(CustomerPhone.NumberLength, words));
        RuleForEach(i => i.Emails).ChildRules(e => e.RuleFor(i => i.Address).Line(CustomerEmail.AddressLength, words).EmailAddress()
            .When(i => !i.IsBlank));
        RuleForEach(i => i.Addresses).SetValidator(new AddressValidator(words));
    }

    private sealed class AddressValidator : AbstractValidator<AddressInput>
    {
        public AddressValidator(Words words)
        {
            RuleFor(i => i.Line).Line(CustomerAddress.LineLength, words);
            RuleFor(i => i.City).Line(CustomerAddress.PlaceLength, words);
            RuleFor(i => i.Region).Line(CustomerAddress.PlaceLength, words);
            RuleFor(i => i.PostalCode).Line(CustomerAddress.PostalCodeLength, words);
            RuleFor(i => i.Country).Line(CustomerAddress.PlaceLength, words);
        }
    }
}
