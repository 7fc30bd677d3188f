using System.Globalization;
using Cordon.Kernel.Faults;
using Cordon.Sample.Acting;
using Cordon.Sample.Story;

namespace Cordon.Sample.Federation;

/// <summary>A node of the federation and those who work at it.</summary>
/// <param name="Node">The node.</param>
/// <param name="Crew">Whose it is.</param>
/// <param name="Clock">Of all nodes.</param>
/// <param name="Stop">Ends it.</param>
internal sealed record Post(SampleNode Node, Crew Crew, TimeProvider Clock, CancellationToken Stop)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>A moment from now, as the fields of pages take one.</summary>
    public string Moment(TimeSpan ahead) => Clock.GetUtcNow().Add(ahead).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A day from now.</summary>
    public string Day(int ahead) => Moment(TimeSpan.FromDays(ahead))[..10];

    public Task<Colleague> AsAsync(Member who, string reference) => Colleague.ComesInAsync(Node.Address, who, reference, Node.Counted, Stop);

    public async Task StaffAsync()
    {
        await Staffing.OpenAsync(Node, Crew.Administrator, Stop);
        await using var administrator = await AsAsync(Crew.Administrator, "set-up");
        foreach (var member in Crew.Invited)
            await Staffing.InviteAsync(administrator, member);
        await Clearing.ProposeAsync(administrator, Crew.Duty, $"V 7 of the vetting office of {Crew.State}", Day(730));
        await using var second = await AsAsync(Crew.Countersigner, "set-up");
        await Clearing.GrantAsync(second, Crew.Duty);
    }

    /// <summary>Opens a page again until it has come to say something, which another node has to do with.</summary>
    /// <exception cref="FaultException"><c>sample.refused</c></exception>
    public async Task<Page> UntilAsync(Colleague who, string path, Func<Page, bool> says)
    {
        for (var waited = TimeSpan.Zero; waited < Longest; waited += Look)
        {
            if (await who.OpenAsync(path) is var page && says(page))
                return page;
            await Task.Delay(Look, Stop);
        }

        throw new FaultException(Fault.Of("sample.refused", path, ("person", Crew.Authority), ("said", "what another node had to send did not come")));
    }
}
