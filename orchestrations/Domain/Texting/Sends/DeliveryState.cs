namespace ContactFunctions.Domain.Texting.Sends;

/// <summary>How the send of an entry on a channel such as SMS stands. On the wire in lower camel case.</summary>
public enum DeliveryState
{
    Pending,

    /// <summary>Handed to the provider, or about to be: after a crash nobody knows, and it is not sent again.</summary>
    Sending,

    Sent,

    /// <summary>The provider reported it on the phone.</summary>
    Delivered,

    Failed,

    /// <summary>The outcome was lost; a delivery report may still tell, and only a person may send it again.</summary>
    Unknown,

    /// <summary>It waits for its time: the end of quiet hours, its turn, or a provider who asked for patience.</summary>
    Scheduled,
}
