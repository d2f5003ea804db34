using ContactFunctions.Domain.Messages.Files;

namespace ContactFunctions.Workflows.Attachments;

/// <summary>What may be sent.</summary>
/// <param name="BytesMax">Of one file.</param>
/// <param name="LooseAfter">How long a file is kept that was uploaded and never sent.</param>
public sealed record AttachmentPolicy(int BytesMax, IReadOnlyList<FileType> Allowed, TimeSpan LooseAfter)
{
    /// <summary>Files of one message.</summary>
    public const int OfOneMessageMax = 5;

    /// <summary>Whoever uses a file that nobody has touched for this long touches it: so nothing is swept from under a message that is being written.</summary>
    public static readonly TimeSpan FreshFor = TimeSpan.FromHours(1);
}
