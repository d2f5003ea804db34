using System.Collections.Frozen;

namespace ContactFunctions.Domain.Evidence.Print;

/// <summary>What the events of a record are called in print.</summary>
internal static class EventWords
{
    public static FrozenDictionary<string, string> English { get; } = Words.ToFrozenDictionary(word => word.Name, word => word.English);

    public static FrozenDictionary<string, string> Japanese { get; } = Words.ToFrozenDictionary(word => word.Name, word => word.Japanese);

    private static (string Name, string English, string Japanese)[] Words =>
    [
        ("opened", "Opened", "開始"), ("reopened", "Opened again", "再開"), ("formAnswered", "Answered before the chat", "事前質問への回答"),
        ("foundClosed", "Found closed", "営業時間外"), ("crowded", "Told that it is crowded", "混雑のご案内"), ("deferred", "Left a message", "伝言受付"),
        ("callBackOffered", "Call-back offered", "折り返し電話のご案内"), ("callBackAsked", "Call-back asked for", "折り返し電話の希望"),
        ("waiting", "Told the wait", "待ち時間のご案内"), ("queued", "Queued", "受付"), ("offerMade", "Offered", "打診"), ("offerDeclined", "Declined", "辞退"),
        ("offerExpired", "Not answered", "応答なし"), ("offerWithdrawn", "Offer withdrawn", "打診の取り下げ"), ("offerReduced", "One of several asked is out", "打診先の減少"),
        ("connected", "Connected", "接続"), ("transferredToQueue", "Transferred to a queue", "窓口へ転送"), ("transferOffered", "Transfer offered", "転送の打診"),
        ("transferAccepted", "Transfer accepted", "転送の承諾"), ("transferDeclined", "Transfer declined", "転送の辞退"),
        ("transferExpired", "Transfer not answered", "転送への応答なし"), ("transferWithdrawn", "Transfer withdrawn", "転送の取り下げ"),
        ("operatorLost", "Connection to the operator lost", "担当者との接続断"), ("wentIdle", "Customer went quiet", "お客様の返信なし"), ("resumed", "Resumed", "再開"),
        ("requeuedOnReturn", "Queued again on return", "再受付"), ("closedByOperator", "Ended by staff", "担当者が終了"), ("closedByCustomer", "Ended by the customer", "お客様が終了"),
        ("closedBySystem", "Ended by itself", "自動終了"), ("forceClosed", "Ended by a supervisor", "管理者が終了"), ("customerLeft", "Customer left", "お客様が退出"),
        ("wrapUpDone", "Paperwork done", "後処理完了"), ("wrapUpExtended", "Paperwork extended", "後処理延長"), ("skillRelaxed", "Skill no longer required", "スキル条件の緩和"),
        ("overflowed", "Waited too long, went on", "待ち時間超過で移動"), ("moved", "Moved", "移動"), ("reprioritised", "Priority changed", "優先度変更"),
        ("forceAssigned", "Assigned by a supervisor", "管理者が割り当て"), ("consultOffered", "Advice asked for", "相談の依頼"), ("consultJoined", "Adviser joined", "相談相手が参加"),
        ("consultCompleted", "Handed over after advice", "相談後の引き継ぎ"), ("conferenceOffered", "Colleague asked to join", "参加の依頼"), ("conferenceJoined", "Colleague joined", "同僚が参加"),
        ("invitationEnded", "Invitation ended", "依頼の終了"), ("supervisorJoined", "Supervisor joined", "管理者が参加"), ("participantLeft", "Left", "退出"),
        ("monitorStarted", "Reading along began", "モニタリング開始"), ("monitorEnded", "Reading along ended", "モニタリング終了"),
        ("firstResponseWarning", "First response at risk", "初回応答の警告"), ("firstResponseBreach", "First response too late", "初回応答の遅延"),
        ("firstResponseEscalation", "First response escalated", "初回応答のエスカレーション"), ("nextResponseWarning", "Next response at risk", "応答の警告"),
        ("nextResponseBreach", "Next response too late", "応答の遅延"), ("nextResponseEscalation", "Next response escalated", "応答のエスカレーション"),
        ("resolutionWarning", "Resolution at risk", "解決の警告"), ("resolutionBreach", "Resolution too late", "解決の遅延"),
        ("resolutionEscalation", "Resolution escalated", "解決のエスカレーション"), ("textsLeftOut", "Texts beyond the limit left out", "上限を超えたテキストを受け付けず"), ("webhookFailed", "Webhook not taken", "Webhook失敗"),
        ("rated", "Rated", "評価"), ("read", "Read by staff", "担当者が閲覧"), ("withdrawn", "Message taken back", "メッセージの取り消し"),
        ("erased", "Content erased", "内容の消去"), ("holdPlaced", "Legal hold placed", "証拠保全の開始"), ("holdReleased", "Legal hold released", "証拠保全の解除"),
        ("exported", "Exported", "出力"), ("followUpConsented", "Agreed to be followed up", "フォローアップに同意"), ("followUpSent", "Followed up", "フォローアップ送信"),
        ("followUpStopped", "No more follow-up", "フォローアップ停止"), ("optedOut", "Opted out of texts", "SMS受信拒否"), ("optedIn", "Opted in to texts", "SMS受信許可"),
        ("customerMerged", "Customer recognised", "お客様情報の統合"),
    ];
}
