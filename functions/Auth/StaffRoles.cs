namespace ContactFunctions.Functions.Auth;

[Flags]
public enum StaffRoles
{
    None = 0,
    Operator = 1,
    Supervisor = 2,
    Admin = 4,
}
