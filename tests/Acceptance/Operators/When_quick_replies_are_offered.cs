using System.Text.Json;
using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Operators;

[Collection(WholeAppTests.Name)]
public sealed class When_quick_replies_are_offered(TwoHosts hosts)
{
    [Fact]
    public async Task Should_record_which_one_answers_what()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        var customer = await scene.ConnectedAsync(hana);
        var asked = await SayAsync(hana.Api, customer.Id, new { clientMessageId = "q", text = "Which colour?", choices = (string[])["Red", "青"] });
        var question = (await customer.MessagesAsync(ct: Ct)).Single(one => one.MessageId == asked.MessageId);
        Assert.Equal(["Red", "青"], question.Choices!);

        var tapped = await SayAsync(customer.Api, customer.Id, new { clientMessageId = "a", text = "青", inReplyTo = question.MessageId });

        var answer = (await hana.MessagesAsync(customer.Id, ct: Ct)).Single(one => one.MessageId == tapped.MessageId);
        Assert.Equal(("青", question.MessageId), (answer.Text, answer.InReplyTo));
        await RefusedAsync("client_message_id_reused", () => SayAsync(customer.Api, customer.Id, new { clientMessageId = "a", text = "青" }));
    }

    [Fact]
    public async Task Should_refuse_what_breaks_the_contract()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        var customer = await scene.ConnectedAsync(hana);
        foreach (var (field, wrong) in (IEnumerable<(string, object)>)
            [
                ("choices", Enumerable.Range(0, 11).Select(number => $"{number}")),
                ("choices", (string[])[""]),
                ("choices", (string?[])[null]),
                ("choices", (string[])[new string('x', 61)]),
                ("attachments", (string[])["a", "b", "c", "d", "e", "f"]),
                ("attachments", (string[])["a", "a"]),
                ("inReplyTo", $"{customer.Id}-999"),
                ("inReplyTo", "c-1"),
            ])
        {
            var body = new Dictionary<string, object> { ["clientMessageId"] = "x", ["text"] = "hello", [field] = wrong };
            var problem = await Assert.ThrowsAsync<ApiProblem>(() => SayAsync(hana.Api, customer.Id, body));
            Assert.Equal(400, (int)problem.Status);
            Assert.Contains($"\"{field}\"", problem.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Should_not_let_customers_offer_any()
    {
        await using var scene = new Scene(hosts);
        var customer = await scene.CustomerAsync();
        await RefusedAsync("invalid_request", () => SayAsync(customer.Api, customer.Id, new { clientMessageId = "x", text = "?", choices = (string[])["a"] }));
    }

    [Fact]
    public async Task Should_list_the_texts_that_staff_keep_for_a_queue()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.SignedInAsync("hana");
        Assert.Contains("order-number", await CodesAsync(hana, "?queue=support"));
        Assert.DoesNotContain("order-number", await CodesAsync(hana, "?queue=sales"));
        Assert.Contains("hello", await CodesAsync(hana, "?queue=sales"));
        Assert.Contains("order-number", await CodesAsync(hana, ""));
    }

    private static async Task<IReadOnlyList<string>> CodesAsync(OperatorApi person, string query) =>
        [.. (await person.Api.GetAsync<IReadOnlyList<JsonElement>>($"replies{query}", Ct)).Select(reply => reply.GetProperty("code").GetString()!)];

    private static Task<MessagePosted> SayAsync(ApiClient api, string conversation, object body) =>
        api.PostAsync<MessagePosted>($"conversations/{conversation}/messages", body, Ct);
}
