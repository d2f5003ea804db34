using Azure;
using Azure.Data.Tables;
using ContactFunctions.Harness;

namespace ContactFunctions.Platform.Tests.Tables;

/// <summary>A table of a test's own, gone with it.</summary>
internal sealed class TestTable(TableClient client) : IAsyncDisposable
{
    public TableClient Client { get; } = client;

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<TestTable> CreateAsync(Azurite azurite, TableClientOptions? options = null)
    {
        var table = new TestTable(new TableClient(azurite.ConnectionString, Azurite.UniqueName(), options));
        await table.Client.CreateAsync(Ct);
        return table;
    }

    public static async Task<RequestFailedException> RefusedAsync(Func<Task> act) => await Assert.ThrowsAnyAsync<RequestFailedException>(act);

    public async ValueTask DisposeAsync() => await Client.DeleteAsync(CancellationToken.None);
}
