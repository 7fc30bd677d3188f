using Cordon.Ui.Doors;

namespace Cordon.Node.Log;

/// <summary>The receipt of an entry as a file.</summary>
internal static class ProofDoor
{
    public static string Of(long index) => $"{LogDoor.Prefix}/proof/{index}";

    public static void MapProof(this IEndpointRouteBuilder routes) =>
        routes.MapGet($"{LogDoor.Prefix}/proof/{{entry}}", GetAsync).ExcludeFromDescription().ForPersons(Doors.NodePermissions.Log);

    private static async Task<IResult> GetAsync(string entry, LogQuestion question, NodeIdentity node, CancellationToken cancellation)
    {
        var proof = await question.ProveAsync(entry, cancellation);
        return Results.File(proof.ToBytes(), "text/plain; charset=utf-8", node.FileName($"entry-{proof.Inclusion.Index}.tlog-proof"));
    }
}
