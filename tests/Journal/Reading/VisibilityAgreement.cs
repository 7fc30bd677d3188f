using Cordon.Journal.Entries;
using Cordon.Journal.Reading;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Tests.JournalChild;
using CsCheck;

namespace Cordon.Tests.Journal.Reading;

public sealed class VisibilityAgreement
{
    private static readonly Gen<string[]> SomeCaveats = Among("A", "B", "C").Array[0, 3];
    private static readonly Gen<string> Authority = Among("arvonia", "belmora", "corvale");
    private static readonly Gen<string> Purpose = Among("export control", "border security");
    private static readonly Gen<DateOnly> Day = Gen.Int[0, 4].Select(d => new DateOnly(2026, 3, 1).AddDays(d));

    private static readonly Gen<Handling> Handlings =
        from level in Gen.Int[0, 3]
        from caveats in SomeCaveats
        from tlp in Gen.Enum<Tlp>()
        from originator in Authority
        from recipients in Among("authority/arvonia", "authority/belmora", "person/p1", "person/p2").Array[0, 3]
        from use in Among(PermittedUse.Intelligence, PermittedUse.Administrative, PermittedUse.Evidence)
        from purpose in Purpose
        from ends in Gen.Bool
        from last in Day
        select new Handling
        {
            Classification = new Classification(level, level == 0 ? "" : $"LEVEL {level}"),
            Caveats = caveats,
            Tlp = tlp,
            Originator = originator,
            ReleasableTo = recipients,
            PermittedUse = use,
            Purpose = purpose,
            LegalBasis = "Act 12",
            RetainUntil = ends ? last : null,
        };

    private static readonly Gen<Viewer> Viewers =
        from person in Among("p1", "p2", "p3")
        from authority in Authority
        from community in Gen.Bool
        from clearance in Gen.Int[0, 3]
        from caveats in SomeCaveats
        from purposes in Purpose.Array[0, 2]
        from use in Gen.Enum<PermittedUse>()
        from today in Day
        select new Viewer
        {
            Actor = Actor.Person(person),
            Authority = authority,
            InCommunity = community,
            Clearance = clearance,
            Caveats = caveats.ToHashSet(),
            Purposes = purposes.ToHashSet(),
            Use = use,
            Today = today,
        };

    private static Gen<T> Among<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    [Theory, EachDatabase]
    public async Task The_predicate_in_the_database_lets_through_exactly_what_the_explainer_allows(TestDatabase database)
    {
        await using var place = await TestPlace.NewAsync(database);
        await using var writer = await SampleJournal.OpenAsync(place.Options());
        var handlings = Handlings.Array[600].Single(_ => true, "0001gJLCtSz1");
        var recorded = await writer.InProcessAsync(SampleModule.Words, process =>
        {
            for (var i = 0; i < handlings.Length; i++)
                process.Append(new StreamName("note", $"{i}"), new Noted("x", i, ""), handlings[i], new Retention("sample"));
            return Task.CompletedTask;
        });
        await writer.WaitForCheckpointAsync(recorded.Entries[^1].Id);
        var (allowed, forbidden) = (0, 0);
        await Viewers.SampleAsync(async viewer =>
        {
            var seen = (await writer.Reader.ReadAsync(new EntryFilter { Most = int.MaxValue }, viewer)).Select(e => ((Noted)e.Data).Number);
            var may = Enumerable.Range(0, handlings.Length).Where(i => Visibility.Allows(viewer, handlings[i])).ToList();
            Assert.Equal(may, seen);
            allowed += may.Count;
            forbidden += handlings.Length - may.Count;
        }, iter: 250, threads: 1);
        // A test of nothing but refusals would prove little.
        Assert.True(allowed > 100 && forbidden > 100, $"{allowed} allowed, {forbidden} forbidden");
    }

    [Fact]
    public async Task What_may_not_be_seen_is_refused_with_every_reason()
    {
        await using var place = await TestPlace.NewAsync(TestDatabase.SQLite);
        await using var writer = await SampleJournal.OpenAsync(place.Options());
        var secret = SampleModule.Open with { Classification = new Classification(3, "ARVONIA SECRET"), Caveats = ["KITE"] };
        var recorded = await writer.InProcessAsync(SampleModule.Words, process =>
        {
            process.Append(new StreamName("note", "1"), new Noted("x", 1, ""), secret, new Retention("sample"));
            return Task.CompletedTask;
        });
        var sight = await writer.Reader.SeeAsync(recorded.Entries[0].Id, SampleModule.Viewer);
        Assert.Null(sight.Entry);
        Assert.Equal([VisibilityRule.Clearance, VisibilityRule.Caveats], sight.Findings.Where(f => !f.Holds).Select(f => f.Rule));
        var refused = await Assert.ThrowsAsync<FaultException>(() => writer.Reader.OpeningAsync(recorded.Entries[0].Id, SampleModule.Viewer));
        Assert.Equal("journal.entry.hidden", refused.Fault.Code);
        Assert.Contains("KITE", refused.Message, StringComparison.Ordinal);
        var cleared = SampleModule.Viewer with { Clearance = 3, Caveats = new HashSet<string> { "KITE" } };
        Assert.NotNull((await writer.Reader.SeeAsync(recorded.Entries[0].Id, cleared)).Entry);
        Assert.Single(await writer.Reader.VisibleHandlingsAsync(cleared));
        Assert.Empty(await writer.Reader.VisibleHandlingsAsync(SampleModule.Viewer));
    }
}
