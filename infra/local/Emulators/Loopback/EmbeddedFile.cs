using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ContactFunctions.Emulators.Loopback;

/// <summary>Pages travel inside the assembly, so that the emulators run from anywhere.</summary>
internal static class EmbeddedFile
{
    /// <param name="path">Below the project: <c>OpenId/Pages/issuer.css</c>.</param>
    public static byte[] Bytes(string path)
    {
        using var stream = typeof(EmbeddedFile).Assembly.GetManifestResourceStream(path)
            ?? throw new InvalidOperationException($"{path} is not embedded.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    public static string Text(string path) => Encoding.UTF8.GetString(Bytes(path));

    /// <param name="policy">Content-Security-Policy, for pages.</param>
    public static void MapFile(this WebApplication app, string route, string path, string contentType, string? policy = null)
    {
        var bytes = Bytes(path);
        app.MapGet(route, (HttpContext context) =>
        {
            context.Response.Headers.XContentTypeOptions = "nosniff";
            context.Response.Headers.CacheControl = "no-cache";
            if (policy is not null)
                context.Response.Headers.SafePage(policy);
            return Results.Bytes(bytes, contentType);
        });
    }
}
