namespace ContactFunctions.Harness.Tables;

/// <summary>Every request is served at once.</summary>
public sealed class FairWeather : ITableWeather
{
    public static readonly FairWeather Instance = new();

    public Task<TableFate> SendAsync(TableRequest request) => Task.FromResult(TableFate.Served);

    public Task AnswerAsync(TableRequest request) => Task.CompletedTask;
}
