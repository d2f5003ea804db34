namespace ContactFunctions.Emulators.Mail;

internal static class MailLimits
{
    /// <summary>Mails kept; the oldest go first.</summary>
    public const int KeptMax = 500;

    public const int MailBytesMax = 1024 * 1024;

    /// <summary>RFC 5321 allows commands of 512; long addresses are forgiven.</summary>
    public const int LineBytesMax = 4_096;

    public const int RecipientsMax = 100;

    /// <summary>A client that says nothing for so long is dropped.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
}
