using Cordon.Modules.Reference.Contracts;
using Cordon.Modules.Reference.Programmes;
using Cordon.Modules.Reference.Versions;

namespace Cordon.Tests.Modules.Reference.Programmes;

public sealed class ShippedProgrammesTests
{
    [Fact]
    public void A_programme_is_found_by_its_list_and_name() =>
        Assert.Equal((Measure.Restriction, "UN Security Council, 2048 Committee"), (ShippedProgrammes.Find("un_sc_sanctions", "GB").Measure, ShippedProgrammes.Find("un_sc_sanctions", "GB").Authority));

    [Fact]
    public void An_unlisted_programme_has_the_measure_of_its_list() => Assert.Equal(Measure.Freeze, ShippedProgrammes.Find("us_ofac_sdn", "NEW-EO99999").Measure);

    [Fact]
    public void A_programme_of_an_unknown_list_is_unknown_and_not_harmless() => Assert.Equal(Measure.Unknown, ShippedProgrammes.Find("arv", "X").Measure);

    [Fact]
    public void No_programme_has_an_effect_before_the_State_gives_it_one() => Assert.All(ShippedProgrammes.All, p => Assert.Null(p.Effect));

    [Fact]
    public void Every_programme_belongs_to_a_known_list_and_has_a_measure()
    {
        var known = KnownWatchlists.All.Select(l => l.Dataset).ToHashSet();
        Assert.All(ShippedProgrammes.All, p => Assert.True(known.Contains(p.Dataset) && p.Measure != Measure.Unknown && p.Authority.Length > 0));
    }
}
