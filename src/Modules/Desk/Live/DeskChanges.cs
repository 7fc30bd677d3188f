using Cordon.Modules.Desk.List;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Cordon.Modules.Desk.Live;

/// <summary>
/// Tells an open desk that something on it changed (server-sent events); the page then asks for itself again, so that nothing is
/// told here that the page would not show. A stream ends after some minutes and is opened anew: whoever lost a duty or the session is out by then.
/// </summary>
internal sealed class DeskChanges(DeskList list, TimeProvider clock, IHostApplicationLifetime node)
{
    public const string MediaType = "text/event-stream";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    public static Task GetAsync(HttpContext http, DeskChanges changes) => changes.TellAsync(http);

    private async Task TellAsync(HttpContext http)
    {
        if (!http.Request.Headers.Accept.Any(a => a?.Contains(MediaType, StringComparison.Ordinal) ?? false))
        {
            http.Response.StatusCode = StatusCodes.Status406NotAcceptable;
            return;
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, node.ApplicationStopping);
        http.Response.ContentType = MediaType;
        var person = DeskPerson.Of(http.User);
        try
        {
            var known = await list.RevisionAsync(person, ended.Token);
            await SayAsync(http, "seen", known, ended.Token);
            var began = clock.GetTimestamp();
            using var timer = new PeriodicTimer(Pause, clock);
            while (clock.GetElapsedTime(began) < Longest && await timer.WaitForNextTickAsync(ended.Token))
            {
                var now = await list.RevisionAsync(person, ended.Token);
                if (now != known)
                    await SayAsync(http, "changed", known = now, ended.Token);
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // Who listened has gone, or the node ends.
        }
    }

    private static async Task SayAsync(HttpContext http, string what, string revision, CancellationToken cancellation)
    {
        await http.Response.WriteAsync($"event: {what}\ndata: {revision}\n\n", cancellation);
        await http.Response.Body.FlushAsync(cancellation);
    }
}
