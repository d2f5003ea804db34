using System.Net;
using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Customers;

[Collection(WholeAppTests.Name)]
public sealed class When_one_message_is_sent_many_times_at_once(TwoHosts hosts)
{
    private const int Times = 20;

    [Fact]
    public async Task Should_be_stored_once_and_answered_alike_I1()
    {
        await using var scene = new Scene(hosts);
        var customer = await scene.CustomerAsync();
        var id = CustomerApi.NewId();
        var answers = await Task.WhenAll(Enumerable.Range(0, Times).Select(_ => PostAsync(customer, id, "once")));
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Created);
        Assert.All(answers, answer => Assert.InRange((int)answer.Status, 200, 201));
        Assert.Single(answers.Select(answer => answer.Body).Distinct());
        Assert.Single(await customer.MessagesAsync(ct: Ct), message => message.ClientMessageId == id);
    }

    [Fact]
    public async Task Should_refuse_another_text_under_the_same_id()
    {
        await using var scene = new Scene(hosts);
        var customer = await scene.CustomerAsync();
        await customer.PostAsync("one", "same", Ct);
        await RefusedAsync("client_message_id_reused", () => customer.PostAsync("two", "same", Ct));
        Assert.Equal("one", Assert.Single(await customer.MessagesAsync(ct: Ct)).Text);
    }

    private static async Task<(HttpStatusCode Status, string Body)> PostAsync(CustomerApi customer, string clientMessageId, string text)
    {
        using var answer = await customer.Api.RawAsync(
            HttpMethod.Post, $"conversations/{customer.Id}/messages", new { clientMessageId, text }, Ct);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Ct));
    }
}
