using Azure;
using Azure.Data.Tables;
using ContactFunctions.Functions.Storage;
using ContactFunctions.Harness;
using ContactFunctions.Harness.Tables;

namespace ContactFunctions.Platform.Tests.Tables;

/// <summary>The faults of the table in memory are those that the adapters know how to judge.</summary>
public sealed class WeatherTests : ITableWeather
{
    private readonly MemoryTable table = new(new ManualTime());
    private readonly MemoryTableClient client;
    private readonly TaskCompletionSource answered = new();
    private TableFate fate;
    private bool isHeldBack;

    public WeatherTests() => client = new MemoryTableClient(table, "memory", this);

    [Fact]
    public async Task Update_LostBeforeTheCommit_IsOfUnknownOutcomeAndStoresNothing()
    {
        await BeginAsync();
        fate = TableFate.LostBefore;

        var fault = await Assert.ThrowsAsync<RequestFailedException>(() => client.UpdateEntityAsync(Row(2), ETag.All, cancellationToken: TestTable.Ct));

        Assert.True(StorageFaults.IsUnknownOutcome(fault));
        Assert.Equal(1, table.Find("p", "r")!.Find("N"));
    }

    [Fact]
    public async Task Update_AnswerLost_IsOfUnknownOutcomeAndIsStored()
    {
        await BeginAsync();
        fate = TableFate.LostAfter;

        var fault = await Assert.ThrowsAsync<RequestFailedException>(() => client.UpdateEntityAsync(Row(2), ETag.All, cancellationToken: TestTable.Ct));

        Assert.True(StorageFaults.IsUnknownOutcome(fault));
        Assert.Equal(2, table.Find("p", "r")!.Find("N"));
    }

    [Fact]
    public async Task Submit_Overtaken_IsALostRaceAndStoresNothing()
    {
        var etag = await BeginAsync();
        fate = TableFate.Overtaken;

        var refused = await Assert.ThrowsAsync<TableTransactionFailedException>(
            () => client.SubmitTransactionAsync([new(TableTransactionActionType.UpdateReplace, Row(2), etag)], TestTable.Ct));

        Assert.True(StorageFaults.IsLostRace(refused));
        Assert.Equal((412, 0), (refused.Status, refused.FailedTransactionActionIndex));
        Assert.Equal(1, table.Find("p", "r")!.Find("N"));
    }

    [Fact]
    public async Task Get_AnswerHeldBackPastAnotherWrite_IsOld()
    {
        await BeginAsync();
        isHeldBack = true;
        var reading = client.GetEntityAsync<TableEntity>("p", "r", cancellationToken: TestTable.Ct);
        isHeldBack = false;
        await client.UpdateEntityAsync(Row(2), ETag.All, cancellationToken: TestTable.Ct);

        answered.SetResult();

        Assert.Equal(1, (await reading).Value.GetInt32("N"));
    }

    Task<TableFate> ITableWeather.SendAsync(TableRequest request) => Task.FromResult(fate);

    Task ITableWeather.AnswerAsync(TableRequest request) => isHeldBack ? answered.Task : Task.CompletedTask;

    private async Task<ETag> BeginAsync()
    {
        await client.CreateAsync(TestTable.Ct);
        return (await client.AddEntityAsync(Row(1), TestTable.Ct)).Headers.ETag!.Value;
    }

    private static TableEntity Row(int number) => new("p", "r") { ["N"] = number };
}
