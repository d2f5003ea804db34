using System.Globalization;

namespace ContactFunctions.Domain.Messages;

/// <summary>What the system says by itself, in the customer's language. English where a language is missing.</summary>
public sealed record SystemTexts
{
    private static readonly SystemTexts English = new()
    {
        ConnectedFormat = "You are now connected with {0}.",
        Transferred = "You are being transferred to a colleague. Your place and everything you wrote go along.",
        OperatorLost = "We lost the connection to your contact. You are next in line.",
        BackInQueue = "Welcome back. The next free colleague takes over.",
        Ended = "The conversation has ended. Thank you.",
        CustomerLeft = "You ended the conversation.",
        Closed = "We are closed at the moment. We will answer as soon as we open.",
        PositionFormat = "Thank you for waiting. You are number {0} in line.",
        EstimateFormat = " The estimated wait is about {0} min.",
    };

    private static readonly SystemTexts Japanese = new()
    {
        ConnectedFormat = "{0}におつなぎしました。",
        Transferred = "担当者を交代します。順番とこれまでの内容はそのまま引き継がれます。",
        OperatorLost = "担当者との接続が切れました。次の順番でご案内します。",
        BackInQueue = "お帰りなさい。空いている担当者が続きを承ります。",
        Ended = "会話は終了しました。ありがとうございました。",
        CustomerLeft = "会話を終了しました。",
        Closed = "ただいま営業時間外です。営業開始後に順次お答えします。",
        PositionFormat = "お待たせしております。現在{0}番目です。",
        EstimateFormat = "待ち時間の目安は約{0}分です。",
    };

    public required string Transferred { get; init; }

    public required string OperatorLost { get; init; }

    public required string BackInQueue { get; init; }

    public required string Ended { get; init; }

    public required string CustomerLeft { get; init; }

    public required string Closed { get; init; }

    private string ConnectedFormat { get; init; } = "";

    private string PositionFormat { get; init; } = "";

    private string EstimateFormat { get; init; } = "";

    /// <param name="locale">BCP 47; null means English.</param>
    public static SystemTexts For(string? locale) =>
        locale is not null && locale.StartsWith("ja", StringComparison.OrdinalIgnoreCase) ? Japanese : English;

    public string Connected(string name) => string.Format(CultureInfo.InvariantCulture, ConnectedFormat, name);

    /// <param name="estimate">Rounded up to minutes; null leaves the sentence out.</param>
    public string WaitNotice(int position, TimeSpan? estimate) =>
        string.Format(CultureInfo.InvariantCulture, PositionFormat, position)
        + (estimate is { } wait ? string.Format(CultureInfo.InvariantCulture, EstimateFormat, Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes))) : "");
}
