using ContactFunctions.Domain.Organisations;

namespace ContactFunctions.Functions.Api.Contract;

/// <summary>Something to choose from, such as a reason for being away.</summary>
public sealed record ChoiceView(string Code, ChoiceNames Names)
{
    public static ChoiceView Of(string code, Names names) => new(code, new ChoiceNames(names.En ?? names.Ja ?? code, names.Ja ?? names.En ?? code));
}

/// <summary>A language that was not configured has the words of the other.</summary>
public sealed record ChoiceNames(string En, string Ja);
