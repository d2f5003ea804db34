using ContactFunctions.Domain.Hooks;
using ContactFunctions.Domain.Organisations.Document;

namespace ContactFunctions.Domain.Organisations.Rules;

/// <summary>Which other systems are told of what happens.</summary>
internal static class WebhookRules
{
    private static readonly int[] Ports = [443];

    public static void Check(OrganisationDocument document, Findings findings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, hook) in findings.Each("webhooks", document.Webhooks, HookLimits.SubscriptionsMax))
        {
            findings.Id($"{path}.id", hook.Id, seen);
            findings.Name($"{path}.name", hook.Name);
            Address($"{path}.address", hook.Address, findings);
            Events($"{path}.events", hook.Events, findings);
        }
    }

    /// <summary>Settings may allow more than what is public, so that what is sound but not public is a warning.</summary>
    private static void Address(string path, string? address, Findings findings)
    {
        if (string.IsNullOrEmpty(address))
            findings.Add(path, "missing", "This field is missing.");
        else if (address.Length > HookLimits.AddressCharactersMax)
            findings.Add(path, "too_long", $"At most {HookLimits.AddressCharactersMax} characters are allowed.");
        else if (TargetRules.WhyMalformed(address, out _) is { } wrong)
            findings.Add(path, "invalid_url", wrong);
        else if (TargetRules.WhyNot(address, Ports, []) is { } doubtful)
            findings.Warn(path, "private_address", $"{doubtful} It is called only if the settings of the application allow it.");
    }

    private static void Events(string path, IReadOnlyList<string?>? events, Findings findings)
    {
        if (events is null or [])
            findings.Add(path, "missing", "At least one event is needed.");
        foreach (var (at, name) in (events ?? []).Take(OrganisationLimits.PartsMax).Index())
            if (HookKinds.Read(name) is null)
                findings.Add($"{path}[{at}]", "unknown_value", $"One of {string.Join(", ", HookKinds.Names)} is allowed.");
        if (events?.Count > OrganisationLimits.PartsMax)
            findings.Add(path, "too_many", $"At most {OrganisationLimits.PartsMax} are allowed.");
    }
}
