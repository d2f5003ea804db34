using ContactFunctions.Harness.Tables;

namespace ContactFunctions.Platform.Tests.Texting;

/// <summary>One host whose second write of a consent waits behind a gate.</summary>
internal sealed class HeldHost : ITableWeather
{
    private int writes;

    public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource Gate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async Task<TableFate> SendAsync(TableRequest request)
    {
        if (request.Writes.Any(write => write.Entity.RowKey == "consent") && Interlocked.Increment(ref writes) == 2)
        {
            Reached.SetResult();
            await Gate.Task;
        }

        return TableFate.Served;
    }

    public Task AnswerAsync(TableRequest request) => Task.CompletedTask;
}
