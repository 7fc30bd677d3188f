using Cordon.Kernel.Faults;
using Cordon.Modules.Cases.Life;
using Cordon.Modules.People.Contracts;
using Cordon.Ui.Doors;

namespace Cordon.Modules.Cases.Act;

/// <summary>Who may be brought into a case: whoever has an account that is not locked, duties that open cases, and the clearance that the case asks.</summary>
internal sealed class CaseTeam(IColleagues colleagues, IPermissions permissions)
{
    public async Task<IReadOnlyList<Colleague>> EligibleAsync(Case one, CancellationToken cancellation) =>
        [.. (await DutiesAllowAsync(cancellation)).Where(c => c.Clearance >= one.Handling.Classification.Level)];

    /// <exception cref="FaultException"><c>cases.person</c>, <c>cases.person.clearance</c></exception>
    public async Task<string> CheckedAsync(string? person, Case one, CancellationToken cancellation)
    {
        var found = (await DutiesAllowAsync(cancellation)).FirstOrDefault(c => c.Person == person) ?? throw new FaultException(new Fault("cases.person", "person"));
        OnlySomebodyWhoIsClearedWorksOnIt(found, one);
        return found.Person;
    }

    /// <summary>Refuses somebody who is in the case and whose clearance has ended since; whom the case does not know it refuses itself.</summary>
    /// <exception cref="FaultException"><c>cases.person.clearance</c></exception>
    public async Task RefuseWhoIsNotClearedAsync(string? person, Case one, CancellationToken cancellation)
    {
        if ((await colleagues.AllAsync(cancellation)).FirstOrDefault(c => c.Person == person) is { } found)
            OnlySomebodyWhoIsClearedWorksOnIt(found, one);
    }

    public Task<IReadOnlyDictionary<string, string>> NamesAsync(IReadOnlyCollection<string> persons, CancellationToken cancellation) => colleagues.NamesAsync(persons, cancellation);

    private async Task<IEnumerable<Colleague>> DutiesAllowAsync(CancellationToken cancellation) =>
        (await colleagues.AllAsync(cancellation)).Where(c => !c.Locked && permissions.Of(c.Duties).ToHashSet() is var may && may.Contains(CasePermissions.See) && may.Contains(CasePermissions.Work));

    private static void OnlySomebodyWhoIsClearedWorksOnIt(Colleague person, Case one)
    {
        if (person.Clearance < one.Handling.Classification.Level)
            throw new FaultException(Fault.Of("cases.person.clearance", "person", ("needed", one.Handling.Classification.Level), ("held", person.Clearance)));
    }
}
