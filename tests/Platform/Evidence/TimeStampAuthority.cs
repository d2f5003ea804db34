using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace ContactFunctions.Platform.Tests.Evidence;

/// <summary>An RFC 3161 authority: OpenSSL's own, behind a loopback server.</summary>
internal sealed class TimeStampAuthority : IAsyncDisposable
{
    private const string Settings = """
        [req]
        distinguished_name = name
        prompt = no
        x509_extensions = ext
        [name]
        CN = Test Time Authority
        [ext]
        extendedKeyUsage = critical,timeStamping
        keyUsage = critical,digitalSignature
        [tsa]
        default_tsa = one
        [one]
        serial = ./serial
        default_policy = 1.2.3.4.1
        digests = sha256
        signer_digest = sha256
        accuracy = secs:1
        ess_cert_id_alg = sha256
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("contactfunctions-tsa-");
    private readonly WebApplication app;
    private int asked;

    private TimeStampAuthority()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    public string Address => app.Urls.Single();

    public int Asked => asked;

    /// <summary>What it answered last.</summary>
    public byte[] LastReply { get; private set; } = [];

    /// <summary>What it says next instead of a time-stamp; empty: it does its work.</summary>
    public Queue<Func<HttpContext, Task>> Instead { get; } = new();

    public static async Task<TimeStampAuthority> StartAsync()
    {
        var authority = new TimeStampAuthority();
        await File.WriteAllTextAsync(authority.Of("tsa.cnf"), Settings.Replace("./serial", authority.Of("serial"), StringComparison.Ordinal), Ct);
        await File.WriteAllTextAsync(authority.Of("serial"), "01\n", Ct);
        await OpenSslAsync("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "3650", "-config", authority.Of("tsa.cnf"),
            "-keyout", authority.Of("tsa.key"), "-out", authority.Of("tsa.pem"));
        await authority.app.StartAsync(Ct);
        return authority;
    }

    /// <summary>Whether OpenSSL itself takes a token for these bytes.</summary>
    public async Task<bool> TakesAsync(byte[] token, byte[] bytes)
    {
        await File.WriteAllBytesAsync(Of("token"), token, Ct);
        await File.WriteAllBytesAsync(Of("data"), bytes, Ct);
        return (await Tool.RunAsync("openssl", "ts", "-verify", "-token_in", "-in", Of("token"), "-data", Of("data"), "-CAfile", Of("tsa.pem"))).Code == 0;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private async Task AnswerAsync(HttpContext context)
    {
        var number = Interlocked.Increment(ref asked);
        if (Instead.TryDequeue(out var other))
        {
            await other(context);
            return;
        }

        var (query, reply) = (Of($"query{number}"), Of($"reply{number}"));
        await using (var file = File.Create(query))
            await context.Request.Body.CopyToAsync(file, context.RequestAborted);
        await OpenSslAsync("ts", "-reply", "-config", Of("tsa.cnf"), "-queryfile", query, "-signer", Of("tsa.pem"), "-inkey", Of("tsa.key"), "-out", reply);
        LastReply = await File.ReadAllBytesAsync(reply, context.RequestAborted);
        context.Response.ContentType = "application/timestamp-reply";
        await context.Response.Body.WriteAsync(LastReply, context.RequestAborted);
    }

    private string Of(string name) => Path.Combine(folder.FullName, name);

    private static async Task OpenSslAsync(params string[] arguments)
    {
        var (code, output) = await Tool.RunAsync("openssl", arguments);
        Assert.True(code == 0, $"openssl {string.Join(' ', arguments)}: {output}");
    }
}
