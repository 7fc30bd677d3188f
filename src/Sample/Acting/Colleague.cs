using System.Net;
using System.Text;
using Cordon.Kernel.Faults;

namespace Cordon.Sample.Acting;

/// <summary>An invented person at work: somebody before a browser, who comes in, opens pages, fills in forms, and says what for and that it is them when the node asks.</summary>
internal sealed class Colleague : IAsyncDisposable
{
    private const string ComeIn = "/sign-in/sample";
    private const string Again = "/sign-in/again";
    private const string Purpose = "/purpose";
    private const int MostDetours = 4;

    private static readonly Dictionary<string, string> Purposes = new()
    {
        ["front-line-officer"] = "decide:0", ["targeting-analyst"] = "decide:0", ["licensing-officer"] = "decide:0", ["countersigner"] = "decide:1", ["duty-officer"] = "decide:0",
        ["case-officer"] = "investigate:0", ["intelligence-analyst"] = "investigate:1", ["radiation-expert"] = "decide:0", ["auditor"] = "audit:0",
    };

    private readonly HttpClient _browser;
    private readonly string _reference;
    private readonly Member _who;
    private readonly Func<Task> _afterwards;
    private readonly CancellationToken _stop;
    private string _token = "";

    private Colleague(Uri node, Member who, string reference, Func<Task> afterwards, CancellationToken stop)
    {
        (_who, _reference, _afterwards, _stop) = (who, reference, afterwards, stop);
        _browser = Browser(node);
    }

    /// <summary>Stands before the door.</summary>
    public static Colleague Outside(Uri node, Member who, CancellationToken stop) => new(node, who, "", () => Task.CompletedTask, stop);

