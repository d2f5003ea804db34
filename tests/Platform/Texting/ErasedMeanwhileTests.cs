using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Harness.Tables;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Evidence;
using Microsoft.Extensions.DependencyInjection;

namespace ContactFunctions.Platform.Tests.Texting;

/// <summary>I8: a text arrives while its ended conversation is erased, at every moment in turn.</summary>
public sealed class ErasedMeanwhileTests
{
    private const string Said = "are you there?";

    [Fact]
    public async Task I8_ErasedAtAnyMomentOfTheArrival_TheTextIsStoredOnce()
    {
        var undisturbed = await ArriveAsync(0);
        Assert.InRange(undisturbed, 5, 60);
        for (var moment = 1; moment <= undisturbed; moment++)
            await ArriveAsync(moment);
    }

    /// <returns>How many requests the arrival took.</returns>
    private static async Task<int> ArriveAsync(int erasedAt)
    {
        var line = new TextLine();
        var id = await line.OpenAsync();
        await line.DecideAsync(id, new ForceClose("sora", "spam", null));
        var meanwhile = new Meanwhile(erasedAt, () => line.Host.GetRequiredService<EraseConversation>().RunAsync(
            id, new Author(AuthorRole.Operator, "sora", "Sora"), "asked for it", "k1", TextLine.Ct));

        await line.ReceiveAsync(Said, host: line.HostOn(meanwhile));

        var now = await line.Record.NamedAsync(new StandingAddress("sms", TextLine.Ours, TextLine.Theirs), TextLine.Ct);
        Assert.NotNull(now);
        var entries = await line.Record.ReadAsync(now, ReadFrom.Entry(0), 200, TextLine.Ct);
        Assert.Single(entries, entry => entry.Text == Said);
        Assert.False(Lifecycle.IsOver((await line.HeadAsync(now)).State));
        return meanwhile.Requests;
    }

    /// <summary>One host, before one of whose requests something else happens as a whole.</summary>
    private sealed class Meanwhile(int at, Func<Task> happens) : ITableWeather
    {
        private int requests;

        public int Requests => Volatile.Read(ref requests);

        public async Task<TableFate> SendAsync(TableRequest request)
        {
            if (Interlocked.Increment(ref requests) == at)
                await happens();
            return TableFate.Served;
        }

        public Task AnswerAsync(TableRequest request) => Task.CompletedTask;
    }
}
