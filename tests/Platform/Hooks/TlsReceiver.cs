using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ContactFunctions.Functions.Outgoing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Platform.Tests.Hooks;

/// <summary>A real receiver with TLS on loopback, reached under a public name: the connection goes where the test's name server says, and only the last step is turned.</summary>
internal sealed class TlsReceiver : IAsyncDisposable
{
    public const string Name = "hooks.example.com";
    public static readonly IPAddress Public = IPAddress.Parse("93.184.216.34");

    private readonly WebApplication app;
    private readonly X509Certificate2 certificate;

    private TlsReceiver(WebApplication app, X509Certificate2 certificate) => (this.app, this.certificate) = (app, certificate);

    /// <summary>What the name server answers, one after the other; the last one stays.</summary>
    public Queue<IPAddress[]> Names { get; } = new([[Public]]);

    /// <summary>Where connections were made to.</summary>
    public List<IPEndPoint> Dialled { get; } = [];

    public List<(string Path, IHeaderDictionary Headers, string Body)> Requests { get; } = [];

    public Func<HttpContext, Task> Answer { get; set; } = _ => Task.CompletedTask;

    public OutgoingWebhookOptions Options { get; } = new() { Secret = "0123456789abcdef", Timeout = TimeSpan.FromSeconds(20) };

    public static async Task<TlsReceiver> StartAsync()
    {
        var certificate = Certificate();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(
            kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        builder.Services.AddRouting();
        var app = builder.Build();
        var receiver = new TlsReceiver(app, certificate);
        app.Run(receiver.TakeAsync);
        await app.StartAsync();
        return receiver;
    }

    /// <param name="trusts">False: only certificates that the machine trusts.</param>
    public GuardedCaller Caller(TimeProvider? clock = null, bool trusts = true)
    {
        var connection = new GuardedConnection([.. Options.AllowedPrivate])
        {
            Resolve = (_, _) => Task.FromResult(Names.Count > 1 ? Names.Dequeue() : Names.Peek()),
            Dial = DialAsync,
            Trust = trusts ? (_, shown, _, _) => shown?.GetCertHashString() == certificate.GetCertHashString() : null,
        };
        return new GuardedCaller(new HttpClient(connection.Handler()) { Timeout = Timeout.InfiniteTimeSpan }, Microsoft.Extensions.Options.Options.Create(Options), clock ?? TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        certificate.Dispose();
    }

    private async Task<Stream> DialAsync(IPEndPoint address, CancellationToken cancellation)
    {
        Dialled.Add(address);
        var socket = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, new Uri(app.Urls.Single()).Port, cancellation);
        return new System.Net.Sockets.NetworkStream(socket, ownsSocket: true);
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        Requests.Add((context.Request.Path, new HeaderDictionary(context.Request.Headers.ToDictionary()), await reader.ReadToEndAsync()));
        await Answer(context);
    }

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={Name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(Name);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
