using ContactFunctions.Harness.Tables;

namespace ContactFunctions.Platform.Tests.Storage.Model;

/// <summary>What lies between one host and its table. The rates are of a hundred requests, in rounds of bad luck.</summary>
internal sealed class HostWeather(string host, Traffic traffic, Action<string> tell) : ITableWeather
{
    private const int LostBefore = 4;
    private const int LostAfter = 8;
    private const int Overtaken = 5;

    /// <summary>From its death on nothing of the host goes on.</summary>
    public bool IsDead { get; set; }

    public async Task<TableFate> SendAsync(TableRequest request)
    {
        await TurnAsync();
        var fate = traffic.Luck is { } luck ? Draw(luck.Next(100), request) : TableFate.Served;
        if (fate is not TableFate.Served) tell($"{host}: {Name(fate)}: {Name(request)}");
        return fate;
    }

    public Task AnswerAsync(TableRequest request) => TurnAsync();

    private async Task TurnAsync()
    {
        await traffic.TurnAsync();
        if (IsDead) throw new HostDied();
    }

    private static TableFate Draw(int dice, TableRequest request) =>
        dice < LostBefore ? TableFate.LostBefore
        : dice < LostBefore + LostAfter ? TableFate.LostAfter
        : dice < LostBefore + LostAfter + Overtaken && request.Conditional.Any() ? TableFate.Overtaken
        : TableFate.Served;

    private static string Name(TableFate fate) => fate switch
    {
        TableFate.Served => "served",
        TableFate.LostBefore => "lost on the way",
        TableFate.LostAfter => "carried out, answer lost",
        TableFate.Overtaken => "overtaken",
    };

    private static string Name(TableRequest request) => request.Reads ?? string.Join(", ", request.Writes.Select(write => $"{write.ActionType} {write.Entity.RowKey}"));
}
