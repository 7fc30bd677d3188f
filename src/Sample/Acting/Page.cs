using System.Net;
using System.Text.RegularExpressions;

namespace Cordon.Sample.Acting;

/// <summary>A page of the node, as far as somebody reads it who fills in its forms.</summary>
/// <param name="Address">Path and query.</param>
/// <param name="Html">What came.</param>
internal sealed partial record Page(string Address, string Html)
{
    /// <summary>What makes a form of this page one of the person's own.</summary>
    public const string Token = "__RequestVerificationToken";

    /// <summary>Whether something on it is still going on.</summary>
    public bool IsUnderWay => Html.Contains("data-progress", StringComparison.Ordinal);

    /// <summary>Whether it warns of anything.</summary>
    public bool Warns => Html.Contains("class=\"notice bad\"", StringComparison.Ordinal);

    /// <summary>What the page says was not done; null when it says nothing of the kind.</summary>
    public string? Refusal => Refused().Match(Html) is { Success: true } said ? Text(said.Groups["said"].Value) : null;

    /// <summary>The one-time key that the page shows.</summary>
    public string? Key => KeyShown().Match(Html) is { Success: true } shown ? shown.Groups["key"].Value : null;

    /// <summary>A token for doors that need no more than a button.</summary>
    public string AnyToken => Hidden(Html).First(h => h.Key == Token).Value;

    /// <summary>The hidden fields of the form of that name; null when the page has no such form.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Form(string name) =>
        Forms().Matches(Html).Select(f => Hidden(f.Value)).FirstOrDefault(f => f.Contains(KeyValuePair.Create("_handler", name)));

    /// <summary>The rows of the page of hits.</summary>
    public IEnumerable<HitRow> Hits() => Rows().Matches(Html).Select(r => new HitRow(r.Groups["id"].Value, Text(r.Groups["party"].Value), Text(r.Groups["listed"].Value), r.Groups["list"].Value));

    /// <summary>The address of the next page of a list.</summary>
    public string? Next => NextPage().Match(Html) is { Success: true } next ? Text(next.Groups["address"].Value) : null;

    /// <summary>What the page is about, without the rail.</summary>
    private string Main => Html[Math.Max(0, Html.IndexOf("<main", StringComparison.Ordinal))..];

    /// <summary>The first address on the page that begins like that.</summary>
    public string? Link(string beginning) => Links().Matches(Main).Select(l => Text(l.Groups["address"].Value)).FirstOrDefault(a => a.Length > beginning.Length && a.StartsWith(beginning, StringComparison.Ordinal));

    /// <summary>What a choice or a link of that label stands for.</summary>
    public string? Behind(string label) => Labels().Matches(Html).FirstOrDefault(l => Text(l.Groups["label"].Value) == label)?.Groups["value"].Value;

    private static List<KeyValuePair<string, string>> Hidden(string html) => [.. Inputs().Matches(html)
        .Select(i => Attributes().Matches(i.Value).DistinctBy(a => a.Groups["name"].Value).ToDictionary(a => a.Groups["name"].Value, a => Text(a.Groups["value"].Value)))
        .Where(a => a.GetValueOrDefault("type") == "hidden" && a.ContainsKey("name")).Select(a => KeyValuePair.Create(a["name"], a.GetValueOrDefault("value", "")))];

    private static string Text(string html) => WebUtility.HtmlDecode(html).Trim();

    [GeneratedRegex("""<form\b.*?</form>""", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("""<input\b[^>]*>""")]
    private static partial Regex Inputs();

    [GeneratedRegex("""(?<name>[\w:-]+)="(?<value>[^"]*)["]""")]
    private static partial Regex Attributes();

    [GeneratedRegex("""<h2>This was not done</h2>(?<said>.*?)</div>|class="error"[^>]*>(?<said>[^<]+)</p>""", RegexOptions.Singleline)]
    private static partial Regex Refused();

    [GeneratedRegex("""<code class="key">(?<key>[^<]+)</code>""")]
    private static partial Regex KeyShown();

    [GeneratedRegex("""<a href="/hits/(?<id>[0-9a-f]{32})"><bdi[^>]*>(?<party>[^<]*)</bdi></a></td>.*?<bdi[^>]*>(?<listed>[^<]*)</bdi>\s*<span class="quiet"[^>]*>(?<list>[^<]*)</span>""", RegexOptions.Singleline)]
    private static partial Regex Rows();

    [GeneratedRegex("""<a href="(?<address>[^"]*)" rel="next">""")]
    private static partial Regex NextPage();

    [GeneratedRegex("""(?:<option value|<a href)="(?<value>[^"]*)"[^>]*>(?:<bdi[^>]*>)?(?<label>[^<]*)<""")]
    private static partial Regex Labels();

    [GeneratedRegex("""href="(?<address>[^"]*)["]""")]
    private static partial Regex Links();
}

/// <summary>A hit as its page of hits shows it.</summary>
internal sealed record HitRow(string Id, string Party, string Listed, string List);
