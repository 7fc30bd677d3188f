using Cordon.Kernel.Processes;

namespace Cordon.Tests.Modules.Hotline;

internal static class HotlineRebuild
{
    public static ProcessWords Words(string process) => new(process, Actor.System("test"), "maintenance", "Act 12");
}
