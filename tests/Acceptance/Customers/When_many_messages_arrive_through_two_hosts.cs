using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Customers;

[Collection(WholeAppTests.Name)]
public sealed class When_many_messages_arrive_through_two_hosts(TwoHosts hosts)
{
    private const int Messages = 300;

    [Fact]
    public async Task Should_be_numbered_from_one_without_a_gap_I1()
    {
        await using var scene = new Scene(hosts);
        var customer = await scene.CustomerAsync();
        var posted = await Task.WhenAll(Enumerable.Range(0, Messages).Select(n => customer.PostAsync($"m{n}", $"id-{n}", Ct)));
        Assert.Equal(Enumerable.Range(1, Messages).Select(n => (long?)n), posted.Select(message => message.Seq).Order());
        var read = await customer.MessagesAsync(ct: Ct);
        Assert.Equal(Enumerable.Range(1, Messages).Select(n => (long?)n), read.Select(message => message.Seq));
        Assert.All(posted, message => Assert.Equal(message.ClientMessageId, read[(int)message.Seq! - 1].ClientMessageId));
    }

    [Fact]
    public async Task Should_give_who_was_away_exactly_what_is_missing_I9()
    {
        await using var scene = new Scene(hosts);
        var customer = await scene.CustomerAsync(text: "first");
        await Task.WhenAll(Enumerable.Range(0, 9).Select(n => customer.PostAsync($"m{n}", null, Ct)));
        var all = await customer.MessagesAsync(ct: Ct);
        foreach (var known in Enumerable.Range(0, 11))
            Assert.Equal(all.Skip(known), await customer.MessagesAsync(known, Ct));
    }
}
