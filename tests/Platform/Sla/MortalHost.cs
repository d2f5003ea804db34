using ContactFunctions.Harness.Tables;
using ContactFunctions.Platform.Tests.Storage.Model;

namespace ContactFunctions.Platform.Tests.Sla;

/// <summary>A host that dies once, at one of its writes: before the table has it, or before it hears of it.</summary>
internal sealed class MortalHost : ITableWeather
{
    private bool hasDied;

    /// <summary>Number of the write at which it dies; 0: it lives.</summary>
    public int DiesAt { get; set; }

    public bool AfterIt { get; set; }

    public int Writes { get; private set; }

    public Task<TableFate> SendAsync(TableRequest request)
    {
        if (request.IsWrite && ++Writes == DiesAt && !AfterIt)
            throw new HostDied();
        return Task.FromResult(TableFate.Served);
    }

    public Task AnswerAsync(TableRequest request) =>
        request.IsWrite && Writes == DiesAt && AfterIt && !hasDied ? Die() : Task.CompletedTask;

    /// <summary>Counts from here.</summary>
    public void Forget() => Writes = 0;

    private Task Die()
    {
        hasDied = true;
        throw new HostDied();
    }
}
