namespace CrmWeb.Pages.Products;

/// <summary>A page with the form of a product (产品表单).</summary>
public interface IProductForm
{
    ProductInput Input { get; }
}
