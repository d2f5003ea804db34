using ContactFunctions.Acceptance.Tests.Channels;
using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Fuzz;
using ContactFunctions.Fuzz.Checks;
using ContactFunctions.Fuzz.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Strangers;

/// <summary>A small run of the fuzz ring (<c>tests/Fuzz</c>) against the app that the others use as well.</summary>
[Collection(WholeAppTests.Name)]
public sealed class When_requests_are_garbage(TwoHosts hosts)
{
    private const int Requests = 1_500;
    private const int Seed = 20_261_120;

    [Fact]
    public async Task Should_answer_each_as_the_contract_says_and_show_nothing_of_others()
    {
        await using var scene = new Scene(hosts);
        var sora = await scene.SignedInAsync("sora");
        var world = await World.SetAsync(scene.App, Ct);
        try
        {
            var run = new FuzzRun(world, Seed);
            await run.SendAsync(0, Requests, Ct);
            Assert.True(run.Tally.Failed == 0, string.Join(Environment.NewLine, run.Tally.Failures));
            Assert.InRange(run.Tally.Of(status => status is >= 200 and < 300), Requests / 20, Requests);
        }
        finally
        {
            await TidyAsync(scene, sora, world.Before);
        }
    }

    /// <summary>Everything that the run opened ends, and nobody of the staff is there any more.</summary>
    private static async Task TidyAsync(Scene scene, OperatorApi sora, IReadOnlySet<string> before)
    {
        foreach (var user in (string[])["hana", "ken", "sora", "admin"])
            await (await scene.SignedInAsync(user)).PresenceAsync("offline", ct: Ct);
        await new Leases(scene.App).ForgetAsync("hana", "ken", "sora", "admin");
        // Messages that were left become chats a moment later.
        await Eventually.TrueAsync(new InboundQueue(scene.App).IsEmptyAsync, "An empty queue of contacts", TimeSpan.FromSeconds(30), Ct);
        await ControlChat.CloseAllAsync(sora, Ct, before);
    }
}
