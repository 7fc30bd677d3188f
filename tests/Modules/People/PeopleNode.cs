using Cordon.Journal;
using Cordon.Journal.Catalog;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Processes;
using Cordon.Modules.Desk;
using Cordon.Modules.People;
using Cordon.Modules.People.Accounts;
using Cordon.Modules.People.Clearances;
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

    private PeopleNode(TestPlace place, JournalWriter journal, TimeProvider clock)
    {
        (_place, Journal) = (place, journal);
        var randomness = new SystemRandomness();
        Records = new PeopleRecords(journal, new NodeIdentity("arvonia"));
        Sessions = new Sessions(clock, randomness, new PeopleSettings());
        var passwords = new Passwords(new PasswordHasher<PasskeyUser>(Options.Create(new PasswordHasherOptions { IterationCount = 1_000 })), randomness);
        Admission = new Admission(Records, passwords, Sessions, new Uuid7Ids(clock, randomness), randomness, clock);
        Administration = new Administration(Records, Sessions);
        Book = new AccountBook(Records);
        Clearances = new ClearanceBook(Records, clock);
        Vetting = new ClearanceDesk(Records, new PeopleSettings(), new Uuid7Ids(clock, randomness));
        Endings = new ClearanceEndings(Records, new PeopleSettings(), clock);
        Colleagues = new Colleagues(Records, clock);
    }

    public JournalWriter Journal { get; }

    public PeopleRecords Records { get; }

    public Sessions Sessions { get; }

    public Admission Admission { get; }

    public Administration Administration { get; }

    public AccountBook Book { get; }

    public ClearanceBook Clearances { get; }

    public ClearanceDesk Vetting { get; }

    public ClearanceEndings Endings { get; }

    public Colleagues Colleagues { get; }

    public static Actor Administrator { get; } = Actor.Person("boss");

    public static async Task<PeopleNode> NewAsync(TestDatabase database, TimeProvider? clock = null)
    {
        var time = clock ?? TimeProvider.System;
        var place = await TestPlace.NewAsync(database);
        var journals = new Journals(JournalCatalog.Of(DeskModule.Journal, PeopleModule.Journal), time, new SystemRandomness());
        return new(place, await journals.OpenAsync(new() { Folder = place.Folder, Postgres = place.Postgres, CheckpointInterval = TimeSpan.FromMilliseconds(10) }), time);
    }

    public async ValueTask DisposeAsync()
    {
        await Journal.DisposeAsync();
        await _place.DisposeAsync();
    }
}
