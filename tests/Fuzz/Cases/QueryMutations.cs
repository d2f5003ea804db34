using System.Text;
using ContactFunctions.Fuzz.Stage;

namespace ContactFunctions.Fuzz.Cases;

internal static class QueryMutations
{
    private static readonly string[] Names =
    [
        "after", "afterEntry", "limit", "queue", "from", "to", "day", "live", "code", "signature", "entry", "expires", "evidence", "dryRun", "tag", "name",
        "clientAttachmentId", "phone", "email", "format", "lang", "$filter", "access_token", "id", "__proto__", "a[]", "",
    ];

    public static IReadOnlyList<Mutation> All { get; } =
    [
        (draft, dice) => Set(draft, Name(draft, dice), Uri.EscapeDataString(Whole(Hostile.Text(dice)))),
        (draft, dice) => Set(draft, Name(draft, dice), Hostile.Number(dice)),
        (draft, dice) => draft.Query.Add((Name(draft, dice), "%ED%A0%80%00%FF")),
        (draft, dice) => draft.Query.AddRange(Enumerable.Repeat((Name(draft, dice), "1"), dice.Next(2, 300))),
        (draft, dice) => draft.Query.RemoveAll(_ => dice.Next(2) == 0),
    ];

    private static string Name(Draft draft, Random dice) =>
        draft.Query.Count > 0 && dice.Next(2) == 0 ? draft.Query[dice.Next(draft.Query.Count)].Name
        : draft.Endpoint.Query.Count > 0 && dice.Next(2) == 0 ? draft.Endpoint.Query[dice.Next(draft.Endpoint.Query.Count)]
        : Names[dice.Next(Names.Length)];

    private static void Set(Draft draft, string name, string value)
    {
        draft.Query.RemoveAll(one => one.Name == name);
        draft.Query.Add((name, value));
    }

    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
