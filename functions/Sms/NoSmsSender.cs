using ContactFunctions.Domain.Texting.Sends;
using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Sms;

/// <summary>For an organisation without a provider: what operators write is kept and shown as not sent.</summary>
internal sealed class NoSmsSender : ISmsSender
{
    public Task<SmsOutcome> SendAsync(string from, string to, string text, string tag, CancellationToken cancellation) =>
        Task.FromResult<SmsOutcome>(new SmsOutcome.Refused(DeliveryReason.Refused));

    public SmsLine LineOf(string ours) => new(NumberOptions.PerSecondDefault, AnswersOptOut: false);
}
