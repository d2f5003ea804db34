using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Domain.Texting;
using ContactFunctions.Domain.Texting.Consents;
using ContactFunctions.Domain.Texting.Sends;
using ContactFunctions.Platform.Tests.Storage.Model;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Inbound;
using ContactFunctions.Workflows.Texting;
using Microsoft.Extensions.DependencyInjection;
using static ContactFunctions.Domain.Texting.Sends.DeliveryState;

namespace ContactFunctions.Platform.Tests.Texting;

/// <summary>The cases of a customer who says stop, one test each.</summary>
public sealed class StopTests
{
    [Fact]
    public async Task Stop_DuringAnOutgoingQueue_WhatHasNotLeftStays()
    {
        var (line, id) = await TalkingAsync();
        line.Provider.PerSecond = 1;
        var entries = new List<long>();
        foreach (var text in (string[])["one", "two", "three"])
            entries.Add(await line.SayAsync(id, text));
        await line.DrainAsync(id);

        await line.ReceiveAsync("STOP");
        await line.DrainAsync(id);
        await line.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal("one", line.TakenTo()[0]);
        Assert.DoesNotContain(line.TakenTo(), text => text is "two" or "three");
        Assert.Equal((Failed, DeliveryReason.OptedOut), await StateAsync(line, id, entries[1]));
        Assert.Equal((Failed, DeliveryReason.OptedOut), await StateAsync(line, id, entries[2]));
    }

    [Fact]
    public async Task Stop_InAnOpenConversation_IsShownAndRefusesWhatStaffWrite()
    {
        var (line, id) = await TalkingAsync();
        await GiveAsync(line, id);

        await line.ReceiveAsync("Stop.");

        var head = await line.HeadAsync(id);
        Assert.Equal(Block.OptedOut, head.Blocked!.Code);
        Assert.Contains(await line.Record.ReadAsync(id, ReadFrom.Entry(0), 200, TextLine.Ct), entry => entry is { Event: "optedOut", Text: "Stop." });
        Assert.IsType<RecipientBlocked>((await WriteAsync(line, id)).Refusal);
    }

    [Fact]
    public async Task Start_Afterwards_LetsTextsOutAgain()
    {
        var (line, id) = await TalkingAsync();
        await GiveAsync(line, id);
        await line.ReceiveAsync("STOP");

        await line.ReceiveAsync("yes");
        Assert.Null((await line.HeadAsync(id)).Blocked);
        Assert.Null((await WriteAsync(line, id)).Refusal);
        await line.DrainAsync(id);

        Assert.Equal("staff", line.TakenTo()[^1]);
        Assert.Equal(2, line.TakenTo().Count(IsConfirmation));
    }

    [Fact]
    public async Task Stop_WithoutAConversation_OpensNone()
    {
        var line = new TextLine();

        await line.ReceiveAsync("停止");

        Assert.Null(await line.Record.NamedAsync(Pair(), TextLine.Ct));
        Assert.Single(line.TakenTo());
    }

    [Fact]
    public async Task Stop_AfterTheEnd_DoesNotReopen()
    {
        var (line, id) = await TalkingAsync();
        await CloseAsync(line, id);
        var before = await line.HeadAsync(id);

        await line.ReceiveAsync("STOP");

        var after = await line.HeadAsync(id);
        Assert.True(Lifecycle.IsOver(after.State));
        Assert.Equal((before.Epoch, before.LastEntry), (after.Epoch, after.LastEntry));
        Assert.NotNull(after.Blocked);
    }

    [Fact]
    public async Task Stop_ToOneOfOurNumbers_LeavesTheOther()
    {
        var (line, id) = await TalkingAsync();
        var other = await line.OpenAsync(ours: TextLine.Other);

        await line.ReceiveAsync("STOP");
        await line.SayAsync(id, "blocked");
        await line.SayAsync(other, "free");
        await line.DrainAsync(id);
        await line.DrainAsync(other);

        Assert.Contains("free", line.TakenTo(ours: TextLine.Other));
        Assert.DoesNotContain("blocked", line.TakenTo());
        Assert.Null((await line.HeadAsync(other)).Blocked);
    }

    [Fact]
    public async Task Stop_OfOneCustomer_LeavesTheOther()
    {
        var (line, _) = await TalkingAsync();
        var other = await line.OpenAsync("+819099999999");

        await line.ReceiveAsync("STOP");
        await line.SayAsync(other, "free");
        await line.DrainAsync(other);

        Assert.Equal(["free"], line.TakenTo("+819099999999"));
    }

    [Fact]
    public async Task Stop_DeliveredManyTimesOnTwoHosts_IsConfirmedOnce()
    {
        var (line, _) = await TalkingAsync();
        var hosts = new[] { line.HostOn(null), line.HostOn(null) };

        await Task.WhenAll(Enumerable.Range(0, 10).Select(n => line.ReceiveAsync("STOP", "stop-1", host: hosts[n % 2])));
        await line.ReceiveAsync("STOP", "stop-2");

        Assert.Single(line.TakenTo(), IsConfirmation);
    }

