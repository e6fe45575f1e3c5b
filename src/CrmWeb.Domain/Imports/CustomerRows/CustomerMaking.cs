using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Imports.CustomerRows;

/// <summary>Makes customers of rows, and gives known ones what a row says of them (客户行落实).</summary>
public static class CustomerMaking
{
    extension(CustomerRow row)
    {
        /// <param name="usual">For what the row leaves open.</param>
        public Customer Make(string code, NewCustomers usual, Charge charge, Entered entered)
        {
            var customer = new Customer(code, row.Name, row.Class ?? usual.Class, charge.TeamId, charge.OwnerId, row.Type ?? usual.Type, entered);
            customer.Describe(row.TraitsOver(customer) with { Source = row.Source ?? CustomerSource.Import });
            customer.Reach(row.Phones, row.Emails, row.Address.IsEmpty ? [] : [row.Address.ToAddress(PointKind.Work)]);
            row.HoldIn(customer);
            return customer;
        }

        /// <summary>Changes what the row tells; an empty cell changes nothing, and numbers are added to those known.</summary>
        /// <param name="customer">With its numbers, addresses, marks and stakeholder loaded, and what it says in own fields.</param>
        public void ApplyTo(Customer customer, Charge charge, DateOnly today, Entered entered)
        {
            if (row.Name.Length > 0 && row.Name != customer.Name)
                customer.Rename(row.Name);
            if (row.Class is { } kind)
                customer.Reclassify(kind, today, entered);
            customer.Describe(row.TraitsOver(customer));
            if (charge != new Charge(customer.TeamId, customer.OwnerId))
                customer.Assign(charge.TeamId, charge.OwnerId);
            if (row.Type is { } type)
                customer.ChangeRelationshipType(type, "", entered);
            customer.Reach(row.PhonesWith(customer.Phones), row.EmailsWith(customer.Emails), row.AddressesWith(customer.Addresses));
            row.HoldIn(customer);
        }

        private void HoldIn(Customer customer)
        {
            foreach (var (field, content) in row.Own)
                customer.Hold(field, content);
        }

        // A size is an enterprise's, a kind a government body's, a birthday a person's.
        private CustomerTraits TraitsOver(Customer known) => CustomerTraits.Of(known) with
        {
            Size = known.Class == CustomerClass.Enterprise ? row.Size ?? known.Size : null,
            GovernmentKind = known.Class == CustomerClass.Government ? row.GovernmentKind ?? known.GovernmentKind : null,
            Source = row.Source ?? known.Source,
            Language = row.Language.Or(known.Language),
            Currency = row.Currency.Or(known.Currency),
            Web = row.Web.Or(known.Web),
            Birthday = known.Class == CustomerClass.Individual ? row.Birthday ?? known.Birthday : null,
            Notes = row.Notes.Or(known.Notes),
            IsCatchAll = row.IsCatchAll ?? known.IsCatchAll,
            CampaignId = row.CampaignId ?? known.CampaignId,
        };

        private List<CustomerPhone> PhonesWith(List<CustomerPhone> known)
        {
            var keys = known.Select(p => PhoneText.KeyOf(p.Number)).ToHashSet(StringComparer.Ordinal);
            return [.. known, .. row.Phones.Where(p => keys.Add(PhoneText.KeyOf(p.Number)))];
        }

        private List<CustomerEmail> EmailsWith(List<CustomerEmail> known)
        {
            var keys = known.Select(e => e.Key).ToHashSet(StringComparer.Ordinal);
            return [.. known, .. row.Emails.Where(e => keys.Add(e.Key))];
        }

        // The first address is the one that files tell.
        private List<CustomerAddress> AddressesWith(List<CustomerAddress> known)
        {
            if (row.Address.IsEmpty)
                return known;
            if (known.Count == 0)
                return [row.Address.ToAddress(PointKind.Work)];

            var first = known.MinBy(a => a.Id)!;
            var told = row.Address.Over(first);
            return AddressCells.Of(told) == AddressCells.Of(first) ? known : [told, .. known.Where(a => a != first)];
        }
    }
}
