using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Modules.People.Accounts;
using Cordon.Modules.People.Contracts;
using Cordon.Modules.People.Records;
using Cordon.Modules.People.SignIn;

namespace Cordon.Modules.People.Sample;

/// <summary>
/// Lets whoever tries the sample State come in as any of its invented people. Nothing in a live node makes one: the node adds it only for an exercise
/// realm that was started as the sample and that no other computer can reach, and without it its doors do not exist.
/// </summary>
internal sealed class SampleEntrance(PeopleRecords records, AccountBook book, Sessions sessions)
{
    /// <summary>By what a person came in, as it stands in entries.</summary>
    public const string Method = "sample";

    /// <summary>Those who may be chosen, in the order of the duties.</summary>
    public async Task<IReadOnlyList<Account>> PeopleAsync(CancellationToken cancellation)
    {
        var order = Duty.All.Select((duty, i) => (duty.Name, i)).ToDictionary(d => d.Name, d => d.i);
        return [.. (await book.AllAsync(cancellation)).Select(s => s.Account).Where(a => !a.Locked).OrderBy(a => a.Duties.Min(d => order[d])).ThenBy(a => a.Name, StringComparer.Ordinal)];
    }

    /// <summary>Begins a session; returns its token.</summary>
    /// <exception cref="FaultException"><c>people.unknown</c></exception>
    public async Task<string> ComeInAsync(string userName, Visit visit, CancellationToken cancellation)
    {
        var account = (await PeopleAsync(cancellation)).FirstOrDefault(a => a.UserName == userName) ?? throw new FaultException(new Fault("people.unknown"));
        var (token, session) = sessions.Begin(account.Person, SessionLevel.Full, [Method], visit.Browser);
        await RecordAsync(PeopleJournal.SignIn, session.Person, new SignedIn(session.Person, session.Id, session.Methods), cancellation);
        return token;
    }

    /// <summary>Takes the person's click for what a second factor would show.</summary>
    public async Task ConfirmAsync(Session session, CancellationToken cancellation)
    {
        await RecordAsync(PeopleJournal.StepUp, session.Person, new SteppedUp(session.Person, session.Id, Method), cancellation);
        sessions.Confirm(session.Id);
    }

    private Task RecordAsync(string process, string person, object fact, CancellationToken cancellation) => records.InAsync(process, Actor.Person(person), open =>
    {
        open.Append(fact, person);
        return Task.CompletedTask;
    }, cancellation);
}
