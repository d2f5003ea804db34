namespace ContactFunctions.Workflows.Texting;

/// <summary>Names of channels that have rules of their own.</summary>
public static class Channels
{
    public const string Sms = "sms";
}
