using CrmWeb.Domain.Ledger;

namespace CrmWeb.Domain.Settings;

/// <summary>One entry of a setting (设置项): what held from when it was entered until it was withdrawn.</summary>
public sealed class Setting : ILedgerRow
{
    public const int KeyLength = 100;
    public const int ValueLength = 1000;

    private Setting() { } // EF Core

    public Setting(string key, string value, DateTime enteredAt, int? enteredBy)
        => (Key, Value, EnteredAt, EnteredBy) = (key, value, enteredAt, enteredBy);

    public int Id { get; private set; }
    public string Key { get; private set; } = "";

    /// <summary>Written as <see cref="SettingDefinition"/> reads it, always in the invariant culture.</summary>
    public string Value { get; private set; } = "";
    public DateTime EnteredAt { get; private set; }

    /// <summary>The author; none when set-up or the command line entered it.</summary>
    public int? EnteredBy { get; private set; }
    public DateTime? WithdrawnAt { get; private set; }

    public void Withdraw(DateTime at) => WithdrawnAt ??= at;
}
