namespace CrmWeb.Domain.Imports.Headers;

/// <summary>What the columns of purchases are called (购买表头), the surest names first.</summary>
internal static class PurchaseHeaders
{
    // A file may have customer and customer_code side by side.
    public static IReadOnlyDictionary<ImportField, string[]> Names { get; } = new Dictionary<ImportField, string[]>
    {
        [ImportField.Customer] =
        [
            "customercode", "customerid", "customernumber", "customerno", "客户编号", "客户代码", "客户编码", "客户号", "客户id", "顾客编号",
            "会员编号", "会员号", "会员卡号", "clientcode", "clientid", "accountcode", "accountid", "accountnumber", "custid", "cust", "buyerid",
            "客户", "顾客", "customer", "client", "account", "member", "memberid", "code", "编号",
        ],
        [ImportField.Name] = ["customername", "客户名称", "客户姓名", "顾客姓名", "会员姓名", "公司名称", "单位名称", "clientname", "accountname", "company", "companyname", "name", "名称", "姓名", "customer", "客户", "顾客"],
        [ImportField.Date] = ["purchasedate", "orderdate", "transactiondate", "invoicedate", "saledate", "paymentdate", "购买日期", "订单日期", "交易日期", "消费日期", "销售日期", "下单时间", "下单日期", "成交日期", "开票日期", "date", "日期", "day", "time", "datetime", "时间", "createdat"],
        [ImportField.Amount] = ["amount", "金额", "purchaseamount", "orderamount", "totalamount", "购买金额", "订单金额", "交易金额", "消费金额", "销售金额", "销售额", "实付金额", "应付金额", "成交金额", "总金额", "总额", "nettotal", "grandtotal", "total", "value", "sum", "spend", "revenue", "sales", "price", "net"],
        [ImportField.Currency] = ["currency", "currencycode", "币种", "货币", "货币代码", "币别"],
        [ImportField.OrderNumber] = ["ordernumber", "orderno", "orderid", "order", "订单号", "订单编号", "单号", "交易号", "流水号", "invoice", "invoicenumber", "invoiceno", "发票号", "transactionid", "receipt", "reference"],
        [ImportField.Margin] = ["marginrate", "margin", "grossmargin", "grossmarginrate", "毛利率", "利润率"],
        [ImportField.Product] = ["productcode", "productid", "productno", "sku", "产品编号", "产品代码", "商品编号", "商品编码", "货号", "product", "产品", "商品", "item", "itemcode"],
    };
}
