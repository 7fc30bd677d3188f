using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cordon.Kernel.Faults;
using Microsoft.AspNetCore.Http;

namespace Cordon.Modules.Taxii.Serve;

/// <summary>Answers and refusals as TAXII 2.1 has them (section 3.6), all in its own media type.</summary>
internal static class TaxiiAnswers
{
    /// <summary>The titles and the beginning of the sentence are those of the reference server, since clients and test suites look for them.</summary>
    private const string Title = "ProcessingError";
    private const string Unprocessable = "While processing supplied content, an error occurred: ";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task WriteAsync(HttpContext http, int status, JsonObject body) => WriteAsync(http, status, JsonSerializer.SerializeToUtf8Bytes(body, Readable));

    public static async Task WriteAsync(HttpContext http, int status, ReadOnlyMemory<byte> body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = TaxiiMedia.Taxii;
        http.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
            await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }

    public static Task RefuseAsync(HttpContext http, int status, Fault fault) => WriteAsync(http, status, new JsonObject
    {
        ["title"] = Title,
        ["description"] = (status == StatusCodes.Status422UnprocessableEntity ? Unprocessable : "") + FaultTexts.Say(fault),
        ["error_id"] = Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier,
        ["error_code"] = fault.Code,
        ["http_status"] = status.ToString(CultureInfo.InvariantCulture),
        ["details"] = new JsonObject([KeyValuePair.Create<string, JsonNode?>("where", fault.Where), .. fault.Arguments.Where(a => a.Key != "where").Select(a => KeyValuePair.Create<string, JsonNode?>(a.Key, a.Value))]),
    });
}
