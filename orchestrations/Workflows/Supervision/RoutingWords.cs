using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Routing;
using static ContactFunctions.Domain.Conversations.ConversationState;

namespace ContactFunctions.Workflows.Supervision;

/// <summary>Where a conversation stands, as a sentence.</summary>
internal static class RoutingWords
{
    /// <param name="placement">Null once the ledger has let go of it.</param>
    public static Names Of(ConversationState state, Placement? placement, Organisation organisation)
    {
        var queue = placement is null ? "" : organisation.PolicyOf(placement.Queue).Name;
        var owner = placement?.Owner is { } id ? organisation.ProfileOf(id).Name : "";
        return state switch
        {
            Waiting => new($"Waits in {queue} for somebody to be asked.", $"{queue}で担当者への打診を待っています。"),
            Offered => Asked(placement, organisation),
            Active => new($"{owner} has it.", $"{owner}が対応中です。"),
            Idle => new($"{owner} has it; the customer went quiet, so no room is taken.", $"{owner}の担当です。お客様の返信がないため、枠は使っていません。"),
            WrapUp => new($"{owner} finishes the paperwork.", $"{owner}が後処理中です。"),
            OutOfHours => new($"{queue} takes no contacts now; it waits for that.", $"{queue}は現在受付時間外または受付停止中のため、再開を待っています。"),
            Bot => new("An automatic flow talks to the customer.", "自動応答が対応中です。"),
            Closed => new("It is over.", "終了しました。"),
            Abandoned => new("The customer left before anybody was connected.", "担当者につながる前にお客様が退出しました。"),
        };
    }

    private static Names Asked(Placement? placement, Organisation organisation)
    {
        var names = string.Join(", ", placement?.Offer?.Asked.Select(id => organisation.ProfileOf(id).Name) ?? []);
        return new($"{names} is asked; the first to accept has it.", $"{names}に打診中です。最初に応じた人が担当します。");
    }
}
