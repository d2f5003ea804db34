namespace ContactFunctions.Ports.Telemetry;

/// <summary>Names of attributes of spans and measurements. Values are ids and names of ours; there is no other attribute.</summary>
public static class Tags
{
    public const string Conversation = "conversation.id";
    public const string Operator = "operator.id";
    public const string Queue = "queue";
    public const string Channel = "channel";
    public const string Function = "function";
    public const string Duty = "duty";

    /// <summary><c>in</c> or <c>out</c>, seen from the center.</summary>
    public const string Direction = "direction";

    /// <summary>Role of an author.</summary>
    public const string Author = "author";

    /// <summary>Table, blob container or storage queue.</summary>
    public const string Store = "store";

    /// <summary>Method of a storage request.</summary>
    public const string Operation = "operation";

    public const string Outcome = "outcome";
    public const string StatusClass = "status.class";
    public const string Limit = "limit";
    public const string Reason = "reason";
    public const string Provider = "provider";
}
