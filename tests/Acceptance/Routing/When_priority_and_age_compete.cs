using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Routing;

[Collection(WholeAppTests.Name)]
public sealed class When_priority_and_age_compete(TwoHosts hosts)
{
    [Fact]
    public async Task Should_serve_somebody_important_before_those_who_came_earlier_I3()
    {
        await using var scene = new Scene(hosts);
        for (var n = 0; n < 4; n++)
            await scene.CustomerAsync();
        var vip = await scene.ContactAsync("support", RoutingQueues.VipPage);
        Assert.Equal(1, (await vip.GetAsync(Ct)).Position);

        var hana = await scene.OperatorAsync("hana");

        Assert.Equal(5, (await OfferAsync(hana, vip.Id)).Priority);
    }

    [Fact]
    public async Task Should_not_let_the_unimportant_starve_I3()
    {
        await using var scene = new Scene(hosts);
        var old = await scene.ContactAsync(RoutingQueues.Ageing, RoutingQueues.LowPage);
        // Its first notice comes after three seconds: more than the four steps of half a second that are between them.
        await Eventually.TrueAsync(
            async () => (await old.MessagesAsync(ct: Ct)).Any(message => message.Kind == "event"), "A wait notice", cancellation: Ct);
        var vip = await scene.ContactAsync(RoutingQueues.Ageing, RoutingQueues.VipPage);

        Assert.Equal((1, 2), ((await old.GetAsync(Ct)).Position, (await vip.GetAsync(Ct)).Position));
    }
}
