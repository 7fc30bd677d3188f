using System.Text;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Hotline;
using Cordon.Modules.Hotline.Contracts;
using Cordon.Modules.Hotline.Life;
using Cordon.Modules.Hotline.Situation;
using CsCheck;
using static Cordon.Tests.Modules.Hotline.HotlineNode;

namespace Cordon.Tests.Modules.Hotline.Levels;

/// <summary>Whoever may not see a call meets no word of it, wherever calls are shown.</summary>
public sealed class CallLeakTests
{
    private const int Calls = 100;
    private const int Viewers = 200;
    private static readonly Tlp[] Colours = [Tlp.Clear, Tlp.Green, Tlp.Amber, Tlp.AmberStrict, Tlp.Red];
    private static readonly string[] Caveats = ["", "", "", "A", "B", "AB"];

    /// <summary>20,000 pairs: 100 calls of random handling, half of them open, some raised afterwards; 200 random viewers. What may be seen is said by a rule written here anew.</summary>
    [Fact]
    public async Task Of_20_000_pairs_of_viewer_and_call_none_leaks_in_any_list_page_report_file_or_on_the_desk()
    {
        await using var node = await NewAsync();
        var calls = new List<(string Id, string Canary, Handling Handling)>();
        var draws = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 5], Gen.Int[0, 5].Select(i => Caveats[i]), Gen.Int[0, 4].Select(i => Colours[i]), Gen.Bool, Gen.Bool, Gen.Int[0, 6], Gen.Int[0, 5]).Array[Calls].Single();
        foreach (var (level, raised, caveats, tlp, ours, released, purpose, kind) in draws)
            calls.Add(await PutAsync(node, calls.Count, new Handling
            {
                Classification = level == 0 ? Classification.None : new(level, $"L{level}"), Caveats = [.. caveats.Select(c => c.ToString())], Tlp = tlp, Originator = ours ? "arvonia" : "belmora",
                ReleasableTo = released ? ["authority/arvonia", "person/v7"] : [], Purpose = purpose == 0 ? "tax" : HotlinePurpose.Words, PermittedUse = purpose == 1 ? PermittedUse.Evidence : PermittedUse.Intelligence, LegalBasis = "Act 12",
                RetainUntil = purpose == 2 ? new DateOnly(2026, 11, 1) : null,
            }, raised, kind));

        var viewers = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 5].Select(i => Caveats[i]), Gen.Bool, Gen.Int[0, 9], Gen.Int[0, 3]).Array[Viewers].Single();
        var (pairs, closed) = (0, 0);
        for (var v = 0; v < viewers.Length; v++)
        {
            var (clearance, caveats, community, purpose, use) = viewers[v];
            var viewer = new Viewer
            {
                Actor = Actor.Person($"v{v}"), Authority = "arvonia", InCommunity = community, Clearance = clearance, Caveats = caveats.Select(c => c.ToString()).ToHashSet(), Use = use == 0 ? PermittedUse.Evidence : PermittedUse.Intelligence,
                Purposes = new HashSet<string> { purpose == 0 ? "tax" : HotlinePurpose.Words }, Today = new DateOnly(2026, 11, 2),
            };
            var (lists, desk, report) = (await ListsAsync(node, viewer), await DeskAsync(node, viewer.Clearance), await ReportAsync(node, viewer));
            foreach (var (id, canary, handling) in calls)
            {
                var may = MaySee(viewer, handling);
                var page = await Record.ExceptionAsync(() => node.Records.FindAsync(id, viewer, Stop)) is null;
                Assert.True(may == page, $"{id}: {handling} {viewer}");
                Assert.True(may == lists.Contains(canary, StringComparison.Ordinal), $"{id}: {handling} {viewer}");
                // The desk knows levels alone: who has the duty sees the work up to the clearance.
                Assert.True(handling.Classification.Level <= viewer.Clearance || !desk.Contains(canary, StringComparison.Ordinal), $"{id}: {handling} {viewer}");
                // A report is asked for by a session, which has neither caveats nor another use.
                Assert.True(MaySee(viewer with { Caveats = new HashSet<string>(), Use = PermittedUse.Intelligence, InCommunity = false }, handling) == report.Contains(canary, StringComparison.Ordinal), $"{id}: {handling} {viewer}");
                (pairs, closed) = (pairs + 1, closed + (may ? 0 : 1));
            }
        }

        Assert.Equal(20_000, pairs);
        Assert.InRange(closed, 5_000, 19_000);
    }

    /// <summary>Whatever is said in which order, a call is as high as the highest of it, and never lower afterwards.</summary>
    [Fact]
    public void A_call_is_never_lowered() => Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], Gen.Bool).Array[1, 8].Sample(said =>
    {
        var (now, highest) = (Instant.Of(new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero)), 0);
        var own = new Handling { Tlp = Tlp.AmberStrict, Originator = "arvonia", PermittedUse = PermittedUse.Evidence, Purpose = "p", LegalBasis = "l" };
        Call? call = null;
        foreach (var (what, level, incoming) in said)
        {
            var classification = level == 0 ? null : new Classification(level, $"L{level}");
            var letter = new HotlineLetter(HotlineKind.Consultation, HotlineUrgency.Flash, "s", new Dictionary<string, string>(), Tlp.Green, PermittedUse.Intelligence, now, now, Classification: classification);
            object fact = (call, what, incoming) switch
            {
                (null, _, true) => new CallReceived("c", "belmora", "t", letter, "m"),
                (null, _, false) => new CallPlaced("c", "belmora", letter, "ada"),
                (_, 0, _) => new CallAnswered("c", HotlineOutcome.NeedsTime, "t", "ada", null, classification),
                (_, 1, _) => new CallAnsweredThere("c", HotlineOutcome.Agreed, "t", now, null, classification),
                (_, 2, _) => new CallTelephoned("c", true, "t", "ada", classification),
                (_, 3, _) => new CallAcknowledged("c", "ada"),
                _ => new CallEscalated("c", 1),
            };
            highest = Math.Max(highest, call is null || what <= 2 ? level : 0);
            call = CallLife.After(call, fact, now, Cordon.Modules.Hotline.Forms.CallLevel.Raised(call?.Handling ?? own, CallLife.LevelOf(fact)));
            Assert.Equal((highest, highest == 0 ? "" : $"L{highest}"), (call!.Handling.Classification.Level, call.Handling.Classification.Marking));
        }
    }, iter: 20_000);

    /// <summary>The rule of who may see what, said once more and otherwise.</summary>
    private static bool MaySee(Viewer viewer, Handling handling)
    {
        if (handling.Classification.Level > viewer.Clearance || handling.Caveats.Except(viewer.Caveats).Any() || !viewer.Purposes.Contains(handling.Purpose) || handling.RetainUntil < viewer.Today || handling.PermittedUse < viewer.Use)
            return false;
        var byName = handling.ReleasableTo.Contains($"person/{viewer.Actor.Id}");
        var byAuthority = handling.Originator == viewer.Authority || handling.ReleasableTo.Contains($"authority/{viewer.Authority}");
        if (byName)
            return true;
        return handling.Tlp switch
        {
            Tlp.Red => false,
            Tlp.Clear => handling.Classification.Level == 0 || byAuthority,
            Tlp.Green => byAuthority || (viewer.InCommunity && handling.Classification.Level == 0),
            _ => byAuthority,
        };
    }

    private static async Task<(string Id, string Canary, Handling Handling)> PutAsync(HotlineNode node, int number, Handling handling, int raised, int kind)
    {
        var (id, canary, now) = ($"belmora.c{number}", $"canary{number}x", Instant.Now(node.Clock));
        var fields = new Dictionary<string, string> { ["goods"] = canary, ["denial"] = "d", ["entry"] = canary };
        var letter = new HotlineLetter(
            kind == 0 ? HotlineKind.Denial : HotlineKind.Alert, HotlineUrgency.Flash, canary, fields, handling.Tlp, handling.PermittedUse, now, now, Classification: handling.Classification.Level == 0 ? null : handling.Classification);
        await node.Records.InAsync(HotlineJournal.TakeIn, HotlineRecords.System, HotlineRecords.RetentionOf(id), open =>
        {
            HotlineRecords.Append(open, null, new CallReceived(id, "belmora", $"c{number}", letter, "m"), handling);
            return Task.CompletedTask;
        }, Stop);
        var above = raised > handling.Classification.Level ? new Classification(raised, $"L{raised}") : null;
        if (above is not null && kind is 1 or 2)
        {
            object fact = kind == 1 ? new CallAnsweredThere(id, HotlineOutcome.Done, canary, now, null, above) : new CallTelephoned(id, true, canary, "ada", above);
            await node.Records.ActAsync(kind == 1 ? HotlineJournal.TakeIn : HotlineJournal.Telephone, HotlineRecords.System, null, id, (_, _) => Task.FromResult(fact), Stop);
        }

        return (id, canary, above is not null && kind is 1 or 2 ? handling with { Classification = above } : handling);
    }

    private static async Task<string> ListsAsync(HotlineNode node, Viewer viewer) => string.Concat(
        (await node.List.OpenAsync(viewer, Stop)).Concat(await node.List.EndedAsync(viewer, Stop)).Concat((await node.Denials.InForceAsync(viewer, Stop)).Select(d => d.Call)).Select(c => c.Letter.Subject));

    private static async Task<string> DeskAsync(HotlineNode node, int clearance) =>
        string.Join('\n', (await ClassifiedCallTests.DeskAsync(node, clearance)).Select(w => $"{w.Work} {w.Address} {string.Join(' ', w.Title.Arguments.Values)} {string.Join(' ', w.Reasons.SelectMany(r => r.Arguments.Values))}"));

    private static async Task<string> ReportAsync(HotlineNode node, Viewer viewer)
    {
        var reader = ClassifiedCallTests.Reader(viewer.Actor.Id, viewer.Clearance, viewer.Purposes.Single());
        return Encoding.UTF8.GetString(SituationDocument.Of(await node.Situation.MakeAsync(SituationPeriod.Read("day", null, null, Instant.Now(node.Clock)), reader, Stop), node.Records.Identity).ToBytes());
    }
}
