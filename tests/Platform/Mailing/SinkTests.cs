using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using ContactFunctions.Emulators;
using ContactFunctions.Functions.Mail;
using ContactFunctions.Harness;
using ContactFunctions.Ports;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Platform.Tests.Mailing;

/// <summary>The adapter against a server that speaks SMTP.</summary>
public sealed class SinkTests
{
    private const string Subject = "Contoso：回答が届いています。とても長い件名は複数の語に分けて符号化されますが、それでも一つに戻ります";
    private const string Text = "京都に届きました。\n.\n..two dots\n\nhttps://shop.example/#resume=abc.def\n";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_Mail_ArrivesWholeAndIsShown()
    {
        await using var sink = await MailSink.StartAsync(new MailSinkOptions(), Ct);
        Assert.Equal(MailOutcome.Sent, await Sender(sink.SmtpPort).SendAsync(new("anna@example.com", Subject, Text, "c1.7"), Ct));

        using var http = new HttpClient { BaseAddress = sink.Address };
        var mail = Assert.Single((await http.GetFromJsonAsync<ReceivedMail[]>("messages?to=Anna@example.com", Ct))!);
        Assert.Equal((Subject, Text.TrimEnd(), "<c1.7@contoso.example>"), (mail.Subject, mail.Text, mail.MessageId));
        Assert.Equal(("no-reply@contoso.example", "anna@example.com"), (mail.From, mail.To[0]));
        Assert.Empty((await http.GetFromJsonAsync<ReceivedMail[]>("messages?to=other@example.com", Ct))!);
        Assert.Contains("mail.js", await http.GetStringAsync("/", Ct), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nobody@example.com", MailOutcome.Refused, 0)]
    [InlineData("later@example.com", MailOutcome.NotNow, 0)]
    [InlineData("lost@example.com", MailOutcome.Unknown, 1)]
    public async Task Send_SomethingGoesWrong_SaysWhatIsKnown(string to, MailOutcome outcome, int arrived)
    {
        await using var sink = await MailSink.StartAsync(new MailSinkOptions(), Ct);
        Assert.Equal(outcome, await Sender(sink.SmtpPort).SendAsync(new(to, "s", "t", "c1.7"), Ct));
        Assert.Equal(arrived, sink.Messages.Count);
    }

    [Fact]
    public async Task Send_NobodyListens_CertainlyDidNotGoOut()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();
        Assert.Equal(MailOutcome.NotNow, await Sender(port).SendAsync(new("anna@example.com", "s", "t", "c1.7"), Ct));
    }

    [Fact]
    public async Task Send_ServerIsSilent_IsUnknownInTime()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var time = new ManualTime(ManualTime.DefaultStart);
        var sending = Sender(((IPEndPoint)silent.LocalEndpoint).Port, time).SendAsync(new("anna@example.com", "s", "t", "c1.7"), Ct);
        using var client = await silent.AcceptTcpClientAsync(Ct);
        Assert.False(sending.IsCompleted);
        time.Advance(new MailOptions().SendTimeout);
        Assert.Equal(MailOutcome.Unknown, await sending);
    }

    private static SmtpMailSender Sender(int port, TimeProvider? time = null) => new(
        Options.Create(new MailOptions { Host = "127.0.0.1", Port = port, UseTls = false, From = "Contoso <no-reply@contoso.example>" }),
        time ?? TimeProvider.System,
        NullLogger<SmtpMailSender>.Instance);
}
