using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.CustomerPreferences;

/// <summary>What a customer likes (偏好), as a key and a value of a category: how and when we learned it, and whether it was confirmed.</summary>
public sealed class CustomerPreference
{
    public const int WhatLength = 60;
    public const int ValueLength = 200;
    public const int SourceLength = 100;

    private CustomerPreference() { } // EF Core

    /// <param name="contact">The person who likes it; none for the customer itself.</param>
    public CustomerPreference(Customer customer, Contact? contact, PreferenceTraits traits, Entered entered)
    {
        if (contact is not null && contact.CustomerId != customer.Id)
            throw new RuleBrokenException("The contact belongs to another customer.");

        (Customer, CustomerId, Contact, ContactId, EnteredAt, EnteredBy) = (customer, customer.Id, contact, contact?.Id, entered.At, entered.By);
        (Category, What, Value) = (traits.Category, traits.What, traits.Value);
        (Source, LearnedOn, IsConfirmed) = (traits.Source, traits.LearnedOn, traits.IsConfirmed);
    }

    public int Id { get; private set; }
    public int CustomerId { get; private set; }
    public Customer Customer { get; private set; } = null!;
    public int? ContactId { get; private set; }
    public Contact? Contact { get; private set; }
    public PreferenceCategory Category { get; private set; }
    public string What { get; private set; } = "";
    public string Value { get; private set; } = "";
    public string Source { get; private set; } = "";
    public DateOnly LearnedOn { get; private set; }

    /// <summary>The customer said so (已确认); otherwise we inferred it (推测).</summary>
    public bool IsConfirmed { get; private set; }
    public DateTime EnteredAt { get; private set; }
    public int? EnteredBy { get; private set; }
    public DateTime? ArchivedAt { get; private set; }
    public Guid? FormId { get; private set; }

    /// <summary>The customer said so on that day.</summary>
    public void Confirm(DateOnly on)
    {
        if (ArchivedAt is not null)
            throw new RuleBrokenException("What was taken back cannot be confirmed.");

        (IsConfirmed, LearnedOn) = (true, on);
    }

    /// <summary>It holds no longer.</summary>
    public void Archive(DateTime at) => ArchivedAt ??= at;

    public CustomerPreference FromForm(Guid formId)
    {
        FormId = formId;
        return this;
    }
}

/// <summary>What a person tells of a preference (偏好内容).</summary>
public sealed record PreferenceTraits(PreferenceCategory Category, string What, string Value, string Source, DateOnly LearnedOn, bool IsConfirmed);

/// <summary>What a preference is about (偏好类别).</summary>
public enum PreferenceCategory
{
    Room,
    Seat,
    Menu,
    Colour,
    Channel,
    TimeOfDay,
    Gift,
    Other,
}
