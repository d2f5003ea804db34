namespace ContactFunctions.Domain.Texting.Words;

/// <summary>What a customer's text asks of the line itself rather than of people.</summary>
public enum TextCommand
{
    None,

    Stop,

    Start,

    /// <summary>A word that asks for texts again only after somebody had stopped them.</summary>
    Yes,

    Help,
}
