namespace CrmWeb.Domain.Customers;

/// <summary>Cuts sorted lists of customers into pages by key (键集分页), so that the last page costs what the first does.</summary>
/// <remarks>
/// A page may cross from those contacted to those never contacted. Asked in one condition, the engine would walk the list from its
/// start; so it is asked in stretches, the second only when the first is too short.
/// </remarks>
public static class CustomerPages
{
    private const decimal Lowest = -Bounds.LargestMoney;

    extension(IQueryable<Customer> customers)
    {
        /// <summary>The rows after a place, or from the start, in stretches to be read one after the other.</summary>
        public IReadOnlyList<IQueryable<Customer>> After(CustomerSort sort, CustomerPlace? place) => sort switch
        {
            CustomerSort.Name => [customers.ByName(place)],
            CustomerSort.Clv => [customers.ByValue(place)],
            CustomerSort.Newest => [(place is null ? customers : customers.Where(c => c.Id < place.Id)).OrderByDescending(c => c.Id)],
            CustomerSort.Code => [customers.ByCode(place)],
            _ when place is { Key: "" } => [customers.NeverContacted(place)],
            _ => [customers.ByLastContact(place), customers.NeverContacted(null)],
        };

        /// <summary>The rows before a place, nearest first.</summary>
        public IReadOnlyList<IQueryable<Customer>> Before(CustomerSort sort, CustomerPlace place)
        {
            var (key, id) = (place.Key, place.Id);
            return sort switch
            {
                CustomerSort.Name => [customers
                    .Where(c => string.Compare(c.SortKey, key) <= 0 && (string.Compare(c.SortKey, key) < 0 || c.Id < id))
                    .OrderByDescending(c => c.SortKey).ThenByDescending(c => c.Id)],
                CustomerSort.Clv => [customers.AboveValue(place.Clv, id)],
                CustomerSort.Newest => [customers.Where(c => c.Id > id).OrderBy(c => c.Id)],
                CustomerSort.Code => [customers.Where(c => string.Compare(c.Code, key) < 0).OrderByDescending(c => c.Code)],
                _ when key.Length == 0 => [customers.Where(c => c.LastContactAt == null && c.Id > id).OrderBy(c => c.Id), customers.LaterContact(DateTime.MinValue, 0)],
                _ => [customers.LaterContact(place.LastContactAt, id)],
            };
        }

        private IQueryable<Customer> ByName(CustomerPlace? place)
        {
            var (key, id) = (place?.Key ?? "", place?.Id ?? 0);
            var rest = place is null ? customers
                : customers.Where(c => string.Compare(c.SortKey, key) >= 0 && (string.Compare(c.SortKey, key) > 0 || c.Id > id));
            return rest.OrderBy(c => c.SortKey).ThenBy(c => c.Id);
        }

        // No two customers have one code.
        private IQueryable<Customer> ByCode(CustomerPlace? place)
        {
            var key = place?.Key ?? "";
            return (place is null ? customers : customers.Where(c => string.Compare(c.Code, key) > 0)).OrderBy(c => c.Code);
        }

        private IQueryable<Customer> ByValue(CustomerPlace? place)
        {
            var (clv, id) = (place?.Clv ?? 0, place?.Id ?? 0);
            // Everybody has a standing, but the provider joins as if some had none, and then the engine cannot begin with the index of values.
            var rest = place is null ? customers.Where(c => c.Standing.Clv >= Lowest) : customers.Where(c => c.Standing.Clv <= clv && (c.Standing.Clv < clv || c.Standing.CustomerId < id));
            return rest.OrderByDescending(c => c.Standing.Clv).ThenByDescending(c => c.Standing.CustomerId);
        }

        private IQueryable<Customer> AboveValue(decimal clv, int id)
            => customers.Where(c => c.Standing.Clv >= clv && (c.Standing.Clv > clv || c.Standing.CustomerId > id)).OrderBy(c => c.Standing.Clv).ThenBy(c => c.Standing.CustomerId);

        private IQueryable<Customer> ByLastContact(CustomerPlace? place)
        {
            var (at, id) = (place?.LastContactAt ?? DateTime.MaxValue, place?.Id ?? int.MaxValue);
            return customers.Where(c => c.LastContactAt <= at && (c.LastContactAt < at || c.Id < id))
                .OrderByDescending(c => c.LastContactAt).ThenByDescending(c => c.Id);
        }

        private IQueryable<Customer> LaterContact(DateTime at, int id)
            => customers.Where(c => c.LastContactAt >= at && (c.LastContactAt > at || c.Id > id))
                .OrderBy(c => c.LastContactAt).ThenBy(c => c.Id);

        private IQueryable<Customer> NeverContacted(CustomerPlace? place)
        {
            var id = place?.Id ?? int.MaxValue;
            return customers.Where(c => c.LastContactAt == null && c.Id < id).OrderByDescending(c => c.Id);
        }
    }
}
