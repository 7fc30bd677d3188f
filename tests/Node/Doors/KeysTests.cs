using System.Net;
using System.Text.Json.Nodes;
using Cordon.Modules.People;
using Cordon.Modules.People.Contracts;
using Cordon.Tests.Node.People;

namespace Cordon.Tests.Node.Doors;

public sealed class KeysTests(RunningNode node)
{
    [Theory]
    [InlineData("Authorization", "Bearer {0}", HttpStatusCode.OK)]
    [InlineData("Authorization", "bearer  {0} ", HttpStatusCode.OK)]
    [InlineData("Authorization", "ApiKey {0}", HttpStatusCode.OK)]
    [InlineData("X-Api-Key", "{0}", HttpStatusCode.OK)]
    [InlineData("Authorization", "{0}", HttpStatusCode.Unauthorized)]
    [InlineData("Authorization", "Basic {0}", HttpStatusCode.Unauthorized)]
    [InlineData("Authorization", "Bearer {0}x", HttpStatusCode.Unauthorized)]
    [InlineData("X-Api-Key", "Bearer {0}", HttpStatusCode.Unauthorized)]
    public async Task A_key_is_taken_in_the_ways_that_clients_send_it(string header, string value, HttpStatusCode status)
    {
        var client = node.Stranger();
        client.DefaultRequestHeaders.TryAddWithoutValidation(header, string.Format(System.Globalization.CultureInfo.InvariantCulture, value, node.Key));
        using var response = await client.GetAsync(new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Making_a_key_is_recorded_without_the_key()
    {
        var stop = TestContext.Current.CancellationToken;
        var key = await PeopleModule.IssueKeyAsync(node.Host.App.Services, "recorded", cancellation: stop);
        var entries = await Newcomer.RecordedAsync(node, "ApiKeyIssued");
        Assert.Contains(entries.Cast<ApiKeyIssued>(), e => e.Key == key.Split('_')[1] && e.Permissions.Contains("screening.ask"));
        Assert.DoesNotContain(entries, e => e.ToString()!.Contains(key.Split('_', 3)[2]));
    }

    [Fact]
    public async Task The_description_of_the_api_is_openapi_3_1_and_lists_the_doors_for_programs()
    {
        var description = JsonNode.Parse(await node.Program().GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken))!;
        Assert.StartsWith("3.1.", description["openapi"]!.GetValue<string>());
        Assert.NotNull(description["paths"]!["/api/v1/test/reads"]!["post"]);
        Assert.NotNull(description["paths"]!["/log/checkpoint"]!["get"]);
        Assert.Null(description["paths"]!["/sign-in"]);
        Assert.Equal("bearer", description["components"]!["securitySchemes"]!["apiKey"]!["scheme"]!.GetValue<string>());
    }
}
