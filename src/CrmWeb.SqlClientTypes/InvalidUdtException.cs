namespace Microsoft.SqlServer.Server;

/// <summary>A class is marked as a user-defined type of SQL Server but cannot be one (无效的用户定义类型).</summary>
public sealed class InvalidUdtException : SystemException
{
    public InvalidUdtException() { }

    public InvalidUdtException(string message)
        : base(message) { }

    public InvalidUdtException(string message, Exception inner)
        : base(message, inner) { }

    public static InvalidUdtException Create(Type udtType, string resourceReason)
        => new($"'{udtType?.FullName}' is an invalid user-defined type: {resourceReason}");
}
