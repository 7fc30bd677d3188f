using System.Net;
using System.Text;
using Cordon.Tests.Node.Screening;
using static Cordon.Tests.Node.Screening.ScreeningNode;

namespace Cordon.Tests.Node.Targeting;

/// <summary>Declarations over HTTP: for programs, on the pages, to a decision.</summary>
public sealed class DeclarationTests(ScreeningNode lists)
{
    private const string Door = "/api/v1/declarations";
    private static readonly string Sample = File.ReadAllText(Repository.PathOf("samples", "declarations.csv"));

    [Fact]
    public async Task A_program_hands_in_two_formats_and_a_person_holds_what_is_proposed()
    {
        var reply = await JsonAsync(await SendAsync(Sample.Replace("AV-2027-", "AV-HTTP-", StringComparison.Ordinal)), HttpStatusCode.Created);
        Assert.Equal((8, 8, 0), ((int)reply["declarations"]!, (int)reply["assessed"]!, (int)reply["refused"]!));
        var held = reply["results"]!.AsArray().Single(r => (string?)r!["reference"] == "AV-HTTP-0003")!;
        Assert.Equal("hold", (string?)held["controlDecision"]);
        var lines = await JsonAsync(await SendAsync("""{"reference": "J-1", "kind": "export", "items": [{"number": 1, "description": "<b>straw</b>"}]}""" + "\n" + """{"reference": 7}""" + "\n"), HttpStatusCode.Created);
        Assert.Equal((1, 1), ((int)lines["assessed"]!, (int)lines["refused"]!));
        Assert.NotEqual("", (string?)lines["rejected"]![0]!["where"]);

        var ada = new Browser(await lists.Node.PersonAtWorkAsync("targeting-analyst"));
        await ada.OpenAsync($"/declarations/{held["id"]}");
        Assert.Equal("What speaks against it", ada.Page.QuerySelector("main h2")!.TextContent);
        Assert.Contains("Proposed: hold", ada.Page.QuerySelector(".status")!.TextContent);
        await ada.OpenAsync($"/declarations/{held["id"]}/decide");
        await ada.SubmitAsync("main form", ("Form.Decision", "release"), ("Form.Step", "reason"));
        Assert.Equal(HttpStatusCode.Forbidden, ada.Status);
        await ada.SubmitAsync("main form", ("Form.Decision", "hold"), ("Form.Step", "reason"));
        await ada.SubmitAsync("main form", ("Form.Reason", "resembles a listed party"), ("Form.Step", "check"));
        Assert.Equal("Check before it is recorded", ada.Heading);
        await ada.SubmitAsync("main form", ("Form.Step", "record"));
        Assert.Equal($"/declarations/{held["id"]}", ada.At);
        Assert.Contains("decided: hold", ada.Page.QuerySelector(".status")!.TextContent);
        await ada.OpenAsync("/declarations?status=decided&decision=hold&kind=export");
        Assert.Contains("AV-HTTP-0003", ada.Page.QuerySelector("table")!.TextContent);
    }

    [Theory]
    [InlineData("")]
    [InlineData("colour,smell\nred,bad\n")]
    [InlineData("\0\0\0\0\0")]
    public async Task A_body_that_is_no_file_of_declarations_is_refused_whole(string body)
    {
        using var response = await SendAsync(body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Who_may_not_see_declarations_gets_no_page_and_who_may_is_asked_what_for()
    {
        var administrator = new Browser(await lists.Node.PersonAsync("administrator"));
        await administrator.OpenAsync("/declarations");
        Assert.Equal(HttpStatusCode.Forbidden, administrator.Status);
        var officer = new Browser(await lists.Node.PersonAsync("duty-officer"));
        await officer.OpenAsync("/declarations");
        Assert.StartsWith("/purpose?back=", officer.At);
    }

    private Task<HttpResponseMessage> SendAsync(string body) => lists.Node.Program().PostAsync(new Uri(Door, UriKind.Relative), new StringContent(body, Encoding.UTF8, "text/csv"), Stop);
}
