using Cordon.Kernel.Faults;
using Cordon.Modules.People.Contracts;
using Cordon.Ui.Doors;

namespace Cordon.Modules.Cases.Act;

/// <summary>Who may be brought into a case: whoever has an account that is not locked, and duties that open cases.</summary>
internal sealed class CaseTeam(IColleagues colleagues, IPermissions permissions)
{
    public async Task<IReadOnlyList<Colleague>> EligibleAsync(CancellationToken cancellation) =>
        [.. (await colleagues.AllAsync(cancellation)).Where(c => !c.Locked && permissions.Of(c.Duties).ToHashSet() is var may && may.Contains(CasePermissions.See) && may.Contains(CasePermissions.Work))];

    /// <exception cref="FaultException"><c>cases.person</c></exception>
    public async Task<string> CheckedAsync(string? person, CancellationToken cancellation) =>
        (await EligibleAsync(cancellation)).FirstOrDefault(c => c.Person == person)?.Person ?? throw new FaultException(new Fault("cases.person", "person"));

    public Task<IReadOnlyDictionary<string, string>> NamesAsync(IReadOnlyCollection<string> persons, CancellationToken cancellation) => colleagues.NamesAsync(persons, cancellation);
}
