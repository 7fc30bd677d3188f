using System.Net;
using AngleSharp.Dom;

namespace Cordon.Tests.Node;

/// <summary>Somebody before a browser without scripts: opens pages, fills forms, follows redirections.</summary>
internal sealed class Browser(HttpClient client)
{
    private const int MostRedirections = 5;

    public IDocument Page { get; private set; } = null!;

    public HttpStatusCode Status { get; private set; }

    /// <summary>Path and query of the page.</summary>
    public string At { get; private set; } = "";

    public string Heading => Page.QuerySelector("h1")?.TextContent.Trim() ?? "";

    public HttpClient Client => client;

    public Task OpenAsync(string path) => FollowAsync(path, client.GetAsync(new Uri(path, UriKind.Relative), Stop));

    /// <summary>Sends the form that a selector finds, with the fields it has and those given.</summary>
    public Task SubmitAsync(string form, params (string Name, string Value)[] fields)
    {
        var found = Assert.Single(Page.QuerySelectorAll(form));
        var sent = Sent(found, fields);
        var target = found.GetAttribute("action") is { Length: > 0 } action ? action : At;
        return FollowAsync(target, client.PostAsync(new Uri(target, UriKind.Relative), new FormUrlEncodedContent(sent), Stop));
    }

    /// <summary>Sends the form that a selector finds, with files.</summary>
    public Task UploadAsync(string form, params (string Field, string Name, byte[] Content)[] files) => UploadAsync(form, [], files);

    /// <summary>The same, with fields filled in.</summary>
    public async Task UploadAsync(string form, IReadOnlyList<(string Name, string Value)> fields, params (string Field, string Name, byte[] Content)[] files)
    {
        var found = Assert.Single(Page.QuerySelectorAll(form));
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in Sent(found, fields))
            content.Add(new StringContent(value), name);
        foreach (var (field, name, bytes) in files)
            content.Add(new ByteArrayContent(bytes), field, name);
        var target = found.GetAttribute("action") is { Length: > 0 } action ? action : At;
        await FollowAsync(target, client.PostAsync(new Uri(target, UriKind.Relative), content, Stop));
    }

    /// <summary>The fields a form has, of boxes and buttons to choose from those that are chosen, and those given in their place.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Sent(IElement form, IReadOnlyList<(string Name, string Value)> fields)
    {
        var given = fields.Select(f => f.Name).ToHashSet();
        return form.QuerySelectorAll("input[name]:not([type=file]), textarea[name]")
            .Where(i => !given.Contains(i.GetAttribute("name")!) && (i.GetAttribute("type") is not ("checkbox" or "radio") || i.HasAttribute("checked")))
            .Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? i.TextContent))
            .Concat(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task FollowAsync(string path, Task<HttpResponseMessage> asked)
    {
        for (var i = 0; i < MostRedirections; i++)
        {
            using var response = await asked;
            At = path;
            if (response.Headers.Location is not { } location)
            {
                Status = response.StatusCode;
                Page = Html.Parse(await response.Content.ReadAsStringAsync(Stop));
                return;
            }

            path = new Uri(new Uri(client.BaseAddress!, path), location).PathAndQuery;
            asked = client.GetAsync(new Uri(path, UriKind.Relative), Stop);
        }

        Assert.Fail($"redirected without end, last to {path}");
    }
}
