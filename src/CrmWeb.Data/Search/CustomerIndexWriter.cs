using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CrmWeb.Data.Search;

/// <summary>Writes search texts and grams with prepared commands inside the caller's transaction.</summary>
internal sealed class CustomerIndexWriter : IAsyncDisposable
{
    // Two parameters a row; SQL Server takes 2,100 in a command.
    private const int RowsPerCommand = 200;

    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;
    private readonly DbCommand _text;

    private CustomerIndexWriter(DbConnection connection, DbTransaction transaction)
    {
        (_connection, _transaction) = (connection, transaction);
        _text = Command("UPDATE Customers SET SearchText = @p0 WHERE Id = @p1", DbType.String, DbType.Int32);
    }

    public static async Task<CustomerIndexWriter> OpenAsync(CrmDbContext db, CancellationToken cancel)
    {
        var transaction = db.Database.CurrentTransaction
            ?? throw new InvalidOperationException("The index is written in the transaction of what it indexes.");
        await db.Database.OpenConnectionAsync(cancel);
        return new CustomerIndexWriter(db.Database.GetDbConnection(), transaction.GetDbTransaction());
    }

    public Task WriteTextAsync(int customerId, string text, CancellationToken cancel) => RunAsync(_text, [text, customerId], cancel);

    public async Task WriteGramsAsync(IReadOnlyList<(long Gram, int CustomerId)> rows, CancellationToken cancel)
    {
        foreach (var sameSize in rows.Chunk(RowsPerCommand).GroupBy(chunk => chunk.Length))
        {
            await using var insert = Insert(sameSize.Key);
            foreach (var chunk in sameSize)
                await RunAsync(insert, [.. chunk.SelectMany(row => new object[] { row.Gram, row.CustomerId })], cancel);
        }
    }

    public ValueTask DisposeAsync() => _text.DisposeAsync();

    private DbCommand Insert(int rows)
    {
        var sql = new StringBuilder($"INSERT INTO {CustomerGramMapping.Table} (Gram, CustomerId) VALUES ");
        for (var row = 0; row < rows; row++)
            sql.Append(row == 0 ? "" : ", ").Append(CultureInfo.InvariantCulture, $"(@p{2 * row}, @p{(2 * row) + 1})");
        return Command(sql.ToString(), [.. Enumerable.Repeat(new[] { DbType.Int64, DbType.Int32 }, rows).SelectMany(t => t)]);
    }

    private DbCommand Command(string sql, params DbType[] types)
    {
        var command = _connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, _transaction);
        foreach (var type in types)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.DbType) = ($"@p{command.Parameters.Count}", type);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static async Task RunAsync(DbCommand command, IReadOnlyList<object> values, CancellationToken cancel)
    {
        for (var place = 0; place < values.Count; place++)
            command.Parameters[place].Value = values[place];
        await command.ExecuteNonQueryAsync(cancel);
    }
}
