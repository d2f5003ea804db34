using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Routing;
using static ContactFunctions.Domain.Routing.FactKind;

namespace ContactFunctions.Workflows.Supervision;

/// <summary>What the ledger decided, as a sentence.</summary>
internal static class DecisionWords
{
    public static Names Of(Fact fact, Organisation organisation)
    {
        var who = Name(fact.Operator, organisation);
        var from = Name(fact.From, organisation);
        var by = fact.By is "system" or null ? "" : Name(fact.By, organisation);
        var queue = organisation.PolicyOf(fact.Queue).Name;
        return fact.Kind switch
        {
            Queued => new($"Came into {queue}.", $"{queue}に入りました。"),
            Reopened => new($"Was taken up again in {queue}.", $"{queue}で再開しました。"),
            FoundClosed => new($"{queue} was closed.", $"{queue}は受付時間外でした。"),
            Deferred => new($"{queue} takes messages only.", $"{queue}はメッセージのみ受け付けています。"),
            OfferMade => new($"{who} was asked.", $"{who}に打診しました。"),
            OfferReduced => new($"{who} is no longer asked.", $"{who}への打診を取り下げました。"),
            OfferDeclined => new($"{who} declined.", $"{who}が辞退しました。"),
            OfferExpired => new($"{who} did not answer in time.", $"{who}は時間内に応答しませんでした。"),
            OfferWithdrawn => new($"The offer to {who} was taken back.", $"{who}への打診を取り消しました。"),
            Accepted => new($"{who} accepted.", $"{who}が引き受けました。"),
            AutoConnected => new($"{who} was connected at once.", $"{who}に直接つなぎました。"),
            ForceAssigned => new($"{by} gave it to {who}.", $"{by}が{who}に割り当てました。"),
            TransferredToQueue => new($"{from} sent it to {queue}.", $"{from}が{queue}に転送しました。"),
            TransferOffered => new($"{from} asked {who} to take it over.", $"{from}が{who}に引き継ぎを依頼しました。"),
            TransferAccepted => new($"{who} took it over from {from}.", $"{who}が{from}から引き継ぎました。"),
            TransferDeclined or TransferExpired or TransferWithdrawn => new($"{who} did not take it over; it stays with {from}.", $"{who}は引き継がず、{from}のままです。"),
            ConsultOffered => new($"{from} asked {who} for advice.", $"{from}が{who}に相談を依頼しました。"),
            ConferenceOffered => new($"{from} asked {who} to join.", $"{from}が{who}に参加を依頼しました。"),
            ConsultJoined => new($"{who} advises {from}.", $"{who}が{from}の相談に応じています。"),
            ConferenceJoined => new($"{who} joined.", $"{who}が参加しました。"),
            InvitationEnded => new($"{who} did not join.", $"{who}は参加しませんでした。"),
            ConsultCompleted => new($"{from} handed over to {who}.", $"{from}が{who}に引き継ぎました。"),
            SupervisorJoined => new($"{who} joined as supervisor.", $"{who}が管理者として参加しました。"),
            ParticipantLeft => new($"{who} left.", $"{who}が退出しました。"),
            Overflowed => new($"Waited too long and went on to {queue}.", $"待ち時間超過のため{queue}に移りました。"),
            Moved => by.Length == 0
                ? new($"Was moved to {queue} by a rule.", $"ルールにより{queue}に移りました。")
                : new($"{by} moved it to {queue}.", $"{by}が{queue}に移しました。"),
            Reprioritised => by.Length == 0
                ? new($"A rule changed its priority ({fact.Reason}).", $"ルールにより優先度が変わりました（{fact.Reason}）。")
                : new($"{by} changed its priority ({fact.Reason}).", $"{by}が優先度を変更しました（{fact.Reason}）。"),
            SkillRelaxed => new($"The skill {fact.Reason} is no longer required.", $"スキル{fact.Reason}は必須ではなくなりました。"),
            AtRisk => new($"A service level is at risk ({fact.Reason}).", $"サービス目標が危うくなりました（{fact.Reason}）。"),
            CallBackAsked => new("The customer asked to be called back.", "お客様が折り返し電話を希望しました。"),
            OperatorLost => new($"The connection to {from} was lost; it is next in line.", $"{from}との接続が切れ、先頭に戻りました。"),
            WentIdle => new("The customer went quiet.", "お客様の返信が途絶えました。"),
            Resumed => new($"{who} went on with it.", $"{who}が再開しました。"),
            RequeuedOnReturn => new($"The customer came back and {from} had no room.", $"お客様が戻りましたが、{from}に空きがありませんでした。"),
            ClosedByOperator => new($"{who} ended it.", $"{who}が終了しました。"),
            ClosedByCustomer or CustomerLeft => new("The customer left.", "お客様が退出しました。"),
            ClosedBySystem => new("Was closed by itself.", "自動的に終了しました。"),
            ForceClosed => new($"{by} ended it.", $"{by}が終了させました。"),
            WrapUpDone => new($"{who} finished.", $"{who}の後処理が終わりました。"),
            WrapUpExtended => new($"{who} took more time for paperwork.", $"{who}が後処理を延長しました。"),
            MonitorStarted or MonitorEnded => new("", ""),
        };
    }

    private static string Name(string? id, Organisation organisation) => id is null ? "" : organisation.ProfileOf(id).Name;
}
