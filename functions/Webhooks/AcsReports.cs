using ContactFunctions.Domain.Texting.Sends;

namespace ContactFunctions.Functions.Webhooks;

/// <summary>Delivery reports of Azure Communication Services.</summary>
internal static class AcsReports
{
    /// <summary>Null: it is on the phone.</summary>
    /// <param name="details">Free text of the service; only what it says of blocks and numbers is told apart.</param>
    public static DeliveryReason? FailureOf(string? status, string? details) =>
        status == "Delivered" ? null
        : Says(details, "opted out") || Says(details, "blocked for given recipient") ? DeliveryReason.ProviderBlocked
        : Says(details, "invalid") ? DeliveryReason.InvalidNumber
        : Says(details, "unreachable") || Says(details, "unknown") ? DeliveryReason.Unreachable
        : DeliveryReason.Refused;

    private static bool Says(string? details, string word) => details?.Contains(word, StringComparison.OrdinalIgnoreCase) is true;
}
