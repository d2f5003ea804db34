using System.Collections.Frozen;
using System.Globalization;
using ContactFunctions.Domain.Messages;

namespace ContactFunctions.Domain.Evidence.Print;

/// <summary>What a printed conversation says around what was said.</summary>
/// <param name="Language">BCP 47.</param>
public sealed record PrintWords(string Language)
{
    public static PrintWords English { get; } = new("en")
    {
        Title = "Record of a conversation", Conversation = "Conversation", Channel = "Channel", Queue = "Queue", Opened = "Opened", Ended = "Ended",
        Customer = "Customer", Phone = "Phone", Email = "E-mail", Code = "Customer code", Addresses = "Between", Page = "Page", Hold = "Legal hold",
        Erased = "The content was erased.", ErasedAt = "Erased", Withdrawn = "Taken back by its author", Choices = "Choices", Refers = "About",
        Delivery = "Delivery", Seals = "Proof", Sealed = "Sealed", Covers = "Entries", Key = "Key", Signature = "Signature", Stamped = "time-stamped by an authority",
        NotSealed = "Not sealed yet.", Exported = "Exported", By = "by", LastHash = "Hash of the last entry",
        Notice = "This page is for reading. The proof is the file that is exported as JSON Lines: its verifier tells whether every entry is as it was written.",
        Roles = Named(("Customer", "Customer"), ("Operator", "Staff"), ("Bot", "Bot"), ("System", "System")),
        Kinds = Named(("Note", "Note"), ("Whisper", "Whisper"), ("Audit", "Audit")),
        Events = EventWords.English,
        Sending = Named(
            ("pending", "not sent yet"), ("scheduled", "waits for its time"), ("sending", "being sent"), ("sent", "sent"), ("delivered", "delivered"), ("failed", "failed"),
            ("unknown", "outcome unknown"), ("optedOut", "opted out"), ("providerBlocked", "blocked by the provider"), ("invalidNumber", "invalid number"),
            ("unreachable", "unreachable"), ("refused", "refused")),
    };

    public static PrintWords Japanese { get; } = new("ja")
    {
        Title = "会話の記録", Conversation = "会話", Channel = "チャネル", Queue = "窓口", Opened = "開始", Ended = "終了",
        Customer = "お客様", Phone = "電話番号", Email = "メール", Code = "お客様コード", Addresses = "送受信番号", Page = "ページ", Hold = "証拠保全",
        Erased = "内容は消去されました。", ErasedAt = "消去日時", Withdrawn = "送信者が取り消したメッセージ", Choices = "選択肢", Refers = "対象",
        Delivery = "配信状況", Seals = "証明", Sealed = "封印", Covers = "対象エントリ", Key = "鍵", Signature = "署名", Stamped = "第三者機関のタイムスタンプ付き",
        NotSealed = "まだ封印されていません。", Exported = "出力", By = "担当", LastHash = "最終エントリのハッシュ",
        Notice = "このページは閲覧用です。証拠となるのはJSON Lines形式で出力したファイルで、検証ツールが各エントリの完全性を確認します。",
        Roles = Named(("Customer", "お客様"), ("Operator", "担当者"), ("Bot", "ボット"), ("System", "システム")),
        Kinds = Named(("Note", "メモ"), ("Whisper", "ささやき"), ("Audit", "監査")),
        Events = EventWords.Japanese,
        Sending = Named(
            ("pending", "未送信"), ("scheduled", "送信予約"), ("sending", "送信中"), ("sent", "送信済み"), ("delivered", "配信済み"), ("failed", "失敗"),
            ("unknown", "結果不明"), ("optedOut", "受信拒否"), ("providerBlocked", "事業者による遮断"), ("invalidNumber", "無効な番号"),
            ("unreachable", "到達不能"), ("refused", "拒否")),
    };

    public required string Title { get; init; }

    public required string Conversation { get; init; }

    public required string Channel { get; init; }

    public required string Queue { get; init; }

    public required string Opened { get; init; }

    public required string Ended { get; init; }

    public required string Customer { get; init; }

    public required string Phone { get; init; }

    public required string Email { get; init; }

    public required string Code { get; init; }

    public required string Addresses { get; init; }

    public required string Page { get; init; }

    public required string Hold { get; init; }

    public required string Erased { get; init; }

    public required string ErasedAt { get; init; }

    public required string Withdrawn { get; init; }

    public required string Choices { get; init; }

    public required string Refers { get; init; }

    public required string Delivery { get; init; }

    public required string Seals { get; init; }

    public required string Sealed { get; init; }

    public required string Covers { get; init; }

    public required string Key { get; init; }

    public required string Signature { get; init; }

    public required string Stamped { get; init; }

    public required string NotSealed { get; init; }

    public required string Exported { get; init; }

    public required string By { get; init; }

    public required string LastHash { get; init; }

    public required string Notice { get; init; }

    public required FrozenDictionary<string, string> Roles { get; init; }

    public required FrozenDictionary<string, string> Kinds { get; init; }

    public required FrozenDictionary<string, string> Events { get; init; }

    /// <summary>States of sendings, and why they failed.</summary>
    public required FrozenDictionary<string, string> Sending { get; init; }

    /// <summary>The stable name itself where there is no word for it.</summary>
    public string EventOf(string name) => Events.GetValueOrDefault(name, name);

    /// <summary>To the second, in UTC, which it says.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>How a sending stood, such as <c>failed (blocked by the recipient)</c>.</summary>
    public string DeliveryOf(Export.DeliveryFacts delivery) => delivery.Reason is { } reason ? $"{Word(delivery.State)} ({Word(reason)})" : Word(delivery.State);

    /// <summary>Who it was, such as <c>Hana (Staff)</c>.</summary>
    public string Who(Author author) =>
        author.Role is not AuthorRole.System && (author.Name ?? author.Id) is { } name ? $"{name} ({Roles[author.Role.ToString()]})" : Roles[author.Role.ToString()];

    private string Word(string name) => Sending.GetValueOrDefault(name, name);

    private static FrozenDictionary<string, string> Named(params (string Key, string Value)[] words) => words.ToFrozenDictionary(word => word.Key, word => word.Value);
}
