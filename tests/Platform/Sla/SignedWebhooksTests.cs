using System.Net;
using System.Security.Cryptography;
using System.Text;
using ContactFunctions.Functions.Outgoing;
using ContactFunctions.Harness;
using ContactFunctions.Ports;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Platform.Tests.Sla;

public sealed class SignedWebhooksTests
{
    private const string Secret = "0123456789abcdef";

    private static readonly ClockNews News = new(
        "slaBreach", "c1", "chat", "support", null, "waiting", "firstResponse", 1, new DateTimeOffset(2026, 1, 5, 10, 0, 0, TimeSpan.FromHours(1)));

    [Fact]
    public async Task Call_Taken_WasSignedOverTimeAndBody()
    {
        var receiver = new Receiver(HttpStatusCode.NoContent);

        Assert.True(await receiver.CallAsync(Secret));
        Assert.Equal(
            """{"event":"slaBreach","conversationId":"c1","channel":"chat","queue":"support","operator":null,"state":"waiting","clock":"firstResponse","share":1,"at":"2026-01-05T09:00:00.0000000Z"}""",
            receiver.Body);
        var time = receiver.Time.GetUtcNow().ToUnixTimeSeconds();
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"{time}.{receiver.Body}"));
        Assert.Equal($"t={time},v1={Convert.ToHexStringLower(hash)}", receiver.Header(WebhookSignature.Header));
        Assert.Equal("k1", receiver.Header(GuardedCaller.KeyHeader));
    }

    [Theory]
    [InlineData(HttpStatusCode.Redirect)]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task Call_AnsweredOtherwise_IsNotTaken(HttpStatusCode status) => Assert.False(await new Receiver(status).CallAsync(Secret));

    [Fact]
    public async Task Call_NoAnswer_IsNotTakenAfterTheTimeout()
    {
        var receiver = new Receiver(null);
        var call = receiver.CallAsync(Secret);
        await receiver.Asked.Task.WaitAsync(TestContext.Current.CancellationToken);
        Assert.False(call.IsCompleted);
        receiver.Time.Advance(TimeSpan.FromSeconds(5));

        Assert.False(await call);
    }

    [Fact]
    public async Task Call_NoSecret_AsksNobody()
    {
        var receiver = new Receiver(HttpStatusCode.OK);

        Assert.False(await receiver.CallAsync(""));
        Assert.False(receiver.Asked.Task.IsCompleted);
    }

    /// <param name="status">Null: never answers.</param>
    private sealed class Receiver(HttpStatusCode? status) : HttpMessageHandler
    {
        private HttpRequestMessage? request;

        public ManualTime Time { get; } = new();

        public TaskCompletionSource Asked { get; } = new();

        public string Body { get; private set; } = "";

        public string Header(string name) => request!.Headers.GetValues(name).Single();

        public async Task<bool> CallAsync(string secret)
        {
            using var http = new HttpClient(this, disposeHandler: false);
            var options = Options.Create(new OutgoingWebhookOptions { Secret = secret });
            var webhooks = new SignedWebhooks(new GuardedCaller(http, options, Time), options, NullLogger<SignedWebhooks>.Instance);
            return await webhooks.CallAsync("https://example.org/sla", "k1", News, TestContext.Current.CancellationToken);
        }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken)
        {
            (request, Body) = (message, await message.Content!.ReadAsStringAsync(cancellationToken));
            Asked.TrySetResult();
            if (status is { } known)
                return new HttpResponseMessage(known);
            var never = new TaskCompletionSource<HttpResponseMessage>();
            await using var end = cancellationToken.Register(() => never.TrySetCanceled(cancellationToken));
            return await never.Task;
        }
    }
}
