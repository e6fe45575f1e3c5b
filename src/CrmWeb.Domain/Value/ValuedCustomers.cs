using System.Collections;

namespace CrmWeb.Domain.Value;

/// <summary>The figures of all customers (估值清单), each valued anew when it is asked for.</summary>
internal sealed class ValuedCustomers(IReadOnlyList<CustomerHistory> customers, CustomerValuation valuation, Places places) : IReadOnlyList<CustomerValue>
{
    public int Count => customers.Count;

    public CustomerValue this[int index]
    {
        get
        {
            var value = valuation.Of(customers[index]);
            places.Give(index, value);
            return value;
        }
    }

    public IEnumerator<CustomerValue> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
