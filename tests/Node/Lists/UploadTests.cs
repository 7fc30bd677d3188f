using System.Net;
using System.Text;
using static Cordon.Tests.Node.Screening.ScreeningNode;

namespace Cordon.Tests.Node.Lists;

/// <summary>Lists that a person hands in on the page.</summary>
public sealed class UploadTests
{
    private const string Good = "id,name,programme\nh1,Ilya Barano,P\n";

    [Fact]
    public async Task A_list_is_in_force_at_once_and_what_is_none_is_refused_by_name_without_touching_it()
    {
        await using var node = new RunningNode();
        await node.InitializeAsync();
        var person = await node.PersonAsync();
        Assert.Contains("a new version is in force", await EndAsync(person, await UploadAsync(person, ("harbour.csv", Good))));
        Assert.Contains("harbour", (await Html.GetAsync(person, "/screening")).Body!.TextContent);
        foreach (var (files, says) in new[]
        {
            (new[] { ("notes.txt", "nothing of a list"), ("other.csv", Good) }, "notes.txt: the file is none of the list formats"),
            ([("harbour.csv", "id,name,programme\n")], "no entity was found"),
            ([("harbour.csv", "id,name,programme\nh1,\"Ilya,P\n")], "harbour.csv"),
            ([("../../harbour.csv", "x")], "harbour.csv: the file is none"),
            ([("..", "x")], "give at least one file"),
            ([("a.csv", Good), ("A/a.csv", Good)], "two of the files have this name"),
            ([("large.bin", new string('x', 40 << 20))], "large.bin: the file is none"),
        })
        {
            var back = await UploadAsync(person, files);
            var page = back.StartsWith("/screening/lists?refused=", StringComparison.Ordinal) ? (await Html.GetAsync(person, back)).QuerySelector(".notice.bad")!.TextContent : await EndAsync(person, back);
            Assert.Contains(says, page);
            Assert.DoesNotContain(node.Data, page);
        }

        var catalog = await JsonAsync(await GetAsync(node.Program(), "/catalog"));
        Assert.Equal(["harbour", "default"], catalog["datasets"]!.AsArray().Select(d => (string?)d!["name"]));
        Assert.Equal(1, (int)catalog["datasets"]![0]!["entity_count"]!);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        await using var node = new RunningNode();
        await node.InitializeAsync();
        using var form = new MultipartFormDataContent { { new StringContent(Good), "files", "harbour.csv" } };
        using var response = await (await node.PersonAsync()).PostAsync(new Uri("/screening/lists/import", UriKind.Relative), form, Stop);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    /// <summary>What the page of an import says when it has ended.</summary>
    private static async Task<string> EndAsync(HttpClient person, string import)
    {
        Assert.StartsWith("/screening/lists/imports/", import);
        while (true)
        {
            var part = (await Html.GetAsync(person, import)).QuerySelector("#import")!;
            if (!part.HasAttribute("data-progress"))
                return part.TextContent;
        }
    }

    private static async Task<string> UploadAsync(HttpClient person, params (string Name, string Content)[] files)
    {
        var page = await Html.GetAsync(person, "/screening/lists");
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(page.QuerySelector("form[action='/screening/lists/import'] input[type=hidden]")!.GetAttribute("value")!), "__RequestVerificationToken");
        foreach (var (name, content) in files)
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "files", name);
        using var response = await person.PostAsync(new Uri("/screening/lists/import", UriKind.Relative), form, Stop);
        Assert.True(response.StatusCode == HttpStatusCode.Redirect, $"{response.StatusCode}: {await response.Content.ReadAsStringAsync(Stop)}");
        return response.Headers.Location!.ToString();
    }
}
