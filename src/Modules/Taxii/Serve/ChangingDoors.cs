using System.Text;
using Cordon.Kernel.Faults;
using Cordon.Modules.Taxii.Query;
using Cordon.Modules.Taxii.Registry;
using Cordon.Modules.Taxii.Take;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Taxii.Serve;

/// <summary>Adding objects, what became of it, and taking an object out (TAXII 2.1, sections 5.5, 4.3 and 5.7).</summary>
internal sealed class ChangingDoors(TaxiiRegistry registry, TaxiiRecords records, ObjectIntake intake, ObjectRemoval removal)
{
    public async Task AddAsync(string root, string collection, HttpContext http)
    {
        var asked = (await TaxiiRequest.OfAsync(http, registry, root, collection)).MayWrite();
        TaxiiMedia.IsThatOf(http.Request);
        var body = await BodyAsync(http, asked.Registered.Root(root).MaxContentLength);
        var answer = await intake.TakeAsync(Batch.Of(asked.Client, asked.Collection), body, http.RequestAborted);
        await TaxiiAnswers.WriteAsync(http, StatusCodes.Status202Accepted, answer.Status);
    }

    public async Task StatusAsync(string root, string status, HttpContext http)
    {
        var (under, client) = ((await registry.NowAsync(http.RequestAborted)).Root(root).Root, TaxiiRequest.ClientOf(http));
        await using var tables = records.Tables();
        var row = await tables.Statuses.SingleOrDefaultAsync(s => s.Batch == status && s.Root == under && (s.Client == client.Id || s.Client == ""), http.RequestAborted)
            ?? throw new FaultException(Fault.Of("taxii.status.unknown", "", ("status", status)));
        await TaxiiAnswers.WriteAsync(http, StatusCodes.Status200OK, Encoding.UTF8.GetBytes(row.Json));
    }

    public async Task DeleteAsync(string root, string collection, string id, HttpContext http)
    {
        var asked = (await TaxiiRequest.OfAsync(http, registry, root, collection)).MayDelete();
        await removal.RemoveAsync(asked.Client, asked.Collection, Question.OfDeletion(http.Request.Query, id), http.RequestAborted);
        await TaxiiAnswers.WriteAsync(http, StatusCodes.Status200OK, ReadOnlyMemory<byte>.Empty);
    }

    /// <exception cref="FaultException"><c>taxii.length</c>, <c>taxii.large</c></exception>
    private static async Task<ReadOnlyMemory<byte>> BodyAsync(HttpContext http, long most)
    {
        if (http.Request.ContentLength is not { } length)
            throw new FaultException(new Fault("taxii.length", "Content-Length"));
        if (length > most)
            throw new FaultException(Fault.Of("taxii.large", "Content-Length", ("most", most)));
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } bound)
            bound.MaxRequestBodySize = most;
        var body = new byte[length];
        await http.Request.Body.ReadExactlyAsync(body, http.RequestAborted);
        return body;
    }
}
