using System.Diagnostics;
using System.Text.Json;
using Cordon.Kernel.Faults;
using Cordon.Node.Pages;
using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cordon.Node.Doors;

/// <summary>Turns what goes wrong into a reply: problem details for programs, a page for persons. Details of a failure of the node itself stay in its own output.</summary>
internal sealed partial class Refusals(RequestDelegate next, IEnumerable<FaultStatus> statuses, ILogger<Refusals> logger)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
            if (http.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null } && (http.Response.ContentType is null || IsPage(http)))
                await WriteAsync(http, http.Response.StatusCode, OfStatus(http.Response.StatusCode));
        }
        catch (FaultException refused) when (!http.Response.HasStarted)
        {
            await WriteAsync(http, FaultStatus.Of(refused.Fault, statuses), [.. refused.Faults]);
        }
        catch (BadHttpRequestException unreadable) when (!http.Response.HasStarted)
        {
            await WriteAsync(http, unreadable.StatusCode, OfUnreadable(unreadable));
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Who asked has gone; there is nobody to answer.
        }
        catch (Exception failure) when (!http.Response.HasStarted)
        {
            var trace = Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;
            // The message may hold what was in the request; its kind and its place cannot.
            LogFailure(trace, failure.GetType().Name, http.GetEndpoint()?.DisplayName ?? "", failure.StackTrace ?? "");
            await WriteAsync(http, StatusCodes.Status500InternalServerError, Fault.Of("http.failed", "", ("trace", trace)));
        }
    }

    private static async Task WriteAsync(HttpContext http, int status, params Fault[] faults)
    {
        // What was meant for the reply that is not given any more, such as long caching, must not stay on this one.
        http.Response.Headers.CacheControl = "no-cache, no-store";
        // A page that was begun and given up leaves this behind, and the page of refusals would add it again.
        http.Response.Headers.Remove("blazor-enhanced-nav");
        http.Response.StatusCode = status;
        var door = http.GetEndpoint()?.Metadata.GetMetadata<DoorAttribute>()?.Door;
        if (door == Door.Person || (door != Door.Program && http.Request.Headers.Accept.Any(a => a?.Contains("text/html", StringComparison.OrdinalIgnoreCase) ?? false)))
            await PageAsync(http, status, faults[0]);
        else
            await Problem.Of(status, faults).ExecuteAsync(http);
    }

    /// <summary>A page that was begun and given up has used the services of this request up, so the page of refusals gets fresh ones.</summary>
    private static async Task PageAsync(HttpContext http, int status, Fault fault)
    {
        var services = http.RequestServices;
        await using var fresh = services.CreateAsyncScope();
        http.RequestServices = fresh.ServiceProvider;
        try
        {
            await new RazorComponentResult<RefusalPage>(new { Fault = fault, Status = status }) { StatusCode = status }.ExecuteAsync(http);
        }
        finally
        {
            http.RequestServices = services;
        }
    }

    /// <summary>Pages say what sort of content they are before they know whether there is any.</summary>
    private static bool IsPage(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;

    private static Fault OfStatus(int status) => status switch
    {
        StatusCodes.Status400BadRequest => Fault.Of("http.malformed", "", ("problem", "it lacks what this door needs, or its form has expired")),
        StatusCodes.Status401Unauthorized => new Fault("http.unknown"),
        StatusCodes.Status403Forbidden => new Fault("http.forbidden"),
        StatusCodes.Status404NotFound => new Fault("http.missing"),
        StatusCodes.Status405MethodNotAllowed => new Fault("http.method"),
        StatusCodes.Status413PayloadTooLarge => new Fault("http.body.large"),
        StatusCodes.Status415UnsupportedMediaType => new Fault("http.media"),
        _ => Fault.Of("http.refused", "", ("status", status)),
    };

    private static Fault OfUnreadable(BadHttpRequestException unreadable) => unreadable switch
    {
        { StatusCode: StatusCodes.Status413PayloadTooLarge } => new Fault("http.body.large"),
        { StatusCode: StatusCodes.Status415UnsupportedMediaType } => new Fault("http.media"),
        { InnerException: JsonException json } => Fault.Of("http.malformed", JsonPointer.Of(json.Path), ("problem", Position(json))),
        _ => Fault.Of("http.malformed", "", ("problem", unreadable.Message)),
    };

    /// <summary>The parser's own message may quote the value; where it stands is enough to find it.</summary>
    private static string Position(JsonException json) =>
        json.LineNumber is { } line && json.BytePositionInLine is { } place ? $"line {line + 1}, byte {place + 1} of the JSON does not fit what is expected there" : "the JSON does not fit what is expected";

    [LoggerMessage(Level = LogLevel.Error, Message = "{Trace}: {Type} at {Route}\n{Stack}")]
    private partial void LogFailure(string trace, string type, string route, string stack);
}
