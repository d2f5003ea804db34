using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Routing;

[Collection(WholeAppTests.Name)]
public sealed class When_more_come_than_can_be_served(TwoHosts hosts)
{
    [Fact]
    public async Task Should_take_a_message_beyond_the_limit_and_answer_it_once_there_is_room()
    {
        await using var scene = new Scene(hosts);
        var first = await scene.ContactAsync(RoutingQueues.Crowded);
        var second = await scene.ContactAsync(RoutingQueues.Crowded);
        await Eventually.TrueAsync(async () => await WaitingAsync() == 2 && await WaitingAsync() == 2, "Two waiting on both hosts", cancellation: Ct);
        var third = await scene.ContactAsync(RoutingQueues.Crowded);

        Assert.Equal(("waiting", null, null), (first.Opened.State, first.Opened.Notice, second.Opened.Notice));
        Assert.Equal(("outOfHours", "leaveMessage"), (third.Opened.State, third.Opened.Notice));
        Assert.Contains(await third.MessagesAsync(ct: Ct), message => message.Text.Contains("Leave your message here", StringComparison.Ordinal));
        await third.PostAsync("this is my message", ct: Ct);

        var ken = await scene.OperatorAsync("ken");
        var offer = await Eventually.ResultAsync(
            async () => (await ken.WorkAsync(Ct)).Offers.FirstOrDefault(offer => offer.ConversationId == third.Id), "An offer of the message",
            TimeSpan.FromSeconds(40), Ct);
        Assert.True(offer.WaitedSeconds >= 1);
    }

    [Fact]
    public async Task Should_ring_several_at_once_and_take_the_others_back_I5()
    {
        await using var scene = new Scene(hosts);
        var people = new List<OperatorApi>();
        foreach (var user in new[] { "hana", "ken", "mika" })
            people.Add(await scene.OperatorAsync(user));
        var customer = await scene.ContactAsync(RoutingQueues.Ringing);
        var offers = new List<OfferView>();
        foreach (var person in people)
            offers.Add(await OfferAsync(person, customer.Id));
        Assert.Single(offers.Select(offer => offer.OfferId).Distinct());

        var answers = await Task.WhenAll(people.Select(person => TryAsync(person, customer.Id, offers[0].OfferId)));

        Assert.Single(answers, answer => answer is null);
        Assert.Equal(2, answers.Count(answer => answer == "offer_taken"));
        foreach (var person in people)
            Assert.Empty((await person.WorkAsync(Ct)).Offers);
    }

    private async Task<int> WaitingAsync()
    {
        var queues = await new ApiClient(hosts.App.Http).GetAsync<IReadOnlyList<QueueNow>>("queues", Ct);
        return queues.Single(queue => queue.Queue == RoutingQueues.Crowded).Waiting;
    }

    private static async Task<string?> TryAsync(OperatorApi person, string conversation, string offer)
    {
        try
        {
            await person.AcceptAsync(conversation, offer, Ct);
            return null;
        }
        catch (ApiProblem refused)
        {
            return refused.Code;
        }
    }

    private sealed record QueueNow(string Queue, int Waiting);
}
