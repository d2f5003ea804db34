using System.Globalization;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Texting.Consents;

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
        Withdrawn = "A message was withdrawn.",
        Ended = "The conversation has ended. Thank you.",
        CustomerLeft = "You ended the conversation.",
        Closed = "We are closed at the moment. We will answer as soon as we open.",
        Crowded = "Many people are writing to us right now. Thank you for your patience: we answer in the order of arrival.",
        LeaveMessage = "Everybody is busy at the moment. Leave your message here: we will answer as soon as we can.",
        CallBackOffer = "It takes longer than usual. Leave your phone number, and we will call you when it is your turn.",
        CallBack = "Thank you. We will call you; you keep your place in line and may leave this page.",
        JoinedFormat = "{0} has joined the conversation.",
        LeftFormat = "{0} has left the conversation.",
        PositionFormat = "Thank you for waiting. You are number {0} in line.",
        EstimateFormat = " The estimated wait is about {0} min.",
        StoppedFormat = "{0}: You will get no more texts from this number. Reply START to get them again.",
        StartedFormat = "{0}: You will get texts from this number again. Reply STOP to end them, HELP for help.",
        HelpFormat = "{0}: Write to us here and a person will answer. Reply STOP to get no more texts.",
        PicturesFormat = "[{0} picture(s) or file(s) came with this text]",
    };

    private static readonly SystemTexts Japanese = new()
    {
        ConnectedFormat = "{0}におつなぎしました。",
        Transferred = "担当者を交代します。順番とこれまでの内容はそのまま引き継がれます。",
        OperatorLost = "担当者との接続が切れました。次の順番でご案内します。",
        BackInQueue = "お帰りなさい。空いている担当者が続きを承ります。",
        Withdrawn = "メッセージが取り消されました。",
        Ended = "会話は終了しました。ありがとうございました。",
        CustomerLeft = "会話を終了しました。",
        Closed = "ただいま営業時間外です。営業開始後に順次お答えします。",
        Crowded = "ただいまお問い合わせが集中しております。順番にお答えしますので、しばらくお待ちください。",
        LeaveMessage = "ただいま大変混み合っております。メッセージをお残しください。順次お答えします。",
        CallBackOffer = "通常よりお時間がかかっております。電話番号をご登録いただければ、順番になりましたらお電話いたします。",
        CallBack = "ありがとうございます。順番になりましたらお電話いたします。このページは閉じていただいて構いません。",
        JoinedFormat = "{0}が会話に参加しました。",
        LeftFormat = "{0}が会話から退出しました。",
        PositionFormat = "お待たせしております。現在{0}番目です。",
        EstimateFormat = "待ち時間の目安は約{0}分です。",
        StoppedFormat = "{0}：この番号からの配信を停止しました。再開するには START と返信してください。",
        StartedFormat = "{0}：この番号からの配信を再開しました。停止は STOP、ヘルプは HELP と返信してください。",
        HelpFormat = "{0}：こちらにご用件をお送りいただければ担当者がお答えします。配信停止は STOP と返信してください。",
        PicturesFormat = "[画像またはファイルが{0}件届きました]",
    };

    public required string Transferred { get; init; }

    public required string OperatorLost { get; init; }

    public required string BackInQueue { get; init; }

    public required string Withdrawn { get; init; }

    public required string Ended { get; init; }

    public required string CustomerLeft { get; init; }

    public required string Closed { get; init; }

    public required string Crowded { get; init; }

    public required string LeaveMessage { get; init; }

    public required string CallBackOffer { get; init; }

    public required string CallBack { get; init; }

    private string JoinedFormat { get; init; } = "";

    private string LeftFormat { get; init; } = "";

    private string ConnectedFormat { get; init; } = "";

    private string PositionFormat { get; init; } = "";

    private string EstimateFormat { get; init; } = "";

    private string StoppedFormat { get; init; } = "";

    private string StartedFormat { get; init; } = "";

    private string HelpFormat { get; init; } = "";

    private string PicturesFormat { get; init; } = "";

    /// <param name="locale">BCP 47; null means English.</param>
    public static SystemTexts For(string? locale) =>
        locale is not null && locale.StartsWith("ja", StringComparison.OrdinalIgnoreCase) ? Japanese : English;

    public string Connected(string name) => string.Format(CultureInfo.InvariantCulture, ConnectedFormat, name);

    public string Joined(string name) => string.Format(CultureInfo.InvariantCulture, JoinedFormat, name);

    public string Left(string name) => string.Format(CultureInfo.InvariantCulture, LeftFormat, name);

    /// <summary>What the law wants to be said once: who writes, and how to stop or start it.</summary>
    public string Line(ReplyKind what, Organisation organisation)
    {
        if (what is ReplyKind.Help && (ReferenceEquals(this, Japanese) ? organisation.Texting.HelpText?.Ja : organisation.Texting.HelpText?.En) is { } help)
            return help;
        var format = what switch
        {
            ReplyKind.Stopped => StoppedFormat,
            ReplyKind.Started => StartedFormat,
            ReplyKind.Help => HelpFormat,
        };
        return string.Format(CultureInfo.InvariantCulture, format, organisation.Name.Length > 0 ? organisation.Name : "SMS");
    }

    public string Pictures(int count) => string.Format(CultureInfo.InvariantCulture, PicturesFormat, count);

    /// <param name="estimate">Rounded up to minutes; null leaves the sentence out.</param>
    public string WaitNotice(int position, TimeSpan? estimate) =>
        string.Format(CultureInfo.InvariantCulture, PositionFormat, position)
        + (estimate is { } wait ? string.Format(CultureInfo.InvariantCulture, EstimateFormat, Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes))) : "");
}
