using System.Globalization;
using Cordon.Engines.Foresight.Learning;
using Cordon.Growing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Web;
using Cordon.Modules.Operation.Settings;
using Cordon.Modules.Targeting;
using Cordon.Modules.Targeting.Adoption;
using Cordon.Modules.Targeting.Orders;

namespace Cordon.Node.Hosting;

/// <summary>What the node's settings say about declarations, and the rule pack that ships with the program.</summary>
internal static class TargetingServices
{
    private static readonly string PackFile = Path.Combine(AppContext.BaseDirectory, "packs", "common-risk-framework", "pack.json");

    /// <exception cref="FaultException"><c>targeting.clock</c>, <c>targeting.examinations</c>, <c>targeting.random…</c>, <c>log.vkey.malformed</c>, what <see cref="Orders"/> refuses, and what a period must be</exception>
    public static void AddTargeting(this IServiceCollection services, NodeSettings node)
    {
        if (node.Targeting.Clock < TimeSpan.FromMinutes(1))
            throw new FaultException(new Fault("targeting.clock", "targeting.clock"));
        if (node.Targeting.ExaminationsADay < 0)
            throw new FaultException(new Fault("targeting.examinations", "targeting.examinationsADay"));
        var policy = new TargetingPolicy
        {
            Clock = node.Targeting.Clock, ExaminationsADay = node.Targeting.ExaminationsADay, Kept = Period.Checked(node.Retention.Declarations, "retention.declarations"), Orders = Orders(node.Orders),
            RankerLasts = Period.Checked(node.Targeting.RankerLasts, "targeting.rankerLasts"), RandomPercent = Percent(node.Targeting.RandomPercent), RandomShown = Shown(node.Targeting.RandomShown),
            PackIssuers = PackIssuers.Of(node.Targeting.PackIssuers, "targeting.packIssuers"),
        };
        services.AddSingleton<ITreeGrower, LightGbmGrower>();
        services.AddTargeting(policy, PackFile);
    }

    /// <exception cref="FaultException"><c>targeting.random.percent</c></exception>
    private static decimal Percent(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent <= 100 && decimal.Round(percent, 4) == percent
            ? percent
            : throw new FaultException(new Fault("targeting.random.percent", "targeting.randomPercent"));

    /// <exception cref="FaultException"><c>targeting.random.shown</c></exception>
    private static bool Shown(string word) => word switch { "always" => true, "never" => false, _ => throw new FaultException(new Fault("targeting.random.shown", "targeting.randomShown")) };

    /// <summary>How orders leave this node.</summary>
    /// <exception cref="FaultException"><c>targeting.orders.address</c>, <c>targeting.orders.acknowledge</c></exception>
    public static OrderPolicy Orders(OrdersSettings settings)
    {
        if (settings.Webhook is { } address && !OutsideAddress.IsAllowed(address))
            throw new FaultException(Fault.Of("targeting.orders.address", "orders.webhook", ("address", address)));
        if (settings.Acknowledge < TimeSpan.FromMinutes(1))
            throw new FaultException(new Fault("targeting.orders.acknowledge", "orders.acknowledge"));
        return new OrderPolicy
        {
            Webhook = settings.Webhook is null ? null : new Uri(settings.Webhook), Folder = settings.Folder, Acknowledge = settings.Acknowledge, Telephones = settings.Telephones,
            Detention = settings.Detention, LegalBasis = settings.LegalBasis, Appeal = settings.Appeal,
        };
    }
}
