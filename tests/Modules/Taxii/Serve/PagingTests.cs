namespace Cordon.Tests.Modules.Taxii.Serve;

public sealed class PagingTests(SeededServer server)
{
    private const string Base = $"{TaxiiServer.Root}/collections/{Seed.Open}/";

    [Theory]
    [InlineData("objects/?match[version]=all&match[spec_version]=2.0,2.1", 8)]
    [InlineData("manifest/?match[version]=all&match[spec_version]=2.0,2.1", 8)]
    [InlineData("objects/?match[version]=all", 7)]
    [InlineData("objects/?x=y", 5)]
    [InlineData("objects/" + Seed.Place + "/?match[version]=all", 3)]
    [InlineData("objects/" + Seed.Place + "/versions/?x=y", 3)]
    [InlineData("objects/?added_after=2021-11-03T12:30:59Z", 3)]
    public async Task Page_by_page_everything_comes_once_and_in_order(string question, int count)
    {
        var whole = await server.Client.AskAsync(Base + question);
        for (var limit = 1; limit <= count; limit++)
        {
            var (seen, next, pages, moments) = (new List<string>(), "", 0, new List<string>());
            while (true)
            {
                var page = await server.Client.AskAsync($"{Base}{question}&limit={limit}{(next.Length > 0 ? $"&next={next}" : "")}");
                Assert.Equal(200, page.Status);
                seen.AddRange(Texts(page));
                moments.AddRange([page.First!, page.Last!]);
                pages++;
                if (page.More == false)
                    break;
                Assert.Equal(limit, Texts(page).Count());
                next = page.Next;
            }

            Assert.Equal((count + limit - 1) / limit, pages);
            Assert.Equal(Texts(whole), seen);
            Assert.Equal(moments.Order(StringComparer.Ordinal), moments);
            Assert.Equal((whole.First, whole.Last), (moments[0], moments[^1]));
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-20")]
    [InlineData("abc")]
    [InlineData("1.5")]
    public async Task A_limit_that_is_none_is_refused(string limit) => Assert.Equal(400, (await server.Client.AskAsync($"{Base}objects/?limit={limit}")).Status);

    [Theory]
    [InlineData("1000000")]
    [InlineData("99999999999")]
    public async Task A_limit_beyond_what_is_given_at_once_is_cut_down_silently(string limit) => Assert.Equal(Seed.Newest, (await server.Client.AskAsync($"{Base}objects/?limit={limit}")).Ids);

    [Fact]
    public async Task A_page_serves_for_no_other_question()
    {
        var next = (await server.Client.AskAsync($"{Base}objects/?match[version]=all&added_after=2020-01-01T00:00:00Z&limit=2")).Next;
        string[] wrong =
        [
            $"objects/?match[version]=first&limit=2&next={next}", $"objects/?limit=2&next={next}", $"objects/?match[version]=all&match[type]=report&limit=2&next={next}", $"manifest/?match[version]=all&limit=2&next={next}",
            $"objects/{Seed.Place}/?match[version]=all&next={next}", $"objects/?match[version]=all&next={next[..^1]}", $"objects/?match[version]=all&next=x{next[1..]}", "objects/?next=abc", $"objects/?match[version]=all&next={new string('A', 43)}",
            $"objects/?match[version]=all&added_after=2021-01-01T00:00:00Z&next={next}",
        ];
        foreach (var question in wrong)
        {
            var answer = await server.Client.AskAsync(Base + question);
            Assert.Equal((400, "ProcessingError"), (answer.Status, (string?)answer.Body["title"]));
        }

        var elsewhere = await server.Client.AskAsync($"{TaxiiServer.Root}/collections/{Seed.ReadOnly}/objects/?match[version]=all&limit=2&next={next}");
        Assert.Equal(400, elsewhere.Status);
        // The order and the spelling of filters may change, the size of a page too, and the time may be left out.
        var right = await server.Client.AskAsync($"{Base}objects/?limit=3&next={next}&match%5Bversion%5D=all");
        Assert.Equal((200, 3), (right.Status, right.Ids.Count));
    }

    [Fact]
    public async Task A_page_serves_for_no_other_client()
    {
        await using var own = await TaxiiServer.NewAsync(seed: Seed.Json.Replace("\"/discovery\"", "\"users\": { \"bert\": \"Other-Password-1\" }, \"/discovery\"", StringComparison.Ordinal));
        using var ada = own.Client();
        using var bert = own.Client("bert", "Other-Password-1");
        var next = (await ada.AskAsync($"{Base}objects/?limit=2")).Next;
        Assert.Equal(200, (await ada.AskAsync($"{Base}objects/?limit=2&next={next}")).Status);
        Assert.Equal(400, (await bert.AskAsync($"{Base}objects/?limit=2&next={next}")).Status);
    }

    private static IEnumerable<string> Texts(Answer answer) => answer.Versions.Concat((answer.Body["objects"]?.AsArray() ?? []).Select(o => o!.ToJsonString()));
}