    [Fact]
    public async Task Stop_TwoHostsOweTheAnswerAtOnce_OneGivesIt()
    {
        var (line, _) = await TalkingAsync();
        var held = new HeldHost();

        var first = line.ReceiveAsync("STOP", "stop-1", host: line.HostOn(held));
        await held.Reached.Task;
        await line.ReceiveAsync("STOP", "stop-1");
        held.Gate.SetResult();
        await first;

        Assert.Single(line.TakenTo(), IsConfirmation);
    }

    [Fact]
    public async Task Stop_HostDiesAnywhere_ComesAgainAndIsConfirmedAtMostOnce()
    {
        var died = 0;
        for (var hasDied = true; hasDied; died++)
        {
            var (line, _) = await TalkingAsync();
            var weather = new ShakyHost { At = died + 1 };
            hasDied = await Xunit.Record.ExceptionAsync(() => line.ReceiveAsync("STOP", "stop-1", host: line.HostOn(weather))) is HostDied;
            await line.ReceiveAsync("STOP", "stop-1");
            Assert.InRange(line.TakenTo().Count(IsConfirmation), 0, 1);
            Assert.NotNull((await ConsentAsync(line)).Block);
        }

        Assert.InRange(died, 5, 30);
    }

    [Fact]
    public async Task Stop_ProviderAnswersItself_WeDoNot()
    {
        var (line, _) = await TalkingAsync();
        line.Provider.AnswersOptOut = true;

        await line.ReceiveAsync("STOP");

        Assert.Empty(line.TakenTo());
        Assert.NotNull((await ConsentAsync(line)).Block);
    }

    [Fact]
    public async Task Start_OldStopComesAgain_StaysAllowed()
    {
        var (line, id) = await TalkingAsync();
        await line.ReceiveAsync("STOP", "stop-1");
        await line.ReceiveAsync("START", "start-1");

        await line.ReceiveAsync("STOP", "stop-1");
        await line.ReceiveAsync("START", "start-1");

        Assert.Null((await ConsentAsync(line)).Block);
        Assert.Null((await line.HeadAsync(id)).Blocked);
    }

    [Theory]
    [InlineData("START")]
    [InlineData("yes")]
    public async Task Start_ByWhoNeverStopped_IsATextLikeAnyOther(string text)
    {
        var line = new TextLine();

        var id = await line.OpenAsync();
        await line.ReceiveAsync(text);

        Assert.Contains(await line.Record.ReadAsync(id, ReadFrom.Entry(0), 200, TextLine.Ct), entry => entry.Kind is EntryKind.Text && entry.Text == text);
    }

    [Fact]
    public async Task Help_AgainAndAgain_EndsTheTalkOfTwoMachines()
    {
        var line = new TextLine();
        for (var n = 0; n < 30; n++)
            await line.ReceiveAsync("HELP");

        Assert.Equal(LoopGuard.BurstMax, line.TakenTo().Count);
        Assert.Null(await line.Record.NamedAsync(Pair(), TextLine.Ct));
    }

    [Fact]
    public async Task Automatic_ToAShortCode_IsNeverSent()
    {
        var line = new TextLine();
        var id = await line.OpenAsync("72404");
        var entry = await line.SayAsync(id, "You are number 1 in line.", AuthorRole.System);
        await line.DrainAsync(id);

        Assert.Equal((Failed, DeliveryReason.Loop), await StateAsync(line, id, entry));
        Assert.Empty(line.Provider.Taken);
    }

    private static readonly Author Hana = new(AuthorRole.Operator, "hana", "Hana Sato");

    private static async Task<(TextLine Line, string Id)> TalkingAsync()
    {
        var line = new TextLine();
        return (line, await line.OpenAsync());
    }

    private static StandingAddress Pair() => new("sms", TextLine.Ours, TextLine.Theirs);

    private static Task<Consent> ConsentAsync(TextLine line) => line.Host.GetRequiredService<IConsents>().FindAsync(Pair(), TextLine.Ct);

    private static bool IsConfirmation(string text) => text.StartsWith("ContactFunctions Demo", StringComparison.Ordinal);

    private static async Task<(DeliveryState, DeliveryReason?)> StateAsync(TextLine line, string id, long entry)
    {
        var send = await line.SendOfAsync(id, entry);
        return (send.State, send.Reason);
    }

    private static Task<Domain.Outcomes.Outcome<Recorded>> WriteAsync(TextLine line, string id) =>
        line.Record.ApplyAsync(id, new PostText(Hana, "staff", $"h{Guid.NewGuid():n}"), TextLine.Ct);

    private static Task GiveAsync(TextLine line, string id) => line.DecideAsync(id, new ForceAssign("hana", "sora", new Allowance(3, null, null), null));

    private static Task CloseAsync(TextLine line, string id) => line.DecideAsync(id, new ForceClose("sora", "done", null));
}
