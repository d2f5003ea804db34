using System.Net;
using System.Security.Cryptography;
using System.Text;
using ContactFunctions.Domain.Hooks;
using ContactFunctions.Functions.Outgoing;
using ContactFunctions.Harness;
using ContactFunctions.Ports;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Platform.Tests.Hooks;

/// <summary>The one way out, against a real receiver with TLS.</summary>
public sealed class GuardedCallerTests
{
    private const string Address = $"https://{TlsReceiver.Name}/in";

    private static readonly IPAddress Private = IPAddress.Parse("10.0.0.5");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_Taken_WasSignedAndConnectedToTheCheckedAddress()
    {
        await using var receiver = await TlsReceiver.StartAsync();
        var answer = await PostAsync(receiver);

        Assert.Equal((200, null), (answer.Status, answer.Fault));
        Assert.Equal([new IPEndPoint(TlsReceiver.Public, 443)], receiver.Dialled);
        var (path, headers, body) = Assert.Single(receiver.Requests);
        Assert.Equal("/in k1 conversation.closed {} application/json", $"{path} {headers[GuardedCaller.KeyHeader]} {headers[GuardedCaller.EventHeader]} {body} {headers.ContentType}");
        Assert.True(IsSigned(headers, body, "secret-one"));
        Assert.True(IsSigned(headers, body, "secret-two"));
        Assert.False(IsSigned(headers, body, "another"));
        Assert.Empty(headers["traceparent"].ToString() + headers.Cookie + headers.Authorization);
    }

    [Fact]
    public async Task Post_SecretsOfASubscription_CountTogetherWhileOneIsChanged()
    {
        await using var receiver = await TlsReceiver.StartAsync();
        receiver.Options.PreviousSecret = "fedcba9876543210";
        var sender = new HookSender(receiver.Caller(), Options.Create(receiver.Options), TimeProvider.System);
        var until = TimeProvider.System.GetUtcNow().AddHours(1);
        await sender.PostAsync(new HookCall("crm", Address, "k1", "e", "{}", new SecretVersion(3, until)), Ct);
        await sender.PostAsync(new HookCall("crm", Address, "k1", "e", "{}", new SecretVersion(3, until.AddHours(-2))), Ct);

        var before = new HookSender(receiver.Caller(), Options.Create(new OutgoingWebhookOptions { Secret = "fedcba9876543210" }), TimeProvider.System);
        string[] old = [sender.SecretOf("crm", 2)!, before.SecretOf("crm", 2)!];
        string[] now = [sender.SecretOf("crm", 3)!, before.SecretOf("crm", 3)!];
        Assert.All(old.Concat(now), secret => Assert.True(IsSigned(receiver.Requests[0].Headers, "{}", secret)));
        Assert.All(now, secret => Assert.True(IsSigned(receiver.Requests[1].Headers, "{}", secret)));
        Assert.All(old, secret => Assert.False(IsSigned(receiver.Requests[1].Headers, "{}", secret)));
        Assert.NotEqual(sender.SecretOf("crm", 3), sender.SecretOf("bi", 3));
        Assert.DoesNotContain(receiver.Options.Secret, now[0]);
    }

    [Fact]
    public async Task Post_NameLeadsInside_ConnectsNowhere()
    {
        await using var receiver = await TlsReceiver.StartAsync();
        receiver.Names.Enqueue([Private]);
        receiver.Names.Dequeue();
        Assert.Equal(HookFaults.AddressRefused, (await PostAsync(receiver)).Fault);
        receiver.Names.Enqueue([TlsReceiver.Public, Private]);
        receiver.Names.Dequeue();
        Assert.Equal(HookFaults.AddressRefused, (await PostAsync(receiver)).Fault);
        Assert.Empty(receiver.Dialled);
    }

    /// <summary>DNS rebinding: what is asked once is what is connected to, and the next connection asks anew.</summary>
    [Fact]
    public async Task Post_NameChanges_IsCheckedForEachConnection()
    {
        await using var receiver = await TlsReceiver.StartAsync();
        receiver.Names.Enqueue([Private]);
        var caller = receiver.Caller();
        receiver.Answer = context =>
        {
            context.Response.Headers.Connection = "close";
            return Task.CompletedTask;
        };
        Assert.Equal(200, (await PostAsync(receiver, caller)).Status);
        Assert.Equal(HookFaults.AddressRefused, (await PostAsync(receiver, caller)).Fault);
        Assert.Equal([new IPEndPoint(TlsReceiver.Public, 443)], receiver.Dialled);
    }

