using Cordon.Engines.Rules.Packs.Trust;
using Cordon.Journal.Reading;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Tests.Packs;
using CsCheck;
using static Cordon.Tests.Modules.Targeting.TargetingNode;

namespace Cordon.Tests.Modules.Targeting.Adoption;

/// <summary>No path leads to a pack that judges by the will of one person, or to an older version.</summary>
public sealed class AdoptionPropertyTests
{
    private static readonly Handling Handling = new() { Tlp = Tlp.AmberStrict, Originator = "arvonia", PermittedUse = PermittedUse.Evidence, Purpose = "maintenance", LegalBasis = "Act 12" };
    private static readonly string[] Versions = ["0.3.0", "0.4.0-rc.1", "0.4.0", "0.10.0"];
    private static readonly byte[][] Files = [.. Versions.Select(v => TestPacks.Pack(v)), TestPacks.Pack("1.0.0", p => p["id"] = "arvonia-own")];
    private static readonly string[] Digests = [.. Files.Select(f => Cordon.Engines.Rules.Packs.Document.PackReader.Read(f).Digest)];
    private static readonly Actor[] Persons = [Ada, Ben, Actor.Person("cleo")];

    private static readonly Gen<(int Act, int Pack, int Person)> Step = Gen.Select(Gen.Int[0, 7], Gen.Int[0, Files.Length - 1], Gen.Int[0, Persons.Length - 1]);

    [Theory, EachDatabase]
    public async Task Whatever_persons_do_two_answer_for_what_judges_and_versions_only_go_up(TestDatabase database)
    {
        await using var node = await NewAsync(database);
        var (adopted, walk) = (0, Array.Empty<(int Act, int Pack, int Person)>());
        Step.Array[150].Sample(drawn => walk = drawn, iter: 1);
        foreach (var (act, pack, person) in walk)
        {
            var (digest, who) = (Digests[pack], Persons[person]);
            var refused = await Record.ExceptionAsync(() => act switch
            {
                0 or 1 => node.Packs.OfferAsync(Files[pack], by: who),
                2 or 3 => node.Packs.TestAsync(digest),
                7 => node.Packs.WithdrawAsync(digest, who),
                _ => node.Packs.AdoptAsync(digest, by: who),
            });
            Assert.True(refused is null or FaultException, $"{refused}");
        }

        var (offers, judged) = (new Dictionary<string, string>(), new List<(string Id, string Version)>());
        foreach (var entry in await node.Journal.Reader.ReadAsync(new EntryFilter { Types = ["PackOffered", "PackAdopted"], Most = 1_000 }, Reader, Stop))
        {
            if (entry.Data is PackOffered offered)
                offers[offered.Digest] = offered.Person;
            if (entry.Data is not PackAdopted { InForce: [var one] } adoption)
                continue;
            adopted++;
            Assert.NotEqual(offers[adoption.Digest], adoption.Person);
            Assert.Equal(offers[adoption.Digest], adoption.OfferedBy);
            Assert.All(judged.Where(j => j.Id == one.Id), j => Assert.True(PackVersion.Parse(j.Version, "").Order(PackVersion.Parse(one.Version, "")) <= 0, $"{one.Version} after {j.Version}"));
            judged.Add((one.Id, one.Version));
        }

        // A walk may begin with the newest version, and then none follows it.
        Assert.True(adopted >= 1, "nothing was adopted: the walk shows nothing");
        Assert.Single(await node.Packs.Shelf.InForceAsync(Stop));
        var grown = await node.RowsAsync();
        await node.Journal.RebuildAsync(new ProcessWords("journal.rebuild", Actor.System("test"), "maintenance", "Act 12"), Handling, Stop);
        Assert.Equal(grown, await node.RowsAsync());
    }
}
