using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Operators;

[Collection(WholeAppTests.Name)]
public sealed class When_many_wait_for_few(TwoHosts hosts)
{
    private const int Chats = 40;
    private const int Capacity = 3;

    [Fact]
    public async Task Should_be_served_in_order_and_never_beyond_capacity_I2_I3()
    {
        await using var scene = new Scene(hosts);
        var waiting = new List<string>();
        foreach (var _ in Enumerable.Range(0, Chats))
            waiting.Add((await scene.CustomerAsync()).Id);
        var people = new List<OperatorApi>();
        foreach (var user in new[] { "hana", "ken", "mika" })
            people.Add(await scene.OperatorAsync(user));
        var served = new List<string>();
        await Eventually.TrueAsync(() => ServedAsync(people, served), "The end of the queue", TimeSpan.FromSeconds(60), Ct);
        Assert.Equal(waiting.Order(), served.Order());
        AssertInOrder(waiting, served, people.Count * Capacity);
    }

    /// <summary>Everybody takes what they are offered and ends it at once; true when all were served.</summary>
    private static async Task<bool> ServedAsync(IReadOnlyList<OperatorApi> people, List<string> served)
    {
        foreach (var person in people)
        {
            var work = await person.WorkAsync(Ct);
            Assert.InRange(work.Offers.Count + work.Conversations.Count, 0, Capacity);
            foreach (var offer in work.Offers)
            {
                await person.AcceptAsync(offer.ConversationId, offer.OfferId, Ct);
                served.Add(offer.ConversationId);
                await person.CloseAsync(offer.ConversationId, ct: Ct);
                await person.WrapUpDoneAsync(offer.ConversationId, Ct);
            }
        }

        return served.Count >= Chats;
    }

    /// <summary>At any time at most <paramref name="atOnce"/> are under way, so nobody can be served further ahead than that.</summary>
    private static void AssertInOrder(List<string> waiting, List<string> served, int atOnce)
    {
        for (var place = 0; place < served.Count; place++)
            Assert.InRange(waiting.IndexOf(served[place]), 0, place + atOnce - 1);
    }
}
