using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using static Cordon.Tests.Node.Screening.ScreeningNode;

namespace Cordon.Tests.Node.Standing;

/// <summary>Continuous screening over HTTP, for programs and on the page.</summary>
public sealed class RegisteredPartiesTests
{
    private const string Door = "/api/v1/parties";

    [Fact]
    public async Task A_registered_party_is_compared_when_it_comes_and_again_when_a_list_changes()
    {
        await using var node = await NodeAsync("h1,Kadri Harkonte,PORT\n");
        var program = node.Program();
        var reply = await JsonAsync(await PutAsync(program, """{"parties": [{"id": "c-1", "schema": "Person", "name": "Ilja Barano"}, {"id": "c-2", "name": "Kadri Harkonte"}]}"""), HttpStatusCode.Accepted);
        Assert.Equal((2, 2), ((int)reply["given"]!, (int)reply["registered"]!));
        Assert.Equal("h1", (string?)(await ComparedAsync(program, "c-2"))["matches"]![0]!["listed"]);
        Assert.Empty((await ComparedAsync(program, "c-1"))["matches"]!.AsArray());

        await ImportAsync(node, "harbour", "id,name,programme\nh1,Kadri Harkonte,PORT\nh2,Ilya Barano,PORT\n");
        while ((int)(await JsonAsync(await GetAsync(program, Door)))["pairs"]! < 2)
            await Task.Yield();
        Assert.Equal("h2", (string?)(await ComparedAsync(program, "c-1"))["matches"]![0]!["listed"]);
        // Both are hits on the desk, with the receipt of the change.
        var person = await node.PersonAsync();
        while ((await Html.GetAsync(person, "/desk")).QuerySelectorAll("a[href^='/hits/']").Select(a => a.GetAttribute("href")).Distinct().Count() < 2)
            await Task.Yield();
        var state = await JsonAsync(await GetAsync(program, Door));
        Assert.Equal((2, 0, 2, 2), ((int)state["registered"]!, (int)state["waiting"]!, (int)state["matching"]!, (int)state["lists"]![0]!["number"]!));

        using var gone = await program.DeleteAsync(new Uri($"{Door}/c-1", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        using var unknown = await GetAsync(program, $"{Door}/c-1");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal(1, (int)(await JsonAsync(await GetAsync(program, Door)))["pairs"]!);
    }

    [Theory]
    [InlineData("""{"parties": [{"name": "Ilja Barano"}]}""", "/parties/0/id")]
    [InlineData("""{"parties": [{"id": "a", "name": "Ilja Barano"}, {"id": "a", "name": "Ilja"}]}""", "/parties/1/id")]
    [InlineData("""{"parties": [{"id": "a"}]}""", "/parties/0")]
    [InlineData("""{"party": {"id": "a", "name": "Ilja"}, "threshold": 0.2}""", "/threshold")]
    [InlineData("""{"parties": []}""", "")]
    public async Task What_cannot_be_registered_is_named_and_nothing_of_it_is_taken(string body, string place)
    {
        await using var node = await NodeAsync("h1,Kadri Harkonte,PORT\n");
        var problem = await JsonAsync(await PutAsync(node.Program(), body), HttpStatusCode.BadRequest);
        Assert.Contains(place, problem.ToJsonString());
        Assert.Equal(0, (int)(await JsonAsync(await GetAsync(node.Program(), Door)))["registered"]!);
    }

    [Fact]
    public async Task A_file_handed_in_on_the_page_is_registered_and_its_names_are_shown_as_text()
    {
        await using var node = await NodeAsync("h1,Kadri <b>Harkonte</b>,PORT\n");
        var person = await node.PersonAtWorkAsync();
        var back = await HandInAsync(person, "id,name\n<i>7</i>,Kadri <b>Harkonte</b>\n8,Olbena Quenby\n");
        Assert.Contains("2 parties registered", (await Html.GetAsync(person, back)).QuerySelector(".notice.good")!.TextContent);
        while ((await Html.GetAsync(person, "/screening/parties")).QuerySelector("#standing")!.HasAttribute("data-progress"))
            await Task.Yield();
        var page = await Html.GetAsync(person, "/screening/parties");
        Assert.Contains("<i>7</i>", page.QuerySelector("table")!.TextContent);
        Assert.Null(page.QuerySelector("table i"));
        Assert.Contains("harbour h1", page.QuerySelector("table")!.TextContent);

        back = await HandInAsync(person, "id,name\n9,Ilja\n,Olbena Quenby\n");
        Assert.Contains("parties.csv row 2: the party has no id", (await Html.GetAsync(person, back)).QuerySelector(".notice.bad")!.TextContent);
        Assert.Equal(2, (int)(await JsonAsync(await GetAsync(node.Program(), Door)))["registered"]!);
    }

    private static async Task<RunningNode> NodeAsync(string rows)
    {
        var node = new RunningNode();
        await node.InitializeAsync();
        await ImportAsync(node, "harbour", "id,name,programme\n" + rows);
        return node;
    }

    private static Task<HttpResponseMessage> PutAsync(HttpClient client, string json) =>
        client.PutAsync(new Uri(Door, UriKind.Relative), new StringContent(json, Encoding.UTF8, "application/json"), Stop);

    /// <summary>The party once its registration is compared.</summary>
    private static async Task<JsonNode> ComparedAsync(HttpClient program, string id)
    {
        while (true)
        {
            var party = await JsonAsync(await GetAsync(program, $"{Door}/{id}"));
            if ((bool)party["compared"]!)
                return party;
            await Task.Yield();
        }
    }

    private static async Task<string> HandInAsync(HttpClient person, string csv)
    {
        var page = await Html.GetAsync(person, "/screening/parties");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector("form[action='/screening/parties/import'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent(csv), "file", "parties.csv" },
        };
        using var response = await person.PostAsync(new Uri("/screening/parties/import", UriKind.Relative), form, Stop);
        Assert.True(response.StatusCode == HttpStatusCode.Redirect, $"{response.StatusCode}");
        return response.Headers.Location!.OriginalString;
    }
}
