using Cordon.Engines.Controls;
using Cordon.Modules.Detection.Papers;

namespace Cordon.Tests.Modules.Detection.Papers;

public sealed class UnNumberTests
{
    private static readonly string[] ClassSeven =
    [
        "2908", "2909", "2910", "2911", "2912", "2913", "2915", "2916", "2917", "2919", "2977", "2978", "3321", "3322", "3323", "3324", "3325", "3326", "3327", "3328", "3329", "3330", "3331", "3332", "3333", "3507",
    ];

    [Fact]
    public void All_numbers_of_class_7_are_there_and_no_other() => Assert.Equal(ClassSeven, UnNumber.All.Select(n => n.Digits));

    [Fact]
    public void Targeting_and_detection_know_the_same_numbers() => Assert.All(UnNumber.All, n => Assert.True(RadioactiveGoods.IsClassSeven(n.Digits)));

    [Fact]
    public void Fissile_is_what_says_so_in_its_name() =>
        Assert.All(UnNumber.All, n => Assert.Equal(n.IsFissile, n.Name.English.Contains("fissile", StringComparison.Ordinal) && !n.Name.English.Contains("non-fissile", StringComparison.Ordinal)));

    [Fact]
    public void Excepted_is_what_travels_as_excepted_package_only() =>
        Assert.All(UnNumber.All, n => Assert.Equal(n.IsExcepted, n.Packages is [PackageType.Excepted]));

    [Theory]
    [InlineData("UN 2916", "2916")]
    [InlineData("un2916", "2916")]
    [InlineData(" 2916 ", "2916")]
    [InlineData("ONU-2916", "2916")]
    [InlineData("29160", null)]
    [InlineData("1203", null)]
    [InlineData("UN", null)]
    public void A_number_is_found_as_people_write_it(string written, string? digits) => Assert.Equal(digits, UnNumber.Find(written)?.Digits);
}