    private static HttpClient Browser(Uri node)
    {
        var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = node };
        browser.DefaultRequestHeaders.Add("Accept", "text/html");
        browser.DefaultRequestHeaders.Add("Accept-Language", "en");
        browser.DefaultRequestHeaders.UserAgent.ParseAdd("Sample/1.0 (Arvonia)");
        return browser;
    }

    /// <summary>Comes in.</summary>
    /// <param name="node">Where.</param>
    /// <param name="who">As whom.</param>
    /// <param name="reference">The task, named when the node asks what for.</param>
    /// <param name="afterwards">Done when they have left: no clock has moved on since.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task<Colleague> ComesInAsync(Uri node, Member who, string reference, Func<Task> afterwards, CancellationToken stop)
    {
        var colleague = new Colleague(node, who, reference, afterwards, stop);
        colleague._token = (await colleague.GetAsync("/sign-in")).AnyToken;
        await colleague.PressAsync(ComeIn, ("person", who.UserName));
        colleague._token = (await colleague.GetAsync("/account")).AnyToken;
        return colleague;
    }

    /// <summary>Opens a page, by way of what the node asks before it.</summary>
    /// <exception cref="FaultException"><c>sample.refused</c></exception>
    public async Task<Page> OpenAsync(string path)
    {
        for (var detours = 0; detours < MostDetours; detours++)
        {
            using var response = await _browser.GetAsync(new Uri(path, UriKind.Relative), _stop);
            if (response.Headers.Location?.OriginalString is not { } location)
                return await PageOfAsync(path, response);
            if (location.StartsWith(Again, StringComparison.Ordinal))
                await PressAsync($"{Again}/sample", ("back", path));
            else if (location.StartsWith(Purpose, StringComparison.Ordinal))
                await SubmitAsync(Purpose, "state", ("Form.Choice", Purposes[_who.Duty]), ("Form.Reference", _reference));
            else
                path = location;
        }

        throw Refused(path, "it leads nowhere");
    }

    /// <summary>Fills in a form of a page and sends it.</summary>
    /// <returns>The page that came; its address is where the form led.</returns>
    /// <exception cref="FaultException"><c>sample.refused</c></exception>
    public async Task<Page> SubmitAsync(string path, string form, params (string Name, string Value)[] fields) => await SendAsync(await OpenAsync(path), form, fields);

    /// <summary>Fills in a form of a page that lies before them and sends it.</summary>
    /// <exception cref="FaultException"><c>sample.refused</c></exception>
    public async Task<Page> SendAsync(Page page, string form, params (string Name, string Value)[] fields)
    {
        using var response = await _browser.PostAsync(new Uri(page.Address, UriKind.Relative), Filled(page, form, fields), _stop);
        return await AnswerAsync(page.Address, response);
    }

    /// <summary>Fills in a form of a page that takes files, puts one to it, and sends it.</summary>
    /// <exception cref="FaultException"><c>sample.refused</c></exception>
    public async Task<Page> AttachAsync(string path, string form, string name, string file, params (string Name, string Value)[] fields)
    {
        var page = await OpenAsync(path);
        using var content = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(file)), "files", name } };
        foreach (var (given, value) in Given(page, form, fields))
            content.Add(new StringContent(value), given);
        using var response = await _browser.PostAsync(new Uri(page.Address, UriKind.Relative), content, _stop);
        return await AnswerAsync(page.Address, response);
    }

    /// <summary>Fills in a form that the node will not take; that it is refused is recorded.</summary>
    public async Task InVainAsync(string path, string form, params (string Name, string Value)[] fields)
    {
        using var response = await _browser.PostAsync(new Uri(path, UriKind.Relative), Filled(await GetAsync(path), form, fields), _stop);
        if (response.IsSuccessStatusCode && new Page(path, await response.Content.ReadAsStringAsync(_stop)).Refusal is null)
            throw Refused(path, "it should not have been taken");
    }

    /// <summary>Presses a button.</summary>
    /// <exception cref="FaultException"><c>sample.refused</c></exception>
    public async Task<Page> PressAsync(string door, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent([KeyValuePair.Create(Page.Token, _token), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]);
        using var response = await _browser.PostAsync(new Uri(door, UriKind.Relative), content, _stop);
        return await AnswerAsync(door, response);
    }

    /// <summary>Hands a file in.</summary>
    /// <exception cref="FaultException"><c>sample.refused</c></exception>
    public async Task<Page> HandInAsync(string door, string field, string name, string file, params (string Name, string Value)[] fields)
    {
        using var content = new MultipartFormDataContent { { new StringContent(_token), Page.Token }, { new ByteArrayContent(Encoding.UTF8.GetBytes(file)), field, name } };
        foreach (var (given, value) in fields)
            content.Add(new StringContent(value), given);
        using var response = await _browser.PostAsync(new Uri(door, UriKind.Relative), content, _stop);
        return await AnswerAsync(door, response);
    }

    /// <summary>Tries a page that is not for this person; that it is refused is recorded.</summary>
    public async Task IsTurnedAwayAsync(string path)
    {
        using var response = await _browser.GetAsync(new Uri(path, UriKind.Relative), _stop);
        if (response.StatusCode != HttpStatusCode.Forbidden)
            throw Refused(path, $"it should have been closed to {_who.UserName}, and answered {(int)response.StatusCode}");
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_token.Length > 0 && !_stop.IsCancellationRequested)
            {
                await PressAsync("/leave");
                await _afterwards();
            }
        }
        finally
        {
            _browser.Dispose();
        }
    }

    private FormUrlEncodedContent Filled(Page page, string form, (string Name, string Value)[] fields) => new(Given(page, form, fields));

    /// <summary>What the form holds already and what the person puts into it.</summary>
    private IEnumerable<KeyValuePair<string, string>> Given(Page page, string form, (string Name, string Value)[] fields)
    {
        var hidden = page.Form(form) ?? throw Refused(page.Address, $"it has no form '{form}'");
        var given = fields.Select(f => f.Name).ToHashSet();
        return [.. hidden.Where(h => !given.Contains(h.Key)), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))];
    }

    private async Task<Page> GetAsync(string path)
    {
        using var response = await _browser.GetAsync(new Uri(path, UriKind.Relative), _stop);
        return await PageOfAsync(path, response);
    }

    /// <summary>Where it led, unread; or the page that came, unless it says that nothing was done.</summary>
    private async Task<Page> AnswerAsync(string path, HttpResponseMessage response)
    {
        if (response.Headers.Location?.OriginalString is { } location)
            return location.Contains("refused=", StringComparison.Ordinal) ? throw Refused(path, Uri.UnescapeDataString(location)) : new Page(new Uri(_browser.BaseAddress!, location).PathAndQuery, "");
        var page = await PageOfAsync(path, response);
        return page.Refusal is { } refusal ? throw Refused(path, refusal) : page;
    }

    private async Task<Page> PageOfAsync(string path, HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync(_stop);
        return response.IsSuccessStatusCode ? new Page(path, html) : throw Refused(path, $"{(int)response.StatusCode} {new Page(path, html).Refusal}");
    }

    private FaultException Refused(string path, string said) => new(Fault.Of("sample.refused", path, ("person", _who.UserName), ("said", said)));
}
