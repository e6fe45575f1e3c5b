using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Imports;
using CrmWeb.Domain.Imports.CustomerRows;
using CrmWeb.Domain.Relationships;

namespace CrmWeb.Domain.Tests.Imports;

public sealed class CustomerRowReaderTests
{
    private static readonly RowRules Rules = new(new DateOnly(2024, 5, 1), "EUR", new HashSet<string>(["EUR"]), new HashSet<string>());

    [Fact]
    public void A_Chinese_row_is_read_with_its_numbers_day_and_words()
    {
        var row = Read("客户编号,客户名称,客户类别,手机,电话,邮箱,生日,关系类型,散客", "Ｃ－１,王小明,个人,＋８６ 138 0013 8000,010-1234567；家庭：5551234,w@x.cn,1990年3月5日,伙伴型,否", out var faults);

        Assert.Empty(faults);
        Assert.Equal(("C-1", "王小明", CustomerClass.Individual, RelationshipType.Partner, false), (row.Code, row.Name, row.Class, row.Type, row.IsCatchAll));
        Assert.Equal(
            [(PointKind.Work, "010-1234567"), (PointKind.Home, "5551234"), (PointKind.Mobile, "＋８６ 138 0013 8000")],
            row.Phones.Select(p => (p.Kind, p.Number)));
        Assert.Equal(("w@x.cn", new DateOnly(1990, 3, 5)), (Assert.Single(row.Emails).Address, row.Birthday));
    }

    [Fact]
    public void Every_bad_cell_is_named()
    {
        Read("code,name,class,phone,email,website,birthday,language", "C1,Ann,alien,none,not mail,javascript:alert(1),3/5/2024,Klingon", out var faults);

        Assert.Equal(
            [
                (ImportField.Class, FaultKind.UnknownChoice), (ImportField.Phone, FaultKind.NotAPhone), (ImportField.Email, FaultKind.NotAnEmail),
                (ImportField.Web, FaultKind.NotAWebAddress), (ImportField.Language, FaultKind.UnknownChoice), (ImportField.Birthday, FaultKind.AmbiguousDate),
            ],
            faults.Select(f => (f.Field!.Value, f.Kind)));
    }

    [Fact]
    public void An_empty_cell_changes_nothing_and_a_number_is_added_once()
    {
        var customer = new Customer("C1", "Ann", CustomerClass.Enterprise, 1, 2, RelationshipType.Basic, new Entered(DateTime.UnixEpoch, null));
        customer.Describe(new CustomerTraits(Size: SizeBand.Small, Notes: "old"));
        customer.Reach([new CustomerPhone(PointKind.Work, "138 0013 8000")], [], [new CustomerAddress(PointKind.Work, "Old street 1", "Berlin", "", "", "")]);
        var row = Read("code,name,phone,city,notes", "C1,,+86 13800138000; 5551234,Hamburg,", out _);

        row.ApplyTo(customer, new Charge(1, 2), new DateOnly(2024, 5, 1), new Entered(DateTime.UnixEpoch, null));

        Assert.Equal(("Ann", "old", SizeBand.Small), (customer.Name, customer.Notes, customer.Size));
        Assert.Equal(["138 0013 8000", "5551234"], customer.Phones.Select(p => p.Number));
        Assert.Equal(("Old street 1", "Hamburg"), (Assert.Single(customer.Addresses).Line, customer.Addresses[0].City));
    }

    private static CustomerRow Read(string header, string cells, out List<Fault> faults)
    {
        faults = [];
        var layout = new FileLayout { Columns = HeaderNames.Match(ImportKind.Customers, header.Split(',')) };
        return new CustomerRowReader(layout, Rules).Read(2, cells.Split(','), faults);
    }
}
