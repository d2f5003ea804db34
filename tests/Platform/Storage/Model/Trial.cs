namespace ContactFunctions.Platform.Tests.Storage.Model;

/// <summary>Plays one history in a world of its own.</summary>
internal static class Trial
{
    /// <summary>Null when every invariant held throughout.</summary>
    public static Violation? Run(History history) => Play(history, null);

    /// <summary>The history as people read it: who did what, what came of it, and what is wrong in the end.</summary>
    public static string Told(History history, int roundsBefore)
    {
        var lines = new List<string>();
        var violation = Play(history, lines);
        return $"""
            {violation?.ToString() ?? "Nothing is broken."}
            (history {history.Seed}; {history.Rounds.Count} rounds are left of {roundsBefore})
            {string.Join(Environment.NewLine, lines)}
            """;
    }

    private static Violation? Play(History history, List<string>? lines)
    {
        var notes = lines is null ? null : new List<string>();
        var world = new World(notes);
        var number = 0;
        foreach (var round in history.Rounds.Concat(Ending.Rounds(world)))
        {
            var answers = world.Play(round);
            if (lines is not null) Tell(lines, ++number, round, answers, notes!);
            if (world.Books.Broken is not null) break;
        }

        if (world.Books.Broken is null) Ending.Check(world);
        return world.Books.Broken;
    }

    private static void Tell(List<string> lines, int number, Round round, IReadOnlyList<string> answers, List<string> notes)
    {
        if (round.Before > TimeSpan.Zero) lines.Add($"    {round.Before.TotalSeconds} s pass");
        for (var i = 0; i < answers.Count; i++)
            lines.Add($"{(i == 0 ? $"{number,3}" : "  |")} host {(char)('A' + round.Steps[i].Host)}: {round.Steps[i].Says} → {answers[i] ?? "no answer"}");
        lines.AddRange(notes.Select(note => $"      {note}"));
        notes.Clear();
    }
}
