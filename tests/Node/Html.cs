using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Cordon.Tests.Node;

/// <summary>Pages as a browser reads them.</summary>
internal static class Html
{
    public static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    public static async Task<IDocument> GetAsync(HttpClient client, string path) =>
        Parse(await client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken));

    /// <summary>The fields of the only such form of a page with their values, hidden ones included.</summary>
    public static async Task<Dictionary<string, string>> FormAsync(HttpClient client, string path, string form = "main form")
    {
        var fields = Assert.Single((await GetAsync(client, path)).QuerySelectorAll(form));
        return fields.QuerySelectorAll("input[name]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
    }
}
