using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Strangers;

/// <summary>Ids in bodies, of things that exist in the conversation of somebody else, against ids that never existed.</summary>
[Collection(WholeAppTests.Name)]
public sealed class When_a_body_names_what_is_anothers(TwoHosts hosts)
{
    private const string Never = "0f0e0d0c0b0a09080706050403020100";

    [Fact]
    public async Task Should_not_be_found_I10()
    {
        await using var scene = new Scene(hosts);
        var (mine, theirs) = (await scene.CustomerAsync(text: "hello"), await scene.CustomerAsync("sales", "private"));
        var file = await theirs.Api.UploadAsync(theirs.Id, Files.Text("theirs"), ct: Ct);
        var said = await theirs.Api.PostFilesAsync(theirs.Id, [file.AttachmentId], "look", ct: Ct);
        var before = (await theirs.MessagesAsync(ct: Ct)).Count;

        await SameAsync(mine, "messages", id => new { clientMessageId = "m-files", text = "a", attachments = new[] { id } }, file.AttachmentId);
        await SameAsync(mine, "messages", id => new { clientMessageId = "m-reply", text = "a", inReplyTo = id }, said.MessageId);
        await SameAsync(mine, $"messages/{said.MessageId}/withdraw", _ => new { commandId = "c-withdraw" }, said.MessageId);

        Assert.Equal(before, (await theirs.MessagesAsync(ct: Ct)).Count);
        Assert.Equal(Files.Text("theirs"), await Files.BytesAsync(scene.App, (await theirs.SentFileAsync()).Attachments![0].Url));
    }

    [Fact]
    public async Task Should_not_be_continued_I10()
    {
        await using var scene = new Scene(hosts);
        var (mine, theirs) = (await scene.CustomerAsync(text: "hello"), await scene.CustomerAsync("sales", "private"));
        var api = new ApiClient(scene.App.Http);
        var (existing, missing) = (await ContinuesAsync(theirs.Id), await ContinuesAsync(Never));
        Assert.Equal(400, existing.Status);
        Assert.Equal(missing, existing);

        Task<(int Status, string Body)> ContinuesAsync(string id) => ReadAsync(
            api, "chat", new { queue = "support", text = "a", clientMessageId = "a", continues = new { conversationId = id, token = mine.Api.Token } });
    }

    [Fact]
    public async Task Should_not_be_taken_by_an_operator_who_was_not_asked_I10()
    {
        await using var scene = new Scene(hosts);
        var (hana, ken) = (await scene.SignedInAsync("hana"), await scene.OperatorAsync("ken"));
        var customer = await scene.CustomerAsync(RoutingQueues.Ageing, "hello");
        var offer = await OfferAsync(ken, customer.Id);
        var (theirs, never) = (await AcceptAsync(offer.OfferId), await AcceptAsync(Never));
        Assert.InRange(theirs.Status, 400, 499);
        Assert.Equal(never, theirs);
        Assert.Equal("offered", (await customer.GetAsync(Ct)).State);

        Task<(int Status, string Body)> AcceptAsync(string id) => ReadAsync(hana.Api, $"conversations/{customer.Id}/accept", new { offerId = id });
    }

    private static async Task SameAsync(CustomerApi mine, string call, Func<string, object> body, string theirs)
    {
        var existing = await ReadAsync(mine.Api, $"conversations/{mine.Id}/{call}", body(theirs));
        var missing = await ReadAsync(mine.Api, $"conversations/{mine.Id}/{call.Replace(theirs, Never, StringComparison.Ordinal)}", body(Never));
        Assert.InRange(existing.Status, 400, 499);
        Assert.Equal(missing, existing);
    }

    private static async Task<(int Status, string Body)> ReadAsync(ApiClient api, string path, object body)
    {
        using var answer = await api.RawAsync(HttpMethod.Post, path, body, Ct);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(Ct));
    }
}
