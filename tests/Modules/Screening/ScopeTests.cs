using Cordon.Engines.Formats.Lists;
using Cordon.Engines.Matching;
using Cordon.Kernel.Parties;
using Cordon.Modules.Screening.Answer;
using Cordon.Modules.Screening.Contracts;
using CsCheck;

namespace Cordon.Tests.Modules.Screening;

public sealed class ScopeTests
{
    private static readonly string[] Words = ["Ilya", "Barano", "Tesmir", "Vorlan", "Kadri", "Harkonte", "Mirelle", "Oduvan"];
    private static readonly Gen<string> Names = Gen.Int[0, Words.Length - 1].Select(i => Words[i]).Array[2, 3].Select(w => string.Join(' ', w));

    [Fact]
    public void A_search_in_some_lists_finds_what_an_index_of_these_alone_finds() =>
        Gen.Select(Names.Array[1, 40], Names.Array[0, 10], Names, Gen.Int[1, 6]).Sample((others, own, asked, limit) =>
        {
            ListedEntity[] all = [.. others.Select((n, i) => Entity("others", i, n)), .. own.Select((n, i) => Entity("own", i, n))];
            var byId = all.ToDictionary(e => e.Id);
            var party = new Party { Names = [new(asked)] };
            var settings = new ScreeningSettings(Limit: limit);
            var within = Screener.Answer(PartyIndex.Build(all.Select(e => e.Party)), byId.GetValueOrDefault, party, settings, new HashSet<string> { "own" });
            var alone = Screener.Answer(PartyIndex.Build(all.Where(e => e.Dataset == "own").Select(e => e.Party)), byId.GetValueOrDefault, party, settings);
            Assert.Equal(alone.Select(c => (c.Id, c.Score)), within.Select(c => (c.Id, c.Score)));
        });

    private static ListedEntity Entity(string dataset, int id, string name) => new()
    {
        Party = new Party { Id = $"{dataset}-{id}", Kind = PartyKind.Person, Names = [new(name)] }, Dataset = dataset, SourceId = $"{id}", Place = new SourcePlace("invented.csv", id),
    };
}
