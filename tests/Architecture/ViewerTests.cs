using System.Text.RegularExpressions;

namespace Cordon.Tests.Architecture;

/// <summary>Who sees what hangs on who is said to look: persons are made viewers in one place, with the clearance they have now.</summary>
public sealed partial class ViewerTests
{
    /// <summary>Where a viewer is made, and who that is. A new place is added here only when no person stands behind it.</summary>
    private static readonly Dictionary<string, string> Known = new()
    {
        ["Ui/Purposes/PurposeClaims.cs"] = "somebody who came in, with the claims of this request",
        ["Modules/Hits/HitRecords.cs"] = "somebody who came in, for pages that show no more of a hit than the desk does",
        ["Modules/Exchange/ExchangeRecords.cs"] = "the node itself, after the reader was asked about the release or the call",
        ["Modules/PrivateMatching/MatchingRecords.cs"] = "the node itself",
        ["Modules/Reference/ReferenceSettings.cs"] = "the node itself, for published lists",
        ["Modules/Targeting/Keeping/OwnFiles.cs"] = "the node itself",
        ["Modules/Targeting/Registers/RegistersInForce.cs"] = "the node itself",
        ["Node/Exercise/NodeToFill.cs"] = "the node itself, while a sample is filled",
    };

    [Fact]
    public void Viewers_are_made_in_places_that_are_known_and_those_of_persons_have_their_clearance()
    {
        var made = Directory.EnumerateFiles(Repository.PathOf("src"), "*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".razor", StringComparison.Ordinal))
            .Select(f => (File: Path.GetRelativePath(Repository.PathOf("src"), f).Replace('\\', '/'), Text: File.ReadAllText(f)))
            .Where(f => !f.File.StartsWith("Journal/", StringComparison.Ordinal) && Making().IsMatch(f.Text)).ToList();
        Assert.Equal(Known.Keys.Order(StringComparer.Ordinal), made.Select(f => f.File).Order(StringComparer.Ordinal));
        Assert.All(made.Where(f => Known[f.File].StartsWith("somebody", StringComparison.Ordinal)), f => Assert.Contains("ClearanceOf()", f.Text, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"new Viewer\b|\bViewer \w+(?:\([^)]*\))? => new\(\)")]
    private static partial Regex Making();
}
