namespace Azure.Communication.Sms;

public class SmsSendResult
{
    internal SmsSendResult(string to, string? messageId, int httpStatusCode, bool successful, string? errorMessage)
    {
        To = to;
        MessageId = messageId;
        HttpStatusCode = httpStatusCode;
        Successful = successful;
        ErrorMessage = errorMessage;
    }

    public string To { get; }

    /// <summary>Null for a recipient that was refused.</summary>
    public string? MessageId { get; }

    /// <summary>Status for this recipient, 202 when the message was taken.</summary>
    public int HttpStatusCode { get; }

    /// <summary>Whether the message was taken, not whether it was delivered.</summary>
    public bool Successful { get; }

    public string? ErrorMessage { get; }
}
