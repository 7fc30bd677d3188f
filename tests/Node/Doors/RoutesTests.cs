using System.Net;
using Cordon.Kernel.Faults;
using Cordon.Node.Doors;
using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Cordon.Tests.Node.Doors;

/// <summary>Every route there is: either open to anybody on purpose, or closed to those who are not known.</summary>
public sealed class RoutesTests(RunningNode node)
{
    /// <summary>The doors that are open to anybody. Adding one is a decision: it is made here as well as where the route is mapped.</summary>
    private static readonly string[] OpenOnPurpose =
    [
        "GET /assets/{**name}", "GET /healthz", "GET /log/checkpoint", "GET /log/tile/{**path}", "GET /log/vkey",
        "GET /readyz", "GET /sign-in", "GET /sign-in/second", "GET /welcome", "POST /language", "POST /partners/v1/message-lists", "POST /partners/v1/messages", "POST /sign-in", "POST /sign-in/passkey", "POST /sign-in/second", "POST /welcome",
    ];

    [Fact]
    public void Exactly_the_doors_meant_to_be_open_are_open_and_say_why()
    {
        var open = Routes().Where(r => r.Declared.Door == Door.Public).ToList();
        Assert.Equal(OpenOnPurpose.Order(), open.Select(r => $"{r.Method} {r.Pattern}").Distinct().Order());
        Assert.All(open, r => Assert.NotEmpty(r.Declared.Why));
    }

    [Fact]
    public async Task Every_other_door_refuses_those_who_are_not_known()
    {
        var closed = Routes().Where(r => r.Declared.Door != Door.Public).ToList();
        Assert.True(closed.Count >= 5);
        foreach (var (method, pattern, declared) in closed)
        {
            foreach (var client in new[] { node.Stranger(), WithKey("cordon_0123456789_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"), WithKey(""), WithCookie() })
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), Filled(pattern));
                using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
                if (declared.Door == Door.Person && method == "GET")
                    Assert.StartsWith("/sign-in?back=", response.Headers.Location?.ToString());
                else
                    Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            }
        }
    }

    [Fact]
    public async Task A_key_opens_no_door_for_persons_and_a_session_none_for_programs()
    {
        using var program = await node.Program().GetAsync(new Uri("/test/person", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, program.StatusCode);
        using var person = await (await node.PersonAsync()).GetAsync(new Uri("/api/v1/test/refuses", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, person.StatusCode);
    }

    [Fact]
    public async Task A_path_that_nobody_serves_tells_a_stranger_nothing()
    {
        using var stranger = await node.Stranger().GetAsync(new Uri("/api/v1/secret-door", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
        using var program = await node.Program().GetAsync(new Uri("/api/v1/secret-door", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, program.StatusCode);
    }

    [Fact]
    public async Task A_route_without_a_declaration_stops_the_start()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();
        app.MapGet("/declared", () => "").ForPrograms("known");
        DoorCheck.RefuseUndeclared(app, Known);
        app.MapGet("/forgotten", () => "");
        var fault = Assert.Throws<FaultException>(() => DoorCheck.RefuseUndeclared(app, Known)).Fault;
        Assert.Equal("node.door.undeclared", fault.Code);
        Assert.Contains("/forgotten", fault.Arguments["routes"]);
    }

    [Fact]
    public async Task A_route_declared_twice_stops_the_start()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();
        app.MapGet("/both", () => "").ForPrograms("known").ForAnybody("by mistake");
        Assert.Equal("node.door.undeclared", Assert.Throws<FaultException>(() => DoorCheck.RefuseUndeclared(app, Known)).Fault.Code);
    }

    [Fact]
    public async Task A_route_with_a_permission_that_the_matrix_has_not_stops_the_start()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();
        app.MapGet("/misspelt", () => "").ForPrograms("knwon");
        var fault = Assert.Throws<FaultException>(() => DoorCheck.RefuseUndeclared(app, Known)).Fault;
        Assert.Equal(("node.door.permission", "knwon"), (fault.Code, fault.Arguments["permission"]));
    }

    private static IPermissions Known { get; } = new OneKnown();

    private sealed class OneKnown : IPermissions
    {
        public IReadOnlySet<string> Names { get; } = new HashSet<string> { "known" };

        public IEnumerable<string> Of(IReadOnlyCollection<string> duties) => [];
    }

    private List<(string Method, string Pattern, DoorAttribute Declared)> Routes() =>
    [
        .. node.Host.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.Cast<RouteEndpoint>()
            .SelectMany(e => (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"]).Select(m => (m, "/" + e.RoutePattern.RawText!.TrimStart('/'), e.Metadata.GetRequiredMetadata<DoorAttribute>()))),
    ];

    /// <summary>The pattern with something in the place of each parameter.</summary>
    private static Uri Filled(string pattern) => new(System.Text.RegularExpressions.Regex.Replace(pattern, @"\{[^}]*\}", "1"), UriKind.Relative);

    private HttpClient WithKey(string key)
    {
        var client = node.Stranger();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        return client;
    }

    private HttpClient WithCookie()
    {
        var client = node.Stranger();
        client.DefaultRequestHeaders.Add("Cookie", "cordon-session-0=CfDJ8AAAA; __Host-cordon-session-0=AAAA");
        return client;
    }
}
