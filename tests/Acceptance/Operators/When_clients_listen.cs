using System.Text.Json;
using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Operators;

[Collection(WholeAppTests.Name)]
public sealed class When_clients_listen(TwoHosts hosts)
{
    [Fact]
    public async Task Should_hear_messages_and_changes_but_never_notes()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        await using var desk = await hana.ConnectAsync(Ct);
        var customer = await scene.CustomerAsync(text: "hello");
        await using var page = await customer.ConnectAsync(Ct);
        var offer = await desk.NextAsync("offerMade", made => Is(made, "conversationId", customer.Id), ct: Ct);
        await hana.AcceptAsync(customer.Id, offer.GetProperty("offerId").GetString()!, Ct);
        await page.NextAsync("conversationChanged", changed => Is(changed, "state", "active"), ct: Ct);
        await hana.NoteAsync(customer.Id, "a secret", ct: Ct);
        await desk.NextAsync("messageAdded", added => Is(added, "text", "a secret"), ct: Ct);
        await hana.PostAsync(customer.Id, "hi", ct: Ct);
        await page.NextAsync("messageAdded", added => Is(added, "text", "hi"), ct: Ct);
        Assert.DoesNotContain(page.Received, heard => heard.Arguments.Any(argument => argument.GetRawText().Contains("secret", StringComparison.Ordinal)));
    }

    private static bool Is(JsonElement payload, string field, string value) => payload.GetProperty(field).GetString() == value;
}
