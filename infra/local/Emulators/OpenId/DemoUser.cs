namespace ContactFunctions.Emulators;

/// <param name="Name">What is typed at sign-in: <c>hana</c>.</param>
/// <param name="Roles">As the app registration would grant them: <c>operator</c>, <c>supervisor</c>, <c>admin</c>.</param>
public sealed record DemoUser(string Name, string DisplayName, params IReadOnlyList<string> Roles)
{
    /// <summary>The demo organisation: three operators, a supervisor, an administrator.</summary>
    public static IReadOnlyList<DemoUser> Organisation { get; } =
    [
        new("hana", "Hana Sato", "operator"),
        new("ken", "Ken Mori", "operator"),
        new("mika", "Mika Ito", "operator"),
        new("sora", "Sora Abe", "supervisor"),
        new("admin", "Admin", "admin"),
    ];
}
