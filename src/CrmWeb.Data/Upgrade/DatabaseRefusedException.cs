namespace CrmWeb.Data.Upgrade;

/// <summary>The database cannot be used as it is (数据库不可用); the message is one line for the person who starts the program.</summary>
public sealed class DatabaseRefusedException : Exception
{
    public DatabaseRefusedException() { }

    public DatabaseRefusedException(string reason)
        : base(reason) { }

    public DatabaseRefusedException(string reason, Exception inner)
        : base(reason, inner) { }
}
