namespace ContactFunctions.Emulators.Mail;

/// <summary>Recipients to whom something happens, whatever their host.</summary>
internal static class Mishaps
{
    /// <summary>Null: mail for them is taken.</summary>
    public static string? RefusalOf(string recipient) => NameOf(recipient) switch
    {
        "nobody" => "550 No such mailbox",
        "later" => "451 Come again later",
        _ => null,
    };

    /// <summary>The mail arrives, and the connection breaks instead of an answer.</summary>
    public static bool LosesTheAnswer(string recipient) => NameOf(recipient) == "lost";

    private static string NameOf(string recipient) => recipient.Split('@')[0].ToLowerInvariant();
}
