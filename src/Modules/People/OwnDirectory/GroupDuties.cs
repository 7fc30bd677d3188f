using Cordon.Kernel.Faults;
using Cordon.Modules.People.Accounts;
using Cordon.Modules.People.Contracts;

namespace Cordon.Modules.People.OwnDirectory;

/// <summary>
/// Which duties the groups of the directory have here. No group makes an administrator: whoever runs the directory would else run the node and every account in it.
/// </summary>
internal sealed class GroupDuties
{
    /// <summary>Those who decide; the countersigner is there so that somebody else agrees.</summary>
    private static readonly Duty[] Deciding = [Duty.TargetingAnalyst, Duty.LicensingOfficer, Duty.DutyOfficer, Duty.CaseOfficer];

    private readonly Dictionary<string, IReadOnlyList<string>> _byGroup;

    private GroupDuties(Dictionary<string, IReadOnlyList<string>> byGroup) => _byGroup = byGroup;

    /// <summary>Whether any group has duties, so that persons whom nobody named come in.</summary>
    public bool AreMapped => _byGroup.Count > 0;

    /// <param name="lines"><c>GROUP = duty, duty</c>; the last equals sign parts, since names of groups may have some.</param>
    /// <exception cref="FaultException"><c>people.directory.mapping</c>, <c>people.directory.administrator</c>, <c>people.duties.auditor</c></exception>
    public static GroupDuties Read(IReadOnlyList<string> lines)
    {
        var byGroup = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Count; i++)
        {
            var (where, at) = ($"directory.duties {i + 1}", lines[i].LastIndexOf('='));
            var group = at < 0 ? "" : lines[i][..at].Trim();
            var duties = lines[i][(at + 1)..].Split(',', StringSplitOptions.TrimEntries);
            if (group.Length == 0 || duties.Any(d => Duty.Find(d) is null) || byGroup.ContainsKey(group))
                throw new FaultException(Fault.Of("people.directory.mapping", where, ("duties", string.Join(", ", Duty.All.Where(d => d != Duty.Administrator)))));
            if (duties.Contains(Duty.Administrator.Name))
                throw new FaultException(new Fault("people.directory.administrator", where));
            byGroup[group] = AccountRules.AnAuditorHasNoOtherDuty(duties);
        }

        return new GroupDuties(byGroup);
    }

    /// <summary>The duties of somebody in these groups.</summary>
    /// <exception cref="FaultException"><c>people.directory.duties</c>: none; <c>people.directory.four-eyes</c>; <c>people.duties.auditor</c></exception>
    public IReadOnlyList<string> Of(IEnumerable<string> groups)
    {
        var lines = groups.Distinct(StringComparer.Ordinal).Select(g => _byGroup.GetValueOrDefault(g)).OfType<IReadOnlyList<string>>().ToList();
        if (lines.Count == 0)
            throw new FaultException(new Fault("people.directory.duties"));
        GroupsThatAddUpAreNotBothPairsOfEyes(lines);
        var all = lines.SelectMany(l => l).ToHashSet();
        return all.Contains(Duty.Auditor.Name) && all.Count > 1 ? throw new FaultException(new Fault("people.duties.auditor")) : [.. Duty.All.Select(d => d.Name).Where(all.Contains)];
    }

    /// <summary>Two memberships that two people gave without knowing of each other must not make one person both decide and countersign. One line that names both says it was meant.</summary>
    private static void GroupsThatAddUpAreNotBothPairsOfEyes(List<IReadOnlyList<string>> lines)
    {
        if (BothPairs(lines.SelectMany(l => l)) && !lines.Exists(BothPairs))
            throw new FaultException(new Fault("people.directory.four-eyes"));
    }

    private static bool BothPairs(IEnumerable<string> duties)
    {
        var all = duties.ToHashSet();
        return all.Contains(Duty.Countersigner.Name) && Deciding.Any(d => all.Contains(d.Name));
    }
}
