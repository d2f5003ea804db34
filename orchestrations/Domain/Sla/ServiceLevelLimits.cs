namespace ContactFunctions.Domain.Sla;

/// <summary>How far service levels may go.</summary>
public static class ServiceLevelLimits
{
    public const int LevelsMax = 50;

    public const int IdLengthMax = 64;

    public const int NameLengthMax = 100;

    public const int WarningsMax = 5;

    public const int EscalationsMax = 20;

    /// <summary>Below a hundredth of a target nobody can react.</summary>
    public const double ShareMin = 0.01;

    public const double ShareMax = 10;

    public static readonly TimeSpan TargetMin = TimeSpan.FromSeconds(10);

    public static readonly TimeSpan TargetMax = TimeSpan.FromDays(365);
}
