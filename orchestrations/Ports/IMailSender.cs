namespace ContactFunctions.Ports;

/// <summary>Sends one mail. Never repeats by itself.</summary>
public interface IMailSender
{
    /// <summary>False: nothing can be sent, and nobody is offered to be written to.</summary>
    bool IsReady { get; }

    Task<MailOutcome> SendAsync(Mail mail, CancellationToken cancellation);
}

/// <param name="Text">Plain text.</param>
/// <param name="Id">Names the mail: goes out as the left side of its <c>Message-ID</c>.</param>
public sealed record Mail(string To, string Subject, string Text, string Id);

/// <summary>What is known once a mail was handed to a server.</summary>
public enum MailOutcome
{
    /// <summary>The server took it.</summary>
    Sent,

    /// <summary>The server did not take it, and will not.</summary>
    Refused,

    /// <summary>It certainly did not go out: no connection came about, or the server asked for patience.</summary>
    NotNow,

    /// <summary>It may have gone out.</summary>
    Unknown,
}
