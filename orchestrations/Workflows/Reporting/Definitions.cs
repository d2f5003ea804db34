using System.Collections.Frozen;
using ContactFunctions.Domain.Organisations;

namespace ContactFunctions.Workflows.Reporting;

/// <summary>What each number of a report counts, published with it.</summary>
public static class Definitions
{
    public static IReadOnlyDictionary<string, Names> All { get; } = new Dictionary<string, Names>
    {
        ["offered"] = new(
            "Stays in the queue that began in the interval. Every entry into a queue counts, also by transfer, overflow or return. Always answered + abandoned + overflowed + stillWaiting.",
            "期間内に窓口の待ち列に入った件数。転送・オーバーフロー・再入列も1件と数えます。常に answered + abandoned + overflowed + stillWaiting と一致します。"),
        ["answered"] = new(
            "Of these: an operator accepted, was connected, or was assigned by a supervisor.", "うち、オペレーターが応答（受諾・自動接続・管理者による割り当て）した件数。"),
        ["abandoned"] = new("Of these: the customer left before that, short ones included.", "うち、応答前にお客様が離脱した件数（短時間の離脱を含む）。"),
        ["shortAbandoned"] = new(
            "Of the abandoned: sooner than the queue's short-abandon time.", "離脱のうち、窓口ごとに定めた短時間離脱の時間より早かった件数。"),
        ["overflowed"] = new(
            "Of these: left the queue unanswered to another queue or to a message, or were closed by the system or a supervisor.",
            "うち、未応答のまま他の窓口や伝言に移った件数、またはシステム・管理者が終了した件数。"),
        ["stillWaiting"] = new("Of these: waiting or being offered at the moment of asking.", "うち、集計時点で待機中または打診中の件数。"),
        ["answeredInTarget"] = new(
            "Of the answered: within the first-response target of the service level, in business time; all of them where there is no target.",
            "応答のうち、サービスレベルの初回応答目標（営業時間換算）以内の件数。目標がない場合は全件。"),
        ["slaShare"] = new(
            "answeredInTarget / (answered + abandoned − shortAbandoned + overflowed).", "answeredInTarget ÷（answered + abandoned − shortAbandoned + overflowed）。"),
        ["averageWaitSeconds"] = new("Time in the queue of the answered, on average.", "応答した件の平均待ち時間（秒）。"),
        ["longestWaitSeconds"] = new("The longest time in the queue, for those who wait until now.", "最長の待ち時間（秒）。待機中の件は集計時点まで。"),
        ["averageHandlingSeconds"] = new(
            "Of conversations that closed in the interval and were in this queue last: time that operators were charged with them, wrap-up included, quiet times left out.",
            "期間内に終了し、最後にこの窓口にあった会話の平均対応時間（秒）。後処理を含み、お客様の無応答で保留中の時間は除きます。"),
    }.ToFrozenDictionary();
}
