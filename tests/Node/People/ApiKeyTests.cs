using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Cordon.Modules.Operation.Settings;
using Cordon.Modules.People;
using Cordon.Modules.People.ApiKeys;
using Cordon.Modules.People.Contracts;
using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace Cordon.Tests.Node.People;

public sealed partial class ApiKeyTests
{
    [Fact]
    public async Task A_key_opens_the_doors_of_its_permissions_and_no_other()
    {
        await using var node = await StartAsync();
        var doors = node.Host.App.Services.GetRequiredService<EndpointDataSource>();
        var permissions = ProgramPermissions.Of(doors);
        Assert.Contains("screening.ask", permissions);
        Assert.DoesNotContain(permissions, p => p.StartsWith("people.", StringComparison.Ordinal));
        var wrong = new List<string>();
        foreach (var permission in permissions)
        {
            var program = With(node, await PeopleModule.IssueKeyAsync(node.Host.App.Services, permission, [permission], Stop));
            foreach (var door in doors.Endpoints.OfType<RouteEndpoint>().Where(e => e.Metadata.GetRequiredMetadata<DoorAttribute>().Door is Door.Program or Door.Either))
            {
                var method = door.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods[0];
                var path = Parameter().Replace(door.RoutePattern.RawText!, p => p.Value.Contains(":guid", StringComparison.Ordinal) ? Guid.Empty.ToString() : "1");
                using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative)) { Content = method == "GET" ? null : new StringContent("{", Encoding.UTF8, door.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes[0] ?? "application/json") };
                using var response = await program.SendAsync(request, Stop);
                Assert.NotEqual(HttpStatusCode.Unauthorized, response.StatusCode);
                if ((door.Metadata.GetRequiredMetadata<DoorAttribute>().Permission == permission) == (response.StatusCode == HttpStatusCode.Forbidden))
                    wrong.Add($"{permission} at {method} {path}: {(int)response.StatusCode}");
            }
        }

        Assert.Empty(wrong);
        Assert.Contains((await Newcomer.RecordedAsync(node, "AccessDenied")).Cast<AccessDenied>(), d => d.Actor.StartsWith("system/key-", StringComparison.Ordinal) && d.Permission == "screening.ask");
    }

    [Fact]
    public async Task An_administrator_issues_a_narrow_key_sees_when_it_was_used_and_takes_it_back()
    {
        var clock = new ShiftedClock();
        await using var node = await StartAsync(clock);
        var ada = await Newcomer.FirstAsync(node, clock);
        await ada.Browser.OpenAsync("/people/keys");
        await ada.Browser.SubmitAsync("form:has(#holder)", ("Form.Holder", "<i>customs</i>"), ("Form.Days", "400"), ("Form.Permissions", "lists.see"));
        Assert.Contains("1 to 365", ada.Browser.Page.QuerySelector("#days-error")!.TextContent);
        await ada.Browser.SubmitAsync("form:has(#holder)", ("Form.Holder", "<i>customs</i>"), ("Form.Days", "30"), ("Form.Permissions", "people.change"));
        Assert.Equal(HttpStatusCode.BadRequest, ada.Browser.Status);
        await ada.Browser.SubmitAsync("form:has(#holder)", ("Form.Holder", "<i>customs</i>"), ("Form.Days", "30"), ("Form.Permissions", "lists.see"));
        var program = With(node, ada.Browser.Page.QuerySelector("code.key")!.TextContent);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(program, "/algorithms"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(program, "/algorithms"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(program, $"/api/v1/screenings/{Guid.Empty}/receipt"));

        await ada.Browser.OpenAsync("/people/keys");
        Assert.DoesNotContain("code class=\"key\"", ada.Browser.Page.Body!.InnerHtml);
        var row = ada.Browser.Page.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("<i>customs</i>", StringComparison.Ordinal));
        Assert.Contains("2026-03-01", row.QuerySelector("td[data-label='Last used']")!.TextContent);
        await ada.Browser.SubmitAsync($"form:has(input[value='{row.QuerySelector("input[name=key]")!.GetAttribute("value")}'])", ("reason", "the office closed"));
        Assert.Equal("/people/keys", ada.Browser.At);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(program, "/algorithms"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(node.Program(), "/algorithms"));
    }

    [Fact]
    public async Task Keys_of_the_file_that_nodes_had_before_are_taken_over_and_the_file_goes()
    {
        var folder = Directory.CreateTempSubdirectory("cordon-filed-").FullName;
        try
        {
            const string Key = "cordon_0123456789_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key)));
            var file = Path.Combine(folder, "keys", "api-keys.json");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, $$"""[ { "id": "0123456789", "holder": "customs office", "hash": "{{hash}}", "made": "2026-02-01T12:00:00+00:00", "expires": "2099-02-01T12:00:00+00:00" } ]""", Stop);
            var lines = await LifeAsync(folder);
            Assert.False(File.Exists(file));
            Assert.DoesNotContain(lines, l => l.StartsWith("API key", StringComparison.Ordinal));
            Assert.Contains("0", lines);

            await File.WriteAllTextAsync(file, """[ { "id": "a" } ]""", Stop);
            var refused = await BuiltProgram.RunAsync("Node", folder, "--urls", "http://127.0.0.1:0", "--data", folder);
            Assert.Equal(3, refused.Code);
            Assert.Contains("not the file of API keys", refused.Errors);
            Assert.True(File.Exists(file));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<RunningNode> StartAsync(TimeProvider? clock = null)
    {
        var node = new RunningNode(new NodeSettings(), clock: clock);
        await node.InitializeAsync();
        return node;
    }

    private static HttpClient With(RunningNode node, string key)
    {
        var client = node.Stranger();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), Stop);
        return response.StatusCode;
    }

    /// <summary>Starts a node on a folder, ends it as an operator does, and returns what it said and its exit code.</summary>
    private static async Task<List<string>> LifeAsync(string folder)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "ends the process with a Unix signal");
        using var process = BuiltProgram.Start("Node", folder, [], "--urls", "http://127.0.0.1:0", "--data", folder);
        var lines = new List<string>();
        while (await process.StandardOutput.ReadLineAsync(Stop) is { } line)
        {
            lines.Add(line);
            if (line.StartsWith("stop it", StringComparison.Ordinal))
            {
                using var kill = System.Diagnostics.Process.Start("kill", ["-TERM", $"{process.Id}"]);
                await kill.WaitForExitAsync(Stop);
            }
        }

        await process.WaitForExitAsync(Stop);
        return [.. lines, $"{process.ExitCode}"];
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
