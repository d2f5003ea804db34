using Azure;
using Azure.Communication.Sms;
using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Sms;

/// <summary>Azure Communication Services. The client library repeats nothing either: it cannot know whether a text went out.</summary>
internal sealed class AcsProvider : ISmsProvider
{
    private readonly SmsClient client;

    public AcsProvider(SmsOptions options)
    {
        var settings = new SmsClientOptions();
        settings.Retry.MaxRetries = 0;
        settings.Retry.NetworkTimeout = options.SendTimeout;
        client = new SmsClient(options.ConnectionString, settings);
    }

    public async Task<SmsOutcome> SendAsync(string from, string to, string text, string tag, CancellationToken cancellation)
    {
        try
        {
            SmsSendResult result = await client.SendAsync(from, to, text, new SmsSendOptions(enableDeliveryReport: true) { Tag = tag }, cancellation);
            return SendVerdict.Of(result);
        }
        // Whatever goes wrong on the way leaves one of three things: a refusal, a send that was not taken, or not knowing.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return SendVerdict.Of(e);
        }
    }
}
