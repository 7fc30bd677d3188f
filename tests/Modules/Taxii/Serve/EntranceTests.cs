using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Taxii;
using Cordon.Modules.Taxii.Contracts;
using Cordon.Modules.Taxii.Registry;
using Microsoft.Extensions.DependencyInjection;

namespace Cordon.Tests.Modules.Taxii.Serve;

/// <summary>The three ways in, and the way out.</summary>
public sealed class EntranceTests
{
    private static readonly Actor Who = Actor.Person("admin");

    [Fact]
    public async Task A_key_of_the_node_lets_its_client_in_and_one_without_the_permission_nobody()
    {
        await using var server = await TaxiiServer.NewAsync();
        await Desk(server).SetClientAsync(Who, null, new ClientForm("belmora", Tlp.Green, [new TaxiiGrant(Seed.Open, true, false)], Key: "k1"), null, TaxiiServer.Stop);
        using var client = server.Stranger();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "good");
        Assert.Equal([Seed.Open], (await client.AskAsync($"{TaxiiServer.Root}/collections/")).Body["collections"]!.AsArray().Select(c => (string?)c!["id"]));
        // What it has no line for is not there for it.
        Assert.Equal(404, (await client.AskAsync($"{TaxiiServer.Root}/collections/{Seed.Empty}/objects/")).Status);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "other");
        Assert.Equal(403, (await client.AskAsync("/taxii2/")).Status);
    }

    [Fact]
    public async Task A_key_that_belongs_to_no_client_sees_no_collection()
    {
        await using var server = await TaxiiServer.NewAsync();
        using var client = server.Stranger();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "good");
        Assert.Empty((await client.AskAsync($"{TaxiiServer.Root}/collections/")).Body);
        Assert.Equal(404, (await client.AskAsync($"{TaxiiServer.Root}/collections/{Seed.Open}/objects/")).Status);
    }

    [Fact]
    public async Task A_certificate_that_the_proxy_passes_on_lets_its_client_in_where_that_is_set()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=belmora", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(99));
        var passed = $":{Convert.ToBase64String(certificate.RawData)}:";
        var pem = Uri.EscapeDataString(certificate.ExportCertificatePem());
        foreach (var set in new[] { true, false })
        {
            await using var server = await TaxiiServer.NewAsync(policy: new TaxiiPolicy { CertificateHeader = set ? "Client-Cert" : null });
            var hash = certificate.GetCertHashString(HashAlgorithmName.SHA256);
            await Desk(server).SetClientAsync(Who, null, new ClientForm("belmora", Tlp.Green, [new TaxiiGrant(Seed.Open, true, false)], Certificate: hash), null, TaxiiServer.Stop);
            foreach (var header in new[] { passed, pem })
            {
                using var client = server.Stranger();
                client.DefaultRequestHeaders.TryAddWithoutValidation("Client-Cert", header);
                Assert.Equal(set ? 200 : 401, (await client.AskAsync("/taxii2/")).Status);
            }

            using var wrong = server.Stranger();
            wrong.DefaultRequestHeaders.TryAddWithoutValidation("Client-Cert", ":bm9uZQ==:");
            Assert.Equal(401, (await wrong.AskAsync("/taxii2/")).Status);
        }
    }

    [Fact]
    public async Task A_client_that_is_withdrawn_is_outside_at_once_and_a_new_password_takes_the_place_of_the_old()
    {
        await using var server = await TaxiiServer.NewAsync();
        var id = await Desk(server).SetClientAsync(Who, null, new ClientForm("belmora", Tlp.Green, []), "first password", TaxiiServer.Stop);
        using var first = server.Client("belmora", "first password");
        Assert.Equal(200, (await first.AskAsync("/taxii2/")).Status);
        await Desk(server).SetClientAsync(Who, id, new ClientForm("belmora", Tlp.Green, []), "second password", TaxiiServer.Stop);
        Assert.Equal(401, (await first.AskAsync("/taxii2/")).Status);
        using var second = server.Client("belmora", "second password");
        Assert.Equal(200, (await second.AskAsync("/taxii2/")).Status);
        await Desk(server).WithdrawAsync(Who, id, "the agreement ended", TaxiiServer.Stop);
        Assert.Equal(401, (await second.AskAsync("/taxii2/")).Status);
    }

    [Fact]
    public async Task Who_guesses_is_not_listened_to_for_the_rest_of_the_minute()
    {
        await using var server = await TaxiiServer.NewAsync();
        using var guesser = server.Client(password: "guess");
        for (var i = 0; i < 20; i++)
            Assert.Equal(401, (await guesser.AskAsync("/taxii2/")).Status);
        using var right = server.Client();
        Assert.Equal(401, (await right.AskAsync("/taxii2/")).Status);
        server.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(200, (await right.AskAsync("/taxii2/")).Status);
        // Who is known already is not locked out by others who guess.
        for (var i = 0; i < 20; i++)
            Assert.Equal(401, (await guesser.AskAsync("/taxii2/")).Status);
        Assert.Equal(200, (await right.AskAsync("/taxii2/")).Status);
    }

    [Fact]
    public async Task Roots_are_at_the_top_where_that_is_set()
    {
        await using var server = await TaxiiServer.NewAsync(policy: new TaxiiPolicy { RootsAtTop = true });
        using var client = server.Client();
        Assert.Equal(["/one/", "/trust/"], (await client.AskAsync("/taxii2/")).Body["api_roots"]!.AsArray().Select(r => new Uri((string)r!).AbsolutePath));
        Assert.Equal(Seed.Newest, (await client.AskAsync($"/trust/collections/{Seed.Open}/objects/")).Ids);
        Assert.Equal(404, (await client.AskAsync("/carbon/collections/")).Status);
    }

    [Fact]
    public async Task A_collection_that_asks_everything_takes_only_what_is_valid()
    {
        await using var server = await TaxiiServer.NewAsync(check: TaxiiCheck.Full);
        using var client = server.Client();
        const string Id = "identity--a0c7a521-0010-4c11-8c11-000000000010";
        var good = Seed.Of(Id, "2017-01-27T13:49:53.935Z", "2017-01-27T13:49:53.935Z");
        var posted = await client.PostAsync($"{TaxiiServer.Root}/collections/{Seed.Empty}/objects/", Seed.Envelope(good.Replace("\"name\":\"Corvale Tools\"", "\"name\":7", StringComparison.Ordinal), good));
        Assert.Equal((1, 1), ((int?)posted.Body["success_count"], (int?)posted.Body["failure_count"]));
        Assert.StartsWith("/objects/0/name", (string?)posted.Body["failures"]![0]!["message"]);
    }

    private static SetUpDesk Desk(TaxiiServer server) => server.Services.GetRequiredService<SetUpDesk>();
}
