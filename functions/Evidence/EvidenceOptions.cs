using System.ComponentModel.DataAnnotations;

namespace ContactFunctions.Functions.Evidence;

/// <summary>Section <c>Evidence</c>. One of <see cref="KeyVaultKey"/> and <see cref="KeyDirectory"/> is needed in Azure.</summary>
public sealed class EvidenceOptions
{
    public const string Section = "Evidence";

    /// <summary>Address of a P-256 key without a version, such as <c>https://example.vault.azure.net/keys/evidence</c>. Empty, the default: keys are files.</summary>
    [RegularExpression("^$|^https://[^/]+/keys/[^/]+/?$", ErrorMessage = "The address of a key in a vault, without a version, or none.")]
    public string KeyVaultKey { get; set; } = "";

    /// <summary>Folder of PEM files; the newest signs. Empty, the default: a folder of this user's, where a key is made.</summary>
    public string KeyDirectory { get; set; } = "";

    /// <summary>Address of an RFC 3161 authority. Empty, the default: nobody vouches for the time.</summary>
    [RegularExpression("^$|^https?://.+$", ErrorMessage = "An http(s) address, or none.")]
    public string TimeStampAuthority { get; set; } = "";

    /// <summary>How long the authority may take for one answer. Default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan TimeStampTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long which key of the vault signs is remembered: a rotation is noticed after it. Default 10 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan KeysKept { get; set; } = TimeSpan.FromMinutes(10);
}
