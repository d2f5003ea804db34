using Azure;
using Azure.Communication.Sms;
using ContactFunctions.Ports;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Functions.Sms;

/// <summary>
/// Azure Communication Services. A send that may have reached it is never repeated, not by the client library either; one that certainly
/// did not, because no connection came about, is tried again a few times.
/// </summary>
internal sealed class AcsSmsSender : ISmsSender
{
    private readonly SmsClient client;
    private readonly TimeProvider clock;
    private readonly ILogger logger;

    public AcsSmsSender(IOptions<SmsOptions> options, TimeProvider clock, ILogger<AcsSmsSender> logger)
    {
        (this.clock, this.logger) = (clock, logger);
        var settings = new SmsClientOptions();
        settings.Retry.MaxRetries = 0;
        settings.Retry.NetworkTimeout = options.Value.SendTimeout;
        client = new SmsClient(options.Value.ConnectionString, settings);
    }

    public async Task<SmsOutcome> SendAsync(string from, string to, string text, string tag, CancellationToken cancellation)
    {
        var wait = SmsLimits.ConnectDelay;
        for (var attempt = 1; ; attempt++, wait *= 2)
        {
            try
            {
                var options = new SmsSendOptions(enableDeliveryReport: true) { Tag = tag };
                SmsSendResult result = await client.SendAsync(from, to, text, options, cancellation);
                return SendVerdict.Of(result);
            }
            catch (RequestFailedException e) when (SendVerdict.NeverArrived(e) && attempt < SmsLimits.ConnectAttemptsMax)
            {
                Log.NotReached(logger, tag, attempt);
            }
            // Whatever else goes wrong on the way leaves one of two things: a refusal, or not knowing.
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                Log.Failed(logger, tag, e);
                return SendVerdict.Of(e);
            }

            await Task.Delay(wait, clock, cancellation);
        }
    }
}
