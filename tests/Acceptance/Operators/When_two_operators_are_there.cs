using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Operators;

[Collection(WholeAppTests.Name)]
public sealed class When_two_operators_are_there(TwoHosts hosts)
{
    [Fact]
    public async Task Should_give_one_conversation_to_one_of_them_I2()
    {
        await using var scene = new Scene(hosts);
        var (hana, ken) = (await scene.OperatorAsync("hana"), await scene.OperatorAsync("ken"));
        var customer = await scene.CustomerAsync();
        var offer = await Eventually.ResultAsync(
            async () => (await hana.WorkAsync(Ct)).Offers.Concat((await ken.WorkAsync(Ct)).Offers).FirstOrDefault(o => o.ConversationId == customer.Id),
            "An offer", cancellation: Ct);
        var answers = await Task.WhenAll(TryAsync(hana, offer), TryAsync(ken, offer), TryAsync(hana, offer), TryAsync(ken, offer));
        Assert.Equal(2, answers.Count(answer => answer is null));
        Assert.Equal(2, answers.Count(answer => answer == "offer_taken" || answer == "not_found"));
        Assert.Single((await hana.WorkAsync(Ct)).Conversations.Concat((await ken.WorkAsync(Ct)).Conversations));
    }

    private static async Task<string?> TryAsync(OperatorApi person, OfferView offer)
    {
        try
        {
            await person.AcceptAsync(offer.ConversationId, offer.OfferId, Ct);
            return null;
        }
        catch (ApiProblem problem)
        {
            return problem.Code;
        }
    }
}
