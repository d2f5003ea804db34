using ContactFunctions.Workflows.Reading;

namespace ContactFunctions.Functions.Auth;

/// <param name="Id">The directory's user name in lower case.</param>
public sealed record StaffCaller(string Id, string Name, StaffRoles Roles) : Caller
{
    public override string Holder => $"o:{Id}";

    public override Reader AsReader() => new Reader.Staff(Id, Name, IsSupervisor);

    public bool IsAdmin => (Roles & StaffRoles.Admin) != 0;

    public bool IsSupervisor => (Roles & (StaffRoles.Supervisor | StaffRoles.Admin)) != 0;
}
