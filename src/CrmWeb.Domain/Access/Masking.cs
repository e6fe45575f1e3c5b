namespace CrmWeb.Domain.Access;

/// <summary>What an auditor sees of personal data (脱敏): that something is there, not what.</summary>
public static class Masking
{
    public const string Mask = "***";

    extension(StaffScope staff)
    {
        /// <summary>A telephone number, address, note or contact's name as this person may see it.</summary>
        public string Sees(string personal) => staff.SeesMasked && personal.Length > 0 ? Mask : personal;
    }
}
