using ContactFunctions.Domain.Hooks;
using ContactFunctions.Functions.Storage;
using ContactFunctions.Functions.Storage.Hooks;
using ContactFunctions.Harness;
using ContactFunctions.Ports;
using Microsoft.Extensions.Configuration;

namespace ContactFunctions.Platform.Tests.Hooks;

/// <summary>The port against the emulator: ranges, transactions and filters as the service has them.</summary>
public sealed class StoredHooksTests(Azurite azurite)
{
    private static readonly DateTimeOffset Now = ManualTime.DefaultStart;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Life_OfDeliveries_IsListedCountedAndForgotten()
    {
        var (hooks, time) = await HooksAsync();
        var id = $"crm-{Guid.NewGuid():N}";
        Happening[] happened = [.. Enumerable.Range(1, 120).Select(number => new Happening(
            $"c1-{number}", HookKind.Queued, Now.AddSeconds(number), "c1", number, new HappeningData("chat", "support", 1, Now)))];
        await hooks.AddAsync(id, happened, Ct);
        await hooks.AddAsync(id, happened, Ct);
        Assert.Equal(120, (await hooks.StandingAsync(id, Ct)).Pending);

        var page = await hooks.ListAsync(id, null, null, 2, Ct);
        Assert.Equal(["c1-120", "c1-119"], page.Select(one => one.Happening));
        Assert.Equal(["c1-118"], (await hooks.ListAsync(id, null, page[^1].Id, 1, Ct)).Select(one => one.Happening));

        var due = await hooks.DueAsync(id, time.GetUtcNow(), 3, Ct);
        Assert.Equal(3, due.Count);
        Assert.Empty(await hooks.DueAsync(id, time.GetUtcNow().AddTicks(-1), 3, Ct));
        Assert.NotNull(await hooks.ChangeAsync(id, due[0], one => DeliveryRules.Claim(one, time.GetUtcNow()), Ct));
        Assert.Null(await hooks.ChangeAsync(id, due[0], one => DeliveryRules.Claim(one, time.GetUtcNow()), Ct));
        Assert.Null(await hooks.ChangeAsync(id, "0.none", one => one, Ct));
        await hooks.ChangeAsync(id, due[0], one => DeliveryRules.Answered(one, new HookAnswer(410, null, 3), Now, Now, 0), Ct);
        await hooks.ChangeAsync(id, due[1], one => DeliveryRules.Answered(one, new HookAnswer(200, null, 3), Now, Now, 0), Ct);
        var standing = await hooks.StandingAsync(id, Ct);
        Assert.Equal((118, 1), (standing.Pending, standing.Dead));
        Assert.Equal(due[0], Assert.Single(await hooks.ListAsync(id, DeliveryState.Dead, null, 10, Ct)).Id);
        Assert.Equal(new Attempt(Now, 200, null, 3), Assert.Single((await hooks.FindAsync(id, due[1], Ct))!.Attempts));
        Assert.Equal(time.GetUtcNow(), await hooks.NextDueAsync(id, Ct));

        Assert.True(await hooks.ForgetAsync(Now.AddSeconds(60), Ct) >= 59);
        Assert.Equal(61, (await hooks.ListAsync(id, null, null, 200, Ct)).Count);
        await hooks.ForgetAsync(Now.AddDays(1), Ct);
        Assert.Equal((0, 0), ((await hooks.StandingAsync(id, Ct)) is var last ? (last.Pending, last.Dead) : default));
    }

    private async Task<(StoredHooks Hooks, ManualTime Time)> HooksAsync()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("AzureWebJobsStorage", azurite.ConnectionString)]).Build();
        var tables = StorageTables.Connect(settings);
        await tables.Hooks.CreateIfNotExistsAsync(Ct);
        var time = new ManualTime(Now);
        return (new StoredHooks(tables.Hooks, time), time);
    }
}
