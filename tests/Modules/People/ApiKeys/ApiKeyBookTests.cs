using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.People.ApiKeys;
using Cordon.Modules.People.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Cordon.Tests.Modules.People.ApiKeys;

public sealed class ApiKeyBookTests
{
    private static readonly Handling Handling = new() { Tlp = Tlp.AmberStrict, Originator = "arvonia", PermittedUse = PermittedUse.Evidence, Purpose = "maintenance", LegalBasis = "Act 12" };
    private readonly FakeTimeProvider _clock = new(TimeProvider.System.GetUtcNow());

    [Theory, EachDatabase]
    public async Task A_key_is_known_after_a_restart_by_its_hash_until_it_expires_or_is_taken_back(TestDatabase database)
    {
        await using var node = await PeopleNode.NewAsync(database);
        var (id, key) = await Book(node).IssueAsync(PeopleNode.Administrator, " customs office ", ["lists.see", "api.see", "lists.see"], 30, Stop);
        var found = await Book(node).FindAsync(key, Stop);
        Assert.Equal(("customs office", "api.see lists.see"), (found!.Holder, string.Join(' ', found.Permissions)));
        var book = Book(node);
        for (var i = 0; i < key.Length; i++)
            Assert.Null(await book.FindAsync(key[..i] + (key[i] == 'a' ? 'b' : 'a') + key[(i + 1)..], Stop));
        foreach (var other in new[] { "", key[..^1], key + "a", key.ToUpperInvariant(), "cordon__", "cordon_" + id })
            Assert.Null(await book.FindAsync(other, Stop));

        var (_, second) = await book.IssueAsync(PeopleNode.Administrator, "short", ["lists.see"], 1, Stop);
        Assert.NotNull(await book.FindAsync(second, Stop));
        _clock.Advance(TimeSpan.FromHours(25));
        Assert.Null(await book.FindAsync(second, Stop));
        Assert.NotNull(await book.FindAsync(key, Stop));
        await book.RevokeAsync(PeopleNode.Administrator, id, "the office closed", Stop);
        Assert.Null(await book.FindAsync(key, Stop));
        Assert.Equal("people.key.unknown", (await Assert.ThrowsAsync<FaultException>(() => book.RevokeAsync(PeopleNode.Administrator, id, "again", Stop))).Fault.Code);
    }

    [Theory, EachDatabase]
    public async Task Use_is_recorded_once_a_day_and_a_rebuild_leads_to_the_same_rows_also_after_an_erasure(TestDatabase database)
    {
        await using var node = await PeopleNode.NewAsync(database);
        var book = Book(node);
        var (id, key) = await book.IssueAsync(PeopleNode.Administrator, "customs office", ["lists.see"], 30, Stop);
        var (gone, forgotten) = await book.IssueAsync(PeopleNode.Administrator, "Dora Dorn", ["lists.see"], 30, Stop);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => book.FindAsync(key, Stop)));
        _clock.Advance(TimeSpan.FromDays(1));
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => book.FindAsync(key, Stop)));
        await node.Journal.EraseAsync(new Retention(PeopleRecords.Class, PeopleRecords.SubjectOfKey(gone)), "Act 7", new ProcessWords("journal.erase", PeopleNode.Administrator, "erasure", "Act 7"), Handling, Stop);
        Assert.Null(await Book(node).FindAsync(forgotten, Stop));
        var grown = await RowsAsync(node);
        Assert.Equal($"{id} customs office lists.see False {DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime).DayNumber}", Assert.Single(grown));
        var rebuilt = await node.Journal.RebuildAsync(new ProcessWords("journal.rebuild", Actor.System("test"), "maintenance", "Act 12"), Handling, Stop);
        Assert.Equal(grown, await RowsAsync(node));
        await node.Journal.WaitForCheckpointAsync(rebuilt.Entries[0].Id, Stop);
        var viewer = new Viewer { Actor = Actor.System("test"), Authority = "arvonia", Purposes = new HashSet<string> { PeopleRecords.Purpose }, Use = PermittedUse.Evidence, Today = new DateOnly(2026, 3, 1) };
        Assert.Equal(2, (await node.Journal.Reader.ReadAsync(new() { Types = ["ApiKeyUsed"] }, viewer, Stop)).Count);
    }

    [Theory]
    [InlineData("", "lists.see", 30, "people.key.holder")]
    [InlineData("x", "", 30, "people.key.permissions")]
    [InlineData("x", "lists.see", 0, "people.key.days")]
    [InlineData("x", "lists.see", 366, "people.key.days")]
    public async Task What_is_no_key_is_not_issued(string holder, string permission, int days, string code)
    {
        await using var node = await PeopleNode.NewAsync(TestDatabase.SQLite);
        string[] permissions = permission.Length == 0 ? [] : [permission];
        Assert.Equal(code, (await Assert.ThrowsAsync<FaultException>(() => Book(node).IssueAsync(PeopleNode.Administrator, holder, permissions, days, Stop))).Fault.Code);
        Assert.Empty(await Book(node).AllAsync(Stop));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private ApiKeyBook Book(PeopleNode node) => new(node.Records, new SystemRandomness(), _clock);

    private static async Task<List<string>> RowsAsync(PeopleNode node)
    {
        await using var tables = node.Records.Tables();
        return [.. (await tables.ApiKeys.ToListAsync(Stop)).Select(k => $"{k.Key} {k.Holder} {k.Permissions} {k.Revoked} {k.LastUsed}").Order(StringComparer.Ordinal)];
    }
}
