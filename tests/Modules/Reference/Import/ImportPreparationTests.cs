using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Cordon.Engines.Formats.Inputs;
using Cordon.Engines.Formats.Lists;
using Cordon.Engines.Formats.Lists.Versions;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Cordon.Kernel.Time;
using Cordon.Modules.Reference.Contracts;
using Cordon.Modules.Reference.Import;
using Cordon.Modules.Reference.Import.Rules;

namespace Cordon.Tests.Modules.Reference.Import;

public sealed class ImportPreparationTests
{
    private static readonly Instant Now = Instant.Parse("2026-03-01T08:00:00Z");

    [Fact]
    public void A_first_version_has_the_digests_and_counts_of_its_file()
    {
        var text = Lists.Text(30, 2, alias: "Ilja|Илья");
        var prepared = Prepare(text);
        var version = prepared.Version;
        Assert.Equal(("arv", 1, "OwnCsv", Now, (Guid?)null), (version.Dataset, version.Number, version.Format, version.RetrievedAt, version.Previous));
        var file = Assert.Single(version.Files);
        Assert.Equal(("arv.csv", "entities", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), (long)Encoding.UTF8.GetByteCount(text)), (file.Name, file.Role, file.Sha256, file.Bytes));
        Assert.Equal((30, 2, 32, 96), (version.Entities["person"], version.Entities["vessel"], version.EntityCount, version.Names));
        Assert.Equal(new WatchlistChange(32, 0, 0), version.Change);
        Assert.Null(prepared.Report);
    }

    [Fact]
    public void What_is_kept_is_read_back_with_the_recorded_digest()
    {
        var prepared = Prepare(Lists.Text(5));
        var entities = ListContent.Read(InputFile.InMemory("x", prepared.Content)).ToList();
        Assert.Equal(prepared.Version.ContentDigest, ContentDigest.Of(entities).Hex);
        Assert.Equal(prepared.Version.EntitiesSha256, Convert.ToHexStringLower(SHA256.HashData(prepared.Content)));
    }

    [Fact]
    public void A_following_version_names_the_one_before_and_what_changed()
    {
        var (first, entities) = First(Lists.Text(30));
        var next = Prepare(Lists.Text(31).Replace("Barano 5,", "Baranow 5,").Replace("av-7,", "av-70,"), first, entities).Version;
        Assert.Equal((2, first.Id), (next.Number, next.Previous));
        Assert.Equal(new WatchlistChange(2, 1, 1), next.Change);
    }

    [Fact]
    public void The_same_content_in_another_file_is_unchanged()
    {
        var (first, entities) = First(Lists.Text(30));
        var again = Prepare(Lists.Text(30).Replace("\n", "\r\n"), first, entities);
        Assert.True(again.IsUnchanged(first));
        Assert.NotEqual(first.Files[0].Sha256, again.Version.Files[0].Sha256);
    }

    [Theory]
    [InlineData(30, 0, 14, 0, "watchlist.import.shrank")]
    [InlineData(30, 25, 30, 12, "watchlist.import.sort.shrank")]
    [InlineData(30, 25, 30, 0, "watchlist.import.sort.shrank")]
    public void A_list_that_shrank_by_half_is_refused_whole(int personsBefore, int vesselsBefore, int persons, int vessels, string code)
    {
        var (first, entities) = First(Lists.Text(personsBefore, vesselsBefore));
        Assert.Equal(code, Refusal(Lists.Text(persons, vessels), first, entities).Code);
        Prepare(Lists.Text(persons, vessels), first, entities, code);
    }

    [Fact]
    public void A_list_without_its_aliases_is_refused_whole()
    {
        var (first, entities) = First(Lists.Text(30, alias: "a|b|c"));
        var fault = Refusal(Lists.Text(30), first, entities);
        Assert.Equal(("watchlist.import.names.shrank", "arv.csv"), (fault.Code, fault.Where));
        Assert.Contains("30 names where the one in force has 120", fault.ToString());
    }

    [Fact]
    public void Half_gone_or_a_small_list_is_let_through()
    {
        var (first, entities) = First(Lists.Text(30));
        Assert.Equal(15, Prepare(Lists.Text(15), first, entities).Version.EntityCount);
        var (small, few) = First(Lists.Text(19));
        Assert.Equal(1, Prepare(Lists.Text(1), small, few).Version.EntityCount);
    }

    [Fact]
    public void A_list_older_than_the_one_in_force_is_refused()
    {
        var newer = Read(Un("2026-02-01"));
        var fault = Assert.Throws<FaultException>(() => ImportPreparation.Prepare(Request(Un("2026-01-01").Source, newer.Version, newer.Entities))).Fault;
        Assert.Equal("watchlist.import.older", fault.Code);
        Assert.Contains("2026-01-01, older than the one in force of 2026-02-01", fault.ToString());

        static (WatchlistVersion Version, IReadOnlyList<ListedEntity> Entities) Read((ListSource Source, string) un)
        {
            var prepared = ImportPreparation.Prepare(Request(un.Source, null, []));
            return (prepared.Version, [.. ListContent.Read(InputFile.InMemory("x", prepared.Content))]);
        }
    }

    [Fact]
    public void An_empty_file_is_refused_and_so_is_one_with_too_many_faulty_rows()
    {
        var (first, entities) = First(Lists.Text(30));
        Assert.Equal("list.empty", Refusal(Lists.Header, first, entities).Code);
        Assert.Equal("list.rejected.share", Refusal(Lists.Text(30) + "x,,,,,,\ny,,,,,,\n", first, entities).Code);
    }

    [Fact]
    public void Rejected_rows_and_warnings_are_kept_with_their_reasons()
    {
        var prepared = Prepare(Lists.Text(200) + "x,,person,,,ARV,\n" + "z,Zed,person,,Nowhere,ARV,\n");
        Assert.Equal((1, 1L), (prepared.Version.Rejected, prepared.Version.Warnings["list.country.unknown"]));
        var report = ImportReport.Read(prepared.Report);
        Assert.Equal(("list.name.none", "arv.csv line 202"), (report.Rejected[0].Code, report.Rejected[0].Where));
        Assert.Contains("has no usable name", report.Rejected[0].ToFault().ToString());
        Assert.Equal("arv.csv line 203", report.Warnings[0].Examples[0].Where);
        Assert.Equal(prepared.Version.ReportSha256, Convert.ToHexStringLower(SHA256.HashData(prepared.Report!)));
    }

    [Fact]
    public void Versions_and_entries_come_back_from_strict_json()
    {
        var imported = new WatchlistImported(Prepare(Lists.Text(3)).Version);
        var json = CanonicalJson.OfRecord(imported);
        var again = JsonSerializer.Deserialize<WatchlistImported>(json, StrictJson.Options)!;
        Assert.Equal(Encoding.UTF8.GetString(json), Encoding.UTF8.GetString(CanonicalJson.OfRecord(again)));
    }

    [Fact]
    public void Every_rule_has_a_sentence() => Assert.All(ImportRule.All, rule => Assert.Contains(rule.Code, FaultTexts.Codes));

    private static Fault Refusal(string text, WatchlistVersion current, IReadOnlyList<ListedEntity> entities) =>
        Assert.Throws<FaultException>(() => Prepare(text, current, entities)).Fault;

    private static (WatchlistVersion Version, IReadOnlyList<ListedEntity> Entities) First(string text)
    {
        var prepared = Prepare(text);
        return (prepared.Version, [.. ListContent.Read(InputFile.InMemory("x", prepared.Content))]);
    }

    private static PreparedImport Prepare(string text, WatchlistVersion? current = null, IReadOnlyList<ListedEntity>? entities = null, params string[] accepted) =>
        ImportPreparation.Prepare(Request(Lists.Source(text), current, entities ?? []) with { Accepted = accepted.ToHashSet() });

    private static ImportRequest Request(ListSource source, WatchlistVersion? current, IReadOnlyList<ListedEntity> entities) => new()
    {
        Source = source, Id = new Guid("018f0000-0000-7000-8000-000000000001"), RetrievedAt = Now, Current = current, CurrentEntities = entities,
    };

    private static (ListSource Source, string Date) Un(string date)
    {
        var xml = $"<CONSOLIDATED_LIST dateGenerated=\"{date}T00:00:00Z\"><ENTITIES><ENTITY><FIRST_NAME>ARVONIA LINES {date}</FIRST_NAME><REFERENCE_NUMBER>AVe.001</REFERENCE_NUMBER></ENTITY></ENTITIES></CONSOLIDATED_LIST>";
        return (new(Datasets.UnSecurityCouncil, ListFormat.UnXml, [new(InputFile.InMemory("un.xml", Encoding.UTF8.GetBytes(xml)), ListRole.Entities)]), date);
    }
}
