using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.DurableEngine;

internal sealed class TaskHub(TaskHubOptions options, IDurableFunctions functions, ILoggerFactory loggers) : IAsyncDisposable
{
    public DurableTaskClient Client { get; } = null!;

    public Task StartAsync(CancellationToken cancellation) => throw new NotImplementedException($"{options} {functions} {loggers}");

    public Task StopAsync(CancellationToken cancellation) => throw new NotImplementedException();

    public ValueTask DisposeAsync() => throw new NotImplementedException();
}
