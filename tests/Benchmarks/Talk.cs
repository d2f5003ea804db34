using ContactFunctions.Harness;

namespace ContactFunctions.Benchmarks;

/// <summary>A conversation that an operator has accepted.</summary>
internal sealed record Talk(CustomerApi Customer, OperatorApi Operator)
{
    public static async Task<Talk> BeginAsync(Stage stage, OperatorApi person)
    {
        var customer = await stage.App.OpenChatAsync(text: "hello");
        OfferView? offer = null;
        await Eventually.TrueAsync(
            async () => (offer = (await person.WorkAsync()).Offers.FirstOrDefault(one => one.ConversationId == customer.Id)) is not null,
            "An offer");
        await person.AcceptAsync(customer.Id, offer!.OfferId);
        return new Talk(customer, person);
    }
}
