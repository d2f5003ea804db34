using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Domain.Texting.Consents;
using ContactFunctions.Domain.Texting.Sends;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Inbound;
using ContactFunctions.Workflows.Texting;
using Microsoft.Extensions.DependencyInjection;
using static ContactFunctions.Domain.Texting.Sends.DeliveryState;

namespace ContactFunctions.Platform.Tests.Texting;

/// <summary>What the provider refuses, and what a person sends again.</summary>
public sealed class BlockTests
{
    private static readonly Author Hana = new(AuthorRole.Operator, "hana", "Hana Sato");

    [Fact]
    public async Task Block_ByTheProviderInItsAnswer_IsOursToo()
    {
        var line = new TextLine();
        var id = await line.OpenAsync();
        var entry = await line.SayAsync(id, "one");
        line.Provider.Answer = _ => Task.FromResult<SmsOutcome>(new SmsOutcome.Refused(DeliveryReason.ProviderBlocked));

        await line.DrainAsync(id);

        Assert.Equal((Failed, DeliveryReason.ProviderBlocked), await StateAsync(line, id, entry));
        Assert.Equal(Block.ProviderBlocked, (await line.HeadAsync(id)).Blocked!.Code);
    }

    [Fact]
    public async Task Block_ByTheProviderInItsReport_IsOursToo()
    {
        var line = new TextLine();
        var id = await line.OpenAsync();
        await line.SayAsync(id, "one");
        await line.DrainAsync(id);

        await line.Host.GetRequiredService<DeliveryReported>().RunAsync(line.Provider.Taken[^1].Tag, DeliveryReason.ProviderBlocked, TextLine.Ct);
        var entry = await line.SayAsync(id, "two");
        await line.DrainAsync(id);

        Assert.Equal((Failed, DeliveryReason.ProviderBlocked), await StateAsync(line, id, entry));
        Assert.Equal(Block.ProviderBlocked, (await line.HeadAsync(id)).Blocked!.Code);
    }

    [Fact]
    public async Task Resend_ByAPersonManyTimesAtOnce_GoesOutOnceMore()
    {
        var line = new TextLine();
        var id = await line.OpenAsync();
        await line.DecideAsync(id, new ForceAssign("hana", "sora", new Allowance(3, null, null), null));
        line.Provider.Answer = sent =>
        {
            line.Provider.Take(sent);
            return Task.FromResult<SmsOutcome>(new SmsOutcome.Unknown());
        };
        var entry = (await line.Record.ApplyAsync(id, new PostText(Hana, "staff", "h1"), TextLine.Ct)).Value.Entries[0];
        await line.DrainAsync(id);
        line.Provider.Answer = null;

        var hosts = new[] { line.HostOn(null), line.HostOn(null) };
        await Task.WhenAll(Enumerable.Range(0, 6).Select(async n =>
        {
            var sight = new Workflows.Reading.Sight(await line.HeadAsync(id), null);
            var again = await hosts[n % 2].GetRequiredService<ResendText>().RunAsync(sight, entry.MessageId, Hana, false, "again-1", line, TextLine.Ct);
            Assert.Null(again.Refusal);
            await line.DrainAsync(id, hosts[n % 2]);
        }));
        await line.AdvanceAsync(TimeSpan.FromMinutes(5));

        Assert.Equal(2, line.TakenTo().Count(text => text == "staff"));
        Assert.Equal((Sent, null), await StateAsync(line, id, entry.Number));
    }

    private static async Task<(DeliveryState, DeliveryReason?)> StateAsync(TextLine line, string id, long entry)
    {
        var send = await line.SendOfAsync(id, entry);
        return (send.State, send.Reason);
    }
}
