using Cordon.Engines.Rules.Packs.Checking;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Engines.Rules.Packs.Evaluation;
using Cordon.Modules.Targeting.Packs;

namespace Cordon.Tests.Modules.Targeting;

/// <summary>The pack that ships.</summary>
public sealed class CommonPackTests
{
    internal static string File { get; } = Repository.PathOf("data", "packs", "common-risk-framework", "pack.json");

    internal static ReadPack Read() => PackReader.Read(System.IO.File.ReadAllBytes(File));

    [Fact]
    public void It_passes_its_own_check_with_every_vector() => Assert.Empty(PackChecker.Check(Read().Pack));

    [Fact]
    public void It_has_at_least_forty_indicators_each_with_its_source_in_both_languages()
    {
        var pack = Read().Pack;
        Assert.True(pack.Rules.Count >= 40, $"{pack.Rules.Count}");
        Assert.All(pack.Rules, r => Assert.True(r.Source.Title.Length > 0 && r.Source.Reference.Length > 0 && r.Title.ContainsKey("fr") && r.Explanation.ContainsKey("fr"), r.Id));
        Assert.Equal(pack.Rules.Count, pack.Rules.Select(r => r.Title["en"]).Distinct().Count());
    }

    [Fact]
    public void Its_lists_are_those_it_names() => Assert.NotNull(CompiledPack.Of(Read(), PackLists.Beside(File)));

    [Fact]
    public void A_list_that_is_there_to_be_filled_answers_nothing_until_it_is()
    {
        var lists = PackLists.Beside(File);
        Assert.Null(lists.InList("restricted", "xx"));
        Assert.True(lists.InList("transhipment", "sg"));
        Assert.False(lists.InList("transhipment", "at"));
        Assert.Null(lists.InList("unheard-of", "sg"));
    }
}
