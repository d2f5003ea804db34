using Azure.Data.Tables;
using ContactFunctions.DurableEngine.Storage;
using ContactFunctions.Harness;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Platform.Tests.Durable;

public sealed class Smoke(Azurite azurite)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Everything_once(bool tables)
    {
        IHubStore store = tables ? new HubTables(new TableServiceClient(azurite.ConnectionString), Azurite.UniqueName()) : new MemoryHubStore();
        var functions = new Functions()
            .Activity<string>("Greet", name => "Hello " + name)
            .Orchestrator("Child", async context => (object?)(await context.CallActivityAsync<string>("Greet", context.GetInput<string>()) + "!"))
            .Orchestrator("Main", async context =>
            {
                var a = await context.CallActivityAsync<string>("Greet", "Anna");
                var b = await context.CallSubOrchestratorAsync<string>("Child", "Bert");
                await context.CreateTimer(TimeSpan.FromMinutes(5), CancellationToken.None);
                context.SetCustomStatus("waiting");
                var c = await context.WaitForExternalEvent<string>("Go");
                return $"{a} {b} {c}";
            });
        await using var hub = await Hub.StartAsync(functions, store);
        var id = await hub.RunAsync("Main");
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await hub.SeeAsync(id)).RuntimeStatus);
        await hub.AdvanceAsync(TimeSpan.FromMinutes(5));
        Assert.Equal("waiting", (await hub.SeeAsync(id)).ReadCustomStatusAs<string>());
        await hub.RaiseAsync(id, "go", "now");
        var end = await hub.SeeAsync(id);
        Assert.Equal("Hello Anna Hello Bert! now", end.ReadOutputAs<string>());
        Assert.Equal(2, functions.RunsOf("Greet"));
    }
}
