using Azure.Data.Tables;
using ContactFunctions.DurableEngine.Storage;
using ContactFunctions.Harness;
using Microsoft.DurableTask;

namespace ContactFunctions.Platform.Tests.Durable;

/// <summary>What the durable tests share: a new hub for each, on one of the stores.</summary>
public abstract class Durable(Azurite azurite)
{
    protected static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected IHubStore NewStore(StoreKind kind) => kind == StoreKind.Memory
        ? new MemoryHubStore()
        : new HubTables(new TableServiceClient(azurite.ConnectionString), Azurite.UniqueName("d"));

    private protected Task<Hub> StartAsync(StoreKind kind, Functions functions) => Hub.StartAsync(functions, NewStore(kind));

    private protected static Task<Hub> StartAsync(Functions functions) => Hub.StartAsync(functions, new MemoryHubStore());

    private protected static Func<TaskOrchestrationContext, Task<object?>> Returns<T>(Func<TaskOrchestrationContext, Task<T>> body) =>
        async context => await body(context);
}
