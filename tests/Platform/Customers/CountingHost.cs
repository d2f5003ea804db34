using ContactFunctions.Harness.Tables;

namespace ContactFunctions.Platform.Tests.Customers;

/// <summary>Counts what is asked of the tables of conversations and of the ledger.</summary>
internal sealed class CountingHost : ITableWeather
{
    private int requests;

    public int Requests => Volatile.Read(ref requests);

    public Task<TableFate> SendAsync(TableRequest request)
    {
        Interlocked.Increment(ref requests);
        return Task.FromResult(TableFate.Served);
    }

    public Task AnswerAsync(TableRequest request) => Task.CompletedTask;
}
