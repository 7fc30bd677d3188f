using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;

namespace Cordon.Sample.Federation;

/// <summary>
/// Three invented States whose nodes are partners of each other, so that one person can try on one computer what takes several: a call, a release, a recall, a joint case.
/// Its people fill the nodes by their own doors, at the time it is.
/// </summary>
public static class FederationState
{
    /// <summary>Its realm, the same for all of them: nodes exchange within one realm only.</summary>
    public static Realm Realm { get; } = Realm.Exercise("federation");

    /// <summary>Names of the authorities, in the order of their nodes.</summary>
    public static IReadOnlyList<string> Authorities { get; } = [.. Crew.All.Select(c => c.Authority)];

    /// <summary>Fills nodes on which nothing has happened yet.</summary>
    /// <param name="nodes">One for each of <see cref="Authorities"/>, started.</param>
    /// <param name="clock">Of all of them.</param>
    /// <param name="cancellation">Stops between two acts; what is filled in part is of no use.</param>
    /// <exception cref="FaultException"><c>sample.refused</c>: a node did not take what one of its people did</exception>
    public static async Task FillAsync(IReadOnlyList<SampleNode> nodes, TimeProvider clock, CancellationToken cancellation = default)
    {
        Post[] posts = [.. nodes.Zip(Crew.All, (node, crew) => new Post(node, crew, clock, cancellation))];
        foreach (var post in posts)
            await post.StaffAsync();
        await Joining.PlayAsync(posts);
        foreach (var post in posts)
            await Standby.PlayAsync(post);
        var (arvonia, belmora, corvale) = (posts[0], posts[1], posts[2]);
        await Findings.PlayAsync(arvonia, belmora, corvale);
        await LettingAsk.PlayAsync(arvonia, belmora);
        await Sharing.PlayAsync(arvonia, belmora, corvale);
        await Refusing.PlayAsync(arvonia, belmora);
        await Reporting.NoticeAsync(corvale);
        foreach (var post in posts)
            await Reporting.KeepAsync(post);
        // The last, so that it waits: who is on duty and not cleared is told that something does.
        var waits = await Calling.PlaceAsync(belmora, arvonia, "assistance", "Who stands behind the cannery",
            [("asked", "Our source names the owner of the cannery. Do you know him, by whichever name?")], "2", "CONFIDENTIAL");
        await Calling.ComesAsync(arvonia, belmora, waits);
    }
}
