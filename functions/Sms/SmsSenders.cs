using System.Collections.Frozen;
using System.Diagnostics;
using ContactFunctions.Domain.Texting.Sends;
using ContactFunctions.Ports;
using ContactFunctions.Ports.Telemetry;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Sms;

/// <summary>Each number by its provider.</summary>
/// <param name="acs">Null when it is not set up; here and below.</param>
internal sealed class SmsSenders(IReadOnlyList<NumberOptions> numbers, ISmsProvider? acs, ISmsProvider? twilio, ILogger<SmsSenders> logger) : ISmsSender
{
    private static readonly NumberOptions Ordinary = new();

    private readonly FrozenDictionary<string, NumberOptions> known = numbers.DistinctBy(number => number.Number).ToFrozenDictionary(number => number.Number);

    public SmsLine LineOf(string ours)
    {
        var number = known.GetValueOrDefault(ours, Ordinary);
        return new(number.PerSecond, number.AnswersOptOut);
    }

    public async Task<SmsOutcome> SendAsync(string from, string to, string text, string tag, CancellationToken cancellation)
    {
        if (ProviderOf(from) is not { } provider)
        {
            Log.NoProvider(logger, tag);
            return new SmsOutcome.Refused(DeliveryReason.Refused);
        }

        using var span = Traces.Begin("sms send", ActivityKind.Client)?.SetTag(Tags.Provider, provider == acs ? NumberOptions.Acs : NumberOptions.Twilio);
        var outcome = await provider.SendAsync(from, to, text, tag, cancellation);
        span?.SetTag(Tags.Outcome, outcome.GetType().Name);
        if (outcome is not SmsOutcome.Sent)
            Log.NotSent(logger, tag, outcome.GetType().Name);
        return outcome;
    }

    private ISmsProvider? ProviderOf(string from) => known.TryGetValue(from, out var number)
        ? number.Provider == NumberOptions.Twilio ? twilio : acs
        : acs ?? twilio;
}
