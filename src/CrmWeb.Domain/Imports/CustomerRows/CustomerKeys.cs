using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Imports.CustomerRows;

/// <summary>Reads by what a row names the customer that it is about (所属客户识别).</summary>
internal static class CustomerKeys
{
    public static CustomerRow Of(RowCells row, long line)
        => new(line, row.Text(ImportField.Customer, Customer.CodeLength, isCode: true), row.Text(ImportField.Name, Customer.NameLength));
}
