using System.Net;
using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Customers;

[Collection(WholeAppTests.Name)]
public sealed class When_somebody_sends_a_file(TwoHosts hosts)
{
    private const int Times = 20;
    private const int BytesMax = 10 * 1024 * 1024;

    [Fact]
    public async Task Should_arrive_with_the_same_bytes_and_headers_that_run_nothing()
    {
        await using var scene = new Scene(hosts);
        var customer = await scene.CustomerAsync();
        var picture = Files.Png();
        var uploaded = await customer.Api.UploadAsync(customer.Id, picture, "image/png", "C:\\photos\\写真\u202Egnp.exe", ct: Ct);
        Assert.Equal((Files.Sha256(picture), picture.Length, "写真gnp.exe.png"), (uploaded.Sha256, uploaded.Bytes, uploaded.Name));

        await customer.Api.PostFilesAsync(customer.Id, [uploaded.AttachmentId], ct: Ct);

        var file = Assert.Single((await customer.SentFileAsync()).Attachments!);
        using var answer = await Files.OpenAsync(scene.App, file.Url);
        Assert.Equal(picture, await answer.Content.ReadAsByteArrayAsync(Ct));
        Assert.Equal("image/png", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("inline", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("写真gnp.exe.png", answer.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Should_be_there_once_however_often_everything_is_repeated_I1()
    {
        await using var scene = new Scene(hosts);
        var customer = await scene.CustomerAsync();
        var (bytes, fileId, messageId) = (Files.Png(50_000), CustomerApi.NewId(), CustomerApi.NewId());

        var posted = await Task.WhenAll(Enumerable.Range(0, Times).Select(async _ =>
        {
            var uploaded = await customer.Api.UploadAsync(customer.Id, bytes, "image/png", "a.png", fileId, Ct);
            return await customer.Api.PostFilesAsync(customer.Id, [uploaded.AttachmentId], "look", messageId, Ct);
        }));

        Assert.Single(posted.Distinct());
        var message = await customer.SentFileAsync();
        Assert.Equal(bytes, await Files.BytesAsync(scene.App, Assert.Single(message.Attachments!).Url));
    }

    [Fact]
    public async Task Should_refuse_another_file_under_the_same_id()
    {
        await using var scene = new Scene(hosts);
        var customer = await scene.CustomerAsync();
        await customer.Api.UploadAsync(customer.Id, Files.Text("one"), clientId: "same", ct: Ct);
        await RefusedAsync("client_attachment_id_reused", () => customer.Api.UploadAsync(customer.Id, Files.Text("two"), clientId: "same", ct: Ct));
        await RefusedAsync("client_attachment_id_reused", () => customer.Api.UploadAsync(customer.Id, Files.Text("one"), name: "x.txt", clientId: "same", ct: Ct));
    }

    [Fact]
    public async Task Should_refuse_what_the_bytes_are_not()
    {
        await using var scene = new Scene(hosts);
        var customer = await scene.CustomerAsync();
        foreach (var (contentType, content) in (IEnumerable<(string, string)>)
            [
                ("image/png", "not a picture"),
                ("image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
                ("text/html", "<script>alert(1)</script>"),
                ("text/plain", "MZ\u0000\u0003"),
                ("application/pdf", "plain"),
                ("no type at all", "plain"),
            ])
        {
            using var body = new ByteArrayContent(Files.Text(content));
            body.Headers.TryAddWithoutValidation("Content-Type", contentType);
            using var answer = await customer.Api.SendRawAsync(
                HttpMethod.Post, $"conversations/{customer.Id}/attachments?clientAttachmentId=a", body, Ct);
            Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
            Assert.Contains("attachment_type_not_allowed", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Should_take_the_largest_and_refuse_one_byte_more_also_without_a_length()
    {
        await using var scene = new Scene(hosts);
        var customer = await scene.CustomerAsync();
        var largest = Files.Png(BytesMax - 16);
        Assert.Equal(BytesMax, (await customer.Api.UploadAsync(customer.Id, largest, "image/png", "a.png", ct: Ct)).Bytes);

        await RefusedAsync("attachment_too_large", () => customer.Api.UploadAsync(customer.Id, [.. largest, 0], "image/png", "a.png", ct: Ct));
        using var unknown = new StreamContent(new Unmeasured([.. largest, 0]));
        using var answer = await customer.Api.SendRawAsync(
            HttpMethod.Post, $"conversations/{customer.Id}/attachments?clientAttachmentId=b", unknown, Ct);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Should_not_send_what_belongs_to_somebody_else_or_nobody()
    {
        await using var scene = new Scene(hosts);
        var (hana, other) = (await scene.OperatorAsync("hana"), await scene.CustomerAsync());
        var customer = await scene.ConnectedAsync(hana);
        var foreign = await other.Api.UploadAsync(other.Id, Files.Text("secret"), ct: Ct);
        var colleagues = await hana.Api.UploadAsync(customer.Id, Files.Text("draft"), ct: Ct);

        foreach (var id in (string[])[foreign.AttachmentId, colleagues.AttachmentId, new string('0', 32), "..", "x:y"])
            await RefusedAsync("unknown_attachment", () => customer.Api.PostFilesAsync(customer.Id, [id], ct: Ct));
        await RefusedAsync("not_found", () => customer.Api.UploadAsync(other.Id, Files.Text("x"), ct: Ct));
        var ken = await scene.SignedInAsync("ken");
        await RefusedAsync("not_found", () => ken.Api.UploadAsync(customer.Id, Files.Text("x"), ct: Ct));
        await hana.Api.PostFilesAsync(customer.Id, [colleagues.AttachmentId], ct: Ct);
        Assert.Equal("operator", (await customer.SentFileAsync()).Author.Role);
    }

    [Fact]
    public async Task Should_open_no_link_that_was_changed_or_has_run_out()
    {
        await using var scene = new Scene(hosts);
        var customer = await scene.CustomerAsync();
        var uploaded = await customer.Api.UploadAsync(customer.Id, Files.Text("mine"), ct: Ct);
        await customer.Api.PostFilesAsync(customer.Id, [uploaded.AttachmentId], ct: Ct);
        var url = (await customer.SentFileAsync()).Attachments![0].Url;
        var expires = url.Split("expires=")[1].Split('&')[0];

        Assert.Equal("mine"u8.ToArray(), await Files.BytesAsync(scene.App, url));
        foreach (var forged in (string[])
            [
                url.Replace($"expires={expires}", $"expires={long.Parse(expires, null) + 1}", StringComparison.Ordinal),
                url.Replace("entry=", "entry=1", StringComparison.Ordinal),
                url.Replace(customer.Id, (await scene.CustomerAsync()).Id, StringComparison.Ordinal),
                url.Replace("&signature=", "&evidence=1&signature=", StringComparison.Ordinal),
                url.Split("&signature=")[0],
                url + "A",
            ])
        {
            using var answer = await Files.OpenAsync(scene.App, forged);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Should_take_no_more_once_the_conversation_is_over()
    {
        await using var scene = new Scene(hosts);
        var customer = await scene.CustomerAsync(text: "hello");
        await customer.CloseAsync(ct: Ct);
        await RefusedAsync("conversation_closed", () => customer.Api.UploadAsync(customer.Id, Files.Text("late"), ct: Ct));
    }

    /// <summary>Does not say how long it is.</summary>
    private sealed class Unmeasured(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
