using Cordon.Journal;
using Cordon.Journal.Entries;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.People.Contracts;
using Cordon.Modules.People.SignIn;
using Cordon.Modules.People.Storage;
using Cordon.Ui.Doors;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.People.Records;

/// <summary>Writes what People records, and changes its tables in the same transaction.</summary>
internal sealed class PeopleRecords(JournalWriter journal, NodeIdentity identity)
{
    /// <summary>The retention class of everything about persons who work here.</summary>
    public const string Class = "people";

    /// <summary>What is said of a key can be forgotten by itself: its holder may be a person.</summary>
    public static string SubjectOfKey(string key) => $"key/{key}";

    /// <summary>The purpose under which it is kept, in the words of the register.</summary>
    public const string Purpose = "accounts of those who work with the node";

    private readonly Handling _handling = identity.HandlingFor(Purpose);

    /// <summary>Part of the node that acts when nobody has signed in yet.</summary>
    public static Actor Door { get; } = Actor.System("sign-in");

    /// <summary>The tables, for reading.</summary>
    public PeopleContext Tables() => journal.Reader.Tables<PeopleContext>();

    /// <summary>Runs a process. Do what takes time before: others wait behind it.</summary>
    public Task InAsync(string process, Actor actor, Func<Recording, Task> body, CancellationToken cancellation = default) =>
        InAsync(process, actor, "", body, cancellation);

    /// <summary>The same, with the reason the actor gave.</summary>
    public Task InAsync(string process, Actor actor, string reason, Func<Recording, Task> body, CancellationToken cancellation) =>
        journal.InProcessAsync(
            new ProcessWords(process, actor, Purpose, NodeIdentity.LegalBasis, reason) { About = new Retention(Class, actor.Kind == ActorKind.Person ? actor.Id : null) },
            open => body(new Recording(open, _handling, journal.LogKey.ToString())),
            cancellation);

    /// <summary>Notes what is worth no entry: when sessions were used, who must wait.</summary>
    public Task NoteAsync(Func<PeopleContext, Task> body, CancellationToken cancellation = default) =>
        journal.NoteAsync(new ProcessWords(PeopleJournal.Note, Door, Purpose, NodeIdentity.LegalBasis), tables => body(tables.Of<PeopleContext>()), cancellation);

    /// <summary>The log in which what happens now is recorded. After a journal was put back from a backup and goes on it is another one.</summary>
    public string Log => journal.LogKey.ToString();
}

/// <summary>A process of People while it is open.</summary>
internal sealed class Recording(OpenProcess open, Handling handling, string log)
{
    public PeopleContext Tables => open.Tables.Of<PeopleContext>();

    /// <summary>When the process began.</summary>
    public Kernel.Time.Instant At => open.Process.At;

    /// <summary>Records a fact about an API key.</summary>
    public void Append(ApiKeyIssued fact) => AppendToKey(fact, fact.Key);

    public void Append(ApiKeyRevoked fact) => AppendToKey(fact, fact.Key);

    public void Append(ApiKeyUsed fact) => AppendToKey(fact, fact.Key);

    private void AppendToKey(object fact, string key) =>
        open.Append(new StreamName("api-key", key), fact, handling, new Retention(PeopleRecords.Class, PeopleRecords.SubjectOfKey(key)));

    /// <summary>Records that somebody came in and opens the session; what is kept of it is durable with the entry. Those that are one too many for the person end.</summary>
    /// <exception cref="FaultException"><c>people.sign-in.refused</c>: the account was locked meanwhile</exception>
    public async Task EnterAsync(NewSession made, Sessions sessions)
    {
        var session = made.Session;
        if (await Tables.Accounts.AnyAsync(a => a.Person == session.Person && a.Locked))
            throw new FaultException(new Fault("people.sign-in.refused"));
        Append(new SignedIn(session.Person, session.Id, session.Methods), session.Person);
        foreach (var ended in sessions.Open(made).Where(s => s.Level == SessionLevel.Full))
            Append(new SessionEnded(session.Person, ended.Id, "too-many"), session.Person);
        if (session.Level == SessionLevel.Full)
            Tables.Sessions.Add(SessionRow.Of(made, log));
    }

    /// <summary>The same as <see cref="Append(object, string?)"/>, where a task is asked for.</summary>
    public Task AppendAsync(object fact, string person)
    {
        Append(fact, person);
        return Task.CompletedTask;
    }

    /// <summary>Records a fact about a person, or about nobody in particular.</summary>
    public void Append(object fact, string? person) =>
        open.Append(new StreamName("person", person ?? "nobody"), fact, handling, new Retention(PeopleRecords.Class, person));
}
