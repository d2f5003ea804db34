namespace ContactFunctions.Domain.Organisations;

/// <summary>The organisation of a laptop: two queues, three operators, two phone numbers. Always open.</summary>
public static class DemoOrganisation
{
    public const string Number = "+15550100";

    /// <summary>Reached through another provider than <see cref="Number"/>.</summary>
    public const string OtherNumber = "+15550101";

    public static Organisation Create() => new(
        [
            new QueuePolicy { Queue = "support", Name = "Support", Names = new Names("Support", "サポート") },
            new QueuePolicy { Queue = "sales", Name = "Sales", Names = new Names("Sales", "ご購入相談"), AutoConnect = true },
        ],
        [
            new OperatorProfile("hana", "Hana Sato", ["support"], []),
            new OperatorProfile("ken", "Ken Mori", ["support"], []),
            new OperatorProfile("mika", "Mika Ito", ["support", "sales"], []),
        ],
        new Dictionary<string, string> { [Number] = "support", [OtherNumber] = "support" })
    {
        Name = "ContactFunctions Demo",
        Reasons =
        [
            new AwayReason("lunch", new Names("Lunch", "昼休み")),
            new AwayReason("break", new Names("Break", "休憩")),
            new AwayReason("meeting", new Names("Meeting", "会議"), Productive: true),
            new AwayReason("training", new Names("Training", "研修"), Productive: true),
        ],
        Dispositions =
        [
            new Disposition("solved", new Names("Solved", "解決")),
            new Disposition("follow-up", new Names("Follow-up needed", "後日対応")),
            new Disposition("no-answer", new Names("Customer did not answer", "お客様の応答なし")),
            new Disposition("wrong-queue", new Names("Wrong queue", "窓口違い")),
            new Disposition("spam", new Names("Spam", "迷惑行為")),
        ],
        Replies =
        [
            new CannedReply("hello", new Names("Greeting", "挨拶"), new Names("Hello! How can I help you?", "お問い合わせありがとうございます。ご用件をお聞かせください。"), []),
            new CannedReply("moment", new Names("One moment", "少々お待ちください"), new Names("One moment please, I am looking into it.", "確認いたしますので、少々お待ちください。"), []),
            new CannedReply(
                "order-number", new Names("Ask for the order", "注文番号の確認"), new Names("Could you tell me your order number?", "ご注文番号をお知らせいただけますか。"), ["support"]),
            new CannedReply("thanks", new Names("Goodbye", "結び"), new Names("Thank you for writing to us.", "ご利用ありがとうございました。"), []),
        ],
    };
}
