using Cordon.Journal;
using Cordon.Journal.Catalog;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Processes;
using Cordon.Modules.People;
using Cordon.Modules.People.Accounts;
using Cordon.Modules.People.Credentials;
using Cordon.Modules.People.Records;
using Cordon.Modules.People.SignIn;
using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Cordon.Tests.Modules.People;

/// <summary>An open journal with the People module, on a place of its own.</summary>
internal sealed class PeopleNode : IAsyncDisposable
{
    private readonly TestPlace _place;

    private PeopleNode(TestPlace place, JournalWriter journal)
    {
        (_place, Journal) = (place, journal);
        var (clock, randomness) = (TimeProvider.System, new SystemRandomness());
        Records = new PeopleRecords(journal, new NodeIdentity("arvonia"));
        Sessions = new Sessions(clock, randomness, new PeopleSettings());
        var passwords = new Passwords(new PasswordHasher<PasskeyUser>(Options.Create(new PasswordHasherOptions { IterationCount = 1_000 })), randomness);
        Admission = new Admission(Records, passwords, Sessions, new Uuid7Ids(clock, randomness), randomness, clock);
        Administration = new Administration(Records, Sessions);
        Book = new AccountBook(Records);
    }

    public JournalWriter Journal { get; }

    public PeopleRecords Records { get; }

    public Sessions Sessions { get; }

    public Admission Admission { get; }

    public Administration Administration { get; }

    public AccountBook Book { get; }

    public static Actor Administrator { get; } = Actor.Person("boss");

    public static async Task<PeopleNode> NewAsync(TestDatabase database)
    {
        var place = await TestPlace.NewAsync(database);
        var journals = new Journals(JournalCatalog.Of(PeopleModule.Journal), TimeProvider.System, new SystemRandomness());
        return new(place, await journals.OpenAsync(new() { Folder = place.Folder, Postgres = place.Postgres, CheckpointInterval = TimeSpan.FromMilliseconds(10) }));
    }

    public async ValueTask DisposeAsync()
    {
        await Journal.DisposeAsync();
        await _place.DisposeAsync();
    }
}
