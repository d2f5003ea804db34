using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Operators;

[Collection(WholeAppTests.Name)]
public sealed class When_two_operators_accept_at_once(TwoHosts hosts)
{
    private const int Rounds = 3;

    [Fact]
    public async Task Should_go_to_one_who_is_charged_once_and_tell_the_other_who_has_it_I2_I5()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        var ken = await scene.OperatorAsync("ken");
        for (var round = 1; round <= Rounds; round++)
        {
            var customer = await scene.CustomerAsync(RoutingQueues.Ringing, "hello");
            var (toHana, toKen) = (await OfferAsync(hana, customer.Id), await OfferAsync(ken, customer.Id));
            Assert.Equal(toHana.OfferId, toKen.OfferId);

            // Through two hosts that take turns behind one address.
            var answers = await Task.WhenAll(AcceptAsync(hana, customer.Id, toHana), AcceptAsync(ken, customer.Id, toKen));

            var winner = (await customer.GetAsync(Ct)).Operator!;
            Assert.Equal(winner.Id == "hana" ? [true, false] : [false, true], answers.Select(answer => answer is null));
            var late = answers.Single(answer => answer is not null)!;
            Assert.Equal("offer_taken", late.Code);
            Assert.Contains(winner.Name!, late.Message, StringComparison.Ordinal);
            Assert.Equal(round, await hana.UsedUnitsAsync("hana") + await hana.UsedUnitsAsync("ken"));
            Assert.Single(await customer.MessagesAsync(ct: Ct), message => message.Event == "connected");
        }
    }

    /// <summary>Null: it is theirs.</summary>
    private static async Task<ApiProblem?> AcceptAsync(OperatorApi person, string conversation, OfferView offer)
    {
        try
        {
            await person.AcceptAsync(conversation, offer.OfferId, Ct);
            return null;
        }
        catch (ApiProblem refused)
        {
            return refused;
        }
    }
}
