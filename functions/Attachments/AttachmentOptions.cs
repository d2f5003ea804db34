using System.ComponentModel.DataAnnotations;
using ContactFunctions.Domain.Messages.Files;

namespace ContactFunctions.Functions.Attachments;

/// <summary>Section <c>Attachments</c>.</summary>
public sealed class AttachmentOptions : IValidatableObject
{
    public const string Section = "Attachments";

    /// <summary>Size of one file in bytes. Default 10 MiB, 1 to 25 MiB: the worker's web server takes less than 30 MB.</summary>
    [Range(1, 25 * 1024 * 1024)]
    public int BytesMax { get; set; } = 10 * 1024 * 1024;

    /// <summary>Media types that may be sent, separated by commas; each one of <see cref="FileTypes.All"/>. Empty, the default: all of them.</summary>
    public string Types { get; set; } = "";

    /// <summary>Where files are posted to be scanned. Empty, the default: they are not scanned.</summary>
    [RegularExpression("^$|^https?://.+", ErrorMessage = "An http or https address, or none.")]
    public string ScanUrl { get; set; } = "";

    /// <summary>Sent to the scanner as bearer token. Empty, the default: none.</summary>
    public string ScanKey { get; set; } = "";

    /// <summary>How long one scan may take. Default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:40")]
    public TimeSpan ScanTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Minutes for which a link to a file works. Default 60, 1 to 1,440.</summary>
    [Range(1, 1_440)]
    public int LinkMinutes { get; set; } = 60;

    /// <summary>Hours after which a file that was uploaded and never sent is deleted. Default 24, 2 to 720.</summary>
    [Range(2, 720)]
    public int LooseHours { get; set; } = 24;

    public IReadOnlyList<FileType> Allowed => Types.Length == 0
        ? FileTypes.All
        : [.. FileTypes.All.Where(type => Names.Contains(type.ContentType, StringComparer.OrdinalIgnoreCase))];

    private IEnumerable<string> Names => Types.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Names
        .Where(name => !FileTypes.All.Any(type => type.ContentType.Equals(name, StringComparison.OrdinalIgnoreCase)))
        .Select(name => new ValidationResult($"{name} is not a media type that can be recognised.", [nameof(Types)]));
}
