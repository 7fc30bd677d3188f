using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Web.Files;
using Cordon.Modules.Incidents;
using Cordon.Modules.Incidents.Act;
using Cordon.Modules.Incidents.Contracts;
using Cordon.Modules.Incidents.Documents;
using Cordon.Modules.Incidents.Fields;
using Cordon.Modules.Incidents.Files;
using CsCheck;
using static Cordon.Tests.Modules.Incidents.IncidentNode;

namespace Cordon.Tests.Modules.Incidents.Files;

/// <summary>Photographs and reports of a notice.</summary>
public sealed class NoticeFilesTests
{
    private static readonly TakenFile Photograph = TakenFile.Of("shed.png", MadePng.Of(64, 1, [MadePng.Chunk("tEXt", "GPS\0N47"u8)]), NoticeFiles.Largest);
    private static readonly TakenFile Report = TakenFile.Of("report.txt", "What was found"u8.ToArray(), NoticeFiles.Largest);

    [Theory, EachDatabase]
    public async Task Files_make_a_revision_and_its_document_names_them_and_the_next_says_what_came_and_went(TestDatabase database)
    {
        await using var node = await NewAsync(database);
        var id = await node.DraftAsync();
        var before = IncidentDocument.Of(await node.IncidentAsync(id), (await node.IncidentAsync(id)).Latest, Identity).Digest();
        await node.Files.ReviseAsync(Ada, id, await SeenAsync(node, id), [Photograph, Report], Stop);
        var two = await node.IncidentAsync(id);
        Assert.Equal(["shed.png", "report.txt"], two.Latest.Notice.Files!.Select(f => f.Name));
        // Of the photograph only the picture is kept.
        Assert.Equal(MadePng.Of(64, 1), (await node.Files.OpenAsync(Ada, id, Photograph.Sha256, Stop)).Content);
        var document = JsonNode.Parse(IncidentDocument.Of(two, two.Latest, Identity).ToBytes())!;
        Assert.Equal("cordon.incident/v2", document["format"]!.GetValue<string>());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(MadePng.Of(64, 1))), document["notice"]!["files"]![0]!["sha256"]!.GetValue<string>());
        // What was handed over before stands as it was.
        Assert.Equal(before, IncidentDocument.Of(two, two.Revisions[0], Identity).Digest());

        // Another field is revised, and the files stay.
        await node.Desk.ReviseAsync(Ada, id, await node.SeenAsync(id, Form(said: [("place", "Port Sarel")])), Stop);
        Assert.Equal(2, (await node.IncidentAsync(id)).Latest.Notice.Files!.Count);
        var form = await SeenAsync(node, id);
        form.Remove = [Photograph.Sha256];
        await node.Files.ReviseAsync(Ada, id, form, [TakenFile.Of("other.txt", "more"u8.ToArray(), NoticeFiles.Largest)], Stop);
        var four = await node.IncidentAsync(id);
        Assert.Equal(
            [new NoticeDifference("file", null, $"other.txt, SHA-256 {four.Latest.Notice.Files![1].Sha256}"), new NoticeDifference("file", $"shed.png, SHA-256 {Photograph.Sha256}", null)],
            NoticeDifference.Between(four.Revisions[2], four.Latest));
        // The revision that had it still has it.
        Assert.Equal(MadePng.Of(64, 1), (await node.Files.OpenAsync(Ada, id, Photograph.Sha256, Stop)).Content);
    }

    [Fact]
    public async Task What_is_wrong_is_refused_and_nothing_is_kept_of_it()
    {
        await using var node = await NewAsync();
        var id = await node.DraftAsync();
        Assert.Equal("incidents.file.none", await CodeAsync(async () => await node.Files.ReviseAsync(Ada, id, await SeenAsync(node, id), [], Stop)));
        Assert.Equal("incidents.file.twice", await CodeAsync(async () => await node.Files.ReviseAsync(Ada, id, await SeenAsync(node, id), [Report, Report], Stop)));
        var form = await SeenAsync(node, id);
        form.Remove = [Report.Sha256];
        Assert.Equal("incidents.file.unknown", await CodeAsync(() => node.Files.ReviseAsync(Ada, id, form, [], Stop)));
        Assert.Equal("incidents.file.many", await CodeAsync(async () => await node.Files.ReviseAsync(Ada, id, await SeenAsync(node, id), [.. Enumerable.Range(0, NoticeFiles.Most + 1).Select(i => TakenFile.Of($"{i}.txt", [1, (byte)i], NoticeFiles.Largest))], Stop)));
        Assert.Equal("incidents.changed", await CodeAsync(() => node.Files.ReviseAsync(Ada, id, new IncidentForm { Text = "why", Seen = 99 }, [Report], Stop)));
        Assert.Equal("incidents.file.unknown", await CodeAsync(() => node.Files.OpenAsync(Ada, id, Report.Sha256, Stop)));
        Assert.Equal("incidents.unknown", await CodeAsync(() => node.Files.OpenAsync(Viewer("eve", "something else"), id, Report.Sha256, Stop)));
        Assert.Single((await node.IncidentAsync(id)).Revisions);
    }

    [Fact]
    public async Task Files_go_with_their_incident_when_it_is_erased()
    {
        await using var node = await NewAsync();
        var id = await node.DraftAsync();
        await node.Files.ReviseAsync(Ada, id, await SeenAsync(node, id), [Report], Stop);
        await node.Journal.EraseAsync(IncidentRecords.RetentionOf(id), "an order", new ProcessWords(Cordon.Journal.Erasure.EraseProcess.Name, Ada.Actor, IncidentPurpose.Words, "an order"), node.Records.Own, Stop);
        Assert.Equal("incidents.unknown", await CodeAsync(() => node.Files.OpenAsync(Ada, id, Report.Sha256, Stop)));
        Assert.StartsWith("journal.blob.", await CodeAsync(() => node.Records.ReadAsync(Report.Sha256, Ada, Stop)));
    }

    /// <summary>What one revision has and the next has not is named, each file once, and nothing else is.</summary>
    [Fact]
    public void Differences_are_what_came_and_went() => Gen.Select(Gen.Int[0, 7].HashSet[0, 6], Gen.Int[0, 7].HashSet[0, 6]).Sample((had, has) =>
    {
        static IReadOnlyList<NoticeFile> Files(IEnumerable<int> numbers) => [.. numbers.Order().Select(n => new NoticeFile($"{n}.txt", "text/plain", n + 1, $"{n}"))];
        var added = has.Except(had).Select(n => new TakenFile($"{n}.txt", "text/plain", $"{n}", new byte[n + 1], 0)).ToList();
        var removed = had.Except(has).Select(n => $"{n}").ToList();
        if (added.Count + removed.Count == 0)
            return;
        var after = NoticeFiles.After(had.Count == 0 ? null : Files(had), added, removed);
        Assert.Equal(Files(has), (after ?? []).OrderBy(f => f.Name, StringComparer.Ordinal));
        Assert.Equal(has.Count == 0, after is null);
    });

    private static Task<IncidentForm> SeenAsync(IncidentNode node, string id) => node.SeenAsync(id, new IncidentForm { Text = "Photographs came." });
}
