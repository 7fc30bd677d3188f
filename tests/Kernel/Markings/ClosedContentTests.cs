using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using CsCheck;

namespace Cordon.Tests.Kernel.Markings;

public sealed class ClosedContentTests
{
    private static readonly string[] Purposes = ["export control", "tax"];

    private static readonly Gen<(Viewer Viewer, Handling Handling)> Pairs = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 1], Gen.Int[0, 2], Gen.Int[1, 3], Gen.Bool).Select(g => (
        new Viewer { Actor = Actor.Person("p1"), Authority = g.Item6 ? "arvonia" : "corvale", Clearance = g.Item1, Purposes = new HashSet<string> { Purposes[g.Item3] }, Use = PermittedUse.Administrative, Today = new DateOnly(2026, 3, 1) },
        new Handling
        {
            Classification = g.Item2 == 0 ? Classification.None : new Classification(g.Item2, "ARVONIA CONFIDENTIAL"), Tlp = Tlp.Amber, Originator = "arvonia", PermittedUse = (PermittedUse)g.Item5, Purpose = Purposes[0], LegalBasis = "Act 12",
            RetainUntil = new DateOnly(2026, 2, 28).AddDays(g.Item4),
        }));

    [Fact]
    public void Levels_are_told_to_who_lacks_nothing_but_the_clearance_and_to_nobody_else()
    {
        var (told, unknown, seen) = (0, 0, 0);
        Pairs.Sample(pair =>
        {
            var (viewer, handling) = pair;
            var fault = Record.Exception(() => ClosedContent.OpenedTo(viewer, handling, h => h, "cases.unknown")) is FaultException refused ? refused.Fault : null;
            var otherwise = viewer.Authority == "arvonia" && viewer.Purposes.Contains(handling.Purpose) && handling.PermittedUse >= PermittedUse.Administrative && handling.RetainUntil >= viewer.Today;
            var cleared = handling.Classification.Level <= viewer.Clearance;
            Assert.Equal(otherwise ? cleared ? null : ClosedContent.ByClearance : "cases.unknown", fault?.Code);
            Assert.Equal(fault is null, Visibility.Allows(viewer, handling));
            if (fault?.Code == ClosedContent.ByClearance)
                Assert.Equal($"this is classified at level {handling.Classification.Level} (ARVONIA CONFIDENTIAL); your clearance is {viewer.Clearance}", FaultTexts.Say(fault).Split('.')[0]);
            if (fault is null)
                Interlocked.Increment(ref seen);
            else if (fault.Code == "cases.unknown")
                Interlocked.Increment(ref unknown);
            else
                Interlocked.Increment(ref told);
        }, iter: 20_000);
        Assert.True(told > 100 && unknown > 100 && seen > 100, $"{told}, {unknown}, {seen}");
    }

    [Fact]
    public void What_is_not_there_is_unknown_to_the_best_cleared() =>
        Assert.Equal("cases.unknown", Assert.Throws<FaultException>(() => ClosedContent.OpenedTo<Handling>(new Viewer { Actor = Actor.Person("p1"), Authority = "arvonia", Clearance = 9, Use = PermittedUse.Evidence, Today = default }, null, h => h, "cases.unknown")).Fault.Code);
}
