namespace ContactFunctions.Emulators.SignalR;

/// <summary>
/// Who is connected and who is in which group, of one hub. Groups hold users and connections: a user who is in a group is in it
/// with every connection, those that come later included. Not safe for parallel use; the hub locks.
/// </summary>
internal sealed class Membership(TimeProvider clock)
{
    private readonly Dictionary<string, string?> userOf = new(StringComparer.Ordinal);
    private readonly SetMap connectionsOf = new();
    private readonly SetMap connectionsIn = new();
    private readonly Dictionary<string, Dictionary<string, DateTimeOffset>> usersIn = new(StringComparer.Ordinal);

    public IEnumerable<string> Connections => userOf.Keys;

    public bool Contains(string connection) => userOf.ContainsKey(connection);

    public void Connect(string connection, string? user)
    {
        userOf[connection] = user;
        if (user is not null)
            connectionsOf.Add(user, connection);
    }

    public void Disconnect(string connection)
    {
        if (userOf.Remove(connection, out var user) && user is not null)
            connectionsOf.Remove(user, connection);
        connectionsIn.RemoveEverywhere(connection);
    }

    public IReadOnlySet<string> OfUser(string user) => connectionsOf[user];

    public IReadOnlySet<string> InGroup(string group)
    {
        var members = new HashSet<string>(connectionsIn[group], StringComparer.Ordinal);
        foreach (var user in LiveUsersIn(group))
            members.UnionWith(connectionsOf[user]);
        return members;
    }

    public bool IsUserIn(string user, string group) => LiveUsersIn(group).Contains(user, StringComparer.Ordinal);

    /// <returns>False when there is no such connection.</returns>
    public bool TryAddConnection(string connection, string group)
    {
        if (!Contains(connection))
            return false;
        connectionsIn.Add(group, connection);
        return true;
    }

    public void RemoveConnection(string connection, string group) => connectionsIn.Remove(group, connection);

    public void RemoveConnectionEverywhere(string connection) => connectionsIn.RemoveEverywhere(connection);

    /// <param name="until">Null stays until removed; a repeat replaces it.</param>
    public void AddUser(string user, string group, DateTimeOffset? until)
    {
        if (!usersIn.TryGetValue(group, out var users))
            usersIn[group] = users = new(StringComparer.Ordinal);
        users[user] = until ?? DateTimeOffset.MaxValue;
    }

    /// <summary>Takes the user's connections out too, however they came in.</summary>
    public void RemoveUser(string user, string group)
    {
        if (usersIn.TryGetValue(group, out var users) && users.Remove(user) && users.Count == 0)
            usersIn.Remove(group);
        foreach (var connection in connectionsOf[user])
            connectionsIn.Remove(group, connection);
    }

    public void RemoveUserEverywhere(string user)
    {
        foreach (var group in usersIn.Keys.ToArray())
            RemoveUser(user, group);
        foreach (var connection in connectionsOf[user])
            connectionsIn.RemoveEverywhere(connection);
    }

    private IEnumerable<string> LiveUsersIn(string group)
    {
        if (!usersIn.TryGetValue(group, out var users))
            return [];

        var now = clock.GetUtcNow();
        foreach (var (user, until) in users.ToArray())
        {
            if (until <= now)
                users.Remove(user);
        }

        if (users.Count == 0)
            usersIn.Remove(group);
        return users.Keys;
    }
}
