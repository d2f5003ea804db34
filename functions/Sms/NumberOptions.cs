using System.ComponentModel.DataAnnotations;
using ContactFunctions.Domain.Texting.Numbers;

namespace ContactFunctions.Functions.Sms;

/// <summary>One of our numbers.</summary>
public sealed class NumberOptions
{
    public const string Acs = "acs";
    public const string Twilio = "twilio";
    public const double PerSecondDefault = 10;
    private const double PerSecondMax = 1_000;

    /// <summary>E.164.</summary>
    public string Number { get; init; } = "";

    /// <summary><c>acs</c>, the default, or <c>twilio</c>.</summary>
    public string Provider { get; init; } = Acs;

    /// <summary>Texts that may leave this number within a second. Default 10.</summary>
    public double PerSecond { get; init; } = PerSecondDefault;

    /// <summary>The provider answers STOP, START and HELP itself, so that we do not. Default false.</summary>
    public bool AnswersOptOut { get; init; }

    internal IEnumerable<ValidationResult> Wrong()
    {
        if (!PhoneNumbers.IsE164(Number))
            yield return new ValidationResult($"'{Number}' is no number in E.164.", [nameof(Number)]);
        if (Provider is not (Acs or Twilio))
            yield return new ValidationResult($"Provider of {Number} must be {Acs} or {Twilio}.", [nameof(Provider)]);
        if (!(PerSecond is > 0 and <= PerSecondMax))
            yield return new ValidationResult($"PerSecond of {Number} must be more than 0 and at most {PerSecondMax}.", [nameof(PerSecond)]);
    }
}
