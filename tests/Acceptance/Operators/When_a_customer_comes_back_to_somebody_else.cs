using System.Net;
using ContactFunctions.Acceptance.Tests.Auth;
using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Operators;

[Collection(WholeAppTests.Name)]
public sealed class When_a_customer_comes_back_to_somebody_else(TwoHosts hosts)
{
    private readonly string visitor = CustomerApi.NewId();

    [Fact]
    public async Task Should_show_what_was_said_before_while_they_are_served()
    {
        await using var scene = new Scene(hosts);
        var earlier = await TalkedAsync(scene, "hana", "It arrived broken");
        var ken = await scene.OperatorAsync("ken");
        await HiddenAsync(ken, earlier);
        var now = await ConnectedAsync(ken, "Any news?");

        Assert.Contains(await ken.MessagesAsync(earlier, ct: Ct), message => message.Text == "It arrived broken");
        Assert.Equal("closed", (await ken.GetAsync(earlier, Ct)).State);
        await RefusedAsync("not_found", () => ken.PostAsync(earlier, "me too", ct: Ct));

        await FinishAsync(ken, now);
        await HiddenAsync(ken, earlier);
    }

    [Fact]
    public async Task Should_show_nothing_of_others()
    {
        await using var scene = new Scene(hosts);
        var earlier = await TalkedAsync(scene, "hana", "Private words");
        var ken = await scene.OperatorAsync("ken");
        await scene.ConnectedAsync(ken);
        await HiddenAsync(ken, earlier);
    }

    private async Task<string> TalkedAsync(Scene scene, string user, string text)
    {
        var person = await scene.OperatorAsync(user);
        var conversation = await ConnectedAsync(person, text);
        await FinishAsync(person, conversation);
        await person.PresenceAsync("offline", ct: Ct);
        return conversation;
    }

    private async Task<string> ConnectedAsync(OperatorApi person, string text)
    {
        var identityToken = Forge.Hs256(TwoHosts.SiteSecret, new
        {
            aud = TwoHosts.Site, sub = visitor, jti = CustomerApi.NewId(), name = "Aiko",
            exp = TimeProvider.System.GetUtcNow().AddMinutes(5).ToUnixTimeSeconds(),
        });
        var customer = await CustomerApi.OpenAsync(
            hosts.App.Http, new { queue = "support", startId = CustomerApi.NewId(), text, clientMessageId = CustomerApi.NewId(), identityToken }, Ct);
        await person.AcceptAsync(customer.Id, (await OfferAsync(person, customer.Id)).OfferId, Ct);
        return customer.Id;
    }

    private static async Task HiddenAsync(OperatorApi person, string conversation)
    {
        foreach (var path in new[] { "", "/messages" })
        {
            using var answer = await person.Api.RawAsync(HttpMethod.Get, $"conversations/{conversation}{path}", ct: Ct);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    private static async Task FinishAsync(OperatorApi person, string conversation)
    {
        await person.CloseAsync(conversation, ct: Ct);
        await person.WrapUpDoneAsync(conversation, Ct);
    }
}
