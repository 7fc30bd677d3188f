using Cordon.Kernel.Faults;
using Cordon.Kernel.Web.Files;
using Cordon.Modules.Incidents.Contracts;

namespace Cordon.Modules.Incidents.Files;

/// <summary>Which files a notice has after somebody put some to it and took some out. Pure.</summary>
internal static class NoticeFiles
{
    /// <summary>How many files a notice has at most.</summary>
    public const int Most = 20;

    /// <summary>Bytes of the largest.</summary>
    public const long Largest = 20 << 20;

    /// <summary>Bytes of the largest request that brings files.</summary>
    public const long LargestRequest = 64 << 20;

    /// <summary>Null when none are left: a notice without files is written as it always was.</summary>
    /// <param name="now">Those it has.</param>
    /// <param name="added">Those put to it.</param>
    /// <param name="removed">SHA-256 of those taken out.</param>
    /// <exception cref="FaultException"><c>incidents.file.unknown</c>, <c>incidents.file.twice</c>, <c>incidents.file.many</c>, <c>incidents.file.none</c></exception>
    public static IReadOnlyList<NoticeFile>? After(IReadOnlyList<NoticeFile>? now, IReadOnlyList<TakenFile> added, IReadOnlyCollection<string> removed)
    {
        if (added.Count == 0 && removed.Count == 0)
            throw new FaultException(new Fault("incidents.file.none", "files"));
        if (removed.FirstOrDefault(r => (now ?? []).All(f => f.Sha256 != r)) is not null)
            throw new FaultException(new Fault("incidents.file.unknown", "remove"));
        var after = (now ?? []).Where(f => !removed.Contains(f.Sha256)).ToList();
        foreach (var file in added)
        {
            if (after.Any(f => f.Sha256 == file.Sha256))
                throw new FaultException(Fault.Of("incidents.file.twice", "files", ("name", file.Name)));
            after.Add(new NoticeFile(file.Name, file.Type, file.Size, file.Sha256));
        }

        if (after.Count > Most)
            throw new FaultException(Fault.Of("incidents.file.many", "files", ("most", Most)));
        return after.Count == 0 ? null : after;
    }
}
