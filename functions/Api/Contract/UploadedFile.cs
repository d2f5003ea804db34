using ContactFunctions.Domain.Messages;

namespace ContactFunctions.Functions.Api.Contract;

/// <param name="Name">As others will see it.</param>
/// <param name="ContentType">As it was found out from the bytes.</param>
public sealed record UploadedFile(string AttachmentId, string Name, string ContentType, long Bytes, string Sha256)
{
    public static UploadedFile Of(Attachment file) => new(file.Id, file.Name, file.ContentType, file.Bytes, file.Sha256);
}
