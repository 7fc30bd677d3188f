using Cordon.Kernel.Faults;

namespace Cordon.Engines.Formats.Stix.Checking;

/// <summary>What was found in one object, as it is being looked at.</summary>
internal sealed class Findings
{
    private readonly List<StixFinding> _found = [];

    public IReadOnlyList<StixFinding> Found => _found;

    public void Refuse(string code, string where, params (string, object?)[] arguments) => _found.Add(new StixFinding(Fault.Of(code, where, arguments), true));

    public void Tell(string code, string where, params (string, object?)[] arguments) => _found.Add(new StixFinding(Fault.Of(code, where, arguments), false));
}
