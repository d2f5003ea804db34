using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Evidence;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Process;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Platform.Tests.Sla;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Evidence;
using Microsoft.Extensions.DependencyInjection;

namespace ContactFunctions.Platform.Tests.Evidence;

/// <summary>Every conversation is sealed when it ends, by itself when it cannot be done at once, and again after it was opened again.</summary>
public sealed class SealDutyTests
{
    private static readonly Organisation Firm = new(
        [new QueuePolicy { Queue = "support", Name = "Support" }], [new OperatorProfile("hana", "Hana", ["support"], [])], new Dictionary<string, string>());

    private readonly MoodyKey key = new();
    private readonly Center center;

    public SealDutyTests() => center = new Center(
        Firm, with: services => services.AddSingleton<ISigner>(key).AddSingleton<ITimeStamps>(key).AddSingleton<ISealLog>(key));

    [Fact]
    public async Task Seal_AtTheEnd_IsThereBeforeTheProcessIsOver()
    {
        var id = await EndedAsync();

        Assert.Equal((await center.HeadAsync(id)).LastEntry, Assert.Single(await SealsAsync(id)).Entries);
        Assert.DoesNotContain(center.Performed, done => done.Kind is DutyKind.Seal);
        Assert.True(center.IsOver(id));
    }

    [Fact]
    public async Task Seal_WhenTheKeyIsAway_IsADutyOfTheProcess()
    {
        key.Fails = 1;
        var id = await EndedAsync();

        Assert.Equal([id], key.Failed);
        Assert.Single(center.Performed, done => done.Kind is DutyKind.Seal);
        Assert.Single(await SealsAsync(id));
        Assert.True(center.IsOver(id));
        Assert.Equal(ConversationState.Closed, (await center.HeadAsync(id)).State);
    }

    [Fact]
    public async Task Seal_WithAnAuthority_IsNotWaitedFor()
    {
        key.IsConfigured = true;
        var id = await EndedAsync();

        Assert.Single(center.Performed, done => done.Kind is DutyKind.Seal);
        Assert.Equal("AAAA", Assert.Single(await SealsAsync(id)).TimeStamp);
    }

    [Fact]
    public async Task Seal_OfAConversationThatWasOpenedAgain_ComesBesideTheFirst()
    {
        var id = await EndedAsync();
        await center.Get<IConversationRecord>().ApplyAsync(id, new Reopen("support", center.Time.GetUtcNow()), Center.Ct);
        Assert.False((await center.HeadAsync(id)).NeedsSeal);
        await center.Get<Workflows.Opening.Admission>().EnsureAsync(await center.HeadAsync(id), center, Center.Ct);
        await center.DecideAsync(id, new ForceClose("sora", "done", null));

        var seals = await SealsAsync(id);
        Assert.Equal([1, 2], seals.Select(seal => seal.Epoch));
        Assert.True(seals[1].Entries > seals[0].Entries);
    }

    private async Task<string> EndedAsync()
    {
        var id = await center.OpenAsync();
        await center.GiveAsync(id);
        await center.StaffWritesAsync(id);
        await center.DecideAsync(id, new ForceClose("sora", "done", null));
        return id;
    }

    private Task<IReadOnlyList<Seal>> SealsAsync(string id) => center.Get<IEvidence>().SealsAsync(id, Center.Ct);
}
