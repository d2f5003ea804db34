using System.Globalization;
using ContactFunctions.Domain.Organisations.Document;

namespace ContactFunctions.Domain.Organisations.Rules;

/// <summary>Collects what is found, with the checks that every part of a document shares.</summary>
internal sealed class Findings
{
    private readonly List<Finding> all = [];

    public IReadOnlyList<Finding> All => all;

    public void Add(string path, string code, string detail) => all.Add(new Finding(path, code, detail));

    public void Warn(string path, string code, string detail) => all.Add(new Finding(path, code, detail, Warning: true));

    public void Plain(string path, Part part)
    {
        foreach (var name in part.Unknown?.Keys.AsEnumerable() ?? [])
            Add(path.Length == 0 ? name : $"{path}.{name}", "unknown_field", "There is no such field.");
    }

    /// <summary>Each item with its path; items that are null and lists that are too long are found.</summary>
    public IEnumerable<(string Path, T Item)> Each<T>(string path, IReadOnlyList<T?>? items, int max = OrganisationLimits.PartsMax)
        where T : class
    {
        if (items?.Count > max)
            Add(path, "too_many", $"At most {max} are allowed.");
        foreach (var (at, item) in (items ?? []).Take(max).Index())
        {
            var place = $"{path}[{at}]";
            if (item is null)
                Add(place, "missing", "Nothing stands here.");
            else
                yield return (place, item);
            if (item is Part part)
                Plain(place, part);
        }
    }

    /// <summary>A lower-case id that is part of row keys; true when it is sound and nobody had it before.</summary>
    public void Id(string path, string? id, HashSet<string> seen, int max = OrganisationLimits.IdCharactersMax, string more = "-")
    {
        if (id is null)
            Add(path, "missing", "This field is missing.");
        else if (id.Length == 0 || id.Length > max || !id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || more.Contains(c, StringComparison.Ordinal)))
            Add(path, "invalid_id", $"1 to {max} of a–z, 0–9 and {more} are allowed.");
        else if (!seen.Add(id))
            Add(path, "duplicate", $"'{id}' is listed twice.");
    }

    /// <summary>A word of the business's own, such as a skill, a segment or the code of a reason.</summary>
    public void Word(string path, string? word)
    {
        if (word is null)
            Add(path, "missing", "This field is missing.");
        else if (string.IsNullOrWhiteSpace(word) || word.Length > OrganisationLimits.IdCharactersMax || word.Any(char.IsControl))
            Add(path, "invalid_word", $"1 to {OrganisationLimits.IdCharactersMax} characters are allowed.");
    }

    public void Name(string path, string? name, bool required = false)
    {
        if (name is null && required)
            Add(path, "missing", "This field is missing.");
        else if (name is not null && (string.IsNullOrWhiteSpace(name) || name.Length > OrganisationLimits.NameCharactersMax || name.Any(char.IsControl)))
            Add(path, "invalid_name", $"1 to {OrganisationLimits.NameCharactersMax} characters are allowed.");
    }

    public void Names(string path, NamesDocument? names)
    {
        if (names is null)
            return;
        Plain(path, names);
        Name($"{path}.en", names.En);
        Name($"{path}.ja", names.Ja);
    }

    public void Number(string path, double? number, double min, double max)
    {
        if (number is { } known && !(known >= min && known <= max))
            Add(path, "out_of_range", string.Create(CultureInfo.InvariantCulture, $"{min} to {max} is allowed."));
    }

    public void Seconds(string path, double? seconds, TimeSpan min, TimeSpan max)
    {
        if (seconds is { } known && !(known >= min.TotalSeconds && known <= max.TotalSeconds))
            Add(path, "out_of_range", string.Create(CultureInfo.InvariantCulture, $"{min.TotalSeconds} to {max.TotalSeconds} seconds are allowed."));
    }

    public void Spelled<T>(string path, string? text)
        where T : struct, Enum
    {
        if (text is not null && Spelling<T>.Read(text) is null)
            Add(path, "unknown_value", $"One of {string.Join(", ", Spelling<T>.All)} is allowed.");
    }

    public void Known(string path, string? id, IReadOnlySet<string> known, string kind)
    {
        if (id is not null && !known.Contains(id))
            Add(path, $"unknown_{kind}", $"There is no {kind} '{id}'.");
    }
}
