using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.RegularExpressions;
using ContactFunctions.Functions.Hosting;

namespace ContactFunctions.Platform.Tests.Infra;

/// <summary>The settings that the application binds, written as environment variables; the place in a list is <c>#</c>.</summary>
internal static partial class Bound
{
    public static IReadOnlySet<string> Settings { get; } = Sections().SelectMany(one => Names(one.Section, one.Type)).Concat(ReadDirectly()).ToHashSet(StringComparer.Ordinal);

    /// <summary>Those without which the application does not start. Those of a list only where the list has members.</summary>
    public static IReadOnlySet<string> Required { get; } = Sections().SelectMany(one => RequiredNames(one.Section, one.Type)).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<(string Section, Type Type)> Sections() =>
        from type in typeof(Composition).Assembly.GetTypes()
        where type.Name.EndsWith("Options", StringComparison.Ordinal)
        let section = type.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() as string
        where section is not null
        select (section.Replace(":", "__", StringComparison.Ordinal), type);

    private static IEnumerable<string> Names(string prefix, Type type) =>
        from property in type.GetProperties()
        where property.CanWrite || IsFilled(property.PropertyType)
        from name in Of($"{prefix}__{property.Name}", property.PropertyType)
        select name;

    // A list that is there already is added to.
    private static bool IsFilled(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IList<>);

    // A list of one, its members' properties, the properties of a part, or one value.
    private static IEnumerable<string> Of(string name, Type type) =>
        type == typeof(string) ? [name]
        : typeof(IEnumerable).IsAssignableFrom(type) && type.GetGenericArguments() is [var member] ? Of($"{name}__#", member)
        : type.Assembly == typeof(Composition).Assembly && !type.IsEnum ? Names(name, type)
        : [name];

    private static IEnumerable<string> RequiredNames(string prefix, Type type) =>
        type.GetProperties().Where(property => property.GetCustomAttribute<RequiredAttribute>() is not null).Select(property => $"{prefix}__{property.Name}");

    /// <summary>Settings that are asked for by name instead of bound to options.</summary>
    private static IEnumerable<string> ReadDirectly() =>
        from file in Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "functions"), "*.cs", SearchOption.AllDirectories)
        where !file.Contains("node_modules", StringComparison.Ordinal) && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        let text = File.ReadAllText(file)
        where text.Contains("IConfiguration", StringComparison.Ordinal)
        from Match name in Literal().Matches(text)
        select name.Groups["name"].Value.Replace(":", "__", StringComparison.Ordinal);

    [GeneratedRegex("\"(?<name>(?:ContactStorage:|AzureSignalR)\\w+)\"")]
    private static partial Regex Literal();
}
