using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Stage;

/// <summary>Files to send, and what becomes of them.</summary>
internal static class Files
{
    /// <summary>A picture as far as its beginning tells, with random bytes behind it.</summary>
    public static byte[] Png(int bytes = 2_000) =>
        [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, .. RandomNumberGenerator.GetBytes(bytes)];

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>An archive with these parts, each empty.</summary>
    public static byte[] Zip(params string[] parts)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var part in parts)
                archive.CreateEntry(part);
        return memory.ToArray();
    }

    public static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>What a browser gets under the link, without any token.</summary>
    public static Task<HttpResponseMessage> OpenAsync(App app, string url) => app.Http.GetAsync(new Uri(url, UriKind.Relative), Ct);

    public static async Task<byte[]> BytesAsync(App app, string url)
    {
        using var answer = await OpenAsync(app, url);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync(Ct);
    }

    /// <summary>The one message with files that the reader sees.</summary>
    public static async Task<MessageView> SentFileAsync(this CustomerApi customer) =>
        Assert.Single(await customer.MessagesAsync(ct: Ct), message => message.Attachments is not null);
}
