namespace ContactFunctions.Domain.Messages;

/// <summary>A file that came with a message. The bytes are kept elsewhere; what is here says which bytes they were.</summary>
/// <param name="Id">Unique within the conversation.</param>
/// <param name="Name">As the sender called it, without a path.</param>
/// <param name="ContentType">Media type as it was found out from the bytes, such as <c>image/png</c>.</param>
/// <param name="Sha256">Of the bytes, lower-case hex.</param>
public sealed record Attachment(string Id, string Name, string ContentType, long Bytes, string Sha256);
