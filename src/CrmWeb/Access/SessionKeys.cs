using System.Security.Cryptography.X509Certificates;
using CrmWeb.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace CrmWeb.Access;

/// <summary>Where the keys lie that protect cookies and forms (密钥保管): in the data folder, under a certificate where one is named.</summary>
/// <remarks>Without one they are plain, and the rights of the folder guard them: chosen here, so that no start warns of an oversight.</remarks>
internal static class SessionKeys
{
    public const string Certificate = "Keys:Certificate";
    public const string Password = "Keys:Password";

    public static void AddSessionKeys(this WebApplicationBuilder builder, DataFolder folder)
    {
        var keys = builder.Services.AddDataProtection().SetApplicationName("CrmWeb").PersistKeysToFileSystem(new DirectoryInfo(folder.Keys));
        if (builder.Configuration[Certificate] is { Length: > 0 } path)
            keys.ProtectKeysWithCertificate(X509CertificateLoader.LoadPkcs12FromFile(path, builder.Configuration[Password]));
        else
            builder.Services.Configure<KeyManagementOptions>(o => o.XmlEncryptor = new NullXmlEncryptor());
    }
}
