using CrmWeb.Domain.Imports;

namespace CrmWeb.Domain.Tests.Imports;

public sealed class HeaderNamesTests
{
    private static readonly IReadOnlyList<ImportField> Required = ImportFields.Required(ImportKind.Purchases, MatchKey.Code);

    [Theory]
    [InlineData("Account ID,Account Name,Phone,Billing Street,Billing City,Billing State/Province,Billing Zip/Postal Code,Billing Country,Website,Account Owner,Description", "Customer,Name,Phone,Street,City,Region,PostalCode,Country,Web,Owner,Notes")]
    [InlineData("Record ID,Company name,Company owner,Phone Number,City,State/Region,Postal Code,Country/Region,Company Domain Name,Street Address", "Customer,Name,Owner,Phone,City,Region,PostalCode,Country,Web,Street")]
    [InlineData("客户编号,客户名称,客户类别,手机,联系电话,邮箱,负责人,所属部门,省份,城市,详细地址,邮编,客户来源,备注,生日", "Customer,Name,Class,Mobile,Phone,Email,Owner,Team,Region,City,Street,PostalCode,Source,Notes,Birthday")]
    public void Customers_of_other_systems_are_known_by_their_headers(string header, string fields)
        => Assert.Equal(fields.Split(','), Fields(ImportKind.Customers, header));

    [Theory]
    [InlineData("Account Name,First Name,Last Name,Title,Email,Mobile,Contact Owner,Birthdate", "Name,FirstName,LastName,JobTitle,Email,Phone,Owner,Birthday")]
    [InlineData("客户名称,联系人,职务,手机,邮箱,决策角色", "Name,ContactName,JobTitle,Phone,Email,DecisionRole")]
    public void Contacts_of_other_systems_are_known_by_their_headers(string header, string fields)
        => Assert.Equal(fields.Split(','), Fields(ImportKind.Contacts, header));

    [Theory]
    [InlineData("Company / Account,Subject,Date,Assigned,Comments,Contact", "Name,Subject,Date,Author,Notes,Attendees")]
    [InlineData("客户编号,跟进时间,跟进人,跟进方式,跟进内容", "Customer,Date,Author,Channel,Notes")]
    public void Interactions_of_other_systems_are_known_by_their_headers(string header, string fields)
        => Assert.Equal(fields.Split(','), Fields(ImportKind.Interactions, header));

    private static IEnumerable<string> Fields(ImportKind kind, string header)
    {
        var titles = header.Split(',');
        var map = HeaderNames.Match(kind, titles);
        return titles.Select((_, column) => map.Fields.SingleOrDefault(f => map.Of(f) == column, (ImportField)(-1)).ToString());
    }

    [Fact]
    public void English_columns_are_found_however_they_are_written()
    {
        var map = HeaderNames.Match(ImportKind.Purchases, ["Customer_Code", "Customer Name", "ORDER DATE", "Amount (USD)", "Order No.", "Currency", "Margin", "SKU"]);

        Assert.Equal(ColumnMap.At((ImportField.Customer, 0), (ImportField.Name, 1), (ImportField.Date, 2), (ImportField.Amount, 3), (ImportField.OrderNumber, 4), (ImportField.Currency, 5), (ImportField.Margin, 6), (ImportField.Product, 7)), map);
    }

    [Fact]
    public void Chinese_columns_are_found()
    {
        var map = HeaderNames.Match(ImportKind.Purchases, ["客户编号", "客户名称", "日期", "金额（元）", "订单号", "币种", "毛利率", "产品"]);

        Assert.Equal(ColumnMap.At((ImportField.Customer, 0), (ImportField.Name, 1), (ImportField.Date, 2), (ImportField.Amount, 3), (ImportField.OrderNumber, 4), (ImportField.Currency, 5), (ImportField.Margin, 6), (ImportField.Product, 7)), map);
    }

    [Fact]
    public void The_column_with_the_surer_name_is_the_code_and_the_other_the_name()
    {
        var map = HeaderNames.Match(ImportKind.Purchases, ["customer", "customer_id", "date", "amount"]);

        Assert.Equal((1, 0), (map.Of(ImportField.Customer), map.Of(ImportField.Name)));
    }

    [Fact]
    public void The_columns_of_the_reference_file_are_found_and_the_quantity_is_left_alone()
    {
        var map = HeaderNames.Match(ImportKind.Purchases, ["customer_code", "date", "quantity", "amount"]);

        Assert.Equal(ColumnMap.At((ImportField.Customer, 0), (ImportField.Date, 1), (ImportField.Amount, 3)), map);
        Assert.Empty(map.Missing(Required));
    }

    [Fact]
    public void Unknown_names_leave_the_required_fields_missing()
        => Assert.Equal(Required, HeaderNames.Match(ImportKind.Purchases, ["a", "b", ""]).Missing(Required));

    [Fact]
    public void A_file_without_header_is_read_by_what_its_cells_look_like()
    {
        var map = ColumnGuess.Of([["C1", "01/02/1997", "3", "12.50"], ["C2", "13/02/1997", "1", "8.00"]]);

        Assert.Equal(ColumnMap.At((ImportField.Customer, 0), (ImportField.Date, 1), (ImportField.Amount, 3)), map);
    }
}
