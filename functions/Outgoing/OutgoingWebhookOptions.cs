using System.ComponentModel.DataAnnotations;

namespace ContactFunctions.Functions.Outgoing;

/// <summary>Section <c>Webhooks:Outgoing</c>.</summary>
public sealed class OutgoingWebhookOptions
{
    public const string Section = "Webhooks:Outgoing";

    private const string SecretPattern = "^$|^.{16,}$";

    /// <summary>
    /// What the secret of each subscription is derived from, 16 characters or more; no receiver knows it. Empty, the default: nothing is called.
    /// </summary>
    [RegularExpression(SecretPattern, ErrorMessage = "A secret of 16 characters or more, or none.")]
    public string Secret { get; set; } = "";

    /// <summary>The secret before it was changed: signed with as well, until every receiver has the new one. Empty, the default: there is none.</summary>
    [RegularExpression(SecretPattern, ErrorMessage = "A secret of 16 characters or more, or none.")]
    public string PreviousSecret { get; set; } = "";

    /// <summary>How long one call may take, from the look-up of the name to the answer. Default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:20")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Ports that are called. Empty, the default: 443.</summary>
    [MaxLength(10)]
    public IList<int> Ports { get; } = [];

    /// <summary>
    /// What is called although it is not public, each as <c>host:port</c>, also without TLS: a receiver on the same machine or in the same
    /// network. Empty, the default: nothing.
    /// </summary>
    [MaxLength(20)]
    public IList<string> AllowedPrivate { get; } = [];

    internal IReadOnlyCollection<int> PortsCalled => Ports.Count == 0 ? [443] : [.. Ports];

    /// <summary>The newest first.</summary>
    internal IEnumerable<string> Secrets => ((IEnumerable<string>)[Secret, PreviousSecret]).Where(secret => secret.Length > 0);
}
