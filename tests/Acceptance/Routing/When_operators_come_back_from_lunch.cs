using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Routing;

[Collection(WholeAppTests.Name)]
public sealed class When_operators_come_back_from_lunch(TwoHosts hosts)
{
    private const int Waiting = 20;
    private const int Capacity = 3;

    [Fact]
    public async Task Should_be_offered_the_queue_in_order_and_evenly_without_new_traffic_I2_I3()
    {
        await using var scene = new Scene(hosts);
        var waiting = new List<string>();
        for (var n = 0; n < Waiting; n++)
            waiting.Add((await scene.CustomerAsync()).Id);
        var people = await Task.WhenAll(new[] { "hana", "ken", "mika" }.Select(scene.SignedInAsync));

        await Task.WhenAll(people.Select(person => person.GoAvailableAsync(Ct)));

        var offers = await Eventually.ResultAsync(() => FullAsync(people), "Everybody is full", cancellation: Ct);
        Assert.All(offers, mine => Assert.Equal(Capacity, mine.Count));
        Assert.Equal(waiting.Take(people.Length * Capacity).Order(), offers.SelectMany(mine => mine).Order());
    }

    private static async Task<List<List<string>>?> FullAsync(IEnumerable<OperatorApi> people)
    {
        var offers = new List<List<string>>();
        foreach (var person in people)
            offers.Add([.. (await person.WorkAsync(Ct)).Offers.Select(offer => offer.ConversationId)]);
        return offers.TrueForAll(mine => mine.Count >= Capacity) ? offers : null;
    }
}
