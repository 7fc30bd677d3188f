using Cordon.Modules.People.Accounts;

namespace Cordon.Modules.People.Pages;

/// <summary>The fields of an account as they were sent.</summary>
public sealed class AccountForm
{
    public string? UserName { get; set; }

    public string? Name { get; set; }

    public string? Password { get; set; }

    public string? Again { get; set; }

    /// <summary>Null when no box is ticked.</summary>
    public List<string>? Duties { get; set; }

    internal NewAccount Account() => new(UserName ?? "", Name ?? "", Duties ?? []);
}
