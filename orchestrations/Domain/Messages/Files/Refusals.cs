using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Domain.Messages.Files;

public sealed record AttachmentTooLarge(int BytesMax) : Refusal("attachment_too_large", $"A file may have at most {BytesMax} bytes.");

/// <summary>It is not what it was said to be, or nothing that may be sent.</summary>
public sealed record AttachmentTypeNotAllowed(IReadOnlyList<string> Allowed) : Refusal(
    "attachment_type_not_allowed", $"The bytes are not of the announced type, or of none that may be sent: {string.Join(", ", Allowed)}.");

public sealed record AttachmentRejected() : Refusal("attachment_rejected", "The scanner rejected this file.");

/// <summary>Nothing was stored; the same upload may be tried again.</summary>
public sealed record ScannerUnavailable() : Refusal("scanner_unavailable", "Files cannot be checked at the moment; try again.");

public sealed record ClientAttachmentIdReused() : Conflict("client_attachment_id_reused", "This clientAttachmentId was used for another file.");

/// <summary>The channel carries texts alone.</summary>
public sealed record AttachmentsNotCarried() : Conflict("attachments_not_carried", "This channel does not carry files.");
