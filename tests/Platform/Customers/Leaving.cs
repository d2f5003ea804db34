using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Harness.Tables;
using ContactFunctions.Platform.Tests.Sla;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.FollowUps;
using ContactFunctions.Workflows.Inbound;
using ContactFunctions.Workflows.Messages;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Platform.Tests.Customers;

/// <summary>A center with one operator at her desk, and customers who come and go.</summary>
internal sealed class Leaving
{
    public const string Ours = "+15550100";
    public const string Theirs = "+15557654321";
    public const string Operator = "hana";
    public static readonly TimeSpan After = TimeSpan.FromMinutes(2);

    private int texts;

    public Leaving(params string[] numbers)
        : this(null, numbers)
    {
    }

    public Leaving(ITableWeather? weather, params string[] numbers) => Center = new Center(weather: weather, organisation: new Organisation(
        [new QueuePolicy { Queue = "support", Name = "Support" }],
        [new OperatorProfile(Operator, "Hana", ["support"], [])],
        (numbers.Length == 0 ? [Ours] : numbers).ToDictionary(number => number, _ => "support"))
    {
        Name = "Contoso", FollowUpAfter = After,
    });

    public Center Center { get; }

    public static CancellationToken Ct => Center.Ct;

    /// <summary>Talking with the operator on the page, with an agreement when an address is given.</summary>
    public async Task<string> TalkAsync(string? channel = null, string address = Theirs)
    {
        await Center.ArriveAsync(Operator);
        var id = await Center.OpenAsync();
        await Center.GiveAsync(id);
        if (channel is not null)
            Assert.Null((await AgreeAsync(id, channel, address)).Refusal);
        return id;
    }

    public Task<Outcome<ConversationHead>> AgreeAsync(string id, string channel, string address) =>
        Center.Get<FollowUpConsent>().AgreeAsync(id, channel, address, Ct);

    public async Task StopAsync(string id)
    {
        await Center.Get<FollowUpConsent>().StopAsync(id, new Author(AuthorRole.Customer, $"v-{id}", "Aiko"), "", Ct);
        await Center.AdvanceAsync(TimeSpan.Zero);
    }

    public Task AnswerAsync(string id, string words) => Center.StaffWritesAsync(id, Operator, words);

    /// <summary>The operator is at her desk now, whatever time has passed.</summary>
    public Task BeatAsync() => Center.Get<IRoutingLedger>().BeatAsync(Operator, "laptop", Ct);

    /// <summary>A text from their phone; answers the conversation that it went into.</summary>
    public async Task<string> TextAsync(string words, string ours = Ours, string theirs = Theirs)
    {
        var received = await Center.Get<ReceiveText>().RunAsync(
            new InboundText(new StandingAddress("sms", ours, theirs), $"event-{texts++}", words), Center, Ct);
        await Center.AdvanceAsync(TimeSpan.Zero);
        return received.Value;
    }

    public async Task<Outcome<Posted>> WriteOnPageAsync(string id, string words, string? messageId = null)
    {
        var text = new Domain.Conversations.Record.PostText(new Author(AuthorRole.Customer, $"v-{id}", "Aiko"), words, messageId ?? $"page-{texts++}");
        var posted = await Center.Get<WriteAgain>().RunAsync(id, text, Center, Ct);
        await Center.AdvanceAsync(TimeSpan.Zero);
        return posted;
    }

    public async Task ReadAsync(string id)
    {
        await Center.Get<Signs>().ReadAsync(id, AuthorRole.Customer, (await Center.HeadAsync(id)).LastSeq, Ct);
        await Center.AdvanceAsync(TimeSpan.Zero);
    }

    public async Task CloseAsync(string id)
    {
        await Center.Get<Workflows.Closing.CloseConversation>().ByOperatorAsync(id, Operator, null, Center, Ct);
        await Center.Get<Workflows.Closing.CloseConversation>().FinishWrapUpAsync(id, Operator, Center, Ct);
        await Center.AdvanceAsync(TimeSpan.Zero);
        Assert.Equal(ConversationState.Closed, (await Center.HeadAsync(id)).State);
    }

    public async Task<IReadOnlyList<string>> WordsAsync(string id) =>
        [.. (await Center.EntriesAsync(id)).Where(entry => entry.Kind is EntryKind.Text).Select(entry => entry.Text)];

    /// <summary>Where each of these was written, when not on the page: as everybody is shown it.</summary>
    public async Task<IReadOnlyList<string?>> ChannelsAsync(string id)
    {
        var head = await Center.HeadAsync(id);
        return [.. (await Center.EntriesAsync(id)).Where(entry => entry.Kind is EntryKind.Text)
            .Select(entry => Center.Get<MessageViews>().Of(head, entry, MessageAudience.Everybody).Channel)];
    }
}
