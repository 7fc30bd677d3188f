using System.IO.Compression;
using System.Text.Json.Nodes;
using Cordon.Engines.Spectra.Files;
using Cordon.Modules.Detection.Contracts;
using Cordon.Modules.Detection.Life;
using Cordon.Modules.Detection.Measure;
using Cordon.Tests.Modules.Detection.Storage;
using static Cordon.Tests.Modules.Detection.DetectionNode;

namespace Cordon.Tests.Modules.Detection.Measure;

public sealed class IntakeTests
{
    [Theory, EachDatabase]
    public async Task A_file_that_cannot_be_read_raises_an_alarm_that_says_so_and_is_kept_as_it_came(TestDatabase database)
    {
        await using var node = await NewAsync(database);
        byte[] broken = [1, 2, 3, 4, 5];
        var (alarm, unread) = await node.Intake.RaiseAsync(Ada.Actor, new AlarmForm { Reference = "ARVU 2" }, new SafetyForm(), "broken.n42", broken, AlarmSource.Folder, null, Stop);
        Assert.NotNull(unread);
        Assert.Equal("CannotAssess", Assert.Single(alarm.Findings).Outcome);
        Assert.Equal(AlarmStatus.Open, alarm.Status);
        Assert.Equal(["alarms.decide"], await node.WorkAsync());
        Assert.Equal(broken, await node.Records.ReadFileAsync(alarm.Spectra[0].Taken.Sha256, Ada, Stop));
    }

    [Fact]
    public async Task A_file_comes_once_and_a_broken_one_on_a_page_changes_nothing()
    {
        await using var node = await NewAsync();
        var id = await node.RaiseAsync();
        await node.Intake.AddAsync(Ada.Actor, Ada, id, "a.csv", DetectionProjectionTests.Table(1), false, Stop);
        var before = await node.AlarmAsync(id);
        Assert.Equal("detection.file.there", await CodeAsync(() => node.Intake.AddAsync(Bert.Actor, Bert, id, "b.csv", DetectionProjectionTests.Table(1), false, Stop)));
        Assert.NotNull(await CodeAsync(() => node.Intake.AddAsync(Ada.Actor, Ada, id, "c.n42", [1, 2, 3], false, Stop)));
        Assert.Equal(before.Acts, (await node.AlarmAsync(id)).Acts);
    }

    [Fact]
    public async Task A_background_is_no_finding_and_stands_beside_what_comes_after_it()
    {
        await using var node = await NewAsync();
        var id = await node.RaiseAsync();
        await node.Intake.AddAsync(Ada.Actor, Ada, id, "background.csv", DetectionProjectionTests.Table(1), true, Stop);
        Assert.Empty((await node.AlarmAsync(id)).Findings);
        await node.Intake.AddAsync(Ada.Actor, Ada, id, "item.csv", DetectionProjectionTests.Table(2), false, Stop);
        var alarm = await node.AlarmAsync(id);
        Assert.Equal(alarm.Spectra[0].Taken.Sha256, alarm.Spectra[1].Taken.Background);
        Assert.DoesNotContain(alarm.Findings.Single().Warnings, w => w.Code == "spectrum.identify.no-background");
    }

    [Fact]
    public async Task The_package_holds_every_file_as_it_came_ours_with_the_answer_and_the_sums_of_all()
    {
        await using var node = await NewAsync();
        var id = await node.RaiseAsync();
        await node.Intake.AddAsync(Ada.Actor, Ada, id, "a.csv", DetectionProjectionTests.Table(1), false, Stop);
        await node.Experts.AskAsync(Ada.Actor, Ada, id, "what is it?", Stop);
        var alarm = await node.AlarmAsync(id);
        using var zip = new ZipArchive(new MemoryStream(await node.Package.OfAsync(alarm, Ada, Stop)));
        var sums = JsonNode.Parse(Bytes(zip, "sha256.json"))!.AsObject();
        Assert.Equal(zip.Entries.Select(e => e.FullName).Where(n => n != "sha256.json").Order(StringComparer.Ordinal), sums.Select(s => s.Key).Order(StringComparer.Ordinal));
        Assert.All(sums, s => Assert.Equal(s.Value!.GetValue<string>(), Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Bytes(zip, s.Key)))));
        Assert.Equal(DetectionProjectionTests.Table(1), Bytes(zip, "original/01-a.csv"));
        var ours = SpectrumFiles.Read(Bytes(zip, "n42/01-a.n42"), "ours.n42");
        Assert.Contains(ours.Analyses, a => a.Creator == "Cordon");
        Assert.Contains("what is it?", System.Text.Encoding.UTF8.GetString(Bytes(zip, "context.json")));
    }

    private static byte[] Bytes(ZipArchive zip, string name)
    {
        using var content = new MemoryStream();
        using var entry = zip.GetEntry(name)!.Open();
        entry.CopyTo(content);
        return content.ToArray();
    }
}
