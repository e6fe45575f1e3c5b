using CrmWeb.Domain.Imports;

namespace CrmWeb.Domain.Tests.Imports;

public sealed class HeaderNamesTests
{
    [Fact]
    public void English_columns_are_found_however_they_are_written()
    {
        var map = HeaderNames.Match(["Customer_Code", "Customer Name", "ORDER DATE", "Amount (USD)", "Order No.", "Currency", "Margin", "SKU"]);

        Assert.Equal(new ColumnMap(0, 1, 2, 3, 5, 4, 6, 7), map);
    }

    [Fact]
    public void Chinese_columns_are_found()
    {
        var map = HeaderNames.Match(["客户编号", "客户名称", "日期", "金额（元）", "订单号", "币种", "毛利率", "产品"]);

        Assert.Equal(new ColumnMap(0, 1, 2, 3, 5, 4, 6, 7), map);
    }

    [Fact]
    public void The_column_with_the_surer_name_is_the_code_and_the_other_the_name()
    {
        var map = HeaderNames.Match(["customer", "customer_id", "date", "amount"]);

        Assert.Equal((1, 0), (map.Customer, map.Name));
    }

    [Fact]
    public void The_columns_of_the_reference_file_are_found_and_the_quantity_is_left_alone()
    {
        var map = HeaderNames.Match(["customer_code", "date", "quantity", "amount"]);

        Assert.Equal(new ColumnMap(Customer: 0, Date: 1, Amount: 3), map);
        Assert.Empty(map.Missing);
    }

    [Fact]
    public void Unknown_names_leave_the_required_fields_missing()
        => Assert.Equal(ColumnMap.Required, HeaderNames.Match(["a", "b", ""]).Missing);

    [Fact]
    public void A_file_without_header_is_read_by_what_its_cells_look_like()
    {
        var map = ColumnGuess.Of([["C1", "01/02/1997", "3", "12.50"], ["C2", "13/02/1997", "1", "8.00"]]);

        Assert.Equal(new ColumnMap(Customer: 0, Date: 1, Amount: 3), map);
    }
}
