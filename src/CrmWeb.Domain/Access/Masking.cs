using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Access;

/// <summary>What an auditor sees of personal data (脱敏): that something is there, not what.</summary>
public static class Masking
{
    public const string Mask = "***";

    extension(StaffScope staff)
    {
        /// <summary>A telephone number, address, note or contact's name as this person may see it.</summary>
        public string Sees(string personal) => staff.SeesMasked && personal.Length > 0 ? Mask : personal;

        /// <summary>What a customer is called before this person: an individual's name is personal, its code tells it from others.</summary>
        public string Calls(string name, string code, CustomerClass kind)
            => staff.SeesMasked && kind == CustomerClass.Individual ? $"{Mask} {code}" : name;

        public string Calls(Customer customer) => staff.Calls(customer.Name, customer.Code, customer.Class);
    }
}
