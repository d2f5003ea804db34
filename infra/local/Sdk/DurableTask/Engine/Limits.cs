namespace ContactFunctions.DurableEngine;

internal static class Limits
{
    /// <summary>Longest input, output, event or custom status, in UTF-16 characters (256 KiB): three of them share a row of 1 MiB.</summary>
    public const int PayloadCharsMax = 128 * 1024;

    /// <summary>From this size on (16 KiB) a payload is logged: histories carry references, not contents.</summary>
    public const int PayloadCharsAdvised = 8 * 1024;

    /// <summary>One property of a table row holds 64 KiB of text.</summary>
    public const int ChunkChars = 32_000;

    /// <summary>Operations of one table transaction, the fence included.</summary>
    public const int TransactionOperationsMax = 100;

    /// <summary>Characters of the episodes that share a transaction; the service takes 4 MiB, and a character may need six bytes.</summary>
    public const int TransactionCharsMax = 600_000;

    /// <summary>Characters of an instance's own row, letters that wait to be sent included; the service takes 1 MiB.</summary>
    public const int HeadCharsMax = 480_000;

    /// <summary>Ids of taken messages that go along when an instance continues as new.</summary>
    public const int SeenMessagesMax = 64;

    /// <summary>A longer history (5 MB of text) fails the instance: its rows would not fit one transaction.</summary>
    public const int HistoryChunksMax = 80;

    public const int InstanceIdCharsMax = 200;

    /// <summary>Histories that a bucket keeps in memory.</summary>
    public const int CachedInstancesMax = 1_000;

    /// <summary>How long a client call looks for the owner of its instance.</summary>
    public static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(30);

    /// <summary>Only a host that hangs is noticed by it: a dead one by its connections. So it outlasts a machine that is busy.</summary>
    public static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(4);

    /// <summary>How long an ended lease stays to be seen.</summary>
    public static readonly TimeSpan LeaseMemory = TimeSpan.FromMinutes(1);

    public static readonly TimeSpan LeaseRenewal = TimeSpan.FromSeconds(0.5);
}
