using Azure;
using Azure.Data.Tables;

namespace ContactFunctions.Platform.Tests.Tables;

/// <summary>A table of a test's own, gone with it.</summary>
internal sealed class TestTable(TableClient client) : IAsyncDisposable
{
    public TableClient Client { get; } = client;

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<RequestFailedException> RefusedAsync(Func<Task> act) => await Assert.ThrowsAnyAsync<RequestFailedException>(act);

    public async ValueTask DisposeAsync() => await Client.DeleteAsync(CancellationToken.None);
}
