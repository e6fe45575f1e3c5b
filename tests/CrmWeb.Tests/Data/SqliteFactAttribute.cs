namespace CrmWeb.Tests.Data;

/// <summary>What is true of SQLite alone; left out where CRM_TEST_SQLSERVER sends the tests to a server.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SqliteFactAttribute : FactAttribute
{
    public const string Reason = "Concerns SQLite; CRM_TEST_SQLSERVER is set.";

    public SqliteFactAttribute() => Skip = TestDatabase.OnSqlServer ? Reason : null;
}

[AttributeUsage(AttributeTargets.Method)]
internal sealed class SqliteTheoryAttribute : TheoryAttribute
{
    public SqliteTheoryAttribute() => Skip = TestDatabase.OnSqlServer ? SqliteFactAttribute.Reason : null;
}
