using Cordon.Kernel.Faults;
using Cordon.Sample.Acting;

namespace Cordon.Sample.Story;

/// <summary>How lists are taken in: somebody hands a file in, or loads the list that ships, and waits beside the page of the import.</summary>
internal static class Importing
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    public static Task ShippedAsync(Colleague who) => BesideAsync(who, who.PressAsync("/screening/lists/sample", ("way", "sample list")), taken: true);

    /// <param name="who">Who hands it in.</param>
    /// <param name="list">Short name of the list.</param>
    /// <param name="file">What it says.</param>
    /// <param name="taken">False for a file that the node must refuse.</param>
    public static Task FileAsync(Colleague who, string list, string file, bool taken = true) => BesideAsync(who, who.HandInAsync("/screening/lists/import", "files", $"{list}.csv", file), taken);

    private static async Task BesideAsync(Colleague who, Task<Page> begun, bool taken)
    {
        var job = (await begun).Address;
        Page page;
        while ((page = await who.OpenAsync(job)).IsUnderWay)
            await Task.Delay(Look);
        if (page.Warns == taken)
            throw new FaultException(Fault.Of("sample.refused", job, ("person", "the import"), ("said", taken ? "the list was not taken in" : "it took what it should have refused")));
    }
}
