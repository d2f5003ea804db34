using Microsoft.Extensions.Configuration;

namespace ContactFunctions.LocalWorker.Settings;

/// <summary>The storage account of the host itself.</summary>
internal static class HostStorage
{
    public const string Setting = "AzureWebJobsStorage";

    public static string ConnectionString(IConfiguration settings) =>
        settings[Setting] ?? throw new InvalidOperationException($"The setting '{Setting}' must hold a storage connection string.");
}
