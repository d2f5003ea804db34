using ContactFunctions.Harness.Tables;
using ContactFunctions.Platform.Tests.Storage.Model;

namespace ContactFunctions.Platform.Tests.Texting;

/// <summary>Counts what one host asks of storage; at one of its requests it dies, or the request meets its fate.</summary>
internal sealed class ShakyHost : ITableWeather
{
    private int requests;
    private bool isDead;

    public int Requests => Volatile.Read(ref requests);

    /// <summary>Number of the request; 0: all goes well.</summary>
    public int At { get; init; }

    /// <summary>Null: the host dies, before the table has the request or, with <see cref="AfterIt"/>, before it hears of it.</summary>
    public TableFate? Fate { get; init; }

    public bool AfterIt { get; init; }

    /// <summary>Nothing of it goes on.</summary>
    public void Die()
    {
        isDead = true;
        throw new HostDied();
    }

    public Task<TableFate> SendAsync(TableRequest request)
    {
        if (isDead) throw new HostDied();
        var isIt = Interlocked.Increment(ref requests) == At;
        if (isIt && Fate is null && !AfterIt) Die();
        return Task.FromResult(isIt && Fate is { } fate && (fate is not TableFate.Overtaken || request.Conditional.Any()) ? fate : TableFate.Served);
    }

    public Task AnswerAsync(TableRequest request)
    {
        if (isDead || (Requests == At && Fate is null && AfterIt)) Die();
        return Task.CompletedTask;
    }

    public void Forget() => Volatile.Write(ref requests, 0);
}