    [Fact]
    public async Task Post_Redirect_IsAnAnswerAndNotFollowed()
    {
        await using var receiver = await TlsReceiver.StartAsync();
        receiver.Answer = context =>
        {
            context.Response.Redirect("https://169.254.169.254/latest/meta-data/");
            return Task.CompletedTask;
        };
        var answer = await PostAsync(receiver);
        Assert.Equal((302, false), (answer.Status, answer.IsTaken));
        Assert.Single(receiver.Dialled);
    }

    [Fact]
    public async Task Post_EndlessAnswer_IsNotRead()
    {
        await using var receiver = await TlsReceiver.StartAsync();
        var ended = new TaskCompletionSource();
        receiver.Answer = async context =>
        {
            try
            {
                for (var chunk = new byte[64 * 1024]; !context.RequestAborted.IsCancellationRequested;)
                    await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
            }
            catch (Exception e) when (e is OperationCanceledException or IOException)
            {
            }

            ended.SetResult();
        };
        Assert.Equal(200, (await PostAsync(receiver)).Status);
        await ended.Task.WaitAsync(Ct);
    }

    [Fact]
    public async Task Post_EndlessHeaders_IsABrokenAnswer()
    {
        await using var receiver = await TlsReceiver.StartAsync();
        receiver.Answer = context =>
        {
            context.Response.Headers["X-Long"] = new string('x', 20_000);
            return Task.CompletedTask;
        };
        Assert.Equal(HookFaults.BrokenAnswer, (await PostAsync(receiver)).Fault);
    }

    [Fact]
    public async Task Post_NoAnswerInTime_IsTimedOut()
    {
        await using var receiver = await TlsReceiver.StartAsync();
        var (time, asked) = (new ManualTime(), new TaskCompletionSource());
        receiver.Answer = async context =>
        {
            asked.SetResult();
            var never = new TaskCompletionSource();
            await using var end = context.RequestAborted.Register(never.SetResult);
            await never.Task;
        };
        var call = PostAsync(receiver, receiver.Caller(time));
        await asked.Task.WaitAsync(Ct);
        time.Advance(receiver.Options.Timeout);
        Assert.Equal((HookFaults.TimedOut, 20_000), (await call) is var answer ? (answer.Fault, answer.Ms) : default);
    }

    [Fact]
    public async Task Post_CertificateOfAStranger_IsNotTrusted()
    {
        await using var receiver = await TlsReceiver.StartAsync();
        Assert.Equal(HookFaults.TlsFailed, (await PostAsync(receiver, receiver.Caller(trusts: false))).Fault);
        Assert.Empty(receiver.Requests);
    }

    [Fact]
    public async Task Post_BrokenConnection_IsSaid()
    {
        await using var receiver = await TlsReceiver.StartAsync();
        receiver.Answer = context =>
        {
            context.Abort();
            return Task.CompletedTask;
        };
        Assert.Equal(HookFaults.BrokenAnswer, (await PostAsync(receiver)).Fault);
    }

    [Theory]
    [InlineData("https://127.0.0.1/", HookFaults.AddressRefused)]
    [InlineData("http://hooks.example.com/", HookFaults.AddressRefused)]
    [InlineData("https://hooks.example.com:8443/", HookFaults.AddressRefused)]
    [InlineData("https://user@hooks.example.com/", HookFaults.AddressRefused)]
    public async Task Post_AddressThatMustNotBe_AsksNobody(string address, string fault)
    {
        await using var receiver = await TlsReceiver.StartAsync();
        Assert.Equal(fault, (await receiver.Caller().PostAsync(address, "k1", "e", "{}", ["secret-one"], Ct)).Fault);
        Assert.Equal(HookFaults.NoSecret, (await receiver.Caller().PostAsync(Address, "k1", "e", "{}", [], Ct)).Fault);
        Assert.Empty(receiver.Dialled);
    }

    [Fact]
    public async Task Post_RetryAfter_IsPassedOn()
    {
        await using var receiver = await TlsReceiver.StartAsync();
        receiver.Answer = context =>
        {
            (context.Response.StatusCode, context.Response.Headers.RetryAfter) = (429, "120");
            return Task.CompletedTask;
        };
        var answer = await PostAsync(receiver);
        Assert.Equal((429, TimeSpan.FromMinutes(2)), (answer.Status, answer.RetryAfter));
    }

    private static Task<HookAnswer> PostAsync(TlsReceiver receiver, GuardedCaller? caller = null) =>
        (caller ?? receiver.Caller()).PostAsync(Address, "k1", "conversation.closed", "{}", ["secret-one", "secret-two"], Ct);

    private static bool IsSigned(IHeaderDictionary headers, string body, string secret)
    {
        var parts = headers[WebhookSignature.Header].ToString().Split(',');
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{parts[0][2..]}.{body}"));
        return parts.Skip(1).Contains($"v1={Convert.ToHexStringLower(hash)}");
    }
}
