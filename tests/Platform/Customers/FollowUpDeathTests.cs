using ContactFunctions.Domain.Conversations;
using ContactFunctions.Platform.Tests.Sla;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.FollowUps;

namespace ContactFunctions.Platform.Tests.Customers;

/// <summary>The host dies at each write of reaching a customer in turn: they are written to once at most, and the conversation goes on.</summary>
public sealed class FollowUpDeathTests
{
    [Theory]
    [InlineData("sms", Leaving.Theirs, false)]
    [InlineData("sms", Leaving.Theirs, true)]
    [InlineData("email", "anna@example.com", false)]
    [InlineData("email", "anna@example.com", true)]
    public async Task Reach_HostDiesAtAnyWrite_HappensOnceAtMost(string channel, string address, bool afterTheWrite)
    {
        var (reached, writes) = await ReachedAsync(channel, address, 0, false);
        Assert.Equal(1, reached);
        for (var write = 1; write <= writes; write++)
            Assert.True((await ReachedAsync(channel, address, write, afterTheWrite)).Times <= 1, $"Twice, when the host died at write {write}.");
    }

    /// <summary>How often they were written to; what holds in every case is asserted.</summary>
    private static async Task<(int Times, int Writes)> ReachedAsync(string channel, string address, int diesAt, bool after)
    {
        var host = new MortalHost();
        var scene = new Leaving(host);
        var id = await scene.TalkAsync(channel, address);
        await scene.AnswerAsync(id, "one");
        if (diesAt > 0)
            (host.DiesAt, host.AfterIt) = (host.Writes + diesAt, after);
        else
            host.Forget();
        await scene.Center.AdvanceAsync(TimeSpan.FromMinutes(9));
        var writes = host.Writes;
        host.DiesAt = 0;
        var head = await scene.Center.HeadAsync(id);
        Assert.Equal((true, 0, null), (head.FollowUp!.IsAway, head.Outbox.Count, head.FollowUp.Mail));
        Assert.Single(await scene.Center.EventsAsync(id), name => name == "followUpSent");
        if (channel == FollowUp.Sms)
            Assert.Equal(id, await scene.TextAsync("here I am"));
        return (scene.Center.Sms.Texts.Count + scene.Center.Mail.Mails.Count, writes);
    }

    [Fact]
    public async Task Mail_TwoHostsAtOnce_IsSentByOne()
    {
        var scene = new Leaving();
        var id = await scene.TalkAsync("email", "anna@example.com");
        await scene.AnswerAsync(id, "one");
        var (held, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        scene.Center.Mail.Serve = async _ =>
        {
            held.SetResult();
            await go.Task;
            return MailOutcome.Sent;
        };
        scene.Center.Time.Advance(Leaving.After);
        var head = await scene.Center.HeadAsync(id);
        var mail = scene.Center.Get<FollowUpByMail>();
        var first = mail.ReachAsync(head, scene.Center.Organisation);
        await held.Task;
        await mail.ReachAsync(head, scene.Center.Organisation);
        go.SetResult();
        await first;
        Assert.Single(scene.Center.Mail.Mails);
        Assert.True((await scene.Center.HeadAsync(id)).FollowUp!.IsAway);
    }

    [Fact]
    public async Task Signs_NobodyAgreed_AskNothingOfStorage()
    {
        var host = new CountingHost();
        var scene = new Leaving(host);
        var id = await scene.TalkAsync();
        await scene.AnswerAsync(id, "one");
        var before = host.Requests;
        await scene.Center.Get<ComeBack>().ShowSignAsync(id, Leaving.Ct);
        await scene.Center.Get<ComeBack>().ShowSignAsync("nobody-knows-it", Leaving.Ct);
        Assert.Equal(before, host.Requests);
    }
}
