using System.Buffers;
using System.Text;
using System.Text.Json;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Time;
using Cordon.Modules.Taxii.Query;
using Cordon.Modules.Taxii.Registry;
using Cordon.Modules.Taxii.Storage;
using Microsoft.AspNetCore.Http;

namespace Cordon.Modules.Taxii.Serve;

/// <summary>Objects, one object, its versions, and the manifest (TAXII 2.1, sections 5.3, 5.4, 5.6 and 5.8).</summary>
internal sealed class ReadingDoors(TaxiiRegistry registry, QuestionPages pages)
{
    public Task ObjectsAsync(string root, string collection, HttpContext http) => AnswerAsync(http, root, collection, "objects", Question.OfObjects(http.Request.Query), WriteObject);

    public Task ManifestAsync(string root, string collection, HttpContext http) => AnswerAsync(http, root, collection, "manifest", Question.OfObjects(http.Request.Query), WriteManifest);

    public Task ObjectAsync(string root, string collection, string id, HttpContext http) => AnswerAsync(http, root, collection, "object", Question.OfObject(http.Request.Query, id), WriteObject, id);

    public Task VersionsAsync(string root, string collection, string id, HttpContext http) => AnswerAsync(http, root, collection, "versions", Question.OfVersions(http.Request.Query, id), WriteVersion, id);

    /// <summary>One object that is not there is unknown, unless something was asked of it: then there is nothing that fits.</summary>
    private async Task AnswerAsync(HttpContext http, string root, string collection, string door, Question question, Action<Utf8JsonWriter, VersionRow> write, string? one = null)
    {
        var asked = (await TaxiiRequest.OfAsync(http, registry, root, collection)).MayRead();
        var found = await pages.OfAsync(asked.Client, asked.Collection, door, question, http.RequestAborted);
        if (one is not null && found.Rows.Count == 0 && http.Request.Query.Count == 0)
            throw new FaultException(Fault.Of("taxii.object.unknown", "", ("object", one)));
        if (found.Rows is [var first, ..])
        {
            http.Response.Headers["X-TAXII-Date-Added-First"] = Moment(first);
            http.Response.Headers["X-TAXII-Date-Added-Last"] = Moment(found.Rows[^1]);
        }

        await TaxiiAnswers.WriteAsync(http, StatusCodes.Status200OK, Body(found, door == "versions" ? "versions" : "objects", write));
    }

    private static ReadOnlyMemory<byte> Body(VersionsPage found, string member, Action<Utf8JsonWriter, VersionRow> write)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
        {
            writer.WriteStartObject();
            if (found.Rows.Count > 0)
            {
                writer.WriteBoolean("more", found.Next is not null);
                if (found.Next is not null)
                    writer.WriteString("next", found.Next);
                writer.WriteStartArray(member);
                foreach (var row in found.Rows)
                    write(writer, row);
                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static void WriteObject(Utf8JsonWriter writer, VersionRow row) => writer.WriteRawValue(Encoding.UTF8.GetBytes(row.Json), skipInputValidation: true);

    private static void WriteVersion(Utf8JsonWriter writer, VersionRow row) => writer.WriteStringValue(row.VersionText ?? Moment(row));

    private static void WriteManifest(Utf8JsonWriter writer, VersionRow row)
    {
        writer.WriteStartObject();
        writer.WriteString("id", row.Object);
        writer.WriteString("date_added", Moment(row));
        writer.WriteString("version", row.VersionText ?? Moment(row));
        writer.WriteString("media_type", TaxiiMedia.Of(row.Specification));
        writer.WriteEndObject();
    }

    private static string Moment(VersionRow row) => new Instant(row.Added).ToString();
}
