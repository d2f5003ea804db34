using Azure;
using Azure.Data.Tables;

namespace ContactFunctions.Functions.Storage.Evidence;

internal static class ForgetRow
{
    /// <summary>Deletes a row whatever it says; nothing when it is gone.</summary>
    public static async Task ForgetAsync(this TableClient table, string partition, string key, CancellationToken cancellation)
    {
        try
        {
            await StorageFaults.RepeatedAsync(() => table.DeleteEntityAsync(partition, key, ETag.All, CancellationToken.None)).WaitAsync(cancellation);
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
        }
    }
}
