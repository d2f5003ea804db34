using ContactFunctions.Harness;
using ContactFunctions.Harness.Tables;

namespace ContactFunctions.Platform.Tests.Texting;

/// <summary>Every request takes a while of the time that the tests move.</summary>
internal sealed class SlowStorage(ManualTime time) : ITableWeather
{
    private static readonly TimeSpan Each = TimeSpan.FromMilliseconds(5);

    public Task<TableFate> SendAsync(TableRequest request)
    {
        time.Advance(Each);
        return Task.FromResult(TableFate.Served);
    }

    public Task AnswerAsync(TableRequest request) => Task.CompletedTask;
}
