using System.Text.RegularExpressions;
using Cordon.Kernel.Web.Files;
using Cordon.Modules.People;
using Cordon.Modules.People.Clearances;
using Cordon.Modules.People.Contracts;
using Cordon.Ui.Texts;

namespace Cordon.Tests.Modules.People.Texts;

/// <summary>English and French say the same, and everything that pages ask for is there.</summary>
public sealed partial class TextsTests
{
    private static readonly System.Reflection.Assembly[] Assemblies = [typeof(PeopleModule).Assembly, typeof(TextLibrary).Assembly];

    [Fact]
    public void Both_languages_have_the_same_keys_with_the_same_places_and_none_is_empty()
    {
        foreach (var assembly in Assemblies)
        {
            var english = TextLibrary.Read(assembly, "en").ToDictionary();
            var french = TextLibrary.Read(assembly, "fr").ToDictionary();
            Assert.NotEmpty(english);
            Assert.Equal(english.Keys.Order(StringComparer.Ordinal), french.Keys.Order(StringComparer.Ordinal));
            Assert.All(english, text => Assert.Equal(Places(text.Value), Places(french[text.Key])));
            Assert.All(english.Concat(french), text => Assert.NotEqual("", text.Value.Trim()));
        }
    }

    [Fact]
    public void Every_text_that_a_page_asks_for_is_there_and_none_is_left_over()
    {
        var known = Assemblies.SelectMany(a => TextLibrary.Read(a, "en")).Select(t => t.Key).ToHashSet();
        var sources = new[] { "Modules/People", "Ui", "Node" }
            .SelectMany(f => Directory.EnumerateFiles(Repository.PathOf("src", f), "*", SearchOption.AllDirectories))
            .Where(f => f.EndsWith(".razor", StringComparison.Ordinal) || f.EndsWith(".cs", StringComparison.Ordinal)).Select(File.ReadAllText).ToList();
        var asked = sources.SelectMany(s => Asked().Matches(s).Select(m => m.Groups[1].Value)).ToHashSet();
        Assert.NotEmpty(asked);
        // The node's own pages ask for texts of the node too; its tests look after those.
        var own = known.Select(k => k.Split('.')[0]).ToHashSet();
        Assert.Empty(asked.Where(k => own.Contains(k.Split('.')[0]) && !known.Contains(k)));
        string[] made = [.. Duty.All.Select(d => $"people.duty.{d.Name}"), .. Enumerable.Range(0, ClearanceRules.HighestLevel + 1).Select(l => $"people.clearance.level.{l}"), .. Enum.GetNames<ClearanceStep>().Select(s => $"people.clearance.step.{s.ToLowerInvariant()}"), .. Enum.GetNames<Cordon.Ui.Navigation.NavigationGroup>().Select(g => $"ui.group.{g.ToLowerInvariant()}"), .. FileTypes.All.Select(t => $"ui.file.type.{t.Split('/')[1]}")];
        Assert.Empty(made.Where(k => !known.Contains(k)));
        Assert.Empty(known.Where(k => !made.Contains(k) && !sources.Exists(s => s.Contains($"\"{k}\"", StringComparison.Ordinal))));
    }

    [Fact]
    public void Places_are_filled_and_an_unknown_key_is_shown_rather_than_hidden()
    {
        var library = new TextLibrary([new TextFiles(typeof(PeopleModule).Assembly)]);
        Assert.Equal("auditeur", library.Say("fr", "people.duty.auditor"));
        Assert.Equal("no.such.key", library.Say("en", "no.such.key"));
    }

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex("""\bT(?:\.With\(|\[)"([a-z0-9.\-]+)["]""")]
    private static partial Regex Asked();

    [GeneratedRegex(@"\{[a-z]+\}")]
    private static partial Regex Place();
}
