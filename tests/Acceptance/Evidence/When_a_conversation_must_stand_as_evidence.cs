using System.Text;
using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Domain.Evidence.Export;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Evidence;

/// <summary>What was written can be proven to an outsider with a file and a verifier, and nobody can change it unnoticed.</summary>
[Collection(WholeAppTests.Name)]
public sealed class When_a_conversation_must_stand_as_evidence(TwoHosts hosts)
{
    [Fact]
    public async Task Should_verify_as_a_file_until_a_single_character_is_changed()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        var customer = await scene.ConnectedAsync(hana, text: "Ich kündige – 解約します 🚪");
        await hana.PostAsync(customer.Id, "Confirmed, as of today.", ct: Ct);
        await customer.CloseAsync(ct: Ct);
        await hana.WrapUpDoneAsync(customer.Id, Ct);
        var sora = await scene.SignedInAsync("sora");

        var file = await sora.ExportAsync(customer.Id);
        var keys = await (await sora.Api.RawAsync(HttpMethod.Get, "evidence/keys", ct: Ct)).Content.ReadAsByteArrayAsync(Ct);

        var (code, said) = await VerifierProcess.RunAsync(file, Ct, keys);
        Assert.Equal(0, code);
        Assert.StartsWith("intact", said, StringComparison.Ordinal);
        Assert.Matches("(?m)^sealed .* up to entry [0-9]+, key ", said);
        Assert.Contains("解約します", Encoding.UTF8.GetString(file), StringComparison.Ordinal);
        // tests/Domain/Evidence changes every single one of a smaller file.
        foreach (var at in Enumerable.Range(0, file.Length / 5).Select(n => n * 5))
            Assert.False(ExportCheck.Of(ExportParts.Read(Changed(file, at)), null).IsIntact, $"Byte {at} was changed.");
        var word = file.AsSpan().IndexOf("Confirmed"u8);
        var (wrong, why) = await VerifierProcess.RunAsync(Changed(file, word), Ct, keys);
        Assert.Equal(1, wrong);
        Assert.Matches("^NOT INTACT: entry [0-9]+ is changed", why);
        Assert.Equal(2, (await VerifierProcess.RunAsync("hello\n"u8.ToArray(), Ct)).Code);
        Assert.Equal([$"sora export jsonl {LastEntry(file)}"], await sora.AuditOfAsync(customer.Id));
    }

    [Fact]
    public async Task Should_be_exported_while_it_goes_on_and_by_supervisors_alone()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        var customer = await scene.ConnectedAsync(hana, text: "Not over yet <b>");
        await Assert.ThrowsAsync<HttpRequestException>(() => hana.ExportAsync(customer.Id));
        var sora = await scene.SignedInAsync("sora");

        var (code, said) = await VerifierProcess.RunAsync(await sora.ExportAsync(customer.Id), Ct);
        var text = Encoding.UTF8.GetString(await sora.ExportAsync(customer.Id, "?format=text&lang=ja"));
        using var page = await sora.Api.RawAsync(HttpMethod.Get, $"conversations/{customer.Id}/export?format=html", ct: Ct);

        Assert.Equal(0, code);
        Assert.Contains("not yet", said, StringComparison.Ordinal);
        Assert.StartsWith("会話の記録", text, StringComparison.Ordinal);
        Assert.Contains("    Not over yet <b>", text, StringComparison.Ordinal);
        var html = await page.Content.ReadAsStringAsync(Ct);
        Assert.Contains("Not over yet &lt;b&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Matches("^default-src 'none'; style-src 'sha256-", page.Headers.GetValues("Content-Security-Policy").Single());
        await RefusedAsync("not_found", () => sora.Api.GetAsync<object>("conversations/nobody/export", Ct));
        await RefusedAsync("invalid_request", () => sora.Api.GetAsync<object>($"conversations/{customer.Id}/export?format=pdf", Ct));
    }

    private static byte[] Changed(byte[] file, int at)
    {
        var changed = file.ToArray();
        changed[at] = changed[at] == (byte)'x' ? (byte)'y' : (byte)'x';
        return changed;
    }

    private static long LastEntry(byte[] file) => ExportParts.Read(file).End!.Entries;
}
